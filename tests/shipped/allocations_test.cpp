// SPDX-License-Identifier: BSL-1.0
// An asker that has answered once allocates nothing for an answer of one case.
#include <iostream>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>
#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>

#include "support/allocations.hpp"
#include "support/effort.hpp"

namespace {

using namespace quyche_tests;
using namespace quyche;

std::vector<question> all_questions(const graph& in, const moment& when, const std::vector<fact>& facts) {
  std::vector<actor_id> actors;
  for (const body_id one : in.bodies()) actors.emplace_back(one);
  for (const office_id one : in.offices()) actors.emplace_back(one);
  std::vector<question> made;
  for (const actor_id actor : actors)
    for (std::size_t place = 0; place < act_count; ++place)
      for (const matter_id matter : in.matters())
        made.push_back({actor, static_cast<act>(place), matter, when, std::nullopt, facts});
  return made;
}

struct tally {
  std::size_t answers = 0;
  std::size_t allocations = 0;
};

void ask_twice(const graph& in, const std::vector<question>& questions, tally& one_case, tally& others) {
  asker by{in};
  for (const question& one : questions) static_cast<void>(by.may(one));
  for (const question& one : questions) {
    const std::size_t before = allocations();
    const answer& given = by.may(one);
    const std::size_t made = allocations() - before;
    tally& of = given.cases.empty() ? one_case : others;
    ++of.answers;
    of.allocations += made;
  }
}

TEST(Allocations, AWarmAskerAllocatesNothingForOneCase) {
  tally one_case;
  tally others;
  const graph in = freeze(load(shipped_stack("cap-huyen")).made.value());
  std::vector<fact> facts;
  for (const measure_id one : in.measures()) facts.push_back({one, 0});
  std::vector<const char*> days{"2024-03-01", "1990-01-01", "2025-07-01"};
  days.resize(effort(1, 3, 3));
  for (const char* day : days) {
    const moment when{*parse_date(day), {}};
    ask_twice(in, all_questions(in, when, {}), one_case, others);
    if (effort(0, 1, 1) != 0) ask_twice(in, all_questions(in, when, facts), one_case, others);
  }
  std::cout << "count: answers of one case " << one_case.answers << ", allocations " << one_case.allocations
            << "; of several cases " << others.answers << ", allocations " << others.allocations << "\n";
  EXPECT_EQ(one_case.allocations, 0U);
  EXPECT_GT(one_case.answers, 10'000U);
  EXPECT_GT(others.answers, 10U);
}

TEST(Allocations, TheCounterCounts) {
  const std::size_t before = allocations();
  ::operator delete(::operator new(1));  // a new-expression could be left out
  EXPECT_EQ(allocations(), before + 1);
}

}  // namespace
