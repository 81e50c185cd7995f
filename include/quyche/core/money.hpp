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

/// Writes `5.000.000 VND`.
[[nodiscard]] std::string to_string(money value);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/core/impl/money.ipp>
#endif

#endif
