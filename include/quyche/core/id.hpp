// SPDX-License-Identifier: BSL-1.0
// id<Tag>: the place of a thing in one graph; ids of different things do not mix.
#ifndef QUYCHE_CORE_ID_HPP
#define QUYCHE_CORE_ID_HPP

#include <compare>
#include <cstdint>
#include <functional>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Of which things an id is the place: a number over their keys, which graphs with the same things in the same order share.
/// Carried by ids in a checked build alone (see config.hpp); else it is empty and fits everything.
template <bool Checked>
class basic_id_space {
 public:
  constexpr basic_id_space() noexcept = default;
  constexpr explicit basic_id_space(std::uint64_t) noexcept {}
  [[nodiscard]] constexpr bool fits(basic_id_space) const noexcept { return true; }
};
template <>
class basic_id_space<true> {
 public:
  constexpr basic_id_space() noexcept = default;  ///< not known: fits everything
  constexpr explicit basic_id_space(std::uint64_t number) noexcept : number_{static_cast<std::uint32_t>(number) | 1U} {}
  [[nodiscard]] constexpr bool fits(basic_id_space other) const noexcept {
    return number_ == 0 || other.number_ == 0 || number_ == other.number_;
  }

 private:
  std::uint32_t number_ = 0;
};
using id_space = basic_id_space<ids_are_checked>;

/// A 32-bit index of its own type, valid for one graph. There is no default and no arithmetic; what crosses graphs is a key.
/// An id of another graph that is in range is detected in a checked build alone, if a graph gave it (one made from a number
/// fits every graph) and the things that it counts differ.
template <class Tag>
class id {
 public:
  constexpr explicit id(std::uint32_t index, id_space space = {}) noexcept : index_{index}, space_{space} {}
  [[nodiscard]] constexpr std::uint32_t index() const noexcept { return index_; }
  [[nodiscard]] constexpr id_space space() const noexcept { return space_; }
  friend constexpr bool operator==(id one, id other) noexcept { return one.index_ == other.index_; }
  friend constexpr auto operator<=>(id one, id other) noexcept { return one.index_ <=> other.index_; }

 private:
  std::uint32_t index_;
  [[no_unique_address]] id_space space_;
};

}  // namespace quyche::inline QUYCHE_ABI

template <class Tag>
struct std::hash<quyche::id<Tag>> {
  std::size_t operator()(quyche::id<Tag> value) const noexcept { return value.index(); }
};

#endif
