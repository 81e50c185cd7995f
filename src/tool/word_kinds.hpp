// SPDX-License-Identifier: BSL-1.0
// What the words of questions are called in help and complaints.
#ifndef QUYCHE_SRC_TOOL_WORD_KINDS_HPP
#define QUYCHE_SRC_TOOL_WORD_KINDS_HPP

#include <string>

#include <tool/questions.hpp>

namespace quyche_tool {

struct word_texts {
  text_pair place;   ///< as help writes it: `HÀNH-VI`
  text_pair wanted;  ///< what must stand there
};
/// Whom an actor may be depends on the row.
[[nodiscard]] word_texts texts_of(word_kind kind, const subject_set& about);

/// How a question is typed: `may WHO ACT MATTER`.
[[nodiscard]] std::string shape_of(const question_row& row, quyche::language lang);

}  // namespace quyche_tool

#endif
