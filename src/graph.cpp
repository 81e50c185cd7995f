// SPDX-License-Identifier: BSL-1.0
// The layer graph, compiled.
#include <quyche/graph/impl/freeze.ipp>
#include <quyche/graph/impl/graph.ipp>
#include <quyche/graph/impl/lookup.ipp>
#include <quyche/graph/impl/thaw.ipp>
