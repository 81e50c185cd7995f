// SPDX-License-Identifier: BSL-1.0
// Definitions of act.hpp.
#include <array>
#include <bit>

#include <quyche/model/act.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// `give_opinion` in C++, `give-opinion` in files.
template <std::size_t Size>
struct act_word {
  char text[Size];
  constexpr act_word(const char (&name)[Size]) : text{} {  // NOLINT(google-explicit-constructor): made from literals
    for (std::size_t place = 0; place < Size; ++place) text[place] = name[place] == '_' ? '-' : name[place];
  }
};
template <act_word Word>
inline constexpr std::string_view act_id{Word.text, sizeof(Word.text) - 1};

}  // namespace detail

QUYCHE_INLINE const act_traits& traits_of(act what) noexcept {
  constexpr bool needed = true;
  constexpr bool free = false;
  constexpr bool named = true;
  constexpr bool open = false;
  constexpr bool collective = true;
  constexpr bool anybody = false;
  using enum act;
  static constexpr std::array<act_traits, act_count> traits{{
#define QUYCHE_ACT_LIST(...) \
  { __VA_ARGS__ }
#define QUYCHE_ACT(name, vi, en, en_third, competence, addressee, body, implies, excludes, vi_towards, en_towards) \
  {detail::act_id<#name>,                                                                                          \
   vi,                                                                                                             \
   en,                                                                                                             \
   en_third,                                                                                                       \
   competence,                                                                                                     \
   addressee,                                                                                                      \
   body,                                                                                                           \
   act_set(QUYCHE_ACT_LIST implies),                                                                               \
   act_set(QUYCHE_ACT_LIST excludes),                                                                              \
   vi_towards,                                                                                                     \
   en_towards},
#include <quyche/model/acts.def>
#undef QUYCHE_ACT
#undef QUYCHE_ACT_LIST
  }};
  return traits[static_cast<std::size_t>(what)];
}

QUYCHE_INLINE act_set with_implied(act_set acts) noexcept {
  act_set made = acts;
  for (std::uint64_t left = acts.bits(); left != 0; left &= left - 1)
    made.insert(traits_of(static_cast<act>(std::countr_zero(left))).implied);
  return made;
}

QUYCHE_INLINE std::optional<act> find_act(std::string_view id) noexcept {
  for (std::size_t place = 0; place < act_count; ++place)
    if (traits_of(static_cast<act>(place)).id == id) return static_cast<act>(place);
  return std::nullopt;
}

}  // namespace quyche::inline QUYCHE_ABI
