// SPDX-License-Identifier: BSL-1.0
// What the tool says of itself, made from the tables of questions and options.
#ifndef QUYCHE_SRC_TOOL_HELP_HPP
#define QUYCHE_SRC_TOOL_HELP_HPP

#include <string>

#include <tool/questions.hpp>

namespace quyche_tool {

/// What `quyche` alone prints: the questions, with three examples.
[[nodiscard]] std::string overview(quyche::language lang);
/// `--help`: the overview, the options and the exit codes.
[[nodiscard]] std::string whole_help(quyche::language lang);
/// `QUESTION --help`.
[[nodiscard]] std::string help_of(const question_row& row, quyche::language lang);

}  // namespace quyche_tool

#endif
