// SPDX-License-Identifier: BSL-1.0
// Asking a graph what a command asks, and printing the answer.
#ifndef QUYCHE_SRC_TOOL_ASK_HPP
#define QUYCHE_SRC_TOOL_ASK_HPP

#include <quyche/graph/graph.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

/// may, why-not, who, what, responsible, chain, relationship.
[[nodiscard]] bool is_question(const std::string& name);
[[nodiscard]] exit_code ask(const quyche::graph& in, const command& asked);
/// `graph`: the structure, or with the words of `may` or `chain` the proof, as DOT.
[[nodiscard]] exit_code draw(const quyche::graph& in, const command& asked);

}  // namespace quyche_tool

#endif
