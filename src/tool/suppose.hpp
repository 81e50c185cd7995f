// SPDX-License-Identifier: BSL-1.0
// suppose: the loaded regulation as it would be if a record were struck, moved, or a delegation added.
#ifndef QUYCHE_SRC_TOOL_SUPPOSE_HPP
#define QUYCHE_SRC_TOOL_SUPPOSE_HPP

#include <optional>

#include <quyche/graph/graph.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

[[nodiscard]] inline bool supposes(const command& asked) {
  return !asked.struck.empty() || !asked.periods.empty() || !asked.delegated.empty();
}
/// The graph with `--strike`, `--period` and `--delegate` applied; says so before the answer. Nothing if one of them cannot be
/// understood.
[[nodiscard]] std::optional<quyche::graph> suppose(const quyche::graph& in, const command& asked);

}  // namespace quyche_tool

#endif
