// SPDX-License-Identifier: BSL-1.0
// noted_facts: the facts of a case, with a note of what is read of those that the question leaves out. For definitions of
// verify only.
#ifndef QUYCHE_VERIFY_DETAIL_NOTED_FACTS_HPP
#define QUYCHE_VERIFY_DETAIL_NOTED_FACTS_HPP

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <quyche/verify/detail/scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// Goes through points that stand for every combination of the missing facts. Each point stands for all values for which
/// everything that was read at it reads the same; a measure that nobody reads is not multiplied out.
class noted_facts {
 public:
  noted_facts(const graph& in, const std::vector<fact>& supplied) : in_{in}, supplied_{supplied}, known_(in.measures().size()) {
    for (const fact& one : supplied) known_[one.of.index()] = {true, false, one.value, 0, 0};
    start();
  }

  [[nodiscard]] const std::vector<fact>& supplied() const noexcept { return supplied_; }
  [[nodiscard]] bool is_supplied(measure_id which) const { return known_[which.index()].supplied; }

  /// Do the facts lie inside the limits?
  [[nodiscard]] bool inside(std::span<const bound> limits) {
    return std::all_of(limits.begin(), limits.end(), [&](const bound& one) {
      if (!is_supplied(one.of)) note(one);
      const std::int64_t value = known_[one.of.index()].value;
      return value >= one.from && value < one.until;
    });
  }
  /// Has anything been read at this point of which the question says nothing?
  [[nodiscard]] bool has_read() const noexcept { return !read_.empty(); }
  [[nodiscard]] bool at_start() const noexcept { return at_start_; }

  /// To the first point: every missing fact has its least value.
  void start() {
    open_.clear();
    here_.clear();
    at_start_ = true;
    go_here();
  }
  /// To the next point; false: there is none.
  [[nodiscard]] bool next() {
    leave_the_rest();
    if (open_.empty()) return false;
    here_ = std::move(open_.back());
    open_.pop_back();
    at_start_ = false;
    go_here();
    return true;
  }

 private:
  struct slot {
    bool supplied = false;
    bool read = false;
    std::int64_t value = 0;
    std::int64_t alike = 0;  ///< up to here nothing that was read would have been another
    std::int64_t until = 0;  ///< the end of the range of which the value is the least
  };

  void note(const bound& limit) {
    slot& one = known_[limit.of.index()];
    if (!one.read) {
      one.read = true;
      read_.push_back(limit.of);
      const bound domain = in_.measure(limit.of).domain(limit.of);
      const auto at = std::find_if(here_.begin(), here_.end(), [&](const bound& each) { return each.of == limit.of; });
      const bound range = at == here_.end() ? domain : *at;
      one.value = range.from;
      one.alike = one.until = range.until;
    }
    for (const std::int64_t cut : {limit.from, limit.until})
      if (cut > one.value) one.alike = (std::min)(one.alike, cut);
  }
  void go_here() {
    for (const measure_id one : read_) known_[one.index()].read = false;
    read_.clear();
  }
  /// What lies beyond the values for which this point stands is for later: the lowest of the last measure comes first.
  void leave_the_rest() {
    std::sort(read_.begin(), read_.end());
    for (const measure_id one : read_) {
      const slot& seen = known_[one.index()];
      if (seen.alike < seen.until) {
        open_.push_back(here_);
        set(open_.back(), {one, seen.alike, seen.until});
      }
      set(here_, {one, seen.value, seen.alike});
    }
  }
  static void set(std::vector<bound>& ranges, const bound& to) {
    const auto at = std::find_if(ranges.begin(), ranges.end(), [&](const bound& each) { return each.of == to.of; });
    if (at == ranges.end()) {
      ranges.push_back(to);
    } else {
      *at = to;
    }
  }

  const graph& in_;
  std::vector<fact> supplied_;
  std::vector<slot> known_;       ///< by measure
  std::vector<measure_id> read_;  ///< of those that are missing
  std::vector<bound> here_;       ///< ranges of missing facts; of others the whole domain
  std::vector<std::vector<bound>> open_;
  bool at_start_ = true;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
