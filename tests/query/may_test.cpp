// SPDX-License-Identifier: BSL-1.0
// `may`, rule by rule of docs/semantics.md.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>

#include "support/broken_contract.hpp"
#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

/// A small regulation, frozen, with one question about spending on 2024-03-01.
struct asked_of {
  graph in;
  explicit asked_of(small_regulation small) : in{checked(freeze(std::move(small.builder).finish().value()))} {}
  [[nodiscard]] answer ask(std::string_view actor, act what = act::decide, std::string_view matter = "tai-chinh.chi",
                           std::vector<fact> facts = {}, date on = day(2024, 3, 1), std::optional<date> known = {}) const {
    return checked(
        in, may(in, {*in.find_actor(actor), what, *in.find_matter(matter), {on, known}, std::nullopt, std::move(facts)}));
  }
};

small_regulation with(power_form form) {
  small_regulation small;
  small.builder.power(std::move(form));
  return small;
}
power_form power_of(const small_regulation& small) {
  return small.make_power();
}

TEST(May, R1NoRecordIsADenial) {
  const answer given = asked_of{small_regulation{}}.ask("bi-thu");
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::no_power);
}

TEST(May, R1WhatNeedsNoCompetenceIsFree) {
  const answer given = asked_of{small_regulation{}}.ask("bi-thu", act::report);
  EXPECT_EQ(given.decided, verdict::permitted);
  EXPECT_EQ(given.because, reason::free_act);
}

TEST(May, R1AnUnsettledRecordIsDisplacedByAPower) {
  small_regulation small = with(power_of(small_regulation{}));
  small.builder.unsettled({small.based("chua-ro"), {}, act::decide, {small.finance}, {"Ai quyết định?", {}}});
  const asked_of one{std::move(small)};
  EXPECT_EQ(one.ask("bi-thu").decided, verdict::undetermined);
  const answer yes = one.ask("ban-chap-hanh");
  EXPECT_EQ(yes.decided, verdict::permitted);
  EXPECT_EQ(yes.steps[1].kind, step_kind::displaced);
  EXPECT_EQ(one.ask("bi-thu", act::issue).decided, verdict::denied);
}

TEST(May, R1WhatIsLeftToTheLocalityIsADenialThatSaysSo) {
  small_regulation small;
  small.builder.locality_choice({small.based("dia-phuong"), {}, {}, {small.spending}, {"Do địa phương quy định", {}}});
  EXPECT_EQ(asked_of{std::move(small)}.ask("bi-thu").because, reason::left_to_locality);
}

TEST(May, R1MissingFactsAreCasesAndASuppliedFactSharpens) {
  power_form power = power_of(small_regulation{});
  power.when = {{small_regulation{}.amount, bound::open_start, 1000}};
  const asked_of one{with(power)};
  const answer open = one.ask("ban-chap-hanh");
  EXPECT_EQ(open.decided, verdict::conditional);
  EXPECT_EQ(open.because, reason::fact_missing);
  ASSERT_EQ(open.cases.size(), 2U);
  EXPECT_EQ(open.cases[0].decided, verdict::permitted);
  EXPECT_EQ(open.cases[1].because, reason::outside_limits);
  const measure_id amount = *one.in.find_measure("so-tien");
  EXPECT_EQ(open.wanted_facts, std::vector{amount});
  EXPECT_EQ(one.ask("ban-chap-hanh", act::decide, "tai-chinh.chi", {{amount, 999}}).decided, verdict::permitted);
  EXPECT_EQ(one.ask("ban-chap-hanh", act::decide, "tai-chinh.chi", {{amount, 1000}}).decided, verdict::denied);
  EXPECT_EQ(one.ask("bi-thu", act::decide, "tai-chinh.chi", {{amount, 5}}).because, reason::no_power);
}

