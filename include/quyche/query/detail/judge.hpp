// SPDX-License-Identifier: BSL-1.0
// judge: the verdict of one case (one leaf, every wanted fact known) with its proof. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_JUDGE_HPP
#define QUYCHE_QUERY_DETAIL_JUDGE_HPP

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <vector>

#include <quyche/query/detail/examine.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct outcome {
  verdict decided;
  reason because;
  proof steps;
};

class judge {
 public:
  judge(const graph& in, const question& asked, matter_id leaf, std::span<const fact> facts, bool ignore_facts = false)
      : in_{in}, asked_{asked}, leaf_{leaf}, examiner_{in, asked, leaf, facts, ignore_facts} {}

  outcome decide() {
    if (!traits_of(asked_.what).needs_competence) return free_act();
    subject_of(asked_.actor);
    settle();
    const auto& self = subjects_.front();
    if (self.cost != no_support) return permitted();
    if (self.possible) return undetermined(reason::conflict, {});
    const auto bars = examiner_.norms().bars(asked_.actor, examiner_.done());
    if (!bars.empty()) return barred(bars);
    const auto open = covering(record_kind::unsettled);
    return open.empty() ? denied() : undetermined(reason::unsettled, open);
  }

  /// The bounds on which this case may depend; the judge ignores facts.
  std::vector<bound> relevant_bounds() {
    std::vector<bound> bounds;
    if (!traits_of(asked_.what).needs_competence) return bounds;
    subject_of(asked_.actor);
    for (const subject& one : subjects_)
      for (const candidate& each : one.candidates)
        if (!failed_in_time(each.own)) examiner_.add_bounds(each.record, bounds);
    examiner_.add_bounds_of_bars(bounds);
    return bounds;
  }

 private:
  static constexpr std::uint32_t no_support = std::numeric_limits<std::uint32_t>::max();

  struct candidate : examined {
    std::optional<std::size_t> grantor = {};  ///< for delegations that may hold: place of the grantor
    std::uint32_t cost = no_support;          ///< steps of the proof that ends in it
    bool possible = false;                    ///< lawful if every conflict is decided in its favour
  };
  struct subject {
    actor_id actor;
    std::vector<candidate> candidates;
    std::uint32_t cost = no_support;           ///< of the best support
    std::uint32_t cost_passable = no_support;  ///< of the best support that a grantor may use (rule R7)
    bool possible = false;
    bool possible_passable = false;
  };

  [[nodiscard]] bool is_delegation(const candidate& one) const {
    return in_.record(one.record).kind() == record_kind::delegation;
  }
  [[nodiscard]] bool is_passable(const candidate& one) const {
    return !is_delegation(one) || in_.record(one.record).may_pass_on();
  }

  // --- candidates --------------------------------------------------------------------------------------------------

  std::size_t subject_of(actor_id who) {
    const auto known = places_.find(who);
    if (known != places_.end()) return known->second;
    const std::size_t place = subjects_.size();
    places_.emplace(who, place);
    subjects_.push_back({who, {}});
    auto found = find_candidates(who);
    for (candidate& one : found)
      if (is_delegation(one) && may_hold(one.own)) one.grantor = subject_of(in_.record(one.record).holders().front());
    subjects_[place].candidates = std::move(found);
    return place;
  }
  /// One candidate a record, in record order.
  std::vector<candidate> find_candidates(actor_id who) {
    std::set<record_id> records;
    for (const holding& held : holdings(in_, who))
      for (const record_id which : candidates(in_, held.held))
        if (examiner_.norms().speaks_of(in_.record(which), examiner_.done())) records.insert(which);
    std::vector<candidate> list;
    for (const record_id which : records) list.push_back({*examiner_.examine(which, who)});
    return list;
  }

  // --- the least that rule R7 gives ----------------------------------------------------------------------------------

  /// Lowers costs until nothing changes; what keeps no cost has no power.
  void settle() {
    for (bool changed = true; changed;) {
      changed = false;
      for (subject& one : subjects_)
        for (candidate& each : one.candidates) {
          changed = lower(one, each) || changed;
          changed = allow(one, each) || changed;
        }
    }
  }
  bool lower(subject& one, candidate& each) {
    const std::uint32_t cost = cost_of(one, each);
    if (cost >= each.cost) return false;
    each.cost = cost;
    one.cost = std::min(one.cost, cost);
    if (is_passable(each)) one.cost_passable = std::min(one.cost_passable, cost);
    return true;
  }
  bool allow(subject& one, candidate& each) {
    if (each.possible || !may_hold(each.own)) return false;
    if (is_delegation(each) && !subjects_[*each.grantor].possible_passable) return false;
    each.possible = one.possible = true;
    one.possible_passable = one.possible_passable || is_passable(each);
    return true;
  }
  [[nodiscard]] std::uint32_t cost_of(const subject& one, const candidate& each) const {
    if (each.own != flaw::none) return no_support;
    const std::uint32_t links = links_to(holdings(in_, one.actor), each.held);
    if (!is_delegation(each)) return links + 1;
    const subject& grantor = subjects_[*each.grantor];
    if (grantor.cost_passable == no_support) return no_support;
    return links + 1 + grantor.cost_passable + links_to(holdings(in_, grantor.actor), each.delegating_held) + 1;
  }

