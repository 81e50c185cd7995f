// SPDX-License-Identifier: BSL-1.0
// `what`: everything that an actor may do, and what it is charged with.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/what.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(What, ListsPowersAndMarksTheWidest) {
  small_regulation small;
  power_form power = small.make_power();
  power.matters = {small.finance};
  small.builder.power(power);
  small.builder.responsibility({small.based("chiu"), {small.committee}, {small.spending}});
  small.builder.assignment({small.based("phan-cong"), {small.secretary}, {small.finance}});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const what_answer given = checked(in, what(in, *in.find_actor("ban-chap-hanh"), {day(2024, 3, 1)}));
  ASSERT_EQ(given.powers.size(), 4U);  // to decide, and to examine, which that implies
  EXPECT_EQ(in.matter(given.powers[0].given.asked.matter).key(), "tai-chinh");
  EXPECT_TRUE(given.powers[0].maximal);
  EXPECT_EQ(given.powers[1].given.asked.what, act::examine);
  for (std::size_t place = 1; place < 4; ++place) EXPECT_FALSE(given.powers[place].maximal);
  ASSERT_EQ(given.charges.size(), 1U);
  EXPECT_EQ(in.record(given.charges[0]).key(), "chiu");
}

TEST(What, NothingIsAnAnswer) {
  const graph in = checked(freeze(std::move(small_regulation{}.builder).finish().value()));
  const what_answer given = checked(in, what(in, *in.find_actor("bi-thu"), {day(2024, 3, 1)}));
  EXPECT_TRUE(given.powers.empty() && given.charges.empty());
}

}  // namespace
