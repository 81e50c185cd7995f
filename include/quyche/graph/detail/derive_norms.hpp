// SPDX-License-Identifier: BSL-1.0
// Where the records stand that give an act on a matter, and those that bar it. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_DERIVE_NORMS_HPP
#define QUYCHE_GRAPH_DETAIL_DERIVE_NORMS_HPP

#include <cstdint>
#include <utility>
#include <vector>

#include <quyche/graph/detail/dated_index.hpp>
#include <quyche/graph/detail/derive_times.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline std::uint32_t place_of(const storage& made, actor_id who) {
  return who.is_body() ? who.body().index() : static_cast<std::uint32_t>(made.bodies.size()) + who.office().index();
}

inline void derive_candidates(storage& made) {
  std::vector<index_entry> entries;
  for (std::uint32_t place = 0; place < made.records.size(); ++place) {
    const record_row& row = made.records[place];
    const auto add = [&](actor_id who, act_set acts) {
      add_entries(made, entries, place_of(made, who), acts, record_id{place}, row.in_force.intersect(life_of(made, who)));
    };
    if (row.kind == record_kind::power || row.kind == record_kind::duty)
      for (const actor_id holder : made.list(row.holders))
        add(holder, row.kind == record_kind::power ? with_implied(row.acts) : row.acts);
    if (row.kind == record_kind::delegation)
      for (const party_id grantee : made.list(row.parties)) add(grantee.actor(), with_implied(row.acts));
  }
  pack_index(made, std::move(entries), made.candidates);
}
inline void derive_norms(storage& made) {
  std::vector<index_entry> norms;
  std::vector<index_entry> bars;
  for (std::uint32_t place = 0; place < made.records.size(); ++place) {
    const record_row& row = made.records[place];
    const bool bar = row.kind == record_kind::reservation || row.kind == record_kind::prohibition || row.exclusive;
    if (row.kind == record_kind::power || row.kind == record_kind::duty || bar)
      add_entries(made, norms, 0, row.acts, record_id{place}, days_of(made, row));
    if (bar) add_entries(made, bars, 0, row.acts, record_id{place}, days_of(made, row));
  }
  pack_index(made, std::move(norms), made.norms);
  pack_index(made, std::move(bars), made.bars);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
