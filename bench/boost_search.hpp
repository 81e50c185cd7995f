// SPDX-License-Identifier: BSL-1.0
// The alternative: the same regulation in Boost's own container, and a plain search for a yes, without proof or reason.
#ifndef QUYCHE_BENCH_BOOST_SEARCH_HPP
#define QUYCHE_BENCH_BOOST_SEARCH_HPP

#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>

#include <quyche/answer/question.hpp>

namespace quyche_bench {

using namespace quyche;

class boost_search {
 public:
  explicit boost_search(const graph& in);
  /// May the actor do this, every fact supplied? Follows offices held, then powers and duties, then the matters above.
  [[nodiscard]] bool permitted(const question& asked) const;
  [[nodiscard]] std::vector<actor_id> who(const question& asked) const;

 private:
  enum class edge_kind : std::uint8_t { held, above, gives };
  struct edge {
    edge_kind kind = edge_kind::held;
    act_set acts;
    period force;
    std::vector<bound> when;
  };
  using container = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, edge>;
  [[nodiscard]] std::size_t node(actor_id who) const {
    return who.is_body() ? who.body().index() : bodies_ + who.office().index();
  }
  [[nodiscard]] std::size_t node(matter_id which) const { return bodies_ + offices_ + which.index(); }
  /// All vertices reached from one by edges of one kind, by Boost's breadth-first search.
  [[nodiscard]] std::vector<std::size_t> reached(std::size_t from, edge_kind by) const;

  std::size_t bodies_;
  std::size_t offices_;
  container graph_;
};

}  // namespace quyche_bench

#endif
