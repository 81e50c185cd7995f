// SPDX-License-Identifier: BSL-1.0
// The rows of a registry: units, persons, and what holds between them and the offices of a graph, by key and by day.
#ifndef QUYCHE_REGISTRY_ROWS_HPP
#define QUYCHE_REGISTRY_ROWS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <quyche/model/entries.hpp>

namespace quyche::inline QUYCHE_ABI {

// Valid for one registry; what crosses registries is a key.
using unit_id = id<struct unit_tag>;
using person_id = id<struct person_tag>;
using tenure_id = id<struct tenure_tag>;
using substitution_id = id<struct substitution_tag>;

/// A committee of one kind: a district, a commune.
struct unit_row {
  std::string key;
  wording name;
  std::string kind;  ///< key of the unit of a stack: `cap-huyen`
  std::optional<unit_id> under;
  period life;
  place written_at;
};

/// Several persons may have one name; a look-up is then ambiguous and says so.
struct person_row {
  std::string key;
  std::string name;
  std::vector<std::string> aliases;
  place written_at;
};

/// A person holds an office in a unit.
struct tenure_row {
  person_id person;
  std::string office;
  unit_id unit;
  period held;
  accession by = accession::unstated;
  std::string basis;
  place written_at;
};

/// A person stands in, in an office of a unit. No acts or matters named: all that the office has.
struct substitution_row {
  person_id person;
  std::optional<person_id> in_place_of;  ///< nothing: the office is vacant
  std::string office;
  unit_id unit;
  period force;
  act_set acts;
  std::vector<std::string> matters;
  std::string basis;
  place written_at;
};

/// The fields in the charge of a person: they answer the flag `assigned-field`.
struct assignment_row {
  person_id person;
  unit_id unit;
  std::vector<std::string> matters;
  period force;
  std::string basis;
  place written_at;
};

/// A range of a measure: one value, or ends that are in (`from`, `up_to`) or out (`above`, `below`).
struct limit_row {
  std::string measure;
  std::optional<limit_value> exactly;
  std::optional<limit_value> from;
  std::optional<limit_value> above;
  std::optional<limit_value> up_to;
  std::optional<limit_value> below;
  place written_at;
};

/// A delegation given in one unit: a record of rule R7 in the graph of that unit.
struct local_delegation_row {
  std::string key;
  unit_id unit{0};
  std::string grantor;                      ///< a body or an office
  std::optional<person_id> grantor_person;  ///< by whom; the delegation then ends with that tenure
  std::string grantee;
  std::optional<person_id> grantee_person;
  act_set acts;
  std::vector<std::string> matters;
  std::vector<limit_row> limit;
  period force;
  std::string report_to;  ///< empty: no report is asked
  deadline report_by = deadline::unstated;
  bool may_pass_on = false;
  bool oral = false;
  std::vector<citation> basis;  ///< in the documents of the registry
  place written_at;
};

/// Somebody who holds an office of an inner body and none of the outer one, as recorded.
struct membership_exception_row {
  person_id person;
  unit_id unit;
  std::string body;  ///< the outer one
  period force;
  std::string reason;
  std::string basis;
  place written_at;
};

/// An id is the place in its table. Documents are local ones, which delegations cite.
struct registry_tables {
  std::vector<document_entry> documents;
  std::vector<unit_row> units;
  std::vector<person_row> persons;
  std::vector<tenure_row> tenures;
  std::vector<substitution_row> substitutions;
  std::vector<assignment_row> assignments;
  std::vector<local_delegation_row> delegations;
  std::vector<membership_exception_row> exceptions;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
