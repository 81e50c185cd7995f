// SPDX-License-Identifier: BSL-1.0
// What strikes each record, and what is left open on each matter. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_DERIVE_STRIKES_HPP
#define QUYCHE_GRAPH_DETAIL_DERIVE_STRIKES_HPP

#include <algorithm>
#include <cstdint>
#include <vector>

#include <quyche/document/address.hpp>
#include <quyche/graph/detail/dated_index.hpp>
#include <quyche/graph/detail/derive_times.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Rule R4: what is revoked stays revoked.
inline period days_of_strike(const record_row& row) {
  const bool lasts = row.kind == record_kind::revocation && !row.in_force.empty();
  return lasts ? period{row.in_force.from(), period::open_end} : row.in_force;
}
inline document_rank rank_of(const storage& made, const record_row& row) {
  return made.documents[made.provisions[made.list(row.attested.basis).front().index()].document.index()].rank;
}
/// Rule R4: an exception from a prohibition or reservation of higher rank has no effect.
inline bool strikes(const storage& made, const record_row& row, const record_row& target) {
  const bool bars = target.kind == record_kind::reservation || target.kind == record_kind::prohibition;
  return !bars || !outranks(rank_of(made, target), rank_of(made, row));
}
inline address address_of(const storage& made, const provision_row& row) {
  return parse_address(made.text(row.address)).value_or(address{});
}
/// Rule R3: only a model can be omitted, and only from below.
inline bool omits(const storage& made, const record_row& row, const record_row& target) {
  if (target.kind == record_kind::omission || rank_of(made, target) != document_rank::model ||
      !outranks(document_rank::model, rank_of(made, row)))
    return false;
  const provision_row& inner = made.provisions[made.list(target.attested.basis).front().index()];
  const auto omitted = made.list(row.omitted);
  return std::any_of(omitted.begin(), omitted.end(), [&](provision_id one) {
    const provision_row& outer = made.provisions[one.index()];
    return outer.document == inner.document && contains(address_of(made, outer), address_of(made, inner));
  });
}
inline void derive_strikes(storage& made) {
  std::vector<std::vector<dated_record>> by_record(made.records.size());
  for (std::uint32_t place = 0; place < made.records.size(); ++place) {
    const record_row& row = made.records[place];
    const dated_record strike{record_id{place}, days_of_strike(row)};
    for (const record_id one : made.list(row.targets))
      if (strikes(made, row, made.records[one.index()])) by_record[one.index()].push_back(strike);
    if (row.omitted.count == 0) continue;
    for (std::uint32_t other = 0; other < made.records.size(); ++other)
      if (omits(made, row, made.records[other])) by_record[other].push_back(strike);
  }
  pack_each(made, by_record, made.strikes_of);
}
inline void derive_open(storage& made) {
  std::vector<std::vector<dated_record>> by_matter(made.matters.size());
  for (std::uint32_t place = 0; place < made.records.size(); ++place) {
    const record_row& row = made.records[place];
    if (row.kind == record_kind::unsettled || row.kind == record_kind::locality_choice)
      for (const matter_id one : made.list(row.matters))
        by_matter[one.index()].push_back({record_id{place}, days_of(made, row)});
  }
  pack_each(made, by_matter, made.open_on);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
