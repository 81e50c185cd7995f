// SPDX-License-Identifier: BSL-1.0
// row_validator: what is wrong with the rows of a registry in themselves, without a graph. Included by registry.ipp only.
#ifndef QUYCHE_REGISTRY_DETAIL_VALIDATE_ROWS_HPP
#define QUYCHE_REGISTRY_DETAIL_VALIDATE_ROWS_HPP

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <quyche/core/contract.hpp>
#include <quyche/model/detail/finding_list.hpp>
#include <quyche/registry/rows.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class row_validator {
 public:
  row_validator(const registry_tables& tables, finding_list& found) : tables_{tables}, found_{found} {}

  void run() {
    check_keys(tables_.documents, "document");
    check_keys(tables_.units, "unit");
    check_keys(tables_.persons, "person");
    check_keys(tables_.delegations, "delegation");
    for (const document_entry& one : tables_.documents) found_.check_not_empty(one.in_force, one.written_at);
    for (const unit_row& one : tables_.units) check(one);
    for (const person_row& one : tables_.persons) check(one);
    check_ring();
    for (const tenure_row& one : tables_.tenures) {
      check_ids(one);
      found_.check_not_empty(one.held, one.written_at);
      found_.need(!one.office.empty(), "office", "tenure", one.written_at);
    }
    for (const substitution_row& one : tables_.substitutions) {
      check_row(one);
      found_.need(!one.office.empty(), "office", "substitution", one.written_at);
    }
    for (const assignment_row& one : tables_.assignments) {
      check_row(one);
      found_.need(!one.matters.empty(), "matter", "assignment", one.written_at);
    }
    for (const membership_exception_row& one : tables_.exceptions) {
      check_row(one);
      found_.need(!one.body.empty(), "body", "exception", one.written_at);
      found_.need(!one.reason.empty(), "reason", "exception", one.written_at);
    }
    for (const local_delegation_row& one : tables_.delegations) check(one);
  }

 private:
  template <class Row>
  void check_keys(const std::vector<Row>& rows, std::string_view table) {
    std::map<std::string, place, std::less<>> seen;
    for (const Row& one : rows) {
      found_.need_id(one.key, table, one.written_at);
      found_.check_unique(seen, one.key, one.written_at);
    }
  }
  void check(const unit_row& one) {
    if (one.under) expect(*one.under);
    check_name(one.name.vi, "unit", one.written_at);
    found_.need(!one.kind.empty(), "kind", "unit", one.written_at);
    found_.check_not_empty(one.life, one.written_at);
  }
  void check(const person_row& one) {
    check_name(one.name, "person", one.written_at);
    for (const std::string& alias : one.aliases) check_name(alias, "person", one.written_at);
  }
  void check(const local_delegation_row& one) {
    expect(one.unit);
    for (const auto& person : {one.grantor_person, one.grantee_person})
      if (person) expect(*person);
    for (const citation& cited : one.basis)
      QUYCHE_EXPECTS(cited.document.index() < tables_.documents.size(), "a document is of these tables");
    found_.check_not_empty(one.force, one.written_at);
    found_.need_basis(!one.basis.empty(), one.key, one.written_at);
  }
  template <class Row>
  void check_ids(const Row& one) {
    expect(one.person);
    expect(one.unit);
    found_.need(!one.basis.empty(), "basis", "row", one.written_at);
  }
  template <class Row>
  void check_row(const Row& one) {
    check_ids(one);
    if constexpr (requires { one.in_place_of; })
      if (one.in_place_of) expect(*one.in_place_of);
    found_.check_not_empty(one.force, one.written_at);
  }
  void expect(person_id one) const { QUYCHE_EXPECTS(one.index() < tables_.persons.size(), "a person is of these tables"); }
  void expect(unit_id one) const { QUYCHE_EXPECTS(one.index() < tables_.units.size(), "a unit is of these tables"); }

  void check_name(const std::string& name, std::string_view table, place where) {
    found_.need(!name.empty(), "name", table, where);
    if (found_.check_utf8(name, where)) found_.check_letters(name, where);
  }
  /// Each unit stands under at most one other, so a ring is met by going up.
  void check_ring() {
    for (std::uint32_t start = 0; start < tables_.units.size(); ++start) {
      std::string ids = tables_.units[start].key;
      std::optional<unit_id> above = tables_.units[start].under;
      // The first of the ring tells it; who only leads into it is silent.
      for (std::size_t steps = 0; above && above->index() > start && steps < tables_.units.size(); ++steps) {
        ids += ", " + tables_.units[above->index()].key;
        above = tables_.units[above->index()].under;
      }
      if (above && above->index() == start) found_.add(diagnostic_code::under_itself, tables_.units[start].written_at, {ids});
    }
  }

  const registry_tables& tables_;
  finding_list& found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
