// SPDX-License-Identifier: BSL-1.0
// person_remedy_checker: are the remedies of a person of the sorts of the page, labelled right, and do they do? For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_PERSON_REMEDY_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_PERSON_REMEDY_CHECKER_HPP

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <quyche/registry/check.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/verify/detail/edit_counter.hpp>
#include <quyche/verify/detail/person/answer_checker.hpp>
#include <quyche/verify/detail/person/unit_checker.hpp>
#include <quyche/verify/detail/remedy_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// The graph of the unit for the person; nothing where the rows do not fit, or it is another than they say.
inline std::optional<graph> unit_graph(const registry& rows, const graph& shared, const person_question& asked) {
  const auto made = with_local_delegations(shared, rows, asked.unit, asked.person);
  if (!made) return std::nullopt;
  actor_book actors{made.value()};
  unit_checker local{rows, actors, made.value(), asked.unit, asked.when.on};
  if (!local.is_graph_for(asked.person)) return std::nullopt;
  const graph_comparison compared{shared, made.value()};
  if (!compared.same_nodes() || !compared.keeps_documents()) return std::nullopt;
  for (const record_id one : shared.records()) {
    const auto later = compared.later(one);
    if (!later || !compared.same_but_for_amendments(shared.record(one), made.value().record(*later)) ||
        !graph_comparison::same_amendable(shared.record(one), made.value().record(*later)))
      return std::nullopt;
  }
  const auto told_keys = local.keys_in_graph();
  for (const record_id one : compared.added_records())
    if (!told_keys.contains(made.value().record(one).key())) return std::nullopt;
  return made.value();
}

class person_remedy_checker {
 public:
  /// `book` is of the graph of the unit and the day of the question.
  person_remedy_checker(const registry& rows, const graph& shared, workbook& book, const person_answer& given)
      : rows_{rows}, shared_{shared}, book_{book}, in_{book.in()}, given_{given}, asked_{given.asked} {}

  /// How many offices the person could hold.
  [[nodiscard]] std::size_t count_offices() {
    std::size_t count = 0;
    for (const office_id one : in_.offices())
      if (const auto wanted_tenure = edit_wanted(one); wanted_tenure && fits(*wanted_tenure)) ++count;
    return count;
  }
  [[nodiscard]] verification check(const person_remedy& one) {
    if (!one.tenures.empty()) return check_tenures(one);
    if (one.edits.empty() || one.edits.size() > 2) return no("a remedy has one edit or two");
    return one.of_office ? check_norms(one) : check_facts(one);
  }

 private:
  static verification no(complaint wrong) { return {false, wrong}; }
  static bool is_fact(const edit& one) { return one.kind == edit_kind::fact; }

  // --- norms and facts -----------------------------------------------------------------------------------------------

  [[nodiscard]] verification check_norms(const person_remedy& one) {
    bool was_asked = false;
    for (const capacity_answer& as : given_.capacities)
      for (const answer& each : as.answers)
        was_asked = was_asked ||
                    (each.asked == *one.of_office && each.decided != verdict::permitted && each.because != reason::not_covered);
    if (!was_asked) return no("no office of the person was asked that, or it may");
    if (std::all_of(one.edits.begin(), one.edits.end(), is_fact)) return no("facts alone are those of the person");
    if (!one.of_office_after) return no("the answer of the office is missing");
    const remedy of_office{one.edits, one.label, *one.of_office_after};
    if (verification found = remedy_checker{book_, *one.of_office, of_office}.check(); !found) return found;
    const auto changed = amended(in_, *one.of_office, one.edits);
    workbook later{*changed, asked_.when};
    return check_after(rows_, later, one);
  }
  [[nodiscard]] verification check_facts(const person_remedy& one) const {
    if (one.of_office_after || one.label != remedy_label::not_at_will) return no("facts are made by nobody");
    for (const edit& each : one.edits) {
      edit plain{edit_kind::fact};
      plain.range = each.range;
      if (each != plain || !each.range || !known(in_, each.range->of)) return no("there is no such edit");
      const bound domain = in_.measure(each.range->of).domain(each.range->of);
      const bool inside = domain.from <= each.range->from && each.range->until <= domain.until;
      if (!inside || each.range->from >= each.range->until) return no("there is no such edit");
    }
    if (one.edits.size() == 2 && one.edits[0].range->of >= one.edits[1].range->of) return no("the edits are out of order");
    return check_after(rows_, book_, one);
  }
  /// The person's later answer holds, is to the same question but for the facts of the edits, and says yes wherever they lie.
  [[nodiscard]] verification check_after(const registry& rows, workbook& book, const person_remedy& one) const {
    person_question expected = asked_;
    for (const edit& each : one.edits)
      if (is_fact(each)) std::erase_if(expected.facts, [&](const fact& supplied) { return supplied.of == each.range->of; });
    if (one.after.asked != expected) return no("the later answer is to another question");
    if (one.after.fingerprint != book.in().fingerprint() || one.after.registry_fingerprint != rows.fingerprint())
      return no("the later answer is of another graph or registry");
    if (verification found = person_checker{rows, book, one.after}.check(); !found) return found;
    if (one.after.cases.empty())
      return one.after.decided == verdict::permitted ? verification{true, {}} : no("the edits do not do");
    for (const person_case& each : one.after.cases)
      for (const region& where : each.where)
        if (each.decided != verdict::permitted && !lies_outside(where, one.edits)) return no("the edits do not do");
    return {true, {}};
  }
  static bool lies_outside(const region& where, const std::vector<edit>& edits) {
    for (const edit& one : edits)
      for (const bound& range : where.facts)
        if (is_fact(one) && range.of == one.range->of && (range.until <= one.range->from || one.range->until <= range.from))
          return true;
    return false;
  }

