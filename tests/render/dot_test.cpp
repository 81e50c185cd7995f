// SPDX-License-Identifier: BSL-1.0
// DOT: one digraph each. That Graphviz reads it is shown in tests/tool.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/render/dot.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Dot, DrawsGraphProofAndChain) {
  small_regulation small;
  body_entry quoted = small.make_body("ten-la", "Tên \"lạ\" \\ có dấu");
  small.builder.body(quoted);
  small.builder.power(small.make_power());
  small.builder.delegation(small.make_delegation());
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const question asked{*in.find_actor("ban-thuong-vu"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}};
  for (const std::string& text : {to_dot(in, asked.when, language::vi), to_dot(in, checked(in, may(in, asked)), language::vi),
                                  to_dot(in, checked(in, chain(in, asked)), language::en)}) {
    EXPECT_THAT(text, StartsWith("digraph"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}'));
  }
  EXPECT_THAT(to_dot(in, asked.when, language::vi), HasSubstr(R"(Tên \"lạ\" \\)"));
}

TEST(Dot, DrawsTheLivingOnly) {
  small_regulation small;
  body_entry ended = small.make_body("da-het", "Đã kết thúc");
  ended.attested.force = {day(2020, 9, 1), day(2023, 1, 1)};
  small.builder.body(ended);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  EXPECT_THAT(to_dot(in, {day(2022, 1, 1)}, language::vi), HasSubstr("Đã kết thúc"));
  EXPECT_THAT(to_dot(in, {day(2024, 1, 1)}, language::vi), testing::Not(HasSubstr("Đã kết thúc")));
}

}  // namespace
