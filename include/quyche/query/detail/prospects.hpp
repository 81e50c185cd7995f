// SPDX-License-Identifier: BSL-1.0
// prospects: which edits of delegations could help at all, seen from cases that are not permitted. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_PROSPECTS_HPP
#define QUYCHE_QUERY_DETAIL_PROSPECTS_HPP

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <quyche/query/detail/cases.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A delegation takes part in nothing but the supports of its grantees. After an edit that helps, the support of a case that
/// was refused uses a link that the edit made: of these links the one next to the power has a grantor who had the power before,
/// and the one next to the actor hangs over links that held before. An edit of which no link does the one, or none does the
/// other, is not tried.
class prospects {
 public:
  prospects(case_finder& by, const question& asked) : in_{by.in()}, asked_{asked} {
    constexpr std::size_t enough = 4;
    known_ = by.each_refusal(asked, enough, [&](judge& at) { look(at); });
  }

  /// An edit of a delegation that is there.
  [[nodiscard]] bool could_amend(record_id delegation) const {
    return !known_ || !records_ || std::binary_search(records_->begin(), records_->end(), delegation);
  }
  /// A power to delegate for delegations that are there.
  [[nodiscard]] bool could_allow(actor_id grantor, actor_id grantee) const {
    return !known_ || !pairs_ || std::binary_search(pairs_->begin(), pairs_->end(), pair{grantor, grantee});
  }

 private:
  using pair = std::pair<actor_id, actor_id>;

  void look(judge& at) {
    const standings& seen = at.look_widely();
    find_below(seen);
    std::vector<record_id> records;
    std::vector<pair> first;
    std::vector<pair> last;
    for (const candidate& one : seen.candidates()) {
      if (!one.delegation) continue;
      const bool given = seen.subjects()[one.above].possible_passable;
      if (given && below_[one.owner]) records.push_back(one.record);
      if (weight(one.own) > weight_of_delegating) continue;
      if (given) add_pairs(one, first);
      if (below_[one.owner]) add_pairs(one, last);
    }
    put_in_order(records);
    narrow(records_, std::move(records));
    if (is_left_alone(at)) narrow(pairs_, both(std::move(first), std::move(last)));
  }
  /// The subjects from which links that may hold lead down to the actor.
  void find_below(const standings& seen) {
    below_.assign(seen.subjects().size(), false);
    below_[0] = true;
    std::vector<std::uint32_t> open{0};
    while (!open.empty()) {
      const subject& one = seen.subjects()[open.back()];
      open.pop_back();
      for (const candidate& each : seen.candidates_of(one))
        if (each.delegation && may_hold(each.own) && !below_[each.above]) {
          below_[each.above] = true;
          open.push_back(each.above);
        }
    }
  }
  /// A power to delegate does not do what is asked, and no bar could fall by it.
  [[nodiscard]] bool is_left_alone(const judge& at) const {
    return !with_implied(act::delegate).contains(asked_.what) && !at.has_bar(act::delegate);
  }
  /// Whoever could be named for the delegation to become lawful.
  void add_pairs(const candidate& one, std::vector<pair>& into) const {
    const record_view record = in_.record(one.record);
    for (const holding& grantor : holdings(in_, record.holders().front()))
      for (const party_id each : record.parties())
        for (const holding& grantee : holdings(in_, each.actor())) into.emplace_back(grantor.held, grantee.held);
  }
  template <class T>
  static std::vector<T> both(std::vector<T> one, std::vector<T> other) {
    put_in_order(one);
    put_in_order(other);
    std::vector<T> made;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(made));
    return made;
  }
  /// What could help has to help in every case.
  template <class T>
  static void narrow(std::optional<std::vector<T>>& known, std::vector<T> here) {
    known = known ? both(std::move(*known), std::move(here)) : std::move(here);
  }

  /// Up to the flaws of rule R7, among which are those of the power to delegate.
  static constexpr int weight_of_delegating = 2;

  const graph& in_;
  const question& asked_;
  bool known_ = false;
  std::optional<std::vector<record_id>> records_;
  std::optional<std::vector<pair>> pairs_;
  std::vector<bool> below_;  ///< by place of a subject
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
