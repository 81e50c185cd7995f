// SPDX-License-Identifier: BSL-1.0
// amended, of a registry: as it would be after the tenures of a remedy.
#ifndef QUYCHE_ANSWER_PERSON_AMEND_HPP
#define QUYCHE_ANSWER_PERSON_AMEND_HPP

#include <vector>

#include <quyche/answer/person/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The rows with the tenures of the person so extended or added. Units and persons keep their ids, tenures do not. Requires:
/// ids of `rows`, offices of `in`. Cost: the size of the registry.
[[nodiscard]] registry amended(const registry& rows, const graph& in, const person_question& asked,
                               const std::vector<tenure_edit>& tenures);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/answer/impl/person/amend.ipp>
#endif

#endif
