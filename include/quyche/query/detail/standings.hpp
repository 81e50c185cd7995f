// SPDX-License-Identifier: BSL-1.0
// standings: who has the power itself and may pass it on, the least that rule R7 gives. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_STANDINGS_HPP
#define QUYCHE_QUERY_DETAIL_STANDINGS_HPP

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <quyche/query/detail/examine.hpp>
#include <quyche/query/detail/rings.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::uint32_t no_support = (std::numeric_limits<std::uint32_t>::max)();

/// A record in effect that speaks of the case, as one subject has it.
struct candidate : examined {
  std::uint32_t owner = 0;  ///< place of the subject that has it
  bool delegation = false;
  bool passable = true;                         ///< a grantor may use it (rule R7)
  std::uint32_t grantor = ring_finder::nobody;  ///< for delegations that may hold: place of the grantor
  std::uint32_t above = ring_finder::nobody;    ///< the same for all delegations, after `find_widely`
  std::uint32_t cost = no_support;              ///< steps of the proof that ends in it
  bool possible = false;                        ///< lawful if every conflict is decided in its favour
  flaw found = flaw::none;                      ///< why it does not give the power, with regard to the grantor
};
/// The actor asked, or a grantor above it.
struct subject {
  actor_id actor;
  std::uint32_t from = 0;  ///< its candidates, in record order
  std::uint32_t count = 0;
  std::uint32_t cost = no_support;           ///< of the best support
  std::uint32_t cost_passable = no_support;  ///< of the best support that a grantor may use
  bool possible = false;
  bool possible_passable = false;
};

/// Remembers nothing between two calls of `find` but its memory.
class standings {
 public:
  standings(surroundings& around, examiner& by) : in_{around.in()}, around_{around}, examiner_{by} {}

  /// Looks no further than a yes needs.
  void find(actor_id who) {
    gather(who, false);
    settle();
    if (self().cost != no_support || !skipped_) return;
    find_all(who);
  }
  /// Looks at every candidate in effect of the actor and of all grantors above it.
  void find_all(actor_id who) {
    gather(who, true);
    settle();
  }
  /// The same, with the delegations that fail for themselves, on whatever day they count, and the grantors above those.
  void find_widely(actor_id who) {
    widely_ = true;
    find_all(who);
    widely_ = false;
  }
  /// Tells of each candidate why it fails. Requires: `find`, and the actor asked has no power.
  void find_flaws() {
    bool needs_rings = false;
    for (candidate& one : candidates_) {
      one.found = flaw_of(one);
      needs_rings = needs_rings || one.found == flaw::grantor_without_power;
    }
    if (!needs_rings) return;
    rings_.find(subjects_.size(), [&](std::uint32_t of, auto visit) {
      for (const candidate& one : candidates_of(subjects_[of]))
        if (one.grantor != ring_finder::nobody && !subjects_[one.grantor].possible) visit(one.grantor);
    });
    for (candidate& one : candidates_)
      if (one.found == flaw::grantor_without_power && rings_.together(one.owner, one.grantor)) one.found = flaw::ring;
  }

  [[nodiscard]] const subject& self() const { return subjects_.front(); }
  [[nodiscard]] std::span<const subject> subjects() const noexcept { return subjects_; }
  [[nodiscard]] std::span<const candidate> candidates() const noexcept { return candidates_; }
  [[nodiscard]] std::span<const candidate> candidates_of(const subject& one) const {
    return std::span{candidates_}.subspan(one.from, one.count);
  }
  /// The candidate with the fewest steps, the first among equals. Requires: the subject has such a support.
  [[nodiscard]] const candidate& best(const subject& one, bool passable) const {
    const auto list = candidates_of(one);
    const std::uint32_t cost = passable ? one.cost_passable : one.cost;
    return *std::find_if(list.begin(), list.end(),
                         [&](const candidate& each) { return each.cost == cost && (!passable || each.passable); });
  }

 private:
  /// The fewest steps of a delegation: the power of the grantor, the power to delegate, the delegation. A power or duty with
  /// as few goes before it.
  static constexpr std::uint32_t least_of_delegation = 3;

  // --- candidates --------------------------------------------------------------------------------------------------

