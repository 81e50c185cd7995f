// SPDX-License-Identifier: BSL-1.0
// Definitions of diagnostics.hpp.
#include <algorithm>

#include <quyche/render/detail/finding_words.hpp>
#include <quyche/render/detail/json_writer.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/render/json.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

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
    const std::size_t tab = (std::min)(part.find('\t', from), part.size());
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
  std::size_t before = (std::min<std::size_t>)(where.from - start, line.size());
  while (before > 0 && inside_letter(before)) --before;
  std::size_t end = (std::min<std::size_t>)((std::max)(where.until, where.from + 1) - start, line.size());
  while (inside_letter(end)) ++end;
  const shown_part part = shown_of(line, before);
  const std::string lead = part.from > 0 ? "…" : "";
  const std::string tail = part.until < line.size() ? "…" : "";
  const std::string number = std::to_string(at.line);
  const std::string margin(number.size(), ' ');
  std::string blank = lead.empty() ? "" : " ";
  blank += blank_under(line.substr(part.from, before - part.from));
  const std::size_t marked = (std::min)(end, part.until) > before ? (std::min)(end, part.until) - before : 0;
  const std::size_t carets = (std::max<std::size_t>)(1, display_width(with_tabs(line.substr(before, marked))));
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

inline void place_members(json_writer& out, std::string_view key, place where, const std::vector<source_text>& sources) {
  for (const source_text& one : sources)
    if (one.index() == where.source && where.from <= one.text().size())
      out.object(key, [&] {
        const position at = one.position_of(where.from);
        out.member("file", one.name());
        out.member("line", at.line);
        out.member("column", at.column);
      });
}
inline void finding_members(json_writer& out, const diagnostic& found, const std::vector<source_text>& sources) {
  head_members(out, found.code);
  place_members(out, "place", found.where, sources);
  place_members(out, "related", found.related, sources);
  if (!found.suggestion.empty()) out.member("suggestion", found.suggestion);
  both_members(out, "message", [&](language lang) { return sentence_of(found, lang); });
  both_members(out, "remedy", [&](language lang) { return remedy_of(found, lang); });
}

}  // namespace detail

QUYCHE_INLINE std::string render(const diagnostic& found, const std::vector<source_text>& sources, language lang) {
  const bool vi = lang == language::vi;
  const bool error = severity_of(found.code) == severity::error;
  const std::string where = detail::place_text(found.where, sources);
  std::string made = where.empty() ? std::string{} : where + ": ";
  made += error ? (vi ? "lỗi " : "error ") : (vi ? "cảnh báo " : "warning ");
  made += to_string(found.code) + " (" + slug_of(found.code) + "): " + detail::sentence_of(found, lang) + "\n";
  for (const source_text& one : sources)
    if (!where.empty() && one.index() == found.where.source) made += detail::excerpt(one, found.where);
  if (const std::string related = detail::place_text(found.related, sources); !related.empty())
    made += (vi ? "  xem: " : "  see: ") + related + "\n";
  if (!found.suggestion.empty()) made += (vi ? "  ý bạn là `" : "  did you mean `") + printable(found.suggestion) + "`?\n";
  made += (vi ? "  cách sửa: " : "  remedy: ") + detail::remedy_of(found, lang) + "\n";
  return made;
}

QUYCHE_INLINE std::string explain(diagnostic_code code, language lang) {
  const bool vi = lang == language::vi;
  const diagnostic any = detail::with_dots(code);
  return to_string(code) + " (" + slug_of(code) + ")\n" + (vi ? "  nghĩa: " : "  meaning: ") + detail::sentence_of(any, lang) +
         "\n" + (vi ? "  cách sửa: " : "  remedy: ") + detail::remedy_of(any, lang) + "\n";
}

QUYCHE_INLINE std::string to_json(const std::vector<findings>& all) {
  detail::json_writer out;
  out.object({}, [&] {
    out.member("format", answer_format);
    out.member("kind", "check");
    out.array("findings", [&] {
      for (const findings& part : all)
        for (const diagnostic& one : part.found) out.object({}, [&] { detail::finding_members(out, one, part.sources); });
    });
  });
  return out.take();
}

}  // namespace quyche::inline QUYCHE_ABI
