// SPDX-License-Identifier: BSL-1.0
// Letters that do not belong in a Vietnamese name, most of them twins of letters that do. Included by model/impl only.
#ifndef QUYCHE_MODEL_DETAIL_LETTERS_HPP
#define QUYCHE_MODEL_DETAIL_LETTERS_HPP

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/text/detail/fold_table.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A letter and the Vietnamese letter that it looks like.
struct letter_twin {
  char32_t letter;
  char meant;
};

/// By code point. `D` and `d` stand for the Vietnamese D with stroke.
inline constexpr letter_twin letter_twins[] = {
    {0x00D0, 'D'}, {0x00F0, 'd'}, {0x0131, 'i'}, {0x0189, 'D'}, {0x0256, 'd'},                                // Latin
    {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'},  // Greek
    {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03B9, 'i'}, {0x03BD, 'v'},
    {0x03BF, 'o'}, {0x03C1, 'p'}, {0x03C5, 'u'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'},
    {0x041A, 'K'}, {0x041C, 'M'},  // Cyrillic
    {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'},
    {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}};

inline bool is_vietnamese_letter(char32_t letter) {
  return letter == 0x110 || letter == 0x111 ||
         std::any_of(std::begin(vowel_table), std::end(vowel_table),
                     [&](const vowel_row& row) { return row.composed == letter; });
}
/// The tones, the breve, the circumflex and the horn of names in decomposed form.
inline bool is_vietnamese_mark(char32_t letter) {
  return std::u32string_view{U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323"}.find(letter) != std::u32string_view::npos;
}
/// Beyond ASCII: no-break space, section sign, degree, guillemets, middle dot, dashes, quotation marks, bullet, ellipsis,
/// primes, numero sign.
inline bool is_ordinary_punctuation(char32_t letter) {
  return (letter >= 0x2010 && letter <= 0x2015) ||
         std::u32string_view{
             U"\u00A0\u00A7\u00AB\u00B0\u00B7\u00BB\u2018\u2019\u201C\u201D\u2022\u2026\u202F\u2032\u2033\u2116"}
                 .find(letter) != std::u32string_view::npos;
}

/// The first letter of a name that is neither Vietnamese nor ASCII nor ordinary punctuation. Requires: well-formed UTF-8.
inline std::optional<char32_t> first_foreign_letter(std::string_view name) {
  for (std::size_t offset = 0; offset < name.size();) {
    const char32_t letter = next_code_point(name, offset);
    const bool usual = (letter >= 0x20 && letter < 0x7F) || is_vietnamese_letter(letter) || is_vietnamese_mark(letter) ||
                       is_ordinary_punctuation(letter);
    if (!usual) return letter;
  }
  return std::nullopt;
}

/// The Vietnamese letter that was meant; nothing if it looks like none.
inline std::string letter_meant_by(char32_t letter) {
  const auto* twin = std::find_if(std::begin(letter_twins), std::end(letter_twins),
                                  [&](const letter_twin& one) { return one.letter == letter; });
  if (twin == std::end(letter_twins)) return {};
  if (twin->meant == 'D' || twin->meant == 'd') return twin->meant == 'D' ? "Đ" : "đ";
  return std::string(1, twin->meant);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
