// SPDX-License-Identifier: BSL-1.0
// The naive evaluator of questions about persons: docs/persons.md read aloud, case by case, everything by
// key.
#ifndef QUYCHE_TESTS_SUPPORT_PERSON_REFERENCE_HPP
#define QUYCHE_TESTS_SUPPORT_PERSON_REFERENCE_HPP

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/registry/rows.hpp>

#include "support/reference.hpp"

namespace quyche_tests {

class person_reference {
 public:
  /// `rules` are those of the graph that is asked, with the delegations of the unit.
  person_reference(const registry_tables& rows, const regulation_tables& rules) : rows_{rows}, rules_{rules}, offices_{rules} {}

  /// What is right in one case: every measure of `of.facts` has a value; `assigned-field` counts where no row says it, and
  /// always if it was `supplied`.
  [[nodiscard]] reference_outcome decide(const std::string& person, const std::string& unit, const reference_case& of,
                                         bool supplied) const;
  /// Nothing, or where an answer differs, over every case of the question.
  [[nodiscard]] std::optional<std::string> difference(const graph& in, const person_answer& given, std::size_t& cases) const;

 private:
  struct standing {
    std::string office;
    std::optional<std::string> replaced;  ///< whose fields count instead
  };
  [[nodiscard]] std::vector<standing> standings(const std::string& person, const std::string& unit,
                                                const reference_case& of) const;
  [[nodiscard]] std::set<std::string> offices_of(const std::string& person, const std::string& unit, date on) const;
  [[nodiscard]] std::optional<bool> in_field(const std::string& person, const std::string& unit,
                                             const reference_case& of) const;
  [[nodiscard]] const office_entry& office(const std::string& key) const;
  [[nodiscard]] bool knows(const std::string& key) const;
  [[nodiscard]] bool lives(const std::string& key, date on) const;

  const registry_tables& rows_;
  const regulation_tables& rules_;
  reference offices_;
};

}  // namespace quyche_tests

#endif
