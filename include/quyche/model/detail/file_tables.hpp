// SPDX-License-Identifier: BSL-1.0
// The tables of files, one after another, and the keys that stand at their top. Included by the readers of regulations and
// registries only.
#ifndef QUYCHE_MODEL_DETAIL_FILE_TABLES_HPP
#define QUYCHE_MODEL_DETAIL_FILE_TABLES_HPP

#include <string>
#include <string_view>
#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/model/detail/table_reader.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What stands under a key at the top of the files, in their order, item by item.
template <class Visit>
void each_item(const std::vector<document>& files, file_kind kind, std::string_view key, Visit visit) {
  const bool once = get_table(kind, "file").find(key)->value.form == value_form::table;
  for (const document& file : files) {
    const value* held = file.root.find(key);
    if (held == nullptr) continue;
    if (once || held->list() == nullptr) {
      visit(*held, file);
    } else {
      for (const value& item : *held->list()) visit(item, file);
    }
  }
}

/// Reads every table of that name; what is no table, and a key that the table should not have, is reported.
template <class Read>
void each_table(const std::vector<document>& files, file_kind kind, std::string_view name, std::vector<diagnostic>& found,
                Read read) {
  each_item(files, kind, name, [&](const value& item, const document& file) {
    if (item.table() == nullptr) return table_reader{item, std::string{name}, kind, found}.mistyped(name, item, "table");
    table_reader table{item, std::string{name}, kind, get_table(kind, name), found};
    read(table, file);
    table.finish();
  });
}

/// The ids in the tables of that name, each with the place of its table among them and where it is written.
template <class Visit>
void each_id(const std::vector<document>& files, file_kind kind, std::string_view name, Visit visit) {
  std::uint32_t count = 0;
  each_item(files, kind, name, [&](const value& item, const document&) {
    if (item.table() == nullptr) return;
    const value* key = item.find("id");
    if (key != nullptr && key->text() != nullptr) visit(*key->text(), count, key->where);
    ++count;
  });
}

/// The top of every file: its format, the tables that it must have, and no table that such files do not have.
inline void check_top_level(const std::vector<document>& files, file_kind kind, std::vector<diagnostic>& found) {
  const file_table& keys = get_table(kind, "file");
  for (const document& file : files) {
    table_reader top{file.root, "file", kind, keys, found};
    for (const file_key& one : keys.keys) static_cast<void>(top.find(one.name, {one.value.form}));  // each_table reads them
    static_cast<void>(top.text("$schema"));                                                         // for editors
    const value* format = file.root.find("format");
    if (format != nullptr && (format->integer() == nullptr || *format->integer() != 1)) {
      const std::string shown = format->integer() != nullptr ? std::to_string(*format->integer())
                                : format->text() != nullptr  ? '"' + *format->text() + '"'
                                                             : "?";
      top.fail(diagnostic_code::unknown_format, format->where, {shown, "1"});
    }
    top.finish();
  }
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
