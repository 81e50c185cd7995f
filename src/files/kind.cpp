// SPDX-License-Identifier: BSL-1.0
// What a file is, by the keys at its top.
#include <algorithm>

#include <files/kind.hpp>
#include <quyche/model/file_keys.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

file_kind other_of(file_kind kind) {
  return kind == file_kind::regulation ? file_kind::registry : file_kind::regulation;
}

/// Does every entry of a table have a key?
bool all_have(const value& held, std::string_view key) {
  if (held.table() != nullptr) return held.find(key) != nullptr;
  const value_list* items = held.list();
  return items != nullptr && !items->empty() &&
         std::all_of(items->begin(), items->end(), [&](const value& item) { return item.find(key) != nullptr; });
}

/// Does a key of the top show this kind? It does if the other has no such table. Where one has it once and the other many
/// times, it is as it stands; else all have a key that is needed in this kind and unknown in the other.
bool shows(const member& top, file_kind kind) {
  const file_key* here = get_table(kind, "file").find(top.key);
  const file_key* there = get_table(other_of(kind), "file").find(top.key);
  if (here == nullptr || here->value.table.empty()) return false;
  if (there == nullptr) return true;
  if (top.held.list() != nullptr && there->value.form == value_form::table) return true;
  if (top.held.list() != nullptr && here->value.form == value_form::table) return false;
  const auto& keys = get_table(kind, top.key).keys;
  const file_table& others = get_table(other_of(kind), top.key);
  return std::any_of(keys.begin(), keys.end(), [&](const file_key& key) {
    return key.needed && others.find(key.name) == nullptr && all_have(top.held, key.name);
  });
}

/// The first key that shows each kind.
struct shown_kinds {
  const member* regulation = nullptr;
  const member* registry = nullptr;
};
shown_kinds kinds_shown(const document& file) {
  shown_kinds seen;
  for (const member& top : *file.root.table()) {
    if (seen.regulation == nullptr && shows(top, file_kind::regulation)) seen.regulation = &top;
    if (seen.registry == nullptr && shows(top, file_kind::registry)) seen.registry = &top;
  }
  return seen;
}

}  // namespace

std::optional<file_kind> kind_of(const document& file) {
  const shown_kinds seen = kinds_shown(file);
  if ((seen.regulation == nullptr) == (seen.registry == nullptr)) return std::nullopt;
  return seen.regulation != nullptr ? file_kind::regulation : file_kind::registry;
}

std::optional<diagnostic> complaint_of_kind(const document& file, file_kind wanted) {
  const auto kind = kind_of(file);
  if (!kind || *kind == wanted) return std::nullopt;
  const shown_kinds seen = kinds_shown(file);
  const member& top = wanted == file_kind::regulation ? *seen.registry : *seen.regulation;
  const auto code =
      wanted == file_kind::regulation ? diagnostic_code::registry_not_regulation : diagnostic_code::regulation_not_registry;
  return diagnostic{code, top.where, {top.key}, {}, {}};
}

bool declares_unit(const stack_file& file) {
  auto text = source_text::make(file.name, file.text);
  if (!text) return false;
  const auto read = parse(std::move(text).value());
  return read && read.value().root.find("unit") != nullptr && kind_of(read.value()) != file_kind::registry;
}

}  // namespace quyche::inline QUYCHE_ABI
