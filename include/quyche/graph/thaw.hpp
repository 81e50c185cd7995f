// SPDX-License-Identifier: BSL-1.0
// thaw: a graph becomes a builder again, so that a changed regulation can be asked without a file.
#ifndef QUYCHE_GRAPH_THAW_HPP
#define QUYCHE_GRAPH_THAW_HPP

#include <quyche/graph/graph.hpp>
#include <quyche/model/builder.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A builder that holds all that the graph holds; `freeze` of what it finishes is a graph of the same fingerprint. Ids of nodes
/// are those of the graph, and stay so in the changed graph as long as no node is added; records are named by key.
/// Cost: the size of the graph.
[[nodiscard]] regulation_builder thaw(const graph& in);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/graph/impl/thaw.ipp>
#endif

#endif
