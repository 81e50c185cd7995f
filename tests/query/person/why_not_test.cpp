// SPDX-License-Identifier: BSL-1.0
// `why_not` of a person: remedies read by hand. That none is missing and none too many is shown by force.
#include <functional>
#include <iostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/query/person/may.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/person/remedies_by_force.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The secretary decides; A is the secretary, B the deputy.
class person_why_not : public testing::Test {
 protected:
  person_why_not() { own_.when = {}; }
  person_why_not_answer ask(person_id who, date on = day(2024, 3, 1), std::optional<std::int64_t> costs = {}) {
    regulation_builder builder = small.builder;
    power_form own{small.based("goc"), {small.secretary}, act::decide, {small.finance}};
    own.when = own_.when;
    if (has_power) builder.power(own);
    shared = freeze(std::move(builder).finish().value());
    rows = people.made();
    std::vector<fact> facts;
    if (costs) facts.push_back({measured(), *costs});
    const person_question asked{who, people.unit, act::decide, *shared->find_matter("tai-chinh.chi"), {on}, {}, facts};
    person_why_not_answer given = why_not(*rows, *shared, asked);
    const verification found = verify(*rows, *shared, given);
    EXPECT_TRUE(found) << found.complaint;
    const graph in = with_local_delegations(*shared, *rows, people.unit, who).value();
    EXPECT_EQ(given.given, may(*rows, in, asked));
    EXPECT_EQ(lines_of(in, given), person_remedies_by_force(*rows, *shared, given.given).told);
    return given;
  }
  /// The amount, by its number in the graph.
  [[nodiscard]] measure_id measured() const { return *shared->find_measure("so-tien"); }
  /// In the order in which they are told.
  [[nodiscard]] std::vector<std::string> brief(const person_why_not_answer& given) const {
    std::vector<std::string> made;
    for (const person_remedy& one : given.remedies) {
      std::string text{word_of(one.label)};
      for (const edit& each : one.edits) text += " " + std::string{word_of(each.kind)};
      if (one.of_office) text += " of " + std::string{shared->key(one.of_office->actor)};
      for (const tenure_edit& each : one.tenures) text += " tenure " + std::string{shared->office(each.office).key()};
      made.push_back(std::move(text));
    }
    return made;
  }
  /// The secretary has one seat.
  void one_seat() {
    small_regulation fresh;
    office_entry office = fresh.make_office("tong", "Người đứng đầu");
    office.seats = 1;
    head = small.builder.office(office);
  }
  small_regulation small;
  small_registry people;
  std::optional<office_id> head;
  bool has_power = true;
  power_form own_{small.based("goc"), {small.secretary}, act::decide, {small.finance}};
  std::optional<graph> shared;
  std::optional<registry> rows;
};

TEST_F(person_why_not, AYesAndADayBeforeTheSourcesHaveNone) {
  EXPECT_THAT(ask(people.first).remedies, IsEmpty());
  EXPECT_EQ(ask(people.second, day(2020, 1, 1)).given.because, reason::no_power) << "no office on that day";
  EXPECT_THAT(explain(*rows, *shared, ask(people.first)), testing::Not(HasSubstr("cách sau")));
}

TEST_F(person_why_not, TheNormsOfTheOfficeOrAnotherOfficeWouldDo) {
  const person_why_not_answer given = ask(people.second);
  EXPECT_THAT(brief(given), ElementsAre("lawful power of pho-bi-thu", "unsettled tenure bi-thu"));
  const std::string told = explain(*rows, *shared, given);
  EXPECT_THAT(told,
              HasSubstr("  1. [hợp lệ] Văn bản của chính đơn vị quy định thêm: Phó bí thư được quyết định Chi ngân sách.\n"
                        "  2. [nguồn để ngỏ] Trần Thị B giữ chức danh Bí thư vào ngày 01/03/2024.\n"));
  EXPECT_THAT(told, HasSubstr("  Nguồn để ngỏ, về chức danh: các nguồn đã nạp không nói ai bầu, ai bổ nhiệm."));
  EXPECT_THAT(explain(*rows, *shared, given, {language::en}), HasSubstr("2. [not settled] Trần Thị B holds the office of"));
  const std::string json = to_json(*rows, *shared, given);
  for (const char* part : {R"("kind": "person-why-not")", R"("office": "pho-bi-thu")", R"("edit": "tenure")",
                           R"("until": "2024-03-01")", R"("label": "unsettled")", R"("answer_after")"})
    EXPECT_THAT(json, HasSubstr(part));
}

