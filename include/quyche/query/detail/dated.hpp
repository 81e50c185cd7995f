// SPDX-License-Identifier: BSL-1.0
// The indexes by day: which records of an actor, an act, a matter count on a day, without a look at the others. Included by
// query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_DATED_HPP
#define QUYCHE_QUERY_DETAIL_DATED_HPP

#include <algorithm>
#include <span>
#include <vector>

#include <quyche/query/detail/effect.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Visits the records whose days contain the day. Cost: logarithmic in the list, and linear in what is found.
template <class Visit>
void each_on(std::span<const dated_record> tree, date day, Visit visit) {
  while (!tree.empty()) {
    const std::size_t root = tree.size() / 2;
    if (tree[root].latest <= day) return;
    each_on(tree.first(root), day, visit);
    if (tree[root].days.from() > day) return;
    if (tree[root].days.contains(day)) visit(tree[root].record);
    tree = tree.subspan(root + 1);
  }
}

/// The list of an index; empty where there is none. Cost: constant.
inline std::span<const dated_record> listed(const graph& in, const record_index& index, std::uint32_t actor, act what,
                                            matter_id matter) {
  const index_row* row = index.find(actor, what, matter);
  return row == nullptr ? std::span<const dated_record>{} : in.rows().list(row->records);
}

/// Calls with the matter and each above it.
template <class Visit>
void each_above(const graph& in, matter_id lowest, Visit visit) {
  for (std::optional<matter_id> at = lowest; at; at = in.matter(*at).parent()) visit(*at);
}

template <class T>
void put_in_order(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// The strikes of a record that are in effect (rule R4).
template <class Visit>
void each_strike(const graph& in, record_id which, const moment& when, Visit visit) {
  each_on(in.rows().list(in.rows().strikes_of[which.index()]), when.on, [&](record_id strike) {
    if (known_by(in, strike, when) && !is_omitted(in, strike, when)) visit(strike);
  });
}

/// Powers and duties of a holder and delegations to a grantee, with an act that they give, on a matter or above it.
template <class Visit>
void each_candidate_list(const graph& in, actor_id holder, act what, matter_id lowest, Visit visit) {
  const std::uint32_t place = place_of(in, holder);
  each_above(in, lowest, [&](matter_id at) { visit(listed(in, in.rows().candidates, place, what, at)); });
}
/// Those in effect for the holder.
template <class Visit>
void each_candidate_on(const graph& in, actor_id holder, act what, matter_id lowest, const moment& when, Visit visit) {
  each_candidate_list(in, holder, what, lowest, [&](std::span<const dated_record> list) {
    each_on(list, when.on, [&](record_id which) {
      if (known_by(in, which, when)) visit(which);
    });
  });
}
/// Appends every candidate of an actor, on whatever day; in record order.
inline void add_candidates(const graph& in, actor_id who, act what, matter_id lowest, std::vector<record_id>& into) {
  for (const holding& one : holdings(in, who))
    each_candidate_list(in, one.held, what, lowest, [&](std::span<const dated_record> list) {
      for (const dated_record& each : list) into.push_back(each.record);
    });
  put_in_order(into);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
