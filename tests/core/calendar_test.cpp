// SPDX-License-Identifier: BSL-1.0
// The calendar, with std::chrono as its oracle.
#include <chrono>

#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>

namespace {

using namespace quyche;

std::chrono::year_month_day oracle(date day) {
  return std::chrono::sys_days{std::chrono::days{day.day_number()}};
}

TEST(Calendar, AgreesWithTheStandardLibraryForSixCenturies) {
  for (int number = -140'000; number < 80'000; ++number) {
    const date day{number};
    const civil_date civil = to_civil(day);
    const auto right = oracle(day);
    ASSERT_EQ(civil.year, static_cast<int>(right.year()));
    ASSERT_EQ(civil.month, static_cast<int>(static_cast<unsigned>(right.month())));
    ASSERT_EQ(civil.day, static_cast<int>(static_cast<unsigned>(right.day())));
    ASSERT_EQ(to_date(civil), day);
  }
}

TEST(Calendar, RefusesDaysThatAreNone) {
  EXPECT_FALSE(to_date({2023, 2, 29}));
  EXPECT_TRUE(to_date({2024, 2, 29}));
  EXPECT_FALSE(to_date({1900, 2, 29}));
  EXPECT_FALSE(to_date({2024, 13, 1}));
  EXPECT_FALSE(to_date({2024, 0, 1}));
  EXPECT_FALSE(to_date({1399, 12, 31}));
  EXPECT_FALSE(to_date({10'000, 1, 1}));
}

TEST(Calendar, ReadsAndWritesIsoDates) {
  EXPECT_EQ(to_iso(*parse_date("2025-07-01")), "2025-07-01");
  for (const char* wrong : {"", "2025-7-1", "2025-07-32", "01-07-2025", "2025-07-01 ", "2025/07/01", "20250701", "2025-02-29"})
    EXPECT_FALSE(parse_date(wrong)) << wrong;
}

/// Rule R13: the corresponding day, or the last day of the month.
TEST(Calendar, MonthsKeepTheDayOrTakeTheLast) {
  for (int number = 18'000; number < 19'500; ++number)
    for (const int months : {-25, -12, -1, 0, 1, 2, 11, 12, 48}) {
      const auto from = oracle(date{number});
      auto to = from + std::chrono::months{months};
      if (!to.ok()) to = to.year() / to.month() / std::chrono::last;
      EXPECT_EQ(oracle(add_months(date{number}, months)), to);
    }
  EXPECT_EQ(to_iso(add_months(*parse_date("2025-04-30"), 1)), "2025-05-30");
  EXPECT_EQ(to_iso(add_months(*parse_date("2024-01-31"), 1)), "2024-02-29");
}

}  // namespace
