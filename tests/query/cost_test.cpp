// SPDX-License-Identifier: BSL-1.0
// Questions whose cost must not grow with what does not matter: many flags, many cases, long chains, a long history.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/detail/dated.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>

#include "support/agreement.hpp"
#include "support/checked.hpp"
#include "support/effort.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

/// Flags `co-0`, `co-1`, ...
std::vector<measure_id> add_flags(small_regulation& small, int count) {
  std::vector<measure_id> flags;
  for (int place = 0; place < count; ++place) {
    const std::string key = "co-" + std::to_string(place);
    flags.push_back(small.builder.measure({key, {"Cờ", "Flag"}, measure_kind::flag, {}, {}, {}}));
  }
  return flags;
}
answer ask_spending(const graph& in, std::string_view actor, std::string_view matter = "tai-chinh.chi") {
  return may(in, {*in.find_actor(actor), act::decide, *in.find_matter(matter), {day(2024, 3, 1)}});
}
/// The bureau is prohibited from spending for as many reasons as there are flags; it has no power in any case.
regulation prohibitions(int count, int always = 1) {
  small_regulation small;
  for (const measure_id one : add_flags(small, count))
    small.builder.prohibition({small.based(), {small.bureau}, act::decide, {small.spending}, {}, {{one, 1, 2}}});
  for (int place = 0; place < always; ++place)
    small.builder.prohibition({small.based(), {small.bureau}, act::decide, {small.spending}});
  return std::move(small.builder).finish().value();
}
graph with_prohibitions(int count, int always = 1) {
  return freeze(prohibitions(count, always));
}

TEST(Cost, OneOfManyFlagsIsEnough) {
  small_regulation small;
  for (const measure_id one : add_flags(small, 16)) {
    power_form power = small.make_power();
    power.when = {{one, 1, 2}};
    small.builder.power(power);
  }
  const graph in = freeze(std::move(small.builder).finish().value());
  const answer given = ask_spending(in, "ban-chap-hanh");
  EXPECT_EQ(given.decided, verdict::conditional);
  EXPECT_EQ(given.cases.size(), 17U);
  EXPECT_EQ(given.wanted_facts.size(), 16U);
  for (const answer_case& one : given.cases) EXPECT_EQ(one.where.size(), 1U);
}

TEST(Cost, AFactThatDoesNotMatterIsNotSplit) {
  small_regulation small;
  for (const measure_id one : add_flags(small, 16)) {
    power_form power = small.make_power();
    power.when = {{one, 1, 2}};
    small.builder.power(power);
  }
  small.builder.power(small.make_power());
  const answer given = ask_spending(freeze(std::move(small.builder).finish().value()), "ban-chap-hanh");
  EXPECT_EQ(given.decided, verdict::permitted);
}

TEST(Cost, R1OneVerdictIsTheVerdictHoweverManyCases) {
  const graph in = with_prohibitions(8);
  const answer given = checked(in, ask_spending(in, "ban-thuong-vu"));
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::prohibited);
  EXPECT_TRUE(given.steps.empty() && given.cases.empty());
  EXPECT_EQ(given.wanted_facts.size(), 8U);
  EXPECT_TRUE(checked(in, who(in, {act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}})).holders.empty());
  EXPECT_TRUE(checked(in, what(in, *in.find_actor("ban-thuong-vu"), {day(2024, 3, 1)})).powers.empty());
}

TEST(Cost, R1AReasonThatVariesIsTold) {
  const graph in = with_prohibitions(8, 0);
  const answer given = checked(in, ask_spending(in, "ban-thuong-vu"));
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::varies);
}

TEST(Cost, R1TheReferenceSaysTheSameOfUnlistedCases) {
  for (const int always : {0, 1}) {
    const regulation made = prohibitions(8, always);
    const graph in = freeze(made);
    const reference oracle{made.tables()};
    agreement judge{in, oracle, {day(2024, 3, 1)}, {}};
    for (const std::string_view actor : {"ban-thuong-vu", "ban-chap-hanh"}) {
      const auto wrong = judge.difference(ask_spending(in, actor));
      EXPECT_FALSE(wrong) << *wrong;
    }
  }
}

TEST(Cost, R1AFactOnlySharpensUnlistedCases) {
  const graph in = with_prohibitions(8, 0);
  question asked{*in.find_actor("ban-thuong-vu"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}};
  for (const measure_id one : in.measures()) {
    if (!in.measure(one).key().starts_with("co-")) continue;
    for (const std::int64_t value : {0, 1}) {
      asked.facts = {{one, value}};
      EXPECT_EQ(checked(in, may(in, asked)).decided, verdict::denied);
    }
  }
}

TEST(Cost, R1SixteenReservationsHaveOneVerdict) {
  small_regulation small;
  for (const measure_id one : add_flags(small, 16))
    small.builder.reservation({small.based(), {small.committee}, act::decide, {small.spending}, {}, {{one, 1, 2}}});
  const answer given = ask_spending(freeze(std::move(small.builder).finish().value()), "ban-thuong-vu");
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::varies);
}

TEST(Cost, R1TheCheckerDecidesUnlistedCasesItself) {
  const graph in = with_prohibitions(8);
  const answer right = ask_spending(in, "ban-thuong-vu");
  answer wrong = right;
  wrong.decided = verdict::conditional;
  wrong.because = reason::fact_missing;
  EXPECT_FALSE(verify(in, wrong));
  wrong = right;
  wrong.because = reason::reserved;
  EXPECT_FALSE(verify(in, wrong));
  wrong = right;
  wrong.decided = verdict::permitted;
  EXPECT_FALSE(verify(in, wrong));
  wrong = right;
  wrong.wanted_facts.pop_back();
  EXPECT_FALSE(verify(in, wrong));
}

