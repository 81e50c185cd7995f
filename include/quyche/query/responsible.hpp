// SPDX-License-Identifier: BSL-1.0
// responsible: who answers for a matter, how, and before whom.
#ifndef QUYCHE_QUERY_RESPONSIBLE_HPP
#define QUYCHE_QUERY_RESPONSIBLE_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The records of responsibility and charge for the matter (docs/semantics.md). An empty answer says that no loaded source
/// names anybody. Cost: linear in the records of those kinds.
[[nodiscard]] responsible_answer responsible(const graph& in, matter_id matter, const moment& when);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/responsible.ipp>
#endif

#endif
