// SPDX-License-Identifier: BSL-1.0
// A caller's mistake reaches the handler, in every build.
#include <gtest/gtest.h>

#include <quyche/core/contract.hpp>

#include "support/broken_contract.hpp"

namespace {

TEST(Contract, ReachesTheHandler) {
  EXPECT_EQ(quyche_tests::contract_broken_by([] { QUYCHE_EXPECTS(1 > 2, "one is more than two"); }), "one is more than two");
  EXPECT_EQ(quyche_tests::contract_broken_by([] { QUYCHE_EXPECTS(2 > 1, "two is more than one"); }), std::nullopt);
}

TEST(Contract, AbortsUnlessAHandlerIsSet) {
  EXPECT_DEATH(QUYCHE_EXPECTS(false, "something holds"), "something holds");
}

TEST(Contract, GivesBackTheHandlerBefore) {
  const quyche_tests::contract_watch outer;
  const quyche::contract_handler before = quyche::set_contract_handler(nullptr);
  EXPECT_NE(before, nullptr);
  quyche::set_contract_handler(before);
}

}  // namespace
