// SPDX-License-Identifier: BSL-1.0
// source_text: an immutable text with a name; byte offsets become lines and columns late, for people.
#ifndef QUYCHE_TEXT_SOURCE_TEXT_HPP
#define QUYCHE_TEXT_SOURCE_TEXT_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/core/result.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Line and column count from 1; a column is a code point.
struct position {
  std::uint32_t line;
  std::uint32_t column;
  friend bool operator==(position, position) noexcept = default;
};

/// Valid UTF-8 of at most `source_text::size_limit` bytes, without NUL and without a byte order mark.
class source_text {
 public:
  static constexpr std::size_t size_limit = std::size_t{16} * 1024 * 1024;

  /// Errors: text_too_large, not_utf8, byte_order_mark, nul_byte, each at its byte. `index` is the number of
  /// the source in its stack and comes back in every `place`.
  static result<source_text> make(std::string name, std::string text, std::uint32_t index = 0);

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }
  /// Requires: `offset` is at most the size of the text. Cost: logarithmic in the lines, linear in the line.
  [[nodiscard]] position position_of(std::uint32_t offset) const;
  /// The byte offset of a position; a position behind the end of its line gives the end of the line.
  [[nodiscard]] std::uint32_t offset_of(position where) const;
  /// The line that holds `offset`, without its end.
  [[nodiscard]] std::string_view line_at(std::uint32_t offset) const;

 private:
  source_text(std::string name, std::string text, std::uint32_t index);
  std::string name_;
  std::string text_;
  std::uint32_t index_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/text/impl/source_text.ipp>
#endif

#endif
