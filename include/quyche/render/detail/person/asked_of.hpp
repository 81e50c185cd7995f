// SPDX-License-Identifier: BSL-1.0
// Are registry and graph those of an answer, and which graph is that of the unit? Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_ASKED_OF_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_ASKED_OF_HPP

#include <quyche/answer/person/answer.hpp>
#include <quyche/core/contract.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/detail/asked_of.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline void expect_same(const registry& rows, const graph& in, std::uint64_t of_registry, std::uint64_t of_graph) {
  QUYCHE_EXPECTS(rows.fingerprint() == of_registry, "the answer is of this registry");
  expect_same(in, of_graph);
}

inline graph unit_graph_of(const registry& rows, const graph& shared, const person_question& asked) {
  return with_local_delegations(shared, rows, asked.unit, asked.person).value();
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
