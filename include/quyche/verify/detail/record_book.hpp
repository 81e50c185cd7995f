// SPDX-License-Identifier: BSL-1.0
// record_book: what one check needs of the records on its day, listed by one plain scan. For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_RECORD_BOOK_HPP
#define QUYCHE_VERIFY_DETAIL_RECORD_BOOK_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <quyche/verify/detail/actor_book.hpp>
#include <quyche/verify/detail/matter_book.hpp>
#include <quyche/verify/detail/strike_list.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// A record, and one of those for whom it speaks, by the place at which they are named.
struct named_by {
  record_id record;
  std::uint32_t place;
  actor_id named;
  friend auto operator<=>(const named_by&, const named_by&) = default;
};

class record_book {
 public:
  record_book(const graph& in, const moment& when)
      : in_{in},
        when_{when},
        actors_{in},
        matters_{in},
        strikes_{in},
        on_(in.matters().size()),
        open_(in.matters().size()),
        asking_(in.matters().size(), false) {
    for (const record_id one : in.records()) list(one);
  }

  [[nodiscard]] const graph& in() const noexcept { return in_; }
  [[nodiscard]] const moment& when() const noexcept { return when_; }
  [[nodiscard]] actor_book& actors() noexcept { return actors_; }
  [[nodiscard]] const matter_book& matters() const noexcept { return matters_; }
  /// How often a record was looked at.
  [[nodiscard]] std::size_t looked_at() const noexcept { return looked_at_; }
  void look(std::size_t count = 1) noexcept { looked_at_ += count; }

  // --- lists, in record order -----------------------------------------------------------------------------------------

