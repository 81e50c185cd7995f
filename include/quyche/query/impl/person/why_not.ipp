// SPDX-License-Identifier: BSL-1.0
// Definitions of why_not.hpp.
#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/answer/amend.hpp>
#include <quyche/answer/person/amend.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/fact_ranges.hpp>
#include <quyche/query/detail/person/tenure_edits.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/registry/delegations.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_remedy_finder {
 public:
  person_remedy_finder(const registry& rows, const graph& shared, const person_question& asked)
      : rows_{rows}, shared_{shared}, asked_{asked}, tenures_{rows, shared, asked}, in_{graph_of(rows)} {}

  person_why_not_answer find() {
    person_why_not_answer made{may(rows_, in_, asked_), {}, true};
    if (made.given.decided == verdict::permitted || made.given.because == reason::not_covered) return made;
    for (const capacity_answer& one : made.given.capacities)
      for (const answer& each : one.answers) complete_ = add_norms(each.asked) && complete_;
    for (const measure_id one : in_.measures()) add_facts({one});
    const std::vector<candidate> held = add_tenures(made.given);
    for (const person_remedy& one : found_)
      if (size(one) == 1 && (!nearest_ || one.label < *nearest_)) nearest_ = one.label;
    add_pairs(held);
    made.remedies = listed();
    made.complete = complete_;
    return made;
  }

 private:
  static std::size_t size(const person_remedy& one) { return one.edits.size() + one.tenures.size(); }
  [[nodiscard]] graph graph_of(const registry& rows) const {
    return with_local_delegations(shared_, rows, asked_.unit, asked_.person).value();
  }
  [[nodiscard]] person_question without_facts_of(const std::vector<edit>& edits) const {
    person_question made = asked_;
    for (const edit& one : edits)
      if (one.kind == edit_kind::fact) std::erase_if(made.facts, [&](const fact& each) { return each.of == one.range->of; });
    return made;
  }
  /// Everywhere, or wherever the facts lie.
  [[nodiscard]] bool is_yes(const person_answer& after, const std::vector<edit>& edits) const {
    if (after.cases.empty()) return after.decided == verdict::permitted;
    return std::all_of(after.cases.begin(), after.cases.end(), [&](const person_case& one) {
      return one.decided == verdict::permitted || std::none_of(one.where.begin(), one.where.end(), [&](const region& where) {
               return std::all_of(edits.begin(), edits.end(), [&](const edit& each) {
                 return each.kind != edit_kind::fact || meet(*each.range, range_in(in_, where, each.range->of));
               });
             });
    });
  }

  // --- norms, facts ----------------------------------------------------------------------------------------------------

  /// Whether all were tried.
  bool add_norms(const question& asked) {
    const why_not_answer of_office = why_not(in_, asked);
    for (const remedy& one : of_office.remedies) {
      const auto is_fact = [](const edit& each) { return each.kind == edit_kind::fact; };
      if (std::all_of(one.edits.begin(), one.edits.end(), is_fact) || is_known(asked, one.edits)) continue;
      person_answer after = may(rows_, *amended(in_, asked, one.edits), without_facts_of(one.edits));
      if (is_yes(after, one.edits)) found_.push_back({asked, one.edits, one.after, {}, one.label, std::move(after)});
    }
    return of_office.complete;
  }
  /// The same for another office: nothing is added.
  [[nodiscard]] bool is_known(const question& asked, const std::vector<edit>& edits) const {
    const bool adds =
        std::any_of(edits.begin(), edits.end(), [](const edit& one) { return one.kind <= edit_kind::delegation; });
    return std::any_of(found_.begin(), found_.end(),
                       [&](const person_remedy& one) { return one.edits == edits && (!adds || one.of_office == asked); });
  }
  void add_facts(const std::vector<measure_id>& about) {
    std::vector<edit> facts;
    for (const measure_id one : about) {
      facts.push_back({edit_kind::fact});
      facts.back().range = in_.measure(one).domain(one);
    }
    const person_answer after = may(rows_, in_, without_facts_of(facts));
    const question of_nobody{body_id{0}, asked_.what, asked_.matter, asked_.when};
    answer found{of_nobody, after.fingerprint, after.decided, after.because, {}, {}, {}};  // for its cases alone
    for (const person_case& one : after.cases) found.cases.push_back({one.where, one.decided, one.because, {}});
    const fact_ranges ranges{in_, found, about};
    for (const std::vector<bound>& box : ranges.found()) {
      for (std::size_t place = 0; place < box.size(); ++place) facts[place].range = box[place];
      found_.push_back({std::nullopt, facts, std::nullopt, {}, remedy_label::not_at_will, after});
    }
  }

  // --- tenures ---------------------------------------------------------------------------------------------------------

  [[nodiscard]] person_answer asked_with(const std::vector<tenure_edit>& tenures) const {
    const registry rows = amended(rows_, shared_, asked_, tenures);
    return may(rows, graph_of(rows), asked_);
  }
  /// A tenure that could be held, and what it does by itself.
  struct candidate {
    tenure_edit tenure;
    bool useful;  ///< might do together with another useful one
    bool doing;   ///< does alone; with another it may be nearer
  };
  [[nodiscard]] std::vector<candidate> add_tenures(const person_answer& given) {
    std::vector<candidate> all;
    for (const tenure_edit& one : tenures_.all()) {
      person_answer after = asked_with({one});
      const bool does = after.decided == verdict::permitted;
      all.push_back({one, is_part(one.office) || gives_more(after, given), does});
      if (does) found_.push_back({std::nullopt, {}, std::nullopt, {one}, tenures_.label_of({one}), std::move(after)});
    }
    return all;
  }
  /// Is the office, or one that it holds, a part of a concurrent office?
  [[nodiscard]] bool is_part(office_id office) const {
    return std::any_of(shared_.offices().begin(), shared_.offices().end(), [&](office_id one) {
      for (const auto& list : {shared_.office(one).all_of(), shared_.office(one).any_of()})
        for (const office_id part : list)
          if (holds(shared_, office, part)) return true;
      return false;
    });
  }
  /// A tenure that changes neither the graph nor what some capacity says cannot help another one.
  static bool gives_more(const person_answer& after, const person_answer& given) {
    if (after.fingerprint != given.fingerprint) return true;
    return std::any_of(after.capacities.begin(), after.capacities.end(), [](const capacity_answer& one) {
      return std::any_of(one.answers.begin(), one.answers.end(),
                         [](const answer& each) { return each.decided != verdict::denied; });
    });
  }
  /// Told only where they are nearer than every single edit.
  void add_pairs(const std::vector<candidate>& held) {
    if (!nearest_ || remedy_label::not_at_will < *nearest_)
      for (const measure_id one : in_.measures())
        for (const measure_id other : in_.measures())
          if (one < other) add_facts({one, other});
    if (nearest_ && *nearest_ <= remedy_label::unsettled) return;
    if (held.size() > person_why_not_answer::office_limit) {
      complete_ = false;
      return;
    }
    for (std::size_t one = 0; one < held.size(); ++one)
      for (std::size_t other = one + 1; other < held.size(); ++other)
        if ((held[one].useful && held[other].useful) || held[one].doing || held[other].doing)
          add_pair({held[one].tenure, held[other].tenure});
  }
  void add_pair(const std::vector<tenure_edit>& both) {
    person_answer after = asked_with(both);
    if (after.decided == verdict::permitted)
      found_.push_back({std::nullopt, {}, std::nullopt, both, tenures_.label_of(both), std::move(after)});
  }

  // --- what is listed ----------------------------------------------------------------------------------------------------

  static bool is_before(const person_remedy& one, const person_remedy& other) {
    const auto key = [](const person_remedy& of) { return std::tuple{of.label, size(of), of.tenures.size()}; };
    if (key(one) != key(other)) return key(one) < key(other);
    if (one.edits != other.edits)
      return std::lexicographical_compare(one.edits.begin(), one.edits.end(), other.edits.begin(), other.edits.end(),
                                          comes_before);
    return std::lexicographical_compare(
        one.tenures.begin(), one.tenures.end(), other.tenures.begin(), other.tenures.end(),
        [](const tenure_edit& left, const tenure_edit& right) { return left.office < right.office; });
  }
  std::vector<person_remedy> listed() {
    std::erase_if(found_, [&](const person_remedy& one) { return size(one) == 2 && nearest_ && *nearest_ <= one.label; });
    std::stable_sort(found_.begin(), found_.end(), is_before);
    return std::move(found_);
  }

  const registry& rows_;
  const graph& shared_;
  const person_question& asked_;
  tenure_edit_finder tenures_;
  graph in_;  ///< of the unit
  std::vector<person_remedy> found_;
  std::optional<remedy_label> nearest_;  ///< of the single edits
  bool complete_ = true;
};

}  // namespace detail

QUYCHE_INLINE person_why_not_answer why_not(const registry& rows, const graph& shared, const person_question& asked) {
  detail::expect_question(rows, shared, asked);
  return detail::person_remedy_finder{rows, shared, asked}.find();
}

}  // namespace quyche::inline QUYCHE_ABI
