// SPDX-License-Identifier: BSL-1.0
// The graph of one unit: the shared graph with the delegations that were given there.
#ifndef QUYCHE_REGISTRY_DELEGATIONS_HPP
#define QUYCHE_REGISTRY_DELEGATIONS_HPP

#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The graph of which questions about a unit are asked (docs/persons.md): `shared` with the local
/// delegations of the unit as records under their local documents, with the terms that the tenures give; `shared` itself if
/// there are none. With `asker`, the delegations to somebody else in an office that this person holds there at the same time
/// are left out. Errors: keys that the graph does not have, limits that do not fit their measure, and whatever
/// `regulation_builder` refuses. Cost: with delegations, that of freezing the graph anew.
[[nodiscard]] result<graph> with_local_delegations(const graph& shared, const registry& in, unit_id unit,
                                                   std::optional<person_id> asker = {});

/// The tenure that makes the term of a named side of a delegation: of the person's tenures of that office in that unit the
/// one that runs on `given`, else the first that begins later, else the last. Nothing: there is none.
[[nodiscard]] std::optional<tenure_id> term_of(const registry& in, person_id who, std::string_view office, unit_id unit,
                                               date given);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/registry/impl/delegations.ipp>
#endif

#endif
