// SPDX-License-Identifier: BSL-1.0
// The alternative: a plain search in Boost's own container.
#include <boost_search.hpp>

#include <algorithm>
#include <functional>

#include <boost/graph/filtered_graph.hpp>

namespace quyche_bench {
namespace {

struct collector : boost::default_bfs_visitor {
  explicit collector(std::vector<std::size_t>& into) : into_{&into} {}
  template <class Graph>
  void discover_vertex(std::size_t vertex, const Graph&) {
    into_->push_back(vertex);
  }
  std::vector<std::size_t>* into_;
};

}  // namespace

boost_search::boost_search(const graph& in)
    : bodies_{in.bodies().size()}, offices_{in.offices().size()}, graph_{bodies_ + offices_ + in.matters().size()} {
  for (const office_id one : in.offices())
    for (const auto& list : {in.office(one).also(), in.office(one).all_of()})
      for (const office_id other : list) boost::add_edge(node(one), node(actor_id{other}), edge{}, graph_);
  for (const matter_id one : in.matters())
    if (const auto above = in.matter(one).parent())
      boost::add_edge(node(one), node(*above), edge{edge_kind::above, {}, {}, {}}, graph_);
  for (const record_id which : in.records()) {
    const record_view record = in.record(which);
    if (record.kind() != record_kind::power && record.kind() != record_kind::duty) continue;
    const auto when = record.when();
    const act_set acts = record.kind() == record_kind::power ? with_implied(record.acts()) : record.acts();
    for (const actor_id holder : record.holders())
      for (const matter_id matter : record.matters())
        boost::add_edge(node(holder), node(matter),
                        edge{edge_kind::gives, acts, in.in_force(which).intersect(in.life(holder)), {when.begin(), when.end()}},
                        graph_);
  }
}

std::vector<std::size_t> boost_search::reached(std::size_t from, edge_kind by) const {
  const auto keep = [this, by](const auto& one) { return graph_[one].kind == by; };
  const boost::filtered_graph<container, std::function<bool(const container::edge_descriptor&)>> some{graph_, keep};
  std::vector<std::size_t> found;
  boost::breadth_first_search(some, from, boost::visitor(collector{found}));
  return found;
}

bool boost_search::permitted(const question& asked) const {
  if (!traits_of(asked.what).needs_competence) return true;
  const auto above = reached(node(asked.matter), edge_kind::above);
  for (const std::size_t held : reached(node(asked.actor), edge_kind::held))
    for (auto [one, end] = boost::out_edges(held, graph_); one != end; ++one) {
      const edge& here = graph_[*one];
      if (here.kind != edge_kind::gives || !here.acts.contains(asked.what) || !here.force.contains(asked.when.on)) continue;
      const bool inside = std::all_of(here.when.begin(), here.when.end(), [&](const bound& limit) {
        return std::any_of(asked.facts.begin(), asked.facts.end(), [&](const fact& each) {
          return each.of == limit.of && limit.from <= each.value && each.value < limit.until;
        });
      });
      if (inside && std::find(above.begin(), above.end(), boost::target(*one, graph_)) != above.end()) return true;
    }
  return false;
}

std::vector<actor_id> boost_search::who(const question& asked) const {
  std::vector<actor_id> found;
  question each = asked;
  for (std::uint32_t place = 0; place < bodies_ + offices_; ++place) {
    each.actor = place < bodies_ ? actor_id{body_id{place}} : actor_id{office_id{place - static_cast<std::uint32_t>(bodies_)}};
    if (permitted(each)) found.push_back(each.actor);
  }
  return found;
}

}  // namespace quyche_bench
