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

}  // namespace