TEST_F(person_why_not, WhoHoldsNoOfficeIsToldOfOfficesAlone) {
  people.tables.tenures.pop_back();
  EXPECT_THAT(brief(ask(people.second)), ElementsAre("unsettled tenure bi-thu"));
  people.tables.units[0].life = {day(2020, 1, 1), day(2024, 1, 1)};
  EXPECT_THAT(ask(people.second).remedies, IsEmpty()) << "the unit has ended";
}

TEST_F(person_why_not, AnEndedTenureIsExtendedAndAnEarlierBeginningIsRetroactive) {
  people.tables.tenures[0].held = {day(2021, 1, 1), day(2024, 1, 1)};
  people.tables.tenures.push_back({people.first, "bi-thu", people.unit, {day(2024, 6, 1), period::open_end}, {}, "QĐ 4", {}});
  const person_why_not_answer late = ask(people.first);
  EXPECT_THAT(brief(late), ElementsAre("unsettled tenure bi-thu"));
  EXPECT_EQ(late.remedies[0].tenures[0].held, (period{day(2021, 1, 1), day(2024, 3, 2)}));
  EXPECT_THAT(explain(*rows, *shared, late), HasSubstr("còn giữ chức danh Bí thư (Quyết định 1) đến hết ngày 01/03/2024."));
  const person_why_not_answer early = ask(people.first, day(2020, 12, 1));
  EXPECT_THAT(brief(early), ElementsAre("unlawful tenure bi-thu"));
  EXPECT_EQ(early.remedies[0].tenures[0].held, (period{day(2020, 12, 1), day(2024, 1, 1)}));
  EXPECT_THAT(explain(*rows, *shared, early), HasSubstr("sớm hơn, từ ngày 01/12/2020."));
}

TEST_F(person_why_not, ATenureBeyondTheSeatsIsUnlawful) {
  one_seat();
  has_power = false;
  small.builder.power({small.based("dau"), {*head}, act::decide, {small.finance}});
  people.tables.tenures.push_back({people.first, "tong", people.unit, {}, {}, "QĐ 4", {}});
  EXPECT_THAT(brief(ask(people.second)), ElementsAre("lawful power of pho-bi-thu", "unlawful tenure tong"));
  people.tables.tenures.pop_back();
  EXPECT_THAT(brief(ask(people.second)), ElementsAre("lawful power of pho-bi-thu", "unsettled tenure tong")) << "vacant";
}

TEST_F(person_why_not, ATenureThatShouldNotLieInOneHandIsUnlawful) {
  small.builder.power({small.based("soan"), {small.secretary}, act::draft, {small.finance}});
  EXPECT_THAT(brief(ask(people.second)), ElementsAre("lawful power of pho-bi-thu", "unsettled tenure bi-thu"));
  small.builder.power({small.based("tham-dinh"), {small.deputy}, act::appraise, {small.finance}});
  EXPECT_THAT(brief(ask(people.second)), ElementsAre("lawful power of pho-bi-thu", "unlawful tenure bi-thu"));
  people.tables.units.push_back({"xa-thu-hai", {"Đảng ủy xã Hai", {}}, "cap-thu", std::nullopt, {}, {}});
  for (const char* office : {"bi-thu", "pho-bi-thu"})
    people.tables.tenures.push_back({people.second, office, unit_id{1}, {day(2024, 3, 1), period::open_end}, {}, "QĐ 4", {}});
  EXPECT_THAT(brief(ask(people.second)), testing::Contains("unlawful tenure bi-thu")) << "the like in another unit";
}

