// SPDX-License-Identifier: BSL-1.0
// Definitions of may.hpp.
#include <algorithm>
#include <set>

#include <quyche/model/builder.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/person/best_of.hpp>
#include <quyche/query/detail/person/capacities.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/person/may.hpp>

namespace quyche::inline QUYCHE_ABI {

namespace detail {

class person_asker {
 public:
  person_asker(const registry& rows, const graph& in, const person_question& asked)
      : rows_{rows}, in_{in}, asked_{asked}, finder_{rows, in, asked.person, asked.unit, asked.when.on} {}

  person_answer ask() {
    person_answer given{asked_, in_.fingerprint(), rows_.fingerprint(), verdict::denied, reason::no_power, {}, {}, {}, {}, {}};
    for (capacity& one : finder_.capacities()) {
      std::vector<answer> answers = answers_in(one);
      if (!answers.empty()) given.capacities.push_back({std::move(one), std::move(answers)});
    }
    given.idle = idle_rows(given);
    best_finder{in_, given}.find();
    return given;
  }

 private:
  // --- the scope of a substitution -------------------------------------------------------------------------------------

  std::vector<answer> answers_in(const capacity& as) {
    std::vector<answer> made;
    if (!as.substitution) {
      ask_about(as, asked_.matter, made);
      return made;
    }
    const substitution_row& row = rows_.substitution(*as.substitution);
    if (!row.acts.empty() && !with_implied(row.acts).contains(asked_.what)) return made;
    if (row.matters.empty()) {
      ask_about(as, asked_.matter, made);
    } else {
      ask_inside(as, asked_.matter, known_matters(row.matters), made);
    }
    return made;
  }
  [[nodiscard]] std::vector<matter_id> known_matters(const std::vector<std::string>& keys) const {
    std::vector<matter_id> made;
    for (const std::string& one : keys)
      if (const auto known = in_.find_matter(one)) made.push_back(*known);
    return made;
  }
  /// The greatest parts of a matter that the scope covers.
  void ask_inside(const capacity& as, matter_id matter, const std::vector<matter_id>& scope, std::vector<answer>& into) {
    if (covers_any(in_, scope, matter)) return ask_about(as, matter, into);
    for (const matter_id one : in_.subtree(matter))
      if (in_.matter(one).parent() == matter) ask_inside(as, one, scope, into);
  }

  // --- the assigned field ----------------------------------------------------------------------------------------------

  void ask_about(const capacity& as, matter_id matter, std::vector<answer>& into) {
    answer given = by_.may(question_about(as, matter));
    const auto fields = depends_on_field(given) ? fields_of(as) : std::nullopt;
    if (fields) return ask_with_fields(as, matter, *fields, into);
    into.push_back(std::move(given));
  }
  void ask_with_fields(const capacity& as, matter_id matter, const std::vector<matter_id>& fields, std::vector<answer>& into) {
    const bool all = covers_any(in_, fields, matter);
    const bool some = std::any_of(fields.begin(), fields.end(), [&](matter_id one) { return in_.covers(matter, one); });
    if (all || !some) {
      question asked = question_about(as, matter);
      asked.facts.push_back({regulation_builder::assigned_field, all ? 1 : 0});
      into.push_back(by_.may(asked));
      return;
    }
    for (const matter_id one : in_.subtree(matter))
      if (in_.matter(one).parent() == matter) ask_with_fields(as, one, fields, into);
  }
  static bool depends_on_field(const answer& given) {
    const auto& wanted_ones = given.wanted_facts;
    bool found = std::find(wanted_ones.begin(), wanted_ones.end(), regulation_builder::assigned_field) != wanted_ones.end();
    for (const answer_case& one : given.cases)
      for (const region& where : one.where)
        for (const bound& range : where.facts) found = found || range.of == regulation_builder::assigned_field;
    return found;
  }
  /// The matters in the charge of whoever counts; nothing where none are recorded.
  [[nodiscard]] std::optional<std::vector<matter_id>> fields_of(const capacity& as) const {
    const auto replaced = as.substitution ? rows_.substitution(*as.substitution).in_place_of : std::nullopt;
    const person_id whose = replaced.value_or(asked_.person);
    std::optional<std::vector<matter_id>> fields;
    for (const assignment_row& one : rows_.assignments_of(whose)) {
      if (one.unit != asked_.unit || !one.force.contains(asked_.when.on)) continue;
      if (!fields) fields.emplace();
      const auto more = known_matters(one.matters);
      fields->insert(fields->end(), more.begin(), more.end());
    }
    return fields;
  }
  [[nodiscard]] question question_about(const capacity& as, matter_id matter) const {
    return {as.office, asked_.what, matter, asked_.when, asked_.towards, asked_.facts};
  }

  // --- what serves nothing ---------------------------------------------------------------------------------------------

  [[nodiscard]] std::vector<idle_row> idle_rows(const person_answer& given) const {
    std::set<tenure_id> tenures;
    std::set<substitution_id> substitutions;
    for (const capacity_answer& one : given.capacities) {
      if (one.as.substitution)
        substitutions.insert(*one.as.substitution);
      else
        tenures.insert(one.as.tenures.begin(), one.as.tenures.end());
    }
    std::vector<idle_row> made;
    for (const tenure_id one : rows_.tenures_of(asked_.person))
      if (rows_.tenure(one).unit == asked_.unit && !tenures.contains(one))
        made.push_back({one, std::nullopt, finder_.idle(one)});
    for (const substitution_id one : rows_.substitutions_of(asked_.person))
      if (rows_.substitution(one).unit == asked_.unit && !substitutions.contains(one))
        made.push_back({std::nullopt, one, finder_.idle(one).value_or(idle_reason::outside_scope)});
    return made;
  }

  const registry& rows_;
  const graph& in_;
  const person_question& asked_;
  capacity_finder finder_;
  asker by_{in_};
};

}  // namespace detail

QUYCHE_INLINE person_answer may(const registry& rows, const graph& in, const person_question& asked) {
  detail::expect_question(rows, in, asked);
  return detail::person_asker{rows, in, asked}.ask();
}

}  // namespace quyche::inline QUYCHE_ABI
