// SPDX-License-Identifier: BSL-1.0
// judge: the verdict of one case (one leaf, every wanted fact known) with its proof. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_JUDGE_HPP
#define QUYCHE_QUERY_DETAIL_JUDGE_HPP

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include <quyche/query/detail/limits.hpp>
#include <quyche/query/detail/standings.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct decision {
  verdict decided;
  reason because;
};

/// One question after another: a leaf is entered, then its cases are decided. What is needed for that is allocated once.
class judge {
 public:
  explicit judge(const graph& in) : in_{in} {}

  void enter(const question& asked, matter_id leaf) {
    asked_ = &asked;
    around_.enter(leaf, asked.when);
  }
  /// The missing facts on which the leaf may depend.
  const limit_finder& find_limits() {
    limits_.begin(asked_->facts);
    if (needs_competence()) {
      const act what = asked_->what;
      if (around_.has_bar(what)) limits_.add_around(what);
      examiner_.begin_case(done(), true);
      standings_.find_all(asked_->actor);
      for (const subject& one : standings_.subjects())
        for (const candidate& each : standings_.candidates_of(one)) {
          limits_.add(each.record);
          limits_.add_around(what);
          if (each.delegation) limits_.add_around(act::delegate);
        }
    }
    limits_.finish();
    facts_.begin(asked_->facts, limits_.missing());
    return limits_;
  }
  /// The case at the start of these ranges of the missing facts, with or without a proof. Requires: `find_limits`.
  decision decide(std::span<const bound> ranges, bool with_proof) {
    facts_.go_to(ranges);
    with_proof_ = with_proof;
    steps_.clear();
    outweighed_.clear();
    least_.reset();
    if (!needs_competence()) return free_act();
    examiner_.begin_case(done());
    standings_.find(asked_->actor);
    if (standings_.self().cost != no_support) return permitted();
    standings_.find_flaws();
    if (standings_.self().possible) return undetermined(reason::conflict, {});
    if (find_bars()) return barred();
    find_covering(record_kind::unsettled);
    return covering_.empty() ? denied() : undetermined(reason::unsettled, covering_);
  }
  /// How everybody stands of whom an edit could speak, in the case decided last. What is read narrows `alike`, too.
  const standings& look_widely() {
    examiner_.begin_case(done());
    wide_.find_widely(asked_->actor);
    return wide_;
  }
  [[nodiscard]] bool has_bar(act what) const { return around_.has_bar(what); }
  /// The proof of the case decided last.
  [[nodiscard]] std::span<const step> steps() const noexcept { return steps_; }
  /// The ranges of the missing facts in which the decision and its proof stay the same.
  [[nodiscard]] std::span<const bound> alike() const noexcept { return facts_.alike(); }

 private:
  [[nodiscard]] bool needs_competence() const { return traits_of(asked_->what).needs_competence; }
  [[nodiscard]] deed done() const { return {asked_->what, asked_->towards}; }

  // --- steps -------------------------------------------------------------------------------------------------------

