// SPDX-License-Identifier: BSL-1.0
// node_validator: what is wrong with the documents, measures, bodies, offices and matters of a regulation. Included by
// builder.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_NODES_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_NODES_HPP

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <quyche/model/detail/validate_entries.hpp>
#include <quyche/model/detail/validate_ids.hpp>
#include <quyche/text/fold.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class node_validator : entry_checks {
 public:
  node_validator(const regulation_tables& tables, finding_list& found) : entry_checks{tables, found} {}

  void run() {
    for (const auto& entry : tables_.documents) check_document(entry);
    for (const auto& entry : tables_.measures) check_measure(entry);
    check_named("community", tables_.communities);
    check_named("body", tables_.bodies);
    check_named("office", tables_.offices);
    check_named("matter", tables_.matters);
    for (const auto& entry : tables_.bodies) check_body(entry);
    for (const auto& entry : tables_.offices) check_office(entry);
    check_matters();
  }

 private:
  void check_document(const document_entry& entry) {
    const place where = entry.written_at;
    found_.need_id(entry.key, "document", where);
    for (const wording* text : {&entry.title, &entry.short_title, &entry.note}) check_text(*text, where);
    check_text(entry.number, where);
    check_text(entry.issuer, where);
    check_period(entry.in_force, where);
    check_links(entry);
    if (!entry.signed_on) return;
    check_day(*entry.signed_on, where);
    if (entry.in_force.has_start() && *entry.signed_on > entry.in_force.from())
      found_.add(diagnostic_code::signed_after_in_force, where,
                 {day_text(*entry.signed_on, true), day_text(entry.in_force.from(), true)});
  }
  void check_links(const document_entry& entry) {
    const place where = entry.written_at;
    const document_id self{static_cast<std::uint32_t>(&entry - tables_.documents.data())};
    for (const document_id one : changed_by(entry)) {
      const document_entry& changed = tables_.documents[one.index()];
      const bool signed_before = entry.signed_on && changed.signed_on && *entry.signed_on < *changed.signed_on;
      const bool in_force_before =
          entry.in_force.has_start() && changed.in_force.has_start() && entry.in_force.from() < changed.in_force.from();
      if (signed_before || in_force_before)
        found_.add(diagnostic_code::changed_before_made, where, {entry.key, changed.key}, changed.written_at);
    }
    for (const document_id one : entry.links.replaces) {
      const document_entry& replaced = tables_.documents[one.index()];
      if (entry.in_force.has_start() && replaced.in_force.until() > entry.in_force.from())
        found_.add(diagnostic_code::replaced_in_force, where, {entry.key, replaced.key, day_text(entry.in_force.from(), true)},
                   replaced.written_at);
    }
    for (const document_id one : entry.links.consolidated) {
      const document_entry& other = tables_.documents[one.index()];
      if (std::find(other.links.amends.begin(), other.links.amends.end(), self) == other.links.amends.end())
        found_.add(diagnostic_code::not_an_amendment, where, {entry.key, other.key}, other.written_at);
    }
  }
  void check_measure(const measure_entry& entry) {
    const place where = entry.written_at;
    found_.need_id(entry.key, "measure", where);
    found_.need(!entry.name.vi.empty(), "name", "measure", where);
    found_.need(entry.kind != measure_kind::money || entry.unit, "currency", "measure", where);
    found_.need(entry.kind != measure_kind::levels || !entry.levels.empty(), "levels", "measure", where);
    check_name(entry.name.vi, where);
    check_name(entry.name.en, where);
    std::set<std::string> seen;
    for (const auto& level : entry.levels)
      if (check_name(level, where) && !seen.insert(fold(level)).second)
        found_.add(diagnostic_code::same_name_twice, where, {level, entry.key, entry.key});
  }
  /// Aliases may be shared: a look-up is then ambiguous and says so.
  template <class Table>
  void check_named(std::string_view kind, const Table& table) {
    std::map<std::string, const attestation*> seen;
    for (const auto& entry : table) {
      const place where = entry.attested.written_at;
      found_.need_id(entry.attested.key, kind, where);
      found_.need(!entry.name.vi.empty(), "name", kind, where);
      check_attested(entry.attested, kind != "matter");
      check_name(entry.name.en, where);
      for (const auto& alias : entry.aliases) check_name(alias, where);
      if (!check_name(entry.name.vi, where)) continue;
      const auto [known, fresh] = seen.try_emplace(fold(entry.name.vi), &entry.attested);
      if (!fresh)
        found_.add(diagnostic_code::same_name_twice, where, {entry.name.vi, known->second->key, entry.attested.key},
                   known->second->written_at);
    }
  }
  void check_body(const body_entry& entry) {
    const place where = entry.attested.written_at;
    check_repeats(entry.under, where);
    check_repeats(entry.classes, where);
    for (const body_id one : entry.classes)
      if (tables_.bodies[one.index()].kind != body_kind::class_of_bodies)
        found_.add(diagnostic_code::not_a_class, where, {tables_.bodies[one.index()].attested.key});
  }
  void check_office(const office_entry& entry) {
    const auto parts = parts_of(entry);
    if (parts.size() == 1) found_.add(diagnostic_code::parts_missing, entry.attested.written_at, {entry.attested.key});
    check_repeats(parts, entry.attested.written_at);
    check_repeats(entry.also, entry.attested.written_at);
  }
  void check_matters() {
    std::set<std::string_view> known;
    for (const auto& entry : tables_.matters) known.insert(entry.attested.key);
    for (const auto& entry : tables_.matters) {
      const std::string& key = entry.attested.key;
      const auto dot = key.rfind('.');
      if (dot != std::string::npos && !known.contains(std::string_view{key}.substr(0, dot)))
        found_.add(diagnostic_code::missing_parent_matter, entry.attested.written_at, {key, key.substr(0, dot)});
    }
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
