// SPDX-License-Identifier: BSL-1.0
// Small regulations made by chance.
#include "support/random_regulation.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace quyche_tests {
namespace {

class maker {
 public:
  explicit maker(std::uint32_t seed) : dice_{seed}, terms_{~seed}, chained_{seed % 2 == 0}, opposed_{seed % 4 >= 2} {}

  result<regulation> make() {
    make_documents();
    make_measures();
    make_actors();
    make_matters();
    for (std::uint32_t place = 0; chained_ && place < 3; ++place)
      make_power_to_delegate(based("u" + std::to_string(place)), matters_.front());
    const std::uint32_t count = 4 + dice_.roll(14);
    for (std::uint32_t place = 0; place < count; ++place) make_record();
    const std::uint32_t norms = opposed_ ? 1 + dice_.roll(4) : dice_.roll(2);
    for (std::uint32_t place = 0; place < norms; ++place) make_bar();
    for (std::uint32_t place = 0; place < norms; ++place) make_strike();
    return std::move(builder_).finish();
  }

 private:
  date some_day() { return date{first_random_day.day_number() + static_cast<std::int32_t>(dice_.roll(random_days))}; }
  /// When a side of a delegation held its office; drawn apart, so that the rest is as it was without terms.
  period some_term() {
    const date from{first_random_day.day_number() + static_cast<std::int32_t>(terms_.roll(random_days))};
    if (!terms_.one_in(4)) return {};
    return terms_.one_in(2) ? period{from, period::open_end} : period{period::open_start, from.next()};
  }
  period some_period(std::uint32_t rarely) {
    const date from = dice_.one_in(rarely) ? some_day() : period::open_start;
    const date until = dice_.one_in(rarely) ? date{some_day().day_number() + 2} : period::open_end;
    return from < until ? period{from, until} : period{};
  }
  attestation based(std::string key) {
    attestation made;
    made.key = std::move(key);
    made.basis = {{dice_.pick(documents_), *parse_address("Điều " + std::to_string(1 + dice_.roll(9)))}};
    made.force = some_period(chained_ ? 12 : 4);
    return made;
  }

  void make_documents() {
    const std::uint32_t count = 1 + dice_.roll(3);
    for (std::uint32_t place = 0; place < count; ++place) {
      document_entry made;
      made.key = "van-ban-" + std::to_string(place);
      made.title = {"Văn bản " + std::to_string(place), {}};
      made.rank = dice_.pick(std::vector<document_rank>{document_rank::central, document_rank::model, document_rank::local,
                                                        document_rank::local, document_rank::report});
      made.in_force = some_period(chained_ ? 9 : 3);
      if (dice_.one_in(2)) made.signed_on = made.in_force.has_start() ? made.in_force.from() : some_day();
      documents_.push_back(builder_.document(made));
    }
  }
  void make_measures() {
    measures_ = {regulation_builder::assigned_field,
                 builder_.measure({"so-tien", {"Số tiền", {}}, measure_kind::money, {}, currency::from_code("VND"), {}}),
                 builder_.measure({"ngach", {"Ngạch", {}}, measure_kind::levels, {"một", "hai", "ba"}, {}, {}})};
  }
  condition some_limits() {
    condition made;
    if (!dice_.one_in(chained_ ? 8 : 3)) return made;
    const std::uint32_t which = dice_.roll(3);
    if (which == 0) made.push_back({measures_[0], 1, 2});
    if (which == 1) {
      const std::int64_t from =
          dice_.one_in(2) ? bound::open_start : 1'000'000 * (1 + static_cast<std::int64_t>(dice_.roll(3)));
      const std::int64_t until = 1'000'000 * (5 + static_cast<std::int64_t>(dice_.roll(3)));
      made.push_back({measures_[1], from, until});
    }
    if (which == 2 || dice_.one_in(5)) {
      const std::int64_t from = dice_.roll(3);
      made.push_back({measures_[2], from, from + 1});
    }
    return made;
  }
  void make_actors() {
    const std::uint32_t bodies = 1 + dice_.roll(3);
    for (std::uint32_t place = 0; place < bodies; ++place) {
      body_entry made;
      made.name = {"Cơ quan " + std::to_string(place), {}};
      made.attested = based("co-quan-" + std::to_string(place));
      if (!bodies_.empty() && dice_.one_in(2)) made.within = dice_.pick(bodies_);
      if (!bodies_.empty() && dice_.one_in(3)) made.under = {dice_.pick(bodies_)};
      if (place == 0) made.kind = body_kind::class_of_bodies;
      if (!bodies_.empty() && dice_.one_in(3)) made.classes = {bodies_.front()};
      bodies_.push_back(builder_.body(made));
      actors_.emplace_back(bodies_.back());
    }
    const std::uint32_t offices = 1 + dice_.roll(4);
    for (std::uint32_t place = 0; place < offices; ++place) {
      office_entry made;
      made.name = {"Chức danh " + std::to_string(place), {}};
      made.attested = based("chuc-danh-" + std::to_string(place));
      if (dice_.one_in(2)) made.of = dice_.pick(bodies_);
      if (!offices_.empty() && dice_.one_in(2)) made.also = {dice_.pick(offices_)};
      if (offices_.size() >= 2 && dice_.one_in(3)) made.all_of = {offices_[offices_.size() - 1], offices_[offices_.size() - 2]};
      if (made.all_of.empty() && offices_.size() >= 2 && dice_.one_in(3)) made.any_of = {offices_[0], offices_[1]};
      offices_.push_back(builder_.office(made));
      actors_.emplace_back(offices_.back());
    }
    people_ = builder_.community({{"Nhân dân", {}}, {}, community_kind::people, based("nhan-dan")});
  }
  void make_matters() {
    for (const char* key : {"viec", "viec.mot", "viec.mot.nho", "viec.hai", "khac"}) {
      if (std::string{key} == "viec.mot.nho" && dice_.one_in(2)) continue;
      matter_entry made;
      made.name = {std::string{"Việc "} + std::to_string(matters_.size()), {}};
      made.attested.key = key;
      matters_.push_back(builder_.matter(made));
    }
  }

