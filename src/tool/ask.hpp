// SPDX-License-Identifier: BSL-1.0
// Asking a graph what a command asks, and printing the answer.
#ifndef QUYCHE_SRC_TOOL_ASK_HPP
#define QUYCHE_SRC_TOOL_ASK_HPP

#include <vector>

#include <quyche/answer/answer.hpp>
#include <tool/command.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

/// may, why-not, who, what, responsible, chain, relationship.
[[nodiscard]] bool is_question(const std::string& name);
[[nodiscard]] exit_code ask(const quyche::graph& in, const command& asked);
/// `graph`: the structure, or with the words of `may` or `chain` the proof, as DOT.
[[nodiscard]] exit_code draw(const quyche::graph& in, const command& asked);

// For every question.
[[nodiscard]] bool wants_colour();
[[nodiscard]] exit_code code_of(quyche::verdict decided);
/// Did the command bring as many words as the question needs? Complains if not.
[[nodiscard]] bool has_words(const command& asked, std::vector<text_pair> needed);

}  // namespace quyche_tool

#endif
