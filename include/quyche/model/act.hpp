// SPDX-License-Identifier: BSL-1.0
// act: what a power lets its holder do. Acts are kinds, never one "may".
#ifndef QUYCHE_MODEL_ACT_HPP
#define QUYCHE_MODEL_ACT_HPP

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

enum class act : std::uint8_t {
#define QUYCHE_ACT(name, ...) name,
#include <quyche/model/acts.def>
#undef QUYCHE_ACT
};

inline constexpr std::size_t act_count = []() {
  std::size_t count = 0;
#define QUYCHE_ACT(name, ...) ++count;
#include <quyche/model/acts.def>
#undef QUYCHE_ACT
  return count;
}();
static_assert(act_count <= 64, "act_set is one 64-bit word");

/// A set of acts.
class act_set {
 public:
  constexpr act_set() noexcept = default;
  constexpr act_set(act one) noexcept : bits_{bit(one)} {}  // NOLINT(google-explicit-constructor): one act is a set
  constexpr act_set(std::initializer_list<act> acts) noexcept {
    for (const act one : acts) bits_ |= bit(one);
  }
  constexpr void insert(act one) noexcept { bits_ |= bit(one); }
  constexpr void insert(act_set others) noexcept { bits_ |= others.bits_; }
  [[nodiscard]] constexpr bool contains(act one) const noexcept { return (bits_ & bit(one)) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }
  friend constexpr bool operator==(act_set, act_set) noexcept = default;

 private:
  static constexpr std::uint64_t bit(act one) noexcept { return std::uint64_t{1} << static_cast<unsigned>(one); }
  std::uint64_t bits_ = 0;
};

/// What model/acts.def says of an act.
struct act_traits {
  std::string_view id;          ///< in files: `give-opinion`
  std::string_view vi;          ///< `cho ý kiến`
  std::string_view en;          ///< `give opinion on`
  std::string_view en_third;    ///< `gives opinion on`
  bool needs_competence;        ///< false: never denied (rule R1)
  bool needs_addressee;         ///< a record of this act names towards whom
  bool needs_collective;        ///< only a collective can do it
  act_set implied;              ///< a power of this act is one of those, too (rule R1)
  act_set excluded;             ///< should not lie in one hand with this on one matter
  std::string_view vi_towards;  ///< of a matter {0} towards somebody {1}: `trình {0} lên {1}`
  std::string_view en_towards;  ///< `submit {0} to {1}`; the first word is the verb
};

[[nodiscard]] const act_traits& traits_of(act what) noexcept;
/// The act whose id in files is `id`.
[[nodiscard]] std::optional<act> find_act(std::string_view id) noexcept;
/// The acts and those that they imply.
[[nodiscard]] act_set with_implied(act_set acts) noexcept;

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/model/impl/act.ipp>
#endif

#endif
