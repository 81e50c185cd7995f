// SPDX-License-Identifier: BSL-1.0
// Definitions of json.hpp.
#include <quyche/render/detail/person/answer_writer.hpp>
#include <quyche/render/person/json.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string to_json(const registry& rows, const graph& shared, const person_why_not_answer& given) {
  const graph in = detail::graph_asked(rows, shared, given.given);
  return detail::person_answer_writer{rows, in}.write(given, shared);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const person_answer& given) {
  return detail::person_answer_writer{rows, in}.write(given);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const person_what_answer& given) {
  return detail::person_answer_writer{rows, in}.write(given);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const vacancies_answer& given) {
  return detail::person_answer_writer{rows, in}.write(given);
}

}  // namespace quyche::inline QUYCHE_ABI
