// SPDX-License-Identifier: BSL-1.0
// table_reader: takes the keys of one table out of a document; which there are, file_keys.def says. Included by the readers of
// regulations and registries only.
#ifndef QUYCHE_MODEL_DETAIL_TABLE_READER_HPP
#define QUYCHE_MODEL_DETAIL_TABLE_READER_HPP

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/contract.hpp>
#include <quyche/document/document.hpp>
#include <quyche/model/entries.hpp>
#include <quyche/model/file_keys.hpp>
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

struct placed_value {
  limit_value written;
  place where;
};

/// Of a text under a key that is none of the words allowed there.
inline diagnostic unknown_word_found(const placed_text& taken, std::string_view key,
                                     const std::vector<std::string_view>& words) {
  std::string all;
  for (const std::string_view one : words) all += (all.empty() ? "" : ", ") + std::string{one};
  return {diagnostic_code::unknown_word, taken.where, {taken.text, std::string{key}, all}, nearest_word(taken.text, words), {}};
}

class table_reader {
 public:
  /// Reports at once which needed keys are missing, and which exclude each other. Requires: a table.
  table_reader(const value& table, std::string name, file_kind kind, const file_table& keys, std::vector<diagnostic>& found)
      : table_{table}, name_{std::move(name)}, kind_{kind}, keys_{&keys}, found_{found} {
    for (const file_key& one : keys.keys)
      if (one.needed) need(one.name);
    for (const table_condition& one : keys.conditions) check(one);
  }
  /// Of a table whose keys are names.
  table_reader(const value& table, std::string name, file_kind kind, std::vector<diagnostic>& found)
      : table_{table}, name_{std::move(name)}, kind_{kind}, found_{found} {}

  [[nodiscard]] place where() const noexcept { return table_.where; }
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  void fail(diagnostic_code code, place where, std::vector<std::string> arguments, std::string suggestion = {},
            place related = {}) {
    failed_ = failed_ || severity_of(code) == severity::error;
    found_.push_back({code, where, std::move(arguments), std::move(suggestion), related});
  }

  /// Something inside this table failed and has been reported.
  void fail_quietly() noexcept { failed_ = true; }

  /// Null if it is missing. Requires: a key of the table, of one of these forms.
  const value* find(std::string_view key, std::initializer_list<value_form> forms) {
    note_asked(key, forms);
    return table_.find(key);
  }

