// SPDX-License-Identifier: BSL-1.0
// The version.
#include <gtest/gtest.h>

#include <quyche/version.hpp>

namespace {

TEST(Version, IsAZeroUntilTheFirstRelease) {
  EXPECT_EQ(QUYCHE_VERSION_MAJOR, 0);
  EXPECT_GE(QUYCHE_VERSION_MINOR, 1);
  EXPECT_GE(QUYCHE_VERSION_PATCH, 0);
}

}  // namespace
