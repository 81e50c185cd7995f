// SPDX-License-Identifier: BSL-1.0
// ring_finder: which places lead back to one another (Tarjan's strong components, without recursion). Included by query/impl
// only.
#ifndef QUYCHE_QUERY_DETAIL_RINGS_HPP
#define QUYCHE_QUERY_DETAIL_RINGS_HPP

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class ring_finder {
 public:
  static constexpr std::uint32_t nobody = (std::numeric_limits<std::uint32_t>::max)();

  /// `each_above(place, visit)` calls with every place above one, in the same order each time. Cost: linear.
  template <class EachAbove>
  void find(std::size_t count, EachAbove each_above) {
    ring_.assign(count, nobody);
    entered_.assign(count, nobody);
    lowest_.assign(count, 0);
    next_ = 0;
    collect(count, each_above);
    for (std::uint32_t place = 0; place < count; ++place)
      if (entered_[place] == nobody) walk(place);
  }
  [[nodiscard]] bool together(std::uint32_t one, std::uint32_t other) const { return ring_[one] == ring_[other]; }

 private:
  template <class EachAbove>
  void collect(std::size_t count, EachAbove each_above) {
    first_.clear();
    above_.clear();
    for (std::uint32_t place = 0; place < count; ++place) {
      first_.push_back(static_cast<std::uint32_t>(above_.size()));
      each_above(place, [&](std::uint32_t upper) { above_.push_back(upper); });
    }
    first_.push_back(static_cast<std::uint32_t>(above_.size()));
    at_.assign(first_.begin(), first_.end());
  }
  void walk(std::uint32_t start) {
    path_.assign(1, start);
    enter(start);
    while (!path_.empty()) {
      const std::uint32_t here = path_.back();
      if (at_[here] == first_[here + 1]) {
        leave(here);
        continue;
      }
      const std::uint32_t upper = above_[at_[here]++];
      if (entered_[upper] == nobody) {
        path_.push_back(upper);
        enter(upper);
      } else if (ring_[upper] == nobody) {
        lowest_[here] = (std::min)(lowest_[here], entered_[upper]);
      }
    }
  }
  void enter(std::uint32_t place) {
    entered_[place] = lowest_[place] = next_++;
    open_.push_back(place);
  }
  void leave(std::uint32_t place) {
    path_.pop_back();
    if (!path_.empty()) lowest_[path_.back()] = (std::min)(lowest_[path_.back()], lowest_[place]);
    if (lowest_[place] != entered_[place]) return;
    for (bool last = false; !last; open_.pop_back()) {
      ring_[open_.back()] = place;
      last = open_.back() == place;
    }
  }

  std::uint32_t next_ = 0;
  std::vector<std::uint32_t> ring_;     ///< a place that stands for the ring
  std::vector<std::uint32_t> entered_;  ///< in which order
  std::vector<std::uint32_t> lowest_;   ///< the first one entered to which a place leads back
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> above_;
  std::vector<std::uint32_t> at_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> path_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