  // --- tenures -------------------------------------------------------------------------------------------------------

  [[nodiscard]] verification check_tenures(const person_remedy& one) {
    if (one.of_office || one.of_office_after || !one.edits.empty()) return no("a tenure stands with nothing else");
    if (one.tenures.size() > 2) return no("a remedy has one edit or two");
    if (one.tenures.size() == 2 && one.tenures[0].office >= one.tenures[1].office) return no("the edits are out of order");
    for (const tenure_edit& each : one.tenures)
      if (!fits(each)) return no("there is no such edit");
    const registry changed = with_tenures(one.tenures);
    if (one.label != label_of(one.tenures, changed)) return no("the label is another");
    const auto in = unit_graph(changed, shared_, asked_);
    if (!in) return no("the registry would have a mistake");
    workbook later{*in, asked_.when};
    return check_after(changed, later, one);
  }
  /// The rows as they would be: that the search made the same is seen by the fingerprint.
  [[nodiscard]] registry with_tenures(const std::vector<tenure_edit>& tenures) const {
    registry_tables made = rows_.tables();
    for (const tenure_edit& one : tenures) {
      if (one.extended) {
        made.tenures[one.extended->index()].held = one.held;
        continue;
      }
      made.tenures.push_back({asked_.person, std::string{in_.office(one.office).key()}, asked_.unit, one.held,
                              accession::unstated, "Văn bản bổ sung", place{}});
    }
    return make_registry(std::move(made)).value();
  }
  [[nodiscard]] bool fits(const tenure_edit& one) {
    if (one.office.index() >= in_.offices().size()) return false;
    const office_view office = in_.office(one.office);
    const date on = asked_.when.on;
    const bool of_the_unit = in_.side(one.office) == unit_side::own;
    const bool simple = office.all_of().size() + office.any_of().size() == 0;
    const bool alive = book_.records().actors().life_of(one.office).contains(on) && rows_.unit(asked_.unit).life.contains(on);
    return of_the_unit && simple && alive && one == edit_wanted(one.office);
  }
  /// The last that has ended, else the first to come, else a new one; of an office held on the day none.
  [[nodiscard]] std::optional<tenure_edit> edit_wanted(office_id which) const {
    const date on = asked_.when.on;
    std::vector<std::pair<date, tenure_id>> ended;
    std::vector<std::pair<date, tenure_id>> later;
    for (const tenure_id one : rows_.tenures()) {
      const tenure_row& row = rows_.tenure(one);
      if (row.person != asked_.person || row.unit != asked_.unit || row.office != in_.office(which).key()) continue;
      if (row.held.contains(on)) return std::nullopt;
      (row.held.until() <= on ? ended : later).emplace_back(row.held.until() <= on ? row.held.until() : row.held.from(), one);
    }
    const auto by_day = [](const auto& one, const auto& other) { return one.first < other.first; };
    if (!ended.empty()) {
      const tenure_id last = std::max_element(ended.begin(), ended.end(), by_day)->second;
      return tenure_edit{which, last, {rows_.tenure(last).held.from(), date{on.day_number() + 1}}};
    }
    if (!later.empty()) {
      const tenure_id first = std::min_element(later.begin(), later.end(), by_day)->second;
      return tenure_edit{which, first, {on, rows_.tenure(first).held.until()}};
    }
    return tenure_edit{which, std::nullopt, {on, date{on.day_number() + 1}}};
  }
  [[nodiscard]] remedy_label label_of(const std::vector<tenure_edit>& tenures, const registry& changed) const {
    for (const tenure_edit& one : tenures)
      if (one.extended && rows_.tenure(*one.extended).held.from() > asked_.when.on) return remedy_label::unlawful;
    const auto before = breaches(rows_);
    for (const std::string& one : breaches(changed))
      if (std::find(before.begin(), before.end(), one) == before.end()) return remedy_label::unlawful;
    return remedy_label::unsettled;
  }
  /// Of the unit: a finding does not always name its unit, and another unit may have the like.
  [[nodiscard]] std::vector<std::string> breaches(const registry& of) const {
    registry_tables rows = of.tables();
    std::erase_if(rows.tenures, [&](const tenure_row& one) { return one.unit != asked_.unit; });
    std::vector<std::string> found;
    for (const diagnostic& one : quyche::check(make_registry(std::move(rows)).value(), shared_)) {
      const bool of_tenures =
          one.code == diagnostic_code::tenure_outside_life || one.code == diagnostic_code::too_many_holders ||
          one.code == diagnostic_code::incompatible_offices || one.code == diagnostic_code::not_in_outer_body;
      std::string text = to_string(one.code);
      for (const std::string& each : one.arguments) text += "|" + each;
      if (of_tenures) found.push_back(std::move(text));
    }
    return found;
  }

