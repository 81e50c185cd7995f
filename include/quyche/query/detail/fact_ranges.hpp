// SPDX-License-Identifier: BSL-1.0
// fact_ranges: for which values of one or two measures an answer says yes. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_FACT_RANGES_HPP
#define QUYCHE_QUERY_DETAIL_FACT_RANGES_HPP

#include <algorithm>
#include <set>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The range of a measure to which a region is confined.
inline bound range_in(const graph& in, const region& where, measure_id of) {
  for (const bound& one : where.facts)
    if (one.of == of) return one;
  return in.measure(of).domain(of);
}

/// Where an answer with cases does not say yes.
inline std::vector<region> refused(const answer& given) {
  std::vector<region> found;
  for (const answer_case& one : given.cases)
    if (one.decided != verdict::permitted) found.insert(found.end(), one.where.begin(), one.where.end());
  return found;
}

inline bool meet(const bound& one, const bound& other) {
  return one.from < other.until && other.from < one.until;
}

/// The widest ranges of some measures, one each, such that no refused region meets all of them.
class fact_ranges {
 public:
  fact_ranges(const graph& in, const answer& given, std::vector<measure_id> of) : in_{in}, of_{std::move(of)} {
    if (given.cases.empty()) return;
    refused_ = refused(given);
    for (const measure_id one : of_) {
      const bound domain = in.measure(one).domain(one);
      std::set<std::int64_t> points{domain.from, domain.until};
      for (const region& where : refused_) {
        points.insert(range_in(in, where, one).from);
        points.insert(range_in(in, where, one).until);
      }
      cuts_.emplace_back(points.begin(), points.end());
    }
    std::vector<bound> box;
    grow(box);
  }

  [[nodiscard]] const std::vector<std::vector<bound>>& found() const noexcept { return found_; }

 private:
  /// Every choice of a range between two cuts for each measure.
  void grow(std::vector<bound>& box) {
    if (box.size() == of_.size()) {
      if (is_free(box) && is_widest(box)) found_.push_back(box);
      return;
    }
    const auto& cuts = cuts_[box.size()];
    for (std::size_t from = 0; from + 1 < cuts.size(); ++from)
      for (std::size_t until = from + 1; until < cuts.size(); ++until) {
        box.push_back({of_[box.size()], cuts[from], cuts[until]});
        grow(box);
        box.pop_back();
      }
  }
  [[nodiscard]] bool is_free(const std::vector<bound>& box) const {
    return std::none_of(refused_.begin(), refused_.end(), [&](const region& where) {
      return std::all_of(box.begin(), box.end(), [&](const bound& one) { return meet(one, range_in(in_, where, one.of)); });
    });
  }
  /// None of its sides can go to the next cut.
  [[nodiscard]] bool is_widest(const std::vector<bound>& box) const {
    for (std::size_t side = 0; side < box.size(); ++side) {
      const auto& cuts = cuts_[side];
      std::vector<bound> wider = box;
      if (const auto from = std::find(cuts.begin(), cuts.end(), box[side].from); from != cuts.begin()) {
        wider[side].from = *std::prev(from);
        if (is_free(wider)) return false;
      }
      wider = box;
      if (const auto until = std::find(cuts.begin(), cuts.end(), box[side].until); std::next(until) != cuts.end()) {
        wider[side].until = *std::next(until);
        if (is_free(wider)) return false;
      }
    }
    return true;
  }

  const graph& in_;
  std::vector<measure_id> of_;
  std::vector<region> refused_;
  std::vector<std::vector<std::int64_t>> cuts_;
  std::vector<std::vector<bound>> found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
