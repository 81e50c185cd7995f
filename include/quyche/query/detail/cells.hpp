// SPDX-License-Identifier: BSL-1.0
// cell_splitter: the ranges of the missing facts, split only where a fact matters (rule R1). Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_CELLS_HPP
#define QUYCHE_QUERY_DETAIL_CELLS_HPP

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Goes through all values of the missing facts in boxes that are alike inside.
class cell_splitter {
 public:
  /// `decide(ranges)` looks at the case at the start of the ranges and returns, as a span of bounds for the same measures, how
  /// far each fact could differ without being noticed; `take(ranges)` gets the boxes, disjoint, that cover everything.
  /// `take` returns false to stop. Cost: one `decide` a box.
  template <class Decide, class Take>
  void split(std::span<const bound> domains, Decide decide, Take take) {
    const std::size_t width = domains.size();
    open_.assign(domains.begin(), domains.end());
    do {
      const auto last = open_.end() - static_cast<std::ptrdiff_t>(width);
      here_.assign(last, open_.end());
      open_.erase(last, open_.end());
      const std::span<const bound> alike = decide(std::span<const bound>{here_});
      for (std::size_t place = 0; place < width; ++place) {
        if (alike[place].until >= here_[place].until) continue;
        open_.insert(open_.end(), here_.begin(), here_.end());  // what lies beyond, for later
        (open_.end() - static_cast<std::ptrdiff_t>(width - place))->from = alike[place].until;
        here_[place].until = alike[place].until;
      }
      if (!take(std::span<const bound>{here_})) return;
    } while (!open_.empty());
  }

 private:
  std::vector<bound> open_;  ///< boxes to be looked at, one behind the other
  std::vector<bound> here_;
};

/// One box as a range of each measure, and what is the case there.
struct box {
  std::vector<bound> ranges;
  std::uint32_t finding;
};

/// How boxes stand along one measure.
struct box_order {
  std::size_t along;

  /// The same finding, and the same range of every other measure.
  [[nodiscard]] bool in_line(const box& one, const box& other) const {
    if (one.finding != other.finding) return false;
    for (std::size_t place = 0; place < one.ranges.size(); ++place)
      if (place != along && one.ranges[place] != other.ranges[place]) return false;
    return true;
  }
  [[nodiscard]] bool touch(const box& one, const box& other) const {
    return one.ranges[along].until == other.ranges[along].from && in_line(one, other);
  }
  /// Brings boxes in line together, the lowest first.
  [[nodiscard]] bool operator()(const box& one, const box& other) const {
    if (one.finding != other.finding) return one.finding < other.finding;
    for (std::size_t place = 0; place < one.ranges.size(); ++place) {
      const bound& here = one.ranges[place];
      const bound& there = other.ranges[place];
      if (place != along && here != there) return std::pair{here.from, here.until} < std::pair{there.from, there.until};
    }
    return one.ranges[along].from < other.ranges[along].from;
  }
};

/// Boxes of one finding that touch and differ in one measure become one, along the last measure first, until none is left. All
/// name the same measures. At the end they are sorted by their starts.
inline void join_boxes(std::vector<box>& boxes) {
  const std::size_t width = boxes.empty() ? 0 : boxes.front().ranges.size();
  std::size_t unchanged = 0;
  for (std::size_t turn = 0; unchanged < width; ++turn) {
    const box_order order{width - 1 - turn % width};
    std::sort(boxes.begin(), boxes.end(), order);
    std::vector<box> joined;
    for (box& one : boxes) {
      if (!joined.empty() && order.touch(joined.back(), one)) {
        joined.back().ranges[order.along].until = one.ranges[order.along].until;
      } else {
        joined.push_back(std::move(one));
      }
    }
    unchanged = boxes.size() == joined.size() ? unchanged + 1 : 0;
    boxes = std::move(joined);
  }
  std::sort(boxes.begin(), boxes.end(), [](const box& one, const box& other) {
    return std::lexicographical_compare(one.ranges.begin(), one.ranges.end(), other.ranges.begin(), other.ranges.end(),
                                        [](const bound& left, const bound& right) { return left.from < right.from; });
  });
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
