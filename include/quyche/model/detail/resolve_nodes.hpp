// SPDX-License-Identifier: BSL-1.0
// The step that reads communities, bodies, offices and matters: names first, then what refers to them. Included by
// resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_RESOLVE_NODES_HPP
#define QUYCHE_MODEL_DETAIL_RESOLVE_NODES_HPP

#include <string>

#include <quyche/model/detail/common_keys.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline void declare_nodes(resolution& work) {
  for (const thing kind : {thing::body, thing::office, thing::community, thing::matter})
    each_id(work.stack, file_kind::regulation, thing_word(kind), [&](const std::string& key, std::uint32_t index, place where) {
      work.names.space_of(kind).try_emplace(key, declared{kind, index, where});
    });
}

inline community_entry read_community(const resolution& work, table_reader& table, const document& file) {
  community_entry made;
  made.attested = read_attestation(work, table, file);
  made.name = table.wording<wording>("name");
  made.aliases = read_texts(table, "alias");
  made.kind = table.word("kind", community_kind::party_organisation);
  return made;
}
inline body_entry read_body(const resolution& work, table_reader& table, const document& file) {
  body_entry made;
  made.attested = read_attestation(work, table, file);
  made.name = table.wording<wording>("name");
  made.aliases = read_texts(table, "alias");
  made.kind = table.word("kind", body_kind::collective);
  made.of_level = table.word("level", level::district);
  made.within = only_one(table, "within", read_bodies(work, table, "within"));
  made.under = read_bodies(work, table, "under");
  made.classes = read_bodies(work, table, "class");
  return made;
}
inline office_entry read_office(const resolution& work, table_reader& table, const document& file) {
  office_entry made;
  made.attested = read_attestation(work, table, file);
  made.name = table.wording<wording>("name");
  made.aliases = read_texts(table, "alias");
  made.of = only_one(table, "of", read_bodies(work, table, "of"));
  made.also = read_offices(work, table, "also");
  made.all_of = read_offices(work, table, "all_of");
  made.any_of = read_offices(work, table, "any_of");
  made.seats = table.count("seats");
  return made;
}
inline matter_entry read_matter(const resolution& work, table_reader& table, const document& file) {
  matter_entry made;
  made.attested = read_attestation(work, table, file);
  made.name = table.wording<wording>("name");
  made.aliases = read_texts(table, "alias");
  return made;
}

inline void resolve_nodes(resolution& work) {
  declare_nodes(work);
  work.each("community",
            [&](table_reader& table, const document& file) { work.builder.community(read_community(work, table, file)); });
  work.each("body", [&](table_reader& table, const document& file) { work.builder.body(read_body(work, table, file)); });
  work.each("office", [&](table_reader& table, const document& file) { work.builder.office(read_office(work, table, file)); });
  work.each("matter", [&](table_reader& table, const document& file) { work.builder.matter(read_matter(work, table, file)); });
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
