// SPDX-License-Identifier: BSL-1.0
// cut_list, limit_finder: the bounds on which a leaf may depend (docs/semantics.md, "Missing facts"). Included by query/impl
// only.
#ifndef QUYCHE_QUERY_DETAIL_LIMITS_HPP
#define QUYCHE_QUERY_DETAIL_LIMITS_HPP

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <quyche/query/detail/surroundings.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::size_t cell_limit = 65'536;

/// The measures that are missing, and the points at which an answer may change.
class cut_list {
 public:
  explicit cut_list(const graph& in) : in_{in} {}

  void begin(std::span<const fact> supplied) {
    supplied_ = supplied;
    cuts_.clear();
    missing_.clear();
  }
  void add(std::span<const bound> list) {
    for (const bound& one : list) {
      if (std::any_of(supplied_.begin(), supplied_.end(), [&](const fact& each) { return each.of == one.of; })) continue;
      cuts_.emplace_back(one.of, one.from);
      cuts_.emplace_back(one.of, one.until);
    }
  }
  /// Sorts what was added.
  void finish() {
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    for (const auto& [measure, cut] : cuts_)
      if (missing_.empty() || missing_.back().of != measure) missing_.push_back(in_.measure(measure).domain(measure));
  }
  /// The domain of each missing measure, by measure.
  [[nodiscard]] std::span<const bound> missing() const noexcept { return missing_; }
  /// How many elementary ranges there are, taken together; `cell_limit` + 1 stands for all above.
  [[nodiscard]] std::size_t cells() const {
    std::size_t count = 1;
    for (const bound& one : missing_) {
      const auto inside = std::count_if(cuts_.begin(), cuts_.end(), [&](const auto& each) {
        return each.first == one.of && each.second > one.from && each.second < one.until;
      });
      count = (std::min)(cell_limit + 1, count * (static_cast<std::size_t>(inside) + 1));
    }
    return count;
  }

 private:
  const graph& in_;
  std::span<const fact> supplied_;
  std::vector<std::pair<measure_id, std::int64_t>> cuts_;
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
  using cut_list::add;
  void add(record_id which) {
    own_.clear();
    around_.add_limits(which, own_);
    add(own_);
  }
  /// Those around an act on the leaf; once.
  void add_around(act what) {
    bool& looked = looked_around_[around_.place_of_act(what)];
    if (!std::exchange(looked, true)) add(around_.around(what).limits);
  }

 private:
  surroundings& around_;
  std::vector<bound> own_;  ///< of the record in hand
  std::array<bool, 2> looked_around_{};
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
