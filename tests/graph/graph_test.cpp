// SPDX-License-Identifier: BSL-1.0
// The frozen graph: what went in comes out, and ids out of range are contract violations.
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>

#include "support/broken_contract.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::ElementsAre;

graph make_small() {
  small_regulation small;
  small.builder.set_within(small.bureau, small.committee);
  power_form power = small.make_power();
  power.attested.key = "quyen-chi";
  power.towards = {small.people};
  power.when = {{small.amount, bound::open_start, 1000}};
  power.by_competence = true;
  small.builder.power(power);
  delegation_form delegation = small.make_delegation();
  delegation.attested.key = "uy-quyen";
  delegation.may_pass_on = true;
  small.builder.delegation(delegation);
  return freeze(std::move(small.builder).finish().value());
}

TEST(Graph, FindsByKey) {
  const graph in = make_small();
  EXPECT_EQ(in.unit_key(), "cap-thu");
  EXPECT_EQ(in.unit_name().vi, "Cấp thử");
  EXPECT_EQ(in.body(*in.find_body("ban-thuong-vu")).name().vi, "Ban thường vụ");
  EXPECT_EQ(in.key(*in.find_actor("bi-thu")), "bi-thu");
  EXPECT_FALSE(in.find_actor("khong-co"));
  EXPECT_FALSE(in.find_body("bi-thu"));
  EXPECT_TRUE(in.find_community("nhan-dan"));
  EXPECT_EQ(in.measure(*in.find_measure("so-tien")).kind(), measure_kind::money);
  EXPECT_EQ(in.document(*in.find_document("bao-cao")).rank(), document_rank::report);
  EXPECT_TRUE(in.find_record("uy-quyen"));
  EXPECT_FALSE(in.find_record("uy"));
}

TEST(Graph, GetsWhatMustBeThere) {
  const graph in = make_small();
  EXPECT_EQ(in.get_actor("bi-thu"), *in.find_actor("bi-thu"));
  EXPECT_EQ(in.get_record("uy-quyen"), *in.find_record("uy-quyen"));
  EXPECT_EQ(complaint_about([&] { static_cast<void>(in.get_matter("tai-chin")); }), "get_matter: the graph has `tai-chin`");
  EXPECT_EQ(complaint_about([&] { static_cast<void>(in.get_body("bi-thu")); }), "get_body: the graph has `bi-thu`");
}

TEST(Graph, KnowsWhichIdsAreItsOwn) {
  const graph in = make_small();
  EXPECT_TRUE(in.has(in.get_actor("bi-thu")) && in.has(party_id{in.get_community("nhan-dan")}));
  EXPECT_FALSE(in.has(office_id{99}) || in.has(body_id{99}) || in.has(matter_id{99}) || in.has(record_id{99}) ||
               in.has(measure_id{99}) || in.has(document_id{99}) || in.has(provision_id{99}) || in.has(community_id{99}));
  EXPECT_EQ(complaint_about([&] { static_cast<void>(in.node(office_id{99})); }), "node: the id is of this graph");
  EXPECT_EQ(complaint_about([&] { static_cast<void>(in.matter(matter_id{99})); }), "matter: the id is of this graph");
}

TEST(Graph, GivesItsIdsASpaceInACheckedBuild) {
  const graph in = make_small();
  small_regulation other;
  other.builder.matter(small_regulation::make_matter("aa", "Việc khác"));
  const graph foreign = freeze(std::move(other.builder).finish().value());
  EXPECT_EQ(in.has(foreign.get_matter("aa")), !ids_are_checked);
  EXPECT_EQ(in.has(foreign.get_matter("tai-chinh")), !ids_are_checked) << "its place is another";
  EXPECT_TRUE(in.has(foreign.get_body("ban-thuong-vu"))) << "both have the same bodies";
  const record_view power = in.record(in.get_record("quyen-chi"));
  EXPECT_EQ(foreign.has(power.matters().front()), !ids_are_checked) << "what a view gives has it too";
}

