// SPDX-License-Identifier: BSL-1.0
// The search trees of a graph: lists of records by day, each under its key. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_DATED_INDEX_HPP
#define QUYCHE_GRAPH_DETAIL_DATED_INDEX_HPP

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include <quyche/graph/storage.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline date set_latest(dated_record* tree, std::size_t size) {
  if (size == 0) return period::open_start;
  dated_record& root = tree[size / 2];
  root.latest = (std::max)({root.days.until(), set_latest(tree, size / 2), set_latest(&root + 1, size - size / 2 - 1)});
  return root.latest;
}
/// Appends a list as a search tree. Depth: logarithmic.
inline slice<dated_record> pack_dated(storage& made, std::vector<dated_record>& list) {
  std::sort(list.begin(), list.end(), [](const dated_record& one, const dated_record& other) {
    return std::tuple{one.days.from(), one.record} < std::tuple{other.days.from(), other.record};
  });
  set_latest(list.data(), list.size());
  const auto from = static_cast<std::uint32_t>(made.dated.size());
  made.dated.insert(made.dated.end(), list.begin(), list.end());
  return {from, static_cast<std::uint32_t>(list.size())};
}
/// What an index holds, before it is sorted.
struct index_entry {
  std::uint32_t actor;
  act what;
  matter_id matter;
  dated_record one;
  [[nodiscard]] auto key() const { return std::tuple{actor, what, matter}; }
};
inline void add_entries(const storage& made, std::vector<index_entry>& into, std::uint32_t actor, act_set acts, record_id which,
                        period days) {
  for (std::size_t place = 0; place < act_count; ++place)
    if (acts.contains(static_cast<act>(place)))
      for (const matter_id matter : made.list(made.records[which.index()].matters))
        into.push_back({actor, static_cast<act>(place), matter, {which, days}});
}
inline void pack_index(storage& made, std::vector<index_entry> entries, record_index& into) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const index_entry& one, const index_entry& other) { return one.key() < other.key(); });
  std::vector<dated_record> list;
  std::vector<index_row> rows;
  for (std::size_t place = 0; place < entries.size(); ++place) {
    const index_entry& here = entries[place];
    list.push_back(here.one);
    if (place + 1 < entries.size() && entries[place + 1].key() == here.key()) continue;
    rows.push_back({here.actor, here.what, here.matter, pack_dated(made, list)});
    list.clear();
  }
  into.set(std::move(rows));
}

/// Packs one list for each place.
inline void pack_each(storage& made, std::vector<std::vector<dated_record>>& lists, std::vector<slice<dated_record>>& where) {
  where.reserve(lists.size());
  for (auto& list : lists) where.push_back(pack_dated(made, list));
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
