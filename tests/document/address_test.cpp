// SPDX-License-Identifier: BSL-1.0
// Addresses inside a document, as they are cited.
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
