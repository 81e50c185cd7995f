// SPDX-License-Identifier: BSL-1.0
// one_case: what the records say in one case (one leaf, every wanted fact known), by plain scans. For verify.ipp.
#ifndef QUYCHE_ANSWER_DETAIL_ONE_CASE_HPP
#define QUYCHE_ANSWER_DETAIL_ONE_CASE_HPP

#include <map>
#include <set>
#include <vector>

#include <quyche/answer/detail/scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// The points at which an answer may change, for each measure that a record asks for and the question does not supply.
using cuts = std::map<measure_id, std::set<std::int64_t>>;

class one_case {
 public:
  one_case(const graph& in, const question& asked, matter_id leaf, std::span<const fact> facts)
      : in_{in}, asked_{asked}, leaf_{leaf}, facts_{facts} {}

  [[nodiscard]] const graph& in() const noexcept { return in_; }
  [[nodiscard]] const question& asked() const noexcept { return asked_; }
  [[nodiscard]] matter_id leaf() const noexcept { return leaf_; }

  /// Rule R1: does the record speak of act, leaf and addressee?
  [[nodiscard]] bool speaks_of_case(const record_view& record) const {
    const record_kind kind = record.kind();
    if (kind != record_kind::power && kind != record_kind::duty && kind != record_kind::delegation) return false;
    if (!record.acts().contains(asked_.what) || !covers(in_, record.matters(), leaf_)) return false;
    return kind == record_kind::delegation || !asked_.towards || record.parties().empty() ||
           lists(record.parties(), *asked_.towards);
  }
  /// Rule R1: the candidates of an actor, by a scan over all records.
  [[nodiscard]] std::vector<record_id> candidates_of(actor_id who) const {
    std::vector<record_id> found;
    const auto held = held_by(in_, who);
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (!speaks_of_case(record)) continue;
      const auto named = those_empowered(record);
      if (std::any_of(named.begin(), named.end(), [&](actor_id one) { return held.contains(one); })) found.push_back(which);
    }
    return found;
  }

  [[nodiscard]] bool limits_hold(const record_view& record) const {
    return ignore_limits_ || limits(record.when(), facts_) == within::yes;
  }
  [[nodiscard]] flaw time_flaw_for(record_id which, actor_id holder) const {
    return time_flaw(in_, which, life_of(in_, holder), asked_.when);
  }

  /// Rules R6, R2 and the part of R7 that is seen from the records alone, for the holder for which the record fails least.
  [[nodiscard]] flaw own_flaw(record_id which, actor_id who) const {
    const auto held = held_by(in_, who);
    std::optional<flaw> least;
    for (const actor_id one : those_empowered(in_.record(which))) {
      if (!held.contains(one)) continue;
      const flaw found = own_flaw_for(which, one);
      if (!least || severity(found) < severity(*least)) least = found;
    }
    return least.value_or(flaw::never);
  }
  [[nodiscard]] flaw own_flaw_for(record_id which, actor_id holder) const {
    const flaw late = time_flaw_for(which, holder);
    if (late != flaw::none) return late;
    const record_view record = in_.record(which);
    if (!limits_hold(record)) return flaw::outside_limits;
    return record.kind() == record_kind::delegation ? delegating_flaw(record, holder) : flaw::none;
  }
  /// Rule R7: may the grantor delegate to this grantee at all?
  [[nodiscard]] flaw delegating_flaw(const record_view& delegation, actor_id grantee) const {
    const actor_id grantor = delegation.holders().front();
    if (grantor == grantee) return flaw::self_delegation;
    flaw found = flaw::no_power_to_delegate;
    for (const record_id which : in_.records()) {
      if (!lets_delegate(which, grantor)) continue;
      if (lists(in_.record(which).parties(), grantee)) return flaw::none;
      found = flaw::grantee_not_listed;
    }
    return found;
  }
  [[nodiscard]] bool lets_delegate(record_id which, actor_id grantor) const {
    const record_view record = in_.record(which);
    if (record.kind() != record_kind::power || !record.acts().contains(act::delegate)) return false;
    if (!covers(in_, record.matters(), leaf_) || !limits_hold(record)) return false;
    const auto held = held_by(in_, grantor);
    const auto holders = record.holders();
    return std::any_of(holders.begin(), holders.end(),
                       [&](actor_id one) { return held.contains(one) && time_flaw_for(which, one) == flaw::none; });
  }

  /// Rule R7, the least that it gives: has the actor the power, or has it the power so that it may be passed on?
  [[nodiscard]] bool has_power(actor_id who, bool to_pass_on) const {
    std::set<actor_id> passing;  // those who have it so that it may be passed on
    std::set<actor_id> having;
    std::vector<actor_id> family = family_of(who);
    for (bool changed = true; changed;) {
      changed = false;
      for (const actor_id one : family)
        for (const record_id which : candidates_of(one)) {
          const record_view record = in_.record(which);
          if (own_flaw(which, one) != flaw::none) continue;
          const bool passed = record.kind() == record_kind::delegation;
          if (passed && !passing.contains(record.holders().front())) continue;
          changed = having.insert(one).second || changed;
          if (!passed || record.may_pass_on()) changed = passing.insert(one).second || changed;
        }
    }
    return (to_pass_on ? passing : having).contains(who);
  }

  /// Rule R1: the unsettled records, or those left to the locality, that cover the case.
  [[nodiscard]] std::vector<record_id> covering(record_kind kind) const {
    std::vector<record_id> found;
    if (!life_of(in_, asked_.actor).contains(asked_.when.on)) return found;
    const auto held = held_by(in_, asked_.actor);
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (record.kind() != kind || !covers(in_, record.matters(), leaf_)) continue;
      if (!record.acts().empty() && !record.acts().contains(asked_.what)) continue;
      const auto holders = record.holders();
      const bool concerns = holders.empty() ? time_flaw(in_, which, period{}, asked_.when) == flaw::none
                                            : std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
                                                return held.contains(one) && time_flaw_for(which, one) == flaw::none;
                                              });
      if (concerns) found.push_back(which);
    }
    return found;
  }

  /// "Missing facts": the limits on which the case can depend.
  void add_cuts(cuts& into) {
    ignore_limits_ = true;
    for (const actor_id one : family_of(asked_.actor))
      for (const record_id which : candidates_of(one)) {
        if (is_of_time(own_flaw(which, one))) continue;
        const record_view record = in_.record(which);
        add_cuts_of(record, into);
        if (record.kind() == record_kind::delegation && own_flaw(which, one) != flaw::self_delegation)
          for (const record_id other : in_.records())
            if (lets_delegate(other, record.holders().front())) add_cuts_of(in_.record(other), into);
      }
    ignore_limits_ = false;
  }

  static bool is_of_time(flaw found) {
    return found == flaw::not_known || found == flaw::never || found == flaw::no_longer || found == flaw::not_yet;
  }
  /// The order of the table of reasons (rule R1); among the flaws of R7 that stand in one record, self-delegation is last.
  static int severity(flaw found) {
    constexpr flaw order[] = {flaw::none,
                              flaw::grantee_not_listed,
                              flaw::self_delegation,
                              flaw::outside_limits,
                              flaw::no_longer,
                              flaw::not_yet,
                              flaw::not_known,
                              flaw::never};
    const auto* place = std::find(std::begin(order), std::end(order), found);
    return place == std::end(order) ? 1 : static_cast<int>(place - std::begin(order));
  }

 private:
  /// The actor and the grantors above it whose delegations have no flaw of their own.
  [[nodiscard]] std::vector<actor_id> family_of(actor_id who) const {
    std::vector<actor_id> family{who};
    for (std::size_t place = 0; place < family.size(); ++place)
      for (const record_id which : candidates_of(family[place])) {
        if (in_.record(which).kind() != record_kind::delegation || own_flaw(which, family[place]) != flaw::none) continue;
        const actor_id grantor = in_.record(which).holders().front();
        if (std::find(family.begin(), family.end(), grantor) == family.end()) family.push_back(grantor);
      }
    return family;
  }
  void add_cuts_of(const record_view& record, cuts& into) const {
    for (const bound& one : record.when()) {
      const auto supplied = [&](const fact& each) { return each.of == one.of; };
      if (std::any_of(asked_.facts.begin(), asked_.facts.end(), supplied)) continue;
      const bound domain = in_.measure(one.of).domain(one.of);
      auto& points = into[one.of];
      points.insert({domain.from, domain.until});
      for (const std::int64_t cut : {one.from, one.until})
        if (cut > domain.from && cut < domain.until) points.insert(cut);
    }
  }

  const graph& in_;
  const question& asked_;
  matter_id leaf_;
  std::span<const fact> facts_;
  bool ignore_limits_ = false;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
