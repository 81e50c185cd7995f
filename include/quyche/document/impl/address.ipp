// SPDX-License-Identifier: BSL-1.0
// Definitions of address.hpp.
#include <algorithm>
#include <array>

#include <quyche/document/address.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct division_word {
  std::string_view small;    // as folded
  std::string_view written;  // as cited
};
inline constexpr std::array<division_word, 8> division_words{{{"phần", "Phần"},
                                                              {"chương", "Chương"},
                                                              {"mục", "mục"},
                                                              {"điều", "Điều"},
                                                              {"khoản", "khoản"},
                                                              {"điểm", "điểm"},
                                                              {"đoạn", "đoạn"},
                                                              {"câu", "câu"}}};

inline std::optional<division> division_of(std::string_view word) {
  const std::string key = fold(word);
  for (std::size_t place = 0; place < division_words.size(); ++place)
    if (key == division_words[place].small) return static_cast<division>(place);
  return std::nullopt;
}

inline int roman_digit(char letter) {
  switch (letter) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    default:
      return 0;
  }
}

/// What a part of a label counts for: a number, a Roman numeral, or a letter of the alphabet; nothing for other text.
inline std::optional<long> label_value(std::string_view part) {
  if (part.empty() || part.size() > 8) return std::nullopt;
  const auto all = [&](auto test) { return std::all_of(part.begin(), part.end(), test); };
  if (all([](char letter) { return letter >= '0' && letter <= '9'; })) return std::stol(std::string{part});
  if (all([](char letter) { return roman_digit(letter) != 0; })) {
    long value = 0;
    for (std::size_t place = 0; place < part.size(); ++place) {
      const int here = roman_digit(part[place]);
      const int next = place + 1 < part.size() ? roman_digit(part[place + 1]) : 0;
      value += here < next ? -here : here;
    }
    return value;
  }
  std::size_t offset = 0;
  const char32_t letter = next_code_point(part, offset);
  if (offset != part.size()) return std::nullopt;
  if (letter == 0x111) return 2 * ('d' - 'a') + 1;
  if (letter >= 'a' && letter <= 'z') return 2 * static_cast<long>(letter - 'a');
  return std::nullopt;
}

/// The values of `I.2.1.2`, part by part; empty if one is none.
inline std::vector<long> label_values(std::string_view label) {
  std::vector<long> values;
  while (true) {
    const auto dot = std::min(label.find('.'), label.size());
    const auto value = label_value(label.substr(0, dot));
    if (!value) return {};
    values.push_back(*value);
    if (dot == label.size()) return values;
    label.remove_prefix(dot + 1);
  }
}

}  // namespace detail

QUYCHE_INLINE std::optional<address> parse_address(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : std::string{text} + ' ') {
    if (letter != ' ' && letter != ',') {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  address made;
  if (words.size() % 2 != 0) return std::nullopt;
  for (std::size_t place = 0; place < words.size(); place += 2) {
    const auto kind = detail::division_of(words[place]);
    if (!kind || detail::label_values(words[place + 1]).empty()) return std::nullopt;
    made.steps_.push_back({*kind, words[place + 1]});
  }
  const auto wider = [](const address_step& one, const address_step& other) { return one.kind < other.kind; };
  std::sort(made.steps_.begin(), made.steps_.end(), wider);
  const auto twice =
      std::adjacent_find(made.steps_.begin(), made.steps_.end(),
                         [](const address_step& one, const address_step& other) { return one.kind == other.kind; });
  if (twice != made.steps_.end()) return std::nullopt;
  return made;
}

QUYCHE_INLINE bool contains(const address& outer, const address& inner) {
  const auto article_of = [](const address& one) {
    return std::find_if(one.steps().begin(), one.steps().end(),
                        [](const address_step& each) { return each.kind == division::article; });
  };
  auto wide = article_of(outer);
  auto narrow = article_of(inner);
  if (wide == outer.steps().end() || narrow == inner.steps().end()) {
    wide = outer.steps().begin();
    narrow = inner.steps().begin();
  }
  return outer.steps().end() - wide <= inner.steps().end() - narrow && std::equal(wide, outer.steps().end(), narrow);
}

QUYCHE_INLINE std::string to_string(const address& where) {
  std::string text;
  for (auto step = where.steps().rbegin(); step != where.steps().rend(); ++step) {
    if (!text.empty()) text += ' ';
    text += detail::division_words[static_cast<std::size_t>(step->kind)].written;
    text += ' ';
    text += step->label;
  }
  return text;
}

QUYCHE_INLINE std::strong_ordering operator<=>(const address& left, const address& right) {
  return std::lexicographical_compare_three_way(left.steps_.begin(), left.steps_.end(), right.steps_.begin(),
                                                right.steps_.end(), [](const address_step& one, const address_step& other) {
                                                  if (const auto order = one.kind <=> other.kind; order != 0) return order;
                                                  const auto values = detail::label_values(one.label);
                                                  const auto others = detail::label_values(other.label);
                                                  if (const auto order = values <=> others; order != 0)
                                                    return std::strong_ordering{order};
                                                  return one.label <=> other.label;
                                                });
}

}  // namespace quyche::inline QUYCHE_ABI
