// SPDX-License-Identifier: BSL-1.0
// A registry of a few rows without any finding, for the small regulation; tests add to it the one thing that they are about.
#ifndef QUYCHE_TESTS_SUPPORT_SMALL_REGISTRY_HPP
#define QUYCHE_TESTS_SUPPORT_SMALL_REGISTRY_HPP

#include <string>
#include <utility>

#include <quyche/graph/freeze.hpp>
#include <quyche/registry/registry.hpp>

#include "support/small_regulation.hpp"

namespace quyche_tests {

/// Fictional, like everything in it: A is the secretary, B the deputy, of one unit of the small regulation.
struct small_registry {
  registry_tables tables;
  unit_id unit{0};
  person_id first{0};
  person_id second{1};

  small_registry() {
    tables.units.push_back({"xa-thu", {"Đảng ủy xã Thử", "Test commune"}, "cap-thu", std::nullopt, {}, {}});
    tables.persons.push_back({"a", "Nguyễn Văn A", {}, {}});
    tables.persons.push_back({"b", "Trần Thị B", {"Chị B"}, {}});
    tables.tenures.push_back({first, "bi-thu", unit, since(2021), accession::elected, "Quyết định 1", {}});
    tables.tenures.push_back({second, "pho-bi-thu", unit, since(2021), accession::elected, "Quyết định 2", {}});
  }
  static period since(int year) { return {day(year, 1, 1), period::open_end}; }
  [[nodiscard]] registry made() const { return make_registry(tables).value(); }
  void substitute(person_id who, std::optional<person_id> in_place_of, std::string office, period force) {
    tables.substitutions.push_back({who, in_place_of, std::move(office), unit, force, {}, {}, "Thông báo 1", {}});
  }
  void assign(person_id who, std::vector<std::string> matters) {
    tables.assignments.push_back({who, unit, std::move(matters), since(2021), "Thông báo 2", {}});
  }
  /// A document of the unit, and a delegation under it.
  void add_document() {
    document_entry made;
    made.key = "qd-01";
    made.title = {"Quyết định ủy quyền", {}};
    made.in_force = since(2022);
    tables.documents.push_back(std::move(made));
  }
  [[nodiscard]] local_delegation_row delegation(std::string key, std::string from, std::string to) const {
    local_delegation_row made;
    made.key = std::move(key);
    made.unit = unit;
    made.grantor = std::move(from);
    made.grantee = std::move(to);
    made.acts = act::decide;
    made.matters = {"tai-chinh.chi"};
    made.basis = {{document_id{0}, *parse_address("Điều 1")}};
    return made;
  }
};

}  // namespace quyche_tests

#endif
