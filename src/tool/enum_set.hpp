// SPDX-License-Identifier: BSL-1.0
// enum_set: which of an enumeration, for the columns of tables.
#ifndef QUYCHE_SRC_TOOL_ENUM_SET_HPP
#define QUYCHE_SRC_TOOL_ENUM_SET_HPP

#include <cstdint>
#include <initializer_list>

namespace quyche_tool {

/// Requires: fewer than 32 enumerators, counted from 0.
template <class Enum>
class enum_set {
 public:
  constexpr enum_set() = default;
  constexpr enum_set(std::initializer_list<Enum> members) {
    for (const Enum one : members) bits_ |= bit(one);
  }
  [[nodiscard]] constexpr bool contains(Enum one) const noexcept { return (bits_ & bit(one)) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  friend constexpr enum_set operator|(enum_set left, enum_set right) noexcept {
    left.bits_ |= right.bits_;
    return left;
  }
  friend constexpr bool operator==(const enum_set&, const enum_set&) noexcept = default;

 private:
  static constexpr std::uint32_t bit(Enum one) noexcept { return std::uint32_t{1} << static_cast<std::uint32_t>(one); }
  std::uint32_t bits_ = 0;
};

}  // namespace quyche_tool

#endif
