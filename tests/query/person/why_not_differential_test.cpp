// SPDX-License-Identifier: BSL-1.0
// Random registries over random regulations: the remedies of persons are those found by force, and are proved.
#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/effort.hpp"
#include "support/person/remedies_by_force.hpp"
#include "support/random_people.hpp"
#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

struct remedies_seen {
  std::size_t questions = 0;
  std::size_t tried = 0;
  std::size_t of_norms = 0;
  std::size_t of_facts = 0;
  std::size_t tenures = 0;
  std::size_t pairs_of_tenures = 0;
  std::map<remedy_label, std::size_t> labels;
};

void count(const person_why_not_answer& given, remedies_seen& total) {
  ++total.questions;
  for (const person_remedy& one : given.remedies) {
    ++total.labels[one.label];
    total.of_norms += one.of_office ? 1U : 0U;
    total.of_facts += !one.of_office && one.tenures.empty() ? 1U : 0U;
    total.tenures += one.tenures.size() == 1 ? 1U : 0U;
    total.pairs_of_tenures += one.tenures.size() == 2 ? 1U : 0U;
  }
}

/// One question of somebody in each unit.
void compare_remedies(const registry& rows, const graph& shared, std::uint32_t seed, remedies_seen& total) {
  dice some{seed ^ 0x7E11U};
  const auto matters = static_cast<std::uint32_t>(shared.matters().size());
  for (const unit_id unit : rows.units()) {
    const person_id who{some.roll(3)};
    const moment when{date{first_random_day.day_number() + static_cast<std::int32_t>(some.roll(random_days))}, {}};
    const person_question asked{who, unit, act::decide, matter_id{some.roll(matters)}, when, std::nullopt, {}};
    const person_why_not_answer given = why_not(rows, shared, asked);
    count(given, total);
    const remedies_tried forced = person_remedies_by_force(rows, shared, given.given);
    total.tried += forced.sets_tried;
    const graph in = with_local_delegations(shared, rows, unit, who).value();
    ASSERT_EQ(lines_of(in, given), forced.told) << "seed " << seed << "\n" << explain(rows, shared, given);
    const verification found = verify(rows, shared, given);
    ASSERT_TRUE(found) << "seed " << seed << ": " << found.complaint;
  }
}

TEST(PersonWhyNotDifferential, RandomPeopleHaveTheRemediesFoundByForce) {
  remedies_seen total;
  const std::uint32_t seeds = effort(30, 400, 4'000);
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph shared = freeze(built.value());
    compare_remedies(people_maker{seed, shared}.make(), shared, seed, total);
    if (testing::Test::HasFatalFailure()) return;
  }
  std::cout << "count: remedies of random people, questions " << total.questions << " edits tried " << total.tried << " norms "
            << total.of_norms << " facts " << total.of_facts << " tenures " << total.tenures << " pairs of tenures "
            << total.pairs_of_tenures << " differences 0\n";
  EXPECT_GE(total.of_norms, 1U);
  EXPECT_GE(total.tenures, 1U);
}

}  // namespace