  std::vector<actor_id> some_actors() {
    std::vector<actor_id> made{dice_.pick(actors_)};
    const actor_id other = dice_.pick(actors_);
    if (dice_.one_in(3) && other != made.front()) made.push_back(other);
    return made;
  }
  act some_act() {
    return chained_ ? act::decide
                    : dice_.pick(std::vector<act>{act::decide, act::decide, act::examine, act::issue, act::be_in_charge});
  }
  std::vector<party_id> some_parties() {
    if (!dice_.one_in(5)) return {};
    return {dice_.one_in(3) ? party_id{people_} : party_id{dice_.pick(actors_)}};
  }
  void make_record() {
    attestation attested = based("r" + std::to_string(records_++));
    const matter_id matter = chained_ && !dice_.one_in(4) ? matters_.front() : dice_.pick(matters_);
    switch (chained_ && dice_.one_in(2) ? 11 : dice_.roll(16)) {
      case 0:
      case 1:
      case 2:
        make_power(std::move(attested), matter);
        break;
      case 3:
      case 4:
      case 5:
        make_power_to_delegate(std::move(attested), matter);
        break;
      case 6:
        norms_.emplace_back(builder_.duty({attested, some_actors(), some_act(), {matter}, some_parties(), some_limits()}));
        break;
      case 7:
      case 8:
      case 9:
      case 10:
      case 11:
        make_delegation(std::move(attested), matter);
        break;
      case 12:
        builder_.unsettled({attested,
                            dice_.one_in(2) ? std::vector<actor_id>{} : some_actors(),
                            dice_.one_in(2) ? act_set{} : act_set{some_act()},
                            {matter},
                            {"Chưa rõ", {}}});
        break;
      case 13:
        builder_.locality_choice({attested,
                                  dice_.one_in(2) ? std::vector<actor_id>{} : some_actors(),
                                  dice_.one_in(2) ? act_set{} : act_set{some_act()},
                                  {matter},
                                  {"Do địa phương", {}}});
        break;
      case 14:
        make_charge(std::move(attested), matter);
        break;
      default:
        make_relationship(std::move(attested));
        break;
    }
  }
  void make_power(attestation attested, matter_id matter) {
    power_form made{std::move(attested), some_actors(), some_act(), {matter}, some_parties(), some_limits()};
    const actor_id devolver = dice_.pick(actors_);
    const bool holds = std::find(made.holders.begin(), made.holders.end(), devolver) != made.holders.end();
    if (dice_.one_in(5) && !holds) made.devolved_by = {devolver};
    made.kept = dice_.one_in(4);
    made.by_competence = dice_.one_in(5);
    made.exclusive = dice_.one_in(opposed_ ? 5 : 12);
    norms_.emplace_back(builder_.power(std::move(made)));
  }
  void make_delegation(attestation attested, matter_id matter) {
    const actor_id grantor = dice_.pick(actors_);
    delegations_.push_back(builder_.delegation({std::move(attested),
                                                grantor,
                                                some_actors(),
                                                some_act(),
                                                {matter},
                                                some_limits(),
                                                {},
                                                dice_.one_in(2),
                                                dice_.one_in(10) ? some_limits() : condition{},
                                                dice_.one_in(12),
                                                some_term(),
                                                some_term()}));
    norms_.emplace_back(delegations_.back());
  }
  act some_barred_act() { return dice_.one_in(3) ? act::delegate : some_act(); }
  void make_bar() {
    attestation attested = based("b" + std::to_string(records_++));
    const matter_id matter = dice_.pick(matters_);
    if (dice_.one_in(2)) {
      norms_.emplace_back(builder_.reservation(
          {std::move(attested), some_actors(), some_barred_act(), {matter}, some_parties(), some_limits()}));
    } else {
      norms_.emplace_back(builder_.prohibition({std::move(attested),
                                                dice_.one_in(2) ? std::vector<actor_id>{} : some_actors(),
                                                some_barred_act(),
                                                {matter},
                                                some_parties(),
                                                some_limits()}));
    }
  }
  void make_strike() {
    attestation attested = based("s" + std::to_string(records_++));
    if (dice_.one_in(4)) {
      const citation of{dice_.pick(documents_),
                        dice_.one_in(3) ? address{} : *parse_address("Điều " + std::to_string(1 + dice_.roll(9)))};
      builder_.omission({std::move(attested), {of}, {"Không phù hợp", {}}});
    } else if (dice_.one_in(3) && !delegations_.empty()) {
      builder_.revocation({std::move(attested), {dice_.pick(delegations_)}});
    } else if (!norms_.empty()) {
      builder_.exception({std::move(attested),
                          {dice_.pick(norms_)},
                          dice_.one_in(2) ? act_set{} : act_set{some_barred_act()},
                          dice_.one_in(2) ? std::vector<matter_id>{} : std::vector<matter_id>{dice_.pick(matters_)},
                          some_limits()});
    }
  }
  void make_power_to_delegate(attestation attested, matter_id matter) {
    std::vector<party_id> listed;
    for (const actor_id one : actors_)
      if (chained_ ? !dice_.one_in(4) : dice_.one_in(2)) listed.emplace_back(one);
    if (listed.empty()) listed.emplace_back(actors_.front());
    power_form made{std::move(attested), chained_ && dice_.one_in(2) ? actors_ : some_actors(), act::delegate, {matter}, listed,
                    some_limits()};
    if (dice_.one_in(8)) made.made_up = some_limits();
    norms_.emplace_back(builder_.power(std::move(made)));
  }
  void make_charge(attestation attested, matter_id matter) {
    if (dice_.one_in(2)) {
      builder_.responsibility({std::move(attested), some_actors(), {matter}});
    } else {
      builder_.assignment({std::move(attested), some_actors(), {matter}});
    }
  }
  void make_relationship(attestation attested) {
    relationship_form made{std::move(attested), some_actors()};
    const actor_id other = dice_.pick(actors_);
    const bool named = std::find(made.between.begin(), made.between.end(), other) != made.between.end();
    if (!named) {
      made.with = {party_id{other}};
    } else if (made.between.size() == 1) {
      made.between = {bodies_.front()};  // one alone is a body
    }
    builder_.relationship(std::move(made));
  }

  dice dice_;
  dice terms_;
  bool chained_;  ///< few acts, matters and limits, so that delegations meet and make chains and rings
  bool opposed_;  ///< many prohibitions, reservations and exceptions
  regulation_builder builder_{unit_entry{"cap-thu", {"Cấp thử", {}}, level::district}};
  std::vector<norm_id> norms_;
  std::vector<delegation_id> delegations_;
  std::vector<document_id> documents_;
  std::vector<measure_id> measures_;
  std::vector<body_id> bodies_;
  std::vector<office_id> offices_;
  std::vector<actor_id> actors_;
  community_id people_{0};
  std::vector<matter_id> matters_;
  std::uint32_t records_ = 0;
};

}  // namespace

result<regulation> random_regulation(std::uint32_t seed) {
  return maker{seed}.make();
}

}  // namespace quyche_tests
