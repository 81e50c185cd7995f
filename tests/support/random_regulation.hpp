// SPDX-License-Identifier: BSL-1.0
// Small regulations made by chance, with everything that the rules speak of.
#ifndef QUYCHE_TESTS_SUPPORT_RANDOM_REGULATION_HPP
#define QUYCHE_TESTS_SUPPORT_RANDOM_REGULATION_HPP

#include <cstdint>
#include <random>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/result.hpp>
#include <quyche/model/builder.hpp>

namespace quyche_tests {

using namespace quyche;

/// The same numbers on every machine: the library's distributions are not.
class dice {
 public:
  explicit dice(std::uint32_t seed) : engine_{seed} {}
  /// From 0 up to but not including `sides`.
  std::uint32_t roll(std::uint32_t sides) { return static_cast<std::uint32_t>(engine_() % sides); }
  bool one_in(std::uint32_t sides) { return roll(sides) == 0; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[roll(static_cast<std::uint32_t>(from.size()))];
  }

 private:
  std::mt19937 engine_;
};

/// The days on which something begins or ends lie from `first_random_day` on, in a span of that many days.
inline constexpr date first_random_day{18'000};
inline constexpr std::uint32_t random_days = 12;

/// The same seed gives the same regulation, everywhere.
[[nodiscard]] result<regulation> random_regulation(std::uint32_t seed);

}  // namespace quyche_tests

#endif
