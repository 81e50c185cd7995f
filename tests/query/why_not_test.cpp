// SPDX-License-Identifier: BSL-1.0
// `why_not`: remedies read by hand. That none is missing and none too many is shown by force in tests/worlds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/answer/amend.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::int64_t million = 1'000'000;

/// The committee may delegate to the bureau what it decides on spending.
struct lending_world : small_regulation {
  lending_world() {
    power_form own = make_power();
    own.attested.key = "goc";
    builder.power(own);
    builder.power({based("duoc-uy-quyen"), {committee}, act::delegate, {finance}, {bureau}});
  }
  delegation_form lent() const {
    delegation_form made = make_delegation();
    made.attested.key = "uy-quyen";
    return made;
  }
  graph frozen() { return checked(freeze(std::move(builder).finish().value())); }
};

question bureau_spends(const graph& in, date on = day(2024, 3, 1)) {
  return {*in.find_actor("ban-thuong-vu"), act::decide, *in.find_matter("tai-chinh.chi"), {on}};
}
why_not_answer asked(const graph& in, const question& what) {
  return checked(in, why_not(in, what));
}
/// `lawful: delegation + period`.
std::vector<std::string> brief(const why_not_answer& given) {
  std::vector<std::string> made;
  for (const remedy& one : given.remedies) {
    std::string text;
    for (const edit& each : one.edits) text += (text.empty() ? "" : " + ") + std::string{word_of(each.kind)};
    made.push_back(std::string{word_of(one.label)} + ": " + text);
  }
  return made;
}

TEST(WhyNot, AYesNeedsNoRemedy) {
  lending_world world;
  world.builder.delegation(world.lent());
  const graph in = world.frozen();
  const why_not_answer given = asked(in, bureau_spends(in));
  EXPECT_EQ(given.given, may(in, bureau_spends(in)));
  EXPECT_THAT(given.remedies, IsEmpty());
  EXPECT_EQ(explain(in, given), explain(in, given.given));
}

TEST(WhyNot, NothingIsSaidOfADayBeforeTheSources) {
  lending_world world;
  const graph in = world.frozen();
  const why_not_answer given = asked(in, bureau_spends(in, day(2020, 8, 31)));
  EXPECT_EQ(given.given.because, reason::not_covered);
  EXPECT_THAT(given.remedies, IsEmpty());
}

TEST(WhyNot, WhoMayBeDelegatedToNeedsThePowerOrADelegation) {
  lending_world world;
  const graph in = world.frozen();
  const why_not_answer given = asked(in, bureau_spends(in));
  EXPECT_THAT(brief(given), ElementsAre("lawful: power", "lawful: delegation"));
  EXPECT_EQ(in.key(*given.remedies[1].edits.front().grantor), "ban-chap-hanh");
  // The answer afterwards is that of the graph so changed.
  const auto changed = amended(in, given.given.asked, given.remedies[1].edits);
  ASSERT_TRUE(changed);
  EXPECT_EQ(may(*changed, given.given.asked), given.remedies[1].after);
}

TEST(WhyNot, AnAmountTooLargeIsALimitToWidenOrAFact) {
  lending_world world;
  delegation_form lent = world.lent();
  lent.limit = {{world.amount, bound::open_start, 5 * million + 1}};
  world.builder.delegation(lent);
  const graph in = world.frozen();
  question what = bureau_spends(in);
  const measure_id amount = *in.find_measure("so-tien");
  what.facts = {{amount, 8 * million}};
  why_not_answer given = asked(in, what);
  EXPECT_THAT(brief(given), ElementsAre("lawful: power", "lawful: delegation", "lawful: limit", "not-at-will: fact"));
  EXPECT_EQ(given.remedies[2].edits.front().range, (bound{amount, 0, 8 * million + 1}));
  EXPECT_EQ(given.remedies[3].edits.front().range, (bound{amount, 0, 5 * million + 1}));
  EXPECT_EQ(given.remedies[3].after.decided, verdict::conditional);  // asked without the amount, so that it covers the range
  // Where the amount is not known, the limit would have to go.
  what.facts.clear();
  given = asked(in, what);
  EXPECT_EQ(given.given.decided, verdict::conditional);
  EXPECT_EQ(given.remedies[2].edits.front().range, in.measure(amount).domain(amount));
}

