// SPDX-License-Identifier: BSL-1.0
// proof_checker: does a proof hold in one case? One function a rule; each gives back what is wrong, or nothing. For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_PROOF_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_PROOF_CHECKER_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <quyche/verify/detail/hanging_links.hpp>
#include <quyche/verify/detail/plain_verdict.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// What is wrong, for programmers; null if nothing is.
using complaint = const char*;

class proof_checker {
 public:
  proof_checker(one_case& here, actor_id who, const proof& steps) : here_{here}, who_{who}, in_{here.in()}, steps_{steps} {}

  [[nodiscard]] complaint check(verdict decided, reason because) {
    for (at_ = 0; at_ < steps_.size(); ++at_)
      if (const complaint wrong = check_step(steps_[at_])) return wrong;
    at_ = steps_.size() - 1;
    if (const complaint wrong = check_order()) return wrong;
    if (const complaint wrong = check_references()) return wrong;
    for (const step& one : steps_)
      if (one.kind == step_kind::delegated) grantees_.try_emplace(one.premises[1], *acting_as(one, 2));
    if (decided == verdict::permitted) return check_permitted(because);
    if (!traits_of(here_.asked().what).needs_competence) return "an act that needs no competence is permitted";
    if (const complaint wrong = check_failures()) return wrong;
    if (decided == verdict::denied) return check_denied(because);
    return decided == verdict::undetermined ? check_undetermined(because) : "one case is not conditional";
  }
  /// The step at which `check` stopped.
  [[nodiscard]] std::size_t at_step() const noexcept { return at_; }

 private:
  // --- the shape of a proof ----------------------------------------------------------------------------------------

  enum class part : std::uint8_t { support, outweighed, failure, covering, conclusion };
  static part part_of(step_kind kind) {
    switch (kind) {
      case step_kind::outweighed:
        return part::outweighed;
      case step_kind::not_in_effect:
      case step_kind::outside_limits:
      case step_kind::overridden:
      case step_kind::broken_link:
        return part::failure;
      case step_kind::displaced:
      case step_kind::barred:
      case step_kind::open_question:
      case step_kind::left_to_locality:
        return part::covering;
      case step_kind::conclusion:
        return part::conclusion;
      default:
        return part::support;
    }
  }
  [[nodiscard]] complaint check_order() const {
    for (std::size_t place = 1; place < steps_.size(); ++place)
      if (part_of(steps_[place].kind) < part_of(steps_[place - 1].kind)) return "the steps are out of order";
    if (steps_.back().kind != step_kind::conclusion) return "the last step is no conclusion";
    if (steps_.size() > 1 && steps_[steps_.size() - 2].kind == step_kind::conclusion) return "there are two conclusions";
    return nullptr;
  }
  /// Supports are used, each by one step; only what several links are broken by is used by each of them.
  [[nodiscard]] complaint check_references() const {
    std::vector<int> uses(steps_.size(), 0);
    std::set<std::uint32_t> closed;
    for (const step& one : steps_)
      for (const std::uint32_t premise : one.premises) {
        if (premise == step::no_premise || one.kind == step_kind::outweighed) continue;
        if (one.kind == step_kind::broken_link && !closed.insert(premise).second) continue;
        ++uses[premise];
      }
    for (std::size_t place = 0; place < steps_.size(); ++place)
      if (uses[place] != (part_of(steps_[place].kind) == part::support ? 1 : 0)) return "a step is not used once";
    return nullptr;
  }

