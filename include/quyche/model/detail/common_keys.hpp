// SPDX-License-Identifier: BSL-1.0
// The keys that nodes and records of a regulation share, and the names in them. Included by the steps of resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_COMMON_KEYS_HPP
#define QUYCHE_MODEL_DETAIL_COMMON_KEYS_HPP

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <quyche/model/detail/resolution.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// `01-QC/HU` gives `01-qc-hu`.
inline std::string id_from_number(std::string_view number) {
  std::string made;
  for (const char letter : fold_without_marks(number)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain) made += letter;
    if (!plain && !made.empty() && made.back() != '-') made += '-';
  }
  if (made.ends_with('-')) made.pop_back();
  return made;
}

/// The id that a table declares.
inline std::string read_own_id(table_reader& table) {
  const auto taken = table.placed("id");
  if (!taken) return {};
  check_id(table, *taken, id_from_number(taken->text));
  return taken->text;
}

// --- names -----------------------------------------------------------------------------------------------------------

template <class Made, class Make>
std::vector<Made> read_names(const resolution& work, table_reader& table, std::string_view key,
                             std::initializer_list<thing> wanted, Make make) {
  std::vector<Made> made;
  for (const placed_text& name : table.texts(key))
    if (const declared* known = work.names.find(table, name, wanted)) made.push_back(make(*known));
  return made;
}
inline actor_id as_actor(const declared& one) {
  return one.kind == thing::body ? actor_id{body_id{one.index}} : actor_id{office_id{one.index}};
}
inline party_id as_party(const declared& one) {
  return one.kind == thing::community ? party_id{community_id{one.index}} : party_id{as_actor(one)};
}
inline std::vector<actor_id> read_actors(const resolution& work, table_reader& table, std::string_view key) {
  return read_names<actor_id>(work, table, key, {thing::body, thing::office}, as_actor);
}
inline std::vector<party_id> read_parties(const resolution& work, table_reader& table, std::string_view key) {
  return read_names<party_id>(work, table, key, {thing::body, thing::office, thing::community}, as_party);
}
inline std::vector<body_id> read_bodies(const resolution& work, table_reader& table, std::string_view key) {
  return read_names<body_id>(work, table, key, {thing::body}, [](const declared& one) { return body_id{one.index}; });
}
inline std::vector<office_id> read_offices(const resolution& work, table_reader& table, std::string_view key) {
  return read_names<office_id>(work, table, key, {thing::office}, [](const declared& one) { return office_id{one.index}; });
}
inline std::vector<matter_id> read_matters(const resolution& work, table_reader& table) {
  return read_names<matter_id>(work, table, "matter", {thing::matter},
                               [](const declared& one) { return matter_id{one.index}; });
}
/// The one thing that a key names, where several would lose all but the first.
template <class Id>
std::optional<Id> only_one(table_reader& table, std::string_view key, const std::vector<Id>& named) {
  if (named.size() > 1) table.mistyped(key, *table.find(key, {value_form::one_id}), "text");
  return named.size() == 1 ? std::optional{named.front()} : std::nullopt;
}

// --- what entries say of themselves ----------------------------------------------------------------------------------

inline std::vector<citation> read_provisions(const resolution& work, table_reader& table, const document& file,
                                             std::string_view key) {
  const auto own = work.own_documents.find(file.text.index());
  return read_citations(table, key, work.names.documents, own == work.own_documents.end() ? std::string{} : own->second);
}
inline attestation read_attestation(const resolution& work, table_reader& table, const document& file) {
  attestation made;
  made.key = read_own_id(table);
  made.basis = read_provisions(work, table, file, "basis");
  made.attested_by = table.word("evidence", evidence::rule);
  made.how_widely = table.word("extent", extent::unstated);
  made.force = read_period(table, "period");
  made.note = table.wording<wording>("note");
  made.written_at = table.where();
  return made;
}
inline std::optional<report_back> read_report(const resolution& work, table_reader& table) {
  std::optional<report_back> made;
  table.table("report_back", [&](table_reader& inner) {
    const auto to = only_one(inner, "to", read_parties(work, inner, "to"));
    const auto by = inner.word("by", deadline::unstated);
    if (to) made = report_back{*to, by};
  });
  return made;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