TEST(May, R2APowerCoversWhatIsBelowAndNotWhatIsAbove) {
  power_form power = power_of(small_regulation{});
  power.matters = {small_regulation{}.finance};
  EXPECT_EQ(asked_of{with(power)}.ask("ban-chap-hanh").decided, verdict::permitted);
  small_regulation part = with(power_of(small_regulation{}));
  part.builder.matter(small_regulation::make_matter("tai-chinh.thu", "Thu ngân sách"));
  const answer whole = asked_of{std::move(part)}.ask("ban-chap-hanh", act::decide, "tai-chinh");
  EXPECT_EQ(whole.decided, verdict::conditional);
  EXPECT_EQ(whole.because, reason::parts_differ);
  EXPECT_EQ(whole.cases.size(), 2U);
}

TEST(May, R4TwoPowersBothHold) {
  small_regulation small = with(power_of(small_regulation{}));
  power_form other = small.make_power();
  other.holders = {small.secretary};
  small.builder.power(other);
  const asked_of one{std::move(small)};
  EXPECT_EQ(one.ask("ban-chap-hanh").decided, verdict::permitted);
  EXPECT_EQ(one.ask("bi-thu").decided, verdict::permitted);
}

TEST(May, R5NeitherHeadNorInnerBodyHasThePowerOfTheCollective) {
  small_regulation small = with(power_of(small_regulation{}));
  small.builder.set_within(small.bureau, small.committee);
  small.builder.set_office_links(small.secretary, small.committee, {}, {}, {});
  const asked_of one{std::move(small)};
  EXPECT_EQ(one.ask("bi-thu").because, reason::no_power);
  EXPECT_EQ(one.ask("ban-thuong-vu").because, reason::no_power);
}

TEST(May, R6EndsAreSharpAndWhatEndedDoesNotComeBack) {
  power_form power = power_of(small_regulation{});
  power.attested.force = {day(2022, 1, 1), day(2025, 7, 1)};
  const asked_of one{with(power)};
  const auto on = [&](date when) { return one.ask("ban-chap-hanh", act::decide, "tai-chinh.chi", {}, when).because; };
  EXPECT_EQ(on(day(2020, 8, 31)), reason::not_covered);
  EXPECT_EQ(on(day(2021, 12, 31)), reason::not_yet);
  EXPECT_EQ(on(day(2022, 1, 1)), reason::has_power);
  EXPECT_EQ(on(day(2025, 6, 30)), reason::has_power);
  EXPECT_EQ(on(day(2025, 7, 1)), reason::no_longer);
}

TEST(May, R6WhatWasNotSignedByThenWasNotKnown) {
  const asked_of one{with(power_of(small_regulation{}))};
  EXPECT_EQ(one.ask("ban-chap-hanh", act::decide, "tai-chinh.chi", {}, day(2024, 3, 1), day(2020, 8, 31)).because,
            reason::not_known);
  EXPECT_EQ(one.ask("ban-chap-hanh", act::decide, "tai-chinh.chi", {}, day(2024, 3, 1), day(2020, 9, 1)).because,
            reason::has_power);
}

small_regulation with_delegation(bool power_to_delegate = true) {
  small_regulation small = with(power_of(small_regulation{}));
  if (power_to_delegate)
    small.builder.power({small.based("duoc-uy-quyen"), {small.committee}, act::delegate, {small.finance}, {small.bureau}});
  small.builder.delegation(small.make_delegation());
  return small;
}

TEST(May, R7ADelegationNeedsAPowerToDelegate) {
  EXPECT_EQ(asked_of{with_delegation()}.ask("ban-thuong-vu").decided, verdict::permitted);
  const answer refused = asked_of{with_delegation(false)}.ask("ban-thuong-vu");
  EXPECT_EQ(refused.because, reason::broken_link);
  EXPECT_EQ(refused.steps.front().cause, flaw::no_power_to_delegate);
}

TEST(May, R7TheGrantorKeepsThePower) {
  EXPECT_EQ(asked_of{with_delegation()}.ask("ban-chap-hanh").decided, verdict::permitted);
}

