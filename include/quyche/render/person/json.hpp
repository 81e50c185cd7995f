// SPDX-License-Identifier: BSL-1.0
// Answers about persons and units as JSON for machines, as docs/json.md says.
#ifndef QUYCHE_RENDER_PERSON_JSON_HPP
#define QUYCHE_RENDER_PERSON_JSON_HPP

#include <string>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/json.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Each requires the registry and the graph that were asked (by fingerprint).
[[nodiscard]] std::string to_json(const registry& rows, const graph& in, const person_answer& given);
[[nodiscard]] std::string to_json(const registry& rows, const graph& in, const person_what_answer& given);
[[nodiscard]] std::string to_json(const registry& rows, const graph& in, const vacancies_answer& given);
/// Later answers are of changed rows and graphs, which are made again from `shared`.
[[nodiscard]] std::string to_json(const registry& rows, const graph& shared, const person_why_not_answer& given);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/person/json.ipp>
#endif

#endif
