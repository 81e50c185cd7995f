// SPDX-License-Identifier: BSL-1.0
// Facts about entries before anybody fills them.
#include <gtest/gtest.h>

#include <quyche/model/entries.hpp>

namespace {

using namespace quyche;

TEST(Entries, AnAttestationIsARuleForAllTimeUnlessItSaysOtherwise) {
  const attestation made;
  EXPECT_EQ(made.attested_by, evidence::rule);
  EXPECT_EQ(made.how_widely, extent::unstated);
  EXPECT_EQ(made.force, period{});
  EXPECT_TRUE(made.basis.empty());
  EXPECT_FALSE(made.written_at.known());
}

TEST(Entries, ARecordClaimsNothingThatWasNotSaid) {
  const record_entry made;
  EXPECT_FALSE(made.by_competence || made.exclusive || made.may_pass_on || made.direct || made.in_writing || made.when_needed);
  EXPECT_FALSE(made.report || made.quorate || made.every_months || made.at_least_per_interval);
  EXPECT_EQ(made.answering, answering_mode::unstated);
  EXPECT_TRUE(made.devolved_by.empty());
  EXPECT_TRUE(made.acts.empty() && made.holders.empty() && made.when.empty());
}

TEST(Entries, ABoundIsOpenAtBothEndsUnlessItSaysOtherwise) {
  const bound made{measure_id{2}};
  EXPECT_EQ(made.from, bound::open_start);
  EXPECT_EQ(made.until, bound::open_end);
  EXPECT_EQ(made, (bound{measure_id{2}, bound::open_start, bound::open_end}));
  EXPECT_NE(made, (bound{measure_id{2}, 0, bound::open_end}));
}

TEST(Entries, WhatAMissingStepDoesIsUnsettledUnlessARecordSaysOtherwise) {
  const procedure_step step{std::nullopt, act::submit};
  EXPECT_EQ(step.if_missing, absence::unsettled);
}

TEST(Entries, CitationsAreEqualIfDocumentAndAddressAre) {
  const citation one{document_id{0}, *parse_address("Điều 6 khoản 3")};
  EXPECT_EQ(one, (citation{document_id{0}, *parse_address("khoản 3 Điều 6")}));
  EXPECT_NE(one, (citation{document_id{1}, one.at}));
  EXPECT_NE(one, (citation{document_id{0}, *parse_address("Điều 6")}));
}

}  // namespace
