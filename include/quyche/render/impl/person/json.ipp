// SPDX-License-Identifier: BSL-1.0
// Definitions of json.hpp.
#include <quyche/render/detail/person/answer_writer.hpp>
#include <quyche/render/person/json.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string to_json(const registry& rows, const graph& shared, const person_why_not_answer& given) {
  const graph in = detail::unit_graph_of(rows, shared, given.given.asked);
  detail::expect_same(rows, in, given.given.registry_fingerprint, given.given.fingerprint);
  return detail::person_answer_writer{rows, in}.write(given, shared);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const person_answer& given) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_answer_writer{rows, in}.write(given);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const person_what_answer& given) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_answer_writer{rows, in}.write(given);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const vacancies_answer& given) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_answer_writer{rows, in}.write(given);
}

}  // namespace quyche::inline QUYCHE_ABI
