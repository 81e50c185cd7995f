// SPDX-License-Identifier: BSL-1.0
// edit_counter: how many single edits there are for a question, delegations and facts not counted ("why_not"). For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_EDIT_COUNTER_HPP
#define QUYCHE_VERIFY_DETAIL_EDIT_COUNTER_HPP

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include <quyche/verify/detail/workbook.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class edit_counter {
 public:
  /// Requires: a book of the day of the question.
  edit_counter(workbook& book, const question& asked) : book_{book}, in_{book.in()}, asked_{asked} {
    for (const document_id one : in_.documents())
      if (is_ranked(in_.document(one).rank())) ranks_.insert(in_.document(one).rank());
    ranks_.insert(document_rank::local);
  }

  [[nodiscard]] std::size_t count() {
    std::size_t edits = lives(asked_.actor) ? count_ranks({asked_.actor}) : 0;
    std::set<std::pair<actor_id, actor_id>> pairs;
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      const bool delegation = record.kind() == record_kind::delegation;
      if ((!gives(record) && !delegation) || !book_.matters().share_a_leaf(record.matters(), asked_.matter)) continue;
      const bool given = acts_given(record).contains(asked_.what);
      if ((given || record.acts().contains(act::delegate)) && rank_of(in_, which) != document_rank::report)
        edits += count_amendments(record);
      for (const party_id one : record.parties())
        if (delegation && given && is_pair(record.holders().front(), one.actor()))
          pairs.emplace(record.holders().front(), one.actor());
    }
    for (const auto& [grantor, grantee] : pairs) edits += count_ranks({grantor, grantee});
    return edits;
  }

 private:
  [[nodiscard]] bool lives(actor_id who) { return book_.records().actors().life_of(who).contains(asked_.when.on); }
  [[nodiscard]] bool is_pair(actor_id grantor, actor_id grantee) {
    return grantor != grantee && lives(grantor) && lives(grantee);
  }
  /// A document of rank local says nothing of those above the unit.
  [[nodiscard]] std::size_t count_ranks(std::initializer_list<actor_id> whom) const {
    const bool above =
        std::any_of(whom.begin(), whom.end(), [&](actor_id one) { return in_.side(one) == unit_side::superior; });
    return ranks_.size() - (above ? 1 : 0);
  }
  /// Its period, each limit that the facts do not meet, and, of a delegation, passing on and writing.
  [[nodiscard]] std::size_t count_amendments(const record_view& record) const {
    std::size_t count = record.force().contains(asked_.when.on) ? 0 : 1;
    for (const bound& limit : record.when()) count += limits({&limit, 1}, asked_.facts) == within::yes ? 0U : 1U;
    if (record.kind() == record_kind::delegation) count += (record.may_pass_on() ? 0U : 1U) + (record.oral() ? 1U : 0U);
    return count;
  }

  workbook& book_;
  const graph& in_;
  const question& asked_;
  std::set<document_rank> ranks_;
};

/// Is it reported rightly whether all was tried, and is nothing listed that was not?
inline complaint check_complete(workbook& book, const why_not_answer& given) {
  const bool none = given.given.decided == verdict::permitted || given.given.because == reason::not_covered;
  const bool complete = none || edit_counter{book, given.given.asked}.count() <= why_not_answer::edit_limit;
  if (given.complete != complete) return "whether all was tried is reported wrongly";
  const bool pairs =
      std::any_of(given.remedies.begin(), given.remedies.end(), [](const remedy& one) { return one.edits.size() > 1; });
  return !complete && pairs ? "pairs of so many edits are not tried" : nullptr;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
