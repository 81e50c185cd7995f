// SPDX-License-Identifier: BSL-1.0
// `amended`: what edits say, in a graph of its own, and nothing more.
#include <gtest/gtest.h>

#include <quyche/answer/amend.hpp>
#include <quyche/graph/freeze.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

graph made() {
  small_regulation small;
  delegation_form form = small.make_delegation();
  form.attested.key = "uy-quyen";
  form.limit = {{small.amount, bound::open_start, 1000}};
  form.oral = true;
  small.builder.delegation(form);
  return checked(freeze(std::move(small.builder).finish().value()));
}
question about(const graph& in) {
  return {*in.find_actor("ban-thuong-vu"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1), day(2024, 2, 1)}};
}

TEST(Amended, AddsToNewDocumentsOfTheirRank) {
  const graph in = made();
  edit power{edit_kind::power};
  power.rank = document_rank::central;
  const edit delegation{edit_kind::delegation, {}, *in.find_actor("ban-chap-hanh")};
  const auto changed = amended(in, about(in), {power, delegation});
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->records().size(), in.records().size() + 2);
  EXPECT_EQ(changed->documents().size(), in.documents().size() + 2);
  const document_view above = changed->document(changed->find_document("bo-sung-central").value());
  EXPECT_EQ(above.rank(), document_rank::central);
  EXPECT_EQ(above.in_force().from(), day(2024, 3, 1));
  EXPECT_EQ(above.signed_on(), day(2024, 2, 1));  // so that it was known
  EXPECT_EQ(changed->find_actor("ban-thuong-vu"), in.find_actor("ban-thuong-vu"));
  EXPECT_FALSE(in.find_document("bo-sung-central"));
}

TEST(Amended, ChangesRecordsInTheirPlace) {
  const graph in = made();
  const record_id which = *in.find_record("uy-quyen");
  edit period{edit_kind::period, which};
  period.force = {day(2024, 1, 1), day(2024, 4, 1)};
  edit limit{edit_kind::limit, which};
  limit.range = bound{*in.find_measure("so-tien"), 0, 2000};
  const auto changed = amended(in, about(in), {period, limit});
  ASSERT_TRUE(changed);
  const record_view record = changed->record(*changed->find_record("uy-quyen"));
  EXPECT_EQ(record.force(), *period.force);
  EXPECT_EQ(record.when().front(), *limit.range);
  EXPECT_TRUE(record.oral());
  limit.range = in.measure(limit.range->of).domain(limit.range->of);
  const auto free = amended(in, about(in), {limit, {edit_kind::pass_on, which}, {edit_kind::writing, which}});
  const record_view freed = free->record(*free->find_record("uy-quyen"));
  EXPECT_TRUE(freed.when().empty());
  EXPECT_TRUE(freed.may_pass_on());
  EXPECT_FALSE(freed.oral());
}

TEST(Amended, FactsChangeTheQuestionAlone) {
  const graph in = made();
  question asked = about(in);
  const measure_id amount = *in.find_measure("so-tien");
  asked.facts = {{amount, 3}, {regulation_builder::assigned_field, 1}};
  edit fact_edit{edit_kind::fact};
  fact_edit.range = bound{amount, 0, 10};
  EXPECT_EQ(amended(in, asked, {fact_edit})->fingerprint(), in.fingerprint());
  EXPECT_EQ(without_facts(asked, {fact_edit}).facts, (std::vector<fact>{{regulation_builder::assigned_field, 1}}));
}

TEST(Amended, AMistakeIsNoGraph) {
  const graph in = made();
  question asked = about(in);
  asked.actor = *in.find_actor("bi-thu");
  asked.what = act::adopt;
  EXPECT_FALSE(amended(in, asked, {{edit_kind::power}}));
}

}  // namespace
