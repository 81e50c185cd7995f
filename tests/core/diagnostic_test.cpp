// SPDX-License-Identifier: BSL-1.0
// The codes of diagnostics.
#include <set>

#include <gtest/gtest.h>

#include <quyche/core/diagnostic.hpp>

namespace {

using namespace quyche;

TEST(Diagnostic, CodesKeepTheirNumbers) {
  EXPECT_EQ(to_string(diagnostic_code::syntax_error), "Q2001");
  EXPECT_EQ(slug_of(diagnostic_code::unknown_name), "unknown-name");
  EXPECT_EQ(severity_of(diagnostic_code::self_delegation), severity::warning);
  EXPECT_EQ(severity_of(diagnostic_code::unknown_name), severity::error);
}

TEST(Diagnostic, NoCodeAndNoNameOccursTwice) {
  std::set<std::string> names, numbers;
  for (const diagnostic_code one : all_diagnostic_codes()) {
    EXPECT_TRUE(numbers.insert(to_string(one)).second);
    EXPECT_TRUE(names.insert(slug_of(one)).second);
  }
  EXPECT_GT(numbers.size(), 45U);
}

TEST(Diagnostic, APlaceIsUnknownUnlessTold) {
  EXPECT_FALSE(place{}.known());
  EXPECT_TRUE((place{0, 1, 2}).known());
}

}  // namespace
