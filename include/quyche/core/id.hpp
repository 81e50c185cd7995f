// SPDX-License-Identifier: BSL-1.0
// id<Tag>: the place of a thing in one graph; ids of different things do not mix.
#ifndef QUYCHE_CORE_ID_HPP
#define QUYCHE_CORE_ID_HPP

#include <compare>
#include <cstdint>
#include <functional>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A 32-bit index of its own type, valid for one graph. There is no default and no arithmetic.
/// Not promised: an id of another graph that is in range is not detected; what crosses graphs is a key.
template <class Tag>
class id {
 public:
  constexpr explicit id(std::uint32_t index) noexcept : index_{index} {}
  [[nodiscard]] constexpr std::uint32_t index() const noexcept { return index_; }
  friend constexpr bool operator==(id, id) noexcept = default;
  friend constexpr auto operator<=>(id, id) noexcept = default;

 private:
  std::uint32_t index_;
};

}  // namespace quyche::inline QUYCHE_ABI

template <class Tag>
struct std::hash<quyche::id<Tag>> {
  std::size_t operator()(quyche::id<Tag> value) const noexcept { return value.index(); }
};

#endif
