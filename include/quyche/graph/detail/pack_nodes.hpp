// SPDX-License-Identifier: BSL-1.0
// The unit and the nodes of a regulation as rows of a graph. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_PACK_NODES_HPP
#define QUYCHE_GRAPH_DETAIL_PACK_NODES_HPP

#include <optional>

#include <quyche/graph/detail/packer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline document_row pack_document(packer& into, const document_entry& entry) {
  document_row row;
  row.key = into.pack(entry.key);
  row.number = into.pack(entry.number);
  row.issuer = into.pack(entry.issuer);
  into.number(entry.signed_on.has_value());
  if (entry.signed_on) row.signed_on = into.day(*entry.signed_on);
  row.in_force = into.days(entry.in_force);
  row.from_inferred = into.number(entry.from_inferred);
  row.rank = into.number(entry.rank);
  row.title = into.pack(entry.title);
  row.short_title = into.pack(entry.short_title);
  row.note = into.pack(entry.note);
  row.amends = into.pack_ids(into.made().document_lists, entry.links.amends, into.documents);
  row.replaces = into.pack_ids(into.made().document_lists, entry.links.replaces, into.documents);
  row.ends = into.pack_ids(into.made().document_lists, entry.links.ends, into.documents);
  row.consolidated = into.pack_ids(into.made().document_lists, entry.links.consolidated, into.documents);
  return row;
}
inline measure_row pack_measure(packer& into, const measure_entry& entry) {
  measure_row row;
  row.key = into.pack(entry.key);
  row.name = into.pack(entry.name);
  row.kind = into.number(entry.kind);
  row.levels = into.pack_texts(entry.levels);
  row.unit = entry.unit;
  into.hash(entry.unit ? entry.unit->code() : std::string_view{});
  return row;
}
inline body_row pack_body(packer& into, const body_entry& entry) {
  body_row row;
  row.name = into.pack(entry.name);
  row.aliases = into.pack_texts(entry.aliases);
  row.kind = into.number(entry.kind);
  row.of_level = into.number(entry.of_level);
  into.number(entry.within.has_value());
  if (entry.within) row.within = body_id{into.number(into.bodies(*entry.within).index())};
  row.under = into.pack_ids(into.made().body_lists, entry.under, into.bodies);
  row.classes = into.pack_ids(into.made().body_lists, entry.classes, into.bodies);
  row.attested = into.pack(entry.attested);
  return row;
}
inline office_row pack_office(packer& into, const office_entry& entry) {
  office_row row;
  row.name = into.pack(entry.name);
  row.aliases = into.pack_texts(entry.aliases);
  into.number(entry.of.has_value());
  if (entry.of) row.of = body_id{into.number(into.bodies(*entry.of).index())};
  row.also = into.pack_ids(into.made().office_lists, entry.also, into.offices);
  row.all_of = into.pack_ids(into.made().office_lists, entry.all_of, into.offices);
  row.any_of = into.pack_ids(into.made().office_lists, entry.any_of, into.offices);
  row.seats = into.number(entry.seats);
  row.attested = into.pack(entry.attested);
  return row;
}
inline void pack_nodes(packer& into, const regulation_tables& from) {
  storage& made = into.made();
  made.unit_key = into.pack(from.unit.key);
  made.unit_name = into.pack(from.unit.name);
  made.unit_level = into.number(from.unit.of_level);
  for (const auto old : into.documents.old_of_new) made.documents.push_back(pack_document(into, from.documents[old]));
  for (const auto old : into.measures.old_of_new) made.measures.push_back(pack_measure(into, from.measures[old]));
  for (const auto old : into.communities.old_of_new) {
    const auto& entry = from.communities[old];
    const wording_row name = into.pack(entry.name);
    const auto aliases = into.pack_texts(entry.aliases);
    made.communities.push_back({name, aliases, into.number(entry.kind), into.pack(entry.attested)});
  }
  for (const auto old : into.bodies.old_of_new) made.bodies.push_back(pack_body(into, from.bodies[old]));
  for (const auto old : into.offices.old_of_new) made.offices.push_back(pack_office(into, from.offices[old]));
  for (const auto old : into.matters.old_of_new) {
    const auto& entry = from.matters[old];
    matter_row row;
    row.name = into.pack(entry.name);
    row.aliases = into.pack_texts(entry.aliases);
    row.attested = into.pack(entry.attested);
    made.matters.push_back(row);
  }
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
