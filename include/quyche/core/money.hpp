// SPDX-License-Identifier: BSL-1.0
// money: an amount with its currency; amounts of different currencies are never compared.
#ifndef QUYCHE_CORE_MONEY_HPP
#define QUYCHE_CORE_MONEY_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// An ISO 4217 code: three capital letters.
class currency {
 public:
  static std::optional<currency> from_code(std::string_view code) noexcept;
  [[nodiscard]] std::string_view code() const noexcept { return {letters_.data(), letters_.size()}; }
  friend bool operator==(currency, currency) noexcept = default;

 private:
  explicit currency(std::array<char, 3> letters) noexcept : letters_{letters} {}
  std::array<char, 3> letters_;
};

/// A whole number of currency units (đồng have no smaller unit in use); 0 to 9 * 10^18.
struct money {
  std::int64_t units;
  currency unit;
  friend bool operator==(money, money) noexcept = default;
};

/// Reads what a file or a person writes: `5_000_000 VND`, `5000000 VND`, `5.000.000 VND`, and with the words
/// that officials use, `3 tỷ VND`, `3 tỉ đồng`, `2,5 tỷ VND`, `500 triệu VND`, `300 nghìn đồng`. In the form with dots
/// every group after the first has three digits; a comma is a decimal comma and only stands before a word (the
/// result must be whole). `đồng` means VND; before word and currency a space may be left out: `3000000VND`. Nothing for any
/// other text, a missing currency (`3tỷ`), or an overflow.
[[nodiscard]] std::optional<money> parse_money(std::string_view text);
/// Writes `5.000.000 VND`.
[[nodiscard]] std::string to_string(money value);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/core/impl/money.ipp>
#endif

#endif
