// SPDX-License-Identifier: BSL-1.0
// entry_checks: what is wrong with what every entry of a regulation has: texts, names, days, basis, parties. Base of the
// validators of nodes and of records.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_ENTRIES_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_ENTRIES_HPP

#include <set>
#include <string>
#include <vector>

#include <quyche/model/detail/finding_list.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class entry_checks {
 protected:
  entry_checks(const regulation_tables& tables, finding_list& found) : tables_{tables}, found_{found} {}

  /// Returns whether the text can be read, and shown.
  bool check_text(std::string_view text, place where) {
    if (!found_.check_utf8(text, where)) return false;
    const auto control = first_control(text);
    if (control) found_.add(diagnostic_code::control_character, where, {code_point_text(*control)});
    return !control;
  }
  void check_text(const wording& text, place where) {
    check_text(text.vi, where);
    check_text(text.en, where);
  }
  /// Returns whether the name can be compared.
  bool check_name(std::string_view name, place where) {
    if (!check_text(name, where)) return false;
    found_.check_letters(name, where);
    return !name.empty();
  }

  void check_day(date day, place where) {
    if (!in_calendar(day)) found_.add(diagnostic_code::date_out_of_range, where, {std::to_string(day.day_number())});
  }
  void check_period(period force, place where) {
    if (!found_.check_not_empty(force, where)) return;
    if (force.has_start()) check_day(force.from(), where);
    if (force.has_end()) check_day(force.last(), where);
  }
  void check_attested(const attestation& attested, bool basis_needed = true) {
    const place where = attested.written_at;
    const bool practice = attested.attested_by == evidence::practice;
    check_period(attested.force, where);
    check_text(attested.note, where);
    found_.need_basis(!basis_needed || !attested.basis.empty(), attested.key, where);
    if (!practice && attested.how_widely != extent::unstated) found_.add(diagnostic_code::extent_without_practice, where, {});
    if (!practice || attested.basis.empty()) return;
    const document_entry& governing = tables_.documents[attested.basis.front().document.index()];
    if (governing.rank != document_rank::report) found_.add(diagnostic_code::practice_not_from_report, where, {governing.key});
  }

  [[nodiscard]] std::string key_of(party_id who) const {
    if (who.is_community()) return tables_.communities[who.community().index()].attested.key;
    return who.is_body() ? tables_.bodies[who.actor().body().index()].attested.key
                         : tables_.offices[who.actor().office().index()].attested.key;
  }
  template <class Party>
  void check_repeats(const std::vector<Party>& list, place where) {
    std::set<Party> seen;
    for (const Party one : list)
      if (!seen.insert(one).second) found_.add(diagnostic_code::same_party_twice, where, {key_of(one)});
  }

  const regulation_tables& tables_;
  finding_list& found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
