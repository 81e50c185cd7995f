// SPDX-License-Identifier: BSL-1.0
// UTF-8: decoding, encoding, validation, and the width of a text on a terminal.
#ifndef QUYCHE_TEXT_UTF8_HPP
#define QUYCHE_TEXT_UTF8_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The offset of the first byte that is not well-formed UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept;
/// Decodes one code point at `offset` and moves `offset` behind it. Requires: well-formed text, offset inside.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
/// Columns of a terminal: combining marks take none. Requires: well-formed text.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/text/impl/utf8.ipp>
#endif

#endif
