// SPDX-License-Identifier: BSL-1.0
// regulation_builder: a regulation made in C++; the reader of files goes the same way, so both give one result.
#ifndef QUYCHE_MODEL_BUILDER_HPP
#define QUYCHE_MODEL_BUILDER_HPP

#include <string_view>
#include <vector>

#include <quyche/core/result.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {

// One form for each kind of record. Every combination of the holders, acts and matters of a form is meant.

/// Somebody may act on a matter.
struct power_form {
  attestation attested;
  std::vector<actor_id> holders;
  act_set acts;
  std::vector<matter_id> matters;
  std::vector<party_id> towards = {};
  condition when = {};
  std::vector<actor_id> devolved_by = {};  ///< phan cap: these have given it away for good, unless `kept`
  bool kept = false;
  bool by_competence = false;  ///< "theo tham quyen": real, but its limits stand elsewhere
  bool exclusive = false;
  std::optional<report_back> report = {};
  condition made_up = {};  ///< of `delegate`: what is asked of the make-up of the grantee
};

/// Somebody must act on a matter; carries the power for exactly that (rule R8).
struct duty_form {
  attestation attested;
  std::vector<actor_id> holders;
  act_set acts;
  std::vector<matter_id> matters;
  std::vector<party_id> towards = {};
  condition when = {};
  std::optional<report_back> report = {};
};

/// The grantor lets each grantee act in its stead (rule R7).
struct delegation_form {
  attestation attested;
  actor_id grantor;
  std::vector<actor_id> grantees;
  act_set acts;
  std::vector<matter_id> matters;
  condition limit = {};
  std::optional<report_back> report = {};
  bool may_pass_on = false;
  condition made_up = {};    ///< what is asked of the make-up of the grantee
  bool oral = false;         ///< given without writing: not lawful
  period grantor_term = {};  ///< when the grantor held its office: outside it the delegation is not lawful
  period grantee_term = {};
};

/// The holders keep the acts to themselves: nobody else has them, and they may not be delegated (rule R4).
struct reservation_form {
  attestation attested;
  std::vector<actor_id> holders;
  act_set acts;
  std::vector<matter_id> matters;
  std::vector<party_id> towards = {};
  condition when = {};
};

/// Nobody, or none of the holders, may do this (rule R4).
struct prohibition_form {
  attestation attested;
  std::vector<actor_id> holders = {};
  act_set acts;
  std::vector<matter_id> matters;
  std::vector<party_id> towards = {};
  condition when = {};
};

/// A record from which an exception may be made.
class norm_id {
 public:
  norm_id(power_id one) noexcept : kind_{record_kind::power}, index_{one.index()} {}  // NOLINT(google-explicit-constructor)
  norm_id(duty_id one) noexcept : kind_{record_kind::duty}, index_{one.index()} {}    // NOLINT(google-explicit-constructor)
  norm_id(delegation_id one) noexcept
      : kind_{record_kind::delegation}, index_{one.index()} {}  // NOLINT(google-explicit-constructor)
  norm_id(reservation_id one) noexcept
      : kind_{record_kind::reservation}, index_{one.index()} {}  // NOLINT(google-explicit-constructor)
  norm_id(prohibition_id one) noexcept
      : kind_{record_kind::prohibition}, index_{one.index()} {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] record_kind kind() const noexcept { return kind_; }
  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }

 private:
  record_kind kind_;
  std::uint32_t index_;
};

/// Takes a case out of other records; without acts or matters, whatever act, whatever matter (rule R4).
struct exception_form {
  attestation attested;
  std::vector<norm_id> to;
  act_set acts = {};
  std::vector<matter_id> matters = {};
  condition when = {};
};

/// Ends delegations from its first day on, and all that hangs on them.
struct revocation_form {
  attestation attested;
  std::vector<delegation_id> of;
};

/// A lower layer disapplies provisions of a model, with a reason (rule R3).
struct omission_form {
  attestation attested;
  std::vector<citation> of;
  wording reason;
};

struct right_form {
  attestation attested;
  std::vector<actor_id> holders;
  right_kind right;
  wording text = {};
};

/// Who answers for a matter; several holders answer together. Nobody named in `before` means: not stated.
struct responsibility_form {
  attestation attested;
  std::vector<actor_id> holders;
  std::vector<matter_id> matters;
  responsibility_kind kind = responsibility_kind::personal;
  std::vector<party_id> before = {};
  answering_mode answering = answering_mode::unstated;
};

/// A member's field or area: charge and duty, no power of decision.
struct assignment_form {
  attestation attested;
  std::vector<actor_id> holders;
  std::vector<matter_id> matters;
  bool direct = false;
};

/// A working relationship: each of `between` with each of `with`; if `with` is empty, all of `between` with one another,
/// or (one alone) inside that body.
struct relationship_form {
  attestation attested;
  std::vector<actor_id> between;
  std::vector<party_id> with = {};
  std::vector<matter_id> matters = {};
  relationship_scope scope = relationship_scope::central;
  wording content = {};
};

struct procedure_form {
  attestation attested;
  matter_id matter;
  std::vector<procedure_step> steps;
  wording text = {};
};

