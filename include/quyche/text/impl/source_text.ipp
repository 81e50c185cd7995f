// SPDX-License-Identifier: BSL-1.0
// Definitions of source_text.hpp.
#include <algorithm>

#include <quyche/text/source_text.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE source_text::source_text(std::string name, std::string text, std::uint32_t index)
    : name_{std::move(name)}, text_{std::move(text)}, index_{index}, line_starts_{0} {
  for (std::size_t place = 0; place < text_.size(); ++place)
    if (text_[place] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(place + 1));
}

QUYCHE_INLINE result<source_text> source_text::make(std::string name, std::string text, std::uint32_t index) {
  const auto fail = [&](diagnostic_code code, std::size_t at, std::vector<std::string> arguments) {
    const auto from = static_cast<std::uint32_t>(at);
    return result<source_text>::failure({{code, {index, from, from + 1}, std::move(arguments), {}, {}}});
  };
  if (text.size() > size_limit)
    return fail(diagnostic_code::text_too_large, 0, {std::to_string(text.size()), std::to_string(size_limit)});
  if (text.starts_with("\xEF\xBB\xBF")) return fail(diagnostic_code::byte_order_mark, 0, {});
  if (const auto bad = first_invalid_utf8(text)) return fail(diagnostic_code::not_utf8, *bad, {byte_text(text[*bad])});
  if (const auto nul = text.find('\0'); nul != std::string::npos) return fail(diagnostic_code::nul_byte, nul, {});
  return source_text{std::move(name), std::move(text), index};
}

QUYCHE_INLINE position source_text::position_of(std::uint32_t offset) const {
  QUYCHE_EXPECTS(offset <= text_.size(), "the offset is at most the size of the text");
  const auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) - 1;
  std::uint32_t column = 1;
  for (std::size_t place = *line; place < offset; ++column) static_cast<void>(next_code_point(text_, place));
  return {static_cast<std::uint32_t>(line - line_starts_.begin()) + 1, column};
}

QUYCHE_INLINE std::uint32_t source_text::offset_of(position where) const {
  if (where.line == 0 || where.line > line_starts_.size()) return static_cast<std::uint32_t>(text_.size());
  std::size_t place = line_starts_[where.line - 1];
  const std::size_t end = place + line_at(static_cast<std::uint32_t>(place)).size();
  for (std::uint32_t column = 1; column < where.column && place < end; ++column)
    static_cast<void>(next_code_point(text_, place));
  return static_cast<std::uint32_t>(place);
}

QUYCHE_INLINE std::string_view source_text::line_at(std::uint32_t offset) const {
  QUYCHE_EXPECTS(offset <= text_.size(), "the offset is at most the size of the text");
  const std::size_t start = *(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) - 1);
  std::size_t end = (std::min)(text_.find('\n', start), text_.size());
  if (end > start && text_[end - 1] == '\r') --end;
  return std::string_view{text_}.substr(start, end - start);
}

}  // namespace quyche::inline QUYCHE_ABI