  const registry& rows_;
  const graph& shared_;
  workbook& book_;
  const graph& in_;
  const person_answer& given_;
  const person_question& asked_;
};

/// Is it reported rightly whether all was tried, and is nothing listed that was not?
inline complaint check_complete(const registry& rows, const graph& shared, workbook& book, const person_why_not_answer& given) {
  const bool none = given.given.decided == verdict::permitted || given.given.because == reason::not_covered;
  bool complete = true;
  for (const capacity_answer& as : given.given.capacities)
    for (const answer& each : as.answers)
      if (!none && each.decided != verdict::permitted && each.because != reason::not_covered)
        complete = complete && edit_counter{book, each.asked}.count() <= why_not_answer::edit_limit;
  std::optional<remedy_label> nearest;  // of the single edits
  bool pairs = false;
  for (const person_remedy& one : given.remedies) {
    if (one.edits.size() + one.tenures.size() == 1) nearest = (std::min)(nearest.value_or(one.label), one.label);
    pairs = pairs || one.tenures.size() == 2;
  }
  if (!none && (!nearest || remedy_label::unsettled < *nearest)) {
    const std::size_t offices = person_remedy_checker{rows, shared, book, given.given}.count_offices();
    if (offices > person_why_not_answer::office_limit && pairs) return "pairs of so many tenures are not tried";
    complete = complete && offices <= person_why_not_answer::office_limit;
  }
  return given.complete == complete ? nullptr : "whether all was tried is reported wrongly";
}

/// In the order of the page, none twice, none that a single edit makes needless.
inline complaint check_list(const std::vector<person_remedy>& all) {
  const auto count = [](const person_remedy& one) { return one.edits.size() + one.tenures.size(); };
  const auto comes_later = [&](const person_remedy& one, const person_remedy& before) {
    const auto key = [&](const person_remedy& of) { return std::tuple{of.label, count(of), !of.tenures.empty()}; };
    if (key(one) != key(before)) return key(before) < key(one);
    for (std::size_t place = 0; place < (std::min)(one.edits.size(), before.edits.size()); ++place) {
      if (comes_before(before.edits[place], one.edits[place])) return true;
      if (comes_before(one.edits[place], before.edits[place])) return false;
    }
    if (one.tenures.empty()) return one.of_office != before.of_office;
    for (std::size_t place = 0; place < one.tenures.size(); ++place)
      if (one.tenures[place].office != before.tenures[place].office)
        return before.tenures[place].office < one.tenures[place].office;
    return false;
  };
  for (std::size_t place = 0; place < all.size(); ++place) {
    for (const person_remedy& other : all)
      if (count(other) < count(all[place]) && other.label <= all[place].label) return "a smaller remedy is as near";
    if (place != 0 && !comes_later(all[place], all[place - 1])) return "the remedies are out of order";
  }
  return nullptr;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
