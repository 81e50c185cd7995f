// SPDX-License-Identifier: BSL-1.0
// A value, or diagnostics; warnings ride with either.
#include <string>

#include <gtest/gtest.h>

#include <quyche/core/result.hpp>

#include "support/broken_contract.hpp"

namespace {

using namespace quyche;
using quyche_tests::contract_broken_by;

const diagnostic warning{diagnostic_code::self_delegation, {}, {}, {}, {}};
const diagnostic error{diagnostic_code::unknown_name, {}, {}, {}, {}};

TEST(Result, HoldsAValueWithWarnings) {
  const result<int> made{7, {warning}};
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value(), 7);
  EXPECT_EQ(made.diagnostics().size(), 1U);
}

TEST(Result, HoldsErrors) {
  const auto made = result<int>::failure({warning, error});
  EXPECT_FALSE(made);
  EXPECT_EQ(made.diagnostics().size(), 2U);
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(made.value()); }));
}

TEST(Result, WarningsAloneAreNoFailureAndErrorsNoSuccess) {
  EXPECT_TRUE(contract_broken_by([] { static_cast<void>(result<int>::failure({warning})); }));
  EXPECT_TRUE(contract_broken_by([] { static_cast<void>(result<int>{1, {error}}); }));
}

TEST(Result, ThenJoinsDiagnosticsInOrder) {
  auto next = [](int value) { return result<std::string>{std::to_string(value), {warning}}; };
  const auto made = result<int>{7, {warning}}.then(next);
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value(), "7");
  EXPECT_EQ(made.diagnostics().size(), 2U);
  int calls = 0;
  const auto failed = result<int>::failure({error}).then([&](int) {
    ++calls;
    return result<int>{1};
  });
  EXPECT_FALSE(failed);
  EXPECT_EQ(calls, 0);
  const auto later = result<int>{1, {warning}}.then([](int) { return result<int>::failure({error}); });
  EXPECT_EQ(later.diagnostics().size(), 2U);
}

}  // namespace
