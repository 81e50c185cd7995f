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
