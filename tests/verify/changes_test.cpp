// SPDX-License-Identifier: BSL-1.0
// `verify` of what changes between two graphs: accepted as it is found, refused once anything in it is touched.
#include <iostream>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/may.hpp>
#include <quyche/verify/verify.hpp>

#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

/// A power that the second graph has no more; and one that it has under a prohibition.
class touched_changes : public testing::Test {
 protected:
  touched_changes() : before{make(true, false)}, after{make(false, true)} { given = changes({&before, when}, {&after, when}); }
  static graph make(bool with_power, bool with_ban) {
    small_regulation small;
    power_form first = small.make_power();
    first.attested.key = "quyen";
    if (with_power) small.builder.power(first);
    power_form other = small.make_power();
    other.attested.key = "quyen-khac";
    other.holders = {small.secretary};
    small.builder.power(other);
    regulation_builder builder = std::move(small.builder);
    const graph in = freeze(std::move(builder).finish().value());
    if (!with_ban) return in;
    regulation_builder forbidding = thaw(in);
    attestation by;
    by.key = "cam";
    by.basis = {{*in.find_document("quy-che"), {}}};
    forbidding.prohibition({by, {}, act::decide, {*in.find_matter("tai-chinh.chi")}});
    return freeze(std::move(forbidding).finish().value());
  }
  template <class Change>
  void expect_refused(Change change, const std::string& complaint) const {
    changes_answer mutant = given;
    change(mutant);
    const verification found = verify(before, after, mutant);
    EXPECT_FALSE(found);
    EXPECT_EQ(found.complaint, complaint);
  }

  moment when{day(2024, 3, 1)};
  graph before, after;
  changes_answer given{when, when, 0, 0, {}};
};

TEST_F(touched_changes, AreAcceptedAsTheyAre) {
  const verification found = verify(before, after, given);
  EXPECT_TRUE(found) << found.complaint;
  ASSERT_EQ(given.changes.size(), 2U);
  for (const answer_change& one : given.changes) EXPECT_FALSE(one.causes.empty());
}

TEST_F(touched_changes, AreOfTheseGraphs) {
  expect_refused([](changes_answer& of) { ++of.fingerprint_before; }, "the answer is of another graph");
  expect_refused([](changes_answer& of) { ++of.fingerprint_after; }, "the answer is of another graph");
  EXPECT_FALSE(verify(after, before, given));
  EXPECT_FALSE(verify(before, before, given));
}

TEST_F(touched_changes, StandInOrderAndOnce) {
  expect_refused([](changes_answer& of) { std::swap(of.changes[0], of.changes[1]); }, "the changes are out of order");
  expect_refused([](changes_answer& of) { of.changes.push_back(of.changes.back()); }, "the changes are out of order");
}

TEST_F(touched_changes, HaveTheirAnswers) {
  expect_refused([](changes_answer& of) { of.changes[0].before = of.changes[0].after = std::nullopt; },
                 "a change has no answer");
  expect_refused([](changes_answer& of) { of.changes[0].before.reset(); }, "the earlier answer is missing");
  expect_refused([](changes_answer& of) { of.changes[0].after.reset(); }, "the later answer is missing");
  expect_refused([](changes_answer& of) { of.changes[0].before = of.changes[1].before; },
                 "the two answers are of different questions");
  expect_refused([](changes_answer& of) { of.changes[0].after->asked.actor = office_id{99}; },
                 "the question does not fit the graph");
  expect_refused([](changes_answer& of) { of.when_after.on = day(2024, 3, 2); }, "an answer is of another question");
  expect_refused([](changes_answer& of) { of.changes[0].after->asked.towards = of.changes[0].after->asked.actor; },
                 "an answer is of another question");
}

TEST_F(touched_changes, Differ) {
  expect_refused([](changes_answer& of) { of.changes[0].after->decided = of.changes[0].before->decided; },
                 "the answers do not differ");
  changes_answer proofless = given;
  proofless.changes[0].before->steps.clear();
  proofless.changes[0].causes.clear();
  EXPECT_FALSE(verify(before, after, proofless)) << "each answer is checked itself";
}

TEST_F(touched_changes, RestOnTheirCauses) {
  expect_refused([](changes_answer& of) { of.changes[0].causes[0].record = record_id{99}; },
                 "a cause is no record of its graph");
  expect_refused([](changes_answer& of) { of.changes[0].causes.push_back(of.changes[0].causes.back()); },
                 "the causes are out of order");
  const auto stranger = [&](const graph& in) { return *in.find_record("quyen-khac"); };
  for (answer_change& one : given.changes)
    EXPECT_TRUE(std::none_of(one.causes.begin(), one.causes.end(), [&](const change_cause& cause) {
      return cause.in_after && cause.record == stranger(after);
    })) << "the power is there before and after";
  expect_refused(
      [&](changes_answer& of) {
        for (answer_change& one : of.changes)
          if (after.key(one.after->asked.actor) == "ban-chap-hanh") one.causes = {{stranger(after), true}};
      },
      "no proof rests on a cause");
}

TEST(VerifyChanges, AcceptsWhatIsFoundAndRefusesWhatIsTurned) {
  std::size_t accepted = 0, refused = 0;
  for (std::uint32_t seed = 1; seed <= effort(10, 40, 200); ++seed) {
    const graph in = freeze(random_regulation(seed).value());
    const changes_answer given =
        changes({&in, {date{first_random_day.day_number() + 2}}}, {&in, {date{first_random_day.day_number() + 8}}});
    const verification found = verify(in, in, given);
    EXPECT_TRUE(found) << "seed " << seed << " " << found.complaint;
    ++accepted;
    for (std::size_t place = 0; place < given.changes.size(); ++place) {
      changes_answer turned = given;
      std::swap(turned.changes[place].before, turned.changes[place].after);
      EXPECT_FALSE(verify(in, in, turned));
      turned = given;
      turned.changes.insert(turned.changes.begin() + static_cast<std::ptrdiff_t>(place), given.changes[place]);
      EXPECT_FALSE(verify(in, in, turned));
      refused += 2;
    }
  }
  std::cout << "count: changes accepted " << accepted << " turned and refused " << refused << "\n";
  EXPECT_GT(refused, 20U);
}

}  // namespace
