// SPDX-License-Identifier: BSL-1.0
// freeze: a regulation becomes a graph.
#ifndef QUYCHE_GRAPH_FREEZE_HPP
#define QUYCHE_GRAPH_FREEZE_HPP

#include <quyche/graph/graph.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Sorts, interns and indexes; cannot fail. The order in which entries were declared does not matter: equal content gives
/// equal ids and an equal fingerprint. Nodes are ordered by key, matters so that everything below a matter follows it.
/// Cost: n log n in entries and in the length of their lists.
[[nodiscard]] graph freeze(const regulation& made);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/graph/impl/freeze.ipp>
#endif

#endif
