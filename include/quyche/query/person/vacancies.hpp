// SPDX-License-Identifier: BSL-1.0
// vacancies: the offices of a unit that have fewer holders than seats.
#ifndef QUYCHE_QUERY_PERSON_VACANCIES_HPP
#define QUYCHE_QUERY_PERSON_VACANCIES_HPP

#include <quyche/answer/person/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The offices of a unit that have fewer holders than seats on a day. Requires: as `may`. Cost: offices times persons of the
/// unit, whoever else is in the registry.
[[nodiscard]] vacancies_answer vacancies(const registry& rows, const graph& in, unit_id unit, date on);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/person/vacancies.ipp>
#endif

#endif
