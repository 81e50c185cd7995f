// SPDX-License-Identifier: BSL-1.0
// Words and rules of answers.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <quyche/answer/answer.hpp>

namespace {

using namespace quyche;

template <class Enum>
std::size_t different_words(int count) {
  std::set<std::string> words;
  for (int place = 0; place < count; ++place) words.insert(std::string{word_of(static_cast<Enum>(place))});
  return words.size();
}

TEST(Answer, EveryEnumeratorHasItsOwnWord) {
  EXPECT_EQ(different_words<verdict>(4), 4U);
  EXPECT_EQ(different_words<reason>(15), 15U);
  EXPECT_EQ(different_words<step_kind>(13), 13U);
  EXPECT_EQ(different_words<flaw>(14), 14U);
  EXPECT_EQ(word_of(reason::left_to_locality), "left-to-locality");
  EXPECT_EQ(word_of(flaw::fact_missing), "fact-missing");
  EXPECT_EQ(word_of(step_kind::conclusion), "conclusion");
}

TEST(Answer, StepsAndFlawsNameTheirRules) {
  EXPECT_EQ(rule_of(step_kind::holds_office), rule::r9);
  EXPECT_EQ(rule_of(step_kind::has_power), rule::r2);
  EXPECT_EQ(rule_of(step_kind::has_duty), rule::r8);
  EXPECT_EQ(rule_of(step_kind::delegated), rule::r7);
  EXPECT_EQ(rule_of(step_kind::not_in_effect), rule::r6);
  EXPECT_EQ(rule_of(step_kind::open_question), rule::r1);
  EXPECT_EQ(rule_of(flaw::no_longer), rule::r6);
  EXPECT_EQ(rule_of(flaw::ring), rule::r7);
  EXPECT_EQ(rule_of(flaw::outside_limits), rule::r2);
  EXPECT_EQ(to_string(rule::r13), "R13");
}

TEST(Answer, AStepIsPlainData) {
  EXPECT_TRUE(std::is_trivially_copyable_v<step>);
  const step made{step_kind::conclusion, flaw::none, body_id{0}};
  EXPECT_EQ(made.premises[0], step::no_premise);
  EXPECT_FALSE(made.record || made.cited || made.other);
}

TEST(Answer, AVerificationIsABoolean) {
  EXPECT_TRUE((verification{true, {}}));
  EXPECT_FALSE((verification{false, "no"}));
}

}  // namespace
