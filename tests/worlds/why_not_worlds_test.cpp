// SPDX-License-Identifier: BSL-1.0
// Remedies, by every edit and every pair of edits: in enumerated small worlds, and in random regulations.
#include <array>
#include <iostream>
#include <map>

#include <quyche/query/why_not.hpp>

#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/remedies_by_force.hpp"
#include "worlds/enumerate.hpp"

namespace {

using namespace quyche_tests;

constexpr date today{20'000};
constexpr date tomorrow{20'001};

matter_entry part(const std::string& key, const std::string& name) {
  matter_entry made;
  made.name = {name, {}};
  made.attested.key = key;
  return made;
}

/// What came out over many questions.
class tally {
 public:
  /// Nothing, or how `why_not` and force differ.
  std::optional<std::string> examine(const graph& in, const regulation_tables& tables, const question& asked) {
    const why_not_answer given = why_not(in, asked);
    if (!given.complete) return std::nullopt;
    const remedies_tried forced = remedies_by_force(tables, by_keys(in, asked));
    ++questions_;
    tried_ += forced.sets_tried;
    remedies_ += given.remedies.size();
    for (const remedy& one : given.remedies) {
      ++labels_[one.label];
      if (one.edits.size() == 2) ++pairs_;
      if (one.edits.front().kind == one.edits.back().kind && one.edits.size() == 2) ++alike_[one.edits.front().kind];
      for (const edit& each : one.edits) ++kinds_[each.kind];
    }
    if (const auto checked = verify(in, given); !checked) return checked.complaint;
    const remedy_lines told = lines_of(in, given);
    if (told == forced.told) return std::nullopt;
    std::string text;
    for (const std::string& one : told)
      if (!forced.told.contains(one)) text += "\n  only why_not: " + one;
    for (const std::string& one : forced.told)
      if (!told.contains(one)) text += "\n  only force: " + one;
    return text;
  }
  void print(const std::string& name, std::size_t worlds) const {
    std::cout << "count: why_not worlds " << name << " " << worlds << " questions " << questions_ << " sets tried by force "
              << tried_ << " remedies " << remedies_ << " of two edits " << pairs_ << " differences 0\n";
  }
  [[nodiscard]] std::size_t of(remedy_label label) const { return labels_.contains(label) ? labels_.at(label) : 0; }
  [[nodiscard]] std::size_t of(edit_kind kind) const { return kinds_.contains(kind) ? kinds_.at(kind) : 0; }
  [[nodiscard]] std::size_t pairs() const { return pairs_; }
  /// Of two edits of this kind.
  [[nodiscard]] std::size_t pairs_of(edit_kind kind) const { return alike_.contains(kind) ? alike_.at(kind) : 0; }

 private:
  std::size_t questions_ = 0;
  std::size_t tried_ = 0;
  std::size_t remedies_ = 0;
  std::size_t pairs_ = 0;
  std::map<remedy_label, std::size_t> labels_;
  std::map<edit_kind, std::size_t> kinds_;
  std::map<edit_kind, std::size_t> alike_;
};

/// An upper body, a lower body and an office; a matter of two parts. Digits: the power of the upper body, the power to
/// delegate, a delegation to the lower body, a delegation on to the office, a bar.
class remedy_world {
 public:
  static choice sizes() { return {7, 4, 6, 4, 6}; }

  explicit remedy_world(const choice& made) {
    add_power(made[0]);
    let_delegate(made[1]);
    delegate(made[2]);
    delegate_on(made[3]);
    add_bar(made[4]);
  }
  regulation_builder take() { return std::move(in_); }

 private:
  [[nodiscard]] condition small() const { return {{amount_, bound::open_start, 4}}; }
  void add_power(int how) {
    if (how == 0) return;
    power_form made{world_basis(how == 1 || how == 6 ? above_ : rules_, 2, "goc"), {upper_}, act::decide, {matter_}};
    made.by_competence = how == 6;
    if (how == 2) made.matters = {part_};
    if (how == 3) made.when = small();
    if (how == 4) made.attested.force = {period::open_start, today};
    if (how == 5) made.attested.force = {tomorrow, period::open_end};
    in_.power(std::move(made));
  }
  void let_delegate(int how) {
    if (how == 0) return;
    power_form made{world_basis(how == 3 ? above_ : rules_, 3, "duoc-uy-quyen"), {upper_}, act::delegate, {matter_}, {lower_}};
    if (how == 2) {
      made.holders = {upper_, lower_};
      made.towards = {lower_, office_};
    }
    in_.power(std::move(made));
  }
  void delegate(int how) {
    if (how == 0) return;
    delegation_form made{world_basis(rules_, 4, "uy-quyen"), upper_, {lower_}, act::decide, {matter_}};
    if (how == 2) made.may_pass_on = true;
    if (how == 3) made.limit = small();
    if (how == 4) made.oral = true;
    if (how == 5) made.attested.force = {period::open_start, today};
    in_.delegation(std::move(made));
  }
  void delegate_on(int how) {
    if (how == 0) return;
    delegation_form made{world_basis(rules_, 5, "uy-quyen-lai"), lower_, {office_}, act::decide, {matter_}};
    if (how == 2) made.limit = {{grade_, 0, 1}};
    if (how == 3) made.attested.force = {tomorrow, period::open_end};
    in_.delegation(std::move(made));
  }
  void add_bar(int how) {
    if (how == 0) return;
    const attestation by = world_basis(how == 2 ? rules_ : above_, 6, "rao");
    const condition large{{amount_, 4, bound::open_end}};
    if (how <= 2) in_.prohibition({by, {}, act::decide, {matter_}, {}, large});
    if (how == 3) in_.prohibition({by, {office_}, act::decide, {part_}});
    if (how == 4) in_.reservation({by, {upper_}, act::decide, {matter_}});
    if (how == 5) in_.locality_choice({by, {}, act::decide, {part_}, {"Để ngỏ", {}}});
  }

  regulation_builder in_{unit_entry{"the-gioi", {"Thế giới", {}}, level::district}};
  document_id above_ = in_.document(world_document("trung-uong", document_rank::central));
  document_id rules_ = in_.document(world_document("quy-che", document_rank::local));
  body_id upper_ = in_.body(world_body(rules_, "tren"));
  body_id lower_ = in_.body(world_body(rules_, "duoi"));
  office_id office_ = in_.office(world_office(rules_, "chuc"));
  matter_id matter_ = in_.matter(world_matter());
  matter_id part_ = in_.matter(part("viec.mot", "Việc một"));
  matter_id other_part_ = in_.matter(part("viec.hai", "Việc hai"));
  measure_id amount_ = in_.measure({"so", {"Số", {}}, measure_kind::number, {}, {}, {}});
  measure_id grade_ = in_.measure({"ngach", {"Ngạch", {}}, measure_kind::levels, {"một", "hai"}, {}, {}});
};

TEST(WhyNotWorlds, EveryRemedyIsFoundByForceAndNoOther) {
  tally all;
  std::size_t worlds = 0;
  std::size_t place = 0;
  const std::size_t every = effort(97, 5, 1);
  choice made(remedy_world::sizes().size(), 0);
  do {
    if (place++ % every != 0) continue;
    const auto built = remedy_world{made}.take().finish();
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    const measure_id amount = *in.find_measure("so");
    ++worlds;
    for (const char* actor : {"duoi", "chuc"})
      for (const char* matter : {"viec", "viec.mot"}) {
        if ((place + worlds) % 2 == 0 && std::string_view{matter} == "viec.mot") continue;
        question asked{*in.find_actor(actor), act::decide, *in.find_matter(matter), {today}};
        if (worlds % 3 != 0) asked.facts = {{amount, worlds % 3 == 1 ? 2 : 7}};
        const auto wrong = all.examine(in, built.value().tables(), asked);
        ASSERT_FALSE(wrong) << "digits" << text_of(made) << " " << actor << " " << matter << *wrong;
      }
  } while (advance(made, remedy_world::sizes()));
  all.print("enumerated", worlds);
  if (every > 5) return;  // too few worlds to have everything
  for (const remedy_label label : {remedy_label::lawful, remedy_label::unsettled, remedy_label::needs_higher_layer,
                                   remedy_label::not_at_will, remedy_label::unlawful})
    EXPECT_GT(all.of(label), 20U) << word_of(label);
  for (const edit_kind kind : {edit_kind::power, edit_kind::power_to_delegate, edit_kind::delegation, edit_kind::period,
                               edit_kind::limit, edit_kind::pass_on, edit_kind::writing, edit_kind::fact})
    EXPECT_GT(all.of(kind), 0U) << word_of(kind);
  EXPECT_GT(all.pairs(), 20U);
}

/// Everything is said above, so that the unit cannot help itself with a power of its own: two grantors who have a part each,
/// one of them of a unit above, and prohibitions by amount and grade. Digits: the powers of the grantors, their powers to
/// delegate, the power of the office, a prohibition by amount, prohibitions by grade.
class barred_world {
 public:
  static choice sizes() { return {4, 4, 3, 2, 3}; }

  explicit barred_world(const choice& made) {
    if (made[0] == 1) give("goc", first_, matter_);
    if (made[0] >= 2) give("goc", first_, part_);
    if (made[0] == 3) give("goc-hai", second_, other_part_);
    if (made[1] >= 1) {
      std::vector<actor_id> by{first_};
      if (made[1] >= 2) by.emplace_back(second_);
      in_.power({world_basis(made[1] == 3 ? above_ : rules_, 3, "duoc-uy-quyen"), by, act::delegate, {matter_}, {office_}});
    }
    if (made[2] >= 1) give("rieng", office_, matter_, made[2] == 2 ? condition{{amount_, bound::open_start, 9}} : condition{});
    if (made[3] == 1) forbid("cam-lon", {{amount_, 6, bound::open_end}});
    if (made[4] >= 1) forbid("cam-cao", {{grade_, 2, 3}});
    if (made[4] == 2) forbid("cam-vua", {{amount_, 2, bound::open_end}, {grade_, 1, 2}});
  }
  regulation_builder take() { return std::move(in_); }

 private:
  void give(const std::string& key, actor_id whom, matter_id what, condition when = {}) {
    power_form made{world_basis(above_, 2, key), {whom}, act::decide, {what}};
    made.when = std::move(when);
    in_.power(std::move(made));
  }
  void forbid(const std::string& key, condition when) {
    in_.prohibition({world_basis(above_, 6, key), {}, act::decide, {matter_}, {}, std::move(when)});
  }

  regulation_builder in_{unit_entry{"the-gioi", {"Thế giới", {}}, level::district}};
  document_id above_ = in_.document(world_document("trung-uong", document_rank::central));
  document_id rules_ = in_.document(world_document("quy-che", document_rank::local));
  body_id first_ = in_.body(world_body(rules_, "mot"));
  body_id second_ = in_.body(world_body(rules_, "superior.hai"));
  office_id office_ = in_.office(world_office(rules_, "chuc"));
  matter_id matter_ = in_.matter(world_matter());
  matter_id part_ = in_.matter(part("viec.mot", "Việc một"));
  matter_id other_part_ = in_.matter(part("viec.hai", "Việc hai"));
  measure_id amount_ = in_.measure({"so", {"Số", {}}, measure_kind::number, {}, {}, {}});
  measure_id grade_ = in_.measure({"ngach", {"Ngạch", {}}, measure_kind::levels, {"một", "hai", "ba"}, {}, {}});
};

TEST(WhyNotWorlds, WhereTheUnitCannotHelpItselfPairsAreFoundByForce) {
  tally all;
  std::size_t worlds = 0;
  std::size_t place = 0;
  const std::size_t every = effort(41, 5, 1);
  choice made(barred_world::sizes().size(), 0);
  do {
    if (place++ % every != 0) continue;
    const auto built = barred_world{made}.take().finish();
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    const fact amount{*in.find_measure("so"), 7};
    const fact grade{*in.find_measure("ngach"), 2};
    ++worlds;
    for (const std::vector<fact>& facts : {std::vector<fact>{}, {amount}, {amount, grade}}) {
      const question asked{*in.find_actor("chuc"), act::decide, *in.find_matter("viec"), {today}, std::nullopt, facts};
      const auto wrong = all.examine(in, built.value().tables(), asked);
      ASSERT_FALSE(wrong) << "digits" << text_of(made) << " facts " << facts.size() << *wrong;
    }
  } while (advance(made, barred_world::sizes()));
  all.print("barred", worlds);
  if (every > 5) return;  // too few worlds to have everything
  EXPECT_GT(all.pairs_of(edit_kind::delegation), 0U);
  EXPECT_GT(all.pairs_of(edit_kind::fact), 0U);
}

TEST(WhyNotWorlds, RandomRegulationsAgreeWithForce) {
  tally all;
  std::size_t worlds = 0;
  for (std::uint32_t seed = 1; seed <= effort(4, 60, 600); ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    dice some{seed};
    ++worlds;
    std::vector<actor_id> actors;
    for (const body_id one : in.bodies()) actors.emplace_back(one);
    for (const office_id one : in.offices()) actors.emplace_back(one);
    question asked{actors.front(),
                   some.pick(std::vector{act::decide, act::decide, act::examine, act::delegate}),
                   *in.find_matter(some.one_in(2) ? "viec" : "viec.hai"),
                   {date{first_random_day.day_number() + static_cast<std::int32_t>(some.roll(random_days))}}};
    if (some.one_in(4))
      asked.when.known = date{first_random_day.day_number() + static_cast<std::int32_t>(some.roll(random_days))};
    if (some.one_in(3))
      asked.facts.push_back({*in.find_measure("so-tien"), 1'000'000 * static_cast<std::int64_t>(some.roll(9))});
    if (some.one_in(5)) asked.towards = party_id{some.pick(actors)};
    for (const actor_id one : actors) {
      asked.actor = one;
      const auto wrong = all.examine(in, built.value().tables(), asked);
      ASSERT_FALSE(wrong) << "seed " << seed << " " << in.key(one) << *wrong;
    }
  }
  all.print("random", worlds);
  EXPECT_GT(all.of(remedy_label::lawful), worlds / 4);
}

}  // namespace
