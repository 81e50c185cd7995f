// SPDX-License-Identifier: BSL-1.0
// Definitions of fold.hpp.
#include <algorithm>
#include <cstddef>
#include <vector>

#include <quyche/text/detail/fold_table.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A small letter with its mark and tone apart, or any other code point.
struct folded_letter {
  char32_t base;
  unsigned char mark = 0;
  unsigned char tone = 0;
};

inline bool is_dash(char32_t letter) {
  return letter == '-' || (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212;
}
inline bool is_small_letter(char32_t letter) {
  return (letter >= 'a' && letter <= 'z') || letter == 0x111;
}

inline char32_t to_small(char32_t letter) {
  if (letter >= 'A' && letter <= 'Z') return letter + 0x20;
  if (letter == 0x110) return 0x111;  // the Vietnamese D with stroke
  if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7 && letter != 0xD0) return letter + 0x20;
  return letter;
}

inline unsigned char mark_of(char32_t combining) {
  return combining == 0x306 ? 1 : combining == 0x302 ? 2 : combining == 0x31B ? 3 : 0;
}
inline unsigned char tone_of(char32_t combining) {
  switch (combining) {
    case 0x300:
      return 1;
    case 0x301:
      return 2;
    case 0x303:
      return 3;
    case 0x309:
      return 4;
    case 0x323:
      return 5;
    default:
      return 0;
  }
}
inline bool is_combining(char32_t letter) {
  return mark_of(letter) != 0 || tone_of(letter) != 0;
}
inline bool is_vowel(char32_t letter) {
  return std::u32string_view{U"aeiouy"}.find(letter) != std::u32string_view::npos;
}

inline std::vector<folded_letter> take_apart(std::string_view name) {
  std::vector<folded_letter> letters;
  for (std::size_t offset = 0; offset < name.size();) {
    const char32_t letter = next_code_point(name, offset);
    const auto* row = std::lower_bound(std::begin(vowel_table), std::end(vowel_table), letter,
                                       [](const vowel_row& one, char32_t wanted) { return one.composed < wanted; });
    if (row != std::end(vowel_table) && row->composed == letter) {
      letters.push_back({static_cast<char32_t>(row->base), row->mark, row->tone});
    } else if (is_combining(letter) && !letters.empty() && is_vowel(letters.back().base)) {
      // A vowel has one mark and one tone; what is written beyond them is not kept.
      auto& [base, mark, tone] = letters.back();
      if (mark == 0) mark = mark_of(letter);
      if (tone == 0) tone = tone_of(letter);
    } else {
      letters.push_back({is_space(letter) ? U' ' : is_dash(letter) ? U'-' : to_small(letter)});
    }
  }
  return letters;
}

/// oa, oe and uy at the end of a syllable carry the tone on their first letter; in quy the u belongs to the q.
inline void place_tones(std::vector<folded_letter>& letters) {
  for (std::size_t second = 1; second < letters.size(); ++second) {
    folded_letter& one = letters[second - 1];
    folded_letter& other = letters[second];
    if (one.mark != 0 || other.mark != 0) continue;
    const bool ends = second + 1 == letters.size() || !is_small_letter(letters[second + 1].base);
    const bool after_q = second >= 2 && letters[second - 2].base == 'q';
    const bool pair = (one.base == 'o' && (other.base == 'a' || other.base == 'e')) || (one.base == 'u' && other.base == 'y');
    if (!ends || !pair) continue;
    folded_letter& carrier = one.base == 'u' && after_q ? other : one;
    folded_letter& giver = one.base == 'u' && after_q ? one : other;
    if (carrier.tone == 0) std::swap(carrier.tone, giver.tone);
  }
}

/// One space between words, none at the ends and none beside a dash.
inline void tidy_spaces(std::vector<folded_letter>& letters) {
  std::vector<folded_letter> tidy;
  for (const folded_letter& one : letters) {
    const bool after_break = tidy.empty() || tidy.back().base == ' ' || tidy.back().base == '-';
    if (one.base == ' ' && after_break) continue;
    if (one.base == '-' && !tidy.empty() && tidy.back().base == ' ') tidy.pop_back();
    tidy.push_back(one);
  }
  if (!tidy.empty() && tidy.back().base == ' ') tidy.pop_back();
  letters = std::move(tidy);
}

inline void append_letter(std::string& text, const folded_letter& letter) {
  if (letter.mark == 0 && letter.tone == 0) return append_utf8(text, letter.base);
  const auto* row = std::find_if(std::begin(vowel_table), std::end(vowel_table), [&](const vowel_row& one) {
    return one.lower_case && static_cast<char32_t>(one.base) == letter.base && one.mark == letter.mark &&
           one.tone == letter.tone;
  });
  if (row != std::end(vowel_table)) return append_utf8(text, row->composed);
  // No Vietnamese letter, such as a breve on e: base and marks as they came.
  constexpr char32_t marks[] = {0, 0x306, 0x302, 0x31B};
  constexpr char32_t tones[] = {0, 0x300, 0x301, 0x303, 0x309, 0x323};
  append_utf8(text, letter.base);
  if (letter.mark != 0) append_utf8(text, marks[letter.mark]);
  if (letter.tone != 0) append_utf8(text, tones[letter.tone]);
}

inline std::vector<folded_letter> fold_letters(std::string_view name) {
  auto letters = take_apart(name);
  tidy_spaces(letters);
  place_tones(letters);
  return letters;
}

}  // namespace detail

QUYCHE_INLINE std::string fold(std::string_view name) {
  std::string key;
  for (const auto& letter : detail::fold_letters(name)) detail::append_letter(key, letter);
  return key;
}

QUYCHE_INLINE std::string fold_without_marks(std::string_view name) {
  auto letters = detail::take_apart(name);
  std::erase_if(letters, [](const auto& one) { return detail::is_combining(one.base); });
  detail::tidy_spaces(letters);
  std::string key;
  for (const auto& letter : letters) append_utf8(key, letter.base == 0x111 ? U'd' : letter.base);
  return key;
}

QUYCHE_INLINE std::size_t edit_distance(std::string_view left, std::string_view right) {
  const auto code_points = [](std::string_view text) {
    std::u32string points;
    for (std::size_t offset = 0; offset < text.size();) points += next_code_point(text, offset);
    return points;
  };
  const std::u32string one = code_points(left);
  const std::u32string other = code_points(right);
  // Rows of the table of optimal string alignment: the row before the last, the last, and this one.
  std::vector<std::size_t> before(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t column = 0; column <= other.size(); ++column) row[column] = column;
  for (std::size_t line = 1; line <= one.size(); ++line) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = line;
    for (std::size_t column = 1; column <= other.size(); ++column) {
      const std::size_t changed = one[line - 1] == other[column - 1] ? 0 : 1;
      row[column] = (std::min)({last[column] + 1, row[column - 1] + 1, last[column - 1] + changed});
      const bool swapped = line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1];
      if (swapped) row[column] = (std::min)(row[column], before[column - 2] + 1);
    }
  }
  return row[other.size()];
}

}  // namespace quyche::inline QUYCHE_ABI
