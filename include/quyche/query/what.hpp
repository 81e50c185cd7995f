// SPDX-License-Identifier: BSL-1.0
// what: everything that an actor may do, and what it is charged with.
#ifndef QUYCHE_QUERY_WHAT_HPP
#define QUYCHE_QUERY_WHAT_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Every act and matter for which `may` does not say no, and the records that charge the actor. Requires and threads: as
/// `may`. Cost: one `may` for every act of a candidate and every matter that one touches.
[[nodiscard]] what_answer what(const graph& in, actor_id actor, const moment& when, const std::vector<fact>& facts = {});

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/what.ipp>
#endif

#endif
