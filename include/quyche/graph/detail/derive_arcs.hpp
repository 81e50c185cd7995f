// SPDX-License-Identifier: BSL-1.0
// arc_maker: the arcs of a graph, from its nodes and its records. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_DERIVE_ARCS_HPP
#define QUYCHE_GRAPH_DETAIL_DERIVE_ARCS_HPP

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <tuple>
#include <vector>

#include <quyche/graph/detail/derive_norms.hpp>
#include <quyche/graph/storage.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class arc_maker {
 public:
  explicit arc_maker(storage& made) : made_{made} {}

  void run() {
    add_node_arcs();
    for (std::uint32_t place = 0; place < made_.records.size(); ++place) add_record_arcs(record_id{place});
    auto& arcs = made_.arcs;
    std::sort(arcs.begin(), arcs.end(), [](const arc_row& one, const arc_row& other) {
      return std::tie(one.source, one.target, one.kind, one.record) <
             std::tie(other.source, other.target, other.kind, other.record);
    });
    arcs.erase(std::unique(arcs.begin(), arcs.end(),
                           [](const arc_row& one, const arc_row& other) {
                             return std::tie(one.source, one.target, one.kind, one.record) ==
                                    std::tie(other.source, other.target, other.kind, other.record);
                           }),
               arcs.end());

    const std::size_t nodes =
        made_.bodies.size() + made_.offices.size() + made_.communities.size() + made_.matters.size() + made_.documents.size();
    std::vector<std::vector<arc_id>> entering(nodes);
    made_.out_arcs.assign(nodes + 1, 0);
    for (std::uint32_t place = 0; place < arcs.size(); ++place) {
      ++made_.out_arcs[arcs[place].source.index() + 1];
      entering[arcs[place].target.index()].push_back(arc_id{place});
    }
    std::partial_sum(made_.out_arcs.begin(), made_.out_arcs.end(), made_.out_arcs.begin());
    for (const auto& list : entering) {
      made_.in_arcs.push_back(static_cast<std::uint32_t>(made_.arcs_by_target.size()));
      made_.arcs_by_target.insert(made_.arcs_by_target.end(), list.begin(), list.end());
    }
    made_.in_arcs.push_back(static_cast<std::uint32_t>(made_.arcs_by_target.size()));
  }

 private:
  // Nodes are numbered as graph::node does: bodies, offices, communities, matters, documents.
  [[nodiscard]] node_id node_of(party_id who) const {
    const std::size_t actors = made_.bodies.size() + made_.offices.size();
    return node_id{who.is_actor() ? place_of(made_, who.actor())
                                  : static_cast<std::uint32_t>(actors + who.community().index())};
  }
  [[nodiscard]] node_id node_of(matter_id which) const {
    return node_id{static_cast<std::uint32_t>(made_.bodies.size() + made_.offices.size() + made_.communities.size()) +
                   which.index()};
  }
  void add_arc(node_id source, node_id target, arc_kind kind, std::optional<record_id> record = std::nullopt) {
    made_.arcs.push_back({source, target, kind, record});
  }
  void add_node_arcs() {
    for (std::uint32_t place = 0; place < made_.bodies.size(); ++place) {
      const body_row& row = made_.bodies[place];
      if (row.within) add_arc(node_id{place}, node_of(*row.within), arc_kind::within);
      for (const body_id upper : made_.list(row.under)) add_arc(node_id{place}, node_of(upper), arc_kind::under);
      for (const body_id one : made_.list(row.classes)) add_arc(node_id{place}, node_of(one), arc_kind::also);
    }
    for (std::uint32_t place = 0; place < made_.offices.size(); ++place) {
      const office_row& row = made_.offices[place];
      const node_id self = node_of(office_id{place});
      if (row.of) add_arc(self, node_of(*row.of), arc_kind::office_of);
      for (const office_id one : made_.list(row.also)) add_arc(self, node_of(one), arc_kind::also);
      for (const auto& parts : {row.all_of, row.any_of})
        for (const office_id one : made_.list(parts)) add_arc(self, node_of(one), arc_kind::part);
    }
    for (std::uint32_t place = 0; place < made_.matters.size(); ++place)
      if (const auto above = made_.matters[place].parent) add_arc(node_of(matter_id{place}), node_of(*above), arc_kind::below);
  }
  void add_record_arcs(record_id which) {
    const record_row& row = made_.records[which.index()];
    const auto holders = made_.list(row.holders);
    const auto parties = made_.list(row.parties);
    const auto to_matters = [&](arc_kind kind) {
      for (const actor_id holder : holders)
        for (const matter_id matter : made_.list(row.matters)) add_arc(node_of(holder), node_of(matter), kind, which);
    };
    const auto to_parties = [&](arc_kind kind) {
      for (const actor_id holder : holders)
        for (const party_id party : parties) add_arc(node_of(holder), node_of(party), kind, which);
    };
    switch (row.kind) {
      case record_kind::power:
        to_matters(arc_kind::power);
        break;
      case record_kind::duty:
        to_matters(arc_kind::duty);
        break;
      case record_kind::assignment:
        to_matters(arc_kind::assignment);
        break;
      case record_kind::delegation:
        to_parties(arc_kind::delegation);
        break;
      case record_kind::responsibility:
        to_parties(arc_kind::responsibility);
        break;
      case record_kind::relationship:
        add_relationship_arcs(which);
        break;
      default:
        break;
    }
  }
  void add_relationship_arcs(record_id which) {
    const record_row& row = made_.records[which.index()];
    const auto pair = [&](party_id one, party_id other) {
      add_arc(node_of(one), node_of(other), arc_kind::relationship, which);
      if (one != other) add_arc(node_of(other), node_of(one), arc_kind::relationship, which);
    };
    const auto between = made_.list(row.holders);
    for (const actor_id one : between) {
      for (const party_id other : made_.list(row.parties)) pair(one, other);
      if (row.parties.count == 0)
        for (const actor_id other : between)
          if (one < other || between.size() == 1) pair(one, other);
    }
  }

  storage& made_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
