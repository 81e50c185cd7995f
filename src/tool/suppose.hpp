// SPDX-License-Identifier: BSL-1.0
// suppose: the regulation and the delegations of a unit as they would be if one were struck, moved or added.
#ifndef QUYCHE_SRC_TOOL_SUPPOSE_HPP
#define QUYCHE_SRC_TOOL_SUPPOSE_HPP

#include <optional>
#include <string>

#include <quyche/graph/graph.hpp>
#include <quyche/registry/registry.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

struct supposition {
  quyche::graph in;
  std::optional<quyche::registry> rows;  ///< if there is a unit
  std::string sentence;                  ///< a sentence that says what is supposed
};
/// The shared graph, and the rows of the unit, with `--strike`, `--period` and `--delegate` applied; what is delegated is so
/// from the day `begins`. Nothing if one of them cannot be understood, which is said.
[[nodiscard]] std::optional<supposition> suppose(const quyche::graph& in, const quyche::registry* rows,
                                                 std::optional<quyche::unit_id> unit, const command& asked,
                                                 quyche::date begins);

}  // namespace quyche_tool

#endif