  /// Powers, duties and delegations for an actor, named itself, on exactly this matter.
  [[nodiscard]] const std::vector<named_by>& naming(actor_id who, matter_id matter) const {
    static const std::vector<named_by> none;
    const auto known = naming_.find(key_of(who, matter));
    return known == naming_.end() ? none : known->second;
  }
  /// Powers, duties, reservations and prohibitions on exactly this matter.
  [[nodiscard]] const std::vector<record_id>& on(matter_id matter) const { return on_[matter.index()]; }
  /// What leaves exactly this matter unsettled, or to the locality.
  [[nodiscard]] const std::vector<record_id>& open_on(matter_id matter) const { return open_[matter.index()]; }
  /// Does any record for somebody on a matter above the leaf ask for facts, or any strike?
  [[nodiscard]] bool asks_for_facts(matter_id leaf) const {
    const auto& above = matters_.above(leaf);
    return strikes_ask_ || std::any_of(above.begin(), above.end(), [&](matter_id one) { return asking_[one.index()]; });
  }
  /// Rules R3, R4: the strikes that are aimed at a record and in effect; what is revoked stays revoked.
  [[nodiscard]] const std::vector<record_id>& strikes_on(record_id which) { return striking(which).all; }
  /// Those of them that cover the leaf.
  [[nodiscard]] std::vector<record_id> strikes_on(record_id which, matter_id leaf) {
    const strikes& known = striking(which);
    std::vector<record_id> found = known.everywhere;
    if (!known.on.empty())
      for (const matter_id matter : matters_.above(leaf))
        if (const auto there = known.on.find(matter); there != known.on.end())
          found.insert(found.end(), there->second.begin(), there->second.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  // --- rule R6 ----------------------------------------------------------------------------------------------------------

  /// Why a record is not in effect for a holder with that life, or `none`.
  [[nodiscard]] flaw late(record_id which, period life) {
    look();
    const record_view record = in_.record(which);
    const document_view governing = in_.document(in_.provision(record.basis().front()).document);
    if (when_.known && governing.signed_on().value_or(governing.in_force().from()) > *when_.known) return flaw::not_known;
    const period effect = governing.in_force().intersect(record.force()).intersect(life);
    if (effect.empty()) return flaw::never;
    if (effect.contains(when_.on)) return flaw::none;
    return when_.on < effect.from() ? flaw::not_yet : flaw::no_longer;
  }
  [[nodiscard]] flaw late(record_id which, actor_id holder) { return late(which, actors_.life_of(holder)); }
  [[nodiscard]] bool in_time(record_id which, actor_id holder) { return late(which, holder) == flaw::none; }
  [[nodiscard]] bool in_time_for_any(record_id which) {
    const auto holders = in_.record(which).holders();
    if (holders.empty()) return late(which, period{}) == flaw::none;
    return std::any_of(holders.begin(), holders.end(), [&](actor_id one) { return in_time(which, one); });
  }
  /// A record that an omission does not strike is out of effect while one in effect disapplies it.
  [[nodiscard]] bool in_force_now(record_id which, period life) {
    if (late(which, life) != flaw::none) return false;
    const std::vector<record_id> all = strikes_.at(which);
    return std::none_of(all.begin(), all.end(), [&](record_id one) {
      return in_.record(one).kind() == record_kind::omission && late(one, period{}) == flaw::none;
    });
  }
  [[nodiscard]] bool in_force_now(record_id which, actor_id holder) { return in_force_now(which, actors_.life_of(holder)); }
  /// The first day that the norms cover (rule R1).
  [[nodiscard]] const std::optional<date>& first_day_of_norms() {
    if (!first_day_) first_day_ = find_first_day();
    return *first_day_;
  }

  // --- parties ----------------------------------------------------------------------------------------------------------

  /// Is a party named, or a class of bodies to which it belongs?
  [[nodiscard]] bool lists(record_id which, party_id who) {
    if (!who.is_body()) return names(which, who);
    const auto& held = actors_.held_by(who.actor());
    return std::any_of(held.begin(), held.end(), [&](actor_id one) { return names(which, party_id{one}); });
  }
  /// Does a record speak for somebody, named itself: a holder, of a delegation a grantee?
  [[nodiscard]] bool empowers(record_id which, actor_id who) {
    return in_.record(which).kind() == record_kind::delegation ? names(which, party_id{who})
                                                               : is_among(in_.record(which).holders(), which, holders_, who);
  }
  /// Those of its holders that an actor holds.
  [[nodiscard]] std::vector<actor_id> holders_held(record_id which, actor_id who) {
    std::vector<actor_id> found;
    for (const actor_id one : actors_.held_by(who))
      if (is_among(in_.record(which).holders(), which, holders_, one)) found.push_back(one);
    return found;
  }

 private:
  struct strikes {
    std::vector<record_id> all;
    std::vector<record_id> everywhere;  ///< that name no matter
    std::map<matter_id, std::vector<record_id>> on;
  };
  const strikes& striking(record_id which) {
    const auto [known, fresh] = striking_.try_emplace(which);
    strikes& found = known->second;
    if (!fresh) return found;
    for (const record_id one : strikes_.at(which)) {
      if (!strikes_today(one)) continue;
      found.all.push_back(one);
      if (in_.record(one).matters().empty()) found.everywhere.push_back(one);
      for (const matter_id matter : in_.record(one).matters()) found.on[matter].push_back(one);
    }
    return found;
  }
  static std::uint64_t key_of(std::uint32_t one, std::uint32_t other) { return (std::uint64_t{one} << 32U) | other; }
  [[nodiscard]] std::uint64_t key_of(actor_id who, matter_id matter) const {
    return key_of(actors_.place_of(who), matter.index());
  }
  void list(record_id which) {
    look();
    strikes_.add(which);
    const record_view record = in_.record(which);
    const record_kind kind = record.kind();
    if (gives(record) || kind == record_kind::delegation) list_named(which);
    const bool asks = !record.when().empty() || !record.made_up().empty();
    const bool strikes_something =
        kind == record_kind::exception || kind == record_kind::revocation || kind == record_kind::omission;
    strikes_ask_ = strikes_ask_ || (asks && strikes_something);
    const bool open = kind == record_kind::unsettled || kind == record_kind::locality_choice;
    for (const matter_id matter : record.matters()) {
      if (gives(record) || is_bar(record)) on_[matter.index()].push_back(which);
      if (open) open_[matter.index()].push_back(which);
      if (asks) asking_[matter.index()] = true;
    }
  }
  void list_named(record_id which) {
    std::uint32_t place = 0;
    for (const actor_id who : those_empowered(in_.record(which))) {
      for (const matter_id matter : in_.record(which).matters()) naming_[key_of(who, matter)].push_back({which, place, who});
      ++place;
    }
  }
  [[nodiscard]] bool strikes_today(record_id strike) {
    const flaw found = late(strike, period{});
    const bool stays = found == flaw::no_longer && in_.record(strike).kind() == record_kind::revocation;
    if (found != flaw::none && !stays) return false;
    const std::vector<record_id> all = strikes_.at(strike);
    return std::none_of(all.begin(), all.end(), [&](record_id one) {
      return in_.record(one).kind() == record_kind::omission && late(one, period{}) == flaw::none;
    });
  }
  [[nodiscard]] std::optional<date> find_first_day() const {
    std::optional<date> first;
    for (const record_id which : in_.records()) {
      const period force = in_.document(in_.provision(in_.record(which).basis().front()).document).in_force();
      if (!force.has_start()) return std::nullopt;
      first = first ? (std::min)(*first, force.from()) : force.from();
    }
    return first;
  }
  [[nodiscard]] bool names(record_id which, party_id who) {
    return is_among(in_.record(which).parties(), which, parties_, who);
  }
  /// Of a list that is long, a sorted copy is kept.
  template <class Id>
  static bool is_among(std::span<const Id> all, record_id which, std::map<record_id, std::vector<Id>>& sorted, Id wanted_one) {
    constexpr std::size_t few = 8;
    if (all.size() <= few) return std::find(all.begin(), all.end(), wanted_one) != all.end();
    const auto [known, fresh] = sorted.try_emplace(which);
    if (fresh) {
      known->second.assign(all.begin(), all.end());
      std::sort(known->second.begin(), known->second.end());
    }
    return std::binary_search(known->second.begin(), known->second.end(), wanted_one);
  }

  const graph& in_;
  moment when_;
  actor_book actors_;
  matter_book matters_;
  strike_list strikes_;
  std::unordered_map<std::uint64_t, std::vector<named_by>> naming_;
  std::vector<std::vector<record_id>> on_;    ///< by matter
  std::vector<std::vector<record_id>> open_;  ///< by matter
  std::map<record_id, strikes> striking_;
  std::vector<bool> asking_;  ///< by matter
  bool strikes_ask_ = false;
  std::map<record_id, std::vector<party_id>> parties_;  ///< sorted, of records that name many
  std::map<record_id, std::vector<actor_id>> holders_;  ///< the same
  std::optional<std::optional<date>> first_day_;
  std::size_t looked_at_ = 0;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
