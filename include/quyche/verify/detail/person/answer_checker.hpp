// SPDX-License-Identifier: BSL-1.0
// person_checker: are the capacities those of the rows, and is the verdict the best of what they say? For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_PERSON_ANSWER_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_PERSON_ANSWER_CHECKER_HPP

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include <quyche/model/builder.hpp>
#include <quyche/verify/detail/answer_checker.hpp>
#include <quyche/verify/detail/person/row_scan.hpp>
#include <quyche/verify/verify.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class person_checker {
 public:
  /// Requires: a book of the day of the question.
  person_checker(const registry& rows, workbook& book, const person_answer& given)
      : rows_{rows},
        book_{book},
        in_{book.in()},
        given_{given},
        scan_{rows, book.records().actors(), book.in(), given.asked.unit, given.asked.when.on} {}

  [[nodiscard]] verification check() {
    if (const complaint wrong = check_capacities()) return {false, wrong};
    if (const complaint wrong = check_idle()) return {false, wrong};
    for (std::size_t place = 0; place < given_.capacities.size(); ++place) {
      const capacity_answer& one = given_.capacities[place];
      if (const complaint wrong = check_scope(one)) return {false, wrong, place};
      for (const answer& each : one.answers) {
        if (const complaint wrong = check_question(one.as, each)) return {false, wrong, place};
        if (const verification found = answer_checker{book_, each}.check(); !found)
          return {false, found.complaint, place, found.at_step};
      }
    }
    if (const complaint wrong = check_cases()) return {false, wrong};
    if (const complaint wrong = check_best()) return {false, wrong};
    const complaint wrong = check_whole();
    return {wrong == nullptr, wrong ? wrong : ""};
  }
  /// Do these capacities refuse every case of the question, whatever the answer says? Requires: those of the person.
  [[nodiscard]] bool is_refused(const std::vector<capacity>& all) {
    if (!traits_of(given_.asked.what).needs_competence) return false;
    for (const capacity& one : all)
      for (const matter_id leaf : served(one)) {
        question asked{one.office, given_.asked.what, leaf, given_.asked.when, given_.asked.towards, given_.asked.facts};
        const auto fields = fields_of(one);
        if (fields && !supplies_field(asked.facts))
          asked.facts.push_back({regulation_builder::assigned_field, book_.matters().covers(*fields, leaf) ? 1 : 0});
        if (!is_denied(book_, asked)) return false;
      }
    return true;
  }

 private:
  // --- the rows ----------------------------------------------------------------------------------------------------

  [[nodiscard]] std::vector<matter_id> named(const std::vector<std::string>& keys) const {
    std::vector<matter_id> found;
    for (const matter_id one : in_.matters())
      if (std::find(keys.begin(), keys.end(), in_.matter(one).key()) != keys.end()) found.push_back(one);
    return found;
  }
  /// Does a capacity serve a leaf of the question?
  [[nodiscard]] bool serves(const capacity& as, matter_id leaf) const {
    if (!as.substitution) return true;
    const substitution_row& row = rows_.substitution(*as.substitution);
    bool acts = row.acts.empty() || row.acts.contains(given_.asked.what);
    for (std::size_t place = 0; place < act_count; ++place) {
      const auto one = static_cast<act>(place);
      acts = acts || (row.acts.contains(one) && traits_of(one).implied.contains(given_.asked.what));
    }
    return acts && (row.matters.empty() || book_.matters().covers(named(row.matters), leaf));
  }
  [[nodiscard]] std::vector<matter_id> served(const capacity& as) const {
    std::vector<matter_id> found = book_.matters().leaves(given_.asked.matter);
    std::erase_if(found, [&](matter_id one) { return !serves(as, one); });
    return found;
  }
  [[nodiscard]] complaint check_capacities() {
    std::vector<capacity> all = scan_.capacities(given_.asked.person);
    std::erase_if(all, [&](const capacity& one) { return served(one).empty(); });
    const bool right = std::equal(all.begin(), all.end(), given_.capacities.begin(), given_.capacities.end(),
                                  [](const capacity& one, const capacity_answer& other) { return one == other.as; });
    return right ? nullptr : "the capacities are others";
  }
  [[nodiscard]] complaint check_idle() {
    std::set<tenure_id> tenures;
    std::set<substitution_id> substitutions;
    for (const capacity_answer& each : given_.capacities) {
      if (each.as.kind != capacity_kind::substitution) tenures.insert(each.as.tenures.begin(), each.as.tenures.end());
      if (each.as.substitution) substitutions.insert(*each.as.substitution);
    }
    std::vector<idle_row> wanted_rows;
    for (const tenure_id one : scan_.tenures_of(given_.asked.person)) {
      const tenure_row& row = rows_.tenure(one);
      if (row.unit == given_.asked.unit && !tenures.contains(one))
        wanted_rows.push_back({one, {}, scan_.idle(row.held, row.office).value_or(idle_reason::held_in_another)});
    }
    for (const substitution_id one : scan_.substitutions_of(given_.asked.person)) {
      const substitution_row& row = rows_.substitution(one);
      const idle_reason otherwise = scan_.runs(one) ? idle_reason::outside_scope : idle_reason::not_in_office;
      if (row.unit == given_.asked.unit && !substitutions.contains(one))
        wanted_rows.push_back({{}, one, scan_.idle(row.force, row.office).value_or(otherwise)});
    }
    return given_.idle == wanted_rows ? nullptr : "the rows that serve nothing are others";
  }

  // --- what each capacity was asked ----------------------------------------------------------------------------------

  /// The answers of a capacity speak of each leaf that it serves once, and of no other.
  [[nodiscard]] complaint check_scope(const capacity_answer& one) const {
    std::vector<matter_id> told_leaves;
    for (const answer& each : one.answers) {
      if (!known(in_, each.asked.matter)) return "a matter does not fit the graph";
      const auto& of_answer = book_.matters().leaves(each.asked.matter);
      told_leaves.insert(told_leaves.end(), of_answer.begin(), of_answer.end());
    }
    std::sort(told_leaves.begin(), told_leaves.end());
    auto wanted_leaves = served(one.as);
    std::sort(wanted_leaves.begin(), wanted_leaves.end());
    return told_leaves == wanted_leaves ? nullptr : "a capacity is asked of other matters than it serves";
  }
  [[nodiscard]] complaint check_question(const capacity& as, const answer& each) const {
    question expected{as.office,         given_.asked.what,    each.asked.matter,
                      given_.asked.when, given_.asked.towards, given_.asked.facts};
    const auto fields = fields_of(as);
    if (each.asked == expected)
      return fields && speaks_of_field(each) ? "the assigned field is known, and was not supplied" : nullptr;
    if (!fields || supplies_field(given_.asked.facts)) return "a capacity is asked another question";
    const auto& inside = book_.matters().leaves(each.asked.matter);
    const auto covered = [&](matter_id one) { return book_.matters().covers(*fields, one); };
    const auto in_field = std::count_if(inside.begin(), inside.end(), covered);
    if (in_field != 0 && in_field != static_cast<std::ptrdiff_t>(inside.size())) return "a matter lies in the field in part";
    expected.facts.push_back({regulation_builder::assigned_field, in_field != 0 ? 1 : 0});
    return each.asked == expected ? nullptr : "a capacity is asked another question";
  }
  static bool supplies_field(const std::vector<fact>& facts) {
    return std::any_of(facts.begin(), facts.end(),
                       [](const fact& one) { return one.of == regulation_builder::assigned_field; });
  }
  static bool speaks_of_field(const answer& each) {
    std::set<measure_id> measures(each.wanted_facts.begin(), each.wanted_facts.end());
    for (const answer_case& one : each.cases)
      for (const region& where : one.where)
        for (const bound& range : where.facts) measures.insert(range.of);
    return measures.contains(regulation_builder::assigned_field);
  }
  [[nodiscard]] std::optional<std::vector<matter_id>> fields_of(const capacity& as) const {
    person_id whose = given_.asked.person;
    if (as.substitution && rows_.substitution(*as.substitution).in_place_of)
      whose = *rows_.substitution(*as.substitution).in_place_of;
    std::optional<std::vector<std::string>> keys;
    for (const assignment_row& one : rows_.tables().assignments) {
      if (one.person != whose || one.unit != given_.asked.unit || !one.force.contains(given_.asked.when.on)) continue;
      if (!keys) keys.emplace();
      keys->insert(keys->end(), one.matters.begin(), one.matters.end());
    }
    return keys ? std::optional{named(*keys)} : std::nullopt;
  }

  // --- the best of them ----------------------------------------------------------------------------------------------

  struct said {
    verdict decided;
    reason because;
    std::optional<std::uint32_t> as;
    friend bool operator==(const said&, const said&) = default;
  };
  /// Permitted, undetermined, denied; a conflict before what is unsettled, denials in the order of rule R1.
  static std::pair<int, int> order_of(const said& one) {
    if (one.decided == verdict::permitted) return {0, 0};
    if (one.decided == verdict::undetermined) return {1, one.because == reason::conflict ? 0 : 1};
    constexpr reason table[] = {reason::not_covered, reason::prohibited,     reason::reserved,         reason::broken_link,
                                reason::overridden,  reason::outside_limits, reason::no_longer,        reason::not_yet,
                                reason::not_known,   reason::never,          reason::left_to_locality, reason::no_power};
    return {2, static_cast<int>(std::find(std::begin(table), std::end(table), one.because) - std::begin(table))};
  }
  [[nodiscard]] bool speaks_here(const std::vector<region>& where, matter_id leaf, noted_facts& facts) const {
    return std::any_of(where.begin(), where.end(),
                       [&](const region& one) { return covers(in_, one.matter, leaf) && facts.inside(one.facts); });
  }
  /// `open`: an answer that matters has too many cases to list.
  [[nodiscard]] said best_in(matter_id leaf, noted_facts& facts, bool& open) const {
    const bool free = !traits_of(given_.asked.what).needs_competence;
    said best{free ? verdict::permitted : verdict::denied, free ? reason::free_act : reason::no_power, std::nullopt};
    bool unlisted = false;
    for (std::uint32_t place = 0; place < given_.capacities.size(); ++place)
      for (const answer& one : given_.capacities[place].answers) {
        if (!covers(in_, one.asked.matter, leaf)) continue;
        if (best.as && best.decided == verdict::permitted) return best;
        said here{one.decided, one.because, place};
        for (const answer_case& each : one.cases)
          if (speaks_here(each.where, leaf, facts)) here = {each.decided, each.because, place};
        if (one.cases.empty() && one.decided == verdict::conditional) {
          unlisted = true;
        } else if (!best.as || order_of(here) < order_of(best)) {
          best = here;
        }
      }
    open = open || (unlisted && best.decided != verdict::permitted);
    return best;
  }
  void add_cuts(const std::vector<region>& where, matter_id leaf, cuts& points) const {
    for (const region& one : where)
      for (const bound& range : one.facts) {
        if (!covers(in_, one.matter, leaf)) continue;
        const bound domain = in_.measure(range.of).domain(range.of);
        for (const std::int64_t cut : {range.from, range.until})
          if (cut > domain.from && cut < domain.until) points[range.of].insert(cut);
      }
  }
  [[nodiscard]] cuts cuts_of(matter_id leaf) const {
    cuts points;
    for (const capacity_answer& one : given_.capacities)
      for (const answer& each : one.answers)
        for (const answer_case& in_case : each.cases) add_cuts(in_case.where, leaf, points);
    return points;
  }
  [[nodiscard]] complaint check_cases() const {
    if (given_.cases.size() == 1) return "one case is no list";
    for (const person_case& one : given_.cases)
      for (const region& where : one.where) {
        if (!known(in_, where.matter) || !covers(in_, given_.asked.matter, where.matter)) return "a case lies outside";
        for (const bound& range : where.facts)
          if (!known(in_, range.of) || range.from >= range.until) return "a range of a case is wrong";
      }
    return nullptr;
  }
  [[nodiscard]] bool is_unlisted() const { return given_.cases.empty() && given_.decided == verdict::conditional; }
  [[nodiscard]] complaint check_best() {
    complaint wrong = nullptr;
    bool open = false;
    std::size_t cells = 0;
    noted_facts facts{in_, {}};
    for (const matter_id leaf : book_.matters().leaves(given_.asked.matter)) {
      cells = (std::min)(cell_limit + 1, cells + count_cells(cuts_of(leaf)));
      if (cells > cell_limit) break;
      facts.start();
      do {
        const said best = best_in(leaf, facts, open);
        if (!is_unlisted()) wrong = check_cell(leaf, facts, best);
        if (wrong) return wrong;
      } while (facts.next());
    }
    open = open || cells > cell_limit;
    return open == is_unlisted() ? nullptr : "whether the cases are too many to list is reported wrongly";
  }
  [[nodiscard]] complaint check_cell(matter_id leaf, noted_facts& cell, const said& best) const {
    if (given_.cases.empty())
      return said{given_.decided, given_.because, given_.as} == best ? nullptr
                                                                     : "the verdict is not the best of the capacities";
    std::size_t found = 0;
    for (const person_case& one : given_.cases)
      if (speaks_here(one.where, leaf, cell)) {
        ++found;
        if (said{one.decided, one.because, one.as} != best) return "a case is not the best of the capacities";
      }
    return found == 1 ? nullptr : "the cases overlap, or leave something out";
  }

  // --- the whole -----------------------------------------------------------------------------------------------------

  [[nodiscard]] complaint check_whole() const {
    std::set<verdict> verdicts;
    std::set<reason> reasons;
    std::set<std::optional<std::uint32_t>> capacities;
    std::set<measure_id> facts;
    std::set<std::tuple<verdict, reason, std::optional<std::uint32_t>>> distinct;
    for (const person_case& one : given_.cases) {
      verdicts.insert(one.decided);
      reasons.insert(one.because);
      capacities.insert(one.as);
      distinct.insert({one.decided, one.because, one.as});
      for (const region& where : one.where)
        for (const bound& range : where.facts) facts.insert(range.of);
    }
    if (distinct.size() != given_.cases.size()) return "two cases say the same";
    if (is_unlisted()) return check_unlisted();
    if (verdicts.size() < 2) facts.clear();
    if (given_.wanted_facts != std::vector<measure_id>(facts.begin(), facts.end()))
      return "the facts that are missing are others";
    if (given_.cases.empty()) return nullptr;
    const bool one_verdict = verdicts.size() == 1;
    const reason because = !one_verdict          ? (facts.empty() ? reason::parts_differ : reason::fact_missing)
                           : reasons.size() == 1 ? *reasons.begin()
                                                 : reason::varies;
    const bool right = given_.decided == (one_verdict ? *verdicts.begin() : verdict::conditional) &&
                       given_.because == because && given_.as == (capacities.size() == 1 ? *capacities.begin() : std::nullopt);
    return right ? nullptr : "verdict and reason do not follow from the cases";
  }
  [[nodiscard]] complaint check_unlisted() const {
    std::set<measure_id> wanted_ones;
    for (const capacity_answer& one : given_.capacities)
      for (const answer& each : one.answers) wanted_ones.insert(each.wanted_facts.begin(), each.wanted_facts.end());
    const bool right = given_.wanted_facts == std::vector<measure_id>(wanted_ones.begin(), wanted_ones.end()) && !given_.as &&
                       given_.because == (wanted_ones.empty() ? reason::parts_differ : reason::fact_missing);
    return right ? nullptr : "the facts that are missing are others";
  }

  const registry& rows_;
  workbook& book_;
  const graph& in_;
  const person_answer& given_;
  row_scan scan_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
