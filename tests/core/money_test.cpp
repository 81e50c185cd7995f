// SPDX-License-Identifier: BSL-1.0
// Amounts and their currencies.
#include <gtest/gtest.h>

#include <quyche/core/money.hpp>

namespace {

using namespace quyche;

TEST(Money, WritesGroups) {
  const currency dong = currency::from_code("VND").value();
  EXPECT_EQ(to_string(money{5'000'000, dong}), "5.000.000 VND");
  EXPECT_EQ(to_string(money{999, dong}), "999 VND");
}

TEST(Money, CurrenciesAreThreeCapitals) {
  EXPECT_TRUE(currency::from_code("USD"));
  for (const char* wrong : {"", "usd", "US", "USDT", "U D"}) EXPECT_FALSE(currency::from_code(wrong));
  EXPECT_FALSE((money{1, *currency::from_code("USD")} == money{1, *currency::from_code("VND")}));
}

}  // namespace
