// SPDX-License-Identifier: BSL-1.0
// The shipped regulations.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>
#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/text/fold.hpp>

namespace {

using namespace quyche;

/// Made before `main`, and before the initialisers of the libraries that this is linked with.
const bool read_before_main = shipped_units().size() == 2 && load(shipped_stack("cap-huyen")).made &&
                              freeze(load(shipped_stack("cap-xa")).made.value()).find_actor("bi-thu") &&
                              to_iso(*parse_date("2025-07-01")) == "2025-07-01" && fold("Hoà") == fold("hòa");

TEST(Shipped, IsThereBeforeMain) {
  EXPECT_TRUE(read_before_main);
}

TEST(Shipped, HasDistrictAndCommune) {
  EXPECT_THAT(shipped_units(), testing::UnorderedElementsAre("cap-huyen", "cap-xa"));
  EXPECT_TRUE(shipped_stack("cap-tinh").empty());
}

TEST(Shipped, HasNoFinding) {
  for (const std::string_view unit : shipped_units()) {
    const loaded_stack loaded = load(shipped_stack(unit));
    ASSERT_TRUE(loaded.made);
    EXPECT_TRUE(loaded.made.diagnostics().empty());
  }
}

TEST(Shipped, DistrictBodiesEndWithTheirLevel) {
  const graph in = freeze(load(shipped_stack("cap-huyen")).made.value());
  for (const body_id one : in.bodies())
    if (in.body(one).of_level() == level::district && in.body(one).force().has_end()) {
      EXPECT_EQ(to_iso(in.body(one).force().last()), "2025-06-30") << in.body(one).key();
    }
  EXPECT_EQ(to_iso(in.life(*in.find_actor("ban-thuong-vu")).last()), "2025-06-30");
  EXPECT_GT(in.records(record_kind::succession).size(), 0U);
}

/// The report names no delegation with a scope; nothing fictional ships as fact.
TEST(Shipped, ShipsNoDelegation) {
  for (const std::string_view unit : shipped_units()) {
    const graph in = freeze(load(shipped_stack(unit)).made.value());
    EXPECT_EQ(in.records(record_kind::delegation).size(), 0U);
    for (const document_id one : in.documents()) EXPECT_EQ(in.document(one).title().vi.find("HƯ CẤU"), std::string_view::npos);
  }
}

TEST(Shipped, EveryRecordCitesAProvisionOrAPlaceOfTheReport) {
  for (const std::string_view unit : shipped_units()) {
    const graph in = freeze(load(shipped_stack(unit)).made.value());
    for (const record_id one : in.records()) {
      const auto basis = in.record(one).basis();
      ASSERT_FALSE(basis.empty());
      const bool from_report = in.document(in.provision(basis.front()).document).rank() == document_rank::report;
      if (in.record(one).attested_by() == evidence::practice) {
        EXPECT_TRUE(from_report) << in.record(one).key();
      }
    }
  }
}

}  // namespace
