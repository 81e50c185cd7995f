// SPDX-License-Identifier: BSL-1.0
// Definitions of explain.hpp: answers filled into the sentences of render/detail/answer_texts.def.
#include <algorithm>
#include <set>

#include <quyche/core/contract.hpp>
#include <quyche/render/detail/change_explainer.hpp>
#include <quyche/render/detail/remedy_explainer.hpp>
#include <quyche/render/detail/words.hpp>
#include <quyche/render/explain.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Collects the lines of one explanation.
class explainer {
 public:
  explainer(const graph& in, const style& how) : in_{in}, how_{how}, words_{in, how.in} {}

  std::string answer_text(const answer& given) {
    answer_lines(given);
    return finish(given.asked.when);
  }

  /// For an explanation that holds several, each without its notes; the documents they cite are in `cited`.
  std::string part_text(const answer& given) {
    answer_lines(given);
    return std::move(text_);
  }
  std::string part_text(const what_answer& given) {
    what_lines(given);
    return std::move(text_);
  }
  [[nodiscard]] const std::set<document_id>& cited() const noexcept { return words_.cited(); }

  std::string why_not_text(const why_not_answer& given) {
    answer_lines(given.given);
    remedy_explainer remedies{in_, how_.in};
    text_ += remedies.text(given);
    words_.cite_too(remedies.cited());
    return finish(given.given.asked.when);
  }

  std::string who_text(const who_answer& given) {
    const who_question& asked = given.asked;
    const std::string towards = asked.towards ? words_.name(*asked.towards) : std::string{};
    const std::string doing = words_.doing(asked.what, words_.name(asked.matter), towards);
    if (given.everybody) line(say(phrase::who_everybody, {doing}));
    if (!given.everybody)
      line(say(given.holders.empty() ? phrase::who_none : phrase::who_some, {words_.on(asked.when.on), doing}));
    for (const answer& one : given.holders) {
      line("");
      headline(one);
      if (!one.steps.empty()) proof_lines(one, one.steps, "  ");
      for (std::size_t place = 0; place < one.cases.size(); ++place) case_lines(one, one.cases[place], place + 1);
    }
    return finish(asked.when);
  }

  std::string what_text(const what_answer& given) {
    what_lines(given);
    return finish(given.when);
  }

  std::string responsible_text(const responsible_answer& given) {
    line(say(given.entries.empty() ? phrase::responsible_none : phrase::responsible_head,
             {words_.on(given.when.on), words_.name(given.matter)}));
    int number = 0;
    for (const responsible_entry& one : given.entries)
      record_line("  " + std::to_string(++number) + ". ", one.record, one.whole ? std::nullopt : std::optional{given.matter});
    return finish(given.when);
  }

  std::string chain_text(const chain_answer& given) {
    line(say(given.chains.empty() ? phrase::chain_none : phrase::chain_head,
             {words_.on(given.asked.when.on), words_.name(given.asked.actor), words_.name(given.asked.what),
              words_.name(given.asked.matter)}));
    for (std::size_t place = 0; place < given.chains.size(); ++place) {
      const delegation_chain& one = given.chains[place];
      const std::string number = std::to_string(place + 1);
      line(one.decided == verdict::permitted      ? say(phrase::chain_lawful, {number})
           : one.decided == verdict::conditional  ? say(phrase::chain_open, {number})
           : one.decided == verdict::undetermined ? say(phrase::chain_conflict, {number})
                                                  : say(phrase::chain_broken, {number, std::to_string(*one.first_broken + 1)}));
      for (std::size_t link = 0; link < one.links.size(); ++link) link_line(given, one.links[link], link + 1);
    }
    return finish(given.asked.when);
  }

