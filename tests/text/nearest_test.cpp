// SPDX-License-Identifier: BSL-1.0
// nearest_word: what was meant, and nothing that was not.
#include <gtest/gtest.h>

#include <quyche/text/nearest.hpp>

namespace {

using quyche::nearest_word;

const std::vector<std::string_view> words{"may", "what", "who", "why-not", "responsible", "bí thư"};

TEST(NearestWord, ForgivesALetterInThree) {
  EXPECT_EQ(nearest_word("mya", words), "may");
  EXPECT_EQ(nearest_word("why-nto", words), "why-not");
  EXPECT_EQ(nearest_word("responsable", words), "responsible");
  EXPECT_EQ(nearest_word("RESPONSIBL", words), "responsible");
  EXPECT_EQ(nearest_word("bi thu", words), "bí thư");
  EXPECT_EQ(nearest_word("bi thư", words), "bí thư");
}

TEST(NearestWord, IsEmptyWhereNoneIsNear) {
  EXPECT_EQ(nearest_word("chain", words), "");
  EXPECT_EQ(nearest_word("m", words), "");
  EXPECT_EQ(nearest_word("", words), "");
  EXPECT_EQ(nearest_word("may", {}), "");
}

TEST(NearestWord, TakesTheFirstAmongEquals) {
  EXPECT_EQ(nearest_word("wha", {"who", "what"}), "who");
}

}  // namespace
