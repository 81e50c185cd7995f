// SPDX-License-Identifier: BSL-1.0
// What a file is, by the keys at its top.
#include <algorithm>
#include <array>

#include <files/kind.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

constexpr std::array<std::string_view, 3> of_registries{"person", "substitution", "tenure"};
constexpr std::array<std::string_view, 22> of_regulations{
    "body",        "cited_document", "community",  "composition", "duty",       "locality_choice", "matter", "measure",
    "office",      "omission",       "power",      "principle",   "procedure",  "prohibition",     "regime", "relationship",
    "reservation", "responsibility", "revocation", "right",       "succession", "unsettled"};

/// Does every entry of a table have a key?
bool all_have(const value& held, std::string_view key) {
  if (held.table() != nullptr) return held.find(key) != nullptr;
  const value_list* items = held.list();
  return items != nullptr && !items->empty() &&
         std::all_of(items->begin(), items->end(), [&](const value& item) { return item.find(key) != nullptr; });
}

/// The kind that one key of the top shows, if it shows one.
std::optional<file_kind> kind_by(const member& top) {
  const auto among = [&](const auto& keys) { return std::find(keys.begin(), keys.end(), top.key) != keys.end(); };
  if (among(of_registries)) return file_kind::registry;
  if (among(of_regulations)) return file_kind::regulation;
  const bool several = top.held.list() != nullptr;
  if (top.key == "unit") {
    if (several || all_have(top.held, "kind")) return file_kind::registry;
    if (all_have(top.held, "level")) return file_kind::regulation;
  } else if (top.key == "document") {
    if (several) return file_kind::registry;
    if (all_have(top.held, "rank")) return file_kind::regulation;
  } else if (top.key == "assignment" || top.key == "delegation" || top.key == "exception") {
    if (all_have(top.held, "unit")) return file_kind::registry;
  }
  return std::nullopt;
}

/// The first key that shows each kind.
struct shown_kinds {
  const member* regulation = nullptr;
  const member* registry = nullptr;
};
shown_kinds kinds_shown(const document& file) {
  shown_kinds seen;
  for (const member& top : *file.root.table()) {
    const auto kind = kind_by(top);
    if (kind == file_kind::regulation && seen.regulation == nullptr) seen.regulation = &top;
    if (kind == file_kind::registry && seen.registry == nullptr) seen.registry = &top;
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