  [[nodiscard]] const step* premise(const step& of, std::size_t which) const {
    return of.premises[which] == step::no_premise ? nullptr : &steps_[of.premises[which]];
  }
  /// Premises lie before, and a step fills no column that its kind does not have.
  [[nodiscard]] complaint check_columns(const step& one) const {
    std::size_t premises = 0;
    switch (one.kind) {
      case step_kind::delegated:
        premises = 3;
        break;
      case step_kind::free_act:
      case step_kind::not_in_effect:
      case step_kind::outside_limits:
      case step_kind::overridden:
      case step_kind::displaced:
      case step_kind::barred:
      case step_kind::open_question:
      case step_kind::left_to_locality:
        break;
      default:
        premises = 1;
    }
    for (std::size_t place = 0; place < one.premises.size(); ++place) {
      if (one.premises[place] == step::no_premise) continue;
      if (place >= premises) return "the step has a premise too many";
      if (one.premises[place] >= at_) return "a premise does not lie before its step";
    }
    const bool about_record =
        one.kind != step_kind::free_act && one.kind != step_kind::holds_office && one.kind != step_kind::conclusion;
    if (one.record.has_value() != about_record) return "the step names a record and should not, or does not and should";
    if (one.other.has_value() != (one.kind == step_kind::holds_office))
      return "the step names another office and should not, or does not and should";
    if ((one.cause != flaw::none) != (part_of(one.kind) == part::failure))
      return "the step has a cause and should not, or has none and should";
    if (one.against && part_of(one.kind) != part::failure) return "the step names a norm against its record and should not";
    if (about_record && one.cited != in_.record(*one.record).basis().front())
      return "the step does not cite the governing provision of its record";
    if ((one.kind == step_kind::free_act || one.kind == step_kind::conclusion) && one.cited)
      return "the step cites a provision and should not";
    return nullptr;
  }

  [[nodiscard]] complaint check_step(const step& one) {
    if (const complaint wrong = check_columns(one)) return wrong;
    switch (one.kind) {
      case step_kind::free_act:
        return traits_of(here_.asked().what).needs_competence ? "the act needs competence" : nullptr;
      case step_kind::holds_office:
        return check_holds_office(one);
      case step_kind::has_power:
        return check_gives(one, record_kind::power);
      case step_kind::has_duty:
        return check_gives(one, record_kind::duty);
      case step_kind::may_delegate:
        return check_may_delegate(one);
      case step_kind::delegated:
        return check_delegated(one);
      case step_kind::not_in_effect:
      case step_kind::outside_limits:
      case step_kind::overridden:
        return here_.speaks_of_case(*one.record) ? nullptr : "the record is no candidate";
      case step_kind::broken_link:
        return check_broken_link(one);
      default:
        return nullptr;  // checked together with its like
    }
  }

  // --- rules -------------------------------------------------------------------------------------------------------

