// SPDX-License-Identifier: BSL-1.0
// `who`: everybody whose answer is not a denial.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/who.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Who, ListsHoldersInOrder) {
  small_regulation small;
  power_form power = small.make_power();
  power.holders = {small.secretary, small.committee};
  small.builder.power(power);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const who_answer given = checked(in, who(in, {act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}}));
  ASSERT_EQ(given.holders.size(), 2U);
  EXPECT_EQ(in.key(given.holders[0].asked.actor), "ban-chap-hanh");
  EXPECT_EQ(in.key(given.holders[1].asked.actor), "bi-thu");
}

TEST(Who, EverybodyMayDoWhatNeedsNoCompetence) {
  const graph in = checked(freeze(std::move(small_regulation{}.builder).finish().value()));
  const who_answer given = checked(in, who(in, {act::inform, *in.find_matter("tai-chinh"), {day(2024, 3, 1)}}));
  EXPECT_TRUE(given.everybody);
  EXPECT_TRUE(given.holders.empty());
}

TEST(Who, NobodyIsAnAnswer) {
  const graph in = checked(freeze(std::move(small_regulation{}.builder).finish().value()));
  const who_answer given = checked(in, who(in, {act::decide, *in.find_matter("tai-chinh"), {day(2024, 3, 1)}}));
  EXPECT_FALSE(given.everybody);
  EXPECT_TRUE(given.holders.empty());
}

}  // namespace
