// SPDX-License-Identifier: BSL-1.0
// Are registry and graph those of an answer, and which graph is that of the unit? Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_ASKED_OF_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_ASKED_OF_HPP

#include <utility>

#include <quyche/answer/person/answer.hpp>
#include <quyche/core/contract.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/detail/asked_of.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline void expect_same(const registry& rows, std::uint64_t fingerprint, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, rows.fingerprint() == fingerprint, "the answer is of this registry");
}
inline void expect_same(const registry& rows, const graph& in, std::uint64_t of_registry, std::uint64_t of_graph,
                        const char* call = QUYCHE_CALLER) {
  expect_same(rows, of_registry, call);
  expect_same(in, of_graph, call);
}

inline graph unit_graph_of(const registry& rows, const graph& shared, const person_question& asked,
                           const char* call = QUYCHE_CALLER) {
  auto made = with_local_delegations(shared, rows, asked.unit, asked.person);
  QUYCHE_EXPECTS_OF(call, static_cast<bool>(made), "the answer is of this graph");
  return std::move(made).value();
}
/// The graph in which a question that has remedies was asked.
inline graph graph_asked(const registry& rows, const graph& shared, const person_answer& given,
                         const char* call = QUYCHE_CALLER) {
  expect_same(rows, given.registry_fingerprint, call);
  graph made = unit_graph_of(rows, shared, given.asked, call);
  expect_same(made, given.fingerprint, call);
  return made;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
