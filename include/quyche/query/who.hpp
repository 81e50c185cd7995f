// SPDX-License-Identifier: BSL-1.0
// who: every actor that may do this, of which kind and why.
#ifndef QUYCHE_QUERY_WHO_HPP
#define QUYCHE_QUERY_WHO_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Every actor for whom `may` does not say no. Requires and threads: as `may`. Cost: one `may` an actor that has a candidate.
[[nodiscard]] who_answer who(const graph& in, const who_question& asked);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/who.ipp>
#endif

#endif
