// SPDX-License-Identifier: BSL-1.0
// day_cover: the days on which at least one of many periods runs. Included by registry/impl only.
#ifndef QUYCHE_REGISTRY_DETAIL_DAY_COVER_HPP
#define QUYCHE_REGISTRY_DETAIL_DAY_COVER_HPP

#include <algorithm>
#include <optional>
#include <vector>

#include <quyche/core/date.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class day_cover {
 public:
  explicit day_cover(std::vector<period> all) {
    std::erase_if(all, [](period one) { return one.empty(); });
    std::sort(all.begin(), all.end(), [](period one, period other) { return one.from() < other.from(); });
    for (const period one : all) {
      if (joined_.empty() || joined_.back().until() < one.from()) {
        joined_.push_back(one);
      } else {
        joined_.back() = {joined_.back().from(), (std::max)(joined_.back().until(), one.until())};
      }
    }
  }
  /// The first day of a period on which nothing runs. Cost: logarithmic.
  [[nodiscard]] std::optional<date> first_gap(period within) const {
    if (within.empty()) return std::nullopt;
    const auto next =
        std::upper_bound(joined_.begin(), joined_.end(), within.from(), [](date day, period one) { return day < one.until(); });
    if (next == joined_.end() || within.from() < next->from()) return within.from();
    return next->until() < within.until() ? std::optional{next->until()} : std::nullopt;
  }

 private:
  std::vector<period> joined_;  ///< by day; between two of them lies a day
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
