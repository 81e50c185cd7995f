// SPDX-License-Identifier: BSL-1.0
// Definitions of answer.hpp: rules and words.
#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE rule rule_of(step_kind kind) noexcept {
  switch (kind) {
    case step_kind::holds_office:
      return rule::r9;
    case step_kind::has_power:
    case step_kind::outside_limits:
      return rule::r2;
    case step_kind::has_duty:
      return rule::r8;
    case step_kind::may_delegate:
    case step_kind::delegated:
    case step_kind::broken_link:
      return rule::r7;
    case step_kind::not_in_effect:
      return rule::r6;
    case step_kind::free_act:
    case step_kind::displaced:
    case step_kind::open_question:
    case step_kind::left_to_locality:
    case step_kind::conclusion:
      break;
  }
  return rule::r1;
}

QUYCHE_INLINE rule rule_of(flaw found) noexcept {
  switch (found) {
    case flaw::not_known:
    case flaw::never:
    case flaw::no_longer:
    case flaw::not_yet:
      return rule::r6;
    case flaw::none:
    case flaw::fact_missing:
      return rule::r1;
    case flaw::outside_limits:
      return rule::r2;
    default:
      return rule::r7;
  }
}
QUYCHE_INLINE std::string to_string(rule which) {
  return "R" + std::to_string(static_cast<int>(which));
}

QUYCHE_INLINE std::string_view word_of(verdict value) noexcept {
  constexpr std::string_view words[] = {"permitted", "denied", "conditional", "undetermined"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(reason value) noexcept {
  constexpr std::string_view words[] = {"free-act",  "has-power",    "not-covered",  "broken-link", "outside-limits",
                                        "no-longer", "not-yet",      "not-known",    "never",       "left-to-locality",
                                        "no-power",  "fact-missing", "parts-differ", "unsettled",   "varies"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(step_kind value) noexcept {
  constexpr std::string_view words[] = {"free-act",      "holds-office",     "has-power",     "has-duty",       "may-delegate",
                                        "delegated",     "displaced",        "not-in-effect", "outside-limits", "broken-link",
                                        "open-question", "left-to-locality", "conclusion"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(flaw value) noexcept {
  constexpr std::string_view words[] = {"none",
                                        "not-known",
                                        "never",
                                        "no-longer",
                                        "not-yet",
                                        "outside-limits",
                                        "self-delegation",
                                        "no-power-to-delegate",
                                        "grantee-not-listed",
                                        "passing-on-not-allowed",
                                        "ring",
                                        "grantor-without-power",
                                        "hangs-on-broken-link",
                                        "fact-missing"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace quyche::inline QUYCHE_ABI
