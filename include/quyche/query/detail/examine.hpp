// SPDX-License-Identifier: BSL-1.0
// examiner: does one record give the case to one actor, as far as is seen without the powers of a grantor (rules R2 to R7)?
// Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_EXAMINE_HPP
#define QUYCHE_QUERY_DETAIL_EXAMINE_HPP

#include <algorithm>
#include <optional>
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
  examiner(surroundings& around, case_facts& facts) : in_{around.in()}, around_{around}, norms_{around, facts} {}

  /// With `ignore_facts` no limit and no other norm is looked at, only time and what does not depend on facts.
  void begin_case(const deed& done, bool ignore_facts = false) {
    done_ = done;
    ignore_facts_ = ignore_facts;
    norms_.begin_case();
  }
  [[nodiscard]] class norms& norms() noexcept { return norms_; }
  [[nodiscard]] const deed& done() const noexcept { return done_; }

  /// The record as the actor has it: for the holder for which it fails least. Requires: the actor holds one of its holders.
  [[nodiscard]] examined examine(record_id which, actor_id actor) {
    std::optional<examined> least;
    const auto held = holdings(in_, actor);
    const record_view record = in_.record(which);
    for (std::uint32_t place = 0; place < held.size(); ++place) {
      if (!empowers(record, held[place].held)) continue;
      const examined fresh = examine_for(which, held, place);
      if (!least || fails_less(held, fresh, *least)) least = fresh;
    }
    return *least;
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

  [[nodiscard]] examined examine_for(record_id which, std::span<const holding> held, std::uint32_t place) {
    examined made{which, place};
    const actor_id holder = held[place].held;
    made.own = flaw_in_time(in_, which, in_.life(holder), around_.when());
    if (made.own != flaw::none) return made;
    const record_view record = in_.record(which);
    if (!ignore_facts_) {
      if (!norms_.within_limits(record.when())) {
        made.own = flaw::outside_limits;
        return made;
      }
      const opposition found = norms_.against(which, holder, held.front().held, done_);
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

  void examine_delegation(examined& one, const record_view& record, actor_id grantee) {
    const actor_id grantor = record.holders().front();
    if (grantor == grantee) return fail(one, flaw::self_delegation);
    if (record.oral()) return fail(one, flaw::not_in_writing);
    if (!record.grantor_term().contains(around_.when().on)) return fail(one, flaw::grantor_out_of_office);
    if (!record.grantee_term().contains(around_.when().on)) return fail(one, flaw::grantee_out_of_office);
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
  [[nodiscard]] delegating_power best_power(const record_view& record, actor_id grantor, actor_id grantee) {
    delegating_power best;
    const auto held = holdings(in_, grantor);
    for (std::uint32_t place = 0; place < held.size(); ++place)
      each_candidate_on(in_, held[place].held, act::delegate, around_.leaf(), around_.when(), [&](record_id which) {
        const record_view power = in_.record(which);
        if (power.kind() != record_kind::power || !(ignore_facts_ || norms_.within_limits(power.when()))) return;
        const delegating_power fresh = serve(which, held, place, record, grantee);
        if (serves_better(fresh, best)) best = fresh;
      });
    return best;
  }
  [[nodiscard]] delegating_power serve(record_id which, std::span<const holding> held, std::uint32_t place,
                                       const record_view& delegation, actor_id grantee) {
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

  const graph& in_;
  surroundings& around_;
  class norms norms_;
  deed done_;
  bool ignore_facts_ = false;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
