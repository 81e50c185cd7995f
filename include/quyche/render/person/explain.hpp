// SPDX-License-Identifier: BSL-1.0
// explain, of a person or a unit: an answer as sentences that an official can read aloud.
#ifndef QUYCHE_RENDER_PERSON_EXPLAIN_HPP
#define QUYCHE_RENDER_PERSON_EXPLAIN_HPP

#include <string>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/explain.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Each requires the registry and the graph that were asked (by fingerprint); of `person_why_not_answer` the graph without the
/// delegations of the unit. A yes is proved in the capacity that gives it, the others are named; every other answer is proved
/// in each capacity.
#define QUYCHE_DECLARE(type) \
  [[nodiscard]] std::string explain(const registry& rows, const graph& in, const type& given, const style& how = {});
QUYCHE_PERSON_ANSWERS(QUYCHE_DECLARE)
#undef QUYCHE_DECLARE

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/person/explain.ipp>
#endif

#endif
