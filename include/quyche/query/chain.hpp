// SPDX-License-Identifier: BSL-1.0
// chain: every path by which a power is said to have reached an actor, link by link.
#ifndef QUYCHE_QUERY_CHAIN_HPP
#define QUYCHE_QUERY_CHAIN_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Rule R7. Every path from a provision to the actor for the matter as a whole, each link with its flaw, and the first
/// broken one. Requires and threads: as `may`. Cost: the number of paths, at most `chain_answer::chain_limit`.
[[nodiscard]] chain_answer chain(const graph& in, const question& asked);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/chain.ipp>
#endif

#endif