  /// Why a candidate does not give the power.
  [[nodiscard]] flaw flaw_of(const subject& one, const candidate& each) const {
    if (each.cost != no_support) return flaw::none;
    if (!may_hold(each.own) || !is_delegation(each)) return each.own;
    if (each.possible) return each.own == flaw::none ? flaw::grantor_in_conflict : each.own;
    const subject& grantor = subjects_[*each.grantor];
    if (grantor.cost != no_support) return flaw::passing_on_not_allowed;
    if (grantor.possible) return flaw::grantor_in_conflict;
    std::set<std::size_t> seen;
    return leads_to(*each.grantor, places_.at(one.actor), seen) ? flaw::ring : flaw::grantor_without_power;
  }
  bool leads_to(std::size_t from, std::size_t target, std::set<std::size_t>& seen) const {
    if (from == target) return true;
    if (!seen.insert(from).second) return false;
    const auto& list = subjects_[from].candidates;
    return std::any_of(list.begin(), list.end(), [&](const candidate& each) {
      return each.grantor && !subjects_[*each.grantor].possible && leads_to(*each.grantor, target, seen);
    });
  }

  // --- proofs ------------------------------------------------------------------------------------------------------

  std::uint16_t add(step made) {
    steps_.push_back(made);
    return static_cast<std::uint16_t>(steps_.size() - 1);
  }
  step about(step_kind kind, actor_id who, record_id which) const {
    step made{kind, flaw::none, who};
    made.record = which;
    made.cited = governing(in_.record(which).basis());
    return made;
  }
  /// A step that gives power; the bars over which its record prevails are told behind all supports.
  std::uint16_t add_giving(const step& made, const deed& done) {
    const std::uint16_t place = add(made);
    for (const record_id bar : examiner_.norms().bars(made.actor, done)) {
      if (!examiner_.norms().bars_record(bar, *made.record)) continue;
      step over = about(step_kind::outweighed, made.actor, bar);
      over.premises[0] = place;
      outweighed_.push_back(over);
    }
    return place;
  }
  std::uint16_t add_holdings(actor_id who, std::uint32_t place) {
    if (place == 0) return step::no_premise;
    const auto held = holdings(in_, who);
    const std::uint16_t before = add_holdings(who, held[place].link);
    step made{step_kind::holds_office, flaw::none, who};
    made.other = held[place].held;
    made.cited = governing(basis_of(held[held[place].link].held));
    made.premises[0] = before;
    return add(made);
  }
  [[nodiscard]] std::span<const provision_id> basis_of(actor_id who) const {
    return who.is_body() ? in_.body(who.body()).basis() : in_.office(who.office()).basis();
  }
  std::uint16_t add_support(const subject& one, const candidate& each) {
    if (!is_delegation(each)) {
      const bool power = in_.record(each.record).kind() == record_kind::power;
      step made = about(power ? step_kind::has_power : step_kind::has_duty, one.actor, each.record);
      made.premises[0] = add_holdings(one.actor, each.held);
      return add_giving(made, examiner_.done());
    }
    const subject& grantor = subjects_[*each.grantor];
    step made = about(step_kind::delegated, one.actor, each.record);
    made.premises[0] = add_support(grantor, best(grantor, true));
    step delegating = about(step_kind::may_delegate, grantor.actor, *each.delegating);
    delegating.premises[0] = add_holdings(grantor.actor, each.delegating_held);
    made.premises[1] = add_giving(delegating, {act::delegate, holdings(in_, one.actor)[each.held].held});
    made.premises[2] = add_holdings(one.actor, each.held);
    return add_giving(made, examiner_.done());
  }
  /// The candidate with the fewest steps, the first among equals. Requires: the subject has such a support.
  [[nodiscard]] const candidate& best(const subject& one, bool passable) const {
    const std::uint32_t cost = passable ? one.cost_passable : one.cost;
    return *std::find_if(one.candidates.begin(), one.candidates.end(),
                         [&](const candidate& each) { return each.cost == cost && (!passable || is_passable(each)); });
  }

