// SPDX-License-Identifier: BSL-1.0
// Answers about a person in a unit: capacities, what the graph says of each, and the best of them; and vacancies.
#ifndef QUYCHE_ANSWER_PERSON_ANSWER_HPP
#define QUYCHE_ANSWER_PERSON_ANSWER_HPP

#include <optional>
#include <string_view>
#include <vector>

#include <quyche/answer/answer.hpp>
#include <quyche/answer/person/question.hpp>

namespace quyche::inline QUYCHE_ABI {

/// How an office comes to a person on a day.
enum class capacity_kind : std::uint8_t { tenure, concurrence, substitution };
[[nodiscard]] std::string_view word_of(capacity_kind value) noexcept;

/// An office in which the person acts on the day.
struct capacity {
  capacity_kind kind;
  office_id office;
  std::vector<tenure_id> tenures;                    ///< the rows on which it rests; of a substitution for somebody, that one's
  std::optional<substitution_id> substitution = {};  ///< for the kind substitution
  friend bool operator==(const capacity&, const capacity&) = default;
};

/// What the graph says to the person in one capacity. `answers` are of matters that do not overlap; what the matter of the
/// question has besides lies outside the scope of the substitution. An answer may carry the fact `assigned-field`.
struct capacity_answer {
  capacity as;
  std::vector<answer> answers;
  friend bool operator==(const capacity_answer&, const capacity_answer&) = default;
};

/// Why a row of the person in the unit makes no capacity.
enum class idle_reason : std::uint8_t {
  not_yet,          ///< its period begins later
  no_longer,        ///< its period has ended
  unit_ended,       ///< the day lies outside the life of the unit
  unknown_office,   ///< the graph has no such office
  held_in_another,  ///< another office of the person holds this one (rule R9)
  not_in_office,    ///< whom the substitution replaces is not in office
  outside_scope     ///< the substitution runs, and serves no case of the question
};
[[nodiscard]] std::string_view word_of(idle_reason value) noexcept;
struct idle_row {
  std::optional<tenure_id> tenure;
  std::optional<substitution_id> substitution;
  idle_reason why;
  friend bool operator==(const idle_row&, const idle_row&) = default;
};

/// One of the disjoint cases. `as` is the place of the capacity that decides it; nothing: no capacity serves it.
struct person_case {
  std::vector<region> where;
  verdict decided;
  reason because;
  std::optional<std::uint32_t> as;
  friend bool operator==(const person_case&, const person_case&) = default;
};

/// INVARIANT (cases): `cases` is empty or holds two or more that cover the question. If it is empty and the verdict is
/// conditional, there are too many cases to list.
struct person_answer {
  person_question asked;
  std::uint64_t fingerprint;           ///< of the graph of the unit
  std::uint64_t registry_fingerprint;  ///< of the registry
  verdict decided;
  reason because;
  std::optional<std::uint32_t> as;  ///< the capacity that decides, if it is one
  std::vector<capacity_answer> capacities;
  std::vector<idle_row> idle;  ///< the other rows of the person in the unit: tenures, then substitutions
  std::vector<person_case> cases;
  std::vector<measure_id> wanted_facts;
  friend bool operator==(const person_answer&, const person_answer&) = default;
};

/// `what`: every act and matter for which the person's answer is not a denial.
struct person_what_entry {
  person_answer given;
  bool maximal;  ///< no entry of the same verdict has the matter above, or an act that implies this one
};
struct person_what_answer {
  person_id person;
  unit_id unit;
  moment when;
  std::vector<fact> facts;
  std::uint64_t fingerprint;
  std::uint64_t registry_fingerprint;
  std::vector<person_what_entry> powers;  ///< by matter, then act
  std::vector<record_id> charges;         ///< as in `what`, of the offices held by tenure and concurrence
};

/// `why_not`: the person would hold an office on the day; docs/remedies.md, "why_not of a person".
struct tenure_edit {
  office_id office;
  std::optional<tenure_id> extended;  ///< of the registry asked; nothing: a tenure is added
  period held;                        ///< as it would be
  friend bool operator==(const tenure_edit&, const tenure_edit&) = default;
};
/// Of one of three sorts: norms (and facts) of the question of an office, facts alone, or tenures.
struct person_remedy {
  std::optional<question> of_office;      ///< norms: as it was asked in a capacity
  std::vector<edit> edits;                ///< norms and facts: one or two, in order
  std::optional<answer> of_office_after;  ///< norms: the office's own answer after them
  std::vector<tenure_edit> tenures;       ///< one or two, by office
  remedy_label label;
  person_answer after;  ///< of the graph and the registry that `amended` makes; asked without the measures of the facts
  friend bool operator==(const person_remedy&, const person_remedy&) = default;
};
struct person_why_not_answer {
  static constexpr std::size_t office_limit = 64;
  person_answer given;
  std::vector<person_remedy> remedies;  ///< by label, then number of edits, norms and facts before tenures
  bool complete;                        ///< false: there are too many edits, pairs were not tried
};

/// `vacancies`: an office with seats that nobody holds.
struct vacancy {
  office_id office;
  std::uint32_t seats;                       ///< one where the office states none
  std::vector<person_id> holders;            ///< fewer than seats
  std::vector<substitution_id> substitutes;  ///< running for nobody in particular
  friend bool operator==(const vacancy&, const vacancy&) = default;
};
struct vacancies_answer {
  unit_id unit;
  date on;
  std::uint64_t fingerprint;
  std::uint64_t registry_fingerprint;
  std::vector<vacancy> vacancies;  ///< in the order of offices
};

/// Every answer of a registry and a graph, as QUYCHE_ANSWERS.
#define QUYCHE_PERSON_ANSWERS(EACH) \
  EACH(person_answer)               \
  EACH(person_what_answer)          \
  EACH(person_why_not_answer)       \
  EACH(vacancies_answer)

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/answer/impl/person/answer.ipp>
#endif

#endif
