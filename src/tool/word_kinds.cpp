// SPDX-License-Identifier: BSL-1.0
// The kinds of words, for people.
#include <tool/texts.hpp>
#include <tool/word_kinds.hpp>

namespace quyche_tool {

word_texts texts_of(word_kind kind, const subject_set& about) {
  switch (kind) {
    case word_kind::actor:
      if (about == subject_set{subject::body}) return {{"CƠ-QUAN", "BODY"}, body_wanted};
      return {{"AI", "WHO"}, about.contains(subject::person) ? person_or_actor_wanted : actor_wanted};
    case word_kind::act:
      return {{"HÀNH-VI", "ACT"}, act_wanted};
    case word_kind::matter:
      return {{"VIỆC", "MATTER"}, matter_wanted};
    case word_kind::party:
      return {{"BÊN", "PARTY"}, party_wanted};
    case word_kind::day:
      return {{"NGÀY", "DATE"}, day_wanted};
    case word_kind::file:
      return {{"TỆP", "FILE"}, file_wanted};
    case word_kind::code:
      return {{"MÃ", "CODE"}, code_wanted};
    case word_kind::file_kind:
      break;
  }
  return {{"LOẠI-TỆP", "KIND-OF-FILE"}, file_kind_wanted};
}

std::string shape_of(const question_row& row, quyche::language lang) {
  std::string made{row.name};
  if (!row.shape.vi.empty()) return made + " " + std::string{row.shape.in(lang)};
  for (const word_kind kind : row.words) made += " " + std::string{texts_of(kind, row.about).place.in(lang)};
  return row.last_word_repeats ? made + "..." : made;
}

}  // namespace quyche_tool
