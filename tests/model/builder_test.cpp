// SPDX-License-Identifier: BSL-1.0
// The builder: what it accepts, what it finds, and that it gives what a file gives.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/model/builder.hpp>

#include "support/broken_contract.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<diagnostic_code> codes(small_regulation small) {
  std::vector<diagnostic_code> found;
  const auto made = std::move(small.builder).finish();
  for (const diagnostic& one : made.diagnostics()) found.push_back(one.code);
  return found;
}

TEST(Builder, ASmallRegulationHasNoFinding) {
  EXPECT_THAT(codes({}), IsEmpty());
}

TEST(Builder, MakesKeysForRecordsWithoutOne) {
  small_regulation small;
  small.builder.power(small.make_power());
  small.builder.power(small.make_power());
  const auto made = std::move(small.builder).finish();
  ASSERT_TRUE(made);
  const auto& records = made.value().tables().records;
  EXPECT_FALSE(records[0].attested.key.empty());
  EXPECT_NE(records[0].attested.key, records[1].attested.key);
}

TEST(Builder, FindsRings) {
  small_regulation within;
  within.builder.set_within(within.bureau, within.committee);
  within.builder.set_within(within.committee, within.bureau);
  EXPECT_THAT(codes(std::move(within)), Contains(diagnostic_code::within_itself));
  small_regulation under;
  under.builder.set_under(under.bureau, {under.committee});
  under.builder.set_under(under.committee, {under.bureau});
  EXPECT_THAT(codes(std::move(under)), Contains(diagnostic_code::under_itself));
  small_regulation also;
  also.builder.set_office_links(also.secretary, {}, {also.deputy}, {}, {});
  also.builder.set_office_links(also.deputy, {}, {also.secretary}, {}, {});
  EXPECT_THAT(codes(std::move(also)), Contains(diagnostic_code::office_ring));
}

TEST(Builder, FindsWhatHoldsNothing) {
  small_regulation limit;
  power_form power = limit.make_power();
  power.when = {{limit.amount, 7, 7}};
  limit.builder.power(power);
  EXPECT_THAT(codes(std::move(limit)), ElementsAre(diagnostic_code::empty_limit));
  small_regulation time;
  power = time.make_power();
  power.attested.force = {day(2024, 1, 2), day(2024, 1, 2)};
  time.builder.power(power);
  EXPECT_THAT(codes(std::move(time)), ElementsAre(diagnostic_code::empty_period));
  small_regulation basis;
  power = basis.make_power();
  power.attested.basis.clear();
  basis.builder.power(power);
  EXPECT_THAT(codes(std::move(basis)), ElementsAre(diagnostic_code::missing_basis));
}

TEST(Builder, FindsNamesThatAreOneName) {
  small_regulation small;
  small.builder.body(small.make_body("huyen-uy", "Huyện ủy"));
  small.builder.body(small.make_body("huyen-uy-hai", "Huyện uỷ"));
  EXPECT_THAT(codes(std::move(small)), ElementsAre(diagnostic_code::same_name_twice));
}

TEST(Builder, FindsMistakesOfOffices) {
  small_regulation small;
  small.builder.set_office_links(small.secretary, {}, {}, {small.deputy}, {});
  EXPECT_THAT(codes(std::move(small)), ElementsAre(diagnostic_code::parts_missing));
}

TEST(Builder, ADelegationToOneselfIsAWarning) {
  small_regulation small;
  delegation_form delegation = small.make_delegation();
  delegation.grantees = {small.committee};
  small.builder.delegation(delegation);
  const auto made = std::move(small.builder).finish();
  EXPECT_TRUE(made);
  ASSERT_EQ(made.diagnostics().size(), 1U);
  EXPECT_EQ(made.diagnostics().front().code, diagnostic_code::self_delegation);
}

TEST(Builder, FindingsMadeBeforeCount) {
  small_regulation small;
  const auto made = std::move(small.builder).finish({{diagnostic_code::unknown_name, {}, {"a", "b"}, {}, {}}});
  EXPECT_FALSE(made);
}

TEST(Builder, AnIdOfAnotherBuilderOutOfRangeIsAContractViolation) {
  small_regulation small;
  power_form power = small.make_power();
  power.matters = {matter_id{77}};
  EXPECT_TRUE(contract_broken_by([&] {
    small.builder.power(power);
    static_cast<void>(std::move(small.builder).finish());
  }));
  small_regulation other;
  EXPECT_TRUE(contract_broken_by([&] { other.builder.set_document_links(other.rules, {{document_id{77}}, {}, {}, {}}); }));
  EXPECT_TRUE(contract_broken_by([&] {
    document_entry entry = small_regulation::make_document("sua", document_rank::local);
    entry.links.consolidated = {document_id{77}};
    other.builder.document(entry);
    static_cast<void>(std::move(other.builder).finish());
  }));
}

TEST(Builder, RefusesTextsThatSteerATerminal) {
  for (const char* text : {"\x1b[31m", "a\x7F", "\u009B", "\u202E"}) {
    small_regulation small;
    power_form power = small.make_power();
    power.attested.note = {"một", text};
    small.builder.power(power);
    const auto made = std::move(small.builder).finish();
    ASSERT_FALSE(made);
    EXPECT_EQ(made.diagnostics().front().code, diagnostic_code::control_character);
  }
}

}  // namespace
