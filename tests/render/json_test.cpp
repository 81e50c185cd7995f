// SPDX-License-Identifier: BSL-1.0
// JSON: keys and words that depend on no language. That another reader understands it is shown in tests/tool.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/render/detail/json_writer.hpp>
#include <quyche/render/json.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;

TEST(Json, SaysKindVersionAndVerdict) {
  small_regulation small;
  power_form power = small.make_power();
  power.when = {{small.amount, bound::open_start, 1000}};
  small.builder.power(power);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const actor_id actor = *in.find_actor("ban-chap-hanh");
  const matter_id matter = *in.find_matter("tai-chinh.chi");
  const moment when{day(2024, 3, 1), day(2023, 1, 1)};
  const std::string text = to_json(in, checked(in, may(in, {actor, act::decide, matter, when})));
  for (const char* part : {R"("format": 1)", R"("kind": "may")", R"("verdict": "conditional")", R"("known": "2023-01-01")",
                           R"("below": 1000)", R"("so-tien")"})
    EXPECT_THAT(text, HasSubstr(part));
  EXPECT_THAT(to_json(in, checked(in, who(in, {act::decide, matter, when}))), HasSubstr(R"("kind": "who")"));
  EXPECT_THAT(to_json(in, checked(in, what(in, actor, when))), HasSubstr(R"("kind": "what")"));
  EXPECT_THAT(to_json(in, checked(in, responsible(in, matter, when))), HasSubstr(R"("kind": "responsible")"));
  EXPECT_THAT(to_json(in, checked(in, chain(in, {actor, act::decide, matter, when}))), HasSubstr(R"("kind": "chain")"));
  EXPECT_THAT(to_json(in, checked(in, relationship(in, actor, actor, when))), HasSubstr(R"("kind": "relationship")"));
  EXPECT_EQ(answer_format, 1);
}

TEST(Json, EscapesWhatATerminalWouldObey) {
  detail::json_writer out;
  out.object({}, [&] { out.member("a", "\x1b[31m\x7F\u009B\u202Eủy \"\\\n\t"); });
  EXPECT_EQ(out.take(), "{\n  \"a\": \"\\u001B[31m\\u007F\\u009B\\u202Eủy \\\"\\\\\\n\\u0009\"\n}\n");
}

}  // namespace
