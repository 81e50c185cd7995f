// SPDX-License-Identifier: BSL-1.0
// Rows are sorted and validated; content alone makes the fingerprint.
#include <gtest/gtest.h>

#include <quyche/registry/registry.hpp>

#include "support/broken_contract.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

std::vector<diagnostic_code> codes_of(const registry_tables& tables) {
  const auto made = make_registry(tables);
  std::vector<diagnostic_code> codes;
  for (const diagnostic& one : made.diagnostics()) codes.push_back(one.code);
  return codes;
}

TEST(Registry, FindsRowsOfAPersonAndThingsByKey) {
  small_registry small;
  small.tables.tenures.push_back(
      {small.first, "pho-bi-thu", small.unit, {day(2019, 1, 1), day(2020, 1, 1)}, {}, "Quyết định 0", {}});
  const registry rows = small.made();
  EXPECT_EQ(rows.persons().size(), 2U);
  EXPECT_EQ(rows.tenures_of(*rows.find_person("a")).size(), 2U);
  EXPECT_EQ(rows.tenures_of(*rows.find_person("b")).size(), 1U);
  EXPECT_EQ(rows.substitutions_of(*rows.find_person("b")).size(), 0U);
  EXPECT_EQ(rows.unit(*rows.find_unit("xa-thu")).kind, "cap-thu");
  EXPECT_EQ(rows.tenures_in(small.unit).size(), 3U);
  EXPECT_EQ(rows.assignments_of(*rows.find_person("a")).size(), 0U);
  EXPECT_FALSE(rows.find_person("c"));
  EXPECT_FALSE(rows.find_unit("c"));
}

TEST(Registry, KeepsTheRowsOfUnitsApart) {
  small_registry small;
  small.tables.units.push_back({"xa-khac", {"Đảng ủy xã Khác", {}}, "cap-thu", std::nullopt, {}, {}});
  const unit_id other{1};
  small.tables.tenures.push_back({small.first, "pho-bi-thu", other, {}, {}, "Quyết định 3", {}});
  small.tables.substitutions.push_back({small.second, {}, "bi-thu", other, {}, {}, {}, "Thông báo 3", {}});
  small.assign(small.second, {"tai-chinh"});
  const registry rows = small.made();
  const unit_id first_unit = *rows.find_unit("xa-thu");
  const unit_id other_unit = *rows.find_unit("xa-khac");
  EXPECT_EQ(rows.tenures_in(first_unit).size(), 2U);
  ASSERT_EQ(rows.tenures_in(other_unit).size(), 1U);
  EXPECT_EQ(rows.tenure(rows.tenures_in(other_unit).front()).office, "pho-bi-thu");
  EXPECT_EQ(rows.substitutions_in(first_unit).size(), 0U);
  EXPECT_EQ(rows.substitutions_in(other_unit).size(), 1U);
  EXPECT_EQ(rows.assignments_of(*rows.find_person("b")).size(), 1U);
  EXPECT_EQ(rows.assignments_of(*rows.find_person("a")).size(), 0U);
}

TEST(Registry, HasOneFingerprintForOneContent) {
  small_registry small;
  registry_tables turned = small.tables;
  std::swap(turned.persons[0], turned.persons[1]);
  turned.tenures[0].person = person_id{1};
  turned.tenures[1].person = person_id{0};
  std::swap(turned.tenures[0], turned.tenures[1]);
  turned.tenures[0].written_at = {0, 1, 2};
  EXPECT_EQ(small.made().fingerprint(), make_registry(turned).value().fingerprint());
  turned.tenures[0].basis += " bis";
  EXPECT_NE(small.made().fingerprint(), make_registry(turned).value().fingerprint());
}

TEST(Registry, LooksUpPersonsAsPeopleWriteThem) {
  small_registry small;
  small.tables.persons.push_back({"a-hai", "Nguyễn Văn A", {}, {}});
  const registry rows = small.made();
  EXPECT_EQ(lookup_person(rows, "a").size(), 1U);
  EXPECT_EQ(lookup_person(rows, "nguyễn văn a").size(), 2U);
  EXPECT_EQ(lookup_person(rows, "nguyen van a").size(), 2U);
  EXPECT_EQ(lookup_person(rows, "chị b").size(), 1U);
  EXPECT_TRUE(lookup_person(rows, "nguyên văn a").empty());
  EXPECT_EQ(lookup_unit(rows, "đảng ủy xã thử").size(), 1U);
  EXPECT_EQ(lookup_unit(rows, "Test commune").size(), 1U);
  EXPECT_TRUE(lookup_unit(rows, "").empty());
}

TEST(Registry, RefusesRowsThatCannotBe) {
  using code = diagnostic_code;
  small_registry twice;
  twice.tables.persons.push_back({"a", "Lê Văn C", {}, {}});
  EXPECT_EQ(codes_of(twice.tables), std::vector{code::duplicate_id});
  small_registry nameless;
  nameless.tables.persons[0].name.clear();
  EXPECT_EQ(codes_of(nameless.tables), std::vector{code::missing_key});
  small_registry cyrillic;
  cyrillic.tables.persons[0].name = "Nguyễn Văn \u0410";
  EXPECT_EQ(codes_of(cyrillic.tables), std::vector{code::look_alike_letter});
  small_registry backwards;
  backwards.tables.tenures[0].held = {day(2022, 1, 1), day(2021, 1, 1)};
  EXPECT_EQ(codes_of(backwards.tables), std::vector{code::empty_period});
  small_registry ring;
  ring.tables.units[0].under = unit_id{0};
  EXPECT_EQ(codes_of(ring.tables), std::vector{code::under_itself});
  small_registry capitals;
  capitals.tables.units[0].key = "Xa";
  EXPECT_EQ(codes_of(capitals.tables), std::vector{code::malformed_id});
  small_registry baseless;
  baseless.tables.tenures[0].basis.clear();
  EXPECT_EQ(codes_of(baseless.tables), std::vector{code::missing_key});
}

TEST(Registry, HoldsItsContracts) {
  small_registry small;
  small.tables.tenures[0].person = person_id{9};
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(make_registry(small.tables)); }));
  const registry rows = small_registry{}.made();
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(rows.person(person_id{9})); }));
}

}  // namespace
