// SPDX-License-Identifier: BSL-1.0
// `composition`: how many members a body has, and the offices with a seat in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/render/explain.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;

TEST(Composition, ThatCannotHoldTogetherIsToldSo) {
  small_regulation small;
  small.builder.composition({small.based("it"), small.committee, std::nullopt, 9U});
  small.builder.composition({small.based("nhieu"), small.committee, 11U, std::nullopt});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const auto given = checked(in, composition(in, *in.find_body("ban-chap-hanh"), {day(2024, 3, 1)}));
  EXPECT_EQ(given.seats_from, 11U);
  EXPECT_EQ(given.seats_to, 9U);
  EXPECT_THAT(explain(in, given), HasSubstr("không có số lượng nào phù hợp"));
}

}  // namespace
