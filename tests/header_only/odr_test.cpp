// SPDX-License-Identifier: BSL-1.0
// The header-only form in two units: one definition of everything.
#include <gtest/gtest.h>

#include <quyche/quyche.hpp>

#include "header_only/second_unit.hpp"

namespace {

TEST(HeaderOnly, TwoUnitsShareOneDefinition) {
  EXPECT_EQ(quyche_tests::seen_by_second_unit(), &quyche::traits_of(quyche::act::decide));
  EXPECT_EQ(quyche_tests::said_by_second_unit(), quyche::explain(quyche::reason::no_power, quyche::language::vi));
}

}  // namespace
