// SPDX-License-Identifier: BSL-1.0
// proof_explainer: a proof, a numbered sentence a step. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PROOF_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_PROOF_EXPLAINER_HPP

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <quyche/render/detail/record_lines.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class proof_explainer {
 public:
  explicit proof_explainer(page& on) : on_{on}, in_{on.in()}, words_{on.said()}, records_{on} {}

  /// `decided` is what the proof shows of `asked`.
  void lines(const question& asked, verdict decided, const proof& steps, const std::string& indent) {
    int number = 0;
    for (const step& one : steps) {
      on_.line(indent + std::to_string(++number) + ". " + step_text(asked, decided, steps, one));
      if (one.against) on_.line(indent + "   " + say(phrase::against_norm, {norm_text(asked, steps, one, *one.against)}));
      if (one.record && one.kind != step_kind::displaced) records_.details(*one.record, indent + "   ");
      if (one.kind == step_kind::not_in_effect) successions(one, indent + "   ", asked.when.on);
    }
  }

 private:
  [[nodiscard]] std::string say(phrase which, const std::vector<std::string>& arguments = {}) const {
    return words_.say(which, arguments);
  }

  [[nodiscard]] std::string step_text(const question& asked, verdict decided, const proof& steps, const step& one) const {
    switch (one.kind) {
      case step_kind::free_act:
        return say(phrase::step_free_act, {words_.doing(asked)});
      case step_kind::holds_office:
        return say(one.actor.is_body() ? phrase::step_of_class : phrase::step_holds_office,
                   {one.cited ? capitalised(words_.cite(*one.cited)) : "-", words_.name(one.actor), words_.name(*one.other)});
      case step_kind::conclusion:
        return say(conclusion_of(decided));
      case step_kind::has_power:
      case step_kind::has_duty:
      case step_kind::delegated:
        return texts().giving(one.kind, asked, one.actor, in_.record(*one.record));
      case step_kind::may_delegate:
        return may_delegate(asked, one);
      case step_kind::outweighed:
        return say(phrase::step_outweighed, {capitalised(norm_text(asked, steps, one, *one.record))});
      case step_kind::barred:
        return say(phrase::step_barred, {capitalised(norm_text(asked, steps, one, *one.record))});
      case step_kind::displaced:
        return question_text(phrase::step_displaced, one);
      case step_kind::open_question:
        return question_text(phrase::step_open_question, one);
      case step_kind::left_to_locality:
        return question_text(phrase::step_left_to_locality, one);
      case step_kind::not_in_effect:
      case step_kind::outside_limits:
      case step_kind::overridden:
      case step_kind::broken_link:
        break;
    }
    return failing(asked, one);
  }
  [[nodiscard]] std::string may_delegate(const question& asked, const step& one) const {
    const record_view record = in_.record(*one.record);
    return say(phrase::step_may_delegate,
               {words_.cite_governing(record.basis()), texts().holder(one.actor, record), words_.names(record.parties()),
                words_.name(texts().matter_of(record, asked.matter)), texts().qualifiers(record)});
  }
  [[nodiscard]] std::string question_text(phrase which, const step& one) const {
    const record_view record = in_.record(*one.record);
    return say(which, {words_.cite_governing(record.basis()), texts().content(record)});
  }
  [[nodiscard]] std::string failing(const question& asked, const step& one) const {
    const record_view record = in_.record(*one.record);
    const std::string cited = words_.cite_governing(record.basis());
    const std::string holder = texts().holder(one.actor, record);
    const std::string matter = words_.name(texts().matter_of(record, asked.matter));
    const std::string why = failure(one, record, asked.when.on);
    if (record.kind() == record_kind::delegation)
      return say(phrase::step_link_fails,
                 {cited, holder, words_.names(record.parties()), words_.name(asked.what), matter, why});
    return say(phrase::step_fails, {cited, holder, words_.does(asked.what, matter, texts().addressees(record)), why});
  }
  [[nodiscard]] std::string norm_text(const question& asked, const proof& steps, const step& one, record_id which) const {
    const record_view norm = in_.record(which);
    const bool of_delegating = one.kind == step_kind::outweighed && steps[one.premises[0]].kind == step_kind::may_delegate;
    const bool speaks_of_act = norm.acts().contains(asked.what) && !of_delegating && one.cause != flaw::delegating_overridden;
    return texts().norm(which, speaks_of_act ? asked.what : act::delegate, texts().matter_of(norm, asked.matter), one.record);
  }

  // --- why a record fails --------------------------------------------------------------------------------------------

  [[nodiscard]] std::string failure(const step& one, const record_view& record, date on) const {
    const std::string flaw_text = words_.say(one.cause);
    if (one.cause == flaw::outside_limits) return say(phrase::beyond_limits, {words_.limits(record.when())});
    if (one.cause == flaw::grantor_out_of_office)
      return say(phrase::out_of_term, {flaw_text, words_.days(record.grantor_term())});
    if (one.cause == flaw::grantee_out_of_office)
      return say(phrase::out_of_term, {flaw_text, words_.days(record.grantee_term())});
    if (one.cause != flaw::no_longer && one.cause != flaw::not_yet) return flaw_text;
    const actor_id holder = holder_of(one, record, on);
    const period life = in_.life(holder);
    const period force = in_.in_force(*one.record);
    const period effect = force.intersect(life);
    if (one.cause == flaw::no_longer)
      return life.has_end() && life.until() <= force.until()
                 ? say(phrase::actor_ended, {words_.name(holder), words_.day(effect.last())})
                 : say(phrase::until_day, {words_.day(effect.last())});
    return life.has_start() && life.from() >= force.from()
               ? say(phrase::actor_begins, {words_.name(holder), words_.day(effect.from())})
               : say(phrase::from_day, {words_.day(effect.from())});
  }
  /// As whom the actor would use the record: of those it names, one that the actor holds (rule R9) and for which it fails in
  /// the way that the step says.
  [[nodiscard]] actor_id holder_of(const step& one, const record_view& record, date on) const {
    std::vector<actor_id> named(record.holders().begin(), record.holders().end());
    if (record.kind() == record_kind::delegation) {
      named.clear();
      for (const party_id grantee : record.parties()) named.push_back(grantee.actor());
    }
    const std::set<actor_id> held = held_by(one.actor);
    actor_id found = one.actor;
    for (const actor_id each : named) {
      if (!held.contains(each)) continue;
      found = each;
      const period effect = in_.in_force(*one.record).intersect(in_.life(each));
      const bool ended = !effect.empty() && effect.has_end() && on >= effect.until();
      const bool to_come = !effect.empty() && effect.has_start() && on < effect.from();
      if (one.cause == flaw::no_longer ? ended : one.cause == flaw::not_yet ? to_come : true) break;
    }
    return found;
  }
  [[nodiscard]] std::set<actor_id> held_by(actor_id who) const {
    std::set<actor_id> held{who};
    std::vector<actor_id> open{who};
    const auto add = [&](const auto& list) {
      for (const auto each : list)
        if (held.insert(each).second) open.push_back(each);
    };
    while (!open.empty()) {
      const actor_id one = open.back();
      open.pop_back();
      if (one.is_body()) {
        add(in_.body(one.body()).classes());
      } else {
        add(in_.office(one.office()).also());
        add(in_.office(one.office()).all_of());
      }
    }
    return held;
  }
  /// Who came in the place of one that has ended, each named once.
  void successions(const step& one, const std::string& indent, date on) {
    const record_view failed = in_.record(*one.record);
    const actor_id holder = holder_of(one, failed, on);
    if (!in_.life(holder).has_end() || on < in_.life(holder).until()) return;
    for (const record_id which : in_.records(record_kind::succession)) {
      const record_view record = in_.record(which);
      const auto ended = record.holders();
      if (std::find(ended.begin(), ended.end(), holder) == ended.end() || !pointed_.insert(which).second) continue;
      on_.line(indent +
               say(phrase::succession, {without_stop(texts().content(record)), words_.cite_governing(record.basis())}));
    }
  }

  [[nodiscard]] const record_texts& texts() const noexcept { return records_.texts(); }

  page& on_;
  const graph& in_;
  const words& words_;
  record_lines records_;
  std::set<record_id> pointed_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
