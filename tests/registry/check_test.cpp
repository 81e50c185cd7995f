// SPDX-License-Identifier: BSL-1.0
// A registry against a graph: what is sound has no finding; each finding goes when its cause goes. The exact texts are in
// tests/bad_registries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/registry/check.hpp>

#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

class registry_check : public testing::Test {
 protected:
  using code = diagnostic_code;

  registry_check() {
    body_entry inner = small.make_body("thuong-truc", "Thường trực");
    inner.within = small.committee;
    const body_id body = small.builder.body(inner);
    office_entry member = small.make_office("thanh-vien", "Thành viên thường trực");
    member.of = body;
    small.builder.office(member);
    office_entry outer = small.make_office("uy-vien", "Ủy viên");
    outer.of = small.committee;
    outer.seats = 1;
    small.builder.office(outer);
    office_entry both = small.make_office("kiem", "Kiêm nhiệm");
    both.all_of = {small.secretary, small.deputy};
    small.builder.office(both);
    small.builder.power({small.based("q1"), {small.secretary}, act::draft, {small.finance}});
    small.builder.power({small.based("q2"), {small.deputy}, act::appraise, {small.spending}});
    in = checked(freeze(std::move(small.builder).finish().value()));
  }
  [[nodiscard]] std::vector<code> found() const {
    std::vector<code> codes;
    for (const diagnostic& one : check(people.made(), *in)) codes.push_back(one.code);
    return codes;
  }
  void hold(person_id who, const char* office, period held = small_registry::since(2021)) {
    people.tables.tenures.push_back({who, office, people.unit, held, {}, "Quyết định 9", {}});
  }
  small_regulation small;
  small_registry people;
  std::optional<graph> in;
};

TEST_F(registry_check, FindsNothingInWhatIsSound) {
  hold(people.first, "uy-vien");
  hold(people.first, "thanh-vien");
  EXPECT_EQ(found(), std::vector<code>{});
}
TEST_F(registry_check, AsksForTheOuterBodyUnlessAnExceptionIsRecorded) {
  hold(people.first, "thanh-vien");
  EXPECT_EQ(found(), std::vector{code::not_in_outer_body});
  people.tables.exceptions.push_back({people.first, people.unit, "ban-chap-hanh", {}, "Được chỉ định từ trên", "QĐ", {}});
  EXPECT_EQ(found(), std::vector<code>{});
  people.tables.exceptions[0].force = {day(2022, 1, 1), period::open_end};
  EXPECT_EQ(found(), std::vector{code::not_in_outer_body}) << "before the exception begins";
}
TEST_F(registry_check, CountsHoldersOnEachDay) {
  hold(people.first, "uy-vien", {day(2021, 1, 1), day(2022, 1, 1)});
  hold(people.second, "uy-vien", {day(2022, 1, 1), day(2023, 1, 1)});
  EXPECT_EQ(found(), std::vector<code>{});
  people.tables.tenures.back().held = {day(2021, 12, 31), day(2023, 1, 1)};
  EXPECT_EQ(found(), std::vector{code::too_many_holders});
}
TEST_F(registry_check, WantsThePartsOfAConcurrentOffice) {
  hold(people.first, "kiem");
  EXPECT_EQ(found(), std::vector{code::half_held_office});
}
TEST_F(registry_check, SeesActsThatShouldNotLieInOneHand) {
  hold(people.first, "pho-bi-thu");
  EXPECT_EQ(found(), std::vector{code::incompatible_offices});
  people.tables.tenures.back().held = {day(2019, 1, 1), day(2021, 1, 1)};
  EXPECT_EQ(found(), std::vector<code>{}) << "one after the other";
}
TEST_F(registry_check, HoldsTenuresAgainstTheLifeOfTheUnit) {
  people.tables.units[0].life = {day(2021, 1, 1), day(2022, 1, 1)};
  EXPECT_EQ(found(), (std::vector{code::tenure_outside_life, code::tenure_outside_life}));
}
TEST_F(registry_check, SeesWhoStandsInForItselfOrTwice) {
  people.substitute(people.first, std::nullopt, "bi-thu", {day(2022, 1, 1), day(2022, 2, 1)});
  EXPECT_EQ(found(), std::vector{code::substitutes_itself});
  people.tables.substitutions.clear();
  people.substitute(people.second, people.first, "bi-thu", {day(2022, 1, 1), day(2022, 2, 1)});
  EXPECT_EQ(found(), std::vector<code>{});
  people.substitute(people.second, people.first, "bi-thu", {day(2022, 1, 31), day(2022, 3, 1)});
  EXPECT_EQ(found(), std::vector{code::substitutions_overlap});
  people.tables.substitutions[0].matters = {"tai-chinh.chi"};
  people.tables.substitutions[1].matters = {"can-bo"};
  EXPECT_EQ(found(), std::vector{code::unknown_name}) << "no overlap; but the graph has no such matter";
}
TEST_F(registry_check, CountsAllTenuresOfWhoStandsInForItself) {
  people.substitute(people.first, std::nullopt, "uy-vien", {day(2022, 1, 1), day(2022, 3, 1)});
  hold(people.first, "uy-vien", {day(2021, 1, 1), day(2022, 1, 15)});
  EXPECT_EQ(found(), std::vector<code>{}) << "after the tenure it is somebody else's seat";
  hold(people.first, "uy-vien", {day(2022, 1, 16), day(2022, 3, 1)});
  EXPECT_EQ(found(), std::vector<code>{}) << "a day between the two";
  people.tables.tenures.back().held = {day(2022, 1, 15), day(2022, 3, 1)};
  EXPECT_EQ(found(), std::vector{code::substitutes_itself});
  people.tables.tenures.back().held = {day(2022, 1, 15), day(2022, 2, 28)};
  EXPECT_EQ(found(), std::vector<code>{}) << "a day at the end";
  people.tables.units[0].life = {day(2000, 1, 1), day(2022, 2, 28)};
  EXPECT_THAT(found(), testing::Contains(code::substitutes_itself)) << "which is after the unit";
}
TEST_F(registry_check, AsksWhetherWhoIsNamedWasInOffice) {
  people.substitute(people.second, people.first, "bi-thu", {day(2020, 1, 1), day(2022, 2, 1)});
  EXPECT_EQ(found(), std::vector{code::not_in_office});
}
TEST_F(registry_check, LeavesUnitsOfOtherKindsAlone) {
  hold(people.first, "khong-co");
  EXPECT_EQ(found(), std::vector{code::unknown_name});
  people.tables.units[0].kind = "cap-khac";
  EXPECT_EQ(found(), std::vector<code>{});
}

}  // namespace
