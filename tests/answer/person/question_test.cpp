// SPDX-License-Identifier: BSL-1.0
// What can be asked about a person.
#include <gtest/gtest.h>

#include <quyche/answer/person/question.hpp>

namespace {

using namespace quyche;

TEST(PersonQuestion, IsEqualIfAllOfItIs) {
  const person_question one{person_id{0}, unit_id{0}, act::decide, matter_id{1}, {date{5}}};
  EXPECT_FALSE(one.towards);
  person_question other = one;
  EXPECT_EQ(one, other);
  other.person = person_id{1};
  EXPECT_NE(one, other);
  other = one;
  other.facts.push_back({measure_id{0}, 1});
  EXPECT_NE(one, other);
}

}  // namespace
