// SPDX-License-Identifier: BSL-1.0
// amendment_checker: does an amended graph say what the edits say, and nothing else? For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_AMENDMENT_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_AMENDMENT_CHECKER_HPP

#include <algorithm>
#include <optional>
#include <vector>

#include <quyche/verify/detail/graph_comparison.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class amendment_checker {
 public:
  amendment_checker(const graph& before, const graph& after, const question& asked, const std::vector<edit>& edits)
      : before_{before}, after_{after}, asked_{asked}, edits_{edits}, compared_{before, after} {}

  [[nodiscard]] bool check() const {
    return compared_.same_nodes() && compared_.keeps_documents() && keeps_records() && adds_records() && adds_documents();
  }

 private:
  static bool adds(const edit& one) { return one.kind <= edit_kind::delegation; }

  // --- what was there --------------------------------------------------------------------------------------------------

  [[nodiscard]] bool keeps_records() const {
    const auto all = before_.records();
    return std::all_of(all.begin(), all.end(), [&](record_id one) {
      const auto later = compared_.later(one);
      if (!later || !compared_.same_but_for_amendments(before_.record(one), after_.record(*later))) return false;
      const bool amended = std::any_of(edits_.begin(), edits_.end(), [&](const edit& each) { return each.record == one; });
      return amended ? is_as_amended(one, after_.record(*later))
                     : graph_comparison::same_amendable(before_.record(one), after_.record(*later));
    });
  }
  [[nodiscard]] bool is_as_amended(record_id which, const record_view& later) const {
    const record_view record = before_.record(which);
    period force = record.force();
    std::vector<bound> limits(record.when().begin(), record.when().end());
    bool passed_on = record.may_pass_on();
    bool oral = record.oral();
    for (const edit& one : edits_) {
      if (one.record != which) continue;
      if (one.kind == edit_kind::period) force = *one.force;
      if (one.kind == edit_kind::limit) set_limit(limits, *one.range);
      passed_on = passed_on || one.kind == edit_kind::pass_on;
      oral = oral && one.kind != edit_kind::writing;
    }
    return later.force() == force && same_limits(limits, later.when()) && later.may_pass_on() == passed_on &&
           later.oral() == oral;
  }
  void set_limit(std::vector<bound>& limits, const bound& to) const {
    std::erase_if(limits, [&](const bound& one) { return one.of == to.of; });
    if (to != before_.measure(to.of).domain(to.of)) limits.push_back(to);
  }
  static bool same_limits(std::span<const bound> some, std::span<const bound> others) {
    return some.size() == others.size() && std::is_permutation(some.begin(), some.end(), others.begin());
  }

  // --- what is new -----------------------------------------------------------------------------------------------------

  /// One record for each edit that adds one, and no other.
  [[nodiscard]] bool adds_records() const {
    const std::vector<record_id> added = compared_.added_records();
    std::vector<bool> used(added.size(), false);
    for (const edit& one : edits_) {
      if (!adds(one)) continue;
      std::size_t place = 0;
      while (place < added.size() && (used[place] || !is_what_it_adds(one, after_.record(added[place])))) ++place;
      if (place == added.size()) return false;
      used[place] = true;
    }
    return std::find(used.begin(), used.end(), false) == used.end();
  }
  [[nodiscard]] bool is_what_it_adds(const edit& one, const record_view& record) const {
    const bool delegation = one.kind == edit_kind::delegation;
    const actor_id holder = one.kind == edit_kind::power ? asked_.actor : *one.grantor;
    const act what = one.kind == edit_kind::power_to_delegate ? act::delegate : asked_.what;
    std::vector<party_id> parties;
    if (delegation) parties.push_back(party_id{asked_.actor});
    if (one.kind == edit_kind::power_to_delegate) parties.push_back(party_id{*one.grantee});
    if (one.kind == edit_kind::power && asked_.towards) parties.push_back(*asked_.towards);
    return record.kind() == (delegation ? record_kind::delegation : record_kind::power) && is_plain(record) &&
           same_list(record.holders(), std::span<const actor_id>{&holder, 1}) && record.acts() == act_set{what} &&
           same_list(record.matters(), std::span<const matter_id>{&asked_.matter, 1}) &&
           same_list(record.parties(), std::span<const party_id>{parties}) && cites_new_document(record, one.rank);
  }
  /// Without limit, period, condition or mark of its own.
  [[nodiscard]] static bool is_plain(const record_view& record) {
    return record.force() == period{} && record.when().empty() && record.made_up().empty() && !record.report() &&
           record.devolved_by().empty() && !record.kept() && !record.by_competence() && !record.exclusive() &&
           !record.may_pass_on() && !record.oral() && record.grantor_term() == period{} && record.grantee_term() == period{} &&
           record.attested_by() == evidence::rule;
  }
  [[nodiscard]] bool cites_new_document(const record_view& record, document_rank rank) const {
    if (record.basis().size() != 1) return false;
    const provision_view cited = after_.provision(record.basis().front());
    const std::vector<document_id> added = compared_.added_documents();
    return after_.document(cited.document).rank() == rank &&
           std::find(added.begin(), added.end(), cited.document) != added.end();
  }
  /// One document for each rank in which something is added: signed and in force from the day asked, or signed by `known`.
  [[nodiscard]] bool adds_documents() const {
    std::vector<document_rank> ranks;
    for (const edit& one : edits_)
      if (adds(one) && std::find(ranks.begin(), ranks.end(), one.rank) == ranks.end()) ranks.push_back(one.rank);
    const std::vector<document_id> added = compared_.added_documents();
    if (added.size() != ranks.size()) return false;
    const date on = asked_.when.on;
    return std::all_of(added.begin(), added.end(), [&](document_id one) {
      const document_view document = after_.document(one);
      return std::find(ranks.begin(), ranks.end(), document.rank()) != ranks.end() && !document.from_inferred() &&
             document.in_force() == period{on, period::open_end} &&
             document.signed_on() == (std::min)(on, asked_.when.known.value_or(on)) && document.amends().empty() &&
             document.replaces().empty() && document.ends().empty() && document.consolidated().empty();
    });
  }

  const graph& before_;
  const graph& after_;
  const question& asked_;
  const std::vector<edit>& edits_;
  graph_comparison compared_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
