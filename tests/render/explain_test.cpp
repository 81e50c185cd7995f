// SPDX-License-Identifier: BSL-1.0
// Sentences, in both languages, exactly.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/render/explain.hpp>

#include "support/broken_contract.hpp"
#include "support/checked.hpp"
#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;
using testing::Not;

TEST(Explain, AYesCitesItsProvision) {
  small_regulation small;
  small.builder.power(small.make_power());
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const answer given =
      checked(in, may(in, {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}}));
  EXPECT_EQ(explain(in, given),
            "CÓ. Ngày 01/03/2024, Ban chấp hành được quyết định Chi ngân sách.\n"
            "  1. Điều 5 Văn bản thử: Ban chấp hành quyết định Chi ngân sách.\n"
            "  2. Kết luận: được.\n");
  EXPECT_THAT(explain(in, given, {language::en}), HasSubstr("YES. On 2024-03-01"));
  EXPECT_THAT(explain(in, given, {language::vi, true}), HasSubstr("\x1b["));
  EXPECT_THAT(explain(in, given), Not(HasSubstr("\x1b[")));
}

TEST(Explain, EveryCodeHasItsTextsInBothLanguages) {
  std::set<std::string> texts;
  const auto take = [&](auto which) {
    const std::string vi = explain(which, language::vi), en = explain(which, language::en);
    EXPECT_FALSE(vi.empty() || en.empty());
    EXPECT_NE(vi, en);
    EXPECT_EQ(vi.find('{'), std::string::npos) << vi;
    EXPECT_EQ(en.find('{'), std::string::npos) << en;
    texts.insert(vi);
  };
  for (int place = 1; place <= 13; ++place) take(static_cast<rule>(place));
  for (int place = 0; place < 15; ++place) take(static_cast<reason>(place));
  for (int place = 1; place < 14; ++place) take(static_cast<flaw>(place));
  EXPECT_GT(texts.size(), 35U);
}

/// Nothing is left unfilled, whatever is asked, and no line is empty.
TEST(Explain, EverySentenceIsWhole) {
  for (std::uint32_t seed = 1; seed <= effort(10, 60, 60); ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = checked(freeze(built.value()));
    const moment when{date{first_random_day.day_number() + 6}, {}};
    for (const language lang : {language::vi, language::en})
      for (const matter_id matter : in.matters()) {
        std::vector<std::string> texts{explain(in, checked(in, who(in, {act::decide, matter, when})), {lang}),
                                       explain(in, checked(in, responsible(in, matter, when)), {lang})};
        for (const office_id actor : in.offices()) {
          const question asked{actor, act::decide, matter, when};
          texts.push_back(explain(in, checked(in, may(in, asked)), {lang}));
          texts.push_back(explain(in, checked(in, chain(in, asked)), {lang}));
          texts.push_back(explain(in, checked(in, relationship(in, actor, body_id{0}, when)), {lang}));
        }
        for (const std::string& one : texts) {
          EXPECT_FALSE(one.empty());
          EXPECT_THAT(one, Not(testing::AnyOf(HasSubstr("{"), HasSubstr("}"), HasSubstr("  ."), HasSubstr(" ,"))));
          EXPECT_EQ(one.back(), '\n');
        }
      }
    EXPECT_FALSE(explain(in, checked(in, what(in, office_id{0}, when))).empty());
  }
}

/// What the committee may do towards the bureau on spending, as an official would say it.
struct said_towards {
  act what;
  std::string vi;
  std::string en;
};
const said_towards all_said_towards[] = {
    {act::seek_opinion, "xin ý kiến của Ban thường vụ về Chi ngân sách", "seek the opinion of Ban thường vụ on Chi ngân sách"},
    {act::submit, "trình Chi ngân sách lên Ban thường vụ", "submit Chi ngân sách to Ban thường vụ"},
    {act::delegate, "ủy quyền cho Ban thường vụ về Chi ngân sách", "delegate Chi ngân sách to Ban thường vụ"},
    {act::report, "báo cáo với Ban thường vụ về Chi ngân sách", "report to Ban thường vụ on Chi ngân sách"},
    {act::inform, "thông báo cho Ban thường vụ về Chi ngân sách", "inform Ban thường vụ of Chi ngân sách"},
    {act::propose, "đề xuất với Ban thường vụ về Chi ngân sách", "propose Chi ngân sách to Ban thường vụ"},
    {act::give_view_upward, "tham gia ý kiến với Ban thường vụ về Chi ngân sách",
     "give its view to Ban thường vụ on Chi ngân sách"},
    {act::give_opinion, "cho ý kiến với Ban thường vụ về Chi ngân sách", "give opinion to Ban thường vụ on Chi ngân sách"},
    {act::direct, "chỉ đạo Ban thường vụ về Chi ngân sách", "direct Ban thường vụ in Chi ngân sách"},
    {act::guide, "hướng dẫn Ban thường vụ về Chi ngân sách", "guide Ban thường vụ in Chi ngân sách"},
    {act::convene, "triệu tập Ban thường vụ dự Chi ngân sách", "convene Ban thường vụ for Chi ngân sách"},
    {act::coordinate, "phối hợp với Ban thường vụ về Chi ngân sách", "coordinate Chi ngân sách with Ban thường vụ"},
    {act::interpellate, "chất vấn Ban thường vụ về Chi ngân sách", "interpellate Ban thường vụ on Chi ngân sách"},
    {act::be_in_charge, "phụ trách Chi ngân sách đối với Ban thường vụ",
     "be in charge of Chi ngân sách in respect of Ban thường vụ"}};

