// SPDX-License-Identifier: BSL-1.0
// Answers about persons and vacancies, for people and as JSON.
#ifndef QUYCHE_RENDER_PERSON_HPP
#define QUYCHE_RENDER_PERSON_HPP

#include <string>

#include <quyche/answer/person.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>

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

/// As docs/json.md says.
[[nodiscard]] std::string to_json(const registry& rows, const graph& in, const person_answer& given);
[[nodiscard]] std::string to_json(const registry& rows, const graph& in, const person_what_answer& given);
[[nodiscard]] std::string to_json(const registry& rows, const graph& in, const vacancies_answer& given);
/// Later answers are of changed rows and graphs, which are made again from `shared`.
[[nodiscard]] std::string to_json(const registry& rows, const graph& shared, const person_why_not_answer& given);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/person.ipp>
#endif

#endif
