// SPDX-License-Identifier: BSL-1.0
// cut_list, limit_finder: the bounds on which a leaf may depend (docs/semantics.md, "Missing facts"). Included by query/impl
// only.
#ifndef QUYCHE_QUERY_DETAIL_LIMITS_HPP
#define QUYCHE_QUERY_DETAIL_LIMITS_HPP

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include <quyche/query/detail/surroundings.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::size_t cell_limit = 65'536;

/// The measures that are missing, and the points at which an answer may change: those of one or two sorted lists, which are not
/// copied, and some more.
class cut_list {
 public:
  explicit cut_list(const graph& in) : in_{in} {}

  void begin(std::span<const fact> supplied) {
    supplied_ = supplied;
    shared_ = {};
    more_.clear();
    missing_.clear();
  }
  void add(std::span<const bound> list) { add_cuts(list, more_); }
  /// A sorted list, which stays as it is until the next `begin`.
  void add_shared(std::span<const cut> list) {
    if (shared_.empty()) {
      shared_ = list;
    } else if (!list.empty()) {
      joined_.clear();
      std::set_union(shared_.begin(), shared_.end(), list.begin(), list.end(), std::back_inserter(joined_));
      shared_ = joined_;
    }
  }
  /// Sorts what was added.
  void finish() {
    put_in_order(more_);
    std::erase_if(more_, [&](const cut& one) { return std::binary_search(shared_.begin(), shared_.end(), one); });
    auto shared = shared_.begin();
    auto more = more_.begin();
    while (shared != shared_.end() || more != more_.end()) {
      const bool from_shared = more == more_.end() || (shared != shared_.end() && *shared < *more);
      const measure_id of = from_shared ? shared->first : more->first;
      if (!is_supplied(of)) missing_.push_back(in_.measure(of).domain(of));
      shared = behind(of, shared, shared_.end());
      more = behind(of, more, more_.end());
    }
  }
  /// The domain of each missing measure, by measure.
  [[nodiscard]] std::span<const bound> missing() const noexcept { return missing_; }
  /// How many elementary ranges there are, taken together; `cell_limit` + 1 stands for all above.
  [[nodiscard]] std::size_t cells() const {
    std::size_t count = 1;
    for (const bound& one : missing_) {
      const std::size_t inside = count_inside(one, shared_) + count_inside(one, more_);
      count = (std::min)(cell_limit + 1, count * (inside + 1));
    }
    return count;
  }

 protected:
  /// Any may be added before `finish`.
  [[nodiscard]] std::vector<cut>& more() noexcept { return more_; }

 private:
  [[nodiscard]] bool is_supplied(measure_id of) const {
    return std::any_of(supplied_.begin(), supplied_.end(), [&](const fact& each) { return each.of == of; });
  }
  /// The first that is of a later measure.
  template <class Place>
  static Place behind(measure_id of, Place from, Place end) {
    return std::upper_bound(from, end, cut{of, bound::open_end});
  }
  /// How many lie within a range and not at its ends.
  static std::size_t count_inside(const bound& range, std::span<const cut> cuts) {
    const auto first = std::upper_bound(cuts.begin(), cuts.end(), cut{range.of, range.from});
    const auto last = std::lower_bound(first, cuts.end(), cut{range.of, range.until});
    return static_cast<std::size_t>(last - first);
  }

  const graph& in_;
  std::span<const fact> supplied_;
  std::span<const cut> shared_;
  std::vector<cut> joined_;  ///< of two lists
  std::vector<cut> more_;
  std::vector<bound> missing_;
};

/// Those of a leaf.
class limit_finder : public cut_list {
 public:
  explicit limit_finder(surroundings& around) : cut_list{around.in()}, around_{around} {}

  void begin(std::span<const fact> supplied) {
    cut_list::begin(supplied);
    looked_around_ = {};
  }
  void add(record_id which) { around_.add_cuts_of(which, more()); }
  /// Those around an act on the leaf; once.
  void add_around(act what) {
    bool& looked = looked_around_[around_.place_of_act(what)];
    if (!std::exchange(looked, true)) add_shared(around_.around(what).cuts);
  }

 private:
  surroundings& around_;
  std::array<bool, 2> looked_around_{};
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
