// SPDX-License-Identifier: BSL-1.0
// Definitions of utf8.hpp.
#include <quyche/core/contract.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The code point at `offset` and its length; length 0 if it is not well formed.
struct decoded {
  char32_t code_point = 0;
  std::size_t length = 0;
};

inline decoded decode(std::string_view text, std::size_t offset) noexcept {
  const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
  const unsigned char first = byte(offset);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || offset + length > text.size()) return {};
  char32_t value = first & (0xFFU >> (length + 1));
  for (std::size_t place = offset + 1; place < offset + length; ++place) {
    if ((byte(place) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(place) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, length};
}

/// Tabs and line ends are white space, and no such character.
inline bool steers_terminal(char32_t letter) noexcept {
  const bool space = letter == '\t' || letter == '\n' || letter == '\r';
  const bool c0_or_c1 = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
  const bool separator = letter == 0x2028 || letter == 0x2029;
  const bool turns = letter == 0x061C || letter == 0x200E || letter == 0x200F || (letter >= 0x202A && letter <= 0x202E) ||
                     (letter >= 0x2066 && letter <= 0x2069);
  return !space && (c0_or_c1 || separator || turns);
}

}  // namespace detail

QUYCHE_INLINE std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t length = detail::decode(text, offset).length;
    if (length == 0) return offset;
    offset += length;
  }
  return std::nullopt;
}

QUYCHE_INLINE char32_t next_code_point(std::string_view text, std::size_t& offset) {
  QUYCHE_EXPECTS(offset < text.size(), "the offset is inside the text");
  const detail::decoded found = detail::decode(text, offset);
  QUYCHE_EXPECTS(found.length != 0, "the text is well-formed UTF-8");
  offset += found.length;
  return found.code_point;
}

QUYCHE_INLINE void append_utf8(std::string& text, char32_t code_point) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0U | (code_point >> 6U));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0U | (code_point >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (code_point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

QUYCHE_INLINE std::string code_point_text(char32_t letter) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string code;
  for (; letter != 0 || code.size() < 4; letter >>= 4U) code.insert(code.begin(), digits[letter & 0xFU]);
  return "U+" + code;
}

QUYCHE_INLINE std::optional<char32_t> first_control(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();)
    if (const char32_t letter = next_code_point(text, offset); detail::steers_terminal(letter)) return letter;
  return std::nullopt;
}

QUYCHE_INLINE std::string printable(std::string_view text) {
  std::string made;
  for (std::size_t offset = 0; offset < text.size();) {
    const detail::decoded found = detail::decode(text, offset);
    const char32_t letter = found.code_point;
    if (found.length == 0) {
      made += "<0x" + code_point_text(static_cast<unsigned char>(text[offset])).substr(4) + ">";
    } else if (letter == '\t' || letter == '\n' || letter == '\r') {
      made += ' ';
    } else if (detail::steers_terminal(letter)) {
      made += "<" + code_point_text(letter) + ">";
    } else {
      made += text.substr(offset, found.length);
    }
    offset += found.length == 0 ? 1 : found.length;
  }
  return made;
}

QUYCHE_INLINE std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    const bool combining = code_point >= 0x300 && code_point <= 0x36F;
    if (!combining) ++width;
  }
  return width;
}

}  // namespace quyche::inline QUYCHE_ABI
