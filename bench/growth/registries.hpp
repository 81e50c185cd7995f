// SPDX-License-Identifier: BSL-1.0
// Registries of growing size, and the small regulation to which they belong. Fictional.
#ifndef QUYCHE_BENCH_GROWTH_REGISTRIES_HPP
#define QUYCHE_BENCH_GROWTH_REGISTRIES_HPP

#include <growth/world.hpp>

namespace quyche_bench {

/// A committee whose secretary leads its work; `norms` more powers of past days; `offices` more offices that may decide.
inline result<regulation> regulation_of(int norms, int offices = 0) {
  world made;
  const body_id body = made.bodies(1).front();
  const office_id secretary = made.builder.office(made.named<office_entry>("bi-thu"));
  made.builder.power({made.based(), {secretary}, act::lead_the_work, {made.work}});
  for (int place = 0; place < norms; ++place) {
    const date from{world::first_day + place};
    made.builder.power({made.based({}, {from, from.next()}), {body}, act::decide, {made.work}});
  }
  for (int place = 0; place < offices; ++place) {
    const office_id one = made.builder.office(made.named<office_entry>("chuc-danh-" + world::number(place)));
    made.builder.power({made.based(), {one}, act::decide, {made.work}});
  }
  return std::move(made.builder).finish();
}

inline registry_tables one_unit() {
  registry_tables made;
  made.units.push_back({"huyen-thu", {"Huyện thử", "Test district"}, "cap-thu", {}, {}, {}});
  return made;
}
inline tenure_row tenure_of(std::uint32_t person, std::string office, period held) {
  return {person_id{person}, std::move(office), unit_id{0}, held, {}, "Quyết định 1 (hư cấu)", {}};
}
/// One unit and `count` tenures of the secretary, one day each: of as many persons, or of one.
inline registry registry_of(int count, bool one_person) {
  registry_tables made = one_unit();
  for (int place = 0; place < (one_person ? 1 : count); ++place)
    made.persons.push_back({"nguoi-" + world::number(place), "Người " + world::number(place), {}, {}});
  for (int place = 0; place < count; ++place) {
    const date from{world::first_day + place};
    made.tenures.push_back(tenure_of(one_person ? 0U : static_cast<std::uint32_t>(place), "bi-thu", {from, from.next()}));
  }
  return make_registry(std::move(made)).value();
}
/// One person who holds all of `count` offices.
inline registry registry_of_offices(int count) {
  registry_tables made = one_unit();
  made.persons.push_back({"nguoi", "Người", {}, {}});
  for (int place = 0; place < count; ++place)
    made.tenures.push_back(tenure_of(0, "chuc-danh-" + world::number(place), {date{world::first_day}, period::open_end}));
  return make_registry(std::move(made)).value();
}

}  // namespace quyche_bench

#endif
