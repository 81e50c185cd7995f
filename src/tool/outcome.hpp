// SPDX-License-Identifier: BSL-1.0
// outcome: what a question gives: a text for standard output, and how the tool ends.
#ifndef QUYCHE_SRC_TOOL_OUTCOME_HPP
#define QUYCHE_SRC_TOOL_OUTCOME_HPP

#include <string>

#include <tool/command.hpp>

namespace quyche_tool {

struct outcome {
  std::string text;
  exit_code code;
};
/// The command was not understood; it has been said why.
[[nodiscard]] inline outcome refused() {
  return {{}, exit_code::bad_input};
}

}  // namespace quyche_tool

#endif
