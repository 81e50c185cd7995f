// SPDX-License-Identifier: BSL-1.0
// How much a test tries: everything on the compiled form, more of it in long runs, a part where a run is many times slower.
#ifndef QUYCHE_TESTS_SUPPORT_EFFORT_HPP
#define QUYCHE_TESTS_SUPPORT_EFFORT_HPP

#include <cstdint>
#include <cstdlib>

namespace quyche_tests {

/// QUYCHE_SLOW_RUN is set for sanitizers and for the header-only form, which is built without optimisation.
inline std::uint32_t effort(std::uint32_t slow, std::uint32_t usual, std::uint32_t in_long_runs) {
#ifdef QUYCHE_SLOW_RUN
  constexpr bool is_slow = true;
#else
  constexpr bool is_slow = false;
#endif
  if (is_slow) return slow;
  return std::getenv("QUYCHE_LONG") != nullptr ? in_long_runs : usual;
}

}  // namespace quyche_tests

#endif
