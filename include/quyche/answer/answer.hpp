// SPDX-License-Identifier: BSL-1.0
// answer: a verdict with its reason and a proof that cites the provisions. Rules: docs/semantics.md.
#ifndef QUYCHE_ANSWER_ANSWER_HPP
#define QUYCHE_ANSWER_ANSWER_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/answer/question.hpp>

namespace quyche::inline QUYCHE_ABI {

enum class verdict : std::uint8_t { permitted, denied, conditional, undetermined };

/// Why; for a denial the table of rule R1. `varies`: one verdict, different reasons in its cases.
enum class reason : std::uint8_t {
  free_act,     // permitted
  has_power,    // permitted: power, duty or delegation
  not_covered,  // denied, from here
  prohibited,
  reserved,
  broken_link,
  overridden,
  outside_limits,
  no_longer,
  not_yet,
  not_known,
  never,
  left_to_locality,
  no_power,      // to here
  fact_missing,  // conditional
  parts_differ,  // conditional: no fact is missing, the sub-matters differ
  unsettled,     // undetermined
  conflict,      // undetermined: a conflict that precedence does not resolve
  varies
};

/// The rules of docs/semantics.md.
enum class rule : std::uint8_t { r1 = 1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13 };

/// The steps of a proof; docs/semantics.md, "Proofs".
enum class step_kind : std::uint8_t {
  free_act,
  holds_office,
  has_power,
  has_duty,
  may_delegate,
  delegated,
  outweighed,
  displaced,
  not_in_effect,
  outside_limits,
  overridden,
  broken_link,
  barred,
  open_question,
  left_to_locality,
  conclusion
};

/// Why a record fails: the time of rule R6, other norms (rules R3, R4), or the flaws of rule R7.
enum class flaw : std::uint8_t {
  none,
  not_known,
  never,
  no_longer,
  not_yet,
  outside_limits,
  omitted,
  revoked,
  excepted,
  widening,
  narrowed,
  allotted_elsewhere,
  devolved_away,
  prohibited,
  reserved,
  conflict,  ///< not resolved: neither a yes nor a no
  self_delegation,
  not_in_writing,
  grantor_out_of_office,
  grantee_out_of_office,
  no_power_to_delegate,
  grantee_not_listed,
  delegating_overridden,
  grantee_not_made_up,
  grantor_in_conflict,
  passing_on_not_allowed,
  ring,
  grantor_without_power,
  hangs_on_broken_link,  ///< in chains only
  fact_missing           ///< in chains only: open, not broken
};

[[nodiscard]] rule rule_of(step_kind kind) noexcept;
[[nodiscard]] rule rule_of(flaw found) noexcept;
/// As documents cite it: `R7`.
[[nodiscard]] std::string to_string(rule which);

// Words for machines: `has-power`, `no-longer`, ...
[[nodiscard]] std::string_view word_of(verdict value) noexcept;
[[nodiscard]] std::string_view word_of(reason value) noexcept;
[[nodiscard]] std::string_view word_of(step_kind value) noexcept;
[[nodiscard]] std::string_view word_of(flaw value) noexcept;

/// One step. `premises` are places of earlier steps, `no_premise` where there is none:
/// holds_office, has_power, has_duty, may_delegate: [0] the last `holds_office`, if the record's holder is not the actor
/// itself; delegated: [0] what gives the grantor the power, [1] `may_delegate`, [2] the last `holds_office` of the grantee's
/// side; outweighed: [0] the step that prevails over the bar; broken_link with passing_on_not_allowed: [0] the `delegated`
/// step that may not be passed on; conclusion: [0] the support of a yes.
struct step {
  static constexpr std::uint32_t no_premise = 0xFFFF'FFFF;
  step_kind kind;
  flaw cause = flaw::none;                 ///< for not_in_effect, outside_limits, overridden and broken_link
  actor_id actor;                          ///< of whom the step speaks
  std::optional<actor_id> other = {};      ///< holds_office: the office held
  std::optional<record_id> record = {};    ///< where a record is used
  std::optional<record_id> against = {};   ///< the norm to which the record gives way, or with which it is in conflict
  std::optional<provision_id> cited = {};  ///< the governing provision of the record, or of the office that names the link
  std::array<std::uint32_t, 3> premises = {no_premise, no_premise, no_premise};
  friend bool operator==(const step&, const step&) = default;
};
static_assert(std::is_trivially_copyable_v<step>);

using proof = std::vector<step>;

/// Where a case lies: a matter (with all below it) and a range of each missing fact.
struct region {
  matter_id matter;
  std::vector<bound> facts;
  friend bool operator==(const region&, const region&) = default;
};

/// One of the disjoint cases of an answer.
struct answer_case {
  std::vector<region> where;
  verdict decided;
  reason because;
  proof steps;
  friend bool operator==(const answer_case&, const answer_case&) = default;
};

/// INVARIANT (cases): either `steps` is not empty and `cases` is; or `cases` holds two or more that cover the question; or
/// both are empty: there are too many cases to list, and `wanted_facts` says what to supply. Then the verdict is that of all
/// of them, `because` their reason or `varies`; or it is conditional, since they differ or are too many to be gone through.
struct answer {
  question asked;
  std::uint64_t fingerprint;  ///< of the graph that was asked
  verdict decided;
  reason because;
  proof steps;
  std::vector<answer_case> cases;
  /// The missing measures on which the cases of a conditional answer depend; where cases are not listed, may depend.
  std::vector<measure_id> wanted_facts;
  friend bool operator==(const answer&, const answer&) = default;
};

/// `who`: every actor whose answer is not a denial, in the order of actors.
struct who_answer {
  who_question asked;
  std::uint64_t fingerprint;
  bool everybody;  ///< the act needs no competence; `holders` is empty
  std::vector<answer> holders;
};

/// `what`: every act and matter for which the answer is not a denial.
struct what_entry {
  answer given;
  bool maximal;  ///< no entry of the same verdict has the matter above, or an act that implies this one
};
struct what_answer {
  actor_id actor;
  moment when;
  std::vector<fact> facts;
  std::uint64_t fingerprint;
  std::vector<what_entry> powers;  ///< by matter, then act
  std::vector<record_id>
      charges;  ///< duty, right, responsibility, assignment, regime, principle: in effect, in this order, then record order
};

/// `responsible`: who answers for a matter. `whole` if a matter of the record covers the one asked, else a part.
struct responsible_entry {
  record_id record;
  bool whole;
  friend bool operator==(const responsible_entry&, const responsible_entry&) = default;
};
struct responsible_answer {
  matter_id matter;
  moment when;
  std::uint64_t fingerprint;
  std::vector<responsible_entry> entries;  ///< whole first, then record order
};

/// A link of a chain: the provision that gives the power (first), then one delegation each.
struct chain_link {
  std::optional<record_id> record;        ///< nothing: the grantor of the link below has no record at all
  actor_id holder;                        ///< who has the power by this link
  flaw found;                             ///< none: lawful
  std::optional<record_id> against = {};  ///< the norm to which the link gives way
  friend bool operator==(const chain_link&, const chain_link&) = default;
};
struct delegation_chain {
  std::vector<chain_link> links;  ///< from the provision down to the actor
  verdict decided;  ///< permitted: every link lawful; conditional: a fact is missing, undetermined: a conflict, nothing is
                    ///< broken; else denied
  std::optional<std::size_t> first_broken;
  friend bool operator==(const delegation_chain&, const delegation_chain&) = default;
};
struct chain_answer {
  static constexpr std::size_t chain_limit = 64;
  question asked;
  std::uint64_t fingerprint;
  std::vector<delegation_chain> chains;  ///< lawful, open, in conflict, broken; each by length, then record order
  bool complete;                         ///< false: there are more than `chain_limit`
};

/// `relationship`: how two parties work together.
struct relationship_answer {
  party_id one;
  party_id other;
  moment when;
  std::uint64_t fingerprint;
  std::vector<record_id> records;  ///< in record order
  bool one_within_other = false;   ///< directly or through bodies between
  bool other_within_one = false;
  bool one_under_other = false;
  bool other_under_one = false;
};

/// `steps`: a step that somebody has taken.
struct taken_step {
  actor_id by;
  act what;
  friend bool operator==(const taken_step&, const taken_step&) = default;
};
struct procedure_state {
  record_id procedure;
  std::uint32_t at;                    ///< place of the act asked about among the steps
  std::vector<bool> taken_before;      ///< for each step before it
  std::optional<absence> consequence;  ///< the gravest that a missing step has: void, then unsettled, then breach; nothing:
                                       ///< none is missing
  friend bool operator==(const procedure_state&, const procedure_state&) = default;
};
struct steps_answer {
  question asked;
  std::vector<taken_step> taken;
  std::uint64_t fingerprint;
  std::vector<procedure_state> procedures;  ///< in record order
};
/// Rule R10: how much worse one consequence is than another.
[[nodiscard]] constexpr int gravity(absence one) noexcept {
  return one == absence::void_ ? 2 : one == absence::unsettled ? 1 : 0;
}

/// `composition`: how many members a body has, and the offices that have a seat in it.
struct composition_entry {
  record_id record;
  bool certain;  ///< its limits hold; else a fact is missing on which it depends
  friend bool operator==(const composition_entry&, const composition_entry&) = default;
};
struct composition_answer {
  body_id body;
  moment when;
  std::vector<fact> facts;
  std::uint64_t fingerprint;
  std::vector<composition_entry> entries;   ///< in record order
  std::optional<std::uint32_t> seats_from;  ///< what all certain entries allow together; nothing: open at that end
  std::optional<std::uint32_t> seats_to;
  std::vector<office_id> offices;  ///< with a seat by a certain entry, in the order of offices
  std::vector<measure_id> wanted_facts;
};

/// `changes`: an answer that differs. Nothing: the graph has no such actor or matter.
struct change_cause {
  record_id record;
  bool in_after;  ///< of the graph asked last; else of the one asked first
  friend bool operator==(const change_cause&, const change_cause&) = default;
};
struct answer_change {
  std::optional<answer> before;
  std::optional<answer> after;
  std::vector<change_cause> causes;  ///< what the later answer rests on anew, then what it rests on no longer; each by key
};
struct changes_answer {
  moment when_before;
  moment when_after;
  std::uint64_t fingerprint_before;
  std::uint64_t fingerprint_after;
  std::vector<answer_change> changes;  ///< by key of actor and matter, then act
};

/// `why_not`: an edit of the regulation, or a fact; docs/remedies.md. The order is that of remedies.
enum class edit_kind : std::uint8_t { power, power_to_delegate, delegation, period, limit, pass_on, writing, fact };

struct edit {
  edit_kind kind;
  std::optional<record_id> record = {};       ///< period, limit, pass_on, writing: what is amended
  std::optional<actor_id> grantor = {};       ///< power_to_delegate, delegation
  std::optional<actor_id> grantee = {};       ///< power_to_delegate
  document_rank rank = document_rank::local;  ///< power, power_to_delegate, delegation: of the document that says so
  std::optional<period> force = {};           ///< period: as it would be
  std::optional<bound> range = {};            ///< limit: as it would be, the whole domain if it goes; fact: what would do
  friend bool operator==(const edit&, const edit&) = default;
};
/// The order in which remedies are listed.
[[nodiscard]] bool comes_before(const edit& one, const edit& other) noexcept;

/// Who could do it, the nearest first.
enum class remedy_label : std::uint8_t { lawful, unsettled, needs_higher_layer, not_at_will, unlawful };

struct remedy {
  std::vector<edit> edits;  ///< one or two, in order
  remedy_label label;       ///< the farthest of its edits
  answer after;             ///< of the graph that `amended` makes; asked without the measures of its facts
  friend bool operator==(const remedy&, const remedy&) = default;
};
struct why_not_answer {
  static constexpr std::size_t edit_limit = 64;
  answer given;
  std::vector<remedy> remedies;  ///< by label, then number of edits, then edits
  bool complete;                 ///< false: more than `edit_limit` edits, pairs were not tried
};

/// Every answer of one graph. From this list `verify`, `explain` and `to_json` are declared for each of them.
#define QUYCHE_ANSWERS(EACH) \
  EACH(answer)               \
  EACH(who_answer)           \
  EACH(what_answer)          \
  EACH(responsible_answer)   \
  EACH(chain_answer)         \
  EACH(relationship_answer)  \
  EACH(steps_answer)         \
  EACH(why_not_answer)       \
  EACH(composition_answer)

[[nodiscard]] std::string_view word_of(edit_kind value) noexcept;
[[nodiscard]] std::string_view word_of(remedy_label value) noexcept;

/// What the checker says. If not accepted, `complaint` tells for programmers what is wrong, and `place` which step of
/// which case (0 where there are no cases).
struct verification {
  bool accepted;
  std::string complaint;
  std::size_t at_case = 0;
  std::size_t at_step = 0;
  [[nodiscard]] explicit operator bool() const noexcept { return accepted; }
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/answer/impl/answer.ipp>
#endif

#endif
