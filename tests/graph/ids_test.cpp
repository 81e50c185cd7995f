// SPDX-License-Identifier: BSL-1.0
// The ids of a graph are types of their own.
#include <type_traits>

#include <gtest/gtest.h>

#include <quyche/graph/ids.hpp>

namespace {

using namespace quyche;

TEST(GraphIds, DoNotMix) {
  EXPECT_FALSE((std::is_convertible_v<record_id, provision_id>));
  EXPECT_FALSE((std::is_convertible_v<node_id, arc_id>));
  EXPECT_FALSE((std::is_same_v<record_id, provision_id>));
}

}  // namespace
