// SPDX-License-Identifier: BSL-1.0
// The graph of a unit is the one that a regulation with the same delegations would make.
#include <gtest/gtest.h>

#include <quyche/graph/thaw.hpp>
#include <quyche/query/may.hpp>
#include <quyche/registry/delegations.hpp>

#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

class local_delegations : public testing::Test {
 protected:
  static graph rules() {
    small_regulation small;
    small.builder.power(small.make_power());
    small.builder.power(
        {small.based("ubtv"), {small.committee}, act::delegate, {small.spending}, {small.secretary, small.deputy}});
    small.builder.power({small.based("ubt"), {small.secretary}, act::delegate, {small.spending}, {small.deputy}});
    return checked(freeze(std::move(small.builder).finish().value()));
  }
  static answer ask(const graph& in, const char* actor, date on) {
    return checked(in, may(in, {*in.find_actor(actor), act::decide, *in.find_matter("tai-chinh.chi"), {on}}));
  }
  static flaw cause_of(const answer& given) { return given.steps.front().cause; }
  local_delegations() {
    small.add_document();
    auto first = small.delegation("uq-1", "ban-chap-hanh", "bi-thu");
    first.may_pass_on = true;
    auto second = small.delegation("uq-2", "bi-thu", "pho-bi-thu");
    small.tables.delegations = {first, second};
    small.tables.tenures[0].held = {day(2021, 1, 1), day(2024, 1, 1)};
    small.tables.tenures[1].held = {day(2021, 1, 1), day(2025, 1, 1)};
  }
  [[nodiscard]] graph unit_graph() const { return with_local_delegations(shared, small.made(), small.unit).value(); }
  local_delegation_row& row(std::size_t place) { return small.tables.delegations[place]; }

  graph shared = rules();
  small_registry small;
};

TEST_F(local_delegations, AreTheSharedGraphWhereThereAreNone) {
  small.tables.delegations.clear();
  EXPECT_EQ(unit_graph().fingerprint(), shared.fingerprint());
  EXPECT_EQ(&unit_graph().rows(), &unit_graph().rows());
  EXPECT_EQ(&with_local_delegations(shared, small.made(), small.unit).value().rows(), &shared.rows());
}

TEST_F(local_delegations, GiveTheGraphThatTheSameRecordsGive) {
  row(0).grantor = "ban-chap-hanh";
  row(1).grantor_person = small.first;
  row(1).grantee_person = small.second;
  row(1).limit = {{"so-tien", {}, {}, {}, limit_value{std::string{"5_000_000 VND"}}, {}, {}}};
  row(1).report_to = "ban-chap-hanh";
  regulation_builder by_hand = thaw(shared);
  document_entry document = small.tables.documents.front();
  document.rank = document_rank::local;
  const document_id local = by_hand.document(document);
  const auto actor = [&](const char* key) { return *shared.find_actor(key); };
  attestation attested;
  attested.key = "uq-1";
  attested.basis = {{local, *parse_address("Điều 1")}};
  delegation_form form{
      attested, actor("ban-chap-hanh"), {actor("bi-thu")}, act::decide, {*shared.find_matter("tai-chinh.chi")}};
  form.may_pass_on = true;
  by_hand.delegation(form);
  form.may_pass_on = false;
  form.attested.key = "uq-2";
  form.grantor = actor("bi-thu");
  form.grantees = {actor("pho-bi-thu")};
  form.limit = {{*shared.find_measure("so-tien"), bound::open_start, 5'000'001}};
  form.report = report_back{party_id{actor("ban-chap-hanh")}};
  form.grantor_term = small.tables.tenures[0].held;
  form.grantee_term = small.tables.tenures[1].held;
  by_hand.delegation(form);
  EXPECT_EQ(unit_graph().fingerprint(), checked(freeze(std::move(by_hand).finish().value())).fingerprint());
}

TEST_F(local_delegations, EndWithTheTermOfWhomTheyName) {
  row(1).grantor_person = small.first;
  EXPECT_EQ(ask(unit_graph(), "pho-bi-thu", day(2023, 12, 31)).decided, verdict::permitted);
  EXPECT_EQ(cause_of(ask(unit_graph(), "pho-bi-thu", day(2024, 1, 1))), flaw::grantor_out_of_office);
  row(1).grantor_person.reset();
  row(1).grantee_person = small.second;
  EXPECT_EQ(ask(unit_graph(), "pho-bi-thu", day(2024, 12, 31)).decided, verdict::permitted);
  EXPECT_EQ(cause_of(ask(unit_graph(), "pho-bi-thu", day(2025, 1, 1))), flaw::grantee_out_of_office);
  row(1).grantee_person.reset();
  EXPECT_EQ(ask(unit_graph(), "pho-bi-thu", day(2026, 1, 1)).decided, verdict::permitted) << "between offices no term is asked";
}

