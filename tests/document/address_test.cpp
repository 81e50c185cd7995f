// SPDX-License-Identifier: BSL-1.0
// Addresses inside a document, as they are cited.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/document/address.hpp>

namespace {

using namespace quyche;

TEST(Address, BothOrdersOfCitationAreOne) {
  const auto one = parse_address("Điều 6 khoản 3 điểm b");
  const auto other = parse_address("điểm b khoản 3 Điều 6");
  ASSERT_TRUE(one && other);
  EXPECT_EQ(*one, *other);
  EXPECT_EQ(to_string(*one), "điểm b khoản 3 Điều 6");
}

TEST(Address, WrittenAndReadAgain) {
  for (const char* text : {"Điều 5", "khoản 2 Điều 10", "câu 2 đoạn 1 mục I.2.1.2", "Chương II", "điểm đ khoản 1 Điều 3"}) {
    const auto read = parse_address(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(parse_address(to_string(*read)), read) << text;
  }
}

TEST(Address, NumbersOrderAsNumbers) {
  EXPECT_LT(*parse_address("Điều 9"), *parse_address("Điều 10"));
  EXPECT_LT(*parse_address("Điều 6"), *parse_address("Điều 6 khoản 1"));
  EXPECT_LT(*parse_address("Điều 6 khoản 2"), *parse_address("Điều 6 khoản 11"));
}

TEST(Address, RefusesWhatIsNone) {
  for (const char* wrong : {"Điều", "6", "Điều 6 Điều 7", "khoản", "trang 7", "Điều 6 khoản"})
    EXPECT_FALSE(parse_address(wrong)) << wrong;
}

TEST(Address, ImpossibleNumeralsAreRefused) {
  for (const char* wrong :
       {"Điều 0",    "Điều 00", "khoản 0", "Điều IIII", "Chương IC",  "mục VX",         "Chương IIX", "khoản II",
        "Điều a",    "khoản a", "điểm II", "điểm aa",   "điểm A",     "Điều 123456789", "Điều 6.",    "Điều .6",
        "Điều 6..1", "mục I.0", "Điều -6", "Điều 6.IV", "mục I.\xFF", "\xFF 6",         "Điều \xC4"})
    EXPECT_FALSE(parse_address(wrong)) << wrong;
  for (const char* right : {"Điều 99999999", "Chương XCIX", "mục CCXIV", "mục I.II.3.b", "Điều 6.2.a", "điểm đ.1"})
    EXPECT_TRUE(parse_address(right)) << right;
}

TEST(Address, OneValueIsOneLabel) {
  const auto same = [](const char* one, const char* other) {
    const auto left = parse_address(one);
    const auto right = parse_address(other);
    EXPECT_TRUE(left && right) << one << " " << other;
    const bool equal = *left == *right;
    EXPECT_EQ(equal, *left <=> *right == 0) << one << " " << other;
    EXPECT_EQ(equal, normal_form(*left) == normal_form(*right)) << one << " " << other;
    EXPECT_EQ(equal, contains(*left, *right)) << one << " " << other;
    return equal;
  };
  EXPECT_TRUE(same("Điều 09", "Điều 9"));
  EXPECT_TRUE(same("khoản 03 Điều 6", "Điều 006 khoản 3"));
  EXPECT_TRUE(same("Chương II", "Chương 2"));
  EXPECT_TRUE(same("mục I.02", "mục I.2"));
  EXPECT_TRUE(same("đi\u1EC1u 9", "\u0110ie\u0302\u0300u\u00A09"));
  EXPECT_FALSE(same("Điều 9", "Điều 90"));
  EXPECT_FALSE(same("mục I.2", "mục 1.2")) << "Roman numerals number a level of their own";
  EXPECT_FALSE(same("mục I", "mục i")) << "a letter counts by its place in the alphabet";
  EXPECT_FALSE(same("điểm d", "điểm đ"));
  EXPECT_EQ(to_string(*parse_address("Điều 09")), "Điều 09");
  EXPECT_EQ(normal_form(*parse_address("Điều 09 Chương IV")), "Điều 9 Chương 4");
  EXPECT_EQ(normal_form(*parse_address("mục XIV.02.b")), "mục XIV.2.b");
}

/// The order and equality of addresses agree, whatever the numerals.
TEST(Address, OrderIsThatOfValues) {
  std::vector<address> all;
  for (const char* text : {"Chương I", "Chương 2", "Chương II", "Chương IX", "Chương 10", "mục 1", "mục I", "mục a", "mục I.2",
                           "mục I.02", "mục I.10", "Điều 9", "Điều 09", "Điều 10", "điểm c", "điểm d", "điểm đ", "điểm e"})
    all.push_back(*parse_address(text));
  for (const address& one : all)
    for (const address& other : all) {
      EXPECT_EQ(one == other, one <=> other == 0);
      EXPECT_EQ(one<other, other> one);
      for (const address& third : all) EXPECT_TRUE(!(one < other && other < third) || one < third);
    }
  EXPECT_LT(*parse_address("điểm d"), *parse_address("điểm đ"));
  EXPECT_LT(*parse_address("điểm đ"), *parse_address("điểm e"));
  EXPECT_LT(*parse_address("Chương IX"), *parse_address("Chương 10"));
}

TEST(Address, ContainsWhatStandsAtItOrInside) {
  const auto inside = [](const char* inner, const char* outer) {
    return contains(*parse_address(outer), *parse_address(inner));
  };
  EXPECT_TRUE(inside("khoản 3 Điều 6", "Điều 6"));
  EXPECT_TRUE(inside("Điều 6", "Điều 6"));
  EXPECT_TRUE(inside("Điều 6", ""));
  EXPECT_FALSE(inside("Điều 6", "khoản 3 Điều 6"));
  EXPECT_FALSE(inside("Điều 16", "Điều 6"));
  EXPECT_TRUE(inside("Điều 6 Chương II", "Chương II"));
  EXPECT_TRUE(inside("khoản 3 Điều 6 Chương II", "Điều 6"));
  EXPECT_TRUE(inside("khoản 3 Điều 6", "Điều 6 Chương II"));
  EXPECT_FALSE(inside("Điều 6", "Chương II")) << "in which chapter the article stands is not said";
}

}  // namespace
