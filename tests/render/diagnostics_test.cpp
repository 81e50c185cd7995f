// SPDX-License-Identifier: BSL-1.0
// Diagnostics as people read them; the corpus of bad files has one of each, exactly.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/render/diagnostics.hpp>

namespace {

using namespace quyche;
using testing::HasSubstr;

TEST(Diagnostics, ShowPlaceLineCaretCodeAndRemedy) {
  const std::vector<source_text> sources{source_text::make("a.toml", "holder = \"thường trưc\"\n").value()};
  const diagnostic found{diagnostic_code::unknown_name, {0, 9, 24}, {"thuong-truc", "actor"}, "thuong-truc-cap-uy", {}};
  const std::string text = render(found, sources, language::vi);
  EXPECT_THAT(text, HasSubstr("a.toml:1:10"));
  EXPECT_THAT(text, HasSubstr("Q3001"));
  EXPECT_THAT(text, HasSubstr("holder = \"thường trưc\""));
  EXPECT_THAT(text, HasSubstr("^"));
  EXPECT_THAT(text, HasSubstr("thuong-truc-cap-uy"));
}

TEST(Diagnostics, OfAVeryLongLineTheSurroundingsAreShown) {
  std::string text;
  for (int word = 0; word < 100'000; ++word) text += "ủy ";
  const std::vector<source_text> sources{source_text::make("a.toml", text).value()};
  const std::string shown =
      render({diagnostic_code::missing_basis, {0, 200'000, 200'003}, {"a"}, {}, {}}, sources, language::vi);
  EXPECT_LT(shown.size(), 800U);
  EXPECT_THAT(shown, HasSubstr("…ủy"));
  EXPECT_THAT(shown, HasSubstr("…\n"));
}

TEST(Diagnostics, EveryCodeIsExplainedInBothLanguages) {
  for (const diagnostic_code one : all_diagnostic_codes()) {
    const std::string vi = explain(one, language::vi), en = explain(one, language::en);
    EXPECT_FALSE(vi.empty() || en.empty()) << to_string(one);
    EXPECT_NE(vi, en) << to_string(one);
  }
}

/// Days are written as in answers; what people typed and ids stay as they are.
TEST(Diagnostics, TellDaysAsTheLanguageWritesThem) {
  const diagnostic life{diagnostic_code::tenure_outside_life, {}, {"A", "2020-01-01", "xa", "-", "2025-06-30"}, {}, {}};
  EXPECT_THAT(render(life, {}, language::vi), HasSubstr("`2020-01-01` tại `xa`"));
  EXPECT_THAT(render(life, {}, language::vi), HasSubstr("(chỉ có từ – đến 30/06/2025)"));
  EXPECT_THAT(render(life, {}, language::en), HasSubstr("(only from - to 2025-06-30)"));
  const diagnostic empty{diagnostic_code::empty_period, {}, {"2025-07-01", "2025-06-30"}, {}, {}};
  EXPECT_THAT(render(empty, {}, language::vi), HasSubstr("từ 01/07/2025 đến 30/06/2025"));
  const diagnostic signed_late{diagnostic_code::signed_after_in_force, {}, {"2025-07-01", "2025-06-30"}, {}, {}};
  EXPECT_THAT(render(signed_late, {}, language::vi), HasSubstr("ký ngày 01/07/2025, sau ngày có hiệu lực 30/06/2025"));
  const diagnostic typed{diagnostic_code::date_out_of_range, {}, {"2025-02-30"}, {}, {}};
  EXPECT_THAT(render(typed, {}, language::vi), HasSubstr("`2025-02-30` không phải là một ngày có thật"));
}

TEST(Diagnostics, WithoutAPlaceTheyAreOneSentenceAndARemedy) {
  const std::string text = render({diagnostic_code::missing_basis, {}, {"quyen"}, {}, {}}, {}, language::en);
  EXPECT_THAT(text, testing::StartsWith("error Q3020"));
  EXPECT_THAT(text, testing::Not(HasSubstr("^")));
}

/// Neither a line of the file, nor its name, nor what was typed reaches a terminal raw; carets stay under their place.
TEST(Diagnostics, LetNothingSteerTheTerminal) {
  const std::vector<source_text> sources{source_text::make("a\x1b.toml", "# \x1b[31m\u202E\nx = \"\u009B\tsai\"\n").value()};
  const std::string text =
      render({diagnostic_code::unknown_name, {0, 13, 18}, {"\x1b[2J", "actor\x07"}, "\x1b]0;", {}}, sources, language::vi);
  EXPECT_EQ(text.find_first_of("\x1b\x07\x7f"), std::string::npos) << text;
  EXPECT_THAT(text, testing::StartsWith("a<U+001B>.toml:2:"));
  EXPECT_THAT(text, HasSubstr("`<U+001B>[2J`"));
  EXPECT_THAT(text, HasSubstr("`<U+001B>]0;`?"));
  EXPECT_THAT(text, HasSubstr("  2 | x = \"<U+009B>\tsai\"\n"));
}

}  // namespace