TEST(WhyNot, AnEndIsPutOffAndABeginningIsRetroactive) {
  lending_world world;
  delegation_form lent = world.lent();
  lent.attested.force = period::through(day(2024, 2, 1), day(2024, 2, 29));
  world.builder.delegation(lent);
  const graph in = world.frozen();
  const why_not_answer late = asked(in, bureau_spends(in, day(2024, 3, 1)));
  EXPECT_THAT(brief(late), ElementsAre("lawful: power", "lawful: delegation", "lawful: period"));
  EXPECT_EQ(late.remedies[2].edits.front().force, period::through(day(2024, 2, 1), day(2024, 3, 1)));
  const why_not_answer early = asked(in, bureau_spends(in, day(2024, 1, 31)));
  EXPECT_THAT(brief(early), ElementsAre("lawful: power", "lawful: delegation", "unlawful: period"));
  EXPECT_THAT(explain(in, early),
              HasSubstr("[trái quy tắc] Ban chấp hành cho Điều 5 Văn bản thử có hiệu lực sớm hơn, từ ngày 31/01/2024."));
}

TEST(WhyNot, AnOralDelegationIsPutInWriting) {
  lending_world world;
  delegation_form lent = world.lent();
  lent.oral = true;
  world.builder.delegation(lent);
  const graph in = world.frozen();
  EXPECT_THAT(brief(asked(in, bureau_spends(in))), ElementsAre("lawful: power", "lawful: delegation", "lawful: writing"));
}

TEST(WhyNot, PassingOnIsAllowedByTheGrantorAbove) {
  lending_world world;
  world.builder.power({world.based("lai"), {world.bureau}, act::delegate, {world.finance}, {world.deputy}});
  world.builder.delegation(world.lent());
  world.builder.delegation({world.based("uy-quyen-lai"), world.bureau, {world.deputy}, act::decide, {world.spending}});
  const graph in = world.frozen();
  question what = bureau_spends(in);
  what.actor = *in.find_actor("pho-bi-thu");
  const why_not_answer given = asked(in, what);
  EXPECT_EQ(given.given.because, reason::broken_link);
  EXPECT_THAT(brief(given), ElementsAre("lawful: power", "lawful: pass-on"));
  EXPECT_THAT(explain(in, given, {language::en}),
              HasSubstr("[lawful] Ban chấp hành lets Ban thường vụ pass on what is delegated in"));
}

/// A central document gives spending to the committee, so a local one cannot give it to others.
struct layered_world : small_regulation {
  layered_world() {
    document_entry above = make_document("trung-uong", document_rank::central);
    const document_id central = builder.document(above);
    power_form own = make_power();
    own.attested.key = "goc";
    own.attested.basis = {{central, {}}};
    builder.power(own);
  }
  graph frozen() { return checked(freeze(std::move(builder).finish().value())); }
};

TEST(WhyNot, TwoLawfulEditsAreToldBesideOneFromAbove) {
  layered_world world;
  const graph in = world.frozen();
  const why_not_answer given = asked(in, bureau_spends(in));
  EXPECT_THAT(brief(given), ElementsAre("lawful: power-to-delegate + delegation", "needs-higher-layer: power"));
  EXPECT_EQ(given.remedies[0].edits[0].rank, document_rank::local);
  EXPECT_EQ(given.remedies[1].edits[0].rank, document_rank::central);
  const std::string told = explain(in, given);
  EXPECT_THAT(told, HasSubstr("Một trong 2 cách sau là đủ để câu trả lời thành CÓ:\n  1. [hợp lệ] Cần cả hai:\n"));
  EXPECT_THAT(
      told,
      HasSubstr(
          "  2. [phải do cấp trên] Văn bản của Trung ương quy định thêm: Ban thường vụ được quyết định Chi ngân sách.\n"));
  const std::string json = to_json(in, given);
  for (const char* part : {R"("kind": "why-not")", R"("label": "needs-higher-layer")", R"("edit": "power-to-delegate")",
                           R"("rank": "central")", R"("answer_after")", R"("complete": true)"})
    EXPECT_THAT(json, HasSubstr(part));
}

