// SPDX-License-Identifier: BSL-1.0
// What follows for single rows of a graph: the tree of matters, lives of offices, days in force. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_DERIVE_TIMES_HPP
#define QUYCHE_GRAPH_DETAIL_DERIVE_TIMES_HPP

#include <algorithm>
#include <string_view>
#include <vector>

#include <quyche/graph/storage.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline bool stands_below(std::string_view lower, std::string_view upper) noexcept {
  return lower.size() > upper.size() && lower[upper.size()] == '.' && lower.substr(0, upper.size()) == upper;
}
inline void derive_matters(storage& made) {
  auto& rows = made.matters;
  std::vector<std::uint32_t> open;  // the matters above the current one
  for (std::uint32_t place = 0; place < rows.size(); ++place) {
    const auto key = made.text(rows[place].attested.key);
    while (!open.empty() && !stands_below(key, made.text(rows[open.back()].attested.key))) {
      rows[open.back()].subtree_end = place;
      open.pop_back();
    }
    if (!open.empty()) rows[place].parent = matter_id{open.back()};
    open.push_back(place);
  }
  for (const auto place : open) rows[place].subtree_end = static_cast<std::uint32_t>(rows.size());
}

/// Rule R6. Parts of concurrent offices have no ring (the builder refuses them).
inline period derive_life(storage& made, std::uint32_t place, std::vector<bool>& done) {
  office_row& row = made.offices[place];
  if (done[place]) return row.life;
  done[place] = true;
  row.life = row.attested.force;
  if (row.of) row.life = row.life.intersect(made.bodies[row.of->index()].attested.force);
  for (const office_id part : made.list(row.all_of)) row.life = row.life.intersect(derive_life(made, part.index(), done));
  if (row.any_of.count != 0) {
    date first = period::open_end;
    date last = period::open_start;
    for (const office_id part : made.list(row.any_of)) {
      const period life = derive_life(made, part.index(), done);
      if (life.empty()) continue;
      first = (std::min)(first, life.from());
      last = (std::max)(last, life.until());
    }
    row.life = row.life.intersect({first, last});
  }
  return row.life;
}
inline void derive_lives(storage& made) {
  std::vector<bool> done(made.offices.size(), false);
  for (std::uint32_t place = 0; place < made.offices.size(); ++place) derive_life(made, place, done);
}

inline void derive_times(storage& made) {
  bool open = made.records.empty();
  date first = period::open_end;
  for (record_row& row : made.records) {
    row.in_force = row.attested.force;
    if (row.attested.basis.count == 0) continue;
    const auto governing = made.provisions[made.list(row.attested.basis).front().index()].document;
    const period document = made.documents[governing.index()].in_force;
    row.in_force = row.in_force.intersect(document);
    open = open || !document.has_start();
    first = (std::min)(first, document.from());
  }
  if (!open) made.first_day = first;
}

// --- days of actors and records, once those are there ------------------------------------------------------------------

inline period life_of(const storage& made, actor_id who) {
  return who.is_body() ? made.bodies[who.body().index()].attested.force : made.offices[who.office().index()].life;
}
/// From the first to the last day on which the record is in effect for one of its holders; without holders, in force.
inline period days_of(const storage& made, const record_row& row) {
  if (row.holders.count == 0) return row.in_force;
  period whole{period::open_end, period::open_start};
  for (const actor_id one : made.list(row.holders)) {
    const period effect = row.in_force.intersect(life_of(made, one));
    if (!effect.empty()) whole = {(std::min)(whole.from(), effect.from()), (std::max)(whole.until(), effect.until())};
  }
  return whole;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
