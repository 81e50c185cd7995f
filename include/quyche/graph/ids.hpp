// SPDX-License-Identifier: BSL-1.0
// Ids that a graph gives: records, provisions, nodes and arcs.
#ifndef QUYCHE_GRAPH_IDS_HPP
#define QUYCHE_GRAPH_IDS_HPP

#include <quyche/core/id.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A record of any kind. The order of these ids is the order of preference of proofs (docs/semantics.md): kind,
/// unqualified before by competence, rule before practice, first day in force, document key, address, record key.
using record_id = id<struct record_tag>;
using provision_id = id<struct provision_tag>;
using node_id = id<struct node_tag>;
using arc_id = id<struct arc_tag>;

}  // namespace quyche::inline QUYCHE_ABI

#endif
