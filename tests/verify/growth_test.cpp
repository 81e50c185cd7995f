// SPDX-License-Identifier: BSL-1.0
// What the checker looks at grows with the regulation and the answer, and not with their product. Counted, not timed.
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/verify/detail/answer_checker.hpp>
#include <quyche/verify/detail/chain_checker.hpp>
#include <quyche/verify/verify.hpp>

#include "support/effort.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using detail::checking::workbook;

const moment the_day{day(2024, 3, 1), {}};

/// How often the checker looks at a record while it accepts an answer.
std::size_t looked_at(const graph& in, const answer& given) {
  workbook book{in, given.asked.when};
  EXPECT_TRUE((detail::checking::answer_checker{book, given}.check()));
  return book.records().looked_at();
}
std::size_t looked_at(const graph& in, const chain_answer& given) {
  workbook book{in, given.asked.when};
  EXPECT_EQ((detail::checking::chain_checker{book, given}.check()), nullptr);
  return book.records().looked_at();
}
/// The holders, by one book.
std::size_t looked_at(const graph& in, const who_answer& given) {
  EXPECT_TRUE(verify(in, given));
  workbook book{in, given.asked.when};
  for (const answer& one : given.holders) EXPECT_TRUE((detail::checking::answer_checker{book, one}.check()));
  return book.records().looked_at();
}
/// Twice the work on twice the input, and a little for lists that are sorted: not four times, nor eight.
void expect_linear(std::size_t small, std::size_t large) {
  EXPECT_LT(large, small * 5 / 2) << small << " became " << large;
}

std::vector<body_id> add_bodies(small_regulation& small, int count) {
  std::vector<body_id> made;
  for (int place = 0; place < count; ++place) {
    const std::string key = "co-quan-" + std::to_string(place);
    made.push_back(small.builder.body(small.make_body(key, key)));
  }
  return made;
}
void delegate(small_regulation& small, body_id from, body_id to) {
  small.builder.power({small.based(), {from}, act::delegate, {small.spending}, {to}});
  delegation_form made{small.based(), from, {to}, act::decide, {small.spending}};
  made.may_pass_on = true;
  small.builder.delegation(made);
}
/// One passes the power on to the next; the first has it, or nobody has.
std::pair<graph, question> a_chain(int links, bool with_power = true) {
  small_regulation small;
  const auto bodies = add_bodies(small, links + 1);
  if (with_power) small.builder.power({small.based(), {bodies.front()}, act::decide, {small.spending}});
  for (std::size_t place = 0; place + 1 < bodies.size(); ++place) delegate(small, bodies[place], bodies[place + 1]);
  const question asked{bodies.back(), act::decide, small.spending, the_day};
  return {freeze(std::move(small.builder).finish().value()), asked};
}
/// Everybody delegates to everybody; the first has the power, or nobody has.
std::pair<graph, question> mutual(int count, bool with_power) {
  small_regulation small;
  const auto bodies = add_bodies(small, count);
  if (with_power) small.builder.power({small.based(), {bodies.front()}, act::decide, {small.spending}});
  for (const body_id from : bodies)
    for (const body_id to : bodies)
      if (from != to) delegate(small, from, to);
  const question asked{bodies.back(), act::decide, small.spending, the_day};
  return {freeze(std::move(small.builder).finish().value()), asked};
}

TEST(VerifyGrowth, AChainCostsItsLength) {
  for (const bool with_power : {true, false}) {
    const auto [small, asked_small] = a_chain(200, with_power);
    const auto [large, asked_large] = a_chain(400, with_power);
    expect_linear(looked_at(small, may(small, asked_small)), looked_at(large, may(large, asked_large)));
    expect_linear(looked_at(small, chain(small, asked_small)), looked_at(large, chain(large, asked_large)));
  }
}

TEST(VerifyGrowth, NoStackGrowsWithAChain) {
  for (const bool with_power : {true, false}) {
    const auto [in, asked] = a_chain(static_cast<int>(effort(20'000, 100'000, 100'000)), with_power);
    const answer given = may(in, asked);
    EXPECT_EQ(given.decided, with_power ? verdict::permitted : verdict::denied);
    const verification found = verify(in, given);
    EXPECT_TRUE(found) << found.complaint;
  }
}

TEST(VerifyGrowth, DelegationsOfAllToAllCostTheirNumber) {
  for (const bool with_power : {true, false}) {
    const auto [small, asked_small] = mutual(10, with_power);
    const auto [large, asked_large] = mutual(14, with_power);  // twice as many delegations
    const std::size_t few = looked_at(small, may(small, asked_small));
    const std::size_t many = looked_at(large, may(large, asked_large));
    if (with_power) expect_linear(few, many);
    EXPECT_LT(many, few * 3);  // a no goes through all ways to each grantor
    const who_answer of_small = who(small, {act::decide, asked_small.matter, the_day});
    const who_answer of_large = who(large, {act::decide, asked_large.matter, the_day});
    EXPECT_EQ(of_large.holders.size(), with_power ? 14U : 0U);
    if (with_power) expect_linear(looked_at(small, of_small), looked_at(large, of_large));
  }
}

graph with_exceptions(int count) {
  small_regulation small;
  const power_id power = small.builder.power({small.based(), {small.committee}, act::decide, {small.finance}});
  for (int place = 0; place < count; ++place) {
    exception_form one{small.based(), {power}};
    one.matters = {small.builder.matter(
        small_regulation::make_matter("tai-chinh.viec-" + std::to_string(place), "Việc " + std::to_string(place)))};
    small.builder.exception(one);
  }
  return freeze(std::move(small.builder).finish().value());
}

TEST(VerifyGrowth, ExceptionsAreLookedAtWhereTheyApply) {
  const auto ask = [](const graph& in) {
    return may(in, {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh"), the_day});
  };
  const graph small = with_exceptions(100);
  const graph large = with_exceptions(200);
  EXPECT_EQ(ask(large).decided, verdict::conditional);
  expect_linear(looked_at(small, ask(small)), looked_at(large, ask(large)));
}

graph with_holders(int count) {
  small_regulation small;
  for (const body_id one : add_bodies(small, count)) small.builder.power({small.based(), {one}, act::decide, {small.spending}});
  return freeze(std::move(small.builder).finish().value());
}

TEST(VerifyGrowth, HoldersDoNotLookAtOneAnother) {
  const graph small = with_holders(100);
  const graph large = with_holders(200);
  const auto ask = [](const graph& in) { return who(in, {act::decide, *in.find_matter("tai-chinh.chi"), the_day}); };
  expect_linear(looked_at(small, ask(small)), looked_at(large, ask(large)));
}

/// Powers of the committee, each under a condition of its own.
graph with_flags(int count) {
  small_regulation small;
  for (int place = 0; place < count; ++place) {
    power_form power = small.make_power();
    const std::string key = "co-" + std::to_string(place);
    power.when = {{small.builder.measure({key, {"Cờ", "Flag"}, measure_kind::flag, {}, {}, {}}), 1, 2}};
    small.builder.power(power);
  }
  return freeze(std::move(small.builder).finish().value());
}

TEST(VerifyGrowth, ConditionsThatDoNotMeetAreNotMultipliedOut) {
  const auto ask = [](const graph& in) {
    return may(in, {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), the_day});
  };
  const graph small = with_flags(8);
  const graph large = with_flags(16);
  EXPECT_EQ(ask(large).cases.size(), 17U);
  EXPECT_LT(looked_at(large, ask(large)), looked_at(small, ask(small)) * 8);  // 17 cases of 16 records, and not 65,536
}

}  // namespace
