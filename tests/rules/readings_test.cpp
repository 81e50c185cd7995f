// SPDX-License-Identifier: BSL-1.0
// Each rule has two readings that a reader could have had; here is the one that holds. docs/semantics.md, "Two readings".
#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>
#include <quyche/core/fraction.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/query/who.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

struct world {
  small_regulation small;
  document_id central = small.builder.document(small_regulation::make_document("quy-dinh", document_rank::central));
  std::string actor = "ban-chap-hanh";
  std::string matter = "tai-chinh.chi";
  act what = act::decide;
  date on = day(2024, 3, 1);
  std::vector<std::pair<std::string, std::int64_t>> facts;

  [[nodiscard]] attestation by(document_id of, std::string key) const {
    attestation made = small.based(std::move(key));
    made.basis.front().document = of;
    return made;
  }
  [[nodiscard]] condition up_to(std::int64_t amount) const { return {{small.amount, bound::open_start, amount + 1}}; }
  answer ask() {
    const graph in = checked(freeze(std::move(small.builder).finish().value()));
    question asked{*in.find_actor(actor), what, *in.find_matter(matter), {on}};
    for (const auto& [measure, value] : facts) asked.facts.push_back({*in.find_measure(measure), value});
    return checked(in, may(in, asked));
  }
};

/// R1: silence is a no, not a leave and not an open question.
TEST(Readings, R1SilenceIsANo) {
  const answer given = world{}.ask();
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::no_power);
}

/// R2: a power over a part is no power over the whole, and no "no" for it either: the parts are told apart.
TEST(Readings, R2APartIsNotTheWhole) {
  world one;
  one.small.builder.matter(small_regulation::make_matter("tai-chinh.thu", "Thu ngân sách"));
  one.small.builder.power(one.small.make_power());
  one.matter = "tai-chinh";
  const answer given = one.ask();
  EXPECT_EQ(given.decided, verdict::conditional);
  EXPECT_EQ(given.because, reason::parts_differ);
}

/// R3: what a higher layer gives to one, a lower layer cannot give to another as well.
TEST(Readings, R3ALowerLayerAddsNoSecondDecider) {
  world one;
  one.small.builder.power({one.by(one.central, "tren"), {one.small.bureau}, act::decide, {one.small.spending}});
  one.small.builder.power(one.small.make_power());
  const answer given = one.ask();
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.because, reason::overridden);
  EXPECT_EQ(given.steps.front().cause, flaw::widening);
}

/// R4: a special permission stands beside a general ban of the same rank; a ban is not always the stronger.
TEST(Readings, R4TheMoreSpecificStandsAgainstABanOfItsRank) {
  world one;
  one.small.builder.prohibition({one.small.based("cam"), {}, act::decide, {one.small.finance}});
  one.small.builder.power(one.small.make_power());
  EXPECT_EQ(one.ask().decided, verdict::permitted);

  world other;  // equally special: the ban holds
  other.small.builder.prohibition({other.small.based("cam"), {}, act::decide, {other.small.spending}});
  other.small.builder.power(other.small.make_power());
  EXPECT_EQ(other.ask().because, reason::prohibited);
}

/// R5: neither a member nor the head has what the collective has.
TEST(Readings, R5TheHeadIsNotTheCollective) {
  world one;
  one.small.builder.power(one.small.make_power());
  one.small.builder.set_office_links(one.small.secretary, one.small.committee, {}, {}, {});
  one.actor = "bi-thu";
  EXPECT_EQ(one.ask().because, reason::no_power);
}

/// R6: the last day is included; an ended norm does not fall back to the one before it.
TEST(Readings, R6TheLastDayCountsAndNothingComesBack) {
  for (const auto& [on, decided] :
       {std::pair{day(2024, 6, 30), verdict::permitted}, std::pair{day(2024, 7, 1), verdict::denied}}) {
    world one;
    power_form early = one.small.make_power();
    early.attested.force = period::through(period::open_start, day(2022, 12, 31));
    one.small.builder.power(early);
    power_form late = one.small.make_power();
    late.attested.force = period::through(day(2023, 1, 1), day(2024, 6, 30));
    one.small.builder.power(late);
    one.on = on;
    EXPECT_EQ(one.ask().decided, decided);
  }
}

