// SPDX-License-Identifier: BSL-1.0
// Definitions of diagnostics.hpp.
#include <algorithm>
#include <array>
#include <utility>

#include <quyche/render/detail/fill.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/text/utf8.hpp>

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
    const std::size_t comma = std::min(words.find(", ", from), words.size());
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
inline void write_days_in_vietnamese(diagnostic_code code, std::vector<std::string>& arguments) {
  std::string_view rest = arguments_of(code);
  for (std::string& one : arguments) {
    const std::string_view what = rest.substr(0, rest.find(", "));
    if (what.find("day") != std::string_view::npos) one = day_in_vietnamese(one);
    rest.remove_prefix(std::min(what.size() + 2, rest.size()));
  }
}
/// Arguments that name kinds are words of the program; readers get them in their language.
inline std::vector<std::string> in_language(const diagnostic& found, language lang) {
  auto arguments = found.arguments;
  if (lang == language::en) return arguments;
  const bool values = found.code == diagnostic_code::wrong_type;
  const bool things = found.code == diagnostic_code::wrong_kind || found.code == diagnostic_code::unknown_name;
  const bool measures = found.code == diagnostic_code::measure_kind_mismatch;
  for (std::size_t place = 1; place < arguments.size(); ++place)
    if (values || things || measures) arguments[place] = kind_in_vietnamese(arguments[place]);
  write_days_in_vietnamese(found.code, arguments);
  return arguments;
}

/// What of a line is shown: all of it, or of a very long one the surroundings of the place.
struct shown_part {
  std::size_t from;
  std::size_t until;
};
inline shown_part shown_of(std::string_view line, std::size_t place) {
  constexpr std::size_t whole = 240;  // bytes
  constexpr int letters_before = 60;
  constexpr int letters_behind = 100;
  if (line.size() <= whole) return {0, line.size()};
  const auto inside_letter = [&](std::size_t offset) {
    return offset < line.size() && (static_cast<unsigned char>(line[offset]) & 0xC0U) == 0x80U;
  };
  shown_part part{place, place};
  for (int letter = 0; letter < letters_before && part.from > 0; ++letter) do
      --part.from;
    while (part.from > 0 && inside_letter(part.from));
  for (int letter = 0; letter < letters_behind && part.until < line.size(); ++letter) do
      ++part.until;
    while (inside_letter(part.until));
  return part;
}

/// A part of a line as a terminal may have it; its tabs stay.
inline std::string with_tabs(std::string_view part) {
  std::string made;
  for (std::size_t from = 0; from <= part.size();) {
    const std::size_t tab = std::min(part.find('\t', from), part.size());
    made += (from == 0 ? "" : "\t") + printable(part.substr(from, tab - from));
    from = tab + 1;
  }
  return made;
}
/// As much white space as that part takes.
inline std::string blank_under(std::string_view part) {
  const std::string shown = with_tabs(part);
  std::string made;
  for (std::size_t offset = 0; offset < shown.size();) {
    const std::size_t from = offset;
    const char32_t letter = next_code_point(shown, offset);
    if (display_width(std::string_view{shown}.substr(from, offset - from)) != 0) made += letter == '\t' ? '\t' : ' ';
  }
  return made;
}

/// The line that holds a place, and carets under it.
inline std::string excerpt(const source_text& from, place where) {
  const std::string_view line = from.line_at(where.from);
  const position at = from.position_of(where.from);
  const std::uint32_t start = from.offset_of({at.line, 1});
  // A place may begin or end inside a letter (a byte that was none); whole letters are marked.
  const auto inside_letter = [&](std::size_t offset) {
    return offset < line.size() && (static_cast<unsigned char>(line[offset]) & 0xC0U) == 0x80U;
  };
  std::size_t before = std::min<std::size_t>(where.from - start, line.size());
  while (before > 0 && inside_letter(before)) --before;
  std::size_t end = std::min<std::size_t>(std::max(where.until, where.from + 1) - start, line.size());
  while (inside_letter(end)) ++end;
  const shown_part part = shown_of(line, before);
  const std::string lead = part.from > 0 ? "…" : "";
  const std::string tail = part.until < line.size() ? "…" : "";
  const std::string number = std::to_string(at.line);
  const std::string margin(number.size(), ' ');
  std::string blank = lead.empty() ? "" : " ";
  blank += blank_under(line.substr(part.from, before - part.from));
  const std::size_t marked = std::min(end, part.until) > before ? std::min(end, part.until) - before : 0;
  const std::size_t carets = std::max<std::size_t>(1, display_width(with_tabs(line.substr(before, marked))));
  return "  " + number + " | " + lead + with_tabs(line.substr(part.from, part.until - part.from)) + tail + "\n  " + margin +
         " | " + blank + std::string(carets, '^') + "\n";
}

inline std::string place_text(place where, const std::vector<source_text>& sources) {
  for (const source_text& one : sources)
    if (one.index() == where.source && where.from <= one.text().size()) {
      const position at = one.position_of(where.from);
      return printable(one.name()) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
  return {};
}

}  // namespace detail

QUYCHE_INLINE std::string render(const diagnostic& found, const std::vector<source_text>& sources, language lang) {
  const auto in = static_cast<std::size_t>(lang);
  const bool vi = lang == language::vi;
  const bool error = severity_of(found.code) == severity::error;
  const auto text = detail::text_of(found.code);
  const auto arguments = detail::in_language(found, lang);
  const std::string where = detail::place_text(found.where, sources);
  std::string made = where.empty() ? std::string{} : where + ": ";
  made += error ? (vi ? "lỗi " : "error ") : (vi ? "cảnh báo " : "warning ");
  made += to_string(found.code) + " (" + slug_of(found.code) + "): " + detail::fill(text.sentence[in], arguments) + "\n";
  for (const source_text& one : sources)
    if (!where.empty() && one.index() == found.where.source) made += detail::excerpt(one, found.where);
  if (const std::string related = detail::place_text(found.related, sources); !related.empty())
    made += (vi ? "  xem: " : "  see: ") + related + "\n";
  if (!found.suggestion.empty()) made += (vi ? "  ý bạn là `" : "  did you mean `") + printable(found.suggestion) + "`?\n";
  made += (vi ? "  cách sửa: " : "  remedy: ") + detail::fill(text.remedy[in], arguments) + "\n";
  return made;
}

QUYCHE_INLINE std::string explain(diagnostic_code code, language lang) {
  const auto in = static_cast<std::size_t>(lang);
  const bool vi = lang == language::vi;
  const auto text = detail::text_of(code);
  constexpr std::size_t most_arguments = 7;  // core/diagnostic_codes.def
  const std::vector<std::string> dots(most_arguments, "…");
  return to_string(code) + " (" + slug_of(code) + ")\n" + (vi ? "  nghĩa: " : "  meaning: ") +
         detail::fill(text.sentence[in], dots) + "\n" + (vi ? "  cách sửa: " : "  remedy: ") +
         detail::fill(text.remedy[in], dots) + "\n";
}

}  // namespace quyche::inline QUYCHE_ABI
