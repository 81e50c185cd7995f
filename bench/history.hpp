// SPDX-License-Identifier: BSL-1.0
// What `may` costs when norms and delegations have come and gone for a long time. Fictional.
#ifndef QUYCHE_BENCH_HISTORY_HPP
#define QUYCHE_BENCH_HISTORY_HPP

namespace quyche_bench {

/// Prints, for histories of growing length of one actor and one matter of which the same number is in force, the time of a
/// yes, of a no without a candidate and of a no that lists the whole history, the allocations, and the exponents. Returns
/// false, printing what differs, if an answer is not the one expected.
[[nodiscard]] bool measure_histories();

}  // namespace quyche_bench

#endif
