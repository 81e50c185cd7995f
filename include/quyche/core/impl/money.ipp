// SPDX-License-Identifier: BSL-1.0
// Definitions of money.hpp.
#include <algorithm>

#include <quyche/core/money.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::optional<currency> currency::from_code(std::string_view code) noexcept {
  const bool letters = std::all_of(code.begin(), code.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  if (code.size() != 3 || !letters) return std::nullopt;
  return currency{{code[0], code[1], code[2]}};
}

QUYCHE_INLINE std::string to_string(money value) {
  std::string digits = std::to_string(value.units);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ".");
  return digits + " " + std::string{value.unit.code()};
}

}  // namespace quyche::inline QUYCHE_ABI