  /// R9: the office stands among `also` or `all_of` of the one before.
  [[nodiscard]] complaint check_holds_office(const step& one) const {
    const step* before = premise(one, 0);
    if (before && (before->kind != step_kind::holds_office || before->actor != one.actor))
      return "the office does not follow from the step before";
    const actor_id from = before ? *before->other : one.actor;
    if (from.is_body() != one.other->is_body()) return "an office is no body";
    if (from.is_body()) return check_class(one, in_.body(from.body()));
    const office_view office = in_.office(from.office());
    const auto names = [&](std::span<const office_id> list) {
      return std::find(list.begin(), list.end(), one.other->office()) != list.end();
    };
    if (!names(office.also()) && !names(office.all_of())) return "the office is not held as well";
    return one.cited == office.basis().front() ? nullptr : "the step does not cite the provision of the office";
  }
  /// R9: a body belongs to a class.
  [[nodiscard]] static complaint check_class(const step& one, const body_view& body) {
    const auto classes = body.classes();
    if (std::find(classes.begin(), classes.end(), one.other->body()) == classes.end()) return "the body is not of that class";
    return one.cited == body.basis().front() ? nullptr : "the step does not cite the provision of the body";
  }
  /// R9: as whom the actor of a step acts, by its premise; nothing if the premise is not of that actor.
  [[nodiscard]] std::optional<actor_id> acting_as(const step& one, std::size_t which) const {
    const step* held = premise(one, which);
    if (!held) return one.actor;
    if (held->kind != step_kind::holds_office || held->actor != one.actor) return std::nullopt;
    return held->other;
  }
  [[nodiscard]] complaint check_in_effect(const step& one, std::size_t held_by_premise) {
    const auto as = acting_as(one, held_by_premise);
    const record_view record = in_.record(*one.record);
    if (!as || !here_.book().empowers(*one.record, *as)) return "the record does not name the actor, nor what it holds";
    if (!here_.book().in_time(*one.record, *as)) return "the record is not in effect";
    return here_.inside(record.when()) ? nullptr : "the facts lie outside the limits of the record";
  }
  /// R2, R8: a power or a duty for the case.
  [[nodiscard]] complaint check_gives(const step& one, record_kind kind) {
    if (in_.record(*one.record).kind() != kind) return "the record is of another kind";
    if (!here_.speaks_of_case(*one.record)) return "the record does not speak of this act, matter and addressee";
    if (const complaint wrong = check_in_effect(one, 0)) return wrong;
    return check_unopposed(one, *acting_as(one, 0), here_.asked());
  }
  /// R3, R4: nothing to which the record gives way, nothing with which it is in conflict.
  [[nodiscard]] complaint check_unopposed(const step& one, actor_id as, const deed& of) {
    return here_.norms().obstacle_to(*one.record, {as, one.actor}, of).by ? "another norm stands against the record" : nullptr;
  }
  /// R7: the power to delegate.
  [[nodiscard]] complaint check_may_delegate(const step& one) {
    const record_view record = in_.record(*one.record);
    if (record.kind() != record_kind::power || !record.acts().contains(act::delegate))
      return "the record is no power to delegate";
    if (!here_.book().matters().covers(record.matters(), here_.leaf()))
      return "the power to delegate does not cover the matter";
    return check_in_effect(one, 0);
  }
  /// R7: a lawful link.
  [[nodiscard]] complaint check_delegated(const step& one) {
    const record_view record = in_.record(*one.record);
    const step* above = premise(one, 0);
    const step* delegating = premise(one, 1);
    if (record.kind() != record_kind::delegation || !here_.speaks_of_case(*one.record))
      return "the record is no delegation of this case";
    if (const complaint wrong = check_in_effect(one, 2)) return wrong;
    const actor_id grantor = record.holders().front();
    const actor_id grantee = *acting_as(one, 2);
    if (grantor == grantee) return "the grantor is the grantee";
    if (record.oral()) return "the delegation is not in writing";
    if (here_.out_of_office(record) != flaw::none) return "the day lies outside the term of grantor or grantee";
    if (const complaint wrong = check_unopposed(one, grantee, here_.asked())) return wrong;
    if (!delegating || delegating->kind != step_kind::may_delegate || delegating->actor != grantor)
      return "the grantor's power to delegate is not shown";
    if (const complaint wrong = check_serves(*delegating, record, grantee)) return wrong;
    if (!above || above->actor != grantor) return "the grantor's power is not shown";
    if (above->kind == step_kind::has_power || above->kind == step_kind::has_duty) return nullptr;
    if (above->kind != step_kind::delegated) return "the grantor's power is not shown";
    return in_.record(*above->record).may_pass_on() ? nullptr : "the grantor may not pass on what was delegated";
  }
  /// R7: the power to delegate lists the grantee, gives way to nothing, and the grantee is made up as is asked.
  [[nodiscard]] complaint check_serves(const step& delegating, const record_view& delegation, actor_id grantee) {
    if (!here_.book().lists(*delegating.record, grantee)) return "the power to delegate does not list the grantee";
    if (!here_.inside(in_.record(*delegating.record).made_up()) || !here_.inside(delegation.made_up()))
      return "the grantee is not made up as is asked";
    return check_unopposed(delegating, *acting_as(delegating, 0), here_.delegating_to(grantee));
  }
  /// R7: what a link broken by a closed delegation rests on.
  [[nodiscard]] complaint check_broken_link(const step& one) const {
    if (in_.record(*one.record).kind() != record_kind::delegation) return "only a delegation is a link";
    const step* closed = premise(one, 0);
    if ((closed != nullptr) != (one.cause == flaw::passing_on_not_allowed)) return "the premise does not fit the cause";
    if (!closed) return nullptr;
    if (closed->kind != step_kind::delegated || closed->actor != in_.record(*one.record).holders().front())
      return "the premise is no delegation to the grantor";
    return in_.record(*closed->record).may_pass_on() ? "the delegation may be passed on" : nullptr;
  }

