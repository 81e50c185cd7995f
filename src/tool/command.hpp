// SPDX-License-Identifier: BSL-1.0
// command: what a person typed, read but not yet understood.
#ifndef QUYCHE_SRC_TOOL_COMMAND_HPP
#define QUYCHE_SRC_TOOL_COMMAND_HPP

#include <string>
#include <vector>

#include <quyche/render/language.hpp>

namespace quyche_tool {

/// Exit codes: 0 yes or ok, 1 no or findings, 2 bad input, 3 internal, 4 conditional or undetermined.
enum class exit_code : int { yes = 0, no = 1, bad_input = 2, internal = 3, open = 4 };

struct command {
  std::string name;  ///< empty: nothing was asked
  std::vector<std::string> words;
  std::string unit = "cap-huyen";
  std::vector<std::string> files;
  std::vector<std::string> registries;  ///< `--registry`: files of persons and units
  std::string of;                       ///< `--of`: which unit of the registry
  std::string on;
  std::string known;
  std::string known_before;  ///< `--known-before`, `--known-after`: as `known`, for the two sides of `changes`
  std::string known_after;
  std::string towards;
  std::string amount;
  std::string grade;
  std::vector<std::string> facts;
  std::vector<std::string> taken;      ///< `--taken`: ACTOR:ACT, a step that was taken
  std::vector<std::string> struck;     ///< `--strike`: as if these records had never been written
  std::vector<std::string> delegated;  ///< `--delegate`: FROM:TO:ACT:MATTER, as if that were delegated from the day asked on
  std::vector<std::string> periods;    ///< `--period`: ID=FROM..UNTIL, as if a record had that period
  quyche::language lang = quyche::language::vi;
  bool json = false;
  bool help = false;
  bool version = false;
  std::string trouble;  ///< what in it cannot be read, if anything
};

/// Colours: on a terminal, unless NO_COLOR is set. Language: --lang, or else the locale; Vietnamese where it names none.
[[nodiscard]] command read_command(int count, char** arguments);

}  // namespace quyche_tool

#endif
