// SPDX-License-Identifier: BSL-1.0
// Traps into which systems of this kind have fallen; each asked as an official would ask.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/document/address.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>

#include "support/checked.hpp"
#include "support/random_regulation.hpp"
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

/// The regulation `quy-che` of 2020, and a decision that changes it from 2023 on, signed the month before.
struct editions : traps {
  void change(document_links links, bool consolidated = false) {
    document_entry made = small_regulation::make_document("qd-sua", document_rank::local);
    made.title = {"Quyết định sửa", "Amending decision"};
    made.signed_on = day(2022, 12, 1);
    made.in_force = {day(2023, 1, 1), period::open_end};
    made.links = std::move(links);
    const document_id by = small.builder.document(made);
    if (consolidated) small.builder.set_document_links(small.rules, {{}, {}, {}, {by}});
    power(small.based("mot"), small.committee);
    may_delegate(small.committee, small.bureau);
    delegated(small.committee, small.bureau);
    small.builder.responsibility({small.based("ba"), {small.secretary}, {small.spending}});
  }
  static std::string told(const graph& in, const moment& when, language lang = language::vi) {
    return explain(in, may(in, {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), when}), {lang});
  }
};
constexpr const char* amended_vi =
    "Lưu ý: Văn bản thử đã được sửa đổi, bổ sung bởi Quyết định sửa từ ngày 01/01/2023; bản dùng ở "
    "đây chưa hợp nhất.\n";

TEST_F(editions, TextKnownNotToBeConsolidatedSaysSoOnEachAnswer) {
  change({{small.rules}, {}, {}, {}});
  attestation past = small.based("cu");
  past.force = period::through(period::open_start, day(2022, 12, 31));
  power(past, small.secretary);
  attestation late = small.based("moi");
  late.force = {day(2023, 6, 1), period::open_end};
  power(late, small.deputy);
  const graph in = frozen();
  const moment when{day(2024, 3, 1)};
  const matter_id spending = *in.find_matter("tai-chinh.chi");
  const actor_id bureau = *in.find_actor("ban-thuong-vu");
  const question asked{bureau, act::decide, spending, when};
  const question refused{*in.find_actor("bi-thu"), act::decide, spending, when};
  const auto says_once = [](const std::string& text) {
    const auto at = text.find(amended_vi);
    EXPECT_NE(at, std::string::npos) << text;
    EXPECT_EQ(text.find("Lưu ý", at + 1), std::string::npos) << text;
  };
  says_once(explain(in, may(in, asked)));
  says_once(explain(in, who(in, {act::decide, spending, when})));
  says_once(explain(in, what(in, bureau, when)));
  says_once(explain(in, responsible(in, spending, when)));
  says_once(explain(in, chain(in, asked)));
  says_once(explain(in, why_not(in, refused)));
  says_once(explain(in, in, changes({&in, {day(2022, 12, 31)}}, {&in, when})));
  const auto in_json = testing::ContainsRegex("\"notes\": *\\[[^]]*\"quy-che\"[^]]*\"amended\"[^]]*\"qd-sua\"[^]]*2023-01-01");
  EXPECT_THAT(to_json(in, may(in, asked)), in_json);
  EXPECT_THAT(to_json(in, who(in, {act::decide, spending, when})), in_json);
  EXPECT_THAT(to_json(in, what(in, bureau, when)), in_json);
  EXPECT_THAT(to_json(in, responsible(in, spending, when)), in_json);
  EXPECT_THAT(to_json(in, chain(in, asked)), in_json);
  EXPECT_THAT(told(in, when, language::en),
              testing::EndsWith("Note: Test document has been amended by Amending decision from 2023-01-01; the text used here "
                                "is not consolidated with it.\n"));
}

