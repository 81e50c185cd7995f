// SPDX-License-Identifier: BSL-1.0
// hanging_links: how the failures of a proof hang on one another (rule R7). For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_HANGING_LINKS_HPP
#define QUYCHE_VERIFY_DETAIL_HANGING_LINKS_HPP

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// Links that are broken because their grantor has no power, as the steps of a proof say.
class hanging_links {
 public:
  hanging_links(const graph& in, const proof& steps) {
    for (const step& one : steps) {
      const bool follows = one.cause == flaw::ring || one.cause == flaw::grantor_without_power;
      if (!follows && one.cause != flaw::grantor_in_conflict) continue;
      const actor_id grantor = in.record(*one.record).holders().front();
      above_[one.actor].push_back(grantor);
      if (!follows) continue;
      up_[one.actor].push_back(grantor);
      down_[grantor].push_back(one.actor);
    }
    number_rings();
  }

  /// An actor, and every grantor whose lack of power breaks a link of one of them, or leaves it in conflict.
  [[nodiscard]] std::set<actor_id> reached_from(actor_id start) const {
    std::set<actor_id> reached{start};
    std::vector<actor_id> open{start};
    while (!open.empty()) {
      const actor_id one = open.back();
      open.pop_back();
      for (const actor_id other : next_of(above_, one))
        if (reached.insert(other).second) open.push_back(other);
    }
    return reached;
  }
  /// Does the link from this grantor hang, as those above it do, on the grantee again? A conflict is not followed.
  [[nodiscard]] bool closes_ring(actor_id grantee, actor_id grantor) const {
    const auto one = ring_.find(grantee);
    const auto other = ring_.find(grantor);
    return one != ring_.end() && other != ring_.end() && one->second == other->second;
  }

 private:
  using lists = std::map<actor_id, std::vector<actor_id>>;
  static const std::vector<actor_id>& next_of(const lists& of, actor_id one) {
    static const std::vector<actor_id> none;
    const auto known = of.find(one);
    return known == of.end() ? none : known->second;
  }
  /// Two actors get one number if each hangs on the other: those that are left last upwards are gone through first downwards.
  void number_rings() {
    std::vector<actor_id> left;
    std::set<actor_id> seen;
    for (const auto& [actor, grantors] : up_) leave(actor, seen, left);
    std::size_t number = 0;
    for (auto one = left.rbegin(); one != left.rend(); ++one, ++number) {
      std::vector<actor_id> open;
      if (ring_.try_emplace(*one, number).second) open.push_back(*one);
      while (!open.empty()) {
        const actor_id here = open.back();
        open.pop_back();
        for (const actor_id other : next_of(down_, here))
          if (ring_.try_emplace(other, number).second) open.push_back(other);
      }
    }
  }
  /// Appends an actor and all above it that were not seen, each behind those above it.
  void leave(actor_id start, std::set<actor_id>& seen, std::vector<actor_id>& left) const {
    std::vector<std::pair<actor_id, std::size_t>> path;
    if (seen.insert(start).second) path.emplace_back(start, 0);
    while (!path.empty()) {
      auto& [here, next] = path.back();
      const auto& above = next_of(up_, here);
      if (next == above.size()) {
        left.push_back(here);
        path.pop_back();
      } else if (const actor_id other = above[next++]; seen.insert(other).second) {
        path.emplace_back(other, 0);
      }
    }
  }

  lists above_;  ///< by grantee: the grantors, conflicts among them
  lists up_;     ///< the same without conflicts
  lists down_;   ///< by grantor: the grantees, without conflicts
  std::map<actor_id, std::size_t> ring_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
