// SPDX-License-Identifier: BSL-1.0
// How grave one flaw is beside another (rules R1, R7). For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_SEVERITY_HPP
#define QUYCHE_VERIFY_DETAIL_SEVERITY_HPP

#include <algorithm>
#include <iterator>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline bool is_of_time(flaw found) {
  return found == flaw::not_known || found == flaw::never || found == flaw::no_longer || found == flaw::not_yet;
}
/// Rules R3, R4: the record gives way to another norm, or is in conflict with it.
inline bool is_of_other_norms(flaw found) {
  constexpr flaw all[] = {
      flaw::omitted,       flaw::revoked,    flaw::excepted, flaw::widening, flaw::narrowed, flaw::allotted_elsewhere,
      flaw::devolved_away, flaw::prohibited, flaw::reserved, flaw::conflict};
  return std::find(std::begin(all), std::end(all), found) != std::end(all);
}
/// A conflict decided in favour of the record would be no flaw.
inline bool may_hold(flaw found) {
  return found == flaw::none || found == flaw::conflict;
}
/// The order of the table of reasons (rule R1); among the flaws of R7 that stand in one record, self-delegation is last.
inline int severity(flaw found) {
  if (may_hold(found)) return found == flaw::none ? 0 : 1;
  if (is_of_other_norms(found)) return 4;
  constexpr flaw order[] = {flaw::outside_limits, flaw::no_longer, flaw::not_yet, flaw::not_known, flaw::never};
  const auto* place = std::find(std::begin(order), std::end(order), found);
  if (place != std::end(order)) return 5 + static_cast<int>(place - std::begin(order));
  return found == flaw::self_delegation ? 3 : 2;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
