// SPDX-License-Identifier: BSL-1.0
// The graph as Boost.Graph sees it: VertexListGraph, EdgeListGraph and BidirectionalGraph, so that Boost's algorithms run on
// it.
#ifndef QUYCHE_BOOST_HPP
#define QUYCHE_BOOST_HPP

#include <initializer_list>
#include <utility>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {

/// An arc in the eyes of Boost, which wants a value that exists by default; `id` says which. A vertex is the index of its node.
struct boost_edge {
  std::uint32_t index = 0;
  [[nodiscard]] arc_id id() const noexcept { return arc_id{index}; }
  friend bool operator==(boost_edge, boost_edge) noexcept = default;
  friend auto operator<=>(boost_edge, boost_edge) noexcept = default;
};

namespace detail {

struct to_edge {
  boost_edge operator()(std::uint32_t index) const noexcept { return {index}; }
  boost_edge operator()(arc_id id) const noexcept { return {id.index()}; }
};
struct boost_traversal : virtual boost::vertex_list_graph_tag,
                         virtual boost::edge_list_graph_tag,
                         virtual boost::bidirectional_graph_tag {};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

template <>
struct boost::graph_traits<quyche::graph> {
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = quyche::boost_edge;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = quyche::detail::boost_traversal;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = boost::counting_iterator<std::uint32_t>;
  using edge_iterator = boost::transform_iterator<quyche::detail::to_edge, boost::counting_iterator<std::uint32_t>>;
  using out_edge_iterator = edge_iterator;
  using in_edge_iterator = boost::transform_iterator<quyche::detail::to_edge, const quyche::arc_id*>;
  static vertex_descriptor null_vertex() noexcept { return 0xFFFFFFFF; }
};

template <>
struct boost::property_map<quyche::graph, boost::vertex_index_t> {
  using type = boost::typed_identity_property_map<std::uint32_t>;
  using const_type = type;
};

namespace quyche::inline QUYCHE_ABI {

// What the concepts ask for; costs are constant.

[[nodiscard]] inline std::uint32_t num_vertices(const graph& in) noexcept {
  return in.node_count();
}
[[nodiscard]] inline std::uint32_t num_edges(const graph& in) noexcept {
  return in.arc_count();
}
[[nodiscard]] inline auto vertices(const graph& in) {
  using iterator = boost::graph_traits<graph>::vertex_iterator;
  return std::pair{iterator{0}, iterator{in.node_count()}};
}
[[nodiscard]] inline auto edges(const graph& in) {
  using iterator = boost::graph_traits<graph>::edge_iterator;
  return std::pair{iterator{boost::counting_iterator<std::uint32_t>{0}},
                   iterator{boost::counting_iterator<std::uint32_t>{in.arc_count()}}};
}
/// Requires: a vertex of this graph; so for the three below.
[[nodiscard]] inline auto out_edges(std::uint32_t vertex, const graph& in) {
  using iterator = boost::graph_traits<graph>::out_edge_iterator;
  const auto arcs = in.out_arcs(node_id{vertex});
  const auto from = (*arcs.begin()).index();
  return std::pair{iterator{boost::counting_iterator<std::uint32_t>{from}},
                   iterator{boost::counting_iterator<std::uint32_t>{from + static_cast<std::uint32_t>(arcs.size())}}};
}
[[nodiscard]] inline auto in_edges(std::uint32_t vertex, const graph& in) {
  using iterator = boost::graph_traits<graph>::in_edge_iterator;
  const auto arcs = in.in_arcs(node_id{vertex});
  return std::pair{iterator{arcs.data()}, iterator{arcs.data() + arcs.size()}};
}
[[nodiscard]] inline std::uint32_t out_degree(std::uint32_t vertex, const graph& in) {
  return static_cast<std::uint32_t>(in.out_arcs(node_id{vertex}).size());
}
[[nodiscard]] inline std::uint32_t in_degree(std::uint32_t vertex, const graph& in) {
  return static_cast<std::uint32_t>(in.in_arcs(node_id{vertex}).size());
}
[[nodiscard]] inline std::uint32_t degree(std::uint32_t vertex, const graph& in) {
  return out_degree(vertex, in) + in_degree(vertex, in);
}
[[nodiscard]] inline std::uint32_t source(boost_edge edge, const graph& in) {
  return in.arc(edge.id()).source.index();
}
[[nodiscard]] inline std::uint32_t target(boost_edge edge, const graph& in) {
  return in.arc(edge.id()).target.index();
}
[[nodiscard]] inline boost::typed_identity_property_map<std::uint32_t> get(boost::vertex_index_t, const graph&) noexcept {
  return {};
}

/// Keeps the arcs of some kinds: `boost::filtered_graph{in, arcs_of{in, {arc_kind::within, arc_kind::under}}}`. The graph must
/// outlive it.
class arcs_of {
 public:
  arcs_of() noexcept = default;
  arcs_of(const graph& in, std::initializer_list<arc_kind> kinds) noexcept : in_{&in} {
    for (const arc_kind one : kinds) kinds_ |= 1U << static_cast<unsigned>(one);
  }
  [[nodiscard]] bool operator()(boost_edge edge) const {
    return (kinds_ >> static_cast<unsigned>(in_->arc(edge.id()).kind) & 1U) != 0;
  }

 private:
  const graph* in_ = nullptr;
  std::uint32_t kinds_ = 0;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
