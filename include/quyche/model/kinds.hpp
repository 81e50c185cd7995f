// SPDX-License-Identifier: BSL-1.0
// The closed kinds of the model. Each enumerator has one word in files: its name with `-` for `_`.
#ifndef QUYCHE_MODEL_KINDS_HPP
#define QUYCHE_MODEL_KINDS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Each list is QUYCHE_KIND(type, names...); the words of files come from it (word_of, find_word).
#define QUYCHE_KINDS(X)                                                                                                     \
  X(file_kind, regulation, registry)                                                                                        \
  /* the layer of a document; `report` is a description of norms and no norm; party and state are never ranked */           \
  X(document_rank, charter, central, model, provincial, local, congress, state, report)                                     \
  /* `collective` decides by vote; `headed` is under one head; `class_of_bodies` names every body of a sort */              \
  X(body_kind, collective, headed, class_of_bodies)                                                                         \
  X(level, central, province, district, commune, grassroots)                                                                \
  /* of which unit a body or an office is: this one, one above, one below; its key says so (side_of) */                     \
  X(unit_side, own, superior, subordinate)                                                                                  \
  /* dang bo, dia phuong, Nhan dan */                                                                                       \
  X(community_kind, party_organisation, locality, people)                                                                   \
  X(measure_kind, money, levels, flag, number)                                                                              \
  /* `rule`: a text says so; `practice`: a report describes what regulations or committees do */                            \
  X(evidence, rule, practice)                                                                                               \
  /* how widely the source says; `unstated` where it does not say */                                                        \
  X(extent, unstated, all, most, many, some, few)                                                                           \
  /* when a report is due */                                                                                                \
  X(deadline, unstated, beforehand, in_time, nearest_session, periodic)                                                     \
  X(responsibility_kind, personal, shared, highest, direct)                                                                 \
  /* which of those named one answers to: all of them, any, whichever is competent */                                       \
  X(answering_mode, unstated, all, any, competent)                                                                          \
  X(relationship_scope, central, local)                                                                                     \
  /* what the absence of a step of a procedure does (rule R10) */                                                           \
  X(absence, unsettled, breach, void_)                                                                                      \
  X(regime_kind, programme, meeting, report, documents, review, interpellation, visit, study, secrecy, summary)             \
  /* the base of a quorum or majority (rule R12) */                                                                         \
  X(count_base, unstated, total, incumbent, summoned, attending, cast)                                                      \
  /* how a person came into an office */                                                                                    \
  X(accession, unstated, elected, appointed)                                                                                \
  X(right_kind, vote, stand, nominate, withdraw, keep_minority_view)                                                        \
  X(record_kind, power, duty, delegation, reservation, prohibition, exception, revocation, omission, right, responsibility, \
    assignment, relationship, procedure, regime, principle, unsettled, locality_choice, succession, composition)

#define QUYCHE_DECLARE_KIND(type, ...) enum class type : std::uint8_t { __VA_ARGS__ };
QUYCHE_KINDS(QUYCHE_DECLARE_KIND)
#undef QUYCHE_DECLARE_KIND

/// The words of a kind, in the order of its enumerators: `class-of-bodies`, `nearest-session`, `void`.
template <class Kind>
[[nodiscard]] const std::vector<std::string>& words_of();
#define QUYCHE_DECLARE_WORDS(type, ...) \
  template <>                           \
  const std::vector<std::string>& words_of<type>();
QUYCHE_KINDS(QUYCHE_DECLARE_WORDS)
#undef QUYCHE_DECLARE_WORDS

template <class Kind>
[[nodiscard]] std::string_view word_of(Kind value) {
  return words_of<Kind>()[static_cast<std::size_t>(value)];
}
template <class Kind>
[[nodiscard]] std::optional<Kind> find_word(std::string_view word) {
  const auto& words = words_of<Kind>();
  for (std::size_t place = 0; place < words.size(); ++place)
    if (words[place] == word) return static_cast<Kind>(place);
  return std::nullopt;
}

/// Of which unit the body or office of a key is: `superior.ban-thuong-vu` is of one above.
[[nodiscard]] unit_side side_of(std::string_view key);

/// Rule R3: the layers of the Party, `charter` the highest; congress, state and reports have no rank.
[[nodiscard]] constexpr bool is_ranked(document_rank one) noexcept {
  return one <= document_rank::local;
}
[[nodiscard]] constexpr bool outranks(document_rank one, document_rank other) noexcept {
  return is_ranked(one) && is_ranked(other) && one < other;
}

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/model/impl/kinds.ipp>
#endif

#endif
