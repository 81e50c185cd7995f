// SPDX-License-Identifier: BSL-1.0
// Is the graph the one that was asked? Reported by the name of the public function. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_ASKED_OF_HPP
#define QUYCHE_RENDER_DETAIL_ASKED_OF_HPP

#include <cstdint>

#include <quyche/core/contract.hpp>
#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline void expect_same(const graph& in, std::uint64_t fingerprint, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, in.fingerprint() == fingerprint, "the answer is of this graph");
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
