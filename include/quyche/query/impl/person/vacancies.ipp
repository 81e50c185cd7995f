// SPDX-License-Identifier: BSL-1.0
// Definitions of vacancies.hpp.
#include <map>
#include <set>
#include <vector>

#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/person/capacities.hpp>
#include <quyche/query/person/vacancies.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE vacancies_answer vacancies(const registry& rows, const graph& in, unit_id unit, date on) {
  detail::expect_unit(rows, in, unit);
  detail::expect_moment({on});
  vacancies_answer given{unit, on, in.fingerprint(), rows.fingerprint(), {}};
  std::map<office_id, std::vector<person_id>> holders;
  std::map<office_id, std::vector<substitution_id>> substitutes;
  if (!rows.unit(unit).life.contains(on)) return given;
  std::set<person_id> persons;
  for (const tenure_id one : rows.tenures_in(unit)) persons.insert(rows.tenure(one).person);
  for (const person_id who : persons) {
    const detail::capacity_finder finder{rows, in, who, unit, on};
    for (const office_id one : finder.held()) holders[one].push_back(who);
  }
  for (const substitution_id one : rows.substitutions_in(unit)) {
    const substitution_row& row = rows.substitution(one);
    if (!row.in_place_of && !detail::capacity_finder{rows, in, row.person, unit, on}.idle(one))
      substitutes[*in.find_office(row.office)].push_back(one);
  }
  for (const office_id one : in.offices()) {
    const office_view office = in.office(one);
    if (!office.all_of().empty() || !office.any_of().empty() || !in.life(one).contains(on)) continue;
    const std::uint32_t seats = office.seats().value_or(1);
    if (holders[one].size() < seats) given.vacancies.push_back({one, seats, holders[one], substitutes[one]});
  }
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