  void gather(actor_id who, bool all) {
    for (const subject& one : subjects_)
      if (!places_.empty()) places_[place_of(in_, one.actor)] = ring_finder::nobody;
    subjects_.clear();
    candidates_.clear();
    skipped_ = false;
    subject_of(who);
    for (std::uint32_t place = 0; place < subjects_.size(); ++place) expand(place, all);
  }
  /// Few subjects are searched; for many there is a table.
  std::uint32_t subject_of(actor_id who) {
    constexpr std::size_t few = 16;
    if (places_.empty()) {
      const auto known = std::find_if(subjects_.begin(), subjects_.end(), [&](const subject& one) { return one.actor == who; });
      if (known != subjects_.end()) return static_cast<std::uint32_t>(known - subjects_.begin());
      if (subjects_.size() == few) {
        places_.assign(in_.bodies().size() + in_.offices().size(), ring_finder::nobody);
        for (std::uint32_t place = 0; place < few; ++place) places_[place_of(in_, subjects_[place].actor)] = place;
      }
    }
    if (!places_.empty()) {
      std::uint32_t& known = places_[place_of(in_, who)];
      if (known != ring_finder::nobody) return known;
      known = static_cast<std::uint32_t>(subjects_.size());
    }
    subjects_.push_back({who});
    return static_cast<std::uint32_t>(subjects_.size() - 1);
  }
  /// One candidate a record, in record order: powers, duties, delegations.
  void expand(std::uint32_t place, bool all) {
    const actor_id who = subjects_[place].actor;
    subjects_[place].from = static_cast<std::uint32_t>(candidates_.size());
    records_.clear();
    if (widely_) {
      add_candidates(in_, who, examiner_.done().what, around_.leaf(), records_);
      std::erase_if(records_, [&](record_id one) { return in_.record(one).kind() != record_kind::delegation; });
    }
    for (const holding& held : holdings(in_, who))
      each_candidate_on(in_, held.held, examiner_.done().what, around_.leaf(), around_.when(), [&](record_id which) {
        const record_view record = in_.record(which);
        if (record.kind() == record_kind::delegation || addressee_fits(in_, record, examiner_.done().towards))
          records_.push_back(which);
      });
    put_in_order(records_);
    std::uint32_t least = no_support;
    for (const record_id which : records_) {
      const bool delegation = in_.record(which).kind() == record_kind::delegation;
      if (!all && least <= (delegation ? least_of_delegation : 1)) {
        skipped_ = true;
        break;
      }
      least = (std::min)(least, add(which, place, delegation));
    }
    subjects_[place].count = static_cast<std::uint32_t>(candidates_.size()) - subjects_[place].from;
  }
  /// The cost of what gives the power by itself.
  std::uint32_t add(record_id which, std::uint32_t owner, bool delegation) {
    candidate made{examiner_.examine(which, subjects_[owner].actor)};
    made.owner = owner;
    made.delegation = delegation;
    made.passable = !delegation || in_.record(which).may_pass_on();
    if (delegation && may_hold(made.own)) made.grantor = subject_of(in_.record(which).holders().front());
    if (delegation && widely_) made.above = subject_of(in_.record(which).holders().front());
    if (!delegation && made.own == flaw::none) made.cost = links_to(holdings(in_, subjects_[owner].actor), made.held) + 1;
    candidates_.push_back(made);
    return made.cost;
  }

  // --- the least that rule R7 gives --------------------------------------------------------------------------------

  /// What keeps no cost has no power.
  void settle() {
    sort_by_grantor();
    queue_.clear();
    for (const candidate& one : candidates_)
      if (one.cost != no_support) lower(one);
    while (!queue_.empty()) {
      std::pop_heap(queue_.begin(), queue_.end(), std::greater<>{});
      const auto [cost, place] = queue_.back();
      queue_.pop_back();
      if (cost != subjects_[place].cost_passable) continue;
      for (const std::uint32_t each : delegations_of(place)) {
        candidate& one = candidates_[each];
        if (one.own != flaw::none) continue;
        one.cost = cost + links_to(holdings(in_, subjects_[one.owner].actor), one.held) +
                   links_to(holdings(in_, subjects_[place].actor), one.delegating_held) + 2;
        lower(one);
      }
    }
    allow();
  }
  void lower(const candidate& by) {
    subject& one = subjects_[by.owner];
    one.cost = (std::min)(one.cost, by.cost);
    if (!by.passable || by.cost >= one.cost_passable) return;
    one.cost_passable = by.cost;
    queue_.emplace_back(by.cost, by.owner);
    std::push_heap(queue_.begin(), queue_.end(), std::greater<>{});
  }
  /// The same with every conflict decided for its record, and without costs.
  void allow() {
    open_.clear();
    for (candidate& one : candidates_)
      if (!one.delegation && may_hold(one.own)) allow(one);
    while (!open_.empty()) {
      const std::uint32_t place = open_.back();
      open_.pop_back();
      for (const std::uint32_t each : delegations_of(place)) allow(candidates_[each]);
    }
  }
  void allow(candidate& by) {
    by.possible = true;
    subject& one = subjects_[by.owner];
    one.possible = true;
    if (by.passable && !std::exchange(one.possible_passable, true)) open_.push_back(by.owner);
  }
  /// The delegations that may hold, by grantor.
  void sort_by_grantor() {
    first_.assign(subjects_.size() + 1, 0);
    for (const candidate& one : candidates_)
      if (one.grantor != ring_finder::nobody) ++first_[one.grantor + 1];
    for (std::size_t place = 0; place < subjects_.size(); ++place) first_[place + 1] += first_[place];
    by_grantor_.resize(first_.back());
    for (std::uint32_t each = static_cast<std::uint32_t>(candidates_.size()); each-- > 0;)
      if (candidates_[each].grantor != ring_finder::nobody) by_grantor_[--first_[candidates_[each].grantor + 1]] = each;
  }
  [[nodiscard]] std::span<const std::uint32_t> delegations_of(std::uint32_t grantor) const {
    const std::size_t from = first_[grantor + 1];
    const std::size_t until = grantor + 2 < first_.size() ? first_[grantor + 2] : by_grantor_.size();
    return std::span{by_grantor_}.subspan(from, until - from);
  }

  /// Without regard to rings.
  [[nodiscard]] flaw flaw_of(const candidate& one) const {
    if (one.cost != no_support) return flaw::none;
    if (!may_hold(one.own) || !one.delegation) return one.own;
    if (one.possible) return one.own == flaw::none ? flaw::grantor_in_conflict : one.own;
    const subject& grantor = subjects_[one.grantor];
    if (grantor.cost != no_support) return flaw::passing_on_not_allowed;
    return grantor.possible ? flaw::grantor_in_conflict : flaw::grantor_without_power;
  }

  const graph& in_;
  surroundings& around_;
  examiner& examiner_;
  std::vector<subject> subjects_;
  std::vector<candidate> candidates_;
  bool skipped_ = false;
  bool widely_ = false;
  std::vector<std::uint32_t> places_;  ///< of the subject of each actor; empty while there were few
  std::vector<record_id> records_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> by_grantor_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> queue_;  ///< costs and subjects, the cheapest in front
  std::vector<std::uint32_t> open_;
  ring_finder rings_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