TEST(Cost, R1SixteenFlagsThatAllMatterHaveOneVerdict) {
  const answer given = ask_spending(with_prohibitions(16), "ban-thuong-vu");
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::prohibited);
}

TEST(Cost, R1BehindTheLimitNothingIsDecided) {
  const graph in = with_prohibitions(17);
  const answer given = checked(in, ask_spending(in, "ban-thuong-vu"));
  EXPECT_EQ(given.decided, verdict::conditional);
  EXPECT_EQ(given.because, reason::fact_missing);
  EXPECT_EQ(given.wanted_facts.size(), 17U);
  EXPECT_EQ(checked(in, who(in, {act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}})).holders.size(),
            in.bodies().size() + in.offices().size());
}

/// Offices `c0`, `c1`, ...: each delegates to the next and may do so; the first has the power, or nobody.
graph with_chain(int links, bool power) {
  small_regulation small;
  std::vector<office_id> offices;
  for (int place = 0; place <= links; ++place) {
    const std::string key = "c" + std::to_string(place);
    offices.push_back(small.builder.office(small.make_office(key, "Chức danh " + std::to_string(place))));
  }
  if (power) small.builder.power({small.based(), {offices.front()}, act::decide, {small.spending}});
  for (std::size_t place = 1; place < offices.size(); ++place) {
    small.builder.power({small.based(), {offices[place - 1]}, act::delegate, {small.spending}, {offices[place]}});
    delegation_form link{small.based(), offices[place - 1], {offices[place]}, act::decide, {small.spending}};
    link.may_pass_on = true;
    small.builder.delegation(link);
  }
  return freeze(std::move(small.builder).finish().value());
}

TEST(Cost, R7AShortChainIsAsALongOne) {
  const graph in = with_chain(40, true);
  EXPECT_EQ(checked(in, ask_spending(in, "c40")).steps.size(), 82U);
  EXPECT_EQ(checked(in, ask_spending(in, "c20")).steps.size(), 42U);
  const graph broken = with_chain(12, false);
  EXPECT_EQ(checked(broken, ask_spending(broken, "c12")).steps.size(), 13U);
}

TEST(Cost, R7LongChainsDoNotNest) {
  const std::uint32_t links = effort(4'000, 40'000, 40'000);
  const graph in = with_chain(static_cast<int>(links), true);
  const answer given = ask_spending(in, "c" + std::to_string(links));
  EXPECT_EQ(given.decided, verdict::permitted);
  ASSERT_EQ(given.steps.size(), 2U * links + 2);
  EXPECT_EQ(given.steps.back().premises[0], given.steps.size() - 2);
  const answer no = ask_spending(with_chain(static_cast<int>(links), false), "c" + std::to_string(links));
  EXPECT_EQ(no.decided, verdict::denied);
  EXPECT_EQ(no.because, reason::broken_link);
  EXPECT_EQ(no.steps.size(), links + 1U);
}

TEST(Cost, R7ChainsOfManyLinksAreFound) {
  const graph in = with_chain(1'000, true);
  const chain_answer given =
      chain(in, {*in.find_actor("c1000"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}});
  ASSERT_EQ(given.chains.size(), 1U);
  EXPECT_EQ(given.chains.front().links.size(), 1'001U);
  EXPECT_EQ(given.chains.front().decided, verdict::permitted);
}

/// As many offices as are asked for, each with the power by a central and by a local document.
TEST(Cost, R3ManyHoldersInTwoLayersAreAskedOneByOne) {
  small_regulation small;
  const document_id central = small.builder.document(small_regulation::make_document("trung-uong", document_rank::central));
  constexpr std::size_t count = 100;
  for (std::size_t place = 0; place < count; ++place) {
    const office_id one =
        small.builder.office(small.make_office("c" + std::to_string(place), "Chức danh " + std::to_string(place)));
    power_form power{small.based(), {one}, act::decide, {small.spending}};
    small.builder.power(power);
    power.attested.basis.front().document = central;
    small.builder.power(power);
  }
  const graph in = freeze(std::move(small.builder).finish().value());
  const who_answer given = who(in, {act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}});
  EXPECT_EQ(given.holders.size(), count);
  EXPECT_TRUE(verify(in, given.holders.front()));
}

/// The tree of an index finds what a scan finds.
TEST(Cost, R6ADayIsFoundInALongHistory) {
  small_regulation small;
  const date first = day(2021, 1, 1);
  for (int place = 0; place < 500; ++place) {
    power_form power = small.make_power();
    const date from{first.day_number() + (place * 37) % 400};
    power.attested.force = {from, date{from.day_number() + 1 + (place * 53) % 90}};
    small.builder.power(power);
  }
  const graph in = freeze(std::move(small.builder).finish().value());
  const auto list = detail::listed(in, in.rows().candidates, in.find_actor("ban-chap-hanh")->body().index(), act::decide,
                                   *in.find_matter("tai-chinh.chi"));
  ASSERT_EQ(list.size(), 500U);
  for (int later = -1; later < 500; ++later) {
    const date on{first.day_number() + later};
    std::vector<record_id> found;
    detail::each_on(list, on, [&](record_id one) { found.push_back(one); });
    detail::put_in_order(found);
    std::vector<record_id> expected;
    for (const record_id one : in.records(record_kind::power))
      if (in.in_force(one).contains(on)) expected.push_back(one);
    EXPECT_EQ(found, expected) << later;
  }
}

}  // namespace
