// SPDX-License-Identifier: BSL-1.0
// Traps into which systems of this kind have fallen; each asked as an official would ask.
#include <gtest/gtest.h>

#include <quyche/document/address.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

struct traps : testing::Test {
  small_regulation small;
  document_id central = small.builder.document(small_regulation::make_document("quy-dinh", document_rank::central));
  document_id law = small.builder.document(small_regulation::make_document("luat", document_rank::state));

  [[nodiscard]] attestation by(document_id of, std::string key) const {
    attestation made = small.based(std::move(key));
    made.basis.front().document = of;
    return made;
  }
  [[nodiscard]] condition up_to(std::int64_t amount) const { return {{small.amount, bound::open_start, amount + 1}}; }
  void power(attestation of, actor_id who, condition when = {}) {
    power_form made{std::move(of), {who}, act::decide, {small.spending}};
    made.when = std::move(when);
    small.builder.power(made);
  }
  void may_delegate(actor_id from, actor_id to) {
    small.builder.power({small.based(), {from}, act::delegate, {small.finance}, {to}});
  }
  void delegated(actor_id from, actor_id to, bool may_pass_on = false) {
    delegation_form made{small.based(), from, {to}, act::decide, {small.spending}};
    made.may_pass_on = may_pass_on;
    small.builder.delegation(made);
  }
  graph frozen() { return checked(freeze(std::move(small.builder).finish().value())); }
  static answer ask(const graph& in, const char* who, date on = day(2024, 3, 1), std::optional<std::int64_t> amount = {}) {
    question asked{*in.find_actor(who), act::decide, *in.find_matter("tai-chinh.chi"), {on}};
    if (amount) asked.facts.push_back({*in.find_measure("so-tien"), *amount});
    return checked(in, may(in, asked));
  }
};

TEST_F(traps, NotYetIsNotNoLongerAndTheLastDayCounts) {
  attestation dated = small.based("mot");
  dated.force = period::through(day(2022, 1, 1), day(2023, 6, 30));
  power(dated, small.committee);
  const graph in = frozen();
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2021, 12, 31)).because, reason::not_yet);
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2022, 1, 1)).decided, verdict::permitted);
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2023, 6, 30)).decided, verdict::permitted);
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2023, 7, 1)).because, reason::no_longer);
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(9999, 12, 31)).because, reason::no_longer);
}

TEST_F(traps, AnAmountIsHeldAgainstTheLimitOfItsDay) {
  attestation before = small.based("truoc");
  before.force = period::through(period::open_start, day(2023, 12, 31));
  power(before, small.committee, up_to(3));
  attestation after = small.based("sau");
  after.force = {day(2024, 1, 1), period::open_end};
  power(after, small.committee, up_to(5));
  const graph in = frozen();
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2023, 12, 31), 4).decided, verdict::denied);
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2024, 1, 1), 4).decided, verdict::permitted);
}

TEST_F(traps, ToBeNamedIsNotToBeEmpowered) {
  power(small.based("mot"), small.committee);
  may_delegate(small.committee, small.bureau);  // and no delegation follows
  small.builder.power({small.based("hai"), {small.committee}, act::propose, {small.spending}, {small.secretary}});
  const graph in = frozen();
  EXPECT_EQ(ask(in, "ban-thuong-vu").because, reason::no_power);
  EXPECT_EQ(ask(in, "bi-thu").because, reason::no_power);
}

/// What lies outside a power is no conflict, though the norm against it is one that no rule ranks.
TEST_F(traps, CompetenceComesBeforePrecedence) {
  power(small.based("mot"), small.committee, up_to(3));
  small.builder.prohibition({by(law, "cam"), {}, act::decide, {small.spending}});
  const graph in = frozen();
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2024, 3, 1), 2).because, reason::conflict);
  EXPECT_EQ(ask(in, "ban-chap-hanh", day(2024, 3, 1), 4).decided, verdict::denied);
}

TEST_F(traps, SilenceBelowKeepsWhatStandsAbove) {
  power(by(central, "tren"), small.committee);
  small.builder.power({small.based("duoi"), {small.committee}, act::propose, {small.spending}});
  EXPECT_EQ(ask(frozen(), "ban-chap-hanh").decided, verdict::permitted);
}

TEST_F(traps, DelegatingBackGivesNothing) {
  may_delegate(small.committee, small.bureau);
  may_delegate(small.bureau, small.committee);
  delegated(small.committee, small.bureau, true);
  delegated(small.bureau, small.committee, true);
  const graph in = frozen();
  for (const char* who : {"ban-chap-hanh", "ban-thuong-vu"}) {
    const answer given = ask(in, who);
    EXPECT_EQ(given.because, reason::broken_link) << who;
    EXPECT_EQ(given.steps.front().cause, flaw::ring) << who;
  }
}

TEST_F(traps, OneWhoHasDelegatedMayReceive) {
  power(small.based("mot"), small.committee);
  power(small.based("hai"), small.bureau, up_to(1));
  may_delegate(small.committee, small.bureau);
  may_delegate(small.bureau, small.secretary);
  delegated(small.bureau, small.secretary);
  delegated(small.committee, small.bureau);
  const graph in = frozen();
  EXPECT_EQ(ask(in, "ban-thuong-vu", day(2024, 3, 1), 5).decided, verdict::permitted);
  EXPECT_EQ(ask(in, "bi-thu", day(2024, 3, 1), 1).decided, verdict::permitted);
  EXPECT_EQ(ask(in, "bi-thu", day(2024, 3, 1), 5).decided, verdict::denied);  // it may not be passed on
}

TEST_F(traps, PointsStandInTheVietnameseAlphabet) {
  const auto point = [](const char* letter) { return *parse_address("điểm " + std::string{letter} + " khoản 1 Điều 2"); };
  EXPECT_LT(point("d"), point("đ"));
  EXPECT_LT(point("đ"), point("e"));
}

}  // namespace