TEST(WhyNot, ATableOfEditsHasNoWayAroundAProhibitionAtTheTop) {
  layered_world world;
  attestation by = world.based("cam");
  by.basis = {{document_id{2}, {}}};
  world.builder.prohibition({by, {}, act::decide, {world.spending}});
  const graph in = world.frozen();
  const why_not_answer given = asked(in, bureau_spends(in));
  EXPECT_EQ(given.given.because, reason::prohibited);
  EXPECT_THAT(given.remedies, IsEmpty());
  EXPECT_THAT(explain(in, given), HasSubstr("Không có cách nào, trong phạm vi hai thay đổi"));
}

TEST(WhyNot, WhatAnOfficeCannotAdoptIsNotGivenToIt) {
  lending_world world;
  const graph in = world.frozen();
  question what = bureau_spends(in);
  what.actor = *in.find_actor("bi-thu");
  what.what = act::adopt;
  const why_not_answer none = asked(in, what);
  EXPECT_THAT(none.remedies, IsEmpty());
  EXPECT_THAT(explain(in, none), HasSubstr("Thông qua là việc chỉ tập thể làm được."));
  // A power to delegate without an addressee is a mistake as well; towards the deputy it is an edit.
  what.what = act::delegate;
  EXPECT_THAT(brief(asked(in, what)), Not(Contains("lawful: power")));
  what.towards = *in.find_actor("pho-bi-thu");
  EXPECT_THAT(brief(asked(in, what)), Contains("lawful: power"));
  EXPECT_THAT(explain(in, asked(in, what)), HasSubstr("Bí thư có quyền ủy quyền cho Phó bí thư về Chi ngân sách."));
}

TEST(WhyNot, ALocalDocumentSaysNothingOfAUnitAbove) {
  lending_world world;
  world.builder.body(world.make_body("superior.ban-thuong-vu", "Ban thường vụ cấp trên"));
  world.builder.document(small_regulation::make_document("huong-dan", document_rank::provincial));
  const graph in = world.frozen();
  question what = bureau_spends(in);
  what.actor = *in.find_actor("superior.ban-thuong-vu");
  const why_not_answer given = asked(in, what);
  EXPECT_THAT(brief(given), ElementsAre("needs-higher-layer: power"));
  EXPECT_EQ(given.remedies[0].edits.front().rank, document_rank::provincial);
  // Nor in a graph that was made from another, as that of a unit with its delegations is.
  const graph again = freeze(thaw(in).finish().value());
  what.actor = *again.find_actor("superior.ban-thuong-vu");
  EXPECT_THAT(brief(asked(again, what)), ElementsAre("needs-higher-layer: power"));
}

TEST(WhyNot, TheCheckerRefusesWhatIsTampered) {
  lending_world world;
  delegation_form lent = world.lent();
  lent.limit = {{world.amount, bound::open_start, 5 * million + 1}};
  world.builder.delegation(lent);
  const graph in = world.frozen();
  question what = bureau_spends(in);
  what.facts = {{*in.find_measure("so-tien"), 8 * million}};
  const why_not_answer right = asked(in, what);
  ASSERT_EQ(right.remedies.size(), 4U);
  const auto refused = [&](auto change) {
    why_not_answer wrong = right;
    change(wrong);
    return !verify(in, wrong);
  };
  EXPECT_TRUE(refused([](why_not_answer& of) { of.given.decided = verdict::permitted; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { std::swap(of.remedies[0], of.remedies[1]); }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[1] = of.remedies[0]; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[3].label = remedy_label::lawful; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[0].label = remedy_label::unlawful; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[0].edits.clear(); }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[0].edits[0].rank = document_rank::central; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[1].edits[0].grantor = of.given.asked.actor; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[2].edits[0].range->until += 1; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[2].edits[0].kind = edit_kind::pass_on; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[3].edits[0].range->until += 1; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[0].after = of.given; }));
  EXPECT_TRUE(refused([](why_not_answer& of) { of.remedies[1].after.steps.pop_back(); }));
  EXPECT_FALSE(refused([](why_not_answer& of) { of.remedies.pop_back(); }));  // completeness is not checked
}

}  // namespace
