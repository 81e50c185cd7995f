// SPDX-License-Identifier: BSL-1.0
// Definitions of answer.hpp: rules and words.
#include <tuple>

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
    case step_kind::outweighed:
    case step_kind::overridden:
    case step_kind::barred:
      return rule::r4;
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
    case flaw::omitted:
    case flaw::widening:
    case flaw::narrowed:
      return rule::r3;
    case flaw::revoked:
    case flaw::excepted:
    case flaw::allotted_elsewhere:
    case flaw::devolved_away:
    case flaw::prohibited:
    case flaw::reserved:
    case flaw::conflict:
      return rule::r4;
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
  constexpr std::string_view words[] = {"free-act",     "has-power",  "not-covered",      "prohibited", "reserved",
                                        "broken-link",  "overridden", "outside-limits",   "no-longer",  "not-yet",
                                        "not-known",    "never",      "left-to-locality", "no-power",   "fact-missing",
                                        "parts-differ", "unsettled",  "conflict",         "varies"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(step_kind value) noexcept {
  constexpr std::string_view words[] = {"free-act",      "holds-office",   "has-power",        "has-duty",
                                        "may-delegate",  "delegated",      "outweighed",       "displaced",
                                        "not-in-effect", "outside-limits", "overridden",       "broken-link",
                                        "barred",        "open-question",  "left-to-locality", "conclusion"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(flaw value) noexcept {
  constexpr std::string_view words[] = {"none",
                                        "not-known",
                                        "never",
                                        "no-longer",
                                        "not-yet",
                                        "outside-limits",
                                        "omitted",
                                        "revoked",
                                        "excepted",
                                        "widening",
                                        "narrowed",
                                        "allotted-elsewhere",
                                        "devolved-away",
                                        "prohibited",
                                        "reserved",
                                        "conflict",
                                        "self-delegation",
                                        "not-in-writing",
                                        "grantor-out-of-office",
                                        "grantee-out-of-office",
                                        "no-power-to-delegate",
                                        "grantee-not-listed",
                                        "delegating-overridden",
                                        "grantee-not-made-up",
                                        "grantor-in-conflict",
                                        "passing-on-not-allowed",
                                        "ring",
                                        "grantor-without-power",
                                        "hangs-on-broken-link",
                                        "fact-missing"};
  return words[static_cast<std::size_t>(value)];
}

QUYCHE_INLINE std::string_view word_of(edit_kind value) noexcept {
  constexpr std::string_view words[] = {"power", "power-to-delegate", "delegation", "period",
                                        "limit", "pass-on",           "writing",    "fact"};
  return words[static_cast<std::size_t>(value)];
}
QUYCHE_INLINE std::string_view word_of(remedy_label value) noexcept {
  constexpr std::string_view words[] = {"lawful", "unsettled", "needs-higher-layer", "not-at-will", "unlawful"};
  return words[static_cast<std::size_t>(value)];
}

QUYCHE_INLINE bool comes_before(const edit& one, const edit& other) noexcept {
  const auto key = [](const edit& of) {
    const bound range = of.range.value_or(bound{measure_id{0}});
    return std::tuple{of.kind, of.record, of.grantor, of.grantee, of.rank, range.of, range.from, range.until};
  };
  return key(one) < key(other);
}

}  // namespace quyche::inline QUYCHE_ABI
