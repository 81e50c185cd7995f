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

/// How often a table may stand in one file: a list of `many` may be one table, too.
enum class how_often : std::uint8_t { once, many };

/// What stands under a key of the files, in their order, item by item.
template <class Visit>
void each_item(const std::vector<document>& files, std::string_view key, how_often often, Visit visit) {
  for (const document& file : files) {
    const value* held = file.root.find(key);
    if (held == nullptr) continue;
    if (often == how_often::once || held->list() == nullptr) {
      visit(*held, file);
    } else {
      for (const value& item : *held->list()) visit(item, file);
    }
  }
}

/// Reads every table of that name; what is no table, and what `read` did not ask for, is reported.
template <class Read>
void each_table(const std::vector<document>& files, std::string_view name, how_often often, std::vector<diagnostic>& found,
                Read read) {
  each_item(files, name, often, [&](const value& item, const document& file) {
    table_reader table{item, std::string{name}, found};
    if (item.table() == nullptr) return table.mistyped(name, item, "table");
    read(table, file);
    table.finish();
  });
}

/// The ids in the tables of that name, each with the place of its table among them and where it is written.
template <class Visit>
void each_id(const std::vector<document>& files, std::string_view name, Visit visit) {
  std::uint32_t count = 0;
  each_item(files, name, how_often::many, [&](const value& item, const document&) {
    if (item.table() == nullptr) return;
    const value* key = item.find("id");
    if (key != nullptr && key->text() != nullptr) visit(*key->text(), count, key->where);
    ++count;
  });
}

/// The top of every file: its format, the tables that it must have, and no table that nobody knows.
inline void check_top_level(const std::vector<document>& files, const std::vector<std::string_view>& needed,
                            const std::vector<std::string_view>& known, std::vector<diagnostic>& found) {
  for (const document& file : files) {
    table_reader top{file.root, "file", found};
    const value* format = top.required("format");
    if (format != nullptr && (format->integer() == nullptr || *format->integer() != 1)) {
      const std::string shown = format->integer() != nullptr ? std::to_string(*format->integer())
                                : format->text() != nullptr  ? '"' + *format->text() + '"'
                                                             : "?";
      top.fail(diagnostic_code::unknown_format, format->where, {shown, "1"});
    }
    for (const std::string_view key : needed) static_cast<void>(top.required(key));
    for (const std::string_view key : known) static_cast<void>(top.optional(key));
    top.finish();
  }
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
