// SPDX-License-Identifier: BSL-1.0
// domain_of: the values that a bound of a measure may speak of. Included by the builder and its validator only.
#ifndef QUYCHE_MODEL_DETAIL_MEASURE_DOMAIN_HPP
#define QUYCHE_MODEL_DETAIL_MEASURE_DOMAIN_HPP

#include <cstdint>

#include <quyche/model/entries.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The values that a bound of this measure may speak of.
inline bound domain_of(const measure_entry& measure, measure_id self) {
  switch (measure.kind) {
    case measure_kind::flag:
      return {self, 0, 2};
    case measure_kind::levels:
      return {self, 0, static_cast<std::int64_t>(measure.levels.size())};
    case measure_kind::money:
    case measure_kind::number:
      break;
  }
  return {self, 0, bound::open_end};
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
