// SPDX-License-Identifier: BSL-1.0
// one_case: what the records say in one case (one leaf, every wanted fact known), by plain scans. For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_ONE_CASE_HPP
#define QUYCHE_VERIFY_DETAIL_ONE_CASE_HPP

#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <quyche/verify/detail/weighing.hpp>

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

  /// The case, as an act of the question.
  [[nodiscard]] deed asked_deed() const { return {leaf_, asked_.what, asked_.towards, asked_.when, facts_}; }
  /// The case, as the delegating of it to a grantee.
  [[nodiscard]] deed delegating_to(actor_id grantee) const {
    return {leaf_, act::delegate, party_id{grantee}, asked_.when, facts_};
  }

  /// Rule R1: does the record speak of act, leaf and addressee?
  [[nodiscard]] bool speaks_of_case(const record_view& record) const {
    return (gives(record) || record.kind() == record_kind::delegation) && speaks_of(in_, record, asked_deed());
  }
  /// Rule R1: the candidates of an actor, by a scan over all records; one scan an actor.
  [[nodiscard]] const std::vector<record_id>& candidates_of(actor_id who) const {
    const auto [known, fresh] = candidates_.try_emplace(who);
    std::vector<record_id>& found = known->second;
    if (!fresh) return found;
    const auto held = held_by(in_, who);
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (!speaks_of_case(record)) continue;
      const auto named = those_empowered(record);
      if (std::any_of(named.begin(), named.end(), [&](actor_id one) { return held.contains(one); })) found.push_back(which);
    }
    return found;
  }

  [[nodiscard]] bool inside(std::span<const bound> limit) const {
    return ignore_limits_ || limits(limit, facts_) == within::yes;
  }
  [[nodiscard]] flaw time_flaw_for(record_id which, actor_id holder) const {
    return time_flaw(in_, which, life_of(in_, holder), asked_.when);
  }

  /// Rules R2 to R6 and the part of R7 that is seen without the grantor's powers, for the holder for which the record
  /// fails least.
  [[nodiscard]] obstacle own_flaw(record_id which, actor_id who) const {
    const auto [known, fresh] = found_.try_emplace({ignore_limits_, which, who});
    if (fresh) known->second = least_flaw(which, who);
    return known->second;
  }
  [[nodiscard]] obstacle least_flaw(record_id which, actor_id who) const {
    const auto held = held_by(in_, who);
    std::optional<obstacle> least;
    const auto key = [](const obstacle& one) { return std::pair{severity(one.cause), one.cause}; };
    for (const actor_id one : those_empowered(in_.record(which))) {
      if (!held.contains(one)) continue;
      const obstacle found = own_flaw_for(which, one, who);
      if (!least || key(found) < key(*least)) least = found;
    }
    return least.value_or(obstacle{flaw::never});
  }
  [[nodiscard]] obstacle own_flaw_for(record_id which, actor_id holder, actor_id who) const {
    const flaw late = time_flaw_for(which, holder);
    if (late != flaw::none) return {late};
    const record_view record = in_.record(which);
    if (!inside(record.when())) return {flaw::outside_limits};
    const obstacle found = ignore_limits_ ? obstacle{} : obstacle_to(in_, which, holder, who, asked_deed());
    if (record.kind() != record_kind::delegation || !may_hold(found.cause)) return found;
    const obstacle delegating = delegating_flaw(record, holder);
    return delegating.cause == flaw::none || (delegating.cause == flaw::conflict && found.by) ? found : delegating;
  }
  /// Rule R7: may the grantor delegate to this grantee at all?
  [[nodiscard]] obstacle delegating_flaw(const record_view& delegation, actor_id grantee) const {
    const actor_id grantor = delegation.holders().front();
    if (grantor == grantee) return {flaw::self_delegation};
    if (delegation.oral()) return {flaw::not_in_writing};
    if (const flaw out = out_of_office(delegation); out != flaw::none) return {out};
    // The better a power to delegate serves, the later its flaw stands here.
    constexpr flaw order[] = {flaw::no_power_to_delegate, flaw::grantee_not_listed, flaw::delegating_overridden,
                              flaw::grantee_not_made_up,  flaw::conflict,           flaw::none};
    obstacle best{flaw::no_power_to_delegate};
    const auto held = held_by(in_, grantor);
    for (const record_id which : in_.records())
      for (const actor_id holder : in_.record(which).holders()) {
        if (!held.contains(holder) || !lets_delegate(which, holder)) continue;
        const obstacle found = serving_flaw(which, holder, delegation, grantee);
        if (std::find(order, std::end(order), found.cause) > std::find(order, std::end(order), best.cause)) best = found;
      }
    return best;
  }
  /// Rule R7: the day lies outside the time in which grantor or grantee held the office of the delegation.
  [[nodiscard]] flaw out_of_office(const record_view& delegation) const {
    const auto outside = [this](period term) { return asked_.when.on < term.from() || asked_.when.on >= term.until(); };
    if (outside(delegation.grantor_term())) return flaw::grantor_out_of_office;
    return outside(delegation.grantee_term()) ? flaw::grantee_out_of_office : flaw::none;
  }
  /// How a power to delegate that the grantor has, as one holder, serves a delegation.
  [[nodiscard]] obstacle serving_flaw(record_id which, actor_id holder, const record_view& delegation, actor_id grantee) const {
    const actor_id grantor = delegation.holders().front();
    const record_view record = in_.record(which);
    if (!lists(in_, record.parties(), grantee)) return {flaw::grantee_not_listed};
    if (ignore_limits_) return {};
    const obstacle found = obstacle_to(in_, which, holder, grantor, delegating_to(grantee));
    if (!may_hold(found.cause)) return {flaw::delegating_overridden, found.by};
    if (!inside(record.made_up()) || !inside(delegation.made_up())) return {flaw::grantee_not_made_up};
    return found;
  }
  /// A power to delegate of this holder that covers the leaf, in effect and within its limits.
  [[nodiscard]] bool lets_delegate(record_id which, actor_id holder) const {
    const record_view record = in_.record(which);
    return record.kind() == record_kind::power && record.acts().contains(act::delegate) &&
           covers(in_, record.matters(), leaf_) && inside(record.when()) && time_flaw_for(which, holder) == flaw::none;
  }

  /// Rule R7, the least that it gives: has the actor the power, may it be passed on; and would it, were every conflict
  /// decided in favour of its records?
  struct standing {
    bool lawful = false;
    bool passable = false;
    bool possible = false;
    bool possibly_passable = false;
    friend bool operator==(const standing&, const standing&) = default;
  };
  [[nodiscard]] standing standing_of(actor_id who) const {
    std::map<actor_id, standing> all;
    const std::vector<actor_id> family = family_of(who);
    for (bool changed = true; changed;) {
      changed = false;
      for (const actor_id one : family) {
        const standing before = all[one];
        for (const record_id which : candidates_of(one)) raise(all, which, one);
        changed = changed || before != all[one];
      }
    }
    return all[who];
  }
  void raise(std::map<actor_id, standing>& all, record_id which, actor_id who) const {
    const flaw own = own_flaw(which, who).cause;
    if (!may_hold(own)) return;
    const record_view record = in_.record(which);
    const bool delegated = record.kind() == record_kind::delegation;
    const standing above = delegated ? all[record.holders().front()] : standing{true, true, true, true};
    standing& here = all[who];
    const bool open = !delegated || record.may_pass_on();
    if (above.possibly_passable) here.possible = true;
    if (above.possibly_passable && open) here.possibly_passable = true;
    if (own != flaw::none || !above.passable) return;
    here.lawful = true;
    here.passable = here.passable || open;
  }
  /// Does this candidate give the power?
  [[nodiscard]] bool is_lawful(record_id which, actor_id who) const {
    if (own_flaw(which, who).cause != flaw::none) return false;
    const record_view record = in_.record(which);
    return record.kind() != record_kind::delegation || standing_of(record.holders().front()).passable;
  }
  [[nodiscard]] std::vector<record_id> bars() const { return bars_on(in_, asked_.actor, asked_deed()); }

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
      const bool concerns = holders.empty()
                                ? in_force_now(in_, which, period{}, asked_.when)
                                : std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
                                    return held.contains(one) && in_force_now(in_, which, life_of(in_, one), asked_.when);
                                  });
      if (concerns) found.push_back(which);
    }
    return found;
  }

  /// "Missing facts": the limits on which the case can depend.
  void add_cuts(cuts& into) {
    ignore_limits_ = true;
    bool any = false;
    for (const record_id one : in_.records()) any = any || (is_bar(in_.record(one)) && is_around(one, asked_.what));
    for (const actor_id one : family_of(asked_.actor))
      for (const record_id which : candidates_of(one)) {
        if (is_of_time(own_flaw(which, one).cause)) continue;
        any = true;
        add_cuts_of(which, into);
        if (in_.record(which).kind() == record_kind::delegation) add_cuts_around(act::delegate, into);
      }
    if (any) add_cuts_around(asked_.what, into);
    ignore_limits_ = false;
  }
  /// The limits on which one link of a chain can depend.
  void add_cuts_of_link(record_id which, cuts& into) const {
    add_cuts_of(which, into);
    add_cuts_around(asked_.what, into);
    if (in_.record(which).kind() == record_kind::delegation) add_cuts_around(act::delegate, into);
  }
  [[nodiscard]] bool is_around(record_id which, act what) const {
    const record_view record = in_.record(which);
    return (gives(record) || is_bar(record)) && record.acts().contains(what) && covers(in_, record.matters(), leaf_);
  }
  void add_cuts_around(act what, cuts& into) const {
    for (const record_id one : in_.records())
      if (is_around(one, what) && in_time_for_any(in_, one, asked_deed())) add_cuts_of(one, into);
  }

  static bool is_of_time(flaw found) {
    return found == flaw::not_known || found == flaw::never || found == flaw::no_longer || found == flaw::not_yet;
  }
  /// Rules R3, R4: the record gives way to another norm, or is in conflict with it.
  static bool is_of_other_norms(flaw found) {
    constexpr flaw all[] = {
        flaw::omitted,       flaw::revoked,    flaw::excepted, flaw::widening, flaw::narrowed, flaw::allotted_elsewhere,
        flaw::devolved_away, flaw::prohibited, flaw::reserved, flaw::conflict};
    return std::find(std::begin(all), std::end(all), found) != std::end(all);
  }
  /// A conflict decided in favour of the record would be no flaw.
  static bool may_hold(flaw found) { return found == flaw::none || found == flaw::conflict; }
  /// The order of the table of reasons (rule R1); among the flaws of R7 that stand in one record, self-delegation is last.
  static int severity(flaw found) {
    if (may_hold(found)) return found == flaw::none ? 0 : 1;
    if (is_of_other_norms(found)) return 4;
    constexpr flaw order[] = {flaw::outside_limits, flaw::no_longer, flaw::not_yet, flaw::not_known, flaw::never};
    const auto* place = std::find(std::begin(order), std::end(order), found);
    if (place != std::end(order)) return 5 + static_cast<int>(place - std::begin(order));
    return found == flaw::self_delegation ? 3 : 2;
  }

 private:
  /// The actor and the grantors above it whose delegations have no flaw of their own.
  [[nodiscard]] std::vector<actor_id> family_of(actor_id who) const {
    std::vector<actor_id> family{who};
    for (std::size_t place = 0; place < family.size(); ++place)
      for (const record_id which : candidates_of(family[place])) {
        if (in_.record(which).kind() != record_kind::delegation || !may_hold(own_flaw(which, family[place]).cause)) continue;
        const actor_id grantor = in_.record(which).holders().front();
        if (std::find(family.begin(), family.end(), grantor) == family.end()) family.push_back(grantor);
      }
    return family;
  }
  /// The limits of a record, what it asks of a grantee, and the limits of what strikes it.
  void add_cuts_of(record_id which, cuts& into) const {
    add_cuts_at(in_.record(which).when(), into);
    add_cuts_at(in_.record(which).made_up(), into);
    for (const record_id one : in_.records())
      if (aims_at(in_, one, which) && strikes_today(in_, one, asked_.when)) add_cuts_at(in_.record(one).when(), into);
  }
  void add_cuts_at(std::span<const bound> bounds, cuts& into) const {
    for (const bound& one : bounds) {
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
  // What was found out in this case already.
  mutable std::map<std::tuple<bool, record_id, actor_id>, obstacle> found_;
  mutable std::map<actor_id, std::vector<record_id>> candidates_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