  [[nodiscard]] std::vector<record_id> covering(record_kind kind) const {
    std::vector<record_id> found;
    if (!in_.life(asked_.actor).contains(asked_.when.on)) return found;
    for (const record_id which : in_.records(kind)) {
      const record_view record = in_.record(which);
      if (!record.acts().empty() && !record.acts().contains(asked_.what)) continue;
      if (!covers_any(in_, record.matters(), leaf_)) continue;
      if (counts_for(in_, which, asked_.when, [&](actor_id holder) { return holds(in_, asked_.actor, holder); }))
        found.push_back(which);
    }
    return found;
  }
  void add_each(step_kind kind, const std::vector<record_id>& records) {
    for (const record_id which : records) add(about(kind, asked_.actor, which));
  }

  outcome conclude(verdict decided, reason because, std::uint16_t support = step::no_premise) {
    step last{step_kind::conclusion, flaw::none, asked_.actor};
    last.premises[0] = support;
    add(last);
    return {decided, because, std::move(steps_)};
  }
  outcome free_act() {
    const std::uint16_t support = add({step_kind::free_act, flaw::none, asked_.actor});
    return conclude(verdict::permitted, reason::free_act, support);
  }
  outcome permitted() {
    const std::uint16_t support = add_support(subjects_.front(), best(subjects_.front(), false));
    for (const step& one : outweighed_) add(one);
    add_each(step_kind::displaced, covering(record_kind::unsettled));
    return conclude(verdict::permitted, reason::has_power, support);
  }
  outcome undetermined(reason because, const std::vector<record_id>& open) {
    add_failures();
    add_each(step_kind::open_question, open);
    return conclude(verdict::undetermined, because);
  }
  outcome barred(const std::vector<record_id>& bars) {
    add_failures();
    add_each(step_kind::barred, bars);
    const bool prohibited = std::any_of(bars.begin(), bars.end(),
                                        [&](record_id one) { return in_.record(one).kind() == record_kind::prohibition; });
    return conclude(verdict::denied, prohibited ? reason::prohibited : reason::reserved);
  }
  outcome denied() {
    add_failures();
    const reason because = reason_of_denial();
    if (because == reason::left_to_locality) add_each(step_kind::left_to_locality, covering(record_kind::locality_choice));
    return conclude(verdict::denied, because);
  }
  [[nodiscard]] reason reason_of_denial() const {
    if (in_.first_day() && asked_.when.on < *in_.first_day()) return reason::not_covered;
    const subject& self = subjects_.front();
    if (self.candidates.empty())
      return covering(record_kind::locality_choice).empty() ? reason::no_power : reason::left_to_locality;
    int least = weight(flaw::never);
    for (const candidate& each : self.candidates) least = std::min(least, weight(flaw_of(self, each)));
    constexpr reason by_weight[] = {reason::has_power,  reason::conflict,       reason::broken_link, reason::broken_link,
                                    reason::overridden, reason::outside_limits, reason::no_longer,   reason::not_yet,
                                    reason::not_known,  reason::never};
    return by_weight[least];
  }

  /// Every failing candidate of the actor, and of the grantors whose lack of power breaks a link.
  void add_failures() {
    std::set<actor_id> powerless{asked_.actor};
    std::set<actor_id> passing;
    std::vector<std::size_t> queue{0};
    while (!queue.empty()) {
      const subject& one = subjects_[queue.back()];
      queue.pop_back();
      for (const candidate& each : one.candidates) {
        const flaw cause = flaw_of(one, each);
        if (cause == flaw::passing_on_not_allowed) passing.insert(subjects_[*each.grantor].actor);
        const bool hangs = cause == flaw::ring || cause == flaw::grantor_without_power || cause == flaw::grantor_in_conflict;
        if (hangs && powerless.insert(subjects_[*each.grantor].actor).second) queue.push_back(*each.grantor);
      }
    }
    std::map<actor_id, std::uint16_t> lawful;
    for (const actor_id who : passing) {
      const subject& one = subjects_[places_.at(who)];
      lawful[who] = add_support(one, best(one, false));
    }
    for (const actor_id who : powerless) add_failures_of(subjects_[places_.at(who)], lawful);
  }
  void add_failures_of(const subject& one, const std::map<actor_id, std::uint16_t>& lawful) {
    for (const candidate& each : one.candidates) {
      const flaw cause = flaw_of(one, each);
      if (cause == flaw::none) continue;
      const step_kind kind = failed_in_time(cause)           ? step_kind::not_in_effect
                             : cause == flaw::outside_limits ? step_kind::outside_limits
                             : gives_way(cause)              ? step_kind::overridden
                                                             : step_kind::broken_link;
      step made = about(kind, one.actor, each.record);
      made.cause = cause;
      if (cause == each.own) made.against = each.against;
      if (cause == flaw::passing_on_not_allowed) made.premises[0] = lawful.at(subjects_[*each.grantor].actor);
      add(made);
    }
  }

  const graph& in_;
  const question& asked_;
  matter_id leaf_;
  examiner examiner_;
  std::vector<subject> subjects_;
  std::map<actor_id, std::size_t> places_;
  std::vector<step> outweighed_;
  proof steps_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
