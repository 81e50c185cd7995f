// SPDX-License-Identifier: BSL-1.0
// Definitions of verify_person.hpp.
#include <quyche/answer/detail/person_checker.hpp>
#include <quyche/answer/verify_person.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline complaint check_registry(const registry& rows, const graph& in, std::uint64_t of_graph, std::uint64_t of_registry,
                                unit_id unit) {
  if (of_graph != in.fingerprint()) return "the answer is of another graph";
  if (of_registry != rows.fingerprint()) return "the answer is of another registry";
  if (unit.index() >= rows.units().size() || rows.unit(unit).kind != in.unit_key()) return "the unit is not of this graph";
  return nullptr;
}
inline vacancy seats_of(const registry& rows, const graph& in, const row_scan& scan, unit_id unit, office_id which) {
  vacancy made{which, in.office(which).seats().value_or(1), {}, {}};
  for (const person_id who : rows.persons()) {
    std::set<office_id> concurrent;
    if (scan.held(who, concurrent).contains(which)) made.holders.push_back(who);
  }
  for (const substitution_id one : rows.substitutions()) {
    const substitution_row& row = rows.substitution(one);
    if (row.unit == unit && !row.in_place_of && scan.runs(one) && row.office == in.office(which).key())
      made.substitutes.push_back(one);
  }
  return made;
}

}  // namespace detail::checking

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const person_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.asked.unit))
    return {false, wrong};
  const person_question& asked = given.asked;
  const bool fits = asked.person.index() < rows.persons().size() && static_cast<std::size_t>(asked.what) < act_count &&
                    known(in, asked.matter) && (!asked.towards || known(in, *asked.towards)) && known(in, asked.facts);
  if (!fits) return {false, "the question does not fit the registry and the graph"};
  return person_checker{rows, in, given}.check();
}

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const vacancies_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.unit))
    return {false, wrong};
  const row_scan scan{rows, in, given.unit, given.on};
  std::vector<vacancy> wanted_ones;
  for (const office_id one : in.offices()) {
    const office_view office = in.office(one);
    if (office.all_of().size() + office.any_of().size() != 0 || !scan.lives(one)) continue;
    if (!rows.unit(given.unit).life.contains(given.on)) continue;
    vacancy seats = seats_of(rows, in, scan, given.unit, one);
    if (seats.holders.size() < seats.seats) wanted_ones.push_back(std::move(seats));
  }
  const bool right = given.vacancies == wanted_ones;
  return {right, right ? "" : "the vacancies are others"};
}

}  // namespace quyche::inline QUYCHE_ABI
