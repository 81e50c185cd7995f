// SPDX-License-Identifier: BSL-1.0
// Rows say nothing that nobody wrote.
#include <gtest/gtest.h>

#include <quyche/registry/rows.hpp>

namespace {

using namespace quyche;

TEST(Rows, AreOpenWhereNothingIsSaid) {
  const local_delegation_row one;
  EXPECT_FALSE(one.grantor_person || one.grantee_person || one.may_pass_on || one.oral);
  EXPECT_EQ(one.force, period{});
  EXPECT_EQ(one.report_by, deadline::unstated);
  EXPECT_EQ(word_of(accession::appointed), "appointed");
  EXPECT_EQ(find_word<accession>("elected"), accession::elected);
}

}  // namespace