TEST_F(person_why_not, TwoTenuresMakeAConcurrentOffice) {
  has_power = false;
  office_entry both = small.make_office("kiem", "Bí thư kiêm phó bí thư");
  both.all_of = {small.secretary, small.deputy};
  const office_id office = small.builder.office(both);
  small.builder.power({small.based("q"), {office}, act::decide, {small.finance}});
  EXPECT_THAT(brief(ask(people.second)), ElementsAre("lawful power of pho-bi-thu", "unsettled tenure bi-thu"));
  people.tables.tenures.pop_back();
  const person_why_not_answer given = ask(people.second);
  EXPECT_THAT(brief(given), ElementsAre("unsettled tenure bi-thu tenure pho-bi-thu"));
  EXPECT_THAT(explain(*rows, *shared, given),
              HasSubstr("1. [nguồn để ngỏ] Cần cả hai:\n     – Trần Thị B giữ chức danh Bí thư"));
}

TEST_F(person_why_not, ASecondTenureMendsWhatTheFirstWouldBreach) {
  has_power = false;
  body_entry inner = small.make_body("thuong-truc", "Thường trực");
  inner.within = small.bureau;
  const body_id body = small.builder.body(inner);
  office_entry inside = small.make_office("uy-vien-tt", "Ủy viên thường trực");
  inside.of = body;
  office_entry outside = small.make_office("uy-vien-btv", "Ủy viên ban thường vụ");
  outside.of = small.bureau;
  const office_id acting = small.builder.office(inside);
  small.builder.office(outside);
  small.builder.power({small.based("q"), {acting}, act::decide, {small.finance}});
  people.tables.tenures.pop_back();
  EXPECT_THAT(brief(ask(people.second)),
              ElementsAre("unsettled tenure uy-vien-btv tenure uy-vien-tt", "unlawful tenure uy-vien-tt"));
}

TEST_F(person_why_not, FactsAreThoseOfAllOfficesTogether) {
  own_.when = {{small.amount, bound::open_start, 3'000'001}};
  power_form more{small.based("q2"), {small.deputy}, act::decide, {small.finance}};
  more.when = {{small.amount, 3'000'001, 5'000'001}};
  small.builder.power(more);
  people.tables.tenures.push_back({people.second, "bi-thu", people.unit, {}, {}, "QĐ 4", {}});
  const person_why_not_answer given = ask(people.second, day(2024, 3, 1), 8'000'000);
  EXPECT_THAT(brief(given), testing::Contains("not-at-will fact"));
  for (const person_remedy& one : given.remedies)
    if (!one.of_office) {
      EXPECT_EQ(one.edits.front().range, (bound{measured(), 0, 5'000'001}));
    }
}

TEST_F(person_why_not, ADelegationToAnotherHolderOfTheOfficeIsNotTakenOver) {
  has_power = false;
  small.builder.power({small.based("goc"), {small.committee}, act::decide, {small.finance}});
  small.builder.power({small.based("duoc"), {small.committee}, act::delegate, {small.finance}, {small.secretary}});
  people.add_document();
  local_delegation_row row = people.delegation("uq", "ban-chap-hanh", "bi-thu");
  people.tables.delegations.push_back(row);
  EXPECT_THAT(brief(ask(people.second)), testing::Contains("unsettled tenure bi-thu")) << "to whoever holds the office";
  people.tables.delegations.back().grantee_person = people.first;
  EXPECT_THAT(brief(ask(people.second)), testing::Not(testing::Contains("unsettled tenure bi-thu"))) << "to A alone";
}

