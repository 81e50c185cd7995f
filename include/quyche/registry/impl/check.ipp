// SPDX-License-Identifier: BSL-1.0
// Definitions of check.hpp.
#include <algorithm>
#include <tuple>

#include <quyche/registry/check.hpp>
#include <quyche/registry/detail/row_checker.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::vector<diagnostic> check(const registry& in, const graph& against) {
  std::vector<diagnostic> found;
  for (const unit_id one : in.units())
    if (in.unit(one).kind == against.unit_key()) detail::row_checker{in, against, one, found}.run();
  std::stable_sort(found.begin(), found.end(), [](const diagnostic& one, const diagnostic& other) {
    return std::tie(one.where.source, one.where.from, one.code, one.arguments) <
           std::tie(other.where.source, other.where.from, other.code, other.arguments);
  });
  return found;
}

}  // namespace quyche::inline QUYCHE_ABI
