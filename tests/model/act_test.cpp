// SPDX-License-Identifier: BSL-1.0
// Facts about acts.
#include <set>

#include <gtest/gtest.h>

#include <quyche/model/act.hpp>
#include <quyche/text/fold.hpp>

namespace {

using namespace quyche;

std::vector<act> all_acts() {
  std::vector<act> acts;
  for (std::size_t place = 0; place < act_count; ++place) acts.push_back(static_cast<act>(place));
  return acts;
}

TEST(Act, HasAnIdMadeOfItsName) {
  EXPECT_EQ(traits_of(act::decide).id, "decide");
  EXPECT_EQ(traits_of(act::give_view_upward).id, "give-view-upward");
  EXPECT_EQ(traits_of(act::be_in_charge).id, "be-in-charge");
}

TEST(Act, IsFoundByItsIdAndByNothingElse) {
  for (const act one : all_acts()) EXPECT_EQ(find_act(traits_of(one).id), one);
  for (const char* unknown : {"", "Decide", "give_opinion", "decid", "may"})
    EXPECT_EQ(find_act(unknown), std::nullopt) << unknown;
}

TEST(Act, SharesNoWordWithAnotherAct) {
  std::set<std::string> ids;
  std::set<std::string> vi;
  std::set<std::string> en;
  std::set<std::string> en_third;
  for (const act one : all_acts()) {
    const act_traits& traits = traits_of(one);
    EXPECT_TRUE(ids.insert(std::string{traits.id}).second) << traits.id;
    EXPECT_TRUE(vi.insert(fold(traits.vi)).second) << traits.vi;
    EXPECT_TRUE(en.insert(fold(traits.en)).second) << traits.en;
    EXPECT_TRUE(en_third.insert(fold(traits.en_third)).second) << traits.en_third;
  }
}

TEST(Act, NeedsCompetenceUnlessEverybodyMayDoIt) {
  for (const act one : all_acts()) {
    const bool free = act_set{act::report, act::inform, act::attend, act::study}.contains(one);
    EXPECT_EQ(traits_of(one).needs_competence, !free) << traits_of(one).id;
  }
}

TEST(Act, NeedsAnAddresseeWhereSomebodyElseReceivesIt) {
  for (const act one : all_acts()) {
    const bool named = act_set{act::seek_opinion, act::submit, act::delegate, act::report, act::inform}.contains(one);
    EXPECT_EQ(traits_of(one).needs_addressee, named) << traits_of(one).id;
  }
}

TEST(ActSet, HoldsWhatWasPutIn) {
  act_set acts;
  EXPECT_TRUE(acts.empty());
  acts.insert(act::decide);
  acts.insert(act::study);
  EXPECT_TRUE(acts.contains(act::decide));
  EXPECT_TRUE(acts.contains(act::study));
  EXPECT_FALSE(acts.contains(act::settle));
  EXPECT_EQ(acts, (act_set{act::study, act::decide}));
  EXPECT_NE(acts, act_set{act::decide});
}

TEST(ActSet, HasABitForEveryAct) {
  act_set acts;
  for (const act one : all_acts()) {
    EXPECT_FALSE(acts.contains(one));
    acts.insert(one);
    EXPECT_TRUE(acts.contains(one));
  }
  EXPECT_EQ(acts.bits(), (std::uint64_t{1} << act_count) - 1);
}

/// In both languages the matter and the addressee stand once, and the English sentence begins with the act's verb.
TEST(Act, SaysTowardsWhom) {
  for (std::size_t place = 0; place < act_count; ++place) {
    const act_traits& one = traits_of(static_cast<act>(place));
    for (const std::string_view text : {one.vi_towards, one.en_towards})
      for (const std::string_view slot : {"{0}", "{1}"}) {
        EXPECT_NE(text.find(slot), text.npos) << one.id;
        EXPECT_EQ(text.find(slot), text.rfind(slot)) << one.id;
      }
    EXPECT_EQ(one.en_towards.substr(0, one.en_towards.find(' ')), one.en.substr(0, one.en.find(' '))) << one.id;
    EXPECT_EQ(one.vi_towards.substr(0, one.vi_towards.find(' ')), one.vi.substr(0, one.vi.find(' '))) << one.id;
  }
}

}  // namespace
