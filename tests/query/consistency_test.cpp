// SPDX-License-Identifier: BSL-1.0
// `verify_consistency`: the days it asks about, and that nothing escapes it.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/consistency.hpp>

#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Consistency, OfASmallRegulationOnEachClassOfDays) {
  small_regulation small;
  power_form power = small.make_power();
  power.attested.force = period::through(day(2021, 1, 1), day(2024, 12, 31));
  small.builder.power(power);
  const graph in = freeze(std::move(small.builder).finish().value());
  const std::vector<date> wanted{day(2020, 8, 31), day(2020, 9, 1), day(2021, 1, 1), day(2025, 1, 1)};
  EXPECT_EQ(days_of_change(in), wanted);
  const consistency found = verify_consistency(in);
  EXPECT_TRUE(found) << found.complaint;
  EXPECT_EQ(found.moments, 4U);
  EXPECT_EQ(found.answers, 4U * 4U * act_count * 2U);  // days, actors, acts, matters
  EXPECT_GT(found.others, 0U);
}

TEST(Consistency, OfNothingIsAskedOnce) {
  const graph in = freeze(std::move(regulation_builder{{"cap-thu", {"Cấp thử", {}}, level::district}}).finish().value());
  EXPECT_EQ(verify_consistency(in).moments, 1U);
}

TEST(Consistency, OfRandomRegulationsOnEveryClassOfDays) {
  consistency total;
  for (std::uint32_t seed = 2001; seed <= 2000 + effort(10, 40, 400); ++seed) {
    const consistency found = verify_consistency(freeze(random_regulation(seed).value()));
    ASSERT_TRUE(found) << "seed " << seed << ": " << found.complaint;
    total.moments += found.moments;
    total.answers += found.answers;
    total.others += found.others;
  }
  std::cout << "count: consistency on " << total.moments << " days, answers " << total.answers << " others " << total.others
            << "\n";
}

}  // namespace
