// SPDX-License-Identifier: BSL-1.0
// Random registries over random regulations: answers about persons are those of the naive evaluator, and are proved.
#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/effort.hpp"
#include "support/person/reference.hpp"
#include "support/random_people.hpp"

namespace {

using namespace quyche_tests;

struct people_seen {
  std::size_t questions = 0;
  std::size_t cases = 0;
  std::size_t local = 0;  ///< asked in a graph of the unit's own
  std::map<verdict, std::size_t> verdicts;
  std::map<capacity_kind, std::size_t> kinds;
};

void compare_people(const registry& rows, const graph& shared, std::uint32_t seed, people_seen& total) {
  dice some{seed};
  for (const person_id who : rows.persons())
    for (const unit_id unit : rows.units()) {
      const auto made = with_local_delegations(shared, rows, unit, who);
      ASSERT_TRUE(made) << render(made.diagnostics().front(), {}, language::en);
      const graph& in = made.value();
      total.local += in.fingerprint() != shared.fingerprint() ? 1U : 0U;
      const auto rules = thaw(in).finish();
      const person_reference oracle{rows.tables(), rules.value().tables()};
      const moment when{date{first_random_day.day_number() + static_cast<std::int32_t>(some.roll(random_days))}, {}};
      std::vector<fact> facts;
      if (some.one_in(4)) facts.push_back({*in.find_measure("assigned-field"), static_cast<std::int64_t>(some.roll(2))});
      for (const matter_id matter : in.matters())
        for (const act what : {act::decide, act::examine}) {
          const person_answer given = may(rows, in, {who, unit, what, matter, when, std::nullopt, facts});
          ++total.questions;
          ++total.verdicts[given.decided];
          for (const capacity_answer& one : given.capacities) ++total.kinds[one.as.kind];
          const auto wrong = oracle.difference(in, given, total.cases);
          ASSERT_FALSE(wrong) << "seed " << seed << ": " << *wrong << "\n" << explain(rows, in, given);
          const verification found = verify(rows, in, given);
          ASSERT_TRUE(found) << "seed " << seed << ": " << found.complaint;
        }
    }
}

TEST(PersonDifferential, RandomPeopleAgreeWithTheReference) {
  people_seen total;
  const std::uint32_t seeds = effort(20, 150, 2'000);
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph shared = freeze(built.value());
    compare_people(people_maker{seed, shared}.make(), shared, seed, total);
    if (testing::Test::HasFatalFailure()) return;
  }
  std::cout << "count: random people " << seeds << " questions " << total.questions << " cases " << total.cases
            << " in graphs of their own " << total.local << " differences 0\n";
  for (const verdict one : {verdict::permitted, verdict::denied, verdict::conditional, verdict::undetermined})
    EXPECT_GE(total.verdicts[one], 6U) << word_of(one);
  for (const capacity_kind one : {capacity_kind::tenure, capacity_kind::concurrence, capacity_kind::substitution})
    EXPECT_GE(total.kinds[one], 6U) << word_of(one);
  EXPECT_GE(total.local, 6U);
}

}  // namespace
