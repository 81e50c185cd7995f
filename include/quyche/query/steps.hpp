// SPDX-License-Identifier: BSL-1.0
// steps: what a procedure wants before an act, which of it is still missing, and what that does.
#ifndef QUYCHE_QUERY_STEPS_HPP
#define QUYCHE_QUERY_STEPS_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Rule R10. Every procedure in effect that covers the matter and in which the actor does what is asked, with the steps before.
/// Whether the actor may do it is another question. Requires: as `may`. Cost: linear in the procedures.
[[nodiscard]] steps_answer steps(const graph& in, const question& asked, const std::vector<taken_step>& taken = {});

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/steps.ipp>
#endif

#endif
