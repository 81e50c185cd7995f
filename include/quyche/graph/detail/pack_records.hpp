// SPDX-License-Identifier: BSL-1.0
// The records of a regulation as rows of a graph, in their order. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_PACK_RECORDS_HPP
#define QUYCHE_GRAPH_DETAIL_PACK_RECORDS_HPP

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <quyche/graph/detail/packer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline record_row pack_record(packer& into, const record_entry& entry, const order& records) {
  record_row row;
  row.kind = into.number(entry.kind);
  row.attested = into.pack(entry.attested);
  row.holders = into.pack_actors(entry.holders);
  row.acts = entry.acts;
  into.number(entry.acts.bits());
  row.matters = into.pack_ids(into.made().matter_lists, entry.matters, into.matters);
  row.parties = into.pack_parties(entry.parties);
  row.when = into.pack_bounds(entry.when);
  into.number(entry.report.has_value());
  if (entry.report) row.report = report_back{into.pack(entry.report->to), into.number(entry.report->by)};
  row.text = into.pack(entry.text);
  row.target = into.pack(entry.target);
  std::vector<record_id> targets;
  for (const std::uint32_t one : entry.targets) targets.push_back(record_id{records.new_of_old[one]});
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  for (const record_id one : targets) into.number(one.index());
  row.targets = into.append(into.made().targets, targets);
  std::vector<provision_id> omitted;
  for (const citation& one : entry.omitted) omitted.push_back(into.provision(one));
  row.omitted = into.append(into.made().basis, omitted);
  row.made_up = into.pack_bounds(entry.made_up);
  row.grantor_term = into.days(entry.grantor_term);
  row.grantee_term = into.days(entry.grantee_term);
  row.devolved_by = into.pack_actors(entry.devolved_by);
  row.kept = into.number(entry.kept);
  row.by_competence = into.number(entry.by_competence);
  row.exclusive = into.number(entry.exclusive);
  row.may_pass_on = into.number(entry.may_pass_on);
  row.oral = into.number(entry.oral);
  row.direct = into.number(entry.direct);
  row.responsibility = into.number(entry.responsibility);
  row.answering = into.number(entry.answering);
  row.scope = into.number(entry.scope);
  row.regime = into.number(entry.regime);
  row.right = into.number(entry.right);
  row.in_writing = into.number(entry.in_writing);
  row.when_needed = into.number(entry.when_needed);
  row.every_months = into.number(entry.every_months);
  row.at_least_per_interval = into.number(entry.at_least_per_interval);
  into.number(entry.quorate.has_value());
  if (entry.quorate) {
    into.number(entry.quorate->part.numerator());
    into.number(entry.quorate->part.denominator());
    into.number(entry.quorate->base);
  }
  row.quorate = entry.quorate;
  row.steps = into.pack_steps(entry.steps);
  row.seats_from = into.number(entry.seats_from);
  row.seats_to = into.number(entry.seats_to);
  return row;
}

/// The order of preference of docs/semantics.md. A record without basis goes last; the builder refuses it.
inline void pack_records(packer& into, const regulation_tables& from) {
  storage& made = into.made();
  using preference = std::tuple<record_kind, bool, evidence, std::int32_t, std::string, address, std::string>;
  std::vector<preference> keys;
  for (const auto& entry : from.records) {
    const bool based = !entry.attested.basis.empty();
    const document_entry* governing = based ? &from.documents[entry.attested.basis.front().document.index()] : nullptr;
    const period in_force = governing ? entry.attested.force.intersect(governing->in_force) : entry.attested.force;
    keys.emplace_back(entry.kind, entry.by_competence, entry.attested.attested_by, in_force.from().day_number(),
                      governing ? governing->key : std::string{}, based ? entry.attested.basis.front().at : address{},
                      entry.attested.key);
  }
  const order sorted = order::by(keys.size(), [&](std::uint32_t one, std::uint32_t other) { return keys[one] < keys[other]; });
  for (const auto old : sorted.old_of_new) made.records.push_back(pack_record(into, from.records[old], sorted));

  for (std::size_t kind = 0; kind <= words_of<record_kind>().size(); ++kind) {
    const auto first = std::find_if(made.records.begin(), made.records.end(),
                                    [&](const record_row& row) { return static_cast<std::size_t>(row.kind) >= kind; });
    made.kind_starts.push_back(static_cast<std::uint32_t>(first - made.records.begin()));
  }
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
