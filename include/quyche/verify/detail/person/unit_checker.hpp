// SPDX-License-Identifier: BSL-1.0
// unit_checker: is a graph that of a unit, with the delegations given there, for one person ("The registry")? For definitions
// of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_PERSON_UNIT_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_PERSON_UNIT_CHECKER_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <variant>
#include <vector>

#include <quyche/core/money.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/numbers.hpp>
#include <quyche/verify/detail/person/row_scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class unit_checker {
 public:
  unit_checker(const registry& rows, actor_book& actors, const graph& in, unit_id unit, date on)
      : rows_{rows}, actors_{actors}, in_{in}, unit_{unit}, scan_{rows, actors, in, unit, on} {
    for (const record_id one : in.records()) records_.emplace(in.record(one).key(), one);
  }

  /// Every delegation of the unit stands in the graph, as its row says; but not one to somebody else in an office that the
  /// person holds at the same time.
  [[nodiscard]] bool is_graph_for(person_id asker) {
    const auto& all = rows_.tables().delegations;
    return std::all_of(all.begin(), all.end(), [&](const local_delegation_row& one) {
      if (one.unit != unit_) return true;
      const auto known = records_.find(one.key);
      if (is_for_another(one, asker)) return known == records_.end();
      return known != records_.end() && says(one, in_.record(known->second));
    });
  }
  /// The delegations of the unit that the graph has, by key.
  [[nodiscard]] std::set<std::string_view> keys_in_graph() const {
    std::set<std::string_view> found;
    for (const local_delegation_row& one : rows_.tables().delegations)
      if (one.unit == unit_ && records_.contains(one.key)) found.insert(one.key);
    return found;
  }

 private:
  // --- terms -----------------------------------------------------------------------------------------------------------

  [[nodiscard]] bool holds_by(const tenure_row& row, std::string_view office_key) {
    const auto through = scan_.office(row.office);
    const auto wanted_office = scan_.office(office_key);
    return row.unit == unit_ && through && wanted_office && actors_.holds(*through, *wanted_office);
  }
  /// Of the tenures of a person in an office of the unit: the one that runs on the day, else the first that begins later, else
  /// the last.
  [[nodiscard]] std::optional<period> tenure_for(person_id who, std::string_view office, date given) const {
    std::optional<period> running, later, last;
    for (const tenure_id one : scan_.tenures_of(who)) {
      const tenure_row& row = rows_.tenure(one);
      if (row.unit != unit_ || row.office != office) continue;
      const period held = row.held;
      if (held.contains(given) && (!running || held.from() < running->from())) running = held;
      if (given < held.from() && (!later || held.from() < later->from())) later = held;
      if (!last || last->until() < held.until()) last = held;
    }
    return running ? running : later ? later : last;
  }
  /// The term of a named side: in the office itself, else in the first that holds it; nothing if it was never held.
  [[nodiscard]] std::optional<period> term_of(const local_delegation_row& one, person_id who, std::string_view office) {
    const document_entry& governing = rows_.tables().documents[one.basis.front().document.index()];
    const date given = one.force.intersect(governing.in_force).from();
    auto held = tenure_for(who, office, given);
    for (const tenure_id each : scan_.tenures_of(who)) {
      if (held) break;
      if (holds_by(rows_.tenure(each), office)) held = tenure_for(who, rows_.tenure(each).office, given);
    }
    if (!held) return std::nullopt;
    const period alive = held->intersect(rows_.unit(unit_).life);
    return alive.empty() ? held : alive;
  }
  [[nodiscard]] bool is_for_another(const local_delegation_row& one, person_id asker) {
    if (!one.grantee_person || *one.grantee_person == asker || !scan_.office(one.grantee)) return false;
    const auto others = term_of(one, *one.grantee_person, one.grantee);
    const auto own = scan_.tenures_of(asker);
    return others && std::any_of(own.begin(), own.end(), [&](tenure_id each) {
             const tenure_row& row = rows_.tenure(each);
             return holds_by(row, one.grantee) && !row.held.intersect(*others).empty();
           });
  }

  // --- a row and its record --------------------------------------------------------------------------------------------

  [[nodiscard]] bool says(const local_delegation_row& row, const record_view& record) {
    const document_entry& governing = rows_.tables().documents[row.basis.front().document.index()];
    const document_view cited = in_.document(in_.provision(record.basis().front()).document);
    return record.kind() == record_kind::delegation && cited.key() == governing.key && cited.rank() == document_rank::local &&
           cited.in_force() == governing.in_force && record.holders().size() == 1 &&
           in_.key(record.holders().front()) == row.grantor && record.parties().size() == 1 &&
           in_.key(record.parties().front()) == row.grantee && record.acts() == row.acts && record.force() == row.force &&
           record.may_pass_on() == row.may_pass_on && record.oral() == row.oral &&
           has_term(row, row.grantor_person, row.grantor, record.grantor_term()) &&
           has_term(row, row.grantee_person, row.grantee, record.grantee_term()) && same_matters(row, record) &&
           same_limits(row, record);
  }
  [[nodiscard]] bool has_term(const local_delegation_row& row, std::optional<person_id> who, std::string_view office,
                              period term) {
    return term == (who ? term_of(row, *who, office) : std::optional{period{}});
  }
  [[nodiscard]] bool same_matters(const local_delegation_row& row, const record_view& record) const {
    std::set<std::string_view> named;
    for (const matter_id one : record.matters()) named.insert(in_.matter(one).key());
    return named == std::set<std::string_view>(row.matters.begin(), row.matters.end());
  }
  [[nodiscard]] bool same_limits(const local_delegation_row& row, const record_view& record) const {
    std::map<std::string_view, bound> wanted_limits;
    for (const limit_row& one : row.limit) {
      const auto which = measure(one.measure);
      if (!which) return false;
      const bound domain = in_.measure(*which).domain(*which);
      bound& limit = wanted_limits.try_emplace(one.measure, domain).first->second;
      narrow(limit, one);
    }
    for (const bound& one : record.when())
      if (!wanted_limits.contains(in_.measure(one.of).key())) return false;
    return std::all_of(wanted_limits.begin(), wanted_limits.end(),
                       [&](const auto& one) { return range_of(in_, record, one.second.of) == one.second; });
  }
  [[nodiscard]] std::optional<measure_id> measure(std::string_view key) const {
    for (const measure_id one : in_.measures())
      if (in_.measure(one).key() == key) return one;
    return std::nullopt;
  }
  void narrow(bound& limit, const limit_row& row) const {
    const auto from = [&](const std::optional<limit_value>& end, std::int64_t step) {
      if (end) limit.from = (std::max)(limit.from, counted(*end, limit.of) + step);
    };
    const auto until = [&](const std::optional<limit_value>& end, std::int64_t step) {
      if (end) limit.until = (std::min)(limit.until, counted(*end, limit.of) + step);
    };
    from(row.from, 0);
    from(row.above, 1);
    until(row.up_to, 1);
    until(row.below, 0);
    from(row.exactly, 0);
    until(row.exactly, 1);
  }
  /// As the measure counts; -1 for what it cannot count.
  [[nodiscard]] std::int64_t counted(const limit_value& written, measure_id which) const {
    const measure_view measure = in_.measure(which);
    if (const auto* flag = std::get_if<bool>(&written)) return *flag ? 1 : 0;
    if (const auto* number = std::get_if<std::int64_t>(&written)) return *number;
    const std::string& text = std::get<std::string>(written);
    const std::string level = fold(text);
    for (std::size_t place = 0; place < measure.levels().size(); ++place)
      if (fold(measure.levels()[place]) == level) return static_cast<std::int64_t>(place);
    const auto amount = parse_money(text);
    return amount ? amount->units : -1;
  }

  const registry& rows_;
  actor_book& actors_;
  const graph& in_;
  unit_id unit_;
  row_scan scan_;
  std::map<std::string_view, record_id> records_;  ///< by key
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
