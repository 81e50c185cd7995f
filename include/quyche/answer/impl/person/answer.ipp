// SPDX-License-Identifier: BSL-1.0
// Definitions of answer.hpp.
#include <quyche/answer/person/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string_view word_of(capacity_kind value) noexcept {
  constexpr std::string_view words[] = {"tenure", "concurrence", "substitution"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(idle_reason value) noexcept {
  constexpr std::string_view words[] = {"not-yet",         "no-longer",     "unit-ended",   "unknown-office",
                                        "held-in-another", "not-in-office", "outside-scope"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace quyche::inline QUYCHE_ABI