TEST(May, R7WhatMayNotBePassedOnMayNot) {
  small_regulation small = with_delegation();
  small.builder.power({small.based("bo-phan-uy-quyen"), {small.bureau}, act::delegate, {small.finance}, {small.secretary}});
  delegation_form further = small.make_delegation();
  further.grantor = small.bureau;
  further.grantees = {small.secretary};
  small.builder.delegation(further);
  const answer refused = asked_of{std::move(small)}.ask("bi-thu");
  EXPECT_EQ(refused.because, reason::broken_link);
  EXPECT_EQ(refused.steps[refused.steps.size() - 2].cause, flaw::passing_on_not_allowed);
}

TEST(May, R8ADutyCarriesThePowerForExactlyItsAct) {
  small_regulation small;
  small.builder.duty({small.based("chuan-bi"), {small.secretary}, act::prepare, {small.spending}});
  const asked_of one{std::move(small)};
  const answer yes = one.ask("bi-thu", act::prepare);
  EXPECT_EQ(yes.decided, verdict::permitted);
  EXPECT_EQ(yes.steps.front().kind, step_kind::has_duty);
  EXPECT_EQ(one.ask("bi-thu", act::decide).because, reason::no_power);
}

TEST(May, R9OfficesAddUpAndAPartDoesNotHaveTheWhole) {
  small_regulation small;
  office_entry both = small.make_office("kiem-nhiem", "Bí thư kiêm phó bí thư");
  both.all_of = {small.secretary, small.deputy};
  const office_id concurrent = small.builder.office(both);
  power_form of_part = small.make_power();
  of_part.holders = {small.secretary};
  small.builder.power(of_part);
  power_form of_both = small.make_power();
  of_both.holders = {concurrent};
  of_both.acts = act::issue;
  small.builder.power(of_both);
  const asked_of one{std::move(small)};
  EXPECT_EQ(one.ask("kiem-nhiem").decided, verdict::permitted);
  EXPECT_EQ(one.ask("kiem-nhiem").steps.front().kind, step_kind::holds_office);
  EXPECT_EQ(one.ask("bi-thu", act::issue).because, reason::no_power);
}

TEST(May, AddresseesOfARecordAreKept) {
  power_form power = power_of(small_regulation{});
  power.towards = {small_regulation{}.people};
  const asked_of one{with(power)};
  question asked{*one.in.find_actor("ban-chap-hanh"),
                 act::decide,
                 *one.in.find_matter("tai-chinh.chi"),
                 {day(2024, 3, 1)},
                 *one.in.find_community("nhan-dan")};
  EXPECT_EQ(checked(one.in, may(one.in, asked)).decided, verdict::permitted);
  asked.towards = *one.in.find_actor("bi-thu");
  EXPECT_EQ(checked(one.in, may(one.in, asked)).decided, verdict::denied);
}

TEST(May, MoreCasesThanCanBeListedNameTheFactsAlone) {
  small_regulation small;
  for (int place = 0; place < 80; ++place) {
    power_form power = small.make_power();
    power.when = {{small.amount, place * 20, place * 20 + 10}};
    small.builder.power(power);
  }
  const answer given = asked_of{std::move(small)}.ask("ban-chap-hanh");
  EXPECT_EQ(given.decided, verdict::conditional);
  EXPECT_TRUE(given.cases.empty() && given.steps.empty());
  EXPECT_EQ(given.wanted_facts.size(), 1U);
}

TEST(May, AFactOutsideItsMeasureIsAContractViolation) {
  const asked_of one{small_regulation{}};
  question asked{*one.in.find_actor("bi-thu"),
                 act::decide,
                 matter_id{0},
                 {day(2024, 3, 1)},
                 {},
                 {{regulation_builder::assigned_field, 2}}};
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(may(one.in, asked)); }));
  asked.facts = {{regulation_builder::assigned_field, 1}, {regulation_builder::assigned_field, 1}};
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(may(one.in, asked)); }));
  asked.facts.clear();
  asked.matter = matter_id{99};
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(may(one.in, asked)); }));
}

}  // namespace
