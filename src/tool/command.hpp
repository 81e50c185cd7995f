// SPDX-License-Identifier: BSL-1.0
// command: what a person typed, read but not yet understood.
#ifndef QUYCHE_SRC_TOOL_COMMAND_HPP
#define QUYCHE_SRC_TOOL_COMMAND_HPP

#include <array>
#include <string>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/render/language.hpp>
#include <tool/options.hpp>

namespace quyche_tool {

/// Exit codes: 0 yes or ok, 1 no or findings, 2 bad input, 3 internal, 4 conditional or undetermined.
enum class exit_code : int { yes = 0, no = 1, bad_input = 2, internal = 3, open = 4 };

struct command {
  std::vector<std::string> words;                              ///< the question and its words; empty: nothing was asked
  std::array<std::vector<std::string>, option_count> options;  ///< the values of each option, in the order typed
  quyche::language lang = quyche::language::vi;
  bool json = false;
  bool help = false;
  bool version = false;
  std::vector<quyche::diagnostic> trouble;  ///< what in it cannot be read

  [[nodiscard]] const std::vector<std::string>& all(option which) const { return options[static_cast<std::size_t>(which)]; }
  [[nodiscard]] bool has(option which) const { return !all(which).empty(); }
  /// The last value; empty if there is none.
  [[nodiscard]] std::string last(option which) const { return has(which) ? all(which).back() : std::string{}; }
  /// Is one of them given?
  [[nodiscard]] bool has_any(const option_set& which) const;
};

/// What `--strike`, `--period` and `--delegate` say.
inline constexpr option_set suppositions{option::strike, option::period, option::delegate};

/// Language: --lang, or else the locale; Vietnamese where it names none.
[[nodiscard]] command read_command(int count, char** arguments);

}  // namespace quyche_tool

#endif
