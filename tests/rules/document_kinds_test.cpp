// SPDX-License-Identifier: BSL-1.0
// Who issues and who signs which kind of document; docs/semantics.md, "Kinds of documents".
#include <gtest/gtest.h>

#include "rules/rule_cases.hpp"

namespace {

using namespace quyche_tests;

TEST(DocumentKinds, DoNotFollowRank) {
  check_cases(QUYCHE_SOURCE_DIR "/tests/rules/document-kinds.toml", "shows");
}

}  // namespace
