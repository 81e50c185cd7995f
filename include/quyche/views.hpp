// SPDX-License-Identifier: BSL-1.0
// Ranges of a graph for range-v3: its id ranges become views, with the selections that are asked for most.
#ifndef QUYCHE_VIEWS_HPP
#define QUYCHE_VIEWS_HPP

#include <algorithm>

#include <range/v3/range/concepts.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/transform.hpp>

#include <quyche/graph/graph.hpp>

template <class Id>
inline constexpr bool ranges::enable_view<quyche::id_range<Id>> = true;
template <class Id>
inline constexpr bool ranges::enable_borrowed_range<quyche::id_range<Id>> = true;

namespace quyche::inline QUYCHE_ABI::views {

// All are lazy; the graph must outlive them.

/// Each record with what it says: `views::records(in) | ranges::views::filter(...)`.
[[nodiscard]] inline auto records(const graph& in) {
  return in.records() | ranges::views::transform([&in](record_id which) { return in.record(which); });
}
/// The records of a day, by rule R6 without the lives of holders.
[[nodiscard]] inline auto in_force_on(const graph& in, date day) {
  return in.records() | ranges::views::filter([&in, day](record_id which) { return in.in_force(which).contains(day); });
}
/// The records that a document governs or corroborates.
[[nodiscard]] inline auto citing(const graph& in, document_id document) {
  return in.records() | ranges::views::filter([&in, document](record_id which) {
           const auto basis = in.record(which).basis();
           return std::any_of(basis.begin(), basis.end(),
                              [&](provision_id one) { return in.provision(one).document == document; });
         });
}
/// The arcs of one kind, as seen by `graph::arc`.
[[nodiscard]] inline auto arcs(const graph& in, arc_kind kind) {
  return id_range<arc_id>{0, in.arc_count()} | ranges::views::transform([&in](arc_id which) { return in.arc(which); }) |
         ranges::views::filter([kind](const arc_view& one) { return one.kind == kind; });
}

}  // namespace quyche::inline QUYCHE_ABI::views

#endif
