// SPDX-License-Identifier: BSL-1.0
// The steps that read the unit of a stack, its documents and its measures. Included by resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_RESOLVE_DOCUMENTS_HPP
#define QUYCHE_MODEL_DETAIL_RESOLVE_DOCUMENTS_HPP

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <quyche/model/detail/common_keys.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Begins the builder: a regulation is of one unit.
inline void resolve_unit(resolution& work) {
  std::optional<place> first;
  unit_entry unit;
  work.each("unit", [&](table_reader& table, const document&) {
    unit.key = read_own_id(table);
    unit.name = table.wording<wording>("name");
    unit.of_level = table.word("level", level::district);
    if (first) table.fail(diagnostic_code::unit_twice, table.where(), {unit.key}, {}, *first);
    first = first.value_or(table.where());
  });
  if (!first)
    work.found.push_back({diagnostic_code::missing_key,
                          work.stack.empty() ? place{} : place{work.stack.front().text.index(), 0, 0},
                          {"unit", "file"},
                          {},
                          {}});
  work.builder = regulation_builder{std::move(unit)};
  work.names.measures.emplace(assigned_field_key, declared{thing::measure, assigned_field.index(), {}});
  work.measures.emplace_back().key = assigned_field_key;
}

/// The links of a document as its table names them.
struct named_links {
  document_id of;
  std::vector<placed_text> amends;
  std::vector<placed_text> replaces;
  std::vector<placed_text> ends;
  std::vector<placed_text> consolidated;
};

/// Adds a document and returns its id.
inline std::string resolve_document(resolution& work, table_reader& table, std::vector<named_links>& links) {
  document_entry made;
  made.number = table.text("number");
  made.key = read_own_id(table);
  if (made.key.empty()) made.key = id_from_number(made.number);
  read_document(table, made);
  made.note = table.wording<wording>("note");
  made.rank = table.word("rank", document_rank::local);
  table.table("in_force", [&](table_reader& inner) {
    made.in_force = read_days(inner);
    made.from_inferred = inner.flag("inferred");
  });
  auto amends = table.texts("amends");
  auto replaces = table.texts("replaces");
  auto ends = table.texts("ends");
  auto consolidated = table.texts("consolidated");
  const std::string key = made.key;
  const document_id added = work.builder.document(std::move(made));
  links.push_back({added, std::move(amends), std::move(replaces), std::move(ends), std::move(consolidated)});
  work.names.documents.try_emplace(key, declared{thing::document, added.index(), table.where()});
  return key;
}

/// Documents may name one another in any order.
inline void link_documents(resolution& work, const std::vector<named_links>& links) {
  const auto ids = [&](const std::vector<placed_text>& names) {
    std::vector<document_id> made;
    for (const placed_text& one : names) {
      const auto known = work.names.documents.find(one.text);
      if (known != work.names.documents.end()) {
        made.emplace_back(known->second.index);
      } else {
        work.found.push_back({diagnostic_code::unknown_document,
                              one.where,
                              {one.text},
                              nearest_word(one.text, names_in(work.names.documents)),
                              {}});
      }
    }
    return made;
  };
  for (const named_links& one : links)
    work.builder.set_document_links(one.of, {ids(one.amends), ids(one.replaces), ids(one.ends), ids(one.consolidated)});
}

inline void resolve_documents(resolution& work) {
  std::vector<named_links> links;
  work.each("document", [&](table_reader& table, const document& file) {
    work.own_documents[file.text.index()] = resolve_document(work, table, links);
  });
  work.each("cited_document", [&](table_reader& table, const document&) { resolve_document(work, table, links); });
  link_documents(work, links);
}

inline void resolve_measures(resolution& work) {
  work.each("measure", [&](table_reader& table, const document&) {
    measure_entry made;
    made.key = read_own_id(table);
    made.name = table.wording<wording>("name");
    made.kind = table.word("kind", measure_kind::flag);
    made.levels = read_texts(table, "levels");
    if (const auto code = table.placed("currency")) {
      made.unit = currency::from_code(code->text);
      if (!made.unit) table.fail(diagnostic_code::unknown_word, code->where, {code->text, "currency", "VND, USD, ..."});
    }
    made.written_at = table.where();
    work.measures.push_back(made);
    const measure_id added = work.builder.measure(made);
    work.names.measures.try_emplace(made.key, declared{thing::measure, added.index(), table.where()});
  });
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
