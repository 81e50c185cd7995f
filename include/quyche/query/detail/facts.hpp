// SPDX-License-Identifier: BSL-1.0
// Facts and limits; case_facts: the facts of a case, and how far those that were missing could differ without being noticed.
// Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_FACTS_HPP
#define QUYCHE_QUERY_DETAIL_FACTS_HPP

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <quyche/answer/question.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

enum class fit : std::uint8_t { holds, fails, open };

/// Do the facts lie within every bound? `open` if none fails and one is missing.
inline fit fit_of(std::span<const bound> limits, std::span<const fact> facts) {
  fit overall = fit::holds;
  for (const bound& limit : limits) {
    const auto known = std::find_if(facts.begin(), facts.end(), [&](const fact& one) { return one.of == limit.of; });
    if (known == facts.end()) {
      overall = fit::open;
    } else if (known->value < limit.from || known->value >= limit.until) {
      return fit::fails;
    }
  }
  return overall;
}

class case_facts {
 public:
  /// The facts of the question, and the domains of those that it leaves out.
  void begin(std::span<const fact> supplied, std::span<const bound> missing) {
    supplied_ = supplied.size();
    values_.assign(supplied.begin(), supplied.end());
    for (const bound& one : missing) values_.push_back({one.of, one.from});
    domains_.assign(missing.begin(), missing.end());
    alike_ = domains_;
  }
  /// Goes to the start of these ranges, one for each missing fact in the order of `begin`.
  void go_to(std::span<const bound> ranges) {
    for (std::size_t place = 0; place < ranges.size(); ++place) values_[supplied_ + place].value = ranges[place].from;
    alike_ = domains_;
  }
  /// Do the facts lie within every bound? What is read of a missing fact narrows `alike`.
  [[nodiscard]] bool within(std::span<const bound> limits) {
    for (const bound& limit : limits) {
      const auto known = std::find_if(values_.begin(), values_.end(), [&](const fact& one) { return one.of == limit.of; });
      if (known == values_.end()) return false;
      const auto place = static_cast<std::size_t>(known - values_.begin());
      if (place >= supplied_) narrow(alike_[place - supplied_], limit, known->value);
      if (known->value < limit.from || known->value >= limit.until) return false;
    }
    return true;
  }
  /// The ranges of the missing facts in which everything read since `go_to` stays as it was.
  [[nodiscard]] std::span<const bound> alike() const noexcept { return alike_; }

 private:
  static void narrow(bound& range, const bound& limit, std::int64_t value) {
    for (const std::int64_t cut : {limit.from, limit.until}) {
      if (cut <= value) range.from = (std::max)(range.from, cut);
      if (cut > value) range.until = (std::min)(range.until, cut);
    }
  }

  std::size_t supplied_ = 0;
  std::vector<fact> values_;
  std::vector<bound> domains_;
  std::vector<bound> alike_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
