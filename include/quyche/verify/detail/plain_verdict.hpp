// SPDX-License-Identifier: BSL-1.0
// plain_verdict: the verdict of one case and its reason, by plain scans and without a proof. For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_PLAIN_VERDICT_HPP
#define QUYCHE_VERIFY_DETAIL_PLAIN_VERDICT_HPP

#include <optional>
#include <utility>
#include <vector>

#include <quyche/verify/detail/one_case.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// R1: the table of reasons. `least` is the severity of the candidate that fails least; nothing if there is no candidate.
inline reason reason_of_denial(const one_case& here, const std::vector<record_id>& bars, std::optional<int> least) {
  const auto first = first_day_of_norms(here.in());
  if (first && here.asked().when.on < *first) return reason::not_covered;
  for (const record_id one : bars)
    if (here.in().record(one).kind() == record_kind::prohibition) return reason::prohibited;
  if (!bars.empty()) return reason::reserved;
  if (!least) return here.covering(record_kind::locality_choice).empty() ? reason::no_power : reason::left_to_locality;
  for (const auto& [cause, because] :
       {std::pair{flaw::excepted, reason::overridden}, std::pair{flaw::outside_limits, reason::outside_limits},
        std::pair{flaw::no_longer, reason::no_longer}, std::pair{flaw::not_yet, reason::not_yet},
        std::pair{flaw::not_known, reason::not_known}, std::pair{flaw::never, reason::never}})
    if (*least == one_case::severity(cause)) return because;
  return reason::broken_link;
}

/// R1, the list of what holds first.
inline std::pair<verdict, reason> plain_verdict(const one_case& here) {
  const actor_id who = here.asked().actor;
  if (!traits_of(here.asked().what).needs_competence) return {verdict::permitted, reason::free_act};
  const one_case::standing found = here.standing_of(who);
  if (found.lawful) return {verdict::permitted, reason::has_power};
  if (found.possible) return {verdict::undetermined, reason::conflict};
  const auto bars = here.bars();
  if (bars.empty() && !here.covering(record_kind::unsettled).empty()) return {verdict::undetermined, reason::unsettled};
  std::optional<int> least;
  for (const record_id which : here.candidates_of(who)) {
    const flaw own = here.own_flaw(which, who).cause;  // a link without a flaw of its own is broken from above
    const int fails = one_case::severity(one_case::may_hold(own) ? flaw::grantor_without_power : own);
    least = std::min(least.value_or(fails), fails);
  }
  return {verdict::denied, reason_of_denial(here, bars, least)};
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
