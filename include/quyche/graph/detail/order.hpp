// SPDX-License-Identifier: BSL-1.0
// order: the places of a table in a new order, and back. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_ORDER_HPP
#define QUYCHE_GRAPH_DETAIL_ORDER_HPP

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

bool key_before(std::string_view left, std::string_view right) noexcept;

/// The places of a table in a new order, and back.
struct order {
  std::vector<std::uint32_t> old_of_new;
  std::vector<std::uint32_t> new_of_old;

  template <class Before>
  static order by(std::size_t count, Before before) {
    order made;
    made.old_of_new.resize(count);
    std::iota(made.old_of_new.begin(), made.old_of_new.end(), 0U);
    std::sort(made.old_of_new.begin(), made.old_of_new.end(), before);
    made.new_of_old.resize(count);
    for (std::uint32_t place = 0; place < count; ++place) made.new_of_old[made.old_of_new[place]] = place;
    return made;
  }
  template <class Id>
  [[nodiscard]] Id operator()(Id old) const {
    return Id{new_of_old[old.index()]};
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