TEST_F(editions, WhatARemedyOrAnEarlierGraphCitesIsNotedInJsonToo) {
  change({{small.rules}, {}, {}, {}});
  power(small.based("hai"), small.bureau);
  may_delegate(small.bureau, small.secretary);
  const graph in = frozen();
  const moment when{day(2024, 3, 1)};
  const question refused{*in.find_actor("bi-thu"), act::decide, *in.find_matter("tai-chinh.chi"), when};
  const auto noted = testing::HasSubstr("\"notes\"");
  EXPECT_THAT(to_json(in, may(in, refused)), testing::Not(noted));
  EXPECT_THAT(to_json(in, why_not(in, refused)), noted);
  regulation_builder bare = thaw(in);
  ASSERT_TRUE(bare.strike("mot"));
  const graph none = freeze(std::move(bare).finish().value());
  const changes_answer lost = changes({&in, when}, {&none, when});
  ASSERT_FALSE(lost.changes.empty());
  EXPECT_THAT(to_json(in, none, lost), noted);
}

TEST_F(editions, NothingIsSaidBeforeTheDayOrBeforeItIsKnown) {
  change({{small.rules}, {}, {}, {}});
  const graph in = frozen();
  const auto silent = testing::Not(testing::HasSubstr("Lưu ý"));
  EXPECT_THAT(told(in, {day(2022, 12, 31)}), silent);
  EXPECT_THAT(told(in, {day(2023, 1, 1)}), testing::HasSubstr(amended_vi));
  EXPECT_THAT(told(in, {day(2024, 3, 1), day(2022, 11, 30)}), silent);
  EXPECT_THAT(told(in, {day(2024, 3, 1), day(2022, 12, 1)}), testing::HasSubstr(amended_vi));
}

TEST_F(editions, AConsolidatedTextNeedsNoNote) {
  change({{small.rules}, {}, {}, {}}, true);
  const graph in = frozen();
  EXPECT_THAT(told(in, {day(2024, 3, 1)}), testing::Not(testing::HasSubstr("Lưu ý")));
}

TEST_F(editions, WhatIsReplacedOrEndedIsToldToo) {
  change({{}, {small.rules}, {small.rules}, {}});
  const graph in = freeze(std::move(small.builder).finish().value());
  EXPECT_THAT(told(in, {day(2024, 3, 1)}),
              testing::EndsWith("Lưu ý: Văn bản thử đã được thay thế bởi Quyết định sửa từ ngày 01/01/2023.\n"
                                "Lưu ý: Văn bản thử đã hết hiệu lực theo Quyết định sửa từ ngày 01/01/2023.\n"));
  EXPECT_THAT(told(in, {day(2024, 3, 1)}, language::en),
              testing::EndsWith("Note: Test document has been replaced by Amending decision from 2023-01-01.\n"
                                "Note: Test document has been ended by Amending decision from 2023-01-01.\n"));
}

/// Whatever documents say of one another, every question is answered as if they had said nothing.
TEST(Editions, LinksChangeNoVerdict) {
  std::size_t asked = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const graph bare = freeze(random_regulation(seed).value());
    if (bare.documents().size() < 2) continue;
    regulation_builder changed = thaw(bare);
    changed.set_document_links(document_id{0}, {{}, {}, {}, {document_id{1}}});
    changed.set_document_links(document_id{1}, {{document_id{0}}, {document_id{0}}, {document_id{0}}, {}});
    const graph linked = freeze(std::move(changed).finish().value());
    EXPECT_NE(linked.fingerprint(), bare.fingerprint());
    std::vector<actor_id> actors;
    for (const body_id one : bare.bodies()) actors.emplace_back(one);
    for (const office_id one : bare.offices()) actors.emplace_back(one);
    for (const actor_id who : actors)
      for (const matter_id over : bare.matters())
        for (const act what : {act::decide, act::examine, act::delegate})
          for (std::uint32_t place = 0; place < random_days; place += 3) {
            const date on{first_random_day.day_number() + static_cast<std::int32_t>(place)};
            const question one{who, what, over, {on}};
            answer with = may(linked, one);
            with.fingerprint = bare.fingerprint();
            EXPECT_EQ(with, may(bare, one)) << seed;
            ++asked;
          }
  }
  EXPECT_GT(asked, 1000U);
}

}  // namespace
