// SPDX-License-Identifier: BSL-1.0
// Amounts as officials write them.
#include <gtest/gtest.h>

#include <quyche/core/money.hpp>

namespace {

using namespace quyche;

TEST(Money, ReadsTheWaysOfWriting) {
  const std::pair<const char*, std::int64_t> table[] = {
      {"5_000_000 VND", 5'000'000},   {"5000000 VND", 5'000'000},   {"5.000.000 VND", 5'000'000},
      {"3 tỷ VND", 3'000'000'000},    {"3 tỉ đồng", 3'000'000'000}, {"2,5 tỷ VND", 2'500'000'000},
      {"500 triệu VND", 500'000'000}, {"300 nghìn đồng", 300'000},  {"0 VND", 0},
      {"3000000VND", 3'000'000},      {"3tỷVND", 3'000'000'000},    {"3 tỷđồng", 3'000'000'000},
      {" 3.000.000đồng ", 3'000'000}};
  for (const auto& [text, units] : table) {
    const auto read = parse_money(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->units, units) << text;
    EXPECT_EQ(read->unit.code(), "VND");
  }
}

TEST(Money, RefusesWhatMayMeanTwoThings) {
  for (const char* wrong : {"", "5000000", "VND", "5,000,000 VND", "5.00.000 VND", "-5 VND", "5 vnd", "1,5 VND",
                            "0,0005 nghìn đồng", "9999999999 tỷ VND", "5 tỷ", "5 VNDX", "5XVND", "5 5 VND", "5 tỷ tỷ VND",
                            "5  ", "1.5 tỷ VND", "99999999999999999999 VND"})
    EXPECT_FALSE(parse_money(wrong)) << wrong;
}

TEST(Money, WritesGroups) {
  EXPECT_EQ(to_string(*parse_money("5000000 VND")), "5.000.000 VND");
  EXPECT_EQ(to_string(*parse_money("999 VND")), "999 VND");
}

TEST(Money, CurrenciesAreThreeCapitals) {
  EXPECT_TRUE(currency::from_code("USD"));
  for (const char* wrong : {"", "usd", "US", "USDT", "U D"}) EXPECT_FALSE(currency::from_code(wrong));
  EXPECT_FALSE((money{1, *currency::from_code("USD")} == money{1, *currency::from_code("VND")}));
}

}  // namespace
