// SPDX-License-Identifier: BSL-1.0
// verify, for questions about a person: by plain scans of the rows, sharing no code with the questions.
#ifndef QUYCHE_VERIFY_PERSON_VERIFY_HPP
#define QUYCHE_VERIFY_PERSON_VERIFY_HPP

#include <quyche/answer/person/answer.hpp>
#include <quyche/verify/verify.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Accepts an answer if its capacities are those that the rows give, the answer of each is one that `verify` accepts, of the
/// right matter and facts, and verdict and cases are the best of them. An answer of another graph or registry is refused. Cost:
/// offices times rows, and that of `verify` for each answer.
/// `person_why_not_answer`: `in` is the graph that was asked, without the delegations of the unit. Each remedy is of edits that
/// there are, labelled as the records and `check` say, and the later answer holds in the graph and the registry so changed.
/// That no remedy is missing is not checked. Cost: besides, the sizes of graph and registry for each remedy.
#define QUYCHE_DECLARE(type) [[nodiscard]] verification verify(const registry& rows, const graph& in, const type& given);
QUYCHE_PERSON_ANSWERS(QUYCHE_DECLARE)
#undef QUYCHE_DECLARE

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/verify/impl/person/verify.ipp>
#endif

#endif
