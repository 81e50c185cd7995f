// SPDX-License-Identifier: BSL-1.0
// Boost's own algorithms on the graph, each against a plain computation.
#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

#include <gtest/gtest.h>
#include <boost/concept/assert.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>

#include <quyche/boost.hpp>
#include <quyche/graph/freeze.hpp>

#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<graph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<graph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<graph>));
using filtered = boost::filtered_graph<graph, arcs_of>;
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<filtered>));

constexpr std::uint32_t worlds = 80;

graph world(std::uint32_t seed) {
  return freeze(random_regulation(seed).value());
}

/// What can be reached from a node, without some node.
std::set<std::uint32_t> reach(const graph& in, std::uint32_t from, std::uint32_t without = 0xFFFFFFFF) {
  std::set<std::uint32_t> seen;
  std::vector<std::uint32_t> open;
  if (from != without) open.push_back(from);
  while (!open.empty()) {
    const std::uint32_t here = open.back();
    open.pop_back();
    if (!seen.insert(here).second) continue;
    for (const arc_id one : in.out_arcs(node_id{here}))
      if (in.arc(one).target.index() != without) open.push_back(in.arc(one).target.index());
  }
  return seen;
}

TEST(Boost, SeesEveryNodeAndArcOnce) {
  for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
    const graph in = world(seed);
    EXPECT_EQ(num_vertices(in), in.node_count());
    EXPECT_EQ(std::distance(edges(in).first, edges(in).second), in.arc_count());
    std::size_t out = 0, into = 0;
    for (auto [vertex, end] = vertices(in); vertex != end; ++vertex) {
      for (auto [edge, last] = out_edges(*vertex, in); edge != last; ++edge, ++out) EXPECT_EQ(source(*edge, in), *vertex);
      for (auto [edge, last] = in_edges(*vertex, in); edge != last; ++edge, ++into) EXPECT_EQ(target(*edge, in), *vertex);
      EXPECT_EQ(degree(*vertex, in), out_degree(*vertex, in) + in_degree(*vertex, in));
    }
    EXPECT_EQ(out, num_edges(in));
    EXPECT_EQ(into, num_edges(in));
  }
}

TEST(Boost, StrongComponentsAreMutualReach) {
  for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
    const graph in = world(seed);
    std::vector<int> component(num_vertices(in));
    boost::strong_components(in, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, in)));
    std::vector<std::set<std::uint32_t>> reached;
    for (std::uint32_t node = 0; node < num_vertices(in); ++node) reached.push_back(reach(in, node));
    for (std::uint32_t one = 0; one < num_vertices(in); ++one)
      for (std::uint32_t other = 0; other < num_vertices(in); ++other)
        EXPECT_EQ(component[one] == component[other], reached[one].contains(other) && reached[other].contains(one));
  }
}

TEST(Boost, TheOrganisationHasAnOrder) {
  for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
    const graph in = world(seed);
    const filtered tree{
        in,
        arcs_of{in, {arc_kind::within, arc_kind::under, arc_kind::office_of, arc_kind::also, arc_kind::part, arc_kind::below}}};
    std::vector<std::uint32_t> order;
    ASSERT_NO_THROW(
        boost::topological_sort(tree, std::back_inserter(order), boost::vertex_index_map(get(boost::vertex_index, in))));
    std::vector<std::size_t> place(num_vertices(in));
    for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = at;
    for (auto [edge, end] = boost::edges(tree); edge != end; ++edge)
      EXPECT_GT(place[source(*edge, in)], place[target(*edge, in)]);
  }
}

/// The long form of Boost's function: the short one of 1.74 takes what cannot be reached for the entry (its numbers begin at 0,
/// where its own precondition wants the greatest number).
template <class Graph>
std::vector<std::uint32_t> dominators(const Graph& in, std::uint32_t entry) {
  constexpr std::uint32_t none = 0xFFFFFFFF;
  std::vector<std::uint32_t> made(num_vertices(in), none), number(made), parent(made), by_number(made);
  const auto index = boost::typed_identity_property_map<std::uint32_t>{};
  const auto map = [&](std::vector<std::uint32_t>& of) { return boost::make_iterator_property_map(of.begin(), index); };
  boost::lengauer_tarjan_dominator_tree(in, entry, index, map(number), map(parent), by_number, map(made));
  return made;
}

TEST(Boost, DominatorsAreThoseWithoutWhomNothingIsReached) {
  std::size_t compared = 0;
  for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
    const graph in = world(seed);
    for (std::uint32_t entry = 0; entry < num_vertices(in); ++entry) {
      const auto dominator = dominators(in, entry);
      const auto all = reach(in, entry);
      for (const std::uint32_t node : all) {
        if (node == entry) continue;
        std::set<std::uint32_t> plain, tree;
        for (const std::uint32_t other : all)
          if (other != node && !reach(in, entry, other).contains(node)) plain.insert(other);
        for (std::uint32_t at = dominator[node]; at != 0xFFFFFFFF; at = dominator[at]) tree.insert(at);
        EXPECT_EQ(tree, plain);
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 1000U);
}

TEST(Boost, FilteredGraphsHoldTheirKindsOnly) {
  for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
    const graph in = world(seed);
    std::size_t kept = 0;
    for (const arc_kind kind : {arc_kind::within, arc_kind::under, arc_kind::office_of, arc_kind::also, arc_kind::part,
                                arc_kind::below, arc_kind::power, arc_kind::duty, arc_kind::delegation,
                                arc_kind::responsibility, arc_kind::assignment, arc_kind::relationship}) {
      const filtered some{in, arcs_of{in, {kind}}};
      for (auto [edge, end] = boost::edges(some); edge != end; ++edge, ++kept) EXPECT_EQ(in.arc((*edge).id()).kind, kind);
    }
    EXPECT_EQ(kept, num_edges(in));
  }
}

TEST(Boost, BreadthFirstSearchReachesWhatIsReached) {
  for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
    const graph in = world(seed);
    std::vector<boost::default_color_type> colour(num_vertices(in), boost::white_color);
    boost::breadth_first_search(
        in, 0U, boost::color_map(boost::make_iterator_property_map(colour.begin(), get(boost::vertex_index, in))));
    const auto plain = reach(in, 0);
    for (std::uint32_t node = 0; node < num_vertices(in); ++node)
      EXPECT_EQ(colour[node] != boost::white_color, plain.contains(node));
  }
}

}  // namespace
