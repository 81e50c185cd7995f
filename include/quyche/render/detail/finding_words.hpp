// SPDX-License-Identifier: BSL-1.0
// The sentences of findings, in words and as JSON. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_FINDING_WORDS_HPP
#define QUYCHE_RENDER_DETAIL_FINDING_WORDS_HPP

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/render/detail/fill.hpp>
#include <quyche/render/detail/json_writer.hpp>
#include <quyche/render/detail/phrases.hpp>
#include <quyche/render/language.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct diagnostic_text {
  std::array<std::string_view, 2> sentence;  // by language
  std::array<std::string_view, 2> remedy;
};

inline diagnostic_text text_of(diagnostic_code code) {
  switch (code) {
#define QUYCHE_DIAGNOSTIC_TEXT(name, vi, vi_remedy, en, en_remedy) \
  case diagnostic_code::name:                                      \
    return {{vi, en}, {vi_remedy, en_remedy}};
#include <quyche/render/detail/diagnostic_texts.def>
#undef QUYCHE_DIAGNOSTIC_TEXT
  }
  return {};
}

/// The kinds of value and of thing that diagnostics name, in Vietnamese; a list of them stays a list.
inline std::string kind_in_vietnamese(std::string_view words) {
  constexpr std::pair<std::string_view, std::string_view> table[] = {
      {"text", "chuỗi ký tự"},
      {"integer", "số nguyên"},
      {"boolean", "true hoặc false"},
      {"date", "ngày"},
      {"list", "danh sách"},
      {"table", "bảng"},
      {"float", "số thập phân"},
      {"time", "giờ"},
      {"value", "giá trị"},
      {"body", "cơ quan, tổ chức"},
      {"office", "chức danh"},
      {"community", "đảng bộ, địa phương hoặc Nhân dân"},
      {"matter", "việc"},
      {"document", "văn bản"},
      {"measure", "đại lượng"},
      {"record", "thẩm quyền, nhiệm vụ, ủy quyền, điều giữ lại hoặc điều cấm"},
      {"power", "thẩm quyền"},
      {"duty", "nhiệm vụ"},
      {"delegation", "việc ủy quyền"},
      {"reservation", "điều giữ lại"},
      {"prohibition", "điều cấm"},
      {"money", "số tiền"},
      {"levels", "mức"},
      {"flag", "có hoặc không"},
      {"number", "số"}};
  std::string made;
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t comma = (std::min)(words.find(", ", from), words.size());
    const std::string_view word = words.substr(from, comma - from);
    const auto* known = std::find_if(std::begin(table), std::end(table), [&](const auto& one) { return one.first == word; });
    made += (made.empty() ? "" : ", ") + std::string{known == std::end(table) ? word : known->second};
    from = comma + 2;
  }
  return made;
}
/// What the arguments of a code are, as core/diagnostic_codes.def says.
inline std::string_view arguments_of(diagnostic_code code) {
  switch (code) {
#define QUYCHE_DIAGNOSTIC(number, name, level, arguments) \
  case diagnostic_code::name:                             \
    return arguments;
#include <quyche/core/diagnostic_codes.def>
#undef QUYCHE_DIAGNOSTIC
  }
  return {};
}
/// A day as answers write it, `01/07/2025`; a dash for an end that is open.
inline std::string day_in_vietnamese(const std::string& day) {
  constexpr std::size_t length = 10;  // 2025-07-01
  if (day.size() != length) return day == "-" ? "–" : day;
  return day.substr(8) + "/" + day.substr(5, 2) + "/" + day.substr(0, 4);
}
/// Calls with each argument and with what it is, as core/diagnostic_codes.def says.
template <class Visit>
void each_argument(diagnostic_code code, std::vector<std::string>& arguments, Visit visit) {
  std::string_view rest = arguments_of(code);
  for (std::string& one : arguments) {
    const std::string_view what = rest.substr(0, rest.find(", "));
    visit(one, what);
    rest.remove_prefix((std::min)(what.size() + 2, rest.size()));
  }
}
/// The one of an enumeration, from its first to its last, that bears the word.
template <class Which>
std::optional<Which> find_with_word(std::string_view word, Which first, Which last) {
  for (int place = static_cast<int>(first); place <= static_cast<int>(last); ++place)
    if (word == word_of(static_cast<Which>(place))) return static_cast<Which>(place);
  return std::nullopt;
}
/// Arguments that are kinds or days are words of the program; readers get them in their language.
inline std::vector<std::string> in_language(const diagnostic& found, language lang) {
  auto arguments = found.arguments;
  if (lang == language::en) return arguments;
  each_argument(found.code, arguments, [](std::string& one, std::string_view what) {
    if (what.find("kind") != std::string_view::npos) one = kind_in_vietnamese(one);
    if (what.find("day") != std::string_view::npos) one = day_in_vietnamese(one);
  });
  return arguments;
}

/// A flaw in the words of answers; the remedy keeps its name, by which it is looked up.
inline std::string sentence_of(const diagnostic& found, language lang) {
  auto arguments = in_language(found, lang);
  each_argument(found.code, arguments, [&](std::string& one, std::string_view what) {
    if (what != "flaw") return;
    if (const auto known = find_with_word(one, flaw::none, flaw::fact_missing)) one = say(lang, *known);
  });
  return fill(text_of(found.code).sentence[static_cast<std::size_t>(lang)], arguments);
}
inline std::string remedy_of(const diagnostic& found, language lang) {
  return fill(text_of(found.code).remedy[static_cast<std::size_t>(lang)], in_language(found, lang));
}
/// A finding of no file: dots where its arguments would stand.
inline diagnostic with_dots(diagnostic_code code) {
  constexpr std::size_t most_arguments = 7;  // core/diagnostic_codes.def
  return {code, {}, std::vector<std::string>(most_arguments, "…"), {}, {}};
}

inline void head_members(json_writer& out, diagnostic_code code) {
  out.member("code", to_string(code));
  out.member("word", slug_of(code));
  out.member("severity", severity_of(code) == severity::error ? "error" : "warning");
}
/// In both languages.
template <class Text>
void both_members(json_writer& out, std::string_view key, Text text) {
  out.object(key, [&] {
    out.member("vi", text(language::vi));
    out.member("en", text(language::en));
  });
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