struct change {
  const char* complaint;
  std::function<void(person_why_not_answer&)> apply;
};
TEST_F(person_why_not, TheCheckerRefusesWhatIsTampered) {
  own_.when = {{small.amount, bound::open_start, 3'000'001}};
  one_seat();
  small.builder.power({small.based("dau"), {*head}, act::decide, {small.finance}});
  people.tables.tenures.push_back({people.first, "tong", people.unit, {}, {}, "QĐ 4", {}});
  people.tables.tenures.push_back({people.second, "bi-thu", people.unit, {}, {}, "QĐ 5", {}});
  const person_why_not_answer right = ask(people.second, day(2024, 3, 1), 8'000'000);
  ASSERT_THAT(brief(right), ElementsAre("lawful power of bi-thu", "lawful power of pho-bi-thu", "lawful limit of bi-thu",
                                        "not-at-will fact", "unlawful tenure tong"));
  const std::vector<change> changes{
      {"the verdict is not the best of the capacities", [](auto& of) { of.given.decided = verdict::permitted; }},
      {"the question does not fit the registry and the graph", [](auto& of) { of.given.asked.person = person_id{9}; }},
      {"the remedies are out of order", [](auto& of) { std::swap(of.remedies[0], of.remedies[2]); }},
      {"the remedies are out of order", [](auto& of) { of.remedies[1] = of.remedies[0]; }},
      {"facts are made by nobody", [](auto& of) { of.remedies[0].of_office.reset(); }},
      {"the later answer is to another question",
       [](auto& of) { of.remedies[0].of_office->actor = of.remedies[1].of_office->actor; }},
      {"the answer of the office is missing", [](auto& of) { of.remedies[0].of_office_after.reset(); }},
      {"there is no such edit", [](auto& of) { of.remedies[0].edits[0].rank = document_rank::central; }},
      {"the label is another", [](auto& of) { of.remedies[0].label = remedy_label::unsettled; }},
      {"a remedy has one edit or two", [](auto& of) { of.remedies[0].edits.clear(); }},
      {"the later answer is of another graph or registry", [](auto& of) { of.remedies[0].after = of.given; }},
      {"the later answer is of another graph or registry", [](auto& of) { of.remedies[1].after = of.remedies[0].after; }},
      {"the capacities are others", [](auto& of) { of.remedies[0].after.capacities.pop_back(); }},
      {"there is no such edit", [](auto& of) { of.remedies[2].edits[0].range->until += 1; }},
      {"the edits do not do", [](auto& of) { of.remedies[3].edits[0].range->until += 1; }},
      {"facts are made by nobody", [](auto& of) { of.remedies[3].label = remedy_label::lawful; }},
      {"the later answer is to another question", [](auto& of) { of.remedies[3].after.asked.facts = of.given.asked.facts; }},
      {"the label is another", [](auto& of) { of.remedies[4].label = remedy_label::unsettled; }},
      {"there is no such edit", [](auto& of) { of.remedies[4].tenures[0].office = office_id{0}; }},
      {"there is no such edit", [](auto& of) { of.remedies[4].tenures[0].office = office_id{99}; }},
      {"there is no such edit", [](auto& of) { of.remedies[4].tenures[0].held = {}; }},
      {"there is no such edit", [](auto& of) { of.remedies[4].tenures[0].extended = tenure_id{0}; }},
      {"the edits are out of order", [](auto& of) { of.remedies[4].tenures.push_back(of.remedies[4].tenures[0]); }},
      {"a tenure stands with nothing else", [](auto& of) { of.remedies[4].edits = of.remedies[3].edits; }},
      {"the later answer is of another graph or registry", [](auto& of) { of.remedies[4].after.registry_fingerprint ^= 1U; }},
      {"the verdict is not the best of the capacities", [](auto& of) { of.remedies[4].after.decided = verdict::denied; }}};
  std::size_t refused = 0;
  for (const change& one : changes) {
    person_why_not_answer wrong = right;
    one.apply(wrong);
    const verification found = verify(*rows, *shared, wrong);
    EXPECT_EQ(found.complaint, one.complaint);
    refused += found ? 0U : 1U;
  }
  EXPECT_EQ(refused, changes.size());
  std::cout << "count: changed remedies of persons refused " << refused << "\n";
}

}  // namespace
