// SPDX-License-Identifier: BSL-1.0
// person_explainer: answers about persons as sentences, around what `explain` says of each capacity. For person.ipp.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_EXPLAINER_HPP

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/render/detail/words.hpp>
#include <quyche/render/explain.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_explainer {
 public:
  person_explainer(const registry& rows, const graph& in, const style& how)
      : rows_{rows}, in_{in}, how_{how}, words_{in, how.in} {}

  std::string text(const person_answer& given) {
    answer_lines(given);
    return finish(given.asked.when);
  }

  /// And what would have made it a yes, as `remedies` tells it.
  std::string text(const person_answer& given, const std::string& remedies, const std::set<document_id>& cited) {
    answer_lines(given);
    text_ += remedies;
    words_.cite_too(cited);
    return finish(given.asked.when);
  }

  std::string text(const person_what_answer& given) {
    const std::string who = say(phrase::person_in_unit, {rows_.person(given.person).name, unit_name(given.unit)});
    line(say(given.powers.empty() ? phrase::what_none : phrase::what_head, {words_.on(given.when.on), who}));
    std::vector<std::pair<std::string, std::string>> groups;  // capacities, and the lines of what they give
    for (const person_what_entry& one : given.powers) {
      // Where only the parts differ, the parts stand in the list themselves.
      if (!one.maximal || one.given.because == reason::parts_differ) continue;
      const person_question& asked = one.given.asked;
      std::string text = "    - " + words_.name(asked.what) + " " + words_.name(asked.matter);
      if (one.given.decided != verdict::permitted) text += " — " + verdict_word(one.given.decided);
      const std::string as = deciding_text(one.given);
      auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == as; });
      if (group == groups.end()) group = groups.insert(group, {as, {}});
      group->second += text + "\n";
    }
    for (const auto& [as, lines] : groups) text_ += "  " + say(phrase::capacity_head, {as}) + "\n" + lines;
    charge_lines(given);
    return finish(given.when);
  }

  std::string text(const vacancies_answer& given) {
    const std::string on = words_.on(given.on);
    if (!rows_.unit(given.unit).life.contains(given.on)) {
      line(say(phrase::vacancies_unit_ended, {on, unit_name(given.unit)}));
    } else {
      line(say(given.vacancies.empty() ? phrase::vacancies_none : phrase::vacancies_head, {on, unit_name(given.unit)}));
    }
    for (const vacancy& one : given.vacancies) {
      std::string text = say(phrase::vacancy_line, {capitalised(words_.name(one.office)),
                                                    std::to_string(one.seats - one.holders.size()), std::to_string(one.seats)});
      std::vector<std::string> holders;
      for (const person_id who : one.holders) holders.push_back(rows_.person(who).name);
      if (!holders.empty()) text += say(phrase::vacancy_held, {words_.list(holders)});
      for (const substitution_id each : one.substitutes) {
        const substitution_row& row = rows_.substitution(each);
        text += say(phrase::vacancy_substituted, {rows_.person(row.person).name, row.basis});
      }
      line("  " + text + ".");
    }
    return std::move(text_);
  }

 private:
  void answer_lines(const person_answer& given) {
    headline(given);
    if (given.capacities.empty())
      line("  " + say(phrase::holds_no_office,
                      {words_.on(given.asked.when.on), rows_.person(given.asked.person).name, unit_name(given.asked.unit)}));
    for (std::size_t place = 0; place < given.cases.size(); ++place) case_line(given, given.cases[place], place + 1);
    if (given.decided == verdict::conditional && given.cases.empty()) line("  " + say(phrase::too_many_cases));
    facts_line(given);
    const std::set<std::uint32_t> telling = telling_capacities(given);
    for (const std::uint32_t place : telling) capacity_lines(given, given.capacities[place], true);
    for (std::uint32_t place = 0; place < given.capacities.size(); ++place)
      if (!telling.contains(place)) capacity_lines(given, given.capacities[place], false);
    if (given.decided == verdict::permitted) return;
    for (const idle_row& one : given.idle) idle_line(one);
  }
  template <class Which>
  [[nodiscard]] std::string say(Which which, const std::vector<std::string>& arguments = {}) const {
    return words_.say(which, arguments);
  }
  void line(const std::string& text) { text_ += text + "\n"; }
  /// The notes on all documents that the parts cite stand at the end, each once.
  std::string finish(const moment& when) { return std::move(text_) + words_.notes(when); }
  [[nodiscard]] std::string unit_name(unit_id which) const {
    const wording& name = rows_.unit(which).name;
    return words_.pick({name.vi, name.en});
  }
  [[nodiscard]] std::string verdict_word(verdict decided) const {
    constexpr phrase by_verdict[] = {phrase::yes, phrase::no, phrase::depends, phrase::open};
    return say(by_verdict[static_cast<std::size_t>(decided)]);
  }

  // --- the whole -----------------------------------------------------------------------------------------------------

  void headline(const person_answer& given) {
    constexpr phrase by_verdict[] = {phrase::may_yes, phrase::may_no, phrase::may_depends, phrase::may_open};
    constexpr std::string_view colours[] = {"\x1b[1;32m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"};
    const auto place = static_cast<std::size_t>(given.decided);
    const person_question& asked = given.asked;
    const std::string who = say(phrase::person_in_unit, {rows_.person(asked.person).name, unit_name(asked.unit)});
    const std::string towards = asked.towards ? words_.name(*asked.towards) : std::string{};
    std::string lead = verdict_word(given.decided) + ".";
    if (how_.colour) lead = std::string{colours[place]} + lead + "\x1b[0m";
    line(lead + " " +
         say(by_verdict[place], {words_.on(asked.when.on), who, words_.doing(asked.what, words_.name(asked.matter), towards),
                                 say(given.because)}));
  }
  void case_line(const person_answer& given, const person_case& one, std::size_t number) {
    std::vector<std::string> regions;
    for (const region& where : one.where) {
      std::vector<std::string> parts;
      if (where.matter != given.asked.matter) parts.push_back(say(phrase::in_matter, {words_.name(where.matter)}));
      for (const bound& each : where.facts) parts.push_back(words_.limit(each));
      regions.push_back(parts.empty() ? say(phrase::every_fact) : words_.list(parts));
    }
    const std::string lead = std::to_string(number);
    const std::string where = words_.list(regions, phrase::or_word);
    if (one.as && one.decided != verdict::denied) {
      const std::string as = say(phrase::only_as, {words_.name(given.capacities[*one.as].as.office)});
      line("  " + say(phrase::person_case_line, {lead, where, verdict_word(one.decided), as, say(one.because)}));
    } else {
      line("  " + say(phrase::case_line, {lead, where, verdict_word(one.decided), say(one.because)}));
    }
  }
  void facts_line(const person_answer& given) {
    if (given.wanted_facts.empty()) return;
    std::vector<std::string> facts;
    for (const measure_id one : given.wanted_facts) facts.push_back(words_.pick(in_.measure(one).name()));
    line("  " + say(phrase::wanted_facts, {words_.list(facts)}));
  }
  /// Those that decide what is not refused.
  static std::set<std::uint32_t> deciding_capacities(const person_answer& given) {
    std::set<std::uint32_t> deciding;
    if (given.as) deciding.insert(*given.as);
    for (const person_case& one : given.cases)
      if (one.as && one.decided != verdict::denied) deciding.insert(*one.as);
    return deciding;
  }
  [[nodiscard]] std::string deciding_text(const person_answer& given) const {
    const auto deciding = deciding_capacities(given);
    if (deciding.size() == 1) return capacity_text(given.capacities[*deciding.begin()].as);
    std::vector<std::string> offices;
    for (const std::uint32_t place : deciding) offices.push_back(words_.name(given.capacities[place].as.office));
    return say(phrase::as_office, {words_.list(offices)});
  }
  /// As `what` tells them of an actor.
  void charge_lines(const person_what_answer& given) {
    if (given.charges.empty()) return;
    const actor_id whoever = in_.record(given.charges.front()).holders().front();
    const what_answer charged{whoever, given.when, given.facts, given.fingerprint, {}, given.charges};
    explainer told{in_, {how_.in, false}};
    inner_lines(told.part_text(charged), "");
    words_.cite_too(told.cited());
  }
  /// Of a yes, those that give it; of everything else, all.
  static std::set<std::uint32_t> telling_capacities(const person_answer& given) {
    std::set<std::uint32_t> telling = deciding_capacities(given);
    if (given.decided != verdict::permitted)
      for (std::uint32_t place = 0; place < given.capacities.size(); ++place) telling.insert(place);
    return telling;
  }

  // --- one capacity --------------------------------------------------------------------------------------------------

  [[nodiscard]] std::string row_text(tenure_id which) const {
    const tenure_row& row = rows_.tenure(which);
    const auto office = in_.find_office(row.office);
    return say(phrase::row_of_office, {office ? words_.name(*office) : row.office, row.basis, words_.days(row.held)});
  }
  [[nodiscard]] std::string capacity_text(const capacity& as) const {
    const std::string office = words_.name(as.office);
    if (as.substitution) {
      const substitution_row& row = rows_.substitution(*as.substitution);
      if (!row.in_place_of) return say(phrase::as_substitute_of_nobody, {office, words_.days(row.force), row.basis});
      return say(phrase::as_substitute, {office, rows_.person(*row.in_place_of).name, words_.days(row.force), row.basis});
    }
    if (as.kind == capacity_kind::tenure) {
      const tenure_row& row = rows_.tenure(as.tenures.front());
      return say(phrase::as_tenure, {office, row.basis, words_.days(row.held)});
    }
    std::vector<std::string> parts;
    for (const tenure_id one : as.tenures) parts.push_back(row_text(one));
    return say(phrase::as_concurrence, {office, words_.list(parts)});
  }
  /// Without days and provisions.
  [[nodiscard]] std::string short_text(const capacity& as) const {
    const std::string office = words_.name(as.office);
    if (!as.substitution) return say(phrase::as_office, {office});
    const auto& replaced = rows_.substitution(*as.substitution).in_place_of;
    return replaced ? say(phrase::as_office_for, {office, rows_.person(*replaced).name})
                    : say(phrase::as_office_vacant, {office});
  }
  void capacity_lines(const person_answer& given, const capacity_answer& one, bool with_proof) {
    const std::string as = with_proof ? capacity_text(one.as) : short_text(one.as);
    const bool several = one.answers.size() > 1;
    const std::string indent = several ? "    " : "  ";
    if (several) line("  " + say(phrase::capacity_head, {as}));
    for (const answer& each : one.answers) {
      std::string subject = several ? std::string{} : as;
      if (each.asked.matter != given.asked.matter)
        subject += (several ? "" : ", ") + say(phrase::in_matter, {words_.name(each.asked.matter)});
      line(indent + decision_line(several ? capitalised(subject) : subject, each, with_proof));
      if (!with_proof) continue;
      field_line(given, one.as, each, indent);
      // A refusal for want of any record has nothing to prove.
      if (each.steps.size() == 1 && each.decided != verdict::permitted) continue;
      explainer told{in_, {how_.in, false}};
      inner_lines(told.part_text(each), indent);
      words_.cite_too(told.cited());
    }
  }
  [[nodiscard]] std::string decision_line(const std::string& subject, const answer& each, bool with_reason) const {
    const std::string decided = verdict_word(each.decided);
    if (each.decided == verdict::permitted || !with_reason) return say(phrase::capacity_line, {subject, decided + "."});
    return say(phrase::capacity_line_why, {subject, decided, say(each.because) + "."});
  }
  /// What `explain` says behind its headline, further in.
  void inner_lines(const std::string& told, const std::string& indent) {
    std::size_t from = told.find('\n') + 1;
    while (from < told.size()) {
      const std::size_t until = std::min(told.find('\n', from), told.size());
      line(indent + told.substr(from, until - from));
      from = until + 1;
    }
  }
  /// Where the registry knew the assigned field: by which rows.
  void field_line(const person_answer& given, const capacity& as, const answer& each, const std::string& indent) {
    if (each.asked.facts.size() == given.asked.facts.size()) return;
    const auto replaced = as.substitution ? rows_.substitution(*as.substitution).in_place_of : std::nullopt;
    const person_id whose = replaced.value_or(given.asked.person);
    std::vector<std::string> bases;
    for (const assignment_row& one : rows_.assignments_of(whose))
      if (one.unit == given.asked.unit && one.force.contains(given.asked.when.on)) bases.push_back(one.basis);
    line(indent + "  " +
         say(each.asked.facts.back().value != 0 ? phrase::in_the_field : phrase::not_in_the_field,
             {rows_.person(whose).name, words_.list(bases)}));
  }
  void idle_line(const idle_row& one) {
    std::string what;
    if (one.tenure) {
      what = row_text(*one.tenure);
    } else {
      const substitution_row& row = rows_.substitution(*one.substitution);
      const auto office = in_.find_office(row.office);
      what = say(phrase::idle_substitution, {office ? words_.name(*office) : row.office, row.basis, words_.days(row.force)});
    }
    line("  " + say(phrase::idle_line, {what, say(following(phrase::idle_not_yet, static_cast<std::size_t>(one.why)))}));
  }

  const registry& rows_;
  const graph& in_;
  style how_;
  words words_;
  std::string text_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
