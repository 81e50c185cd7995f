// SPDX-License-Identifier: BSL-1.0
// Whom an actor acts as, too. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_DERIVE_HOLDINGS_HPP
#define QUYCHE_GRAPH_DETAIL_DERIVE_HOLDINGS_HPP

#include <algorithm>
#include <cstdint>
#include <vector>

#include <quyche/graph/storage.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Rule R9, breadth first: fewest links first, then order of offices.
inline void add_holdings(storage& made, actor_id who) {
  std::vector<holding> held{{who, 0}};
  const auto add = [&](actor_id linked, std::uint32_t from) {
    const bool known = std::any_of(held.begin(), held.end(), [&](const holding& other) { return other.held == linked; });
    if (!known) held.push_back({linked, from});
  };
  for (std::uint32_t next = 0; next < held.size(); ++next) {
    if (held[next].held.is_body()) {
      for (const body_id one : made.list(made.bodies[held[next].held.body().index()].classes)) add(one, next);
      continue;
    }
    const office_row& row = made.offices[held[next].held.office().index()];
    for (const auto& links : {row.also, row.all_of})
      for (const office_id one : made.list(links)) add(one, next);
  }
  const auto from = static_cast<std::uint32_t>(made.holdings.size());
  made.holdings.insert(made.holdings.end(), held.begin(), held.end());
  made.holdings_of.push_back({from, static_cast<std::uint32_t>(held.size())});
}
inline void derive_holdings(storage& made) {
  for (std::uint32_t body = 0; body < made.bodies.size(); ++body) add_holdings(made, body_id{body});
  for (std::uint32_t office = 0; office < made.offices.size(); ++office) add_holdings(made, office_id{office});
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
