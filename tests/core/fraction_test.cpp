// SPDX-License-Identifier: BSL-1.0
// Rule R12: counting in exact integers.
#include <gtest/gtest.h>

#include <quyche/core/fraction.hpp>

#include "support/broken_contract.hpp"

namespace {

using quyche::fraction;

TEST(Fraction, CountsAsTheRuleSays) {
  EXPECT_EQ((fraction{2, 3}.at_least_of(11)), 8U);
  EXPECT_EQ((fraction{1, 2}.more_than_of(11)), 6U);
  EXPECT_EQ((fraction{1, 2}.more_than_of(10)), 6U);
  EXPECT_EQ((fraction{2, 3}.at_least_of(0)), 0U);
}

TEST(Fraction, IsTheLeastCountThatSuffices) {
  for (std::uint32_t below = 1; below <= 7; ++below)
    for (std::uint32_t above = 1; above <= below; ++above)
      for (std::uint32_t base = 0; base <= 60; ++base) {
        const fraction part{above, below};
        const std::uint32_t least = part.at_least_of(base), more = part.more_than_of(base);
        EXPECT_GE(least * below, above * base);
        if (least != 0) {
          EXPECT_LT((least - 1) * below, above * base);
        }
        EXPECT_GT(more * below, above * base);
        EXPECT_LE((more - 1) * below, above * base);
      }
}

TEST(Fraction, EqualValuesAreEqual) {
  EXPECT_EQ((fraction{2, 4}), (fraction{1, 2}));
  EXPECT_FALSE((fraction{2, 3}) == (fraction{1, 2}));
}

TEST(Fraction, ReadsAndWrites) {
  EXPECT_EQ(to_string(*quyche::parse_fraction("2/3")), "2/3");
  for (const char* wrong :
       {"", "2", "2/", "/3", "2/0", "3/2", "1/10001", "a/b", "2 / 3", "-1/2", "2/3x", "4294967296/4294967297"})
    EXPECT_FALSE(quyche::parse_fraction(wrong)) << wrong;
}

TEST(Fraction, ItsRangeIsAContract) {
  EXPECT_TRUE(quyche_tests::contract_broken_by([] { fraction{1, 0}; }));
  EXPECT_TRUE(quyche_tests::contract_broken_by([] { fraction{3, 2}; }));
}

}  // namespace