/// R7: a delegation beyond the grantor's own power is not void as a whole: the excess has no effect, the rest stands.
TEST(Readings, R7OnlyTheExcessIsWithoutEffect) {
  for (const auto& [amount, decided] : {std::pair{2'000'000, verdict::permitted}, std::pair{4'000'000, verdict::denied}}) {
    world one;
    power_form own = one.small.make_power();
    own.when = one.up_to(3'000'000);
    one.small.builder.power(own);
    one.small.builder.power(
        {one.small.based("cap"), {one.small.committee}, act::delegate, {one.small.finance}, {one.small.bureau}});
    delegation_form passed = one.small.make_delegation();
    passed.limit = one.up_to(5'000'000);
    one.small.builder.delegation(passed);
    one.actor = "ban-thuong-vu";
    one.facts = {{"so-tien", amount}};
    EXPECT_EQ(one.ask().decided, decided);
  }
}

/// R8: a duty carries the power for its act, not for the acts that a power of it would imply.
TEST(Readings, R8ADutyImpliesNothing) {
  world power;
  power.small.builder.power(power.small.make_power());
  power.what = act::examine;
  EXPECT_EQ(power.ask().decided, verdict::permitted);
  world duty;
  duty.small.builder.duty({duty.small.based("nhiem-vu"), {duty.small.committee}, act::decide, {duty.small.spending}});
  duty.what = act::examine;
  EXPECT_EQ(duty.ask().decided, verdict::denied);
}

/// R9: what attaches to two offices held together belongs to who holds both, not to each.
TEST(Readings, R9HalfOfAConcurrentOfficeIsNotEnough) {
  for (const auto& [actor, decided] : {std::pair{"kiem-nhiem", verdict::permitted}, std::pair{"bi-thu", verdict::denied}}) {
    world one;
    const office_id both = one.small.builder.office(one.small.make_office("kiem-nhiem", "Bí thư kiêm phó bí thư"));
    one.small.builder.set_office_links(both, std::nullopt, {}, {one.small.secretary, one.small.deputy}, {});
    one.small.builder.power({one.small.based("quyen"), {both}, act::decide, {one.small.spending}});
    one.actor = actor;
    EXPECT_EQ(one.ask().decided, decided);
  }
}

/// R10: a missing step does not take the power away; it is told, with what its absence does.
TEST(Readings, R10AMissingStepIsNoLackOfPower) {
  small_regulation small;
  small.builder.power(small.make_power());
  small.builder.procedure(
      {small.based("quy-trinh"), small.spending, {{small.secretary, act::draft}, {small.committee, act::decide}}, {}});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const question asked{*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}};
  EXPECT_EQ(checked(in, may(in, asked)).decided, verdict::permitted);
  EXPECT_EQ(steps(in, asked).procedures.front().consequence, absence::unsettled);
}

/// R11: a duty to report goes with the power; that the report was not made is a breach and does not undo the power.
TEST(Readings, R11AReportThatIsDueIsNoCondition) {
  world one;
  power_form power = one.small.make_power();
  power.report = report_back{one.small.bureau, deadline::nearest_session};
  one.small.builder.power(power);
  EXPECT_EQ(one.ask().decided, verdict::permitted);
}

/// R12: two thirds of 11 are 8 and not 7; more than half of 11 are 6, on the base that is named and not on those present.
TEST(Readings, R12PartsAreRoundedUpOnTheNamedBase) {
  EXPECT_EQ(parse_fraction("2/3")->at_least_of(11), 8U);
  EXPECT_EQ(parse_fraction("1/2")->more_than_of(11), 6U);
  EXPECT_NE(parse_fraction("1/2")->more_than_of(11), parse_fraction("1/2")->more_than_of(8));
}

/// R13: a month from the last day of April ends on the 30th of May; the end of a month has no pull.
TEST(Readings, R13MonthsKeepTheDay) {
  EXPECT_EQ(add_months(day(2024, 4, 30), 1), day(2024, 5, 30));
  EXPECT_EQ(add_months(day(2024, 1, 31), 1), day(2024, 2, 29));
}

}  // namespace
