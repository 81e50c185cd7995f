// SPDX-License-Identifier: BSL-1.0
// person_answer_explainer: the answer to one question about a person, and what the graph says in each capacity. Included by
// render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_ANSWER_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_ANSWER_EXPLAINER_HPP

#include <set>
#include <string>
#include <vector>

#include <quyche/render/detail/answer_explainer.hpp>
#include <quyche/render/detail/person/capacity_texts.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_answer_explainer {
 public:
  person_answer_explainer(page& on, const registry& rows) : on_{on}, rows_{rows}, texts_{rows, on.in(), on.said()} {}

  void lines(const person_answer& given) {
    const person_question& asked = given.asked;
    on_.headline(asked.when, texts_.name(asked.person, asked.unit), on_.said().doing(asked), given.decided, given.because);
    if (given.capacities.empty())
      on_.line("  " + on_.say(phrase::holds_no_office,
                              {on_.said().on(asked.when.on), texts_.name(asked.person), texts_.name(asked.unit)}));
    for (std::size_t place = 0; place < given.cases.size(); ++place)
      on_.line("  " + case_text(given, given.cases[place], std::to_string(place + 1)));
    if (given.decided == verdict::conditional && given.cases.empty()) on_.line("  " + on_.say(phrase::too_many_cases));
    on_.wanted(given.wanted_facts, "  ");
    const std::set<std::uint32_t> telling = telling_capacities(given);
    for (const std::uint32_t place : telling) capacity_lines(given, given.capacities[place]);
    for (std::uint32_t place = 0; place < given.capacities.size(); ++place)
      if (!telling.contains(place)) brief_capacity_lines(given, given.capacities[place]);
    if (given.decided == verdict::permitted) return;
    for (const idle_row& one : given.idle) on_.line("  " + texts_.idle(one));
  }

 private:
  [[nodiscard]] std::string case_text(const person_answer& given, const person_case& one, const std::string& number) const {
    const std::string where = on_.said().parts(one.where, given.asked.matter);
    const std::string decided = on_.say(phrase_of(one.decided));
    const std::string why = on_.say(one.because);
    if (!one.as || one.decided == verdict::denied) return on_.say(phrase::case_line, {number, where, decided, why});
    const std::string as = on_.say(phrase::only_as, {on_.said().name(given.capacities[*one.as].as.office)});
    return on_.say(phrase::person_case_line, {number, where, decided, as, why});
  }
  /// Of a yes, those that give it; of everything else, all.
  static std::set<std::uint32_t> telling_capacities(const person_answer& given) {
    std::set<std::uint32_t> telling = deciding_capacities(given);
    if (given.decided != verdict::permitted)
      for (std::uint32_t place = 0; place < given.capacities.size(); ++place) telling.insert(place);
    return telling;
  }

  // --- one capacity --------------------------------------------------------------------------------------------------

  void capacity_lines(const person_answer& given, const capacity_answer& one) {
    const std::string as = texts_.whole(one.as);
    const std::string indent = begin(one, as);
    for (const answer& each : one.answers) {
      const bool why = each.decided != verdict::permitted;
      on_.line(indent + decision(subject_of(given, one, as, each), each, why));
      field_line(given, one.as, each, indent + "  ");
      // A refusal for want of any record has nothing to prove.
      if (each.steps.size() != 1 || !why) answer_explainer{on_}.grounds(each, indent + "  ");
    }
  }
  /// Without proofs and reasons.
  void brief_capacity_lines(const person_answer& given, const capacity_answer& one) {
    const std::string as = texts_.brief(one.as);
    const std::string indent = begin(one, as);
    for (const answer& each : one.answers) on_.line(indent + decision(subject_of(given, one, as, each), each, false));
  }
  /// Several answers stand below a line of their own.
  std::string begin(const capacity_answer& one, const std::string& as) {
    if (one.answers.size() <= 1) return "  ";
    on_.line("  " + on_.say(phrase::capacity_head, {as}));
    return "    ";
  }
  [[nodiscard]] std::string subject_of(const person_answer& given, const capacity_answer& one, const std::string& as,
                                       const answer& each) const {
    const bool alone = one.answers.size() <= 1;
    const bool same = each.asked.matter == given.asked.matter;
    const std::string part = same ? std::string{} : on_.say(phrase::in_matter, {on_.said().name(each.asked.matter)});
    if (!alone) return capitalised(part);
    return same ? as : as + ", " + part;
  }
  [[nodiscard]] std::string decision(const std::string& subject, const answer& each, bool with_reason) const {
    const std::string decided = on_.say(phrase_of(each.decided));
    return with_reason ? on_.say(phrase::capacity_line_why, {subject, decided, on_.say(each.because) + "."})
                       : on_.say(phrase::capacity_line, {subject, decided + "."});
  }
  /// Where the registry knew the assigned field: by which rows.
  void field_line(const person_answer& given, const capacity& as, const answer& each, const std::string& indent) {
    if (each.asked.facts.size() == given.asked.facts.size()) return;
    const auto replaced = as.substitution ? rows_.substitution(*as.substitution).in_place_of : std::nullopt;
    const person_id whose = replaced.value_or(given.asked.person);
    std::vector<std::string> bases;
    for (const assignment_row& one : rows_.assignments_of(whose))
      if (one.unit == given.asked.unit && one.force.contains(given.asked.when.on)) bases.push_back(one.basis);
    on_.line(indent + on_.say(each.asked.facts.back().value != 0 ? phrase::in_the_field : phrase::not_in_the_field,
                              {texts_.name(whose), on_.said().list(bases)}));
  }

  page& on_;
  const registry& rows_;
  capacity_texts texts_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
