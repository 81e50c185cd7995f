// SPDX-License-Identifier: BSL-1.0
// The form of the library shows in the namespace.
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
struct probe {};
}  // namespace quyche::inline QUYCHE_ABI

namespace {

#define QUYCHE_TEXT_OF(name) #name
#define QUYCHE_TEXT(name) QUYCHE_TEXT_OF(name)

TEST(Config, TheInlineNamespaceTellsTheForm) {
#ifdef QUYCHE_COMPILED
  const std::string form = "v0";
#else
  const std::string form = "v0_inline";
#endif
  EXPECT_EQ(QUYCHE_TEXT(QUYCHE_ABI), form + (quyche::ids_are_checked ? "_checked" : ""));
  EXPECT_TRUE((std::is_same_v<quyche::probe, quyche::QUYCHE_ABI::probe>));
}

}  // namespace
