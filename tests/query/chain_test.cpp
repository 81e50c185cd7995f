// SPDX-License-Identifier: BSL-1.0
// `chain`: from the provision down to the actor, with the first broken link (rule R7).
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

/// committee -> bureau -> secretary, all of it lawful; a test breaks one thing.
struct chain_world {
  small_regulation small;
  power_form own = small.make_power();
  power_form first_power{small.based("cap-mot"), {small.committee}, act::delegate, {small.finance}, {small.bureau}};
  power_form second_power{small.based("cap-hai"), {small.bureau}, act::delegate, {small.finance}, {small.secretary}};
  delegation_form first = small.make_delegation();
  delegation_form second = small.make_delegation();
  bool with_own = true;
  bool with_first_power = true;

  chain_world() {
    own.attested.key = "goc";
    first.attested.key = "mot";
    first.may_pass_on = true;
    second.attested.key = "hai";
    second.grantor = small.bureau;
    second.grantees = {small.secretary};
  }
  /// The flaws of the links, from the provision down, and which is the first broken one.
  struct outcome {
    verdict decided;
    std::vector<flaw> links;
    std::optional<std::size_t> first_broken;
    friend bool operator==(const outcome&, const outcome&) = default;
  };
  outcome ask(std::vector<fact> facts = {}) {
    if (with_own) small.builder.power(own);
    if (with_first_power) small.builder.power(first_power);
    small.builder.power(second_power);
    small.builder.delegation(first);
    small.builder.delegation(second);
    const graph in = checked(freeze(std::move(small.builder).finish().value()));
    for (fact& one : facts) one.of = *in.find_measure("so-tien");
    const chain_answer given = checked(
        in, chain(in, {*in.find_actor("bi-thu"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}, {}, facts}));
    EXPECT_EQ(given.chains.size(), 1U);
    outcome made{given.chains.front().decided, {}, given.chains.front().first_broken};
    for (const chain_link& one : given.chains.front().links) made.links.push_back(one.found);
    return made;
  }
};
using outcome = chain_world::outcome;

TEST(Chain, LawfulLinkByLink) {
  EXPECT_EQ(chain_world{}.ask(), (outcome{verdict::permitted, {flaw::none, flaw::none, flaw::none}, {}}));
}

TEST(Chain, ADelegationThatEndedBreaksAndTheRestHangsOnIt) {
  chain_world one;
  one.first.attested.force = {day(2021, 1, 1), day(2023, 1, 1)};
  EXPECT_EQ(one.ask(), (outcome{verdict::denied, {flaw::none, flaw::no_longer, flaw::hangs_on_broken_link}, 1}));
}

TEST(Chain, WithoutAPowerToDelegate) {
  chain_world one;
  one.with_first_power = false;
  EXPECT_EQ(one.ask(), (outcome{verdict::denied, {flaw::none, flaw::no_power_to_delegate, flaw::hangs_on_broken_link}, 1}));
}

TEST(Chain, ToSomebodyWhoIsNotListed) {
  chain_world one;
  one.first_power.towards = {one.small.deputy};
  EXPECT_EQ(one.ask(), (outcome{verdict::denied, {flaw::none, flaw::grantee_not_listed, flaw::hangs_on_broken_link}, 1}));
}

TEST(Chain, PassedOnThoughClosed) {
  chain_world one;
  one.first.may_pass_on = false;
  EXPECT_EQ(one.ask(), (outcome{verdict::denied, {flaw::none, flaw::none, flaw::passing_on_not_allowed}, 2}));
}

TEST(Chain, FromSomebodyWhoHasNothing) {
  chain_world one;
  one.with_own = false;
  EXPECT_EQ(
      one.ask(),
      (outcome{verdict::denied, {flaw::grantor_without_power, flaw::hangs_on_broken_link, flaw::hangs_on_broken_link}, 0}));
}

TEST(Chain, BeyondTheGrantorsOwnLimit) {
  chain_world lawful;
  lawful.own.when = {{lawful.small.amount, bound::open_start, 3'000'001}};
  EXPECT_EQ(lawful.ask({{measure_id{0}, 2'000'000}}), (outcome{verdict::permitted, {flaw::none, flaw::none, flaw::none}, {}}));
  chain_world broken;
  broken.own.when = {{broken.small.amount, bound::open_start, 3'000'001}};
  EXPECT_EQ(broken.ask({{measure_id{0}, 4'000'000}}),
            (outcome{verdict::denied, {flaw::outside_limits, flaw::hangs_on_broken_link, flaw::hangs_on_broken_link}, 0}));
}

TEST(Chain, AMissingFactLeavesALinkOpen) {
  chain_world one;
  one.first.limit = {{one.small.amount, bound::open_start, 1000}};
  EXPECT_EQ(one.ask(), (outcome{verdict::conditional, {flaw::none, flaw::fact_missing, flaw::none}, {}}));
}

TEST(Chain, ARingIsClosedWhereItComesBack) {
  chain_world one;
  one.with_own = false;
  delegation_form back = one.small.make_delegation();
  back.attested.key = "vong";
  back.grantor = one.small.secretary;
  back.grantees = {one.small.committee};
  back.may_pass_on = true;
  one.small.builder.delegation(back);
  one.small.builder.power(
      {one.small.based("cap-ba"), {one.small.secretary}, act::delegate, {one.small.finance}, {one.small.committee}});
  EXPECT_EQ(one.ask(), (outcome{verdict::denied, {flaw::ring, flaw::hangs_on_broken_link, flaw::hangs_on_broken_link}, 0}));
}

TEST(Chain, AFreeActHasNone) {
  const graph in = checked(freeze(std::move(small_regulation{}.builder).finish().value()));
  const chain_answer given =
      checked(in, chain(in, {*in.find_actor("bi-thu"), act::report, *in.find_matter("tai-chinh"), {day(2024, 3, 1)}}));
  EXPECT_TRUE(given.chains.empty());
  EXPECT_TRUE(given.complete);
}

/// Many paths: the first 64 are listed, and the answer says that there are more.
TEST(Chain, SaysWhenItDoesNotListAll) {
  small_regulation small;
  power_form power = small.make_power();
  for (int place = 0; place < 70; ++place) {
    power.attested.key = "q" + std::to_string(place);
    small.builder.power(power);
  }
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const chain_answer given = checked(
      in, chain(in, {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}}));
  EXPECT_EQ(given.chains.size(), chain_answer::chain_limit);
  EXPECT_FALSE(given.complete);
}

}  // namespace
