// SPDX-License-Identifier: BSL-1.0
// composition: how many members a body has, and the offices that have a seat in it.
#ifndef QUYCHE_QUERY_COMPOSITION_HPP
#define QUYCHE_QUERY_COMPOSITION_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Every composition of the body in effect whose limits hold, or may hold where a fact is missing; those that certainly apply
/// bind together. Requires: an id of this graph; facts as `may`. Cost: linear in the compositions.
[[nodiscard]] composition_answer composition(const graph& in, body_id body, const moment& when,
                                             const std::vector<fact>& facts = {});

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/composition.ipp>
#endif

#endif
