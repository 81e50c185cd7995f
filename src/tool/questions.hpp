// SPDX-License-Identifier: BSL-1.0
// The table of questions: from it the tool dispatches, reads words and options, writes help and says what is wanted.
#ifndef QUYCHE_SRC_TOOL_QUESTIONS_HPP
#define QUYCHE_SRC_TOOL_QUESTIONS_HPP

#include <string>
#include <string_view>
#include <vector>

#include <tool/asking.hpp>
#include <tool/enum_set.hpp>
#include <tool/options.hpp>
#include <tool/outcome.hpp>
#include <tool/text_pair.hpp>

namespace quyche_tool {

/// What a word of a question names.
enum class word_kind : std::uint8_t { actor, act, matter, party, day, file, code, file_kind };
/// Whom a question may be asked about. A person or a unit is one of a registry.
enum class subject : std::uint8_t { body, office, person, unit };
using subject_set = enum_set<subject>;

/// What the exit codes 0, 1 and 4 say of an answer; empty if there is no such answer.
struct exit_texts {
  text_pair yes;
  text_pair no = {};
  text_pair open = {};
};

/// One question of the tool.
struct question_row {
  std::string_view name;  ///< as typed; of a picture of a proof two words
  std::vector<word_kind> words;
  subject_set about;  ///< of the words `actor` and `party`
  option_set reads;
  text_pair help;  ///< one line
  exit_texts ends;
  outcome (*call)(const asking& by) = nullptr;
  outcome (*call_without_stack)(const command& typed) = nullptr;  ///< in its place: no regulation is loaded before
  text_pair shape = {};                                           ///< how it is typed, where the words alone do not say so
  option_set in_place_of_words = {};                              ///< with one of these there need not be words
  option_set needs_one_of = {};
  bool last_word_repeats = false;
  bool remakes_unit = false;  ///< of a person: asked of the graph without the delegations of the unit, which it makes again
};

[[nodiscard]] const std::vector<question_row>& question_table();

/// The row that the first words of a command name, and how many of them do.
struct found_question {
  const question_row* row = nullptr;
  std::size_t words = 0;
};
[[nodiscard]] found_question find_question(const std::vector<std::string>& words);

/// `may, why-not, ...`: the names, in the order of the table, of rows for which `fits`. Pictures of proofs stand under `graph`.
template <class Fits>
[[nodiscard]] std::string list_questions(Fits fits) {
  std::string list;
  for (const question_row& one : question_table())
    if (one.name.find(' ') == std::string_view::npos && fits(one)) list += (list.empty() ? "" : ", ") + std::string{one.name};
  return list;
}
/// `may, what, why-not`: which questions may be asked about a person, in the order of their names.
[[nodiscard]] std::string questions_about_persons();

}  // namespace quyche_tool

#endif
