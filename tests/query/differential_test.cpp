// SPDX-License-Identifier: BSL-1.0
// Random regulations: every question against the reference evaluator, the proof checker and the other questions.
#include <iostream>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/verify/verify.hpp>

#include "support/agreement.hpp"
#include "support/consistency.hpp"
#include "support/effort.hpp"
#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

std::uint32_t worlds() {
  return effort(60, 1000, 20'000);
}

TEST(Differential, RandomRegulationsAgreeWithTheReference) {
  counts total;
  std::uint32_t made = 0;
  for (std::uint32_t seed = 1; seed <= worlds(); ++seed) {
    const auto built = random_regulation(seed);
    for (const diagnostic& one : built.diagnostics())
      if (!built) ADD_FAILURE() << "seed " << seed << ": " << render(one, {}, language::en);
    if (!built) continue;
    ++made;
    const graph in = freeze(built.value());
    const reference oracle{built.value().tables()};
    dice some{seed};
    for (int time = 0; time < 2; ++time) {
      moment when{date{first_random_day.day_number() - 1 + static_cast<std::int32_t>(some.roll(random_days + 4))}, {}};
      if (some.one_in(4)) when.known = date{first_random_day.day_number() + static_cast<std::int32_t>(some.roll(random_days))};
      std::vector<fact> facts;
      if (some.one_in(3)) facts.push_back({*in.find_measure("so-tien"), 1'000'000 * static_cast<std::int64_t>(some.roll(9))});
      if (some.one_in(4)) facts.push_back({*in.find_measure("ngach"), static_cast<std::int64_t>(some.roll(3))});
      const auto wrong = check_everything(in, oracle, when, facts, total);
      ASSERT_FALSE(wrong) << "seed " << seed << ", day " << when.on.day_number() << ": " << *wrong;
    }
  }
  std::cout << "count: random regulations " << made << " " << total.text() << " differences 0\n";
  EXPECT_EQ(made, worlds());
  EXPECT_GT(total.conditional, 1000U);
  EXPECT_GT(total.undetermined, 1000U);
  EXPECT_GT(total.permitted, 1000U);
  EXPECT_GT(total.passed_on, worlds() / 10);
  for (const flaw one : {flaw::not_known,
                         flaw::never,
                         flaw::no_longer,
                         flaw::not_yet,
                         flaw::outside_limits,
                         flaw::self_delegation,
                         flaw::no_power_to_delegate,
                         flaw::grantee_not_listed,
                         flaw::passing_on_not_allowed,
                         flaw::ring,
                         flaw::grantor_without_power,
                         flaw::omitted,
                         flaw::revoked,
                         flaw::excepted,
                         flaw::widening,
                         flaw::narrowed,
                         flaw::allotted_elsewhere,
                         flaw::devolved_away,
                         flaw::prohibited,
                         flaw::reserved,
                         flaw::conflict,
                         flaw::not_in_writing,
                         flaw::grantor_out_of_office,
                         flaw::grantee_out_of_office,
                         flaw::delegating_overridden,
                         flaw::grantee_not_made_up,
                         flaw::grantor_in_conflict})
    EXPECT_GE(total.causes[one], worlds() < 1000 ? 0U : 6U) << word_of(one);  // a slow run makes too few worlds for rare flaws
}

TEST(Differential, AddresseesAgreeWithTheReference) {
  std::size_t asked = 0;
  for (std::uint32_t seed = 1; seed <= worlds() / 2; ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    const reference oracle{built.value().tables()};
    const moment when{date{first_random_day.day_number() + 5}, {}};
    const party_id towards{*in.find_community("nhan-dan")};
    agreement judge{in, oracle, when, {}, towards};
    for (const body_id actor : in.bodies())
      for (const matter_id matter : in.matters()) {
        const answer given = may(in, {actor, act::decide, matter, when, towards, {}});
        const auto wrong = judge.difference(given);
        ASSERT_FALSE(wrong) << "seed " << seed << ": " << *wrong;
        ASSERT_TRUE(verify(in, given)) << "seed " << seed << ": " << verify(in, given).complaint;
        ++asked;
      }
  }
  std::cout << "count: questions with an addressee " << asked << " differences 0\n";
  EXPECT_GT(asked, 200U);
}

TEST(Differential, AnAskerKeepsNothingFromOneQuestionToTheNext) {
  std::size_t asked = 0;
  for (std::uint32_t seed = 1; seed <= worlds() / 5; ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    asker by{in};
    dice some{seed};
    for (int time = 0; time < 200; ++time, ++asked) {
      question one{body_id{some.roll(static_cast<std::uint32_t>(in.bodies().size()))},
                   static_cast<act>(some.roll(act_count)),
                   matter_id{some.roll(static_cast<std::uint32_t>(in.matters().size()))},
                   {date{first_random_day.day_number() + static_cast<std::int32_t>(some.roll(random_days))}, {}}};
      if (some.one_in(3)) one.towards = party_id{body_id{some.roll(static_cast<std::uint32_t>(in.bodies().size()))}};
      if (some.one_in(3)) one.facts.push_back({*in.find_measure("so-tien"), 1'000'000 * std::int64_t{some.roll(9)}});
      ASSERT_EQ(by.may(one), may(in, one)) << "seed " << seed;
    }
  }
  std::cout << "count: questions to one asker " << asked << " differences 0\n";
  EXPECT_GT(asked, 1000U);
}

}  // namespace
