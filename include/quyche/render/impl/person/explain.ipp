// SPDX-License-Identifier: BSL-1.0
// Definitions of explain.hpp. Stands behind that of answers, in whose sentences these are written.
#include <quyche/render/detail/person/answer_explainer.hpp>
#include <quyche/render/detail/person/asked_of.hpp>
#include <quyche/render/detail/person/list_explainer.hpp>
#include <quyche/render/detail/person/remedy_explainer.hpp>
#include <quyche/render/person/explain.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string explain(const registry& rows, const graph& in, const person_answer& given, const style& how) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  detail::page on{in, how};
  detail::person_answer_explainer{on, rows}.lines(given);
  return on.finish(given.asked.when);
}
QUYCHE_INLINE std::string explain(const registry& rows, const graph& in, const person_what_answer& given, const style& how) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  detail::page on{in, how};
  detail::person_list_explainer{on, rows}.what(given);
  return on.finish(given.when);
}
QUYCHE_INLINE std::string explain(const registry& rows, const graph& in, const vacancies_answer& given, const style& how) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  detail::page on{in, how};
  detail::person_list_explainer{on, rows}.vacancies(given);
  return on.finish();
}
QUYCHE_INLINE std::string explain(const registry& rows, const graph& shared, const person_why_not_answer& given,
                                  const style& how) {
  const graph in = detail::graph_asked(rows, shared, given.given);
  detail::page on{in, how};
  detail::person_answer_explainer{on, rows}.lines(given.given);
  detail::person_remedy_explainer{on, rows}.lines(given);
  return on.finish(given.given.asked.when);
}

}  // namespace quyche::inline QUYCHE_ABI
