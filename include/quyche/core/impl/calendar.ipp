// SPDX-License-Identifier: BSL-1.0
// Definitions of calendar.hpp.
#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <quyche/core/calendar.hpp>
#include <quyche/core/contract.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

using boost_calendar = boost::gregorian::gregorian_calendar;

/// Boost counts days from another start.
inline std::int32_t boost_epoch() {
  static const auto start = static_cast<std::int32_t>(boost_calendar::day_number({1970, 1, 1}));
  return start;
}

inline std::optional<int> parse_digits(std::string_view text) {
  int number = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  return number;
}

}  // namespace detail

QUYCHE_INLINE std::optional<date> to_date(civil_date civil) {
  if (civil.year < 1400 || civil.year > 9999 || civil.month < 1 || civil.month > 12 || civil.day < 1) return std::nullopt;
  const auto year = static_cast<unsigned short>(civil.year);
  const auto month = static_cast<unsigned short>(civil.month);
  if (civil.day > detail::boost_calendar::end_of_month_day(year, month)) return std::nullopt;
  const auto number = detail::boost_calendar::day_number({year, month, static_cast<unsigned short>(civil.day)});
  return date{static_cast<std::int32_t>(number) - detail::boost_epoch()};
}

QUYCHE_INLINE bool in_calendar(date day) {
  static const date first = *to_date({1400, 1, 1});
  static const date last = *to_date({9999, 12, 31});
  return first <= day && day <= last;
}

QUYCHE_INLINE civil_date to_civil(date day) {
  QUYCHE_EXPECTS(in_calendar(day), "the day lies in the years 1400 to 9999");
  const auto civil = detail::boost_calendar::from_day_number(
      static_cast<boost::gregorian::gregorian_calendar::date_int_type>(day.day_number() + detail::boost_epoch()));
  return {static_cast<int>(civil.year), static_cast<int>(civil.month), static_cast<int>(civil.day)};
}

QUYCHE_INLINE std::optional<date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = detail::parse_digits(iso.substr(0, 4));
  const auto month = detail::parse_digits(iso.substr(5, 2));
  const auto day = detail::parse_digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return to_date({*year, *month, *day});
}

QUYCHE_INLINE std::string to_iso(date day) {
  const civil_date civil = to_civil(day);
  const auto digits = [](int number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width - text.size(), '0') + text;
  };
  return digits(civil.year, 4) + "-" + digits(civil.month, 2) + "-" + digits(civil.day, 2);
}

QUYCHE_INLINE date add_months(date day, int months) {
  const civil_date civil = to_civil(day);
  const long long count = civil.year * 12LL + (civil.month - 1) + months;
  QUYCHE_EXPECTS(count >= 1400LL * 12 && count < 10000LL * 12, "the result lies in the years 1400 to 9999");
  const auto year = static_cast<int>(count / 12);
  const auto month = static_cast<int>(count % 12) + 1;
  const int last =
      detail::boost_calendar::end_of_month_day(static_cast<unsigned short>(year), static_cast<unsigned short>(month));
  return *to_date({year, month, (std::min)(civil.day, last)});
}

}  // namespace quyche::inline QUYCHE_ABI
