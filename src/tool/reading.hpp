// SPDX-License-Identifier: BSL-1.0
// The one step in which the words and options of a command become ids.
#ifndef QUYCHE_SRC_TOOL_READING_HPP
#define QUYCHE_SRC_TOOL_READING_HPP

#include <optional>
#include <span>
#include <string>

#include <tool/asking.hpp>
#include <tool/questions.hpp>

namespace quyche_tool {

/// Does the command bring the words and options that the row wants, and no others? Says what is wrong.
[[nodiscard]] bool fits(const question_row& row, const command& typed, std::span<const std::string> words);

/// Things of the loaded graph, and the unit if there is a registry.
struct read_things : asked_things {
  std::optional<quyche::unit_id> unit;
};
/// Nothing if something cannot be understood, which is said.
[[nodiscard]] std::optional<read_things> read_words(const question_row& row, const command& typed,
                                                    std::span<const std::string> words, const quyche::graph& in,
                                                    const quyche::registry* rows);

}  // namespace quyche_tool

#endif