struct regime_form {
  attestation attested;
  regime_kind kind;
  std::vector<actor_id> holders;
  std::vector<party_id> towards = {};
  std::vector<matter_id> matters = {};
  std::optional<std::uint32_t> every_months = {};
  std::optional<std::uint32_t> at_least_per_interval = {};
  bool when_needed = false;
  bool in_writing = false;
  std::optional<quorum> quorate = {};
  wording text = {};
};

struct principle_form {
  attestation attested;
  std::vector<actor_id> holders;
  wording text;
};

/// The sources do not settle this case. No holder or no act named means: whoever, whatever act.
struct unsettled_form {
  attestation attested;
  std::vector<actor_id> holders = {};
  act_set acts = {};
  std::vector<matter_id> matters;
  wording question;
};

/// A rule that a lower layer is to fill; the same columns as unsettled, another meaning.
struct locality_choice_form {
  attestation attested;
  std::vector<actor_id> holders = {};
  act_set acts = {};
  std::vector<matter_id> matters;
  wording question;
};

/// A pointer for the reader from a body that ended to what came after; it transfers nothing (rule R6).
struct succession_form {
  attestation attested;
  std::vector<body_id> ended;
  std::string successor;  ///< key in another stack: `cap-xa:ban-chap-hanh`
  wording text;
};

/// How many members a body has, from and to, and the offices that have a seat in it; all that apply bind together.
struct composition_form {
  attestation attested;
  body_id body;
  std::optional<std::uint32_t> seats_from = {};
  std::optional<std::uint32_t> seats_to = {};
  std::vector<office_id> offices = {};
  condition when = {};
};

/// Collects entries and validates them together. An id that a builder gives is good for that builder and for the
/// regulation that it makes. Mistakes of content are diagnostics of `finish`; an id of another builder that is out of
/// range is a contract violation. Not for use by several threads at once.
class regulation_builder {
 public:
  /// The measure `assigned-field`, which every builder has from the start.
  static constexpr measure_id assigned_field = quyche::assigned_field;

  explicit regulation_builder(unit_entry unit);
  /// Goes on from the tables of a regulation; its first measure is `assigned-field`, as in all that a builder made.
  [[nodiscard]] static regulation_builder resume(regulation_tables tables);

  document_id document(document_entry entry);
  measure_id measure(measure_entry entry);
  community_id community(community_entry entry);
  body_id body(body_entry entry);
  office_id office(office_entry entry);
  matter_id matter(matter_entry entry);

  /// For references that point forward: sets what an entry already declared could not name yet.
  void set_document_links(document_id one, document_links links);
  void set_within(body_id inner, body_id outer);
  void set_under(body_id lower, std::vector<body_id> upper);
  void set_classes(body_id one, std::vector<body_id> classes);
  void set_office_links(office_id office, std::optional<body_id> of, std::vector<office_id> also, std::vector<office_id> all_of,
                        std::vector<office_id> any_of);

  power_id power(power_form form);
  duty_id duty(duty_form form);
  delegation_id delegation(delegation_form form);
  reservation_id reservation(reservation_form form);
  prohibition_id prohibition(prohibition_form form);
  exception_id exception(exception_form form);
  revocation_id revocation(revocation_form form);
  omission_id omission(omission_form form);
  right_id right(right_form form);
  responsibility_id responsibility(responsibility_form form);
  assignment_id assignment(assignment_form form);
  relationship_id relationship(relationship_form form);
  procedure_id procedure(procedure_form form);
  regime_id regime(regime_form form);
  principle_id principle(principle_form form);
  unsettled_id unsettled(unsettled_form form);
  locality_choice_id locality_choice(locality_choice_form form);
  succession_id succession(succession_form form);
  composition_id composition(composition_form form);

  /// Removes a record, as if it had never been written; an exception or a revocation of nothing else goes with it. False if
  /// there is no record of that key.
  bool strike(std::string_view key);
  /// Gives a record another period of its own. False if there is no record of that key.
  bool set_period(std::string_view key, period force);
  /// Gives a record another bound on that measure; one that holds the whole domain is none. False if there is no record of
  /// that key.
  bool set_limit(std::string_view key, bound limit);
  /// Of a delegation: may it be passed on, was it given without writing? False if there is no delegation of that key.
  bool set_pass_on(std::string_view key, bool may_pass_on);
  bool set_oral(std::string_view key, bool oral);

  /// Validates the whole: ids that occur twice, names that two bodies or two matters share (by folded key), rings of
  /// within, under and also, periods and limits that hold nothing, records without basis, look-alike letters.
  /// A record without a key gets one made of its kind, first holder, first act and first matter. `earlier` are
  /// findings made before (by a reader); they count as this builder's.
  [[nodiscard]] result<regulation> finish(std::vector<diagnostic> earlier = {}) &&;

 private:
  std::uint32_t add(record_entry entry);
  [[nodiscard]] record_entry* find_record(std::string_view key);
  void index_records();
  regulation_tables tables_;
  [[nodiscard]] std::uint32_t place_of(norm_id one) const;
  std::vector<std::vector<std::uint32_t>> places_;  ///< of the records of each kind, in the order of their ids
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/model/impl/builder.ipp>
#endif

#endif
