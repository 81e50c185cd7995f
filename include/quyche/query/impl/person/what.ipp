// SPDX-License-Identifier: BSL-1.0
// Definitions of what.hpp.
#include <set>
#include <tuple>
#include <utility>

#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/person/capacities.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/what.hpp>
#include <quyche/query/what.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE person_what_answer what(const registry& rows, const graph& in, person_id person, unit_id unit, const moment& when,
                                      const std::vector<fact>& facts) {
  detail::expect_person(rows, in, person, unit);
  detail::expect_facts(in, facts);
  detail::expect_moment(when);
  person_what_answer given{person, unit, when, facts, in.fingerprint(), rows.fingerprint(), {}, {}};
  std::set<std::pair<matter_id, act>> open;
  std::set<record_id> charges;
  for (const capacity& one : detail::capacity_finder{rows, in, person, unit, when.on}.capacities()) {
    const what_answer of_office = what(in, one.office, when, facts);
    for (const what_entry& each : of_office.powers) open.insert({each.given.asked.matter, each.given.asked.what});
    if (!one.substitution) charges.insert(of_office.charges.begin(), of_office.charges.end());
  }
  std::set<std::tuple<matter_id, act, verdict>> entries;
  for (const auto& [matter, what] : open) {
    person_answer found = may(rows, in, {person, unit, what, matter, when, std::nullopt, facts});
    if (found.decided == verdict::denied) continue;
    entries.insert({matter, what, found.decided});
    given.powers.push_back({std::move(found), true});
  }
  for (person_what_entry& one : given.powers) {
    const person_question& asked = one.given.asked;
    const auto above = in.matter(asked.matter).parent();
    one.maximal = !above || !entries.contains({*above, asked.what, one.given.decided});
    for (const auto& [matter, what, decided] : entries)
      if (matter == asked.matter && decided == one.given.decided && traits_of(what).implied.contains(asked.what))
        one.maximal = false;
  }
  given.charges.assign(charges.begin(), charges.end());
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
