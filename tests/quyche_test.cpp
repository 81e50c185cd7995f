// SPDX-License-Identifier: BSL-1.0
// The front header has everything that needs no files.
#include <gtest/gtest.h>

#include <quyche/quyche.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Quyche, TheWholeWayThroughOneHeader) {
  small_regulation small;
  small.builder.power(small.make_power());
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const question asked{*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}};
  const answer given = checked(in, may(in, asked));
  EXPECT_EQ(given.decided, verdict::permitted);
  EXPECT_TRUE(verify(in, given));
  EXPECT_FALSE(explain(in, given).empty());
  EXPECT_FALSE(to_json(in, given).empty());
  EXPECT_FALSE(to_dot(in, given, language::vi).empty());
  EXPECT_EQ(checked(in, who(in, {asked.what, asked.matter, asked.when})).holders.size(), 1U);
  EXPECT_EQ(checked(in, chain(in, asked)).chains.size(), 1U);
  EXPECT_TRUE(checked(in, responsible(in, asked.matter, asked.when)).entries.empty());
  EXPECT_TRUE(
      checked(in, relationship(in, *in.find_actor("bi-thu"), *in.find_actor("ban-chap-hanh"), asked.when)).records.empty());
  // To decide and, implied, to examine; the matter and the one above, which has no other part.
  EXPECT_EQ(checked(in, what(in, asked.actor, asked.when)).powers.size(), 4U);
}

}  // namespace
