// SPDX-License-Identifier: BSL-1.0
// why_not of a person: what would have made it a yes, by the norms of an office, by facts, or by holding another office.
#ifndef QUYCHE_QUERY_PERSON_WHY_NOT_HPP
#define QUYCHE_QUERY_PERSON_WHY_NOT_HPP

#include <quyche/answer/person/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The answer of `may`, asked of `shared` with the delegations given in the unit (with_local_delegations, for that person),
/// and the remedies of docs/remedies.md, "why_not of a person". Requires: as `may`; `shared` is the graph of all units of
/// the kind, and the rows fit it (no error of `check`). Cost: one `why_not` for each question asked in a capacity, and for
/// each office of the unit one `may` and, where something was delegated there, one graph. Threads: any number may ask at
/// once.
[[nodiscard]] person_why_not_answer why_not(const registry& rows, const graph& shared, const person_question& asked);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/person/why_not.ipp>
#endif

#endif
