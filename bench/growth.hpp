// SPDX-License-Identifier: BSL-1.0
// What freezing a graph and checking a registry cost as they grow. Fictional.
#ifndef QUYCHE_BENCH_GROWTH_HPP
#define QUYCHE_BENCH_GROWTH_HPP

namespace quyche_bench {

/// Prints, for each piece of work on growing input, the time, its ratio to `std::sort` of as many keys, and the exponents of
/// both. Returns false, printing what differs, if a result is not the one expected.
[[nodiscard]] bool measure_growth();

}  // namespace quyche_bench

#endif
