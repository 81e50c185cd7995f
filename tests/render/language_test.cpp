// SPDX-License-Identifier: BSL-1.0
// Two languages, Vietnamese first.
#include <gtest/gtest.h>

#include <quyche/render/explain.hpp>

namespace {

TEST(Language, VietnameseIsTheDefault) {
  EXPECT_EQ(quyche::style{}.in, quyche::language::vi);
  EXPECT_FALSE(quyche::style{}.colour);
}

TEST(Language, WhatHasNoEnglishIsShownAsWritten) {
  EXPECT_EQ(quyche::in_language({"Ban thường vụ", ""}, quyche::language::en), "Ban thường vụ");
  EXPECT_EQ(quyche::in_language({"Ban thường vụ", "the bureau"}, quyche::language::en), "the bureau");
}

}  // namespace