  // --- verdicts ----------------------------------------------------------------------------------------------------

  /// R1: one step for each record that covers the case, and no other of their part.
  [[nodiscard]] complaint check_covering(step_kind kind, const std::vector<record_id>& wanted_records) const {
    std::vector<record_id> found;
    for (const step& one : steps_) {
      if (part_of(one.kind) != part::covering) continue;
      if (one.kind != kind || one.actor != who_) return "a step does not belong to this verdict";
      found.push_back(*one.record);
    }
    return found == wanted_records ? nullptr : "the records that cover the case are others";
  }
  /// R4: what each support prevails over, support by support.
  [[nodiscard]] complaint check_outweighed() {
    std::vector<std::pair<std::uint32_t, record_id>> wanted_steps;
    for (std::size_t place = 0; place < steps_.size(); ++place) {
      const step& one = steps_[place];
      if (part_of(one.kind) != part::support || !one.record) continue;
      for (const record_id bar : here_.norms().bars_on(one.actor, deed_of(place)))
        if (stands_against(in_, bar, *one.record)) wanted_steps.emplace_back(static_cast<std::uint32_t>(place), bar);
    }
    std::vector<std::pair<std::uint32_t, record_id>> found;
    for (const step& one : steps_) {
      if (one.kind != step_kind::outweighed) continue;
      if (!premise(one, 0) || premise(one, 0)->actor != one.actor) return "what prevails over the bar is not shown";
      found.emplace_back(one.premises[0], *one.record);
    }
    return found == wanted_steps ? nullptr : "the bars that are outweighed are others";
  }
  /// The deed for which a support stands: a power to delegate stands for the grantee of the link above which it stands.
  [[nodiscard]] deed deed_of(std::size_t place) const {
    const auto known = grantees_.find(place);
    return known == grantees_.end() ? here_.asked() : one_case::delegating_to(known->second);
  }
  [[nodiscard]] bool has_part(part wanted_part) const {
    return std::any_of(steps_.begin(), steps_.end(), [&](const step& one) { return part_of(one.kind) == wanted_part; });
  }
  [[nodiscard]] complaint check_conclusion(bool with_support) const {
    const step& last = steps_.back();
    if (last.actor != who_) return "the conclusion speaks of another actor";
    return (premise(last, 0) != nullptr) == with_support ? nullptr : "only a yes concludes from a support";
  }
  [[nodiscard]] complaint check_permitted(reason because) {
    if (const complaint wrong = check_conclusion(true)) return wrong;
    const step& support = *premise(steps_.back(), 0);
    if (support.actor != who_ || has_part(part::failure)) return "the support is of another actor, or beside failures";
    const bool free = support.kind == step_kind::free_act;
    if (free != !traits_of(here_.asked().what).needs_competence) return "an act that needs no competence is free, and no other";
    if (!free && support.kind != step_kind::has_power && support.kind != step_kind::has_duty &&
        support.kind != step_kind::delegated)
      return "the conclusion does not follow from its premise";
    if (because != (free ? reason::free_act : reason::has_power)) return "the reason is another";
    if (const complaint wrong = check_outweighed()) return wrong;
    return check_covering(step_kind::displaced, free ? std::vector<record_id>{} : here_.covering(record_kind::unsettled, who_));
  }
  [[nodiscard]] complaint check_denied(reason because) {
    if (here_.standing_of(who_).possible) return "the power may be there";
    const auto bars = here_.norms().bars_on(who_, here_.asked());
    if (bars.empty() && !here_.covering(record_kind::unsettled, who_).empty()) return "an unsettled record covers the case";
    if (because != reason_of_denial(here_, who_, least_failure())) return "the reason is another";
    if (!bars.empty()) return check_covering(step_kind::barred, bars);
    return check_covering(step_kind::left_to_locality, because == reason::left_to_locality
                                                           ? here_.covering(record_kind::locality_choice, who_)
                                                           : std::vector<record_id>{});
  }
  [[nodiscard]] complaint check_undetermined(reason because) {
    const one_case::standing found = here_.standing_of(who_);
    if (found.lawful) return "the power is there";
    if (because != (found.possible ? reason::conflict : reason::unsettled)) return "the reason is another";
    if (found.possible) return check_covering(step_kind::open_question, {});
    if (here_.norms().is_barred(who_, here_.asked())) return "a bar displaces what is unsettled";
    const auto open = here_.covering(record_kind::unsettled, who_);
    return open.empty() ? "no unsettled record covers the case" : check_covering(step_kind::open_question, open);
  }
  /// The severity of the actor's candidate that fails least, by the steps.
  [[nodiscard]] std::optional<int> least_failure() const {
    std::optional<int> least;
    for (const step& one : steps_)
      if (part_of(one.kind) == part::failure && one.actor == who_) least = (std::min)(least.value_or(99), severity(one.cause));
    return least;
  }

