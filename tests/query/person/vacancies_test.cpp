// SPDX-License-Identifier: BSL-1.0
// vacancies: seats, holders, and who stands in.
#include <gtest/gtest.h>

#include <quyche/query/person/vacancies.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

TEST(Vacancies, AreOfficesWithFewerHoldersThanSeats) {
  small_regulation small;
  small_registry people;
  small.builder.office([&] {
    office_entry made = small.make_office("uy-vien", "Ủy viên");
    made.seats = 2;
    return made;
  }());
  people.tables.tenures.push_back({people.second, "uy-vien", people.unit, {}, {}, "Quyết định 3", {}});
  people.tables.tenures[0].held = {day(2021, 1, 1), day(2024, 3, 1)};
  people.substitute(people.second, std::nullopt, "bi-thu", {});
  regulation_builder builder = small.builder;
  const graph in = checked(freeze(std::move(builder).finish().value()));
  const registry rows = people.made();
  const vacancies_answer earlier = vacancies(rows, in, people.unit, day(2024, 2, 29));
  const vacancies_answer later = vacancies(rows, in, people.unit, day(2024, 3, 1));
  EXPECT_TRUE(verify(rows, in, earlier) && verify(rows, in, later));
  ASSERT_EQ(earlier.vacancies.size(), 1U);
  EXPECT_EQ(earlier.vacancies[0].office, *in.find_office("uy-vien"));
  EXPECT_EQ(earlier.vacancies[0].holders.size(), 1U);
  ASSERT_EQ(later.vacancies.size(), 2U);
  EXPECT_EQ(later.vacancies[0].office, *in.find_office("bi-thu"));
  EXPECT_EQ(later.vacancies[0].substitutes.size(), 1U) << "who stands in fills no seat";
}

}  // namespace
