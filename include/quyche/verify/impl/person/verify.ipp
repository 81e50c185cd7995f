// SPDX-License-Identifier: BSL-1.0
// Definitions of verify.hpp.
#include <quyche/verify/detail/list_checker.hpp>
#include <quyche/verify/detail/person/answer_checker.hpp>
#include <quyche/verify/detail/person/remedy_checker.hpp>
#include <quyche/verify/person/verify.hpp>
#include <quyche/verify/verify.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline complaint check_registry(const registry& rows, const graph& in, std::uint64_t of_graph, std::uint64_t of_registry,
                                unit_id unit) {
  if (of_graph != in.fingerprint()) return "the answer is of another graph";
  if (of_registry != rows.fingerprint()) return "the answer is of another registry";
  if (unit.index() >= rows.units().size() || rows.unit(unit).kind != in.unit_key()) return "the unit is not of this graph";
  return nullptr;
}
/// Who holds each office of a unit by tenure: persons by id.
inline std::map<office_id, std::vector<person_id>> holders_in(const registry& rows, const row_scan& scan) {
  std::map<person_id, std::vector<tenure_id>> running;
  for (const tenure_id one : rows.tenures())
    if (scan.runs(one)) running[rows.tenure(one).person].push_back(one);
  std::map<office_id, std::vector<person_id>> found;
  for (const auto& [who, tenures] : running) {
    std::set<office_id> concurrent;
    for (const office_id one : scan.held(tenures, concurrent)) found[one].push_back(who);
  }
  return found;
}
inline std::vector<substitution_id> standing_in(const registry& rows, const graph& in, const row_scan& scan, unit_id unit,
                                                office_id which) {
  std::vector<substitution_id> found;
  for (const substitution_id one : rows.substitutions()) {
    const substitution_row& row = rows.substitution(one);
    if (row.unit == unit && !row.in_place_of && row.office == in.office(which).key() && scan.runs(one)) found.push_back(one);
  }
  return found;
}

/// The records that charge the person, by the offices held by tenure and concurrence.
inline std::vector<record_id> charges_on(workbook& book, const std::vector<capacity>& capacities) {
  std::vector<actor_id> offices;
  for (const capacity& one : capacities)
    if (!one.substitution) offices.emplace_back(one.office);
  return charges_of(book.records(), offices);
}
inline constexpr const char* of_another_person = "the graph is not that of the unit for this person";
inline bool is_graph_for(const registry& rows, workbook& book, unit_id unit, person_id who) {
  return unit_checker{rows, book.records().actors(), book.in(), unit, book.records().when().on}.is_graph_for(who);
}
/// Requires: a book of the graph and the day.
inline verification check_person(const registry& rows, workbook& book, const person_answer& given) {
  const graph& in = book.in();
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.asked.unit))
    return {false, wrong};
  const person_question& asked = given.asked;
  const bool fits = asked.person.index() < rows.persons().size() && static_cast<std::size_t>(asked.what) < act_count &&
                    known(in, asked.matter) && (!asked.towards || known(in, *asked.towards)) && known(in, asked.facts);
  if (!fits) return {false, "the question does not fit the registry and the graph"};
  return person_checker{rows, book, given}.check();
}

}  // namespace detail::checking

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const person_answer& given) {
  using namespace detail::checking;
  workbook book{in, given.asked.when};
  if (verification found = check_person(rows, book, given); !found) return found;
  if (!is_graph_for(rows, book, given.asked.unit, given.asked.person)) return {false, of_another_person};
  return {true, {}};
}

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const person_what_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.unit))
    return {false, wrong};
  if (given.person.index() >= rows.persons().size() || !known(in, given.facts))
    return {false, "the question does not fit the registry and the graph"};
  workbook book{in, given.when};
  if (!is_graph_for(rows, book, given.unit, given.person)) return {false, of_another_person};
  const auto capacities = row_scan{rows, book.records().actors(), in, given.unit, given.when.on}.capacities(given.person);
  std::size_t place = 0;
  for (const matter_id matter : in.matters())
    for (std::size_t which = 0; which < act_count; ++which) {
      if (!traits_of(static_cast<act>(which)).needs_competence) continue;
      const person_question asked{given.person, given.unit, static_cast<act>(which), matter, given.when, {}, given.facts};
      if (place == given.powers.size() || given.powers[place].given.asked != asked) {
        const person_answer none{asked, 0, 0, verdict::denied, reason::no_power, {}, {}, {}, {}, {}};
        if (!person_checker{rows, book, none}.is_refused(capacities)) return {false, "a power is missing"};
        continue;
      }
      if (given.powers[place].given.decided == verdict::denied) return {false, "a denial is listed"};
      if (verification found = check_person(rows, book, given.powers[place++].given); !found) return found;
    }
  if (place != given.powers.size()) return {false, "the powers are others, or out of order"};
  if (const complaint wrong = check_maximal(book, given.powers)) return {false, wrong};
  const bool right = given.charges == charges_on(book, capacities);
  return {right, right ? "" : "the charges are others"};
}

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const vacancies_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.unit))
    return {false, wrong};
  actor_book actors{in};
  const row_scan scan{rows, actors, in, given.unit, given.on};
  auto holders = holders_in(rows, scan);
  std::vector<vacancy> wanted_ones;
  for (const office_id one : in.offices()) {
    const office_view office = in.office(one);
    if (office.all_of().size() + office.any_of().size() != 0 || !scan.lives(one)) continue;
    if (!rows.unit(given.unit).life.contains(given.on)) continue;
    const std::uint32_t seats = office.seats().value_or(1);
    if (holders[one].size() < seats)
      wanted_ones.push_back({one, seats, holders[one], standing_in(rows, in, scan, given.unit, one)});
  }
  const bool right = given.vacancies == wanted_ones;
  return {right, right ? "" : "the vacancies are others"};
}

QUYCHE_INLINE verification verify(const registry& rows, const graph& shared, const person_why_not_answer& given) {
  using namespace detail::checking;
  const person_question& asked = given.given.asked;
  const bool fits = asked.person.index() < rows.persons().size() && asked.unit.index() < rows.units().size();
  if (!fits) return {false, "the question does not fit the registry and the graph"};
  const auto in = unit_graph(rows, shared, asked);
  if (!in) return {false, "the rows do not fit the graph"};
  workbook book{*in, asked.when};
  if (verification found = check_person(rows, book, given.given); !found) return found;
  const bool none = given.given.decided == verdict::permitted || given.given.because == reason::not_covered;
  if (none && !given.remedies.empty()) return {false, "there is nothing to remedy"};
  if (const complaint wrong = check_complete(rows, shared, book, given)) return {false, wrong};
  for (const person_remedy& one : given.remedies)
    if (verification found = person_remedy_checker{rows, shared, book, given.given}.check(one); !found) return found;
  const complaint wrong = check_list(given.remedies);
  return {wrong == nullptr, wrong ? wrong : ""};
}

}  // namespace quyche::inline QUYCHE_ABI