  // --- failures ----------------------------------------------------------------------------------------------------

  /// Every candidate of the actor, and of all on whom its links hang, that does not give the power: nothing is left out,
  /// nothing is said twice.
  [[nodiscard]] complaint check_failures() {
    if (const complaint wrong = check_conclusion(false)) return wrong;
    if (has_part(part::outweighed)) return "only a yes prevails over a bar";
    std::vector<std::pair<actor_id, record_id>> wanted_steps;
    std::vector<std::pair<actor_id, record_id>> found;
    const hanging_links& hanging = hanging_.emplace(in_, steps_);
    for (const actor_id who : hanging.reached_from(who_))
      for (candidate& one : here_.candidates_of(who))
        if (!here_.is_lawful(one, who)) wanted_steps.emplace_back(who, one.record);
    for (const step& one : steps_)
      if (part_of(one.kind) == part::failure) found.emplace_back(one.actor, *one.record);
    if (found != wanted_steps) return "the candidates are others";
    for (std::size_t place = 0; place < steps_.size(); ++place) {
      if (part_of(steps_[place].kind) != part::failure) continue;
      at_ = place;
      if (const complaint wrong = check_failure(steps_[place])) return wrong;
    }
    at_ = steps_.size() - 1;
    return nullptr;
  }
  [[nodiscard]] complaint check_failure(const step& one) {
    const step_kind kind = is_of_time(one.cause)               ? step_kind::not_in_effect
                           : one.cause == flaw::outside_limits ? step_kind::outside_limits
                           : is_of_other_norms(one.cause)      ? step_kind::overridden
                                                               : step_kind::broken_link;
    if (one.kind != kind) return "the cause does not belong to this step";
    const obstacle own = here_.own_flaw(*one.record, one.actor);
    const bool link = in_.record(*one.record).kind() == record_kind::delegation;
    const flaw cause = link && may_hold(own.cause) ? flaw_above(one, own.cause) : own.cause;
    if (one.cause != cause) return "the record fails for another cause";
    return one.against == (cause == own.cause ? own.by : std::nullopt) ? nullptr : "another norm stands against the record";
  }
  /// R7: what breaks a link from above, or leaves it open. (That the grantor has no power follows from its own failures.)
  [[nodiscard]] flaw flaw_above(const step& one, flaw own) {
    const actor_id grantor = in_.record(*one.record).holders().front();
    const one_case::standing above = here_.standing_of(grantor);
    if (above.passable) return own;
    if (above.possibly_passable) return own == flaw::none ? flaw::grantor_in_conflict : own;
    if (above.lawful) return flaw::passing_on_not_allowed;
    if (above.possible) return flaw::grantor_in_conflict;
    return hanging_->closes_ring(one.actor, grantor) ? flaw::ring : flaw::grantor_without_power;
  }

  one_case& here_;
  actor_id who_;  ///< the actor of the question
  const graph& in_;
  const proof& steps_;
  std::size_t at_ = 0;
  std::optional<hanging_links> hanging_;
  std::map<std::size_t, actor_id> grantees_;  ///< by the place of the power to delegate
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
