// SPDX-License-Identifier: BSL-1.0
// Questions about a person: may and what, in whatever capacity; and which offices of a unit are vacant.
#ifndef QUYCHE_QUERY_PERSON_HPP
#define QUYCHE_QUERY_PERSON_HPP

#include <quyche/answer/person.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Answers by "The registry" in docs/semantics.md: a look-up in the registry, then `may` in each capacity, then the best, case
/// by case. Requires: ids of `rows` and of `in`, which is the graph of the unit (see with_local_delegations) and of its kind;
/// facts in the domain of their measure, one a measure. Cost: one `may` for each capacity and part of its scope. Threads: any
/// number may ask at once.
[[nodiscard]] person_answer may(const registry& rows, const graph& in, const person_question& asked);

/// Every act and matter for which `may` does not say no, and the records that charge the person. Requires and threads: as
/// `may`. Cost: one `what` for each capacity, and one `may` for each of its powers.
[[nodiscard]] person_what_answer what(const registry& rows, const graph& in, person_id person, unit_id unit, const moment& when,
                                      const std::vector<fact>& facts = {});

/// The offices of a unit that have fewer holders than seats on a day. Requires: as `may`. Cost: offices times persons of the
/// unit, whoever else is in the registry.
[[nodiscard]] vacancies_answer vacancies(const registry& rows, const graph& in, unit_id unit, date on);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/person.ipp>
#endif

#endif
