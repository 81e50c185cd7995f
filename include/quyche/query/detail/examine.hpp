// SPDX-License-Identifier: BSL-1.0
// examiner: does one record give the case to one actor, as far as is seen without the powers of a grantor (rules R2 to R7)?
// Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_EXAMINE_HPP
#define QUYCHE_QUERY_DETAIL_EXAMINE_HPP

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include <quyche/query/detail/norms.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A power, duty or delegation, as one holder or grantee has it.
struct examined {
  record_id record;
  std::uint32_t held;                        ///< place in the holdings of the actor
  flaw own = flaw::none;                     ///< without regard to the powers of a grantor
  std::optional<record_id> against = {};     ///< the norm that makes the flaw
  std::optional<record_id> delegating = {};  ///< the power to delegate
  std::uint32_t delegating_held = 0;         ///< place in the holdings of the grantor
};

inline bool failed_in_time(flaw found) {
  return found == flaw::not_known || found == flaw::never || found == flaw::no_longer || found == flaw::not_yet;
}
inline bool gives_way(flaw found) {
  return found >= flaw::omitted && found <= flaw::conflict;
}
/// A conflict is open: decided in favour of the record it would be no flaw.
inline bool may_hold(flaw found) {
  return found == flaw::none || found == flaw::conflict;
}
/// The order of the table of reasons (rule R1), a self-delegation behind the other flaws of R7; no flaw weighs least.
inline int weight(flaw found) {
  switch (found) {
    case flaw::none:
      return 0;
    case flaw::conflict:
      return 1;
    case flaw::self_delegation:
      return 3;
    case flaw::outside_limits:
      return 5;
    case flaw::no_longer:
      return 6;
    case flaw::not_yet:
      return 7;
    case flaw::not_known:
      return 8;
    case flaw::never:
      return 9;
    default:
      return gives_way(found) ? 4 : 2;
  }
}

class examiner {
 public:
  examiner(const graph& in, const question& asked, matter_id leaf, std::span<const fact> facts, bool ignore_facts = false)
      : in_{in}, asked_{asked}, leaf_{leaf}, ignore_facts_{ignore_facts}, norms_{in, leaf, asked.when, facts} {}

  [[nodiscard]] const class norms& norms() const noexcept { return norms_; }
  [[nodiscard]] deed done() const { return {asked_.what, asked_.towards}; }

  /// The record as the actor has it: for the holder for which it fails least.
  [[nodiscard]] std::optional<examined> examine(record_id which, actor_id actor) const {
    std::optional<examined> least;
    const auto held = holdings(in_, actor);
    const record_view record = in_.record(which);
    for (std::uint32_t place = 0; place < held.size(); ++place) {
      if (!empowers(record, held[place].held)) continue;
      const examined fresh = examine_for(which, held, place);
      if (!least || fails_less(held, fresh, *least)) least = fresh;
    }
    return least;
  }

  /// Adds every bound on which the judgement of this record may depend, whatever the facts.
  void add_bounds(record_id which, std::vector<bound>& into) const {
    const record_view record = in_.record(which);
    add(record.when(), into);
    add_strikes(which, into);
    add_around(asked_.what, into);
    if (record.kind() != record_kind::delegation) return;
    add(record.made_up(), into);
    add_around(act::delegate, into);
    const auto held = holdings(in_, record.holders().front());
    for (const holding& one : held)
      for (const record_id power : candidates(in_, one.held))
        if (is_power_to_delegate(power, one.held)) add(in_.record(power).made_up(), into);
  }
  /// Adds the bounds of all norms of an act around the case, if a bar that could apply to anybody is among them.
  void add_bounds_of_bars(std::vector<bound>& into) const {
    const auto all = norms_.around(asked_.what);
    const bool any = std::any_of(all.begin(), all.end(), [&](record_id one) {
      const record_view record = in_.record(one);
      return record.kind() == record_kind::reservation || record.kind() == record_kind::prohibition || record.exclusive();
    });
    if (any) add_around(asked_.what, into);
  }

 private:
  static bool empowers(const record_view& record, actor_id who) {
    const auto among = [&](const auto& list) {
      return std::any_of(list.begin(), list.end(), [&](const auto& one) { return party_id{one} == party_id{who}; });
    };
    return record.kind() == record_kind::delegation ? among(record.parties()) : among(record.holders());
  }
  /// Equal flaws go by holder, but among holders without a flaw the one with the fewest links stays.
  static bool fails_less(std::span<const holding> held, const examined& one, const examined& other) {
    const auto key = [&](const examined& each) {
      return std::tuple{weight(each.own), each.own, each.own == flaw::none ? actor_id{body_id{0}} : held[each.held].held};
    };
    return key(one) < key(other);
  }

  [[nodiscard]] examined examine_for(record_id which, std::span<const holding> held, std::uint32_t place) const {
    examined made{which, place};
    const actor_id holder = held[place].held;
    made.own = flaw_in_time(in_, which, in_.life(holder), asked_.when);
    if (made.own != flaw::none) return made;
    const record_view record = in_.record(which);
    if (!ignore_facts_) {
      if (!norms_.within_limits(record.when())) {
        made.own = flaw::outside_limits;
        return made;
      }
      const opposition found = norms_.against(which, holder, held.front().held, done());
      made.own = found.cause;
      made.against = found.by;
    }
    if (record.kind() == record_kind::delegation && may_hold(made.own)) examine_delegation(made, record, holder);
    return made;
  }

