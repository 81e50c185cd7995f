// SPDX-License-Identifier: BSL-1.0
// Days and periods.
#include <gtest/gtest.h>

#include <quyche/core/date.hpp>

namespace {

using quyche::date;
using quyche::period;

TEST(Date, CountsDays) {
  EXPECT_EQ(date{5}.next(), date{6});
  EXPECT_EQ(date{5}.previous(), date{4});
  EXPECT_LT(date{-1}, date{0});
  EXPECT_EQ(sizeof(date), 4U);
}

TEST(Period, HoldsItsFirstDayAndNotItsEnd) {
  const period one{date{10}, date{12}};
  EXPECT_FALSE(one.contains(date{9}));
  EXPECT_TRUE(one.contains(date{10}));
  EXPECT_TRUE(one.contains(date{11}));
  EXPECT_FALSE(one.contains(date{12}));
  EXPECT_EQ(one.last(), date{11});
}

TEST(Period, ThroughNamesTheLastDay) {
  EXPECT_EQ(period::through(date{10}, date{11}), (period{date{10}, date{12}}));
  EXPECT_FALSE(period::through(date{10}, period::open_end).has_end());
}

TEST(Period, IsOpenUnlessTold) {
  const period open;
  EXPECT_FALSE(open.has_start() || open.has_end() || open.empty());
  EXPECT_TRUE(open.contains(date{-100'000}));
}

TEST(Period, IntersectionHoldsTheDaysOfBoth) {
  for (int a = 0; a < 5; ++a)
    for (int b = 0; b < 5; ++b)
      for (int c = 0; c < 5; ++c)
        for (int d = 0; d < 5; ++d) {
          const period one{date{a}, date{b}}, other{date{c}, date{d}}, both = one.intersect(other);
          for (int day = -1; day < 6; ++day)
            EXPECT_EQ(both.contains(date{day}), one.contains(date{day}) && other.contains(date{day}));
        }
}

}  // namespace
