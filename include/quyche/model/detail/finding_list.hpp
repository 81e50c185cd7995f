// SPDX-License-Identifier: BSL-1.0
// finding_list: what a validator finds, in regulations and registries alike. Included by the validators of both only.
#ifndef QUYCHE_MODEL_DETAIL_FINDING_LIST_HPP
#define QUYCHE_MODEL_DETAIL_FINDING_LIST_HPP

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/core/diagnostic.hpp>
#include <quyche/model/detail/key.hpp>
#include <quyche/model/detail/letters.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// In the order of places, and at one place of codes; what is alike in both keeps its order.
inline void sort_findings(std::vector<diagnostic>& found) {
  std::stable_sort(found.begin(), found.end(), [](const diagnostic& one, const diagnostic& other) {
    return std::tie(one.where.source, one.where.from, one.code) < std::tie(other.where.source, other.where.from, other.code);
  });
}

inline std::string day_text(date day, bool given) {
  return given && in_calendar(day) ? to_iso(day) : std::string{"-"};
}

class finding_list {
 public:
  explicit finding_list(std::vector<diagnostic> earlier = {}) : found_{std::move(earlier)} {}

  void add(diagnostic_code code, place where, std::vector<std::string> arguments, place related = {},
           std::string suggestion = {}) {
    found_.push_back({code, where, std::move(arguments), std::move(suggestion), related});
  }
  /// What a file must have, its reader has asked for at a better place; here that is left for entries made in C++.
  void need(bool given, std::string_view column, std::string_view table, place where) {
    if (!given && !where.known()) add(diagnostic_code::missing_key, where, {std::string{column}, std::string{table}});
  }
  void need_id(const std::string& key, std::string_view table, place where) {
    need(!key.empty(), "id", table, where);
    if (!key.empty() && !where.known() && !is_id(key)) add(diagnostic_code::malformed_id, where, {key});
  }
  void need_basis(bool given, const std::string& key, place where) {
    if (!given && !where.known()) add(diagnostic_code::missing_basis, where, {key});
  }

  /// Reports an id that has been seen before.
  void check_unique(std::map<std::string, place, std::less<>>& seen, const std::string& key, place where) {
    if (key.empty()) return;
    const auto [known, fresh] = seen.try_emplace(key, where);
    if (!fresh) add(diagnostic_code::duplicate_id, where, {key}, known->second);
  }
  /// Returns whether the text can be read.
  bool check_utf8(std::string_view text, place where) {
    const auto invalid = first_invalid_utf8(text);
    if (invalid) add(diagnostic_code::not_utf8, where, {byte_text(text[*invalid])});
    return !invalid;
  }
  /// Reports a letter that no Vietnamese name has. Requires: well-formed UTF-8.
  void check_letters(std::string_view name, place where) {
    const auto letter = first_foreign_letter(name);
    if (!letter) return;
    std::string shown;
    append_utf8(shown, *letter);
    add(diagnostic_code::look_alike_letter, where, {shown, code_point_text(*letter), std::string{name}}, {},
        letter_meant_by(*letter));
  }
  /// Returns whether the period holds a day.
  bool check_not_empty(period days, place where) {
    if (!days.empty()) return true;
    const bool ends = days.has_end() && days.until() != period::open_start;
    add(diagnostic_code::empty_period, where,
        {day_text(days.from(), days.has_start()), ends ? day_text(days.last(), true) : "-"});
    return false;
  }

  [[nodiscard]] std::vector<diagnostic> sorted() && {
    sort_findings(found_);
    return std::move(found_);
  }

 private:
  std::vector<diagnostic> found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