  std::uint32_t add(const step& made) {
    steps_.push_back(made);
    return static_cast<std::uint32_t>(steps_.size() - 1);
  }
  [[nodiscard]] step about(step_kind kind, actor_id who, record_id which) const {
    step made{kind, flaw::none, who};
    made.record = which;
    made.cited = governing(in_.record(which).basis());
    return made;
  }
  /// A step that gives power; the bars over which its record prevails stand behind all supports.
  std::uint32_t add_giving(const step& made, const deed& done) {
    const std::uint32_t place = add(made);
    examiner_.norms().each_bar(made.actor, done, [&](record_id bar) {
      if (examiner_.norms().bars_record(bar, *made.record)) {
        outweighed_.push_back(about(step_kind::outweighed, made.actor, bar));
        outweighed_.back().premises[0] = place;
      }
      return true;
    });
    return place;
  }
  /// One step for each link, the first link first.
  std::uint32_t add_holdings(actor_id who, std::uint32_t place) {
    const auto held = holdings(in_, who);
    const std::size_t first = steps_.size();
    const std::size_t links = links_to(held, place);
    if (links == 0) return step::no_premise;
    steps_.resize(first + links, {step_kind::holds_office, flaw::none, who});
    for (std::size_t at = first + links; at-- > first; place = held[place].link) {
      step& made = steps_[at];
      made.other = held[place].held;
      made.cited = governing(basis_of(held[held[place].link].held));
      if (at != first) made.premises[0] = static_cast<std::uint32_t>(at - 1);
    }
    return static_cast<std::uint32_t>(first + links - 1);
  }
  [[nodiscard]] std::span<const provision_id> basis_of(actor_id who) const {
    return who.is_body() ? in_.body(who.body()).basis() : in_.office(who.office()).basis();
  }
  /// The support of a candidate, from the record that gives the power down to it.
  std::uint32_t add_support(const candidate& lowest) {
    path_.clear();
    for (const candidate* at = &lowest;; at = &standings_.best(standings_.subjects()[at->grantor], true)) {
      path_.push_back(at);
      if (!at->delegation) break;
    }
    std::uint32_t support = add_own_support(*path_.back());
    for (std::size_t place = path_.size() - 1; place-- > 0;) support = add_link(*path_[place], support);
    return support;
  }
  std::uint32_t add_own_support(const candidate& one) {
    const actor_id who = standings_.subjects()[one.owner].actor;
    const bool power = in_.record(one.record).kind() == record_kind::power;
    step made = about(power ? step_kind::has_power : step_kind::has_duty, who, one.record);
    made.premises[0] = add_holdings(who, one.held);
    return add_giving(made, done());
  }
  std::uint32_t add_link(const candidate& one, std::uint32_t support) {
    const actor_id who = standings_.subjects()[one.owner].actor;
    const actor_id grantor = standings_.subjects()[one.grantor].actor;
    step made = about(step_kind::delegated, who, one.record);
    made.premises[0] = support;
    step delegating = about(step_kind::may_delegate, grantor, *one.delegating);
    delegating.premises[0] = add_holdings(grantor, one.delegating_held);
    made.premises[1] = add_giving(delegating, {act::delegate, party_id{holdings(in_, who)[one.held].held}});
    made.premises[2] = add_holdings(who, one.held);
    return add_giving(made, done());
  }
  void add_each(step_kind kind, std::span<const record_id> records) {
    if (!with_proof_) return;
    for (const record_id which : records) add(about(kind, asked_->actor, which));
  }

  // --- what else concerns the actor --------------------------------------------------------------------------------

  /// Is there a bar that applies? With a proof all of them are found.
  bool find_bars() {
    class norms& norms = examiner_.norms();
    bars_.clear();
    if (!with_proof_) {
      prohibited_ = norms.has_bar(asked_->actor, done(), true);
      return prohibited_ || norms.has_bar(asked_->actor, done(), false);
    }
    norms.each_bar(asked_->actor, done(), [&](record_id bar) {
      bars_.push_back(bar);
      return true;
    });
    prohibited_ = std::any_of(bars_.begin(), bars_.end(),
                              [&](record_id one) { return in_.record(one).kind() == record_kind::prohibition; });
    return !bars_.empty();
  }
  void find_covering(record_kind kind) {
    covering_.clear();
    if (!in_.life(asked_->actor).contains(asked_->when.on)) return;
    around_.add_open(kind, asked_->what, covering_);
    std::erase_if(covering_, [&](record_id which) {
      return !counts_for(in_, which, asked_->when, [&](actor_id holder) { return holds(in_, asked_->actor, holder); });
    });
  }

  // --- verdicts ----------------------------------------------------------------------------------------------------

  decision conclude(verdict decided, reason because, std::uint32_t support = step::no_premise) {
    step last{step_kind::conclusion, flaw::none, asked_->actor};
    last.premises[0] = support;
    if (with_proof_) add(last);
    return {decided, because};
  }
  decision free_act() {
    const std::uint32_t support = add({step_kind::free_act, flaw::none, asked_->actor});
    return conclude(verdict::permitted, reason::free_act, support);
  }
  decision permitted() {
    if (!with_proof_) return {verdict::permitted, reason::has_power};
    const std::uint32_t support = add_support(standings_.best(standings_.self(), false));
    steps_.insert(steps_.end(), outweighed_.begin(), outweighed_.end());
    find_covering(record_kind::unsettled);
    add_each(step_kind::displaced, covering_);
    return conclude(verdict::permitted, reason::has_power, support);
  }
  decision undetermined(reason because, std::span<const record_id> open) {
    add_failures();
    add_each(step_kind::open_question, open);
    return conclude(verdict::undetermined, because);
  }
  decision barred() {
    add_failures();
    add_each(step_kind::barred, bars_);
    return conclude(verdict::denied, prohibited_ ? reason::prohibited : reason::reserved);
  }
  decision denied() {
    add_failures();
    const reason because = reason_of_denial();
    if (because == reason::left_to_locality) add_each(step_kind::left_to_locality, covering_);
    return conclude(verdict::denied, because);
  }
  reason reason_of_denial() {
    if (in_.first_day() && asked_->when.on < *in_.first_day()) return reason::not_covered;
    if (!with_proof_)
      each_failure(standings_.self(), [&](record_id, const candidate*, const examined&, flaw cause) { note(cause); });
    if (!least_) {
      find_covering(record_kind::locality_choice);
      return covering_.empty() ? reason::no_power : reason::left_to_locality;
    }
    constexpr reason by_weight[] = {reason::has_power,  reason::conflict,       reason::broken_link, reason::broken_link,
                                    reason::overridden, reason::outside_limits, reason::no_longer,   reason::not_yet,
                                    reason::not_known,  reason::never};
    return by_weight[*least_];
  }
  /// R1: the reason of a denial goes by the flaw that weighs least.
  void note(flaw cause) { least_ = (std::min)(least_.value_or(weight(cause)), weight(cause)); }

