// SPDX-License-Identifier: BSL-1.0
// remedy_checker: is a remedy made of edits that there are, labelled as the records say, and does it do? For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_REMEDY_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_REMEDY_CHECKER_HPP

#include <algorithm>
#include <vector>

#include <quyche/answer/amend.hpp>
#include <quyche/verify/detail/amendment_checker.hpp>
#include <quyche/verify/detail/answer_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class remedy_checker {
 public:
  /// Requires: a book of the day of the question.
  remedy_checker(workbook& book, const question& asked, const remedy& given)
      : book_{book}, in_{book.in()}, asked_{asked}, given_{given} {}

  [[nodiscard]] verification check() {
    const auto& edits = given_.edits;
    if (edits.empty() || edits.size() > 2) return no("a remedy has one edit or two");
    if (edits.size() == 2 && !comes_before(edits[0], edits[1])) return no("the edits are out of order");
    if (edits.size() == 2 && adds_twice(edits[0], edits[1])) return no("the same power is added twice");
    remedy_label farthest = remedy_label::lawful;
    for (const edit& one : edits) {
      if (!fits(one)) return no("there is no such edit");
      farthest = (std::max)(farthest, label_of(one));
    }
    if (given_.label != farthest) return no("the label is another");
    if (given_.after.asked != without_facts(asked_, edits)) return no("the later answer is to another question");
    const auto changed = amended(in_, asked_, edits);
    if (!changed) return no("the regulation would have a mistake");
    if (!amendment_checker{in_, *changed, asked_, edits}.check()) return no("the amended regulation is another");
    workbook later{*changed, asked_.when};
    if (verification found = answer_checker{later, given_.after}.check(); !found) return found;
    return says_yes() ? verification{true, {}} : no("the edits do not do");
  }

 private:
  static verification no(complaint wrong) { return {false, wrong}; }

  static bool adds_twice(const edit& one, const edit& other) {
    if (one.kind != other.kind) return false;
    return one.kind == edit_kind::power ||
           (one.kind == edit_kind::power_to_delegate && one.grantor == other.grantor && one.grantee == other.grantee);
  }

  // --- the edits ---------------------------------------------------------------------------------------------------

  /// Is it an edit of the page, and nothing more?
  [[nodiscard]] bool fits(const edit& one) {
    if (one.record && (!known(in_, *one.record) || !may_be_amended(*one.record))) return false;
    edit plain{one.kind, one.record};
    switch (one.kind) {
      case edit_kind::power:
        return one == edit{one.kind, {}, {}, {}, one.rank} && lives(asked_.actor) && may_speak_of(asked_.actor, one.rank);
      case edit_kind::power_to_delegate:
        return one == edit{one.kind, {}, one.grantor, one.grantee, one.rank} && is_pair(one.grantor, one.grantee) &&
               may_speak_of(*one.grantor, one.rank) && may_speak_of(*one.grantee, one.rank) && is_needed(one);
      case edit_kind::delegation:
        return one == edit{one.kind, {}, one.grantor} && is_pair(one.grantor, asked_.actor);
      case edit_kind::period:
        plain.force = one.force;
        return one == plain && one.record && one.force && is_next_period(in_.record(*one.record).force(), *one.force);
      case edit_kind::limit:
        plain.range = one.range;
        return one == plain && one.record && one.range && is_next_limit(in_.record(*one.record), *one.range);
      case edit_kind::pass_on:
        return one == plain && is_delegation(one.record) && !in_.record(*one.record).may_pass_on();
      case edit_kind::writing:
        return one == plain && is_delegation(one.record) && in_.record(*one.record).oral();
      case edit_kind::fact:
        plain.range = one.range;
        return one == plain && !one.record && one.range && is_range(*one.range);
    }
    return false;
  }
  [[nodiscard]] bool lives(actor_id who) { return book_.records().actors().life_of(who).contains(asked_.when.on); }
  [[nodiscard]] bool is_pair(const std::optional<actor_id>& grantor, const std::optional<actor_id>& grantee) {
    return grantor && grantee && known(in_, *grantor) && known(in_, *grantee) && *grantor != *grantee && lives(*grantor) &&
           lives(*grantee);
  }
  [[nodiscard]] bool is_delegation(const std::optional<record_id>& which) const {
    return which && in_.record(*which).kind() == record_kind::delegation;
  }
  /// A document of rank local of the unit alone; another rank is that of a document of the graph.
  [[nodiscard]] bool may_speak_of(actor_id whom, document_rank rank) const {
    if (rank == document_rank::local) return in_.side(whom) != unit_side::superior;
    const auto documents = in_.documents();
    return is_ranked(rank) &&
           std::any_of(documents.begin(), documents.end(), [&](document_id one) { return in_.document(one).rank() == rank; });
  }
  [[nodiscard]] bool shares_a_leaf(const record_view& record) const {
    return book_.matters().share_a_leaf(record.matters(), asked_.matter);
  }
  [[nodiscard]] bool may_be_amended(record_id which) const {
    const record_view record = in_.record(which);
    const bool of_a_kind =
        record.kind() == record_kind::power || record.kind() == record_kind::duty || record.kind() == record_kind::delegation;
    return of_a_kind && (acts_given(record).contains(asked_.what) || record.acts().contains(act::delegate)) &&
           shares_a_leaf(record) && rank_of(in_, which) != document_rank::report;
  }
  /// For a delegation that is there, or is added with it.
  [[nodiscard]] bool is_needed(const edit& one) {
    for (const edit& other : given_.edits)
      if (other.kind == edit_kind::delegation && other.grantor == one.grantor && one.grantee == asked_.actor) return true;
    const auto records = in_.records();
    return std::any_of(records.begin(), records.end(), [&](record_id which) {
      const record_view record = in_.record(which);
      const auto grantees = record.parties();
      return record.kind() == record_kind::delegation && record.holders().front() == *one.grantor &&
             std::find(grantees.begin(), grantees.end(), party_id{*one.grantee}) != grantees.end() &&
             acts_given(record).contains(asked_.what) && shares_a_leaf(record);
    });
  }
  [[nodiscard]] bool is_next_period(period own, period next) const {
    const date on = asked_.when.on;
    if (on < own.from()) return next == period{on, own.until()};
    return own.until() <= on && next == period{own.from(), on.next()};
  }
  [[nodiscard]] bool is_next_limit(const record_view& record, const bound& next) const {
    if (!known(in_, next.of)) return false;
    const bound domain = in_.measure(next.of).domain(next.of);
    const auto limits = record.when();
    const auto own = std::find_if(limits.begin(), limits.end(), [&](const bound& one) { return one.of == next.of; });
    if (own == limits.end()) return false;
    for (const fact& one : asked_.facts) {
      if (one.of != next.of) continue;
      const bound now{own->of, (std::max)(own->from, domain.from), (std::min)(own->until, domain.until)};
      if (one.value < now.from) return next == bound{now.of, one.value, now.until};
      return one.value >= now.until && next == bound{now.of, now.from, one.value + 1};
    }
    return next == domain;
  }
  [[nodiscard]] bool is_range(const bound& range) const {
    if (!known(in_, range.of)) return false;
    const bound domain = in_.measure(range.of).domain(range.of);
    return domain.from <= range.from && range.from < range.until && range.until <= domain.until;
  }

  [[nodiscard]] remedy_label label_of(const edit& one) {
    if (one.kind == edit_kind::fact) return remedy_label::not_at_will;
    const bool backwards = one.kind == edit_kind::period && in_.record(*one.record).force().from() > asked_.when.on;
    if (backwards) return remedy_label::unlawful;
    const bool by_grantor = one.kind == edit_kind::delegation || is_delegation(one.record);
    const document_rank rank = one.record ? rank_of(in_, *one.record) : one.rank;
    if (one.kind == edit_kind::power && rank == document_rank::local && lies_with_another()) return remedy_label::unsettled;
    return by_grantor || rank == document_rank::local ? remedy_label::lawful : remedy_label::needs_higher_layer;
  }

  /// Does a higher layer leave the case, by competence, to somebody whom the actor is not?
  [[nodiscard]] bool lies_with_another() {
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (!gives(record) || !record.by_competence() || !record.acts().contains(asked_.what)) continue;
      if (!outranks(rank_of(in_, which), document_rank::local) || !shares_a_leaf(record)) continue;
      for (const actor_id one : record.holders())
        if (!book_.records().actors().holds(asked_.actor, one) && book_.records().in_time(which, one)) return true;
    }
    return false;
  }

  // --- the answer --------------------------------------------------------------------------------------------------

  /// Everywhere, or in every case of which the facts are listed.
  [[nodiscard]] bool says_yes() const {
    const answer& after = given_.after;
    const bool with_facts = given_.edits.back().kind == edit_kind::fact;
    if (!with_facts) return after.decided == verdict::permitted;
    if (after.cases.empty()) return false;
    return std::all_of(after.cases.begin(), after.cases.end(), [&](const answer_case& one) {
      return one.decided == verdict::permitted ||
             std::all_of(one.where.begin(), one.where.end(), [&](const region& where) { return lies_outside(where); });
    });
  }
  [[nodiscard]] bool lies_outside(const region& where) const {
    return std::any_of(given_.edits.begin(), given_.edits.end(), [&](const edit& one) {
      return one.kind == edit_kind::fact && std::any_of(where.facts.begin(), where.facts.end(), [&](const bound& range) {
               return range.of == one.range->of && (range.until <= one.range->from || one.range->until <= range.from);
             });
    });
  }

  workbook& book_;
  const graph& in_;
  const question& asked_;
  const remedy& given_;
};

/// In the order of the page, none twice, none that another makes needless.
inline complaint check_list(const std::vector<remedy>& all) {
  const auto key = [](const remedy& one) { return std::pair{one.label, one.edits.size()}; };
  std::optional<remedy_label> nearest;  // of the single edits
  for (const remedy& one : all)
    if (one.edits.size() == 1) nearest = (std::min)(nearest.value_or(one.label), one.label);
  for (std::size_t place = 0; place < all.size(); ++place) {
    const remedy& one = all[place];
    if (one.edits.size() > 1 && nearest && *nearest <= one.label) return "a smaller remedy is as near";
    if (place == 0) continue;
    const remedy& before = all[place - 1];
    const bool later = std::lexicographical_compare(before.edits.begin(), before.edits.end(), one.edits.begin(),
                                                    one.edits.end(), comes_before);
    if (key(one) < key(before) || (key(one) == key(before) && !later)) return "the remedies are out of order";
  }
  return nullptr;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
