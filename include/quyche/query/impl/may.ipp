// SPDX-License-Identifier: BSL-1.0
// Definitions of may.hpp.
#include <quyche/query/detail/cases.hpp>
#include <quyche/query/may.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE answer may(const graph& in, const question& asked) {
  static_cast<void>(in.key(asked.actor));
  static_cast<void>(in.matter(asked.matter));
  detail::expect_facts(in, asked.facts);
  return detail::case_finder{in, asked}.find();
}

}  // namespace quyche::inline QUYCHE_ABI