  // --- failures ----------------------------------------------------------------------------------------------------

  /// Every candidate of a subject that fails, on whatever day it counts, in record order.
  template <class Visit>
  void each_failure(const subject& one, Visit visit) {
    records_.clear();
    add_candidates(in_, one.actor, asked_->what, around_.leaf(), records_);
    const auto list = standings_.candidates_of(one);
    auto known = list.begin();
    for (const record_id which : records_) {
      if (known != list.end() && known->record == which) {
        if (known->found != flaw::none) visit(which, &*known, *known, known->found);
        ++known;
        continue;
      }
      const record_view record = in_.record(which);
      if (record.kind() != record_kind::delegation && !addressee_fits(in_, record, asked_->towards)) continue;
      const examined late = examiner_.examine(which, one.actor);
      visit(which, nullptr, late, late.own);
    }
  }
  /// Those of the actor, and of the grantors whose lack of power breaks a link.
  void add_failures() {
    if (!with_proof_) return;
    find_powerless();
    for (const std::uint32_t place : passing_)
      lawful_[place] = add_support(standings_.best(standings_.subjects()[place], false));
    for (const std::uint32_t place : powerless_) {
      const subject& one = standings_.subjects()[place];
      each_failure(one, [&](record_id which, const candidate* known, const examined& own, flaw cause) {
        if (place == 0) note(cause);
        step made = about(failure_of(cause), one.actor, which);
        made.cause = cause;
        if (cause == own.own) made.against = own.against;
        if (cause == flaw::passing_on_not_allowed) made.premises[0] = lawful_[known->grantor];
        add(made);
      });
    }
  }
  static step_kind failure_of(flaw cause) {
    return failed_in_time(cause)           ? step_kind::not_in_effect
           : cause == flaw::outside_limits ? step_kind::outside_limits
           : gives_way(cause)              ? step_kind::overridden
                                           : step_kind::broken_link;
  }
  /// `powerless_` and, where a link may not be passed on, `passing_`: places of subjects, by actor.
  void find_powerless() {
    const auto subjects = standings_.subjects();
    lawful_.resize(subjects.size());
    seen_.assign(subjects.size(), false);
    powerless_.assign(1, 0);
    passing_.clear();
    seen_[0] = true;
    for (std::size_t next = 0; next < powerless_.size(); ++next)
      for (const candidate& each : standings_.candidates_of(subjects[powerless_[next]])) {
        const bool hangs =
            each.found == flaw::ring || each.found == flaw::grantor_without_power || each.found == flaw::grantor_in_conflict;
        if ((!hangs && each.found != flaw::passing_on_not_allowed) || seen_[each.grantor]) continue;
        seen_[each.grantor] = true;
        (hangs ? powerless_ : passing_).push_back(each.grantor);
      }
    for (auto* list : {&powerless_, &passing_})
      std::sort(list->begin(), list->end(),
                [&](std::uint32_t one, std::uint32_t other) { return subjects[one].actor < subjects[other].actor; });
  }

  const graph& in_;
  const question* asked_ = nullptr;
  surroundings around_{in_};
  case_facts facts_;
  examiner examiner_{around_, facts_};
  standings standings_{around_, examiner_};
  standings wide_{around_, examiner_};
  limit_finder limits_{around_};
  bool with_proof_ = true;
  bool prohibited_ = false;
  proof steps_;
  std::vector<step> outweighed_;
  std::vector<record_id> bars_;
  std::vector<record_id> covering_;
  std::vector<record_id> records_;
  std::vector<const candidate*> path_;  ///< the links of a support, the lowest first
  std::vector<std::uint32_t> powerless_;
  std::vector<std::uint32_t> passing_;
  std::vector<bool> seen_;             ///< by place of a subject
  std::vector<std::uint32_t> lawful_;  ///< the same: where its support ends
  std::optional<int> least_;           ///< weight of the flaw of the actor that weighs least
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
