// SPDX-License-Identifier: BSL-1.0
// explain, of a person or a unit: an answer as sentences that an official can read aloud.
#ifndef QUYCHE_RENDER_PERSON_EXPLAIN_HPP
#define QUYCHE_RENDER_PERSON_EXPLAIN_HPP

#include <string>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/explain.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Each requires the registry and the graph that were asked (by fingerprint). A yes is proved in the capacity that gives it,
/// the others are named; every other answer is proved in each capacity.
[[nodiscard]] std::string explain(const registry& rows, const graph& in, const person_answer& given, const style& how = {});
[[nodiscard]] std::string explain(const registry& rows, const graph& in, const person_what_answer& given,
                                  const style& how = {});
[[nodiscard]] std::string explain(const registry& rows, const graph& in, const vacancies_answer& given, const style& how = {});
/// `shared` is the graph that was asked, without the delegations of the unit.
[[nodiscard]] std::string explain(const registry& rows, const graph& shared, const person_why_not_answer& given,
                                  const style& how = {});

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/person/explain.ipp>
#endif

#endif
