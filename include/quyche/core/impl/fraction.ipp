// SPDX-License-Identifier: BSL-1.0
// Definitions of fraction.hpp.
#include <charconv>

#include <quyche/core/contract.hpp>
#include <quyche/core/fraction.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE fraction::fraction(std::uint32_t numerator, std::uint32_t denominator)
    : numerator_{numerator}, denominator_{denominator} {
  QUYCHE_EXPECTS(denominator >= 1 && denominator <= 10000 && numerator <= denominator,
                 "0 <= numerator <= denominator <= 10000");
}
QUYCHE_INLINE std::uint32_t fraction::at_least_of(std::uint32_t base) const noexcept {
  const std::uint64_t product = std::uint64_t{base} * numerator_;
  return static_cast<std::uint32_t>((product + denominator_ - 1) / denominator_);
}
QUYCHE_INLINE std::uint32_t fraction::more_than_of(std::uint32_t base) const noexcept {
  return static_cast<std::uint32_t>(std::uint64_t{base} * numerator_ / denominator_ + 1);
}

QUYCHE_INLINE std::optional<fraction> parse_fraction(std::string_view text) {
  const auto bar = text.find('/');
  if (bar == std::string_view::npos) return std::nullopt;
  const auto number = [](std::string_view digits) -> std::optional<std::uint32_t> {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
  };
  const auto numerator = number(text.substr(0, bar));
  const auto denominator = number(text.substr(bar + 1));
  if (!numerator || !denominator || *denominator < 1 || *denominator > 10000 || *numerator > *denominator) return std::nullopt;
  return fraction{*numerator, *denominator};
}
QUYCHE_INLINE std::string to_string(fraction value) {
  return std::to_string(value.numerator()) + "/" + std::to_string(value.denominator());
}

}  // namespace quyche::inline QUYCHE_ABI
