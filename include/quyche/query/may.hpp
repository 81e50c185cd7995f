// SPDX-License-Identifier: BSL-1.0
// may: is this actor allowed to do this, on this day, with these facts?
#ifndef QUYCHE_QUERY_MAY_HPP
#define QUYCHE_QUERY_MAY_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Answers by rules R1 to R9. Requires: ids of `in`, facts in the domain of their measure, one a measure.
/// Returns: verdict, reason and a proof with the fewest steps; the same on every run.
/// Cost: the candidates of the actor and of the grantors above it, for every leaf below the matter and every case of the
/// missing facts; not the size of the graph and not the length of its history beyond those candidates.
/// Threads: any number may ask one graph at once.
[[nodiscard]] answer may(const graph& in, const question& asked);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/may.ipp>
#endif

#endif
