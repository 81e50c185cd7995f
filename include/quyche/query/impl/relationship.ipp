// SPDX-License-Identifier: BSL-1.0
// Definitions of relationship.hpp.
#include <algorithm>
#include <vector>

#include <quyche/query/detail/effect.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/relationship.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Rule of the question: on the two sides, or both among the parties of a record with one side, or inside one alone.
inline bool relates(const record_view& record, party_id one, party_id other) {
  const auto between = record.holders();
  const auto with = record.parties();
  const auto among = [](const auto& list, party_id wanted_party) {
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return party_id{each} == wanted_party; });
  };
  if (!with.empty()) return (among(between, one) && among(with, other)) || (among(between, other) && among(with, one));
  if (one == other) return between.size() == 1 && among(between, one);
  return among(between, one) && among(between, other);
}

/// Does a path of arcs of one kind lead from one body to the other?
inline bool stands(const graph& in, party_id lower, party_id upper, arc_kind kind) {
  if (!lower.is_body() || !upper.is_body() || lower == upper) return false;
  const node_id target = in.node(upper.actor());
  std::vector<node_id> queue{in.node(lower.actor())};
  std::vector<bool> seen(in.node_count(), false);
  while (!queue.empty()) {
    const node_id here = queue.back();
    queue.pop_back();
    if (here == target) return true;
    if (seen[here.index()]) continue;
    seen[here.index()] = true;
    for (const arc_id which : in.out_arcs(here))
      if (in.arc(which).kind == kind) queue.push_back(in.arc(which).target);
  }
  return false;
}

}  // namespace detail

QUYCHE_INLINE relationship_answer relationship(const graph& in, party_id one, party_id other, const moment& when) {
  detail::expect_id(in, one);
  detail::expect_id(in, other);
  detail::expect_moment(when);
  relationship_answer given{one, other, when, in.fingerprint(), {}};
  for (const record_id which : in.records(record_kind::relationship))
    if (detail::relates(in.record(which), one, other) && detail::counts_for_any(in, which, when))
      given.records.push_back(which);
  given.one_within_other = detail::stands(in, one, other, arc_kind::within);
  given.other_within_one = detail::stands(in, other, one, arc_kind::within);
  given.one_under_other = detail::stands(in, one, other, arc_kind::under);
  given.other_under_one = detail::stands(in, other, one, arc_kind::under);
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
