// SPDX-License-Identifier: BSL-1.0
// in_unit: units and persons of a registry as people type them.
#ifndef QUYCHE_SRC_TOOL_IN_UNIT_HPP
#define QUYCHE_SRC_TOOL_IN_UNIT_HPP

#include <optional>
#include <string>
#include <vector>

#include <quyche/graph/graph.hpp>
#include <quyche/registry/registry.hpp>
#include <tool/command.hpp>
#include <tool/names.hpp>

namespace quyche_tool {

/// Finds the unit of a command in a registry, and who is meant by a word that may be a person.
class unit_reader {
 public:
  unit_reader(const quyche::graph& in, const quyche::registry& rows, const command& typed, name_reader& names)
      : in_{in}, rows_{rows}, typed_{typed}, names_{names} {}

  /// The unit that `--of` names. Fails if it names none.
  [[nodiscard]] std::optional<quyche::unit_id> unit_named() const;
  /// Without `--of`: the only unit of the kind, or the only one in which the person has a row. Fails if it is not one.
  [[nodiscard]] std::optional<quyche::unit_id> unit_of(std::optional<quyche::person_id> who) const;

  /// One of them, or neither after a failure.
  struct somebody {
    std::optional<quyche::person_id> person;
    std::optional<quyche::actor_id> actor;
  };
  /// A person or an actor. Persons of one name are told apart by the unit; a name that a body or an office has too is
  /// ambiguous, unless a prefix says which: `person:`, `body:`, `office:`.
  [[nodiscard]] somebody who(const std::string& word, std::optional<quyche::unit_id> unit) const;

 private:
  [[nodiscard]] std::optional<quyche::unit_id> one_of(std::vector<quyche::unit_id> found) const;
  [[nodiscard]] bool has_row(quyche::person_id who, quyche::unit_id unit) const;

  const quyche::graph& in_;
  const quyche::registry& rows_;
  const command& typed_;
  name_reader& names_;
};

}  // namespace quyche_tool

#endif
