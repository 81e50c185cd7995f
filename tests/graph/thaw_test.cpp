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

TEST(Thaw, KeepsWhatDocumentsSayOfOneAnother) {
  small_regulation small;
  const document_id old = small.builder.document(small_regulation::make_document("cu", document_rank::local));
  small.builder.set_document_links(small.findings, {{small.rules}, {old}, {old}, {}});
  small.builder.set_document_links(small.rules, {{}, {}, {}, {small.findings}});
  const graph in = freeze(std::move(small.builder).finish().value());
  const graph again = freeze(std::move(thaw(in)).finish().value());
  EXPECT_EQ(again.fingerprint(), in.fingerprint());
  const document_view findings = again.document(*again.find_document("bao-cao"));
  EXPECT_EQ(findings.amends().front(), *again.find_document("quy-che"));
  EXPECT_EQ(findings.replaces().front(), *again.find_document("cu"));
  EXPECT_EQ(findings.ends().front(), *again.find_document("cu"));
  EXPECT_EQ(again.document(*again.find_document("quy-che")).consolidated().front(), *again.find_document("bao-cao"));
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

TEST(Thaw, SetsLimitsPassingOnAndWriting) {
  const graph in = freeze(std::move(delegated_world{}.small.builder).finish().value());
  const measure_id amount = *in.find_measure("so-tien");
  regulation_builder changed = thaw(in);
  EXPECT_TRUE(changed.set_limit("mot", {amount, bound::open_start, 5}));
  EXPECT_TRUE(changed.set_limit("mot", {amount, 2, 9}));
  EXPECT_TRUE(changed.set_pass_on("mot", true));
  EXPECT_TRUE(changed.set_oral("mot", true));
  EXPECT_FALSE(changed.set_limit("khong-co", {amount}));
  EXPECT_FALSE(changed.set_pass_on("goc", true));  // no delegation
  EXPECT_FALSE(changed.set_oral("goc", true));
  const graph limited = freeze(std::move(changed).finish().value());
  const record_view one = limited.record(*limited.find_record("mot"));
  EXPECT_EQ(std::vector<bound>(one.when().begin(), one.when().end()), (std::vector<bound>{{amount, 2, 9}}));
  EXPECT_TRUE(one.may_pass_on());
  EXPECT_TRUE(one.oral());
  regulation_builder freed = thaw(limited);
  EXPECT_TRUE(freed.set_limit("mot", {amount, 0, bound::open_end}));
  EXPECT_TRUE(freed.set_pass_on("mot", false));
  EXPECT_TRUE(freed.set_oral("mot", false));
  EXPECT_EQ(freeze(std::move(freed).finish().value()).fingerprint(), in.fingerprint());
}

}  // namespace
