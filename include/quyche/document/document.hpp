// SPDX-License-Identifier: BSL-1.0
// document: a parsed file, format forgotten, with the position of every key and value.
#ifndef QUYCHE_DOCUMENT_DOCUMENT_HPP
#define QUYCHE_DOCUMENT_DOCUMENT_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/diagnostic.hpp>
#include <quyche/text/source_text.hpp>

namespace quyche::inline QUYCHE_ABI {

struct value;

/// A key of a table with its value; `where` is the key.
struct member;

using value_list = std::vector<value>;
using value_table = std::vector<member>;

/// One value as the author wrote it; `where` covers it. JSON has no dates: there a text stands for one.
struct value {
  place where;
  std::variant<std::string, std::int64_t, bool, date, value_list, value_table> content;

  [[nodiscard]] const std::string* text() const noexcept { return std::get_if<std::string>(&content); }
  [[nodiscard]] const std::int64_t* integer() const noexcept { return std::get_if<std::int64_t>(&content); }
  [[nodiscard]] const bool* boolean() const noexcept { return std::get_if<bool>(&content); }
  [[nodiscard]] const date* day() const noexcept { return std::get_if<date>(&content); }
  [[nodiscard]] const value_list* list() const noexcept { return std::get_if<value_list>(&content); }
  [[nodiscard]] const value_table* table() const noexcept { return std::get_if<value_table>(&content); }
  /// The value of a key, or null if this is no table or has no such key.
  [[nodiscard]] const value* find(std::string_view key) const noexcept;
};

struct member {
  std::string key;
  place where;
  value held;
};

/// A parsed file. Depth at most `depth_limit`, entries of a list at most `list_limit`.
struct document {
  static constexpr int depth_limit = 16;
  static constexpr std::size_t list_limit = 100'000;
  source_text text;
  value root;
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/document/impl/document.ipp>
#endif

#endif
