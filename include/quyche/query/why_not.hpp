// SPDX-License-Identifier: BSL-1.0
// why_not: what would have made it a yes, in one or two edits, each labelled with who could do it.
#ifndef QUYCHE_QUERY_WHY_NOT_HPP
#define QUYCHE_QUERY_WHY_NOT_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The answer of `may`, and if it is no yes every remedy by docs/remedies.md: the smallest sets of edits after
/// which `may` says *permitted*, and those of two that are nearer than every single one. Each carries the answer of the changed
/// graph, which `amended` makes again. Requires: as `may`. Cost: one graph for each edit tried, and for each pair of edits
/// where no single one is lawful; edits come from the act and matter asked, not from the whole graph. Threads: any number may
/// ask one graph at once.
[[nodiscard]] why_not_answer why_not(const graph& in, const question& asked);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/why_not.ipp>
#endif

#endif
