// SPDX-License-Identifier: BSL-1.0
// What files may hold: their tables, the keys of each, and what stands under a key. From file_keys.def.
#ifndef QUYCHE_MODEL_FILE_KEYS_HPP
#define QUYCHE_MODEL_FILE_KEYS_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/model/kinds.hpp>

namespace quyche::inline QUYCHE_ABI {

/// What stands under a key. `one_id` may be a list of one; `ids`, `texts`, `acts` and `provisions` may be a single text; `word`
/// is one of several words; `edge` is an end of a range; `ranges` is a table whose keys are measures. `wording`, `table`,
/// `tables` and `table_or_tables` are tables, whose keys stand in the table named by the rule.
enum class value_form : std::uint8_t {
  id,
  one_id,
  ids,
  text,
  texts,
  acts,
  provisions,
  word,
  day,
  flag,
  count,
  fraction,
  currency,
  format,
  edge,
  ranges,
  wording,
  table,
  tables,
  table_or_tables
};
struct value_rule {
  value_form form;
  std::string_view table = {};                           ///< of the forms of tables, and the ranges of `ranges`
  const std::vector<std::string>& (*words)() = nullptr;  ///< of `word`
  std::int64_t least = 0;                                ///< of `count`
  std::int64_t greatest = 0;                             ///< of `count`
};

struct file_key {
  std::string_view name;
  value_rule value;
  bool needed;
  std::string_view vi;  ///< what it says, in a few words
  std::string_view en;
};
/// What a table must hold besides the keys that are always needed.
enum class condition_kind : std::uint8_t {
  one_of,     ///< `name` or `other`
  not_both,   ///< of `name` and `other`
  needed_if,  ///< `name`, if `other` is `word`
  not_empty   ///< some key
};
struct table_condition {
  condition_kind kind;
  std::string_view name = {};
  std::string_view other = {};
  std::string_view word = {};
};
struct file_table {
  std::string_view name;
  std::vector<file_key> keys;
  std::vector<table_condition> conditions;

  /// Null if the table has no such key.
  [[nodiscard]] const file_key* find(std::string_view key) const noexcept;
};

/// `file`: the top of a file, whose keys are its tables; the name of one of them; or that of a table inside another.
/// Requires: there is one of that name.
[[nodiscard]] const file_table& get_table(file_kind kind, std::string_view name);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/model/impl/file_keys.ipp>
#endif

#endif
