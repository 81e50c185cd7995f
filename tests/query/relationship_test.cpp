// SPDX-License-Identifier: BSL-1.0
// `relationship`: two sides, one side, or inside one body.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/verify/verify.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Relationship, SidesAreKeptApart) {
  small_regulation small;
  small.builder.set_within(small.bureau, small.committee);
  small.builder.relationship({small.based("hai-ben"), {small.committee, small.bureau}, {small.people}});
  small.builder.relationship({small.based("voi-nhau"), {small.secretary, small.deputy}});
  small.builder.relationship({small.based("noi-bo"), {small.committee}});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const auto between = [&](party_id one, party_id other) {
    const relationship_answer given = relationship(in, one, other, {day(2024, 3, 1)});
    EXPECT_TRUE(verify(in, given));
    std::vector<std::string> keys;
    for (const record_id each : given.records) keys.emplace_back(in.record(each).key());
    return keys;
  };
  const actor_id committee = *in.find_actor("ban-chap-hanh"), bureau = *in.find_actor("ban-thuong-vu");
  const actor_id secretary = *in.find_actor("bi-thu"), deputy = *in.find_actor("pho-bi-thu");
  const party_id people = *in.find_community("nhan-dan");
  using list = std::vector<std::string>;
  EXPECT_EQ(between(committee, people), list{"hai-ben"});
  EXPECT_EQ(between(people, bureau), list{"hai-ben"});
  EXPECT_EQ(between(committee, bureau), list{});
  EXPECT_EQ(between(deputy, secretary), list{"voi-nhau"});
  EXPECT_EQ(between(committee, committee), list{"noi-bo"});
  EXPECT_EQ(between(secretary, secretary), list{});
  const relationship_answer nested = relationship(in, bureau, committee, {day(2024, 3, 1)});
  EXPECT_TRUE(nested.one_within_other);
  EXPECT_FALSE(nested.other_within_one || nested.one_under_other);
}

}  // namespace
