// SPDX-License-Identifier: BSL-1.0
// `responsible`: who answers, for the whole or for a part.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/verify/verify.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

graph make() {
  small_regulation small;
  small.builder.responsibility(
      {small.based("ca-nhan"), {small.secretary}, {small.finance}, responsibility_kind::personal, {small.people}});
  small.builder.responsibility(
      {small.based("tap-the"), {small.committee, small.bureau}, {small.spending}, responsibility_kind::shared});
  small.builder.duty({small.based("phu-trach"), {small.deputy}, act::be_in_charge, {small.spending}});
  small.builder.duty({small.based("chuan-bi"), {small.deputy}, act::prepare, {small.spending}});
  return checked(freeze(std::move(small.builder).finish().value()));
}

std::vector<std::pair<std::string, bool>> entries(const graph& in, std::string_view matter, date on) {
  const responsible_answer given = responsible(in, *in.find_matter(matter), {on});
  EXPECT_TRUE(verify(in, given));
  std::vector<std::pair<std::string, bool>> made;
  for (const responsible_entry& one : given.entries) made.emplace_back(in.record(one.record).key(), one.whole);
  return made;
}

TEST(Responsible, TheWholeComesBeforeTheParts) {
  const graph in = make();
  using list = std::vector<std::pair<std::string, bool>>;
  EXPECT_EQ(entries(in, "tai-chinh.chi", day(2024, 3, 1)), (list{{"phu-trach", true}, {"ca-nhan", true}, {"tap-the", true}}));
  EXPECT_EQ(entries(in, "tai-chinh", day(2024, 3, 1)), (list{{"ca-nhan", true}, {"phu-trach", false}, {"tap-the", false}}));
}

TEST(Responsible, NobodyAnswersBeforeTheNormIsInForce) {
  EXPECT_TRUE(entries(make(), "tai-chinh", day(2020, 8, 31)).empty());
}

}  // namespace