TEST_F(local_delegations, KnowAnOfficeThatIsHeldThroughAnother) {
  regulation_builder more = thaw(shared);
  office_entry held;
  held.attested.key = "pho-bi-thu-thuong-truc";
  held.attested.basis = {{document_id{0}, *parse_address("Điều 1")}};
  held.name = {"Phó bí thư thường trực", {}};
  held.also = {*shared.find_office("pho-bi-thu")};
  more.office(std::move(held));
  shared = checked(freeze(std::move(more).finish().value()));
  small.tables.tenures[1].office = "pho-bi-thu-thuong-truc";
  row(1).grantee_person = small.second;
  EXPECT_EQ(ask(unit_graph(), "pho-bi-thu", day(2024, 12, 31)).decided, verdict::permitted);
  EXPECT_EQ(cause_of(ask(unit_graph(), "pho-bi-thu", day(2025, 1, 1))), flaw::grantee_out_of_office);
}

TEST_F(local_delegations, TakeTheTermThatRunsWhenTheyAreGiven) {
  const auto add = [&](int from, int until) {
    small.tables.tenures.push_back(
        {small.second, "pho-bi-thu", small.unit, {day(from, 1, 1), day(until, 1, 1)}, {}, "Quyết định 9", {}});
  };
  add(2025, 2026);
  const registry rows = small.made();
  const auto term = [&](int year) {
    return rows.tenure(*term_of(rows, small.second, "pho-bi-thu", small.unit, day(year, 1, 1))).held;
  };
  EXPECT_EQ(term(2022), (period{day(2021, 1, 1), day(2025, 1, 1)}));
  EXPECT_EQ(term(2025), (period{day(2025, 1, 1), day(2026, 1, 1)}));
  EXPECT_EQ(term(2019), (period{day(2021, 1, 1), day(2025, 1, 1)})) << "the first that begins later";
  EXPECT_EQ(term(2030), (period{day(2025, 1, 1), day(2026, 1, 1)})) << "the last";
  EXPECT_FALSE(term_of(rows, small.second, "bi-thu", small.unit, day(2022, 1, 1)));
}

TEST_F(local_delegations, LeaveOutWhatIsGivenToAnotherHolder) {
  small.tables.persons.push_back({"c", "Lê Văn C", {}, {}});
  const person_id third{2};
  small.tables.tenures.push_back({third, "pho-bi-thu", small.unit, {day(2023, 1, 1), day(2025, 1, 1)}, {}, "Quyết định 3", {}});
  row(1).grantee_person = small.second;
  const graph of_third = with_local_delegations(shared, small.made(), small.unit, third).value();
  const graph of_second = with_local_delegations(shared, small.made(), small.unit, small.second).value();
  EXPECT_EQ(ask(of_second, "pho-bi-thu", day(2023, 6, 1)).decided, verdict::permitted);
  EXPECT_EQ(ask(of_third, "pho-bi-thu", day(2023, 6, 1)).decided, verdict::denied);
  // Who comes after is told that it was somebody else's.
  small.tables.tenures.back().held = {day(2025, 1, 1), day(2026, 1, 1)};
  const graph of_next = with_local_delegations(shared, small.made(), small.unit, third).value();
  EXPECT_EQ(cause_of(ask(of_next, "pho-bi-thu", day(2025, 6, 1))), flaw::grantee_out_of_office);
}

TEST_F(local_delegations, RefuseWhatTheGraphDoesNotKnow) {
  const auto code = [&] { return with_local_delegations(shared, small.made(), small.unit).diagnostics().front().code; };
  row(0).grantee = "bi-thuu";
  const auto refused = with_local_delegations(shared, small.made(), small.unit);
  EXPECT_EQ(code(), diagnostic_code::unknown_name);
  EXPECT_EQ(refused.diagnostics().front().suggestion, "bi-thu");
  row(0).grantee = "bi-thu";
  row(0).matters = {"khong-co"};
  EXPECT_EQ(code(), diagnostic_code::unknown_name);
  row(0).matters = {"tai-chinh.chi"};
  row(0).limit = {{"so-tien", {}, {}, {}, limit_value{std::int64_t{3}}, {}, {}}};
  EXPECT_EQ(code(), diagnostic_code::measure_kind_mismatch);
  row(0).limit = {{"so-nguoi", limit_value{true}, {}, {}, {}, {}, {}}};
  EXPECT_EQ(code(), diagnostic_code::unknown_measure);
  row(0).limit.clear();
  row(0).grantee_person = small.second;  // never was the secretary
  EXPECT_EQ(code(), diagnostic_code::never_in_office);
  row(0).grantee_person.reset();
  small.tables.documents.front().key = "quy-che";
  EXPECT_EQ(code(), diagnostic_code::duplicate_id);
}

TEST_F(local_delegations, ReadLimitsAsTheMeasureCounts) {
  row(0).limit = {
      {"ngach", limit_value{std::string{"chuyên viên chính"}}, {}, {}, {}, {}, {}},
      {"assigned-field", limit_value{true}, {}, {}, {}, {}, {}},
      {"so-tien", {}, {}, limit_value{std::string{"1_000_000 VND"}}, {}, limit_value{std::string{"3_000_000 VND"}}, {}}};
  const graph in = unit_graph();
  const auto limits = in.record(*in.find_record("uq-1")).when();
  const std::vector<bound> wanted_bounds{{*in.find_measure("assigned-field"), 1, 2},
                                         {*in.find_measure("ngach"), 1, 2},
                                         {*in.find_measure("so-tien"), 1'000'001, 3'000'000}};
  EXPECT_EQ(std::vector<bound>(limits.begin(), limits.end()), wanted_bounds);
}

}  // namespace