  std::string steps_text(const steps_answer& given) {
    const std::string actor = words_.name(given.asked.actor);
    const std::string what = words_.name(given.asked.what);
    const std::string matter = words_.name(given.asked.matter);
    if (given.procedures.empty()) line(say(phrase::steps_none, {words_.on(given.asked.when.on), actor, what, matter}));
    for (const procedure_state& one : given.procedures) {
      const record_view record = in_.record(one.procedure);
      const std::string cited = capitalised(words_.cite_governing(record.basis()));
      line(say(one.at == 0 ? phrase::steps_first : phrase::steps_head, {cited, actor, what, matter}));
      for (std::uint32_t place = 0; place < one.at; ++place) {
        const procedure_step& step = record.steps()[place];
        const std::string who = step.actor ? words_.name(*step.actor) : say(phrase::whoever);
        const std::string lead = "  " + std::to_string(place + 1) + ". ";
        const auto absent = following(phrase::absent_unsettled, static_cast<std::size_t>(step.if_missing));
        line(lead + (one.taken_before[place] ? say(phrase::step_taken, {who, words_.name(step.what)})
                                             : say(phrase::step_wanted, {who, words_.name(step.what), say(absent)})));
      }
      if (one.at != 0 && !one.consequence) line("  " + say(phrase::steps_complete));
      details(one.procedure, "  ");
    }
    return finish(given.asked.when);
  }

  std::string composition_text(const composition_answer& given) {
    const std::string body = words_.name(actor_id{given.body});
    line(say(given.entries.empty() ? phrase::composition_none : phrase::composition_head, {words_.on(given.when.on), body}));
    if (given.entries.size() > 1) composition_summary(given);
    int number = 0;
    for (const composition_entry& one : given.entries)
      record_line("  " + std::to_string(++number) + ". ", one.record, std::nullopt,
                  one.certain ? std::string{} : say(phrase::may_apply));
    wanted_line(given.wanted_facts);
    return finish(given.when);
  }

  std::string relationship_text(const relationship_answer& given) {
    const std::string one = words_.name(given.one);
    const std::string other = words_.name(given.other);
    line(given.one == given.other ? say(phrase::relation_inside, {words_.on(given.when.on), one})
                                  : say(phrase::relation_head, {words_.on(given.when.on), one, other}));
    if (given.one_within_other) line("  " + say(phrase::stands_within, {capitalised(one), other}));
    if (given.other_within_one) line("  " + say(phrase::stands_within, {capitalised(other), one}));
    if (given.one_under_other) line("  " + say(phrase::stands_under, {capitalised(one), other}));
    if (given.other_under_one) line("  " + say(phrase::stands_under, {capitalised(other), one}));
    if (given.records.empty()) line("  " + say(phrase::relation_none));
    int number = 0;
    for (const record_id which : given.records) record_line("  " + std::to_string(++number) + ". ", which, std::nullopt);
    return finish(given.when);
  }

 private:
  template <class Which>
  [[nodiscard]] std::string say(Which which, const std::vector<std::string>& arguments = {}) const {
    return words_.say(which, arguments);
  }
  void answer_lines(const answer& given) {
    headline(given);
    if (!given.steps.empty()) proof_lines(given, given.steps, "  ");
    for (std::size_t place = 0; place < given.cases.size(); ++place) case_lines(given, given.cases[place], place + 1);
    if (given.steps.empty() && given.cases.empty()) line("  " + say(phrase::too_many_cases));
    wanted_line(given.wanted_facts);
  }
  void what_lines(const what_answer& given) {
    line(say(given.powers.empty() ? phrase::what_none : phrase::what_head,
             {words_.on(given.when.on), words_.name(given.actor)}));
    brief_ = true;
    for (const what_entry& one : given.powers) {
      // Where only the parts differ, the parts stand in the list themselves.
      if (!one.maximal || one.given.because == reason::parts_differ) continue;
      std::string text = "  - " + words_.name(one.given.asked.what) + " " + words_.name(one.given.asked.matter);
      if (one.given.decided != verdict::permitted) text += " — " + verdict_word(one.given.decided);
      const std::string basis = first_citation(one.given);
      line(text + (basis.empty() ? "" : " (" + basis + ")"));
    }
    if (!given.charges.empty()) line(say(phrase::what_charges));
    for (const record_id one : given.charges) record_line("  - ", one, std::nullopt);
    if (practice_seen_) line(say(phrase::all_practice));
  }
  void line(const std::string& text) { text_ += text + "\n"; }
  std::string finish(const moment& when) { return std::move(text_) + words_.notes(when); }
  void wanted_line(const std::vector<measure_id>& wanted_facts) {
    if (wanted_facts.empty()) return;
    std::vector<std::string> facts;
    for (const measure_id one : wanted_facts) facts.push_back(words_.pick(in_.measure(one).name()));
    line("  " + say(phrase::wanted_facts, {words_.list(facts)}));
  }

