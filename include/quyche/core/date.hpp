// SPDX-License-Identifier: BSL-1.0
// date and period: days as numbers, four bytes, without includes; calendar work stands in core/calendar.hpp.
#ifndef QUYCHE_CORE_DATE_HPP
#define QUYCHE_CORE_DATE_HPP

#include <compare>
#include <cstdint>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A day of the Gregorian calendar, counted from 1970-01-01 (day 0). Every number is a day;
/// calendar functions accept the years 1400 to 9999.
class date {
 public:
  constexpr explicit date(std::int32_t day_number) noexcept : day_{day_number} {}
  [[nodiscard]] constexpr std::int32_t day_number() const noexcept { return day_; }
  [[nodiscard]] constexpr date next() const noexcept { return date{day_ + 1}; }
  [[nodiscard]] constexpr date previous() const noexcept { return date{day_ - 1}; }
  friend constexpr bool operator==(date, date) noexcept = default;
  friend constexpr auto operator<=>(date, date) noexcept = default;

 private:
  std::int32_t day_;
};

/// The days from `from` up to but not including `until`; either end may be open.
class period {
 public:
  static constexpr date open_start{INT32_MIN};
  static constexpr date open_end{INT32_MAX};

  constexpr period() noexcept : from_{open_start}, until_{open_end} {}
  constexpr period(date from, date until) noexcept : from_{from}, until_{until} {}
  /// As people write it: `last` is the last day that belongs to the period.
  static constexpr period through(date from, date last) noexcept { return {from, last == open_end ? open_end : last.next()}; }

  [[nodiscard]] constexpr date from() const noexcept { return from_; }
  [[nodiscard]] constexpr date until() const noexcept { return until_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return until_ <= from_; }
  [[nodiscard]] constexpr bool has_start() const noexcept { return from_ != open_start; }
  [[nodiscard]] constexpr bool has_end() const noexcept { return until_ != open_end; }
  /// The last day of the period. Only meaningful if it has an end and is not empty.
  [[nodiscard]] constexpr date last() const noexcept { return until_.previous(); }
  [[nodiscard]] constexpr bool contains(date day) const noexcept { return from_ <= day && day < until_; }
  [[nodiscard]] constexpr period intersect(period other) const noexcept {
    return {from_ < other.from_ ? other.from_ : from_, until_ < other.until_ ? until_ : other.until_};
  }
  friend constexpr bool operator==(period, period) noexcept = default;

 private:
  date from_;
  date until_;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
