// SPDX-License-Identifier: BSL-1.0
// Definitions of explain.hpp. Stands behind that of answers, in whose sentences these are written.
#include <quyche/render/detail/person/asked_of.hpp>
#include <quyche/render/detail/person/explainer.hpp>
#include <quyche/render/detail/person/remedy_explainer.hpp>
#include <quyche/render/person/explain.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string explain(const registry& rows, const graph& in, const person_answer& given, const style& how) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_explainer{rows, in, how}.text(given);
}
QUYCHE_INLINE std::string explain(const registry& rows, const graph& in, const person_what_answer& given, const style& how) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_explainer{rows, in, how}.text(given);
}
QUYCHE_INLINE std::string explain(const registry& rows, const graph& in, const vacancies_answer& given, const style& how) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_explainer{rows, in, how}.text(given);
}
QUYCHE_INLINE std::string explain(const registry& rows, const graph& shared, const person_why_not_answer& given,
                                  const style& how) {
  const graph in = detail::unit_graph_of(rows, shared, given.given.asked);
  detail::expect_same(rows, in, given.given.registry_fingerprint, given.given.fingerprint);
  detail::person_remedy_explainer remedies{rows, in, how.in};
  const std::string told = remedies.text(given);
  return detail::person_explainer{rows, in, how}.text(given.given, told, remedies.cited());
}

}  // namespace quyche::inline QUYCHE_ABI
