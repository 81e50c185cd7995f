// SPDX-License-Identifier: BSL-1.0
// may, of a person: in whatever office, on its days.
#ifndef QUYCHE_QUERY_PERSON_MAY_HPP
#define QUYCHE_QUERY_PERSON_MAY_HPP

#include <quyche/answer/person/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Answers by docs/persons.md: a look-up in the registry, then `may` in each capacity, then the best, case
/// by case. Requires: ids of `rows` and of `in`, which is the graph of the unit (see with_local_delegations) and of its kind;
/// facts in the domain of their measure, one a measure. Cost: one `may` for each capacity and part of its scope. Threads: any
/// number may ask at once.
[[nodiscard]] person_answer may(const registry& rows, const graph& in, const person_question& asked);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/person/may.ipp>
#endif

#endif
