// SPDX-License-Identifier: BSL-1.0
// Ranges of a graph with range-v3.
#include <gtest/gtest.h>
#include <range/v3/algorithm/count_if.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/take.hpp>

#include <quyche/graph/freeze.hpp>
#include <quyche/views.hpp>

#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Views, SelectWhatALoopSelects) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const graph in = freeze(random_regulation(seed).value());
    const date day{first_random_day.day_number() + 6};
    std::vector<record_id> in_force, citing;
    for (const record_id one : in.records()) {
      if (in.in_force(one).contains(day)) in_force.push_back(one);
      for (const provision_id basis : in.record(one).basis())
        if (in.provision(basis).document == document_id{0}) citing.push_back(one);
    }
    EXPECT_EQ(views::in_force_on(in, day) | ranges::to<std::vector>(), in_force);
    EXPECT_EQ(views::citing(in, document_id{0}) | ranges::to<std::vector>(), citing);
    const auto powers =
        ranges::count_if(views::records(in), [](const record_view& one) { return one.kind() == record_kind::power; });
    EXPECT_EQ(static_cast<std::size_t>(powers), in.records(record_kind::power).size());
    std::size_t delegations = 0;
    for (const arc_view& one : views::arcs(in, arc_kind::delegation)) {
      EXPECT_TRUE(one.record);
      ++delegations;
    }
    if (in.records(record_kind::delegation).size() == 0) {
      EXPECT_EQ(delegations, 0U);
    }
  }
}

TEST(Views, IdRangesAreViews) {
  const graph in = freeze(random_regulation(4).value());
  const auto first = in.records() | ranges::views::take(1) | ranges::to<std::vector>();
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first.front(), record_id{0});
  EXPECT_TRUE((ranges::view_<id_range<body_id>>));
  EXPECT_TRUE((ranges::forward_range<id_range<body_id>>));
}

}  // namespace
