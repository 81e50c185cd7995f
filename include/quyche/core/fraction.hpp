// SPDX-License-Identifier: BSL-1.0
// fraction: an exact part of a whole, for quorums and majorities (rule R12).
#ifndef QUYCHE_CORE_FRACTION_HPP
#define QUYCHE_CORE_FRACTION_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// `numerator / denominator`, as written (not reduced); 0 <= numerator <= denominator, 1 <= denominator <= 10000.
class fraction {
 public:
  /// Requires: the ranges above.
  fraction(std::uint32_t numerator, std::uint32_t denominator);
  [[nodiscard]] std::uint32_t numerator() const noexcept { return numerator_; }
  [[nodiscard]] std::uint32_t denominator() const noexcept { return denominator_; }
  /// The smallest count that is at least this part of `base`: two thirds of 11 is 8.
  [[nodiscard]] std::uint32_t at_least_of(std::uint32_t base) const noexcept;
  /// The smallest count that is more than this part of `base`: more than half of 11 is 6, of 10 is 6.
  [[nodiscard]] std::uint32_t more_than_of(std::uint32_t base) const noexcept;
  friend bool operator==(fraction left, fraction right) noexcept {
    return std::uint64_t{left.numerator_} * right.denominator_ == std::uint64_t{right.numerator_} * left.denominator_;
  }

 private:
  std::uint32_t numerator_;
  std::uint32_t denominator_;
};

/// Reads `2/3`; nothing for other text or values out of range.
[[nodiscard]] std::optional<fraction> parse_fraction(std::string_view text);
[[nodiscard]] std::string to_string(fraction value);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/core/impl/fraction.ipp>
#endif

#endif
