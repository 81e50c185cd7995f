// SPDX-License-Identifier: BSL-1.0
// Persons, units and offices do not mix. WRONG = 0 is the lawful twin of all of them.
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/registry/delegations.hpp>

using namespace quyche;

void persons(const registry& rows, const graph& in, person_id person, unit_id unit, office_id office, matter_id matter,
             date day) {
  static_cast<void>(office);
#if WRONG == 0
  static_cast<void>(may(rows, in, {person, unit, act::decide, matter, {day}}));
  static_cast<void>(vacancies(rows, in, unit, day));
  static_cast<void>(with_local_delegations(in, rows, unit, person));
  static_cast<void>(rows.person(person));
#elif WRONG == 1  // an office is no person
  static_cast<void>(may(rows, in, {office, unit, act::decide, matter, {day}}));
#elif WRONG == 2  // a unit is no person
  static_cast<void>(may(rows, in, {unit, unit, act::decide, matter, {day}}));
#elif WRONG == 3  // a person is no unit
  static_cast<void>(vacancies(rows, in, person, day));
#elif WRONG == 4  // a person is no actor of the graph
  static_cast<void>(in.name(person));
#elif WRONG == 5  // an office is no person
  static_cast<void>(with_local_delegations(in, rows, unit, office));
#endif
}
