// SPDX-License-Identifier: BSL-1.0
// cells: the elementary ranges of the missing facts, inside which no answer changes (rule R1). Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_CELLS_HPP
#define QUYCHE_QUERY_DETAIL_CELLS_HPP

#include <algorithm>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::size_t cell_limit = 65'536;

/// The missing measures of a leaf, each with the points at which an answer may change.
struct dimension {
  measure_id of;
  std::vector<std::int64_t> cuts;  ///< starts of the elementary ranges, and the end of the domain
};

inline std::vector<dimension> dimensions(const graph& in, const question& asked, std::vector<bound> bounds) {
  std::sort(bounds.begin(), bounds.end(), [](const bound& one, const bound& other) { return one.of < other.of; });
  std::vector<dimension> made;
  for (const bound& one : bounds) {
    const bool known = std::any_of(asked.facts.begin(), asked.facts.end(), [&](const fact& each) { return each.of == one.of; });
    if (known) continue;
    const bound domain = in.measure(one.of).domain(one.of);
    if (made.empty() || made.back().of != one.of) made.push_back({one.of, {domain.from, domain.until}});
    for (const std::int64_t cut : {one.from, one.until})
      if (cut > domain.from && cut < domain.until) made.back().cuts.push_back(cut);
  }
  for (dimension& one : made) {
    std::sort(one.cuts.begin(), one.cuts.end());
    one.cuts.erase(std::unique(one.cuts.begin(), one.cuts.end()), one.cuts.end());
  }
  return made;
}

inline std::size_t cell_count(const std::vector<dimension>& of) {
  std::size_t count = 1;
  for (const dimension& one : of) count = std::min(cell_limit + 1, count * (one.cuts.size() - 1));
  return count;
}

/// Goes to the next cell; false behind the last.
inline bool advance(std::vector<std::size_t>& cell, const std::vector<dimension>& split) {
  for (std::size_t place = split.size(); place-- > 0;) {
    if (++cell[place] + 1 < split[place].cuts.size()) return true;
    cell[place] = 0;
  }
  return false;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
