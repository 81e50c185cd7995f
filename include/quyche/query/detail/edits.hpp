// SPDX-License-Identifier: BSL-1.0
// edits: what could be added or amended for a question, and who could do it. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_EDITS_HPP
#define QUYCHE_QUERY_DETAIL_EDITS_HPP

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <set>
#include <utility>
#include <vector>

#include <quyche/query/detail/effect.hpp>
#include <quyche/query/detail/facts.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class edit_finder {
 public:
  edit_finder(const graph& in, const question& asked)
      : in_{in}, asked_{asked}, is_another_s_by_competence_{find_another_s_by_competence()} {}

  /// Of a document that could speak of them: `local`, unless one is of another unit above; then the ranks above it of which the
  /// graph has a document.
  [[nodiscard]] std::vector<document_rank> ranks(std::initializer_list<actor_id> whom) const {
    std::set<document_rank, std::greater<>> found{document_rank::local};
    for (const document_id one : in_.documents())
      if (is_ranked(in_.document(one).rank())) found.insert(in_.document(one).rank());
    for (const actor_id one : whom)
      if (in_.side(one) == unit_side::superior) found.erase(document_rank::local);
    return {found.begin(), found.end()};
  }
  [[nodiscard]] bool exists(actor_id who) const { return in_.life(who).contains(asked_.when.on); }
  /// Who might delegate to the actor.
  [[nodiscard]] std::vector<actor_id> others() const {
    std::vector<actor_id> found;
    const auto take = [&](actor_id who) {
      if (who != asked_.actor && exists(who) && exists(asked_.actor)) found.push_back(who);
    };
    for (const body_id one : in_.bodies()) take(one);
    for (const office_id one : in_.offices()) take(one);
    return found;
  }

  /// The power itself, in each rank.
  [[nodiscard]] std::vector<edit> powers() const {
    std::vector<edit> found;
    if (!exists(asked_.actor)) return found;
    for (const document_rank rank : ranks({asked_.actor})) {
      edit made{edit_kind::power};
      made.rank = rank;
      found.push_back(made);
    }
    return found;
  }
  [[nodiscard]] std::vector<edit> powers_to_delegate(actor_id grantor, actor_id grantee) const {
    std::vector<edit> found;
    for (const document_rank rank : ranks({grantor, grantee}))
      found.push_back({edit_kind::power_to_delegate, {}, grantor, grantee, rank});
    return found;
  }
  /// For the delegations that are there, in each rank.
  [[nodiscard]] std::vector<edit> powers_to_delegate() const {
    std::set<std::pair<actor_id, actor_id>> pairs;
    for (const record_id which : in_.records(record_kind::delegation)) {
      const record_view record = in_.record(which);
      if (!acts_given(record).contains(asked_.what) || !shares_a_leaf(record)) continue;
      for (const party_id one : record.parties()) {
        const actor_id grantor = record.holders().front();
        if (grantor != one.actor() && exists(grantor) && exists(one.actor())) pairs.emplace(grantor, one.actor());
      }
    }
    std::vector<edit> found;
    for (const auto& [grantor, grantee] : pairs)
      for (const edit& one : powers_to_delegate(grantor, grantee)) found.push_back(one);
    return found;
  }
  static edit delegation(actor_id grantor) { return {edit_kind::delegation, {}, grantor}; }

  /// Of powers, duties and delegations: period, limits, passing on, writing.
  [[nodiscard]] std::vector<edit> amendments() const {
    std::vector<edit> found;
    for (const record_kind kind : {record_kind::power, record_kind::duty, record_kind::delegation})
      for (const record_id which : in_.records(kind)) {
        const record_view record = in_.record(which);
        const bool concerns = acts_given(record).contains(asked_.what) || record.acts().contains(act::delegate);
        if (concerns && shares_a_leaf(record) && governing_rank(which) != document_rank::report) amend(which, found);
      }
    return found;
  }

  [[nodiscard]] remedy_label label_of(const edit& one) const {
    switch (one.kind) {
      case edit_kind::power:
        if (one.rank == document_rank::local && is_another_s_by_competence_) return remedy_label::unsettled;
        [[fallthrough]];
      case edit_kind::power_to_delegate:
        return by_rank(one.rank);
      case edit_kind::delegation:
      case edit_kind::pass_on:
      case edit_kind::writing:
        return remedy_label::lawful;
      case edit_kind::period:
        if (asked_.when.on < in_.record(*one.record).force().from()) return remedy_label::unlawful;
        [[fallthrough]];
      case edit_kind::limit:
        return in_.record(*one.record).kind() == record_kind::delegation ? remedy_label::lawful
                                                                         : by_rank(governing_rank(*one.record));
      case edit_kind::fact:
        break;
    }
    return remedy_label::not_at_will;
  }

 private:
  /// A layer above the local one gives the case to another by competence; how far, the sources loaded do not say.
  [[nodiscard]] bool find_another_s_by_competence() const {
    for (const record_kind kind : {record_kind::power, record_kind::duty})
      for (const record_id which : in_.records(kind)) {
        const record_view record = in_.record(which);
        if (!record.by_competence() || !record.acts().contains(asked_.what) || !shares_a_leaf(record)) continue;
        if (!outranks(governing_rank(which), document_rank::local)) continue;
        const auto holders = record.holders();
        if (std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
              return !holds(in_, asked_.actor, one) && in_effect(in_, which, in_.life(one), asked_.when);
            }))
          return true;
      }
    return false;
  }
  static remedy_label by_rank(document_rank rank) {
    return rank == document_rank::local ? remedy_label::lawful : remedy_label::needs_higher_layer;
  }
  [[nodiscard]] document_rank governing_rank(record_id which) const {
    return in_.document(in_.provision(in_.record(which).basis().front()).document).rank();
  }
  [[nodiscard]] bool shares_a_leaf(const record_view& record) const {
    const auto matters = record.matters();
    return std::any_of(matters.begin(), matters.end(),
                       [&](matter_id one) { return in_.covers(one, asked_.matter) || in_.covers(asked_.matter, one); });
  }

  void amend(record_id which, std::vector<edit>& into) const {
    const record_view record = in_.record(which);
    const period own = record.force();
    const date on = asked_.when.on;
    if (!own.contains(on)) {
      edit made{edit_kind::period, which};
      made.force = period{(std::min)(own.from(), on), (std::max)(own.until(), on.next())};
      into.push_back(made);
    }
    for (const bound& one : record.when())
      if (fit_of({&one, 1}, asked_.facts) != fit::holds) {
        edit made{edit_kind::limit, which};
        made.range = widened(one);
        into.push_back(made);
      }
    if (record.kind() != record_kind::delegation) return;
    if (!record.may_pass_on()) into.push_back({edit_kind::pass_on, which});
    if (record.oral()) into.push_back({edit_kind::writing, which});
  }
  /// Takes in the fact supplied; where none is, everything.
  [[nodiscard]] bound widened(const bound& limit) const {
    const bound domain = in_.measure(limit.of).domain(limit.of);
    for (const fact& one : asked_.facts)
      if (one.of == limit.of)
        return {limit.of, (std::min)((std::max)(limit.from, domain.from), one.value),
                (std::max)((std::min)(limit.until, domain.until), one.value + 1)};
    return domain;
  }

  const graph& in_;
  const question& asked_;
  bool is_another_s_by_competence_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
