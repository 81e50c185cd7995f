// SPDX-License-Identifier: BSL-1.0
// What can be asked.
#include <gtest/gtest.h>

#include <quyche/answer/question.hpp>

namespace {

using namespace quyche;

TEST(Question, AsksForAllThatIsLoadedUnlessTold) {
  const question asked{body_id{0}, act::decide, matter_id{1}, {date{5}}};
  EXPECT_FALSE(asked.when.known);
  EXPECT_FALSE(asked.towards);
  EXPECT_TRUE(asked.facts.empty());
}

TEST(Question, IsEqualIfAllOfItIs) {
  const question one{body_id{0}, act::decide, matter_id{1}, {date{5}}};
  question other = one;
  EXPECT_EQ(one, other);
  other.when.known = date{5};
  EXPECT_NE(one, other);
  other = one;
  other.facts.push_back({measure_id{0}, 1});
  EXPECT_NE(one, other);
}

}  // namespace
