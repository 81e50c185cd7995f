// SPDX-License-Identifier: BSL-1.0
// Definitions of utf8.hpp.
#include <boost/locale/utf.hpp>
#include <iterator>

#include <quyche/core/contract.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

using utf8_traits = boost::locale::utf::utf_traits<char>;

/// The code point at `offset` and its length; length 0 if it is not well formed.
struct decoded {
  char32_t code_point = 0;
  std::size_t length = 0;
};

inline decoded decode(std::string_view text, std::size_t offset) noexcept {
  const std::string_view rest = text.substr(offset);
  const char* place = rest.data();
  const auto letter = utf8_traits::decode(place, rest.data() + rest.size());
  if (!boost::locale::utf::is_valid_codepoint(letter)) return {};
  return {letter, static_cast<std::size_t>(place - rest.data())};
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
  offset += found.length == 0 ? 1 : found.length;
  return found.length == 0 ? replacement_character : found.code_point;
}

QUYCHE_INLINE void append_utf8(std::string& text, char32_t code_point) {
  const bool valid = boost::locale::utf::is_valid_codepoint(code_point);
  detail::utf8_traits::encode(valid ? code_point : replacement_character, std::back_inserter(text));
}

QUYCHE_INLINE bool is_space(char32_t letter) noexcept {
  return letter == ' ' || (letter >= '\t' && letter <= '\r') || letter == 0x85 || letter == 0xA0 || letter == 0x1680 ||
         (letter >= 0x2000 && letter <= 0x200B) || letter == 0x2028 || letter == 0x2029 || letter == 0x202F ||
         letter == 0x205F || letter == 0x3000;
}

QUYCHE_INLINE std::string byte_text(char byte) {
  return code_point_text(static_cast<unsigned char>(byte)).substr(4);
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
      made += "<0x" + byte_text(text[offset]) + ">";
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
