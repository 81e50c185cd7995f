// SPDX-License-Identifier: BSL-1.0
// `thaw`: a graph is a builder again, nothing is lost, and what is changed is changed alone.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/may.hpp>

#include "support/checked.hpp"
#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Thaw, LosesNothing) {
  for (std::uint32_t seed = 1; seed <= effort(50, 200, 2000); ++seed) {
    const graph in = freeze(random_regulation(seed).value());
    EXPECT_EQ(freeze(std::move(thaw(in)).finish().value()).fingerprint(), in.fingerprint()) << seed;
  }
}

struct delegated_world {
  small_regulation small;
  delegated_world() {
    power_form own = small.make_power();
    own.attested.key = "goc";
    const power_id given = small.builder.power(own);
    small.builder.power({small.based("cap"), {small.committee}, act::delegate, {small.finance}, {small.bureau}});
    delegation_form form = small.make_delegation();
    form.attested.key = "mot";
    const delegation_id passed = small.builder.delegation(form);
    small.builder.exception({small.based("tru-mot"), {passed}, act::issue});
    small.builder.exception({small.based("tru-hai"), {given, passed}, act::issue});
  }
  static verdict ask(const graph& in) {
    return checked(in,
                   may(in, {*in.find_actor("ban-thuong-vu"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}}))
        .decided;
  }
};

TEST(Thaw, StrikesARecordAndWhatAimsAtItAlone) {
  const graph in = freeze(std::move(delegated_world{}.small.builder).finish().value());
  EXPECT_EQ(delegated_world::ask(in), verdict::permitted);
  regulation_builder changed = thaw(in);
  EXPECT_TRUE(changed.strike("mot"));
  EXPECT_FALSE(changed.strike("mot"));
  const graph without = freeze(std::move(changed).finish().value());
  EXPECT_EQ(delegated_world::ask(without), verdict::denied);
  EXPECT_FALSE(without.find_record("tru-mot"));
  ASSERT_TRUE(without.find_record("tru-hai"));
  EXPECT_EQ(without.record(*without.find_record("tru-hai")).targets().size(), 1U);
}

TEST(Thaw, MovesAPeriodAndAddsARecord) {
  const graph in = freeze(std::move(delegated_world{}.small.builder).finish().value());
  regulation_builder ended = thaw(in);
  EXPECT_TRUE(ended.set_period("mot", period::through(period::open_start, day(2023, 12, 31))));
  EXPECT_FALSE(ended.set_period("khong-co", {}));
  EXPECT_EQ(delegated_world::ask(freeze(std::move(ended).finish().value())), verdict::denied);

  regulation_builder revoked = thaw(in);
  attestation by;
  by.key = "thu-hoi";
  by.basis = {{*in.find_document("quy-che"), *parse_address("Điều 9")}};
  revoked.revocation({by, {delegation_id{0}}});
  EXPECT_EQ(delegated_world::ask(freeze(std::move(revoked).finish().value())), verdict::denied);
}

}  // namespace