  // --- R7 ----------------------------------------------------------------------------------------------------------

  /// How a power to delegate serves; the greater the better.
  enum class service : std::uint8_t { none, not_listed, overridden, not_made_up, conflict, good };
  struct delegating_power {
    service serves = service::none;
    std::uint32_t links = 0;
    record_id record{0};
    actor_id holder{body_id{0}};
    std::uint32_t place = 0;
    std::optional<record_id> against = {};
  };

  void examine_delegation(examined& one, const record_view& record, actor_id grantee) const {
    const actor_id grantor = record.holders().front();
    if (grantor == grantee) return fail(one, flaw::self_delegation);
    if (record.oral()) return fail(one, flaw::not_in_writing);
    if (!record.grantor_term().contains(asked_.when.on)) return fail(one, flaw::grantor_out_of_office);
    if (!record.grantee_term().contains(asked_.when.on)) return fail(one, flaw::grantee_out_of_office);
    const delegating_power best = best_power(record, grantor, grantee);
    switch (best.serves) {
      case service::none:
        return fail(one, flaw::no_power_to_delegate);
      case service::not_listed:
        return fail(one, flaw::grantee_not_listed);
      case service::overridden:
        return fail(one, flaw::delegating_overridden, best.against);
      case service::not_made_up:
        return fail(one, flaw::grantee_not_made_up);
      case service::conflict:
        if (one.own == flaw::none) fail(one, flaw::conflict, best.against);
        break;
      case service::good:
        break;
    }
    one.delegating = best.record;
    one.delegating_held = best.place;
  }
  static void fail(examined& one, flaw found, std::optional<record_id> against = {}) {
    one.own = found;
    one.against = against;
  }
  [[nodiscard]] delegating_power best_power(const record_view& record, actor_id grantor, actor_id grantee) const {
    delegating_power best;
    const auto held = holdings(in_, grantor);
    for (std::uint32_t place = 0; place < held.size(); ++place)
      for (const record_id which : candidates(in_, held[place].held)) {
        if (!is_power_to_delegate(which, held[place].held)) continue;
        if (!ignore_facts_ && !norms_.within_limits(in_.record(which).when())) continue;
        const delegating_power fresh = serve(which, held, place, record, grantee);
        if (serves_better(fresh, best)) best = fresh;
      }
    return best;
  }
  [[nodiscard]] delegating_power serve(record_id which, std::span<const holding> held, std::uint32_t place,
                                       const record_view& delegation, actor_id grantee) const {
    delegating_power made{service::not_listed, links_to(held, place), which, held[place].held, place};
    const record_view power = in_.record(which);
    if (!names_party(in_, power.parties(), grantee)) return made;
    made.serves = service::good;
    if (ignore_facts_) return made;
    const opposition found = norms_.against(which, held[place].held, held.front().held, {act::delegate, party_id{grantee}});
    made.against = found.by;
    if (!may_hold(found.cause)) {
      made.serves = service::overridden;
    } else if (!norms_.within_limits(power.made_up()) || !norms_.within_limits(delegation.made_up())) {
      made.serves = service::not_made_up;
    } else if (found.cause == flaw::conflict) {
      made.serves = service::conflict;
    }
    return made;
  }
  /// Of those that serve well the one with the fewest links, of the others the first record, the first holder.
  static bool serves_better(const delegating_power& one, const delegating_power& other) {
    if (one.serves != other.serves) return one.serves > other.serves;
    const auto key = [](const delegating_power& each) {
      return std::tuple{each.serves == service::good ? each.links : 0, each.record, each.holder};
    };
    return key(one) < key(other);
  }
  /// In effect, and of this leaf; limits are another question.
  [[nodiscard]] bool is_power_to_delegate(record_id which, actor_id holder) const {
    const record_view record = in_.record(which);
    return record.kind() == record_kind::power && norms_.concerns(record, act::delegate) &&
           in_effect(in_, which, in_.life(holder), asked_.when);
  }

  // --- bounds ------------------------------------------------------------------------------------------------------

  static void add(std::span<const bound> list, std::vector<bound>& into) { into.insert(into.end(), list.begin(), list.end()); }
  void add_strikes(record_id which, std::vector<bound>& into) const {
    for (const record_id one : strikes_of(in_, which))
      if (in_effect(in_, one, period{}, asked_.when)) add(in_.record(one).when(), into);
  }
  void add_around(act what, std::vector<bound>& into) const {
    for (const record_id which : norms_.around(what)) {
      if (!in_effect_for_any(in_, which, asked_.when)) continue;
      add(in_.record(which).when(), into);
      add_strikes(which, into);
    }
  }

  const graph& in_;
  const question& asked_;
  matter_id leaf_;
  bool ignore_facts_;
  class norms norms_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
