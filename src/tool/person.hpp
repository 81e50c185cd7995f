// SPDX-License-Identifier: BSL-1.0
// Questions in a unit of a registry: about a person, about vacancies, and every other one in the graph of that unit.
#ifndef QUYCHE_SRC_TOOL_PERSON_HPP
#define QUYCHE_SRC_TOOL_PERSON_HPP

#include <quyche/graph/graph.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

/// `shared` is the graph of the stack; the registry is that of `--registry`, the unit that of `--of`, or the only one.
[[nodiscard]] exit_code ask_in_unit(const quyche::graph& shared, const command& asked);

}  // namespace quyche_tool

#endif