  [[nodiscard]] std::string verdict_word(verdict decided) const {
    constexpr phrase by_verdict[] = {phrase::yes, phrase::no, phrase::depends, phrase::open};
    return say(by_verdict[static_cast<std::size_t>(decided)]);
  }
  void headline(const answer& given) {
    constexpr phrase by_verdict[] = {phrase::may_yes, phrase::may_no, phrase::may_depends, phrase::may_open};
    constexpr std::string_view colours[] = {"\x1b[1;32m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"};
    const auto place = static_cast<std::size_t>(given.decided);
    std::string lead = verdict_word(given.decided) + ".";
    if (how_.colour) lead = std::string{colours[place]} + lead + "\x1b[0m";
    line(lead + " " +
         say(by_verdict[place],
             {words_.on(given.asked.when.on), words_.name(given.asked.actor), doing_as_asked(given), say(given.because)}));
  }
  [[nodiscard]] std::string doing_as_asked(const answer& given) const {
    const std::string towards = given.asked.towards ? words_.name(*given.asked.towards) : std::string{};
    return words_.doing(given.asked.what, words_.name(given.asked.matter), towards);
  }

  // --- proofs ------------------------------------------------------------------------------------------------------

  void proof_lines(const answer& given, const proof& steps, const std::string& indent) {
    proof_ = &steps;
    int number = 0;
    for (const step& one : steps) {
      line(indent + std::to_string(++number) + ". " + step_text(given, one));
      if (one.against) line(indent + "   " + say(phrase::against_norm, {norm_text(given, one, *one.against)}));
      if (one.record && one.kind != step_kind::displaced) details(*one.record, indent + "   ");
      if (one.kind == step_kind::not_in_effect) succession_lines(one, indent + "   ", given.asked.when.on);
    }
  }
  [[nodiscard]] std::string step_text(const answer& given, const step& one) const {
    const std::string actor = words_.name(one.actor);
    switch (one.kind) {
      case step_kind::free_act:
        return say(phrase::step_free_act, {doing_as_asked(given)});
      case step_kind::holds_office:
        return say(one.actor.is_body() ? phrase::step_of_class : phrase::step_holds_office,
                   {one.cited ? capitalised(words_.cite(*one.cited)) : "-", actor, words_.name(*one.other)});
      case step_kind::conclusion:
        return conclusion(given.decided);
      default:
        break;
    }
    const record_view record = in_.record(*one.record);
    const std::string cited = words_.cite_governing(record.basis());
    const std::string holder =
        record.kind() == record_kind::delegation ? words_.name(record.holders().front()) : holder_name(one.actor, record);
    const std::string matter = words_.name(matter_for(given, record));
    const std::string towards = addressees(record);
    const std::string tail = qualifiers(record);
    const std::string grantees = words_.names(record.parties());
    switch (one.kind) {
      case step_kind::has_power:
        return say(phrase::step_has_power, {cited, holder, words_.does(given.asked.what, matter, towards), tail});
      case step_kind::has_duty:
        return say(phrase::step_has_duty, {cited, holder, words_.doing(given.asked.what, matter, towards), tail});
      case step_kind::may_delegate:
        return say(phrase::step_may_delegate, {cited, holder, grantees, matter, tail});
      case step_kind::delegated:
        return say(phrase::step_delegated, {cited, holder, grantees, words_.name(given.asked.what), matter, tail});
      case step_kind::outweighed:
        return say(phrase::step_outweighed, {capitalised(norm_text(given, one, *one.record))});
      case step_kind::barred:
        return say(phrase::step_barred, {capitalised(norm_text(given, one, *one.record))});
      case step_kind::displaced:
        return say(phrase::step_displaced, {cited, question_text(record)});
      case step_kind::open_question:
        return say(phrase::step_open_question, {cited, question_text(record)});
      case step_kind::left_to_locality:
        return say(phrase::step_left_to_locality, {cited, question_text(record)});
      default:
        break;
    }
    const std::string why = failure(one, record, given.asked.when.on);
    if (record.kind() == record_kind::delegation)
      return say(phrase::step_link_fails, {cited, holder, grantees, words_.name(given.asked.what), matter, why});
    return say(phrase::step_fails, {cited, holder, words_.does(given.asked.what, matter, towards), why});
  }
  /// A norm that stands against a record, in a sentence without its stop.
  [[nodiscard]] std::string norm_text(const answer& given, const step& one, record_id which) const {
    const record_view norm = in_.record(which);
    const bool of_delegating =
        proof_ != nullptr && one.kind == step_kind::outweighed && (*proof_)[one.premises[0]].kind == step_kind::may_delegate;
    const bool speaks_of_act =
        norm.acts().contains(given.asked.what) && !of_delegating && one.cause != flaw::delegating_overridden;
    return norm_text(which, speaks_of_act ? given.asked.what : act::delegate, matter_for(given, norm), one.record);
  }
  [[nodiscard]] std::string norm_text(record_id which, act what, matter_id over, std::optional<record_id> target) const {
    const record_view norm = in_.record(which);
    const std::string cited = words_.cite(norm.basis().front());
    const std::string limits = norm.when().empty() ? "" : say(phrase::limits, {words_.limits(norm.when())});
    const std::string holders = norm.holders().empty() ? std::string{} : words_.names(norm.holders());
    const std::vector<std::string> columns{cited, holders, words_.doing(what, words_.name(over), addressees(norm)), limits};
    switch (norm.kind()) {
      case record_kind::prohibition:
        return say(holders.empty() ? phrase::norm_prohibits_all : phrase::norm_prohibits, columns);
      case record_kind::reservation:
        return say(phrase::norm_reserves, columns);
      case record_kind::exception:
        return say(phrase::norm_excepts, {cited, target ? words_.cite(in_.record(*target).basis().front()) : "-", limits});
      case record_kind::revocation:
        return say(phrase::norm_revokes, {cited});
      case record_kind::omission: {
        std::vector<std::string> provisions;
        for (const provision_id one : norm.omitted()) provisions.push_back(words_.cite(one));
        return say(phrase::norm_omits, {cited, words_.list(provisions), without_stop(words_.pick(norm.text()))});
      }
      default:
        return say(norm.exclusive() ? phrase::norm_exclusive : phrase::norm_gives, columns);
    }
  }
  [[nodiscard]] std::string conclusion(verdict decided) const {
    return say(decided == verdict::permitted ? phrase::conclusion_permitted
               : decided == verdict::denied  ? phrase::conclusion_denied
                                             : phrase::conclusion_undetermined);
  }
  /// The holder of the record that the actor is, or holds.
  [[nodiscard]] std::string holder_name(actor_id actor, const record_view& record) const {
    const auto holders = record.holders();
    const bool itself = std::find(holders.begin(), holders.end(), actor) != holders.end();
    return itself ? words_.name(actor) : words_.names(holders);
  }
  /// The matter of the record that covers the one asked, or lies below it.
  [[nodiscard]] matter_id matter_for(const answer& given, const record_view& record) const {
    const auto matters = record.matters();
    for (const matter_id one : matters)
      if (in_.covers(one, given.asked.matter)) return one;
    for (const matter_id one : matters)
      if (in_.covers(given.asked.matter, one)) return one;
    return matters.empty() ? given.asked.matter : matters.front();
  }
  [[nodiscard]] std::string question_text(const record_view& record) const { return words_.pick(record.text()); }
  [[nodiscard]] std::string qualifiers(const record_view& record) const {
    std::string tail;
    if (record.by_competence()) tail += say(phrase::by_competence);
    if (!record.when().empty()) tail += say(phrase::limits, {words_.limits(record.when())});
    if (const auto report = record.report())
      tail += say(phrase::report_after,
                  {words_.name(report->to), say(following(phrase::by_unstated, static_cast<std::size_t>(report->by)))});
    return tail;
  }
  [[nodiscard]] std::string failure(const step& one, const record_view& record, date on) const {
    if (one.cause == flaw::outside_limits) return say(phrase::beyond_limits, {words_.limits(record.when())});
    if (one.cause == flaw::grantor_out_of_office)
      return say(phrase::out_of_term, {say(one.cause), words_.days(record.grantor_term())});
    if (one.cause == flaw::grantee_out_of_office)
      return say(phrase::out_of_term, {say(one.cause), words_.days(record.grantee_term())});
    if (one.cause != flaw::no_longer && one.cause != flaw::not_yet) return say(one.cause);
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

  /// What stands behind a record: other citations, evidence, inferred days, notes.
  void details(record_id which, const std::string& indent) {
    const record_view record = in_.record(which);
    const auto basis = record.basis();
    practice_seen_ = practice_seen_ || record.attested_by() == evidence::practice;
    if (brief_) {
      if (const std::string note = words_.pick(record.note()); !note.empty()) line(indent + say(phrase::note, {note}));
      return;
    }
    if (basis.size() > 1) {
      std::vector<std::string> others;
      for (const provision_id one : basis.subspan(1)) others.push_back(words_.cite(one));
      line(indent + say(phrase::see_also, {words_.list(others)}));
    }
    if (record.attested_by() == evidence::practice)
      line(indent +
           say(phrase::practice, {say(following(phrase::extent_unstated, static_cast<std::size_t>(record.how_widely())))}));
    if (!basis.empty()) inferred_line(in_.provision(basis.front()).document, indent);
    if (const std::string note = words_.pick(record.note()); !note.empty()) line(indent + say(phrase::note, {note}));
  }
  void inferred_line(document_id which, const std::string& indent) {
    const document_view document = in_.document(which);
    if (!document.from_inferred() || !document.in_force().has_start() || !told_.insert(which).second) return;
    const phrase text = document.rank() == document_rank::report ? phrase::undated_report : phrase::inferred;
    const std::string title = words_.title(which);
    line(indent + say(text, {document.rank() == document_rank::report ? capitalised(title) : title,
                             words_.day(document.in_force().from())}));
  }
  void succession_lines(const step& one, const std::string& indent, date on) {
    const record_view failed = in_.record(*one.record);
    const actor_id holder = holder_of(one, failed, on);
    if (!in_.life(holder).has_end() || on < in_.life(holder).until()) return;
    for (const record_id which : in_.records(record_kind::succession)) {
      const record_view record = in_.record(which);
      const auto ended = record.holders();
      if (std::find(ended.begin(), ended.end(), holder) == ended.end() || !pointed_.insert(which).second) continue;
      line(indent + say(phrase::succession, {without_stop(words_.pick(record.text())), words_.cite_governing(record.basis())}));
    }
  }

  void case_lines(const answer& given, const answer_case& one, std::size_t number) {
    std::vector<std::string> regions;
    for (const region& where : one.where) {
      std::vector<std::string> parts;
      if (where.matter != given.asked.matter) parts.push_back(say(phrase::in_matter, {words_.name(where.matter)}));
      for (const bound& each : where.facts) parts.push_back(words_.limit(each));
      regions.push_back(parts.empty() ? say(phrase::every_fact) : words_.list(parts));
    }
    line("  " + say(phrase::case_line, {std::to_string(number), words_.list(regions, phrase::or_word),
                                        verdict_word(one.decided), say(one.because)}));
    answer inner = given;
    inner.decided = one.decided;
    if (!one.where.empty()) inner.asked.matter = one.where.front().matter;
    proof_lines(inner, one.steps, "     ");
  }

  [[nodiscard]] std::string first_citation(const answer& given) const {
    const proof* steps = given.steps.empty() && !given.cases.empty() ? &given.cases.front().steps : &given.steps;
    for (const step& one : *steps)
      if (one.record && one.cited && one.kind != step_kind::may_delegate) return words_.cite(*one.cited);
    return {};
  }

  // --- records -------------------------------------------------------------------------------------------------------

  void record_line(const std::string& lead, record_id which, std::optional<matter_id> part_of, const std::string& mark = {}) {
    const record_view record = in_.record(which);
    std::string text = without_stop(record_text(record));
    if (part_of) {
      std::vector<matter_id> inside;
      for (const matter_id one : record.matters())
        if (in_.covers(*part_of, one)) inside.push_back(one);
      text += say(phrase::part_mark, {words_.names(inside)});
    }
    line(lead + mark + capitalised(text) + " (" +
         (record.basis().empty() ? std::string{"-"} : words_.cite(record.basis().front())) + ").");
    details(which, std::string(lead.size(), ' '));
  }
  /// The acts by name, the last with its matters and addressees.
  [[nodiscard]] std::string doing_all(act_set acts, const std::string& matters, const std::string& towards) const {
    std::vector<std::string> items;
    std::optional<act> last;
    for (std::size_t place = 0; place < act_count; ++place) {
      if (!acts.contains(static_cast<act>(place))) continue;
      if (last) items.push_back(words_.name(*last));
      last = static_cast<act>(place);
    }
    if (last) items.push_back(words_.doing(*last, matters, towards));
    return words_.list(items);
  }
  /// Towards whom a power, a duty or a bar speaks; what stands in a delegation's place are its grantees.
  [[nodiscard]] std::string addressees(const record_view& record) const {
    return record.kind() == record_kind::delegation || record.parties().empty() ? std::string{}
                                                                                : words_.names(record.parties());
  }
  static std::string without_stop(std::string text) {
    if (text.ends_with('.')) text.pop_back();
    return text;
  }
  [[nodiscard]] std::string record_text(const record_view& record) const {
    const std::string holders = words_.names(record.holders());
    const std::string matters = words_.names(record.matters());
    switch (record.kind()) {
      case record_kind::responsibility: {
        const auto kind = following(phrase::resp_personal, static_cast<std::size_t>(record.responsibility()));
        const phrase last = record.answering() == answering_mode::any ? phrase::or_word : phrase::and_word;
        const std::string before = record.parties().empty() ? say(phrase::before_not_stated)
                                                            : say(phrase::before, {words_.names(record.parties(), last)});
        return say(kind, {holders, matters}) + before;
      }
      case record_kind::assignment:
        return say(record.direct() ? phrase::assigned_direct : phrase::assigned, {holders, matters});
      case record_kind::right:
        return say(following(phrase::right_vote, static_cast<std::size_t>(record.right())), {holders});
      case record_kind::relationship: {
        const std::string sides =
            record.parties().empty() ? holders : say(phrase::relation_line, {holders, words_.names(record.parties())});
        const std::string content = words_.pick(record.text());
        return sides + (record.scope() == relationship_scope::local ? say(phrase::relation_local) : "") +
               (content.empty() ? "" : ": " + content);
      }
      case record_kind::composition: {
        const std::string seats = seats_text(record.seats_from(), record.seats_to());
        std::string all = record.parties().empty() ? "" : say(phrase::seats_by_office, {words_.names(record.parties())});
        if (!seats.empty()) all = all.empty() ? seats : seats + "; " + all;
        return all + (record.when().empty() ? "" : say(phrase::seats_if, {words_.limits(record.when())}));
      }
      case record_kind::power:
        return say(phrase::in_charge, {holders, matters});
      case record_kind::duty: {
        return say(phrase::must, {holders, doing_all(record.acts(), matters, addressees(record))});
      }
      default:
        break;
    }
    return say(phrase::worded, {holders, words_.pick(record.text())});
  }

  /// What all that certainly apply say together.
  void composition_summary(const composition_answer& given) {
    const bool clash = given.seats_from && given.seats_to && *given.seats_from > *given.seats_to;
    const std::string seats = seats_text(given.seats_from, given.seats_to);
    if (clash || !seats.empty()) line("  " + (clash ? say(phrase::seats_clash) : capitalised(seats) + "."));
    const std::vector<actor_id> offices(given.offices.begin(), given.offices.end());
    if (!offices.empty()) line("  " + capitalised(say(phrase::seats_by_office, {words_.names(offices)})) + ".");
  }
  [[nodiscard]] std::string seats_text(std::optional<std::uint32_t> from, std::optional<std::uint32_t> to) const {
    if (from && to && *from == *to) return say(phrase::seats_exactly, {std::to_string(*to)});
    if (from && to) return say(phrase::seats_between, {std::to_string(*from), std::to_string(*to)});
    if (from) return say(phrase::seats_at_least, {std::to_string(*from)});
    return to ? say(phrase::seats_at_most, {std::to_string(*to)}) : std::string{};
  }

  void link_line(const chain_answer& given, const chain_link& link, std::size_t number) {
    std::string text = say(phrase::link_missing, {words_.name(link.holder)});
    if (link.record) {
      const record_view record = in_.record(*link.record);
      const std::string cited = words_.cite_governing(record.basis());
      const std::string what = words_.name(given.asked.what);
      const answer as_asked{given.asked, 0, verdict::denied, reason::no_power, {}, {}, {}};
      const std::string matter = words_.name(matter_for(as_asked, record));
      const std::string tail = qualifiers(record);
      const std::string holder = holder_name(link.holder, record);
      text =
          record.kind() == record_kind::delegation
              ? say(phrase::step_delegated,
                    {cited, words_.name(record.holders().front()), words_.names(record.parties()), what, matter, tail})
          : record.kind() == record_kind::duty
              ? say(phrase::step_has_duty, {cited, holder, words_.doing(given.asked.what, matter, addressees(record)), tail})
              : say(phrase::step_has_power, {cited, holder, words_.does(given.asked.what, matter, addressees(record)), tail});
      if (link.found != flaw::none && text.ends_with('.')) text.pop_back();  // the sentence goes on
    }
    const std::string lead = "  " + std::to_string(number) + ". ";
    if (link.found == flaw::none) {
      line(lead + say(phrase::link_lawful, {text}));
    } else if (link.found == flaw::fact_missing) {
      line(lead + say(phrase::link_open, {text, say(link.found)}));
    } else {
      line(lead + say(phrase::link_broken, {text, say(link.found), to_string(rule_of(link.found))}));
    }
    if (link.against) {
      const record_view norm = in_.record(*link.against);
      const act what = norm.acts().contains(given.asked.what) ? given.asked.what : act::delegate;
      const matter_id over = norm.matters().empty() ? given.asked.matter : norm.matters().front();
      line(std::string(lead.size(), ' ') + say(phrase::against_norm, {norm_text(*link.against, what, over, link.record)}));
    }
    if (link.record) details(*link.record, std::string(lead.size(), ' '));
  }

  const graph& in_;
  style how_;
  words words_;
  bool brief_ = false;  ///< a list of many records: notes only
  bool practice_seen_ = false;
  const proof* proof_ = nullptr;  ///< the one that is being told
  std::set<document_id> told_;
  std::set<record_id> pointed_;
  std::string text_;
};

inline void expect_same_graph(const graph& in, std::uint64_t fingerprint) {
  QUYCHE_EXPECTS(in.fingerprint() == fingerprint, "the answer is of this graph");
}

}  // namespace detail

