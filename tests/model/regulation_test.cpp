// SPDX-License-Identifier: BSL-1.0
// Facts about a finished regulation.
#include <type_traits>

#include <gtest/gtest.h>

#include <quyche/model/regulation.hpp>

#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Regulation, IsMadeByTheBuilderOnly) {
  static_assert(!std::is_default_constructible_v<regulation>);
  static_assert(!std::is_constructible_v<regulation, regulation_tables>);
}

TEST(Regulation, KeepsEntriesInTheOrderOfDeclaration) {
  const auto made = std::move(small_regulation{}.builder).finish();
  ASSERT_TRUE(made);
  const regulation_tables& tables = made.value().tables();
  EXPECT_EQ(tables.unit.key, "cap-thu");
  ASSERT_EQ(tables.bodies.size(), 2U);
  EXPECT_EQ(tables.bodies[0].attested.key, "ban-chap-hanh");
  EXPECT_EQ(tables.bodies[1].attested.key, "ban-thuong-vu");
  ASSERT_EQ(tables.matters.size(), 2U);
  EXPECT_EQ(tables.matters[1].attested.key, "tai-chinh.chi");
}

}  // namespace
