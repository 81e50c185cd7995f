// SPDX-License-Identifier: BSL-1.0
// resolution: what the steps that read a stack hand to one another. Included by the steps of resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_RESOLUTION_HPP
#define QUYCHE_MODEL_DETAIL_RESOLUTION_HPP

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <quyche/model/builder.hpp>
#include <quyche/model/detail/file_tables.hpp>
#include <quyche/model/detail/shared_keys.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What has been declared. Bodies, offices and communities share one space.
class declared_names {
 public:
  name_space parties;
  name_space matters;
  name_space documents;
  name_space measures;

  [[nodiscard]] name_space& space_of(thing kind) {
    switch (kind) {
      case thing::matter:
        return matters;
      case thing::document:
        return documents;
      case thing::measure:
        return measures;
      default:
        return parties;
    }
  }
  [[nodiscard]] std::vector<std::string_view> of_kinds(std::initializer_list<thing> wanted) const {
    std::vector<std::string_view> names;
    for (const auto* space : spaces())
      for (const auto& [key, one] : *space)
        if (is_among(one.kind, wanted)) names.push_back(key);
    return names;
  }
  [[nodiscard]] const declared* find(std::string_view name) const {
    for (const auto* space : spaces())
      if (const auto known = space->find(name); known != space->end()) return &known->second;
    return nullptr;
  }
  /// The thing of a wanted kind that a text names; reports what stands in the way.
  const declared* find(table_reader& table, const placed_text& name, std::initializer_list<thing> wanted) const {
    std::string kinds;
    for (const thing one : wanted) kinds += (kinds.empty() ? "" : ", ") + thing_word(one);
    const declared* other = nullptr;
    for (const auto* space : spaces()) {
      const auto known = space->find(name.text);
      if (known == space->end()) continue;
      if (is_among(known->second.kind, wanted)) return &known->second;
      other = &known->second;
    }
    if (other != nullptr) {
      table.fail(diagnostic_code::wrong_kind, name.where, {name.text, kinds, thing_word(other->kind)}, {}, other->where);
    } else {
      table.fail(diagnostic_code::unknown_name, name.where, {name.text, kinds}, nearest_word(name.text, of_kinds(wanted)));
    }
    return nullptr;
  }

 private:
  [[nodiscard]] std::array<const name_space*, 4> spaces() const { return {&parties, &matters, &documents, &measures}; }
  static bool is_among(thing one, std::initializer_list<thing> wanted) {
    return std::find(wanted.begin(), wanted.end(), one) != wanted.end();
  }
};

struct resolution {
  const std::vector<document>& stack;
  std::vector<diagnostic> found = {};
  regulation_builder builder{{}};
  declared_names names = {};
  std::map<std::uint32_t, std::string> own_documents = {};                ///< by file
  std::vector<measure_entry> measures = {};                               ///< as the builder numbers them
  std::map<std::string, std::optional<norm_id>, std::less<>> norms = {};  ///< nothing: a record that failed

  template <class Read>
  void each(std::string_view name, Read read) {
    each_table(stack, file_kind::regulation, name, found, read);
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
