// SPDX-License-Identifier: BSL-1.0
// row_validator: what is wrong with the rows of a registry in themselves, without a graph. Included by registry.ipp only.
#ifndef QUYCHE_REGISTRY_DETAIL_VALIDATE_ROWS_HPP
#define QUYCHE_REGISTRY_DETAIL_VALIDATE_ROWS_HPP

#include <map>
#include <string>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/model/detail/key.hpp>
#include <quyche/model/detail/letters.hpp>
#include <quyche/registry/rows.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class row_validator {
 public:
  explicit row_validator(const registry_tables& tables) : tables_{tables} {}

  std::vector<diagnostic> run() {
    check_keys(tables_.documents, "document");
    check_keys(tables_.units, "unit");
    check_keys(tables_.persons, "person");
    check_keys(tables_.delegations, "delegation");
    for (const document_entry& one : tables_.documents) check_period(one.in_force, one.written_at);
    for (const unit_row& one : tables_.units) check(one);
    for (const person_row& one : tables_.persons) check(one);
    check_ring();
    for (const tenure_row& one : tables_.tenures) {
      check_ids(one);
      check_period(one.held, one.written_at);
      need(!one.office.empty(), "office", "tenure", one.written_at);
    }
    for (const substitution_row& one : tables_.substitutions) {
      check_row(one);
      need(!one.office.empty(), "office", "substitution", one.written_at);
    }
    for (const assignment_row& one : tables_.assignments) {
      check_row(one);
      need(!one.matters.empty(), "matter", "assignment", one.written_at);
    }
    for (const membership_exception_row& one : tables_.exceptions) {
      check_row(one);
      need(!one.body.empty(), "body", "exception", one.written_at);
      need(!one.reason.empty(), "reason", "exception", one.written_at);
    }
    for (const local_delegation_row& one : tables_.delegations) check(one);
    return std::move(found_);
  }

 private:
  void add(diagnostic_code code, place where, std::vector<std::string> arguments, place related = {}) {
    found_.push_back({code, where, std::move(arguments), {}, related});
  }
  /// What a file must have, its reader has asked for at a better place.
  void need(bool given, std::string_view column, std::string_view table, place where) {
    if (!given && !where.known()) add(diagnostic_code::missing_key, where, {std::string{column}, std::string{table}});
  }
  template <class Row>
  void check_keys(const std::vector<Row>& rows, std::string_view table) {
    std::map<std::string_view, place> seen;
    for (const Row& one : rows) {
      need(!one.key.empty(), "id", table, one.written_at);
      if (one.key.empty()) continue;
      if (!one.written_at.known() && !is_id(one.key)) add(diagnostic_code::malformed_id, one.written_at, {one.key});
      const auto [known, fresh] = seen.try_emplace(one.key, one.written_at);
      if (!fresh) add(diagnostic_code::duplicate_id, one.written_at, {one.key}, known->second);
    }
  }
  void check(const unit_row& one) {
    if (one.under) expect(*one.under);
    check_name(one.name.vi, "unit", one.written_at);
    need(!one.kind.empty(), "kind", "unit", one.written_at);
    check_period(one.life, one.written_at);
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
    check_period(one.force, one.written_at);
    if (one.basis.empty() && !one.written_at.known()) add(diagnostic_code::missing_basis, one.written_at, {one.key});
  }
  template <class Row>
  void check_ids(const Row& one) {
    expect(one.person);
    expect(one.unit);
    need(!one.basis.empty(), "basis", "row", one.written_at);
  }
  template <class Row>
  void check_row(const Row& one) {
    check_ids(one);
    if constexpr (requires { one.in_place_of; })
      if (one.in_place_of) expect(*one.in_place_of);
    check_period(one.force, one.written_at);
  }
  void expect(person_id one) const { QUYCHE_EXPECTS(one.index() < tables_.persons.size(), "a person is of these tables"); }
  void expect(unit_id one) const { QUYCHE_EXPECTS(one.index() < tables_.units.size(), "a unit is of these tables"); }

  void check_name(const std::string& name, std::string_view table, place where) {
    need(!name.empty(), "name", table, where);
    if (const auto invalid = first_invalid_utf8(name))
      return add(diagnostic_code::not_utf8, where, {byte_text(name[*invalid])});
    const auto letter = first_foreign_letter(name);
    if (!letter) return;
    std::string shown;
    append_utf8(shown, *letter);
    add(diagnostic_code::look_alike_letter, where, {shown, code_point_text(*letter), name});
    found_.back().suggestion = letter_meant_by(*letter);
  }
  void check_period(period force, place where) {
    if (!force.empty()) return;
    const auto day = [](date one, bool known) { return known ? to_iso(one) : std::string{"-"}; };
    add(diagnostic_code::empty_period, where, {day(force.from(), force.has_start()), day(force.last(), force.has_end())});
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
      if (above && above->index() == start) add(diagnostic_code::under_itself, tables_.units[start].written_at, {ids});
    }
  }

  const registry_tables& tables_;
  std::vector<diagnostic> found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
