// SPDX-License-Identifier: BSL-1.0
// Which offices an office holds (rule R9). Included by registry/impl only.
#ifndef QUYCHE_REGISTRY_DETAIL_OFFICE_LINKS_HPP
#define QUYCHE_REGISTRY_DETAIL_OFFICE_LINKS_HPP

#include <set>
#include <vector>

#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Itself among them.
inline std::set<office_id> offices_held(const graph& in, office_id office) {
  std::set<office_id> held{office};
  std::vector<office_id> open{office};
  while (!open.empty()) {
    const office_view one = in.office(open.back());
    open.pop_back();
    for (const auto& list : {one.also(), one.all_of()})
      for (const office_id other : list)
        if (held.insert(other).second) open.push_back(other);
  }
  return held;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
