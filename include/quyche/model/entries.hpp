// SPDX-License-Identifier: BSL-1.0
// What a regulation holds: nodes (documents, bodies, offices, matters, ...) and records, ids resolved.
#ifndef QUYCHE_MODEL_ENTRIES_HPP
#define QUYCHE_MODEL_ENTRIES_HPP

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/diagnostic.hpp>
#include <quyche/core/fraction.hpp>
#include <quyche/core/money.hpp>
#include <quyche/document/address.hpp>
#include <quyche/model/act.hpp>
#include <quyche/model/ids.hpp>
#include <quyche/model/kinds.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A text in Vietnamese and English, as its author wrote it; English may be empty.
struct wording {
  std::string vi;
  std::string en;
};

/// A provision: an address inside a document.
struct citation {
  document_id document;
  address at;
  friend bool operator==(const citation&, const citation&) = default;
};

/// What every entry says of itself. `key` is its id in files: stable across graphs. The first citation of
/// `basis` governs (rule R6); the others corroborate.
struct attestation {
  std::string key;
  std::vector<citation> basis;
  evidence attested_by = evidence::rule;
  extent how_widely = extent::unstated;
  period force;  ///< narrows the time in force of the governing document
  wording note;
  place written_at;  ///< unknown for entries made in C++
};

// --- nodes -----------------------------------------------------------------------------------------------------

/// What a document says of others, and whose amendments its own text already holds. Pointers for the reader: they change no
/// verdict (rule R6).
struct document_links {
  std::vector<document_id> amends;
  std::vector<document_id> replaces;
  std::vector<document_id> ends;
  std::vector<document_id> consolidated;  ///< documents that amend this one
};

struct document_entry {
  std::string key;  ///< number, symbol, issuer and date together identify a document; the key stands for them
  std::string number;
  std::string issuer;
  std::optional<date> signed_on;
  period in_force;
  bool from_inferred = false;  ///< no source states the first day in force
  document_rank rank = document_rank::local;
  wording title;
  wording short_title;  ///< as cited in a sentence: `Quy định 202-QĐ/TW`
  wording note;
  document_links links;
  place written_at;
};

struct measure_entry {
  std::string key;
  wording name;
  measure_kind kind = measure_kind::flag;
  std::vector<std::string> levels;  ///< lowest first; for measure_kind::levels
  std::optional<currency> unit;     ///< for measure_kind::money
  place written_at;
};

/// A number, an amount, a level or a flag as written; the measure says which it must be.
using limit_value = std::variant<std::int64_t, std::string, bool>;

/// The measure that every regulation has, and has first: a flag, whether the matter lies in the field assigned to the actor.
inline constexpr measure_id assigned_field{0};
inline constexpr std::string_view assigned_field_key = "assigned-field";

struct community_entry {
  wording name;
  std::vector<std::string> aliases;
  community_kind kind = community_kind::party_organisation;
  attestation attested;
};

struct body_entry {
  wording name;
  std::vector<std::string> aliases;
  body_kind kind = body_kind::collective;
  level of_level = level::district;
  std::optional<body_id> within;  ///< its members are members of that body
  std::vector<body_id> under;     ///< organisations it stands under
  std::vector<body_id> classes;   ///< classes of bodies to which it belongs (rule R9)
  attestation attested;           ///< `force` is the life of the body
};

struct office_entry {
  wording name;
  std::vector<std::string> aliases;
  std::optional<body_id> of;      ///< the body in which it is an office
  std::vector<office_id> also;    ///< offices that its holder holds as well (rule R9)
  std::vector<office_id> all_of;  ///< a concurrent office: all of these, held by one person,
  std::vector<office_id> any_of;  ///< and, if not empty, one of these
  std::optional<std::uint32_t> seats;
  attestation attested;
};

/// Its place in the tree is its key: `tai-chinh.chi` stands below `tai-chinh`.
struct matter_entry {
  wording name;
  std::vector<std::string> aliases;
  attestation attested;
};

// --- records ---------------------------------------------------------------------------------------------------

/// A range of one measure, from `from` up to but not including `until`. Money counts in units of its currency, levels by
/// their place from 0, a flag is 0 or 1.
struct bound {
  static constexpr std::int64_t open_start = (std::numeric_limits<std::int64_t>::min)();
  static constexpr std::int64_t open_end = (std::numeric_limits<std::int64_t>::max)();
  measure_id of;
  std::int64_t from = open_start;
  std::int64_t until = open_end;
  friend bool operator==(const bound&, const bound&) = default;
};

/// Holds if every bound holds; at most one bound a measure.
using condition = std::vector<bound>;

/// A report that goes with a power or a delegation.
struct report_back {
  party_id to;
  deadline by = deadline::unstated;
  friend bool operator==(const report_back&, const report_back&) = default;
};

/// A step of a procedure; without an actor, whoever is competent.
struct procedure_step {
  std::optional<actor_id> actor;
  act what;
  absence if_missing = absence::unsettled;
  friend bool operator==(const procedure_step&, const procedure_step&) = default;
};

struct quorum {
  fraction part;
  count_base base = count_base::unstated;
  friend bool operator==(const quorum&, const quorum&) = default;
};

/// One record. All kinds share one shape, as rows of a sheet do; builder.hpp has a typed form for each kind, and
/// says which columns it fills.
struct record_entry {
  record_kind kind = record_kind::power;
  attestation attested;
  std::vector<actor_id> holders;
  act_set acts;
  std::vector<matter_id> matters;
  std::vector<party_id> parties;
  condition when;
  std::optional<report_back> report;
  wording text;
  std::string target;                  ///< succession: the key of what succeeded, in another stack
  std::vector<std::uint32_t> targets;  ///< exception and revocation: places in the table of records
  std::vector<citation> omitted;       ///< omission: provisions of a model
  condition made_up;                   ///< what is asked of the make-up of a grantee (rule R7)
  period grantor_term;                 ///< delegation: when the grantor held the office in which it was given (rule R7)
  period grantee_term;                 ///< and the grantee the one in which it was received

  std::vector<actor_id> devolved_by;  ///< who gave the power away for good (rule R4)
  bool kept = false;                  ///< and keeps it nevertheless
  bool by_competence = false;
  bool exclusive = false;
  bool may_pass_on = false;
  bool oral = false;
  bool direct = false;
  responsibility_kind responsibility = responsibility_kind::personal;
  answering_mode answering = answering_mode::unstated;
  relationship_scope scope = relationship_scope::central;
  regime_kind regime = regime_kind::meeting;
  right_kind right = right_kind::vote;
  bool in_writing = false;
  bool when_needed = false;
  std::optional<std::uint32_t> every_months;
  std::optional<std::uint32_t> at_least_per_interval;
  std::optional<quorum> quorate;
  std::vector<procedure_step> steps;
  std::optional<std::uint32_t> seats_from;  ///< composition: the fewest members of the body
  std::optional<std::uint32_t> seats_to;    ///< and the most
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
