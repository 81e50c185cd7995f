// SPDX-License-Identifier: BSL-1.0
// Answers about persons and units as JSON for machines, as docs/json.md says.
#ifndef QUYCHE_RENDER_PERSON_JSON_HPP
#define QUYCHE_RENDER_PERSON_JSON_HPP

#include <string>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/json.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Each requires the registry and the graph that were asked (by fingerprint); of `person_why_not_answer` the graph without the
/// delegations of the unit: later answers are of changed rows and graphs, which are made again from it.
#define QUYCHE_DECLARE(type) [[nodiscard]] std::string to_json(const registry& rows, const graph& in, const type& given);
QUYCHE_PERSON_ANSWERS(QUYCHE_DECLARE)
#undef QUYCHE_DECLARE

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/person/json.ipp>
#endif

#endif
