// SPDX-License-Identifier: BSL-1.0
// Definitions of numbers.hpp.
#include <algorithm>
#include <string>
#include <utility>

#include <quyche/core/calendar.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/numbers.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Digits parted by single separators: `groups` holds one more text than `separators` has characters.
struct grouped_digits {
  std::vector<std::string_view> groups;
  std::string separators;
};

inline std::optional<grouped_digits> part_digits(std::string_view text) {
  grouped_digits made;
  while (true) {
    const std::size_t end = (std::min)(text.find_first_not_of("0123456789"), text.size());
    if (end == 0) return std::nullopt;
    made.groups.push_back(text.substr(0, end));
    if (end == text.size()) return made;
    made.separators += text[end];
    text.remove_prefix(end + 1);
  }
}

/// The digits of `whole` and `decimals`, moved left by `zeros` places; nothing if that is not whole or too large.
inline std::optional<std::int64_t> scaled(const std::string& whole, std::string decimals, int zeros) {
  decimals.erase(decimals.find_last_not_of('0') + 1);
  if (decimals.size() > static_cast<std::size_t>(zeros)) return std::nullopt;
  decimals.resize(static_cast<std::size_t>(zeros), '0');
  std::int64_t value = 0;
  for (const char digit : whole + decimals) {
    if (value > (number_limit - (digit - '0')) / 10) return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

/// `groups` from `first` up to `last`, without what parts them.
inline std::string joined(const grouped_digits& from, std::size_t first, std::size_t last) {
  std::string all;
  for (std::size_t place = first; place < last; ++place) all += from.groups[place];
  return all;
}

/// Is this how the whole part of a number is written?
inline bool is_well_grouped(const grouped_digits& from, std::size_t count, bool has_decimals) {
  const std::string_view lead = from.groups.front();
  if (count == 1) return lead[0] != '0' || lead.size() == 1 || (!has_decimals && lead.size() == 2 && lead[1] != '0');
  const char separator = from.separators.front();
  bool regular = lead.size() <= 3 && lead[0] != '0' && (separator == '.' || separator == '_');
  for (std::size_t place = 1; place < count; ++place)
    regular = regular && from.separators[place - 1] == separator && from.groups[place].size() == 3;
  return regular;
}

/// What digits that are not written as they should be may have been meant for.
inline std::vector<std::int64_t> may_mean(const grouped_digits& from, int zeros) {
  const std::size_t count = from.groups.size();
  const std::string& separators = from.separators;
  std::vector<std::int64_t> meant;
  const auto take = [&](std::optional<std::int64_t> value) {
    if (value) meant.push_back(*value);
  };
  const bool no_single =
      std::all_of(from.groups.begin() + 1, from.groups.end(), [](std::string_view one) { return one.size() > 1; });
  if (count != 2 ? no_single : from.groups[1].size() >= 3) take(scaled(joined(from, 0, count), {}, zeros));
  const char last = separators.empty() ? ' ' : separators.back();
  if ((last == '.' || last == ',') && std::count(separators.begin(), separators.end(), last) == 1)
    take(scaled(joined(from, 0, count - 1), std::string{from.groups.back()}, zeros));
  std::sort(meant.begin(), meant.end());
  meant.erase(std::unique(meant.begin(), meant.end()), meant.end());
  return meant;
}

/// The number that stands before a word with so many zeros.
inline number_reading<std::int64_t> read_digits(std::string_view text, int zeros) {
  const auto parted = part_digits(text);
  if (!parted) return {};
  const std::size_t count = parted->groups.size();
  const bool has_decimals = parted->separators.ends_with(',');
  const std::size_t whole = has_decimals ? count - 1 : count;
  const bool may_be_thousands = has_decimals && whole == 1 && parted->groups[0].size() <= 3 && parted->groups[0][0] != '0' &&
                                parted->groups[1].size() == 3;
  if (!is_well_grouped(*parted, whole, has_decimals) || may_be_thousands || (has_decimals && zeros == 0))
    return {{}, may_mean(*parted, zeros)};
  return {scaled(joined(*parted, 0, whole), has_decimals ? std::string{parted->groups.back()} : std::string{}, zeros), {}};
}

inline std::string_view without_spaces_around(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Does a folded text say this word, or, free of marks, the word without its own?
inline bool says(std::string_view text, std::string_view word) {
  return text == word || text == fold_without_marks(word);
}

inline std::optional<currency> currency_of(std::string_view text) {
  for (const std::string_view name : {"đồng", "đồng việt nam", "việt nam đồng", "vnđ"})
    if (says(text, name)) return currency::from_code("VND");
  if (text == "đ" || text == "₫") return currency::from_code("VND");
  std::string code;
  for (const char letter : text) code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : ' ';
  return currency::from_code(code);
}

/// What stands behind the digits: how many zeros its word stands for, and its currency.
inline std::optional<std::pair<int, currency>> unit_of(std::string_view text) {
  constexpr std::pair<std::string_view, int> words[] = {{"", 0},         {"nghìn", 3},   {"ngàn", 3},      {"triệu", 6},
                                                        {"tỷ", 9},       {"tỉ", 9},      {"nghìn tỷ", 12}, {"nghìn tỉ", 12},
                                                        {"ngàn tỷ", 12}, {"ngàn tỉ", 12}};
  for (const auto& [word, zeros] : words)
    for (const std::string& spelled : {std::string{word}, fold_without_marks(word)}) {
      if (!text.starts_with(spelled)) continue;
      if (const auto unit = currency_of(without_spaces_around(text.substr(spelled.size())))) return std::pair{zeros, *unit};
    }
  return std::nullopt;
}

template <class Value, class Write>
std::string listed(const std::vector<Value>& values, Write write) {
  std::string list;
  for (const Value& one : values) list += (list.empty() ? "`" : "; `") + write(one) + "`";
  return list;
}

}  // namespace detail

QUYCHE_INLINE number_reading<money> read_money(std::string_view text) {
  const std::string key = fold(text);
  const std::size_t end = (std::min)(key.find_first_not_of("0123456789._, "), key.size());
  const auto unit = detail::unit_of(std::string_view{key}.substr(end));
  if (!unit) return {};
  const auto read = detail::read_digits(detail::without_spaces_around(std::string_view{key}.substr(0, end)), unit->first);
  number_reading<money> made;
  if (read.value) made.value = money{*read.value, unit->second};
  for (const std::int64_t one : read.meant) made.meant.push_back({one, unit->second});
  return made;
}

QUYCHE_INLINE std::optional<money> parse_money(std::string_view text) {
  return read_money(text).value;
}

QUYCHE_INLINE number_reading<std::int64_t> read_count(std::string_view text) {
  return detail::read_digits(fold(text), 0);
}

QUYCHE_INLINE std::string ways_to_write(const number_reading<money>& refused) {
  return detail::listed(refused.meant, [](money one) { return to_string(one); });
}
QUYCHE_INLINE std::string ways_to_write(const number_reading<std::int64_t>& refused) {
  return detail::listed(refused.meant, [](std::int64_t one) { return std::to_string(one); });
}

QUYCHE_INLINE std::optional<fraction> read_fraction(std::string_view text) {
  std::string key = fold(text);
  constexpr std::string_view slash = "\u2044";
  if (const auto place = key.find(slash); place != std::string::npos) key.replace(place, slash.size(), "/");
  return parse_fraction(key);
}

QUYCHE_INLINE std::optional<date> read_day(std::string_view text) {
  return parse_date(fold(text));
}

}  // namespace quyche::inline QUYCHE_ABI
