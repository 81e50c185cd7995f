// SPDX-License-Identifier: BSL-1.0
// The table of options: from it the command line is read and help is written.
#ifndef QUYCHE_SRC_TOOL_OPTIONS_HPP
#define QUYCHE_SRC_TOOL_OPTIONS_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <tool/enum_set.hpp>
#include <tool/text_pair.hpp>

namespace quyche_tool {

/// In the order of the table.
enum class option : std::uint8_t {
  on,
  known,
  known_before,
  known_after,
  unit,
  file,
  registry,
  of,
  towards,
  amount,
  grade,
  fact,
  taken,
  strike,
  period,
  delegate,
  format,
  lang
};
using option_set = enum_set<option>;

struct option_row {
  option which;
  std::string_view name;  ///< as typed: `--on`
  bool repeats;           ///< else the last one counts
  text_pair value;
  text_pair help;  ///< `{persons}` stands for the questions that may be asked about a person
};

inline constexpr std::size_t option_count = static_cast<std::size_t>(option::lang) + 1;
extern const std::array<option_row, option_count> option_table;

[[nodiscard]] inline const option_row& row_of(option which) {
  return option_table[static_cast<std::size_t>(which)];
}
/// `--on, --known`: the names of those in the set, in the order of the table.
[[nodiscard]] std::string names_of(const option_set& which);

}  // namespace quyche_tool

#endif
