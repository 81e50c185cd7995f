// SPDX-License-Identifier: BSL-1.0
// UTF-8: decoding, encoding, validation, white space, and the width of a text on a terminal. Every function takes any bytes.
#ifndef QUYCHE_TEXT_UTF8_HPP
#define QUYCHE_TEXT_UTF8_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// What stands for a byte that is not UTF-8. No name in a graph or a registry holds it.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The offset of the first byte that is not well-formed UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept;
/// Decodes one code point at `offset` and moves `offset` behind it; a byte that is not UTF-8 alone gives the replacement
/// character. Requires: offset inside.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
/// The text stays well-formed: a surrogate or a number above U+10FFFF is appended as the replacement character.
void append_utf8(std::string& text, char32_t code_point);
/// White space of Unicode, line ends, no-break and narrow no-break space included, and the zero-width space.
[[nodiscard]] bool is_space(char32_t letter) noexcept;
/// Columns of a terminal: combining marks take none.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `9B`: a byte in hexadecimal.
[[nodiscard]] std::string byte_text(char byte);
/// `U+0430`.
[[nodiscard]] std::string code_point_text(char32_t letter);
/// The first character of a text that steers a terminal instead of being seen: C0 (but tabs and line ends), DEL, C1, line and
/// paragraph separators, and what turns the direction of writing.
[[nodiscard]] std::optional<char32_t> first_control(std::string_view text);
/// A text as a terminal may have it, on one line: tabs and line ends as spaces, other such characters as `<U+001B>`, bytes that
/// are no UTF-8 as `<0x9B>`.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/text/impl/utf8.ipp>
#endif

#endif
