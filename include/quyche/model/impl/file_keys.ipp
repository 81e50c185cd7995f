// SPDX-License-Identifier: BSL-1.0
// Definitions of file_keys.hpp.
#include <algorithm>
#include <optional>

#include <quyche/core/contract.hpp>
#include <quyche/model/file_keys.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

// --- the rows, in the words of file_keys.def -----------------------------------------------------------------------------

namespace file_key_rows {

inline constexpr std::optional<file_kind> both{};
inline constexpr std::optional<file_kind> regulation{file_kind::regulation};
inline constexpr std::optional<file_kind> registry{file_kind::registry};
inline constexpr bool needed = true;
inline constexpr bool optional = false;

inline constexpr value_rule id{value_form::id};
inline constexpr value_rule one_id{value_form::one_id};
inline constexpr value_rule ids{value_form::ids};
inline constexpr value_rule text{value_form::text};
inline constexpr value_rule texts{value_form::texts};
inline constexpr value_rule acts{value_form::acts};
inline constexpr value_rule provisions{value_form::provisions};
inline constexpr value_rule day{value_form::day};
inline constexpr value_rule flag{value_form::flag};
inline constexpr value_rule fraction{value_form::fraction};
inline constexpr value_rule currency{value_form::currency};
inline constexpr value_rule format{value_form::format};
inline constexpr value_rule edge{value_form::edge};
inline constexpr value_rule ranges{value_form::ranges, "range"};
inline constexpr value_rule wording{value_form::wording, "wording"};
constexpr value_rule table(std::string_view name) noexcept {
  return {value_form::table, name};
}
constexpr value_rule tables(std::string_view name) noexcept {
  return {value_form::tables, name};
}
constexpr value_rule count(std::int64_t least, std::int64_t greatest) noexcept {
  return {value_form::count, {}, nullptr, least, greatest};
}
template <class Kind>
constexpr value_rule word() noexcept {
  return {value_form::word, {}, &words_of<Kind>};
}

enum class how_often : std::uint8_t { once, many };

/// A table, or keys that tables share.
struct table_row {
  std::optional<file_kind> file;
  std::string_view name;
  std::string_view head;
};
struct key_row {
  std::optional<file_kind> file;
  std::string_view table;
  file_key key;
};
struct condition_row {
  std::optional<file_kind> file;
  std::string_view table;
  table_condition condition;
};

inline std::vector<table_row> tables_and_parts() {
  return {
#define QUYCHE_PART(file, part, head) {file, #part, #head},
#define QUYCHE_TABLE(file, table, often, need, head, vi, en) {file, #table, #head},
#include <quyche/model/file_keys.def>
  };
}
/// Of the top of a file, the tables are keys, too.
inline std::vector<key_row> keys() {
  constexpr auto top = [](std::string_view name, how_often often) {
    return value_rule{often == how_often::once ? value_form::table : value_form::table_or_tables, name};
  };
  return {
#define QUYCHE_KEY(file, table, key, value, need, vi, en) {file, #table, {key, value, need, vi, en}},
#define QUYCHE_TABLE(file, table, often, need, head, vi, en) \
  {file, "file", {#table, top(#table, how_often::often), need, vi, en}},
#include <quyche/model/file_keys.def>
  };
}
inline std::vector<condition_row> conditions() {
  return {
#define QUYCHE_ONE_OF(file, table, key, other) {file, #table, {condition_kind::one_of, key, other, {}}},
#define QUYCHE_NOT_BOTH(file, table, key, other) {file, #table, {condition_kind::not_both, key, other, {}}},
#define QUYCHE_NEEDED_IF(file, table, key, other, word) {file, #table, {condition_kind::needed_if, key, other, word}},
#define QUYCHE_NOT_EMPTY(file, table) {file, #table, {condition_kind::not_empty, {}, {}, {}}},
#include <quyche/model/file_keys.def>
  };
}

}  // namespace file_key_rows

// --- the tables of one kind of file --------------------------------------------------------------------------------------

class table_maker {
 public:
  explicit table_maker(file_kind kind) : kind_{kind} {}

  [[nodiscard]] std::vector<file_table> make() const {
    std::vector<file_table> made;
    for (const auto& row : tables_)
      if (is_of_kind(row.file)) add_keys(made.emplace_back(file_table{row.name, {}, {}}), row.name);
    return made;
  }

 private:
  [[nodiscard]] bool is_of_kind(std::optional<file_kind> file) const { return !file || *file == kind_; }
  /// Those of its head first.
  void add_keys(file_table& into, std::string_view name) const {
    for (const auto& row : tables_)
      if (is_of_kind(row.file) && row.name == name) add_keys(into, row.head);
    for (const auto& row : keys_)
      if (is_of_kind(row.file) && row.table == name) into.keys.push_back(row.key);
    for (const auto& row : conditions_)
      if (is_of_kind(row.file) && row.table == name) into.conditions.push_back(row.condition);
  }

  file_kind kind_;
  std::vector<file_key_rows::table_row> tables_ = file_key_rows::tables_and_parts();
  std::vector<file_key_rows::key_row> keys_ = file_key_rows::keys();
  std::vector<file_key_rows::condition_row> conditions_ = file_key_rows::conditions();
};

}  // namespace detail

QUYCHE_INLINE const file_key* file_table::find(std::string_view key) const noexcept {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const file_key& one) { return one.name == key; });
  return found == keys.end() ? nullptr : &*found;
}
QUYCHE_INLINE const file_table& get_table(file_kind kind, std::string_view name) {
  static const std::vector<file_table> of_regulations = detail::table_maker{file_kind::regulation}.make();
  static const std::vector<file_table> of_registries = detail::table_maker{file_kind::registry}.make();
  const auto& tables = kind == file_kind::regulation ? of_regulations : of_registries;
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const file_table& one) { return one.name == name; });
  QUYCHE_EXPECTS(found != tables.end(), "the name is that of a table of such files");
  return *found;
}

}  // namespace quyche::inline QUYCHE_ABI
