// SPDX-License-Identifier: BSL-1.0
// What files, questions and their checks cost as regulations and registries grow. Fictional.
#ifndef QUYCHE_BENCH_GROWTH_HPP
#define QUYCHE_BENCH_GROWTH_HPP

namespace quyche_bench {

/// Prints, for each family of bench/growth, the times of search and check, their ratios to `std::sort` of as many keys as the
/// file has entries, and the exponents in the size of the file. Returns false, printing what differs, if an answer is not the
/// one expected, or the checker refuses it.
[[nodiscard]] bool measure_growth();

}  // namespace quyche_bench

#endif
