// SPDX-License-Identifier: BSL-1.0
// Amounts, counts, fractions and days as people write them.
#ifndef QUYCHE_TEXT_NUMBERS_HPP
#define QUYCHE_TEXT_NUMBERS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/fraction.hpp>
#include <quyche/core/money.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The greatest number of a text or a file.
inline constexpr std::int64_t number_limit = 9'000'000'000'000'000'000;

/// What a text says. Without a `value` it is refused; `meant` then holds what it may have been meant for, least first, and is
/// empty where that cannot be said.
template <class Value>
struct number_reading {
  std::optional<Value> value;
  std::vector<Value> meant;
};

// Every text is read as `fold` leaves it: composed or decomposed letters, capitals, and any white space are one.
//
// Digits stand ungrouped, or in groups of three after a first of one to three: `5000000`, `5.000.000`, `5_000_000`. A comma
// begins decimals. No number begins with a zero but `0`, `0,5` and the two digits of `05`. Refused, with what may be meant:
// other groups
// (`1.00.000`, `3.0000`, `1,000.000`, `5 000`), leading zeros (`00.001`), a decimal point (`0.005 tỷ`), and three decimals
// behind up to three digits (`1,500 tỷ`), which may also be thousands.

/// `5.000.000 VND`, and with the words of officials `3 tỷ VND`, `3 tỉ đồng`, `1,5 tỷ VND`, `500 triệu VNĐ`, `300 nghìn đồng`,
/// `2 nghìn tỷ đồng`, `3.000.000đ`; a word may stand without its marks (`3 ty dong`). Decimals stand before a word only, and
/// the result is whole. A currency is always named; `đồng`, `đ`, `₫`, `VNĐ` are VND. Between number, word and currency a space
/// may be left out.
[[nodiscard]] number_reading<money> read_money(std::string_view text);
/// The value of `read_money`.
[[nodiscard]] std::optional<money> parse_money(std::string_view text);
/// `12`, `1.200`, `05`: a whole number, at most `number_limit`.
[[nodiscard]] number_reading<std::int64_t> read_count(std::string_view text);
/// What may be meant, each as it would be read: "`5.000.000 VND`; `5.000.000.000 VND`".
[[nodiscard]] std::string ways_to_write(const number_reading<money>& refused);
[[nodiscard]] std::string ways_to_write(const number_reading<std::int64_t>& refused);
/// `2/3`, also with the fraction slash of Unicode.
[[nodiscard]] std::optional<fraction> read_fraction(std::string_view text);
/// `2025-07-01`, with any dash of Unicode.
[[nodiscard]] std::optional<date> read_day(std::string_view text);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/text/impl/numbers.ipp>
#endif

#endif
