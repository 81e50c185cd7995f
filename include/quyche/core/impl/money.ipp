// SPDX-License-Identifier: BSL-1.0
// Definitions of money.hpp.
#include <algorithm>
#include <utility>

#include <quyche/core/money.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::int64_t money_limit = 9'000'000'000'000'000'000;

/// `5_000_000`, `5000000`, `5.000.000`; with `decimals`, also `2,5`, whose digits behind the comma are counted there.
inline std::optional<std::int64_t> parse_amount(std::string_view text, int* decimals) {
  std::int64_t value = 0;
  bool comma = false;
  std::size_t group = 0;
  bool grouped = false;
  char before = '_';
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') {
      if (value > (money_limit - (letter - '0')) / 10) return std::nullopt;
      value = value * 10 + (letter - '0');
      ++group;
      if (comma) ++*decimals;
    } else if (letter == '.' && !comma) {
      if (grouped ? group != 3 : (group == 0 || group > 3)) return std::nullopt;
      grouped = true;
      group = 0;
    } else if (letter == ',' && decimals != nullptr && !comma && group != 0) {
      if (grouped && group != 3) return std::nullopt;
      grouped = false;
      comma = true;
    } else if (letter != '_' || before == '_' || before == '.' || before == ',' || grouped) {
      return std::nullopt;
    }
    before = letter;
  }
  const bool ends_in_digit = before >= '0' && before <= '9';
  if (!ends_in_digit || (grouped && group != 3)) return std::nullopt;
  return value;
}

inline std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// How many zeros a word stands for.
inline std::optional<int> zeros_of(std::string_view word) {
  constexpr std::pair<std::string_view, int> words[] = {{"nghìn", 3}, {"ngàn", 3}, {"triệu", 6}, {"tỷ", 9}, {"tỉ", 9}};
  for (const auto& [known, zeros] : words)
    if (word == known) return zeros;
  return std::nullopt;
}

}  // namespace detail

QUYCHE_INLINE std::optional<currency> currency::from_code(std::string_view code) noexcept {
  const bool letters = std::all_of(code.begin(), code.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  if (code.size() != 3 || !letters) return std::nullopt;
  return currency{{code[0], code[1], code[2]}};
}

QUYCHE_INLINE std::optional<money> parse_money(std::string_view text) {
  text = detail::trimmed(text);
  constexpr std::string_view dong = "đồng";
  const bool spoken = text.ends_with(dong);
  const std::size_t length = spoken ? dong.size() : std::min<std::size_t>(3, text.size());
  const auto unit = currency::from_code(spoken ? std::string_view{"VND"} : text.substr(text.size() - length));
  if (!unit) return std::nullopt;
  text = detail::trimmed(text.substr(0, text.size() - length));
  const std::size_t digits = std::min(text.find_first_not_of("0123456789_.,"), text.size());
  const std::string_view word = detail::trimmed(text.substr(digits));
  int decimals = 0;
  const bool worded = !word.empty();
  const auto zeros = worded ? detail::zeros_of(word) : std::optional{0};
  auto value = detail::parse_amount(text.substr(0, digits), worded ? &decimals : nullptr);
  if (!value || !zeros || decimals > *zeros) return std::nullopt;
  for (int left = *zeros - decimals; left > 0; --left) {
    if (*value > detail::money_limit / 10) return std::nullopt;
    *value *= 10;
  }
  return money{*value, *unit};
}

QUYCHE_INLINE std::string to_string(money value) {
  std::string digits = std::to_string(value.units);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ".");
  return digits + " " + std::string{value.unit.code()};
}

}  // namespace quyche::inline QUYCHE_ABI
