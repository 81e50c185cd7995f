// SPDX-License-Identifier: BSL-1.0
// judge: the verdict of one case (one leaf, every wanted fact known) with its proof. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_JUDGE_HPP
#define QUYCHE_QUERY_DETAIL_JUDGE_HPP

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <vector>

#include <quyche/query/detail/effect.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct outcome {
  verdict decided;
  reason because;
  proof steps;
};

class judge {
 public:
  judge(const graph& in, const question& asked, matter_id leaf, std::span<const fact> facts)
      : in_{in}, asked_{asked}, leaf_{leaf}, facts_{facts} {}

  outcome decide() {
    if (!traits_of(asked_.what).needs_competence) return free_act();
    subject_of(asked_.actor);
    settle();
    const auto& self = subjects_.front();
    if (self.cost != no_support) return permitted();
    const auto open = covering(record_kind::unsettled);
    return open.empty() ? denied() : undetermined(open);
  }

  /// The bounds of every record that could matter in this case: candidates in effect of the actor and of the
  /// grantors above, and their powers to delegate. Facts do not matter.
  std::vector<bound> relevant_bounds() {
    std::vector<bound> bounds;
    if (!traits_of(asked_.what).needs_competence) return bounds;
    ignore_facts_ = true;
    subject_of(asked_.actor);
    const auto take = [&](record_id which) {
      const auto when = in_.record(which).when();
      bounds.insert(bounds.end(), when.begin(), when.end());
    };
    for (const subject& one : subjects_) {
      for (const candidate& each : one.candidates)
        if (!failed_in_time(each.own)) take(each.record);
    }
    for (const record_id which : delegating_) take(which);
    return bounds;
  }

 private:
  static constexpr std::uint32_t no_support = std::numeric_limits<std::uint32_t>::max();

  struct candidate {
    record_id record;
    std::uint32_t held;                       ///< place in the holdings of the subject
    flaw own = flaw::none;                    ///< found in the record, its time, limits and the power to delegate
    std::optional<std::size_t> grantor = {};  ///< for delegations without such a flaw: place of the grantor
    std::optional<record_id> delegating = {};
    std::uint32_t delegating_held = 0;  ///< place in the holdings of the grantor
    std::uint32_t cost = no_support;    ///< steps of the proof that ends in it
  };
  struct subject {
    actor_id actor;
    std::vector<candidate> candidates;
    std::uint32_t cost = no_support;           ///< of the best support
    std::uint32_t cost_passable = no_support;  ///< of the best support that a grantor may use (rule R7)
  };

  static bool failed_in_time(flaw found) {
    return found == flaw::not_known || found == flaw::never || found == flaw::no_longer || found == flaw::not_yet;
  }
  [[nodiscard]] bool is_delegation(const candidate& one) const {
    return in_.record(one.record).kind() == record_kind::delegation;
  }
  [[nodiscard]] fit fits(record_id which) const {
    return ignore_facts_ ? fit::holds : fit_of(in_.record(which).when(), facts_);
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
      if (is_delegation(one) && one.own == flaw::none) one.grantor = subject_of(in_.record(one.record).holders().front());
    subjects_[place].candidates = std::move(found);
    return place;
  }

  /// One candidate a record, in record order; a record with several holders that the actor holds is taken with the one for
  /// which it fails least.
  std::vector<candidate> find_candidates(actor_id who) {
    std::map<record_id, candidate> found;
    const auto held = holdings(in_, who);
    for (std::uint32_t place = 0; place < held.size(); ++place)
      for (const record_id which : candidates(in_, held[place].held)) {
        const record_view record = in_.record(which);
        if (!record.acts().contains(asked_.what) || !covers_any(in_, record.matters(), leaf_)) continue;
        if (record.kind() != record_kind::delegation && !addressee_fits(record, asked_.towards)) continue;
        candidate fresh = examine(which, held[place].held, place);
        const auto [known, first] = found.try_emplace(which, fresh);
        if (!first && weight(fresh.own) < weight(known->second.own)) known->second = fresh;
      }
    std::vector<candidate> list;
    for (const auto& [which, one] : found) list.push_back(one);
    return list;
  }
  /// The order of the table of reasons (rule R1), a self-delegation behind the other flaws of R7; no flaw weighs least.
  static int weight(flaw found) {
    switch (found) {
      case flaw::none:
        return 0;
      case flaw::self_delegation:
        return 2;
      case flaw::outside_limits:
        return 3;
      case flaw::no_longer:
        return 4;
      case flaw::not_yet:
        return 5;
      case flaw::not_known:
        return 6;
      case flaw::never:
        return 7;
      default:
        return 1;
    }
  }