TEST(Graph, RecordsKeepWhatWasSaid) {
  const graph in = make_small();
  const record_view power = in.record(*in.find_record("quyen-chi"));
  EXPECT_EQ(power.kind(), record_kind::power);
  EXPECT_THAT(power.holders(), ElementsAre(actor_id{*in.find_body("ban-chap-hanh")}));
  EXPECT_THAT(power.matters(), ElementsAre(*in.find_matter("tai-chinh.chi")));
  EXPECT_THAT(power.parties(), ElementsAre(party_id{*in.find_community("nhan-dan")}));
  EXPECT_EQ(power.when().front().until, 1000);
  EXPECT_TRUE(power.by_competence());
  EXPECT_EQ(in.provision(power.basis().front()).address, "Điều 5");
  EXPECT_EQ(in.document(in.provision(power.basis().front()).document).key(), "quy-che");
  const record_view delegation = in.record(*in.find_record("uy-quyen"));
  EXPECT_TRUE(delegation.may_pass_on());
  EXPECT_THAT(delegation.parties(), ElementsAre(party_id{*in.find_body("ban-thuong-vu")}));
}

TEST(Graph, MattersStandInATree) {
  const graph in = make_small();
  const matter_id above = *in.find_matter("tai-chinh"), below = *in.find_matter("tai-chinh.chi");
  EXPECT_TRUE(in.covers(above, below));
  EXPECT_TRUE(in.covers(above, above));
  EXPECT_FALSE(in.covers(below, above));
  EXPECT_TRUE(in.is_leaf(below));
  EXPECT_FALSE(in.is_leaf(above));
  EXPECT_EQ(in.matter(below).parent(), above);
  EXPECT_EQ(in.subtree(above).size(), 2U);
}

TEST(Graph, ArcsLeaveAndEnterAlike) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    std::multiset<std::pair<std::uint32_t, std::uint32_t>> leaving, entering;
    for (std::uint32_t node = 0; node < in.node_count(); ++node) {
      std::tuple<node_id, arc_kind> before{node_id{0}, arc_kind::within};
      bool first = true;
      for (const arc_id arc : in.out_arcs(node_id{node})) {
        const arc_view seen = in.arc(arc);
        EXPECT_EQ(seen.source.index(), node);
        leaving.emplace(node, seen.target.index());
        if (!first) {
          EXPECT_LE(before, (std::tuple{seen.target, seen.kind}));
        }
        before = {seen.target, seen.kind};
        first = false;
      }
      for (const arc_id arc : in.in_arcs(node_id{node})) {
        EXPECT_EQ(in.arc(arc).target.index(), node);
        entering.emplace(in.arc(arc).source.index(), node);
      }
    }
    EXPECT_EQ(leaving, entering);
    EXPECT_EQ(leaving.size(), in.arc_count());
  }
}

TEST(Graph, NodesNameTheirThings) {
  const graph in = make_small();
  std::set<std::string> keys;
  for (std::uint32_t node = 0; node < in.node_count(); ++node) {
    keys.insert(std::string{in.key(node_id{node})});
    EXPECT_FALSE(in.name(node_id{node}).vi.empty());
  }
  EXPECT_EQ(keys.size(), in.node_count());
  EXPECT_EQ(in.node(in.node(*in.find_office("bi-thu"))).kind, node_kind::office);
  EXPECT_EQ(in.key(in.node(*in.find_document("quy-che"))), "quy-che");
  EXPECT_EQ(in.key(in.node(*in.find_matter("tai-chinh"))), "tai-chinh");
  EXPECT_EQ(in.key(in.node(*in.find_community("nhan-dan"))), "nhan-dan");
}

TEST(Graph, IdsOutOfRangeAreContractViolations) {
  const graph in = make_small();
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(in.body(body_id{99})); }));
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(in.record(record_id{99})); }));
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(in.covers(matter_id{0}, matter_id{99})); }));
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(in.out_arcs(node_id{999})); }));
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(in.node(node_id{999})); }));
}

TEST(Graph, LivesAndDays) {
  const graph in = make_small();
  EXPECT_FALSE(in.life(*in.find_actor("bi-thu")).has_end());
  EXPECT_EQ(in.first_day(), day(2020, 9, 1));
  EXPECT_EQ(in.in_force(*in.find_record("quyen-chi")), (period{day(2020, 9, 1), period::open_end}));
  EXPECT_EQ(in.records(record_kind::delegation).size(), 1U);
  EXPECT_EQ(in.records(record_kind::duty).size(), 0U);
}

}  // namespace