TEST(Explain, EachActNamesItsAddresseeInItsOwnWay) {
  small_regulation small;
  for (const said_towards& one : all_said_towards)
    small.builder.power({small.based(), {small.committee}, one.what, {small.spending}, {small.bureau}});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const party_id bureau = *in.find_actor("ban-thuong-vu");
  for (const said_towards& one : all_said_towards) {
    const question asked{
        *in.find_actor("ban-chap-hanh"), one.what, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}, bureau};
    const answer given = checked(in, may(in, asked));
    const bool power = traits_of(one.what).needs_competence;
    EXPECT_EQ(explain(in, given), "CÓ. Ngày 01/03/2024, Ban chấp hành được " + one.vi + ".\n  1. " +
                                      (power ? "Điều 5 Văn bản thử: Ban chấp hành " + one.vi + "."
                                             : "Việc " + one.vi + " không cần được giao thẩm quyền; không ai bị từ chối.") +
                                      "\n  2. Kết luận: được.\n");
    const std::string en = explain(in, given, {language::en});
    const std::string third{traits_of(one.what).en_third};
    EXPECT_THAT(en, HasSubstr("Ban chấp hành may " + one.en + "."));
    EXPECT_THAT(en, HasSubstr(power ? "Test document, Article 5: Ban chấp hành " + third.substr(0, third.find(' ')) +
                                          one.en.substr(one.en.find(' ')) + "."
                                    : "To " + one.en + " needs no power"));
  }
}

/// Also where the answer is no, in bars, and in what somebody must do.
TEST(Explain, NamesTheAddresseeInBarsAndDuties) {
  small_regulation small;
  small.builder.duty({small.based(), {small.secretary}, {act::report, act::seek_opinion}, {small.spending}, {small.bureau}});
  small.builder.prohibition({small.based(), {small.deputy}, act::submit, {small.spending}, {small.bureau}});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const moment when{day(2024, 3, 1)};
  EXPECT_THAT(explain(in, checked(in, what(in, *in.find_actor("bi-thu"), when))),
              HasSubstr("Bí thư có nhiệm vụ xin ý kiến và báo cáo với Ban thường vụ về Chi ngân sách"));
  const question asked{*in.find_actor("pho-bi-thu"), act::submit, *in.find_matter("tai-chinh.chi"), when,
                       party_id{*in.find_actor("ban-thuong-vu")}};
  const std::string told = explain(in, checked(in, may(in, asked)));
  EXPECT_THAT(told, HasSubstr("Phó bí thư không được trình Chi ngân sách lên Ban thường vụ: có điều cấm."));
  EXPECT_THAT(told, HasSubstr("1. Điều 5 Văn bản thử: Phó bí thư không được trình Chi ngân sách lên Ban thường vụ."));
}

/// An author's line ends cannot make a text look like another step of the proof.
TEST(Explain, AnAuthorsTextStaysOnItsLine) {
  small_regulation small;
  power_form power = small.make_power();
  power.attested.note = {"một\n  2. Kết luận: không được.\tHai", {}};
  small.builder.power(power);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const answer given =
      checked(in, may(in, {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}}));
  EXPECT_THAT(explain(in, given), HasSubstr("Ghi chú: một   2. Kết luận: không được. Hai\n"));
}

TEST(Explain, CitesInTheOrderOfCitation) {
  small_regulation small;
  power_form power = small.make_power();
  power.attested.basis.front().at = *parse_address("Điều 6 khoản 3 điểm b");
  small.builder.power(power);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const provision_id which = in.record(record_id{0}).basis().front();
  EXPECT_EQ(cite(in, which, language::vi), "điểm b khoản 3 Điều 6 Văn bản thử");
  EXPECT_THAT(cite(in, which, language::en), HasSubstr("Test document"));
}

TEST(Explain, AnotherGraphIsRefused) {
  small_regulation small;
  small.builder.power(small.make_power());
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const graph other = checked(freeze(std::move(small_regulation{}.builder).finish().value()));
  const answer given = checked(
      other, may(other, {*other.find_actor("bi-thu"), act::decide, *other.find_matter("tai-chinh"), {day(2024, 3, 1)}}));
  EXPECT_TRUE(quyche_tests::contract_broken_by([&] { static_cast<void>(explain(in, given)); }));
}

}  // namespace