  std::string text(std::string_view key) {
    const auto taken = placed(key);
    return taken ? taken->text : std::string{};
  }
  std::optional<placed_text> placed(std::string_view key) {
    const value* held =
        find(key, {value_form::id, value_form::text, value_form::word, value_form::fraction, value_form::currency});
    if (held == nullptr) return std::nullopt;
    placed_text taken = text_of(key, *held);
    return taken.text.empty() ? std::nullopt : std::optional{std::move(taken)};
  }
  /// One text or a list of texts.
  std::vector<placed_text> texts(std::string_view key) {
    std::vector<placed_text> taken;
    const value* held =
        find(key, {value_form::one_id, value_form::ids, value_form::texts, value_form::acts, value_form::provisions});
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
    const value* held = find(key, {value_form::flag});
    if (held == nullptr) return false;
    if (held->boolean() == nullptr) mistyped(key, *held, "boolean");
    return held->boolean() != nullptr && *held->boolean();
  }
  std::optional<std::uint32_t> count(std::string_view key) {
    const value* held = find(key, {value_form::count});
    if (held == nullptr) return std::nullopt;
    if (held->integer() == nullptr) {
      mistyped(key, *held, "integer");
      return std::nullopt;
    }
    const value_rule& rule = keys_->find(key)->value;
    if (*held->integer() < rule.least || *held->integer() > rule.greatest) {
      fail(diagnostic_code::number_out_of_range, held->where,
           {std::to_string(*held->integer()), std::string{key}, std::to_string(rule.least), std::to_string(rule.greatest)});
      return std::nullopt;
    }
    return static_cast<std::uint32_t>(*held->integer());
  }
  std::optional<date> day(std::string_view key) {
    const value* held = find(key, {value_form::day});
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
  Kind word(std::string_view key, Kind otherwise) {
    const auto taken = placed(key);
    if (!taken) return otherwise;
    const auto known = find_word<Kind>(taken->text);
    if (!known) unknown_word(key, *taken, {words_of<Kind>().begin(), words_of<Kind>().end()});
    return known.value_or(otherwise);
  }
  void unknown_word(std::string_view key, const placed_text& taken, const std::vector<std::string_view>& words) {
    failed_ = true;
    found_.push_back(unknown_word_found(taken, key, words));
  }
  /// A table inside this one.
  template <class Read>
  void table(std::string_view key, Read read) {
    const value* held = find(key, {value_form::table, value_form::wording});
    if (held == nullptr) return;
    if (held->table() == nullptr) return mistyped(key, *held, "table");
    read_table(key, *held, read);
  }
  template <class Read>
  void tables(std::string_view key, Read read) {
    const value* held = find(key, {value_form::tables});
    if (held == nullptr) return;
    if (held->list() == nullptr) return mistyped(key, *held, "list");
    for (const value& item : *held->list()) {
      if (item.table() == nullptr) {
        mistyped(key, item, "table");
      } else {
        read_table(key, item, read);
      }
    }
  }
  /// A table whose keys are names: `read` is given each of them, and a reader of all.
  template <class Read>
  void ranges(std::string_view key, Read read) {
    const value* held = find(key, {value_form::ranges});
    if (held == nullptr) return;
    if (held->table() == nullptr) return mistyped(key, *held, "table");
    table_reader inner{*held, std::string{key}, kind_, found_};
    for (const member& one : *held->table()) read(inner, one);
    failed_ = failed_ || inner.failed_;
  }
  /// The ends of a range under a name.
  template <class Read>
  void range(const member& named, Read read) {
    read_inner(named.key, named.held, get_table(kind_, "range"), read);
  }
  /// The one value of a measure, where no range stands.
  std::optional<placed_value> exact_value(const member& named) {
    const value& held = named.held;
    if (held.boolean() != nullptr) return placed_value{*held.boolean(), held.where};
    return number_or_text(named.key, held, "text, integer, boolean, table");
  }
  /// An end of a range: what is true or false has no ranges.
  std::optional<placed_value> edge(std::string_view key) {
    const value* held = find(key, {value_form::edge});
    return held == nullptr ? std::nullopt : number_or_text(key, *held, "text, integer");
  }
  template <class Wording>
  Wording wording(std::string_view key) {
    Wording made;
    table(key, [&](table_reader& inner) {
      made.vi = inner.text("vi");
      made.en = inner.text("en");
    });
    return made;
  }
  void mistyped(std::string_view key, const value& held, std::string_view expected) {
    constexpr std::string_view kinds[] = {"text", "integer", "boolean", "date", "list", "table"};
    fail(diagnostic_code::wrong_type, held.where,
         {std::string{key}, std::string{expected}, std::string{kinds[held.content.index()]}});
  }
  /// Reports every key that the table should not have. Call it last. Requires: every other key was asked for.
  void finish() {
    note_finished();
    for (const member& one : *table_.table())
      if (keys_->find(one.key) == nullptr)
        fail(diagnostic_code::unknown_key, one.where, {one.key, name_}, nearest_key(one.key));
  }

 private:
  void need(std::string_view key) {
    if (table_.find(key) == nullptr) fail(diagnostic_code::missing_key, table_.where, {std::string{key}, name_});
  }
  void check(const table_condition& one) {
    const value* held = table_.find(one.name);
    const value* other = table_.find(one.other);
    switch (one.kind) {
      case condition_kind::one_of:
        if (other == nullptr) need(one.name);
        break;
      case condition_kind::not_both:
        if (held != nullptr && other != nullptr)
          fail(diagnostic_code::exclusive_keys, held->where, {std::string{one.name}, std::string{one.other}, name_}, {},
               other->where);
        break;
      case condition_kind::needed_if:
        if (other != nullptr && other->text() != nullptr && *other->text() == one.word) need(one.name);
        break;
      case condition_kind::not_empty:
        if (table_.table()->empty()) fail(diagnostic_code::empty_value, table_.where, {name_});
        break;
    }
  }
  std::optional<placed_value> number_or_text(std::string_view key, const value& held, std::string_view expected) {
    if (held.integer() != nullptr) return placed_value{*held.integer(), held.where};
    if (held.text() == nullptr) {
      mistyped(key, held, expected);
      return std::nullopt;
    }
    placed_text taken = text_of(key, held);
    return taken.text.empty() ? std::nullopt : std::optional{placed_value{std::move(taken.text), taken.where}};
  }
  [[nodiscard]] std::string nearest_key(std::string_view written) const {
    std::vector<std::string_view> names;
    for (const file_key& one : keys_->keys) names.push_back(one.name);
    return nearest_word(written, names);
  }
  template <class Read>
  void read_table(std::string_view key, const value& held, Read read) {
    read_inner(key, held, get_table(kind_, keys_->find(key)->value.table), read);
  }
  template <class Read>
  void read_inner(std::string_view key, const value& held, const file_table& keys, Read read) {
    table_reader inner{held, std::string{key}, kind_, keys, found_};
    read(inner);
    inner.finish();
    failed_ = failed_ || inner.failed_;
  }

  // A key that is read and stands in no row would be reported as unknown; one that has a row and is not read would be ignored.
#ifdef QUYCHE_CHECKED
  void note_asked(std::string_view key, std::initializer_list<value_form> forms) {
    const file_key* known = keys_ == nullptr ? nullptr : keys_->find(key);
    QUYCHE_EXPECTS(known != nullptr, "the key stands in file_keys.def");
    QUYCHE_EXPECTS(std::find(forms.begin(), forms.end(), known->value.form) != forms.end(), "its value is read as it is there");
    asked_.push_back(key);
  }
  void note_finished() const {
    for (const file_key& one : keys_->keys)
      QUYCHE_EXPECTS(std::find(asked_.begin(), asked_.end(), one.name) != asked_.end(), "every key is read");
  }
  std::vector<std::string_view> asked_;
#else
  void note_asked(std::string_view /*key*/, std::initializer_list<value_form> /*forms*/) const noexcept {}
  void note_finished() const noexcept {}
#endif
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
  file_kind kind_;
  const file_table* keys_ = nullptr;
  std::vector<diagnostic>& found_;
  bool failed_ = false;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
