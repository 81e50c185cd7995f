// SPDX-License-Identifier: BSL-1.0
// suppose: the loaded regulation as it would be if a record were struck, moved, or a delegation added.
#ifndef QUYCHE_SRC_TOOL_SUPPOSE_HPP
#define QUYCHE_SRC_TOOL_SUPPOSE_HPP

#include <optional>
#include <string>

#include <quyche/graph/graph.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

struct supposition {
  quyche::graph in;
  std::string told;  ///< a sentence that says what is supposed
};
/// The graph with `--strike`, `--period` and `--delegate` applied; what is delegated is so from the day `begins`. Nothing if
/// one of them cannot be understood, which is said.
[[nodiscard]] std::optional<supposition> suppose(const quyche::graph& in, const command& asked, quyche::date begins);

}  // namespace quyche_tool

#endif
