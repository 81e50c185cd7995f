// SPDX-License-Identifier: BSL-1.0
// table_reader: takes the keys of one table out of a document; what nobody asked for is unknown. Included by
// the readers of regulations and registries only.
#ifndef QUYCHE_MODEL_DETAIL_TABLE_READER_HPP
#define QUYCHE_MODEL_DETAIL_TABLE_READER_HPP

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/model/kinds.hpp>
#include <quyche/text/nearest.hpp>
#include <quyche/text/numbers.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct placed_text {
  std::string text;
  place where;
};

class table_reader {
 public:
  table_reader(const value& table, std::string name, std::vector<diagnostic>& found)
      : table_{table}, name_{std::move(name)}, found_{found} {}

  [[nodiscard]] place where() const noexcept { return table_.where; }
  /// For tables whose keys are names.
  [[nodiscard]] const value_table& members() const noexcept { return *table_.table(); }
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  void fail(diagnostic_code code, place where, std::vector<std::string> arguments, std::string suggestion = {},
            place related = {}) {
    failed_ = failed_ || severity_of(code) == severity::error;
    found_.push_back({code, where, std::move(arguments), std::move(suggestion), related});
  }

  /// Something inside this table failed and has been reported.
  void fail_quietly() noexcept { failed_ = true; }

  const value* optional(std::string_view key) {
    asked_.push_back(key);
    return table_.find(key);
  }
  const value* required(std::string_view key) {
    const value* held = optional(key);
    if (held == nullptr) fail(diagnostic_code::missing_key, table_.where, {std::string{key}, name_});
    return held;
  }
  const value* get(std::string_view key, bool needed) { return needed ? required(key) : optional(key); }

  std::string text(std::string_view key, bool needed = false) {
    const value* held = get(key, needed);
    return held == nullptr ? std::string{} : text_of(key, *held).text;
  }
  std::optional<placed_text> placed(std::string_view key, bool needed = false) {
    const value* held = get(key, needed);
    if (held == nullptr) return std::nullopt;
    placed_text taken = text_of(key, *held);
    return taken.text.empty() ? std::nullopt : std::optional{std::move(taken)};
  }
  /// One text or a list of texts.
  std::vector<placed_text> texts(std::string_view key, bool needed = false) {
    std::vector<placed_text> taken;
    const value* held = get(key, needed);
    if (held == nullptr) return taken;
    if (const value_list* items = held->list()) {
      for (const value& item : *items) taken.push_back(text_of(key, item));
      if (items->empty()) fail(diagnostic_code::empty_value, held->where, {std::string{key}});
    } else {
      taken.push_back(text_of(key, *held));
    }
    std::erase_if(taken, [](const placed_text& one) { return one.text.empty(); });
    return taken;
  }
  bool flag(std::string_view key) {
    const value* held = optional(key);
    if (held == nullptr) return false;
    if (held->boolean() == nullptr) mistyped(key, *held, "boolean");
    return held->boolean() != nullptr && *held->boolean();
  }
  std::optional<std::uint32_t> count(std::string_view key, std::int64_t least, std::int64_t greatest) {
    const value* held = optional(key);
    if (held == nullptr) return std::nullopt;
    if (held->integer() == nullptr) {
      mistyped(key, *held, "integer");
      return std::nullopt;
    }
    if (*held->integer() < least || *held->integer() > greatest) {
      fail(diagnostic_code::number_out_of_range, held->where,
           {std::to_string(*held->integer()), std::string{key}, std::to_string(least), std::to_string(greatest)});
      return std::nullopt;
    }
    return static_cast<std::uint32_t>(*held->integer());
  }
  std::optional<date> day(std::string_view key) {
    const value* held = optional(key);
    if (held == nullptr) return std::nullopt;
    if (const date* written = held->day()) return *written;
    if (held->text() == nullptr) {
      mistyped(key, *held, "date");
      return std::nullopt;
    }
    const auto read = read_day(*held->text());
    if (!read) fail(diagnostic_code::date_out_of_range, held->where, {*held->text()});
    return read;
  }
  template <class Kind>
  Kind word(std::string_view key, Kind otherwise, bool needed = false) {
    const auto taken = placed(key, needed);
    if (!taken) return otherwise;
    const auto known = find_word<Kind>(taken->text);
    if (!known) unknown_word(key, *taken, {words_of<Kind>().begin(), words_of<Kind>().end()});
    return known.value_or(otherwise);
  }
  void unknown_word(std::string_view key, const placed_text& taken, const std::vector<std::string_view>& words) {
    std::string all;
    for (const std::string_view one : words) all += (all.empty() ? "" : ", ") + std::string{one};
    fail(diagnostic_code::unknown_word, taken.where, {taken.text, std::string{key}, all}, nearest_word(taken.text, words));
  }
  /// A table inside this one.
  template <class Read>
  void table(std::string_view key, bool needed, Read read) {
    const value* held = get(key, needed);
    if (held == nullptr) return;
    if (held->table() == nullptr) return mistyped(key, *held, "table");
    read_table(*held, std::string{key}, read);
  }
  template <class Read>
  void tables(std::string_view key, Read read, bool needed = false) {
    const value* held = get(key, needed);
    if (held == nullptr) return;
    if (held->list() == nullptr) return mistyped(key, *held, "list");
    for (const value& item : *held->list()) {
      if (item.table() == nullptr) {
        mistyped(key, item, "table");
      } else {
        read_table(item, std::string{key}, read);
      }
    }
  }
  template <class Wording>
  Wording wording(std::string_view key, bool needed = false) {
    Wording made;
    table(key, needed, [&](table_reader& inner) {
      made.vi = inner.text("vi", true);
      made.en = inner.text("en");
    });
    return made;
  }
  void mistyped(std::string_view key, const value& held, std::string_view expected) {
    constexpr std::string_view kinds[] = {"text", "integer", "boolean", "date", "list", "table"};
    fail(diagnostic_code::wrong_type, held.where,
         {std::string{key}, std::string{expected}, std::string{kinds[held.content.index()]}});
  }
  /// Reports every key that was not asked for. Call it last.
  void finish() {
    for (const member& one : *table_.table())
      if (std::find(asked_.begin(), asked_.end(), one.key) == asked_.end())
        fail(diagnostic_code::unknown_key, one.where, {one.key, name_}, nearest_word(one.key, asked_));
  }

 private:
  template <class Read>
  void read_table(const value& held, std::string name, Read read) {
    table_reader inner{held, std::move(name), found_};
    read(inner);
    inner.finish();
    failed_ = failed_ || inner.failed_;
  }
  static bool is_blank(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
      if (!is_space(next_code_point(text, offset))) return false;
    return true;
  }
  placed_text text_of(std::string_view key, const value& held) {
    if (held.text() == nullptr) {
      mistyped(key, held, "text");
      return {{}, held.where};
    }
    if (is_blank(*held.text())) {
      fail(diagnostic_code::empty_value, held.where, {std::string{key}});
      return {{}, held.where};
    }
    if (const auto invalid = first_invalid_utf8(*held.text())) {  // of a document made in C++: no file has any
      fail(diagnostic_code::not_utf8, held.where, {byte_text((*held.text())[*invalid])});
      return {{}, held.where};
    }
    if (const auto control = first_control(*held.text())) {
      fail(diagnostic_code::control_character, held.where, {code_point_text(*control)});
      return {{}, held.where};
    }
    return {*held.text(), held.where};
  }

  const value& table_;
  std::string name_;
  std::vector<diagnostic>& found_;
  std::vector<std::string_view> asked_;
  bool failed_ = false;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
