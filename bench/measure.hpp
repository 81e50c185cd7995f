// SPDX-License-Identifier: BSL-1.0
// Times of one piece of work, and how they grow.
#ifndef QUYCHE_BENCH_MEASURE_HPP
#define QUYCHE_BENCH_MEASURE_HPP

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace quyche_bench {

/// The least of many runs: on a machine that others use, too, the rest is theirs.
template <class Run>
double least_nanoseconds(Run run, int rounds = 25) {
  using clock = std::chrono::steady_clock;
  int turns = 1;
  double least = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto from = clock::now();
    for (int turn = 0; turn < turns; ++turn) run();
    const double each = std::chrono::duration<double, std::nano>(clock::now() - from).count() / turns;
    if (round == 0) turns = static_cast<int>(std::clamp(1e6 / each, 1.0, 10'000.0));
    least = round == 0 ? each : std::min(least, each);
  }
  return least;
}

/// The slope of the straight line through the logarithms.
inline double exponent(const std::vector<std::pair<double, double>>& points) {
  double x = 0, y = 0, xx = 0, xy = 0;
  for (const auto& [size, time] : points) {
    const double left = std::log(size), right = std::log(time);
    x += left;
    y += right;
    xx += left * left;
    xy += left * right;
  }
  const auto count = static_cast<double>(points.size());
  return (count * xy - x * y) / (count * xx - x * x);
}

}  // namespace quyche_bench

#endif
