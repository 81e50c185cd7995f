// SPDX-License-Identifier: BSL-1.0
// The words of answers about persons.
#include <gtest/gtest.h>

#include <set>

#include <quyche/answer/person/answer.hpp>

namespace {

using namespace quyche;

TEST(PersonAnswer, HasAWordForEachKind) {
  std::set<std::string_view> words;
  for (const capacity_kind one : {capacity_kind::tenure, capacity_kind::concurrence, capacity_kind::substitution})
    words.insert(word_of(one));
  EXPECT_EQ(words.size(), 3U);
  words.clear();
  for (int place = 0; place <= static_cast<int>(idle_reason::outside_scope); ++place)
    words.insert(word_of(static_cast<idle_reason>(place)));
  EXPECT_EQ(words.size(), 7U);
  EXPECT_TRUE(words.contains("not-in-office"));
}

}  // namespace