  candidate examine(record_id which, actor_id holder, std::uint32_t place) {
    candidate made{which, place};
    made.own = flaw_in_time(in_, which, in_.life(holder), asked_.when);
    if (made.own != flaw::none) return made;
    if (fits(which) == fit::fails) {
      made.own = flaw::outside_limits;
    } else if (is_delegation(made)) {
      examine_delegation(made, holder);
    }
    return made;
  }
  void examine_delegation(candidate& one, actor_id grantee) {
    const actor_id grantor = in_.record(one.record).holders().front();
    if (grantor == grantee) {
      one.own = flaw::self_delegation;
      return;
    }
    one.own = flaw::no_power_to_delegate;
    const auto held = holdings(in_, grantor);
    std::uint32_t fewest = no_support;
    for (std::uint32_t place = 0; place < held.size(); ++place)
      for (const record_id which : candidates(in_, held[place].held)) {
        if (!lets_delegate(which, held[place].held)) continue;
        delegating_.insert(which);
        const auto listed = in_.record(which).parties();
        const bool lists = std::find(listed.begin(), listed.end(), party_id{grantee}) != listed.end();
        const std::uint32_t links = links_to(held, place);
        if (!lists && one.own == flaw::no_power_to_delegate) one.own = flaw::grantee_not_listed;
        if (lists && (links < fewest || (links == fewest && which < *one.delegating))) {
          one.own = flaw::none;
          one.delegating = which;
          one.delegating_held = place;
          fewest = links;
        }
      }
  }
  [[nodiscard]] bool lets_delegate(record_id which, actor_id holder) const {
    const record_view record = in_.record(which);
    return record.kind() == record_kind::power && record.acts().contains(act::delegate) &&
           covers_any(in_, record.matters(), leaf_) && in_effect(in_, which, in_.life(holder), asked_.when) &&
           fits(which) == fit::holds;
  }

  // --- the least that rule R7 gives ----------------------------------------------------------------------------------

