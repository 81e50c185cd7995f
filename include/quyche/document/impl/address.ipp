// SPDX-License-Identifier: BSL-1.0
// Definitions of address.hpp.
#include <algorithm>
#include <array>
#include <utility>

#include <quyche/document/address.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct division_word {
  std::string_view folded;
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
    if (key == division_words[place].folded) return static_cast<division>(place);
  return std::nullopt;
}

enum class numeral : std::uint8_t { number, roman, letter };

/// What a part of a label counts for; a letter counts by its place in the alphabet.
struct label_part {
  numeral kind;
  long value;
};

inline std::string to_roman(long value) {
  constexpr std::pair<long, std::string_view> steps[] = {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
                                                         {9, "IX"},  {5, "V"},   {4, "IV"}, {1, "I"}};
  std::string made;
  for (const auto& [weight, letters] : steps)
    for (; value >= weight; value -= weight) made += letters;
  return made;
}
/// Only as the value is properly written: that also refuses every order of letters that is none.
inline std::optional<long> roman_value(std::string_view part) {
  constexpr std::string_view letters = "IVXLC";
  constexpr long weights[] = {1, 5, 10, 50, 100};
  long value = 0;
  long before = 0;
  for (auto letter = part.rbegin(); letter != part.rend(); ++letter) {
    const auto place = letters.find(*letter);
    if (place == std::string_view::npos) return std::nullopt;
    value += weights[place] < before ? -weights[place] : weights[place];
    before = weights[place];
  }
  return value > 0 && to_roman(value) == part ? std::optional{value} : std::nullopt;
}

inline std::optional<label_part> read_part(std::string_view part) {
  constexpr std::size_t longest = 8;
  if (part.empty() || part.size() > longest) return std::nullopt;
  if (std::all_of(part.begin(), part.end(), [](char letter) { return letter >= '0' && letter <= '9'; })) {
    const long value = std::stol(std::string{part});
    return value > 0 ? std::optional{label_part{numeral::number, value}} : std::nullopt;
  }
  if (const auto value = roman_value(part)) return label_part{numeral::roman, *value};
  if (part == "đ") return label_part{numeral::letter, 2 * ('d' - 'a') + 1};
  if (part.size() == 1 && part[0] >= 'a' && part[0] <= 'z') return label_part{numeral::letter, 2 * (part[0] - 'a')};
  return std::nullopt;
}

/// May such a part stand there?
inline bool may_stand(numeral part, division in, bool in_front) {
  const bool section = in == division::section;
  switch (part) {
    case numeral::number:
      return true;
    case numeral::roman:
      return section || (in_front && in <= division::article);
    case numeral::letter:
      return section || in == division::point || !in_front;
  }
  return false;
}

/// `I.2.1.2`, part by part; empty if one is none, or cannot stand there.
inline std::vector<label_part> label_parts(division in, std::string_view label) {
  std::vector<label_part> parts;
  while (true) {
    const auto dot = (std::min)(label.find('.'), label.size());
    const auto part = read_part(label.substr(0, dot));
    if (!part || !may_stand(part->kind, in, parts.empty())) return {};
    parts.push_back(*part);
    if (dot == label.size()) return parts;
    label.remove_prefix(dot + 1);
  }
}

/// The label with every number as it is properly written. One that `parse_address` would not read stays as it is.
inline std::string normal_label(const address_step& of) {
  const auto parts = label_parts(of.kind, of.label);
  if (parts.empty()) return of.label;
  std::string made;
  for (const label_part& one : parts) {
    if (!made.empty()) made += '.';
    if (one.kind == numeral::letter) {
      made += one.value % 2 == 0 ? std::string(1, static_cast<char>('a' + one.value / 2)) : "đ";
    } else {
      made += one.kind == numeral::roman && of.kind == division::section ? to_roman(one.value) : std::to_string(one.value);
    }
  }
  return made;
}

/// Words parted by white space and commas.
inline std::vector<std::string> words_of_address(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t from = offset;
    const char32_t letter = next_code_point(text, offset);
    if (!is_space(letter) && letter != ',') {
      words.back() += text.substr(from, offset - from);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// In the order of citation.
template <class LabelOf>
std::string written(const address& where, LabelOf label_of) {
  std::string text;
  for (auto step = where.steps().rbegin(); step != where.steps().rend(); ++step) {
    if (!text.empty()) text += ' ';
    text += division_words[static_cast<std::size_t>(step->kind)].written;
    text += ' ';
    text += label_of(*step);
  }
  return text;
}

}  // namespace detail

QUYCHE_INLINE std::optional<address> parse_address(std::string_view text) {
  const std::vector<std::string> words = detail::words_of_address(text);
  address made;
  if (words.size() % 2 != 0) return std::nullopt;
  for (std::size_t place = 0; place < words.size(); place += 2) {
    const auto kind = detail::division_of(words[place]);
    if (!kind || detail::label_parts(*kind, words[place + 1]).empty()) return std::nullopt;
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
  return detail::written(where, [](const address_step& step) { return step.label; });
}

QUYCHE_INLINE std::string normal_form(const address& where) {
  return detail::written(where, detail::normal_label);
}

QUYCHE_INLINE bool operator==(const address_step& left, const address_step& right) {
  return left.kind == right.kind && (left.label == right.label || detail::normal_label(left) == detail::normal_label(right));
}

QUYCHE_INLINE std::weak_ordering operator<=>(const address& left, const address& right) {
  const auto in_label = [](const detail::label_part& one, const detail::label_part& other) {
    return one.value <=> other.value;
  };
  const auto in_address = [&](const address_step& one, const address_step& other) -> std::weak_ordering {
    if (const auto order = one.kind <=> other.kind; order != 0) return order;
    if (one.label == other.label) return std::weak_ordering::equivalent;
    const auto parts = detail::label_parts(one.kind, one.label);
    const auto others = detail::label_parts(other.kind, other.label);
    const auto order =
        std::lexicographical_compare_three_way(parts.begin(), parts.end(), others.begin(), others.end(), in_label);
    return order != 0 ? order : detail::normal_label(one) <=> detail::normal_label(other);
  };
  return std::lexicographical_compare_three_way(left.steps_.begin(), left.steps_.end(), right.steps_.begin(),
                                                right.steps_.end(), in_address);
}

}  // namespace quyche::inline QUYCHE_ABI