QUYCHE_INLINE std::string explain(const graph& in, const answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.answer_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const who_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.who_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const what_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.what_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const responsible_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.responsible_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const chain_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.chain_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const relationship_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.relationship_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const steps_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.steps_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const why_not_answer& given, const style& how) {
  detail::expect_same_graph(in, given.given.fingerprint);
  return detail::explainer{in, how}.why_not_text(given);
}
QUYCHE_INLINE std::string explain(const graph& in, const composition_answer& given, const style& how) {
  detail::expect_same_graph(in, given.fingerprint);
  return detail::explainer{in, how}.composition_text(given);
}
QUYCHE_INLINE std::string explain(const graph& before, const graph& after, const changes_answer& given, const style& how) {
  detail::expect_same_graph(before, given.fingerprint_before);
  detail::expect_same_graph(after, given.fingerprint_after);
  return detail::change_explainer{before, after, how.in}.text(given);
}
QUYCHE_INLINE std::string explain(rule which, language lang) {
  return detail::say(lang, which);
}
QUYCHE_INLINE std::string explain(reason which, language lang) {
  return detail::say(lang, which);
}
QUYCHE_INLINE std::string explain(flaw which, language lang) {
  return detail::say(lang, which);
}
QUYCHE_INLINE std::string explain(remedy_label which, language lang) {
  using namespace detail;
  const auto place = static_cast<std::size_t>(which);
  const std::string label = capitalised(say(lang, following(phrase::label_lawful, place)));
  return say(lang, following(phrase::meaning_lawful, place), {label, say(lang, phrase::day_asked)});
}
QUYCHE_INLINE std::string cite(const graph& in, provision_id which, language lang) {
  return detail::words{in, lang}.cite(which);
}
QUYCHE_INLINE std::string_view in_language(const wording_view& name, language lang) noexcept {
  return lang == language::en && !name.en.empty() ? name.en : name.vi;
}

}  // namespace quyche::inline QUYCHE_ABI
