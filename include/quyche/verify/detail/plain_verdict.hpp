// SPDX-License-Identifier: BSL-1.0
// plain_verdict: the verdict of one case and its reason, without a proof. For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_PLAIN_VERDICT_HPP
#define QUYCHE_VERIFY_DETAIL_PLAIN_VERDICT_HPP

#include <optional>
#include <utility>
#include <vector>

#include <quyche/verify/detail/one_case.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// R1: the table of reasons. `least` is the severity of the candidate that fails least; nothing if there is no candidate.
inline reason reason_of_denial(one_case& here, actor_id who, std::optional<int> least) {
  const auto& first = here.book().first_day_of_norms();
  if (first && here.book().when().on < *first) return reason::not_covered;
  if (here.norms().is_barred(who, here.asked(), true)) return reason::prohibited;
  if (here.norms().is_barred(who, here.asked())) return reason::reserved;
  if (!least) return here.covering(record_kind::locality_choice, who).empty() ? reason::no_power : reason::left_to_locality;
  for (const auto& [cause, because] :
       {std::pair{flaw::excepted, reason::overridden}, std::pair{flaw::outside_limits, reason::outside_limits},
        std::pair{flaw::no_longer, reason::no_longer}, std::pair{flaw::not_yet, reason::not_yet},
        std::pair{flaw::not_known, reason::not_known}, std::pair{flaw::never, reason::never}})
    if (*least == severity(cause)) return because;
  return reason::broken_link;
}

/// R1, the list of what holds first.
inline std::pair<verdict, reason> plain_verdict(one_case& here, actor_id who) {
  if (!traits_of(here.asked().what).needs_competence) return {verdict::permitted, reason::free_act};
  if (here.has_its_own(who)) return {verdict::permitted, reason::has_power};
  const one_case::standing found = here.standing_of(who);
  if (found.lawful) return {verdict::permitted, reason::has_power};
  if (found.possible) return {verdict::undetermined, reason::conflict};
  if (!here.norms().is_barred(who, here.asked()) && !here.covering(record_kind::unsettled, who).empty())
    return {verdict::undetermined, reason::unsettled};
  std::optional<int> least;
  for (candidate& one : here.candidates_of(who)) {
    const flaw own = here.own_flaw(one, who).cause;  // a link without a flaw of its own is broken from above
    const int fails = severity(may_hold(own) ? flaw::grantor_without_power : own);
    least = (std::min)(least.value_or(fails), fails);
  }
  return {verdict::denied, reason_of_denial(here, who, least)};
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
