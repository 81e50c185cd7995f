// SPDX-License-Identifier: BSL-1.0
// Definitions of verify.hpp.
#include <quyche/verify/detail/person/answer_checker.hpp>
#include <quyche/verify/detail/person/remedy_checker.hpp>
#include <quyche/verify/person/verify.hpp>

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
inline std::map<office_id, std::vector<person_id>> holders_in(const registry& rows, const row_scan& scan, unit_id unit) {
  std::set<person_id> persons;
  for (const tenure_id one : rows.tenures())
    if (rows.tenure(one).unit == unit) persons.insert(rows.tenure(one).person);
  std::map<office_id, std::vector<person_id>> found;
  for (const person_id who : persons) {
    std::set<office_id> concurrent;
    for (const office_id one : scan.held(who, concurrent)) found[one].push_back(who);
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
inline std::vector<record_id> charges_on(const registry& rows, const graph& in, const person_what_answer& given) {
  std::set<actor_id> held;
  for (const capacity& one : row_scan{rows, in, given.unit, given.when.on}.capacities(given.person))
    if (!one.substitution) held.merge(held_by(in, one.office));
  std::vector<record_id> found;
  for (const record_id which : in.records()) {
    const record_kind kind = in.record(which).kind();
    const bool charges = kind == record_kind::duty || kind == record_kind::right || kind == record_kind::responsibility ||
                         kind == record_kind::assignment || kind == record_kind::regime || kind == record_kind::principle;
    bool on_them = false;
    for (const actor_id one : in.record(which).holders())
      on_them = on_them || (held.contains(one) && time_flaw(in, which, life_of(in, one), given.when) == flaw::none);
    if (charges && on_them) found.push_back(which);
  }
  return found;
}
inline complaint check_maximal(const graph& in, const person_what_answer& given) {
  for (const person_what_entry& one : given.powers) {
    const std::string_view key = in.matter(one.given.asked.matter).key();
    const std::size_t dot = key.rfind('.');
    bool inside = false;
    for (const person_what_entry& other : given.powers) {
      const person_question& asked = other.given.asked;
      if (other.given.decided != one.given.decided) continue;
      const bool above = dot != std::string_view::npos && in.matter(asked.matter).key() == key.substr(0, dot);
      inside = inside || (above && asked.what == one.given.asked.what) ||
               (asked.matter == one.given.asked.matter && traits_of(asked.what).implied.contains(one.given.asked.what));
    }
    if (one.maximal == inside) return "whether an entry is maximal is told wrong";
  }
  return nullptr;
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

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const person_what_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.unit))
    return {false, wrong};
  if (given.person.index() >= rows.persons().size() || !known(in, given.facts))
    return {false, "the question does not fit the registry and the graph"};
  const auto capacities = row_scan{rows, in, given.unit, given.when.on}.capacities(given.person);
  std::size_t place = 0;
  for (const matter_id matter : in.matters())
    for (std::size_t which = 0; which < act_count; ++which) {
      if (!traits_of(static_cast<act>(which)).needs_competence) continue;
      const person_question asked{given.person, given.unit, static_cast<act>(which), matter, given.when, {}, given.facts};
      if (place == given.powers.size() || given.powers[place].given.asked != asked) {
        const person_answer none{asked, 0, 0, verdict::denied, reason::no_power, {}, {}, {}, {}, {}};
        if (!person_checker{rows, in, none}.is_refused(capacities)) return {false, "a power is missing"};
        continue;
      }
      if (given.powers[place].given.decided == verdict::denied) return {false, "a denial is listed"};
      if (verification found = verify(rows, in, given.powers[place++].given); !found) return found;
    }
  if (place != given.powers.size()) return {false, "the powers are others, or out of order"};
  if (const complaint wrong = check_maximal(in, given)) return {false, wrong};
  const bool right = given.charges == charges_on(rows, in, given);
  return {right, right ? "" : "the charges are others"};
}

QUYCHE_INLINE verification verify(const registry& rows, const graph& in, const vacancies_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = check_registry(rows, in, given.fingerprint, given.registry_fingerprint, given.unit))
    return {false, wrong};
  const row_scan scan{rows, in, given.unit, given.on};
  auto holders = holders_in(rows, scan, given.unit);
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
  if (verification found = verify(rows, *in, given.given); !found) return found;
  const bool none = given.given.decided == verdict::permitted || given.given.because == reason::not_covered;
  if (none && !given.remedies.empty()) return {false, "there is nothing to remedy"};
  for (const person_remedy& one : given.remedies)
    if (verification found = person_remedy_checker{rows, shared, *in, given.given}.check(one); !found) return found;
  const complaint wrong = check_list(given.remedies);
  return {wrong == nullptr, wrong ? wrong : ""};
}

}  // namespace quyche::inline QUYCHE_ABI
