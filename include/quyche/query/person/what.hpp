// SPDX-License-Identifier: BSL-1.0
// what, of a person: every act and matter for which the answer is no denial, in whatever office.
#ifndef QUYCHE_QUERY_PERSON_WHAT_HPP
#define QUYCHE_QUERY_PERSON_WHAT_HPP

#include <quyche/answer/person/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Every act and matter for which `may` does not say no, and the records that charge the person. Requires and threads: as
/// `may`. Cost: one `what` for each capacity, and one `may` for each of its powers.
[[nodiscard]] person_what_answer what(const registry& rows, const graph& in, person_id person, unit_id unit, const moment& when,
                                      const std::vector<fact>& facts = {});

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/person/what.ipp>
#endif

#endif
