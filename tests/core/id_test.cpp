// SPDX-License-Identifier: BSL-1.0
// An id is an index of its own type.
#include <type_traits>
#include <unordered_set>

#include <gtest/gtest.h>

#include <quyche/core/id.hpp>

namespace {

using one_id = quyche::id<struct one_tag>;
using other_id = quyche::id<struct other_tag>;

TEST(Id, HasAnIndexAndAnOrder) {
  EXPECT_EQ(one_id{7}.index(), 7U);
  EXPECT_EQ(one_id{7}, one_id{7});
  EXPECT_LT(one_id{6}, one_id{7});
  EXPECT_EQ(sizeof(one_id), quyche::ids_are_checked ? 8U : 4U);
}

TEST(Id, DoesNotMix) {
  EXPECT_FALSE((std::is_convertible_v<one_id, other_id>));
  EXPECT_FALSE((std::is_convertible_v<int, one_id>));
  EXPECT_FALSE((std::is_default_constructible_v<one_id>));
  EXPECT_TRUE(std::is_trivially_copyable_v<one_id>);
}

TEST(Id, IsHashed) {
  const std::unordered_set<one_id> set{one_id{1}, one_id{2}, one_id{1}};
  EXPECT_EQ(set.size(), 2U);
}

}  // namespace
