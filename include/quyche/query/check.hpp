// SPDX-License-Identifier: BSL-1.0
// check: what a regulation says without effect, or twice.
#ifndef QUYCHE_QUERY_CHECK_HPP
#define QUYCHE_QUERY_CHECK_HPP

#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The findings of docs/questions.md, "check": each pair of norms once, on the first day on which it is found, in the order in
/// which the records were written. Cost: on each class of days one `may` for each holder of a power, duty or delegation in
/// force, each of its acts, and each leaf below its matters; and the pairs of those who decide one leaf.
[[nodiscard]] std::vector<diagnostic> check(const graph& in);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/check.ipp>
#endif

#endif