  /// Lowers costs until nothing changes; what keeps no cost has no power.
  void settle() {
    for (bool changed = true; changed;) {
      changed = false;
      for (subject& one : subjects_)
        for (candidate& each : one.candidates) changed = lower(one, each) || changed;
    }
  }
  bool lower(subject& one, candidate& each) {
    const std::uint32_t cost = cost_of(one, each);
    if (cost >= each.cost) return false;
    each.cost = cost;
    one.cost = std::min(one.cost, cost);
    if (!is_delegation(each) || in_.record(each.record).may_pass_on()) one.cost_passable = std::min(one.cost_passable, cost);
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

  /// Why a delegation without own flaw is not lawful.
  [[nodiscard]] flaw flaw_above(const subject& one, const candidate& each) const {
    if (subjects_[*each.grantor].cost != no_support) return flaw::passing_on_not_allowed;
    std::set<std::size_t> seen;
    return leads_to(*each.grantor, places_.at(one.actor), seen) ? flaw::ring : flaw::grantor_without_power;
  }
  bool leads_to(std::size_t from, std::size_t target, std::set<std::size_t>& seen) const {
    if (from == target) return true;
    if (!seen.insert(from).second) return false;
    const auto& list = subjects_[from].candidates;
    return std::any_of(list.begin(), list.end(), [&](const candidate& each) {
      return each.own == flaw::none && each.grantor && subjects_[*each.grantor].cost == no_support &&
             leads_to(*each.grantor, target, seen);
    });
  }
  [[nodiscard]] flaw flaw_of(const subject& one, const candidate& each) const {
    return each.own == flaw::none ? flaw_above(one, each) : each.own;
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
  std::uint16_t add_holdings(actor_id who, std::uint32_t place) {
    if (place == 0) return step::no_premise;
    const auto held = holdings(in_, who);
    const std::uint16_t before = add_holdings(who, held[place].link);
    step made{step_kind::holds_office, flaw::none, who};
    made.other = held[place].held;
    made.cited = governing(in_.office(held[held[place].link].held.office()).basis());
    made.premises[0] = before;
    return add(made);
  }
  std::uint16_t add_support(const subject& one, const candidate& each) {
    if (!is_delegation(each)) {
      const bool power = in_.record(each.record).kind() == record_kind::power;
      step made = about(power ? step_kind::has_power : step_kind::has_duty, one.actor, each.record);
      made.premises[0] = add_holdings(one.actor, each.held);
      return add(made);
    }
    const subject& grantor = subjects_[*each.grantor];
    step made = about(step_kind::delegated, one.actor, each.record);
    made.premises[0] = add_support(grantor, best(grantor, true));
    step delegating = about(step_kind::may_delegate, grantor.actor, *each.delegating);
    delegating.premises[0] = add_holdings(grantor.actor, each.delegating_held);
    made.premises[1] = add(delegating);
    made.premises[2] = add_holdings(one.actor, each.held);
    return add(made);
  }
  /// The candidate with the fewest steps, the first among equals. Requires: the subject has such a support.
  [[nodiscard]] const candidate& best(const subject& one, bool passable) const {
    const std::uint32_t cost = passable ? one.cost_passable : one.cost;
    return *std::find_if(one.candidates.begin(), one.candidates.end(), [&](const candidate& each) {
      return each.cost == cost && (!passable || !is_delegation(each) || in_.record(each.record).may_pass_on());
    });
  }

  [[nodiscard]] std::vector<record_id> covering(record_kind kind) const {
    std::vector<record_id> found;
    if (!in_.life(asked_.actor).contains(asked_.when.on)) return found;
    for (const record_id which : in_.records(kind)) {
      const record_view record = in_.record(which);
      if (!record.acts().empty() && !record.acts().contains(asked_.what)) continue;
      if (covers_any(in_, record.matters(), leaf_) && concerns_actor(which)) found.push_back(which);
    }
    return found;
  }
  [[nodiscard]] bool concerns_actor(record_id which) const {
    const auto holders = in_.record(which).holders();
    if (holders.empty()) return in_effect(in_, which, period{}, asked_.when);
    return std::any_of(holders.begin(), holders.end(), [&](actor_id holder) {
      return holds(in_, asked_.actor, holder) && in_effect(in_, which, in_.life(holder), asked_.when);
    });
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
    add_each(step_kind::displaced, covering(record_kind::unsettled));
    return conclude(verdict::permitted, reason::has_power, support);
  }
  outcome undetermined(const std::vector<record_id>& open) {
    add_failures();
    add_each(step_kind::open_question, open);
    return conclude(verdict::undetermined, reason::unsettled);
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
    constexpr reason by_weight[] = {reason::has_power, reason::broken_link, reason::broken_link, reason::outside_limits,
                                    reason::no_longer, reason::not_yet,     reason::not_known,   reason::never};
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
        if (each.own != flaw::none) continue;
        const std::size_t grantor = *each.grantor;
        if (subjects_[grantor].cost != no_support) {
          passing.insert(subjects_[grantor].actor);
        } else if (powerless.insert(subjects_[grantor].actor).second) {
          queue.push_back(grantor);
        }
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
      const step_kind kind = failed_in_time(cause)           ? step_kind::not_in_effect
                             : cause == flaw::outside_limits ? step_kind::outside_limits
                                                             : step_kind::broken_link;
      step made = about(kind, one.actor, each.record);
      made.cause = cause;
      if (cause == flaw::passing_on_not_allowed) made.premises[0] = lawful.at(subjects_[*each.grantor].actor);
      add(made);
    }
  }

  const graph& in_;
  const question& asked_;
  matter_id leaf_;
  std::span<const fact> facts_;
  bool ignore_facts_ = false;
  std::vector<subject> subjects_;
  std::map<actor_id, std::size_t> places_;
  std::set<record_id> delegating_;
  proof steps_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
