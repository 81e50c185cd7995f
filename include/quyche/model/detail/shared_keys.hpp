// SPDX-License-Identifier: BSL-1.0
// The keys that regulations and registries write alike: ids, days, acts, provisions, documents. Included by their
// readers only.
#ifndef QUYCHE_MODEL_DETAIL_SHARED_KEYS_HPP
#define QUYCHE_MODEL_DETAIL_SHARED_KEYS_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/document/address.hpp>
#include <quyche/model/detail/key.hpp>
#include <quyche/model/detail/names.hpp>
#include <quyche/model/detail/table_reader.hpp>
#include <quyche/model/entries.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Reports an id that has not the shape of one.
inline void check_id(table_reader& table, const placed_text& taken, std::string meant = {}) {
  if (!is_id(taken.text)) table.fail(diagnostic_code::malformed_id, taken.where, {taken.text}, std::move(meant));
}
/// An id that stands in another file, or is declared in this one without a remedy.
inline std::string read_id(table_reader& table, std::string_view key) {
  const auto taken = table.placed(key);
  if (!taken) return {};
  check_id(table, *taken);
  return taken->text;
}
inline std::vector<std::string> read_ids(table_reader& table, std::string_view key) {
  std::vector<std::string> made;
  for (const placed_text& one : table.texts(key)) {
    check_id(table, one);
    made.push_back(one.text);
  }
  return made;
}
inline std::vector<std::string> read_texts(table_reader& table, std::string_view key) {
  std::vector<std::string> made;
  for (const placed_text& one : table.texts(key)) made.push_back(one.text);
  return made;
}

/// `from` and `until`, both days included, as people write them.
inline period read_days(table_reader& table) {
  const auto from = table.day("from");
  const auto until = table.day("until");
  return period::through(from.value_or(period::open_start), until.value_or(period::open_end));
}
inline period read_period(table_reader& table, std::string_view key) {
  period made;
  table.table(key, [&](table_reader& inner) { made = read_days(inner); });
  return made;
}

inline act_set read_acts(table_reader& table) {
  act_set made;
  for (const placed_text& name : table.texts("act")) {
    if (const auto known = find_act(name.text)) {
      made.insert(*known);
    } else {
      std::vector<std::string_view> words;
      for (std::size_t place = 0; place < act_count; ++place) words.push_back(traits_of(static_cast<act>(place)).id);
      table.unknown_word("act", name, words);
    }
  }
  return made;
}

/// Provisions, as `quyet-dinh: Điều 1`; without a document before the colon, of `own` if there is one.
inline std::vector<citation> read_citations(table_reader& table, std::string_view key, const name_space& documents,
                                            const std::optional<std::string>& own) {
  std::vector<citation> made;
  for (const placed_text& one : table.texts(key)) {
    const auto colon = one.text.find(':');
    const bool named = colon != std::string::npos || !own;
    const std::string cited = named ? one.text.substr(0, colon) : *own;
    const std::string where = !named ? one.text : colon == std::string::npos ? std::string{} : one.text.substr(colon + 1);
    const auto at = parse_address(where);
    if (!at) table.fail(diagnostic_code::malformed_address, one.where, {where});
    const auto known = documents.find(cited);
    if (known == documents.end()) {
      table.fail(diagnostic_code::unknown_document, one.where, {cited}, nearest_word(cited, names_in(documents)));
    } else if (at) {
      made.push_back({document_id{known->second.index}, *at});
    }
  }
  return made;
}

/// What a document says of itself wherever it is written, but for its id and its days in force.
inline void read_document(table_reader& table, document_entry& made) {
  made.issuer = table.text("issuer");
  made.signed_on = table.day("signed");
  made.title = table.wording<wording>("title");
  made.short_title = table.wording<wording>("short");
  made.written_at = table.where();
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
