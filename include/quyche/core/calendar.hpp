// SPDX-License-Identifier: BSL-1.0
// Calendar work on dates: years, months, days, ISO text and legal month arithmetic (rule R13).
#ifndef QUYCHE_CORE_CALENDAR_HPP
#define QUYCHE_CORE_CALENDAR_HPP

#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/date.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A date taken apart. `year` 1400 to 9999, `month` 1 to 12, `day` 1 to 31.
struct civil_date {
  int year;
  int month;
  int day;
  friend constexpr bool operator==(const civil_date&, const civil_date&) noexcept = default;
};

/// The day so written, or nothing if there is no such day in the years 1400 to 9999.
[[nodiscard]] std::optional<date> to_date(civil_date civil);
/// Does the day lie in the years 1400 to 9999?
[[nodiscard]] bool in_calendar(date day);
/// Requires: `in_calendar(day)`.
[[nodiscard]] civil_date to_civil(date day);
/// Reads exactly `YYYY-MM-DD`; nothing for any other text or a day that does not exist.
[[nodiscard]] std::optional<date> parse_date(std::string_view iso);
/// Writes `YYYY-MM-DD`. Requires: as for `to_civil`.
[[nodiscard]] std::string to_iso(date day);
/// Rule R13: the corresponding day `months` later (or earlier), or the last day of that month where there
/// is none; 30 April + 1 month is 30 May. Requires: `in_calendar` of day and result.
[[nodiscard]] date add_months(date day, int months);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/core/impl/calendar.ipp>
#endif

#endif
