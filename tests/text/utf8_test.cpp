// SPDX-License-Identifier: BSL-1.0
// UTF-8, code point by code point.
#include <string>

#include <gtest/gtest.h>

#include <quyche/text/utf8.hpp>

namespace {

using namespace quyche;

TEST(Utf8, EveryCodePointGoesAndComesBack) {
  for (char32_t point = 1; point < 0x110000; point = point == 0xD7FF ? 0xE000 : point + 1) {
    std::string text;
    append_utf8(text, point);
    ASSERT_FALSE(first_invalid_utf8(text));
    std::size_t offset = 0;
    ASSERT_EQ(next_code_point(text, offset), point);
    ASSERT_EQ(offset, text.size());
  }
}

TEST(Utf8, FindsTheFirstWrongByte) {
  const std::pair<std::string, std::size_t> table[] = {{"ab\xFF", 2},   {"\xC0\x80", 0}, {"a\xED\xA0\x80", 1},
                                                       {"\xE1\xBB", 0}, {"\x80", 0},     {"\xF4\x90\x80\x80", 0},
                                                       {"ủ\xC3", 3}};
  for (const auto& [text, place] : table) EXPECT_EQ(first_invalid_utf8(text), place);
  EXPECT_EQ(first_invalid_utf8("Ban thường vụ"), std::nullopt);
}

TEST(Utf8, WidthCountsWhatIsSeen) {
  EXPECT_EQ(display_width("thường vụ"), 9U);
  EXPECT_EQ(display_width("thu\u031Bo\u031B\u0300ng"), 6U);  // marks stand on their letters
  EXPECT_EQ(display_width(""), 0U);
}

/// Every code point, alone: either it stays as it is, or nothing of it is left but plain letters.
TEST(Utf8, WhatSteersATerminalIsSpelledOut) {
  std::size_t spelled = 0;
  for (char32_t point = 1; point < 0x110000; point = point == 0xD7FF ? 0xE000 : point + 1) {
    std::string text;
    append_utf8(text, point);
    const std::string shown = printable(text);
    ASSERT_FALSE(first_control(shown));
    if (shown == text) continue;
    ++spelled;
    ASSERT_TRUE(shown == " " || shown == "<" + code_point_text(point) + ">") << shown;
  }
  EXPECT_EQ(spelled, 31U + 33U + 2U + 12U);  // C0 without NUL, DEL and C1, separators, directions
  EXPECT_EQ(printable("\x1b[31mđỏ\x1b[0m"), "<U+001B>[31mđỏ<U+001B>[0m");
  EXPECT_EQ(printable("một\n  2. Kết luận: được.\tdấu"), "một   2. Kết luận: được. dấu");
  EXPECT_EQ(printable("\u202Eẩn"), "<U+202E>ẩn");
  EXPECT_EQ(printable("\x9B[2J"), "<0x9B>[2J");
  EXPECT_EQ(printable(std::string_view{"a\0b", 3}), "a<U+0000>b");
  EXPECT_EQ(printable("Ban thường vụ"), "Ban thường vụ");
}

TEST(Utf8, TakesAnyBytes) {
  const std::string wrong = "a\xE1\xBB\xFF\xED\xA0\x80";
  std::u32string letters;
  for (std::size_t offset = 0; offset < wrong.size();) letters += next_code_point(wrong, offset);
  EXPECT_EQ(letters, U"a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD") << "one for each byte";
  EXPECT_EQ(display_width(wrong), 7U);
  EXPECT_EQ(first_control(wrong), std::nullopt);
  for (const char32_t none : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
    std::string text;
    append_utf8(text, none);
    EXPECT_EQ(text, "\uFFFD");
  }
  EXPECT_EQ(byte_text('\x9B'), "9B");
}

/// The white space of Unicode, and the zero-width space, which is none there but parts words.
TEST(Utf8, KnowsWhiteSpace) {
  std::size_t spaces = 0;
  for (char32_t point = 0; point < 0x110000; ++point) spaces += is_space(point) ? 1 : 0;
  EXPECT_EQ(spaces, 25U + 1U);
  for (const char32_t letter : {U' ', U'\t', U'\u00A0', U'\u2028', U'\u202F', U'\u3000', U'\u200B'})
    EXPECT_TRUE(is_space(letter));
  for (const char32_t letter : {U'a', U'\0', U'\uFEFF', U'\u200C'}) EXPECT_FALSE(is_space(letter));
}

TEST(Utf8, TabsAndLineEndsAreNoControlCharacters) {
  EXPECT_EQ(first_control("một\thai\r\nba"), std::nullopt);
  EXPECT_EQ(first_control("một\u0085hai"), U'\u0085');
  EXPECT_EQ(first_control("\x7F"), U'\x7F');
}

}  // namespace
