// SPDX-License-Identifier: BSL-1.0
// row_checker: the rows of one unit against a graph and one another. Included by check.ipp only.
#ifndef QUYCHE_REGISTRY_DETAIL_ROW_CHECKER_HPP
#define QUYCHE_REGISTRY_DETAIL_ROW_CHECKER_HPP

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/registry/detail/graph_names.hpp>
#include <quyche/registry/detail/office_links.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class row_checker {
 public:
  row_checker(const registry& in, const graph& against, unit_id unit, std::vector<diagnostic>& found)
      : in_{in}, against_{against}, unit_{unit}, found_{found}, names_{against, found} {}

  void run() {
    find_tenures();
    for (const known_tenure& one : tenures_) {
      check_life(one);
      check_seats(one);
      check_twice(one);
      check_parts(one);
      check_nesting(one);
      check_incompatible(one);
    }
    for (const substitution_id one : in_.substitutions_in(unit_)) check(in_.substitution(one));
    for (const assignment_row& one : in_.tables().assignments)
      if (one.unit == unit_) check_matters(one.matters, one.written_at);
    for (const membership_exception_row& one : in_.tables().exceptions)
      if (one.unit == unit_) static_cast<void>(names_.body(one.body, one.written_at));
    for (const local_delegation_row& one : in_.tables().delegations)
      if (one.unit == unit_) check(one);
    if (const auto made = with_local_delegations(against_, in_, unit_); !made)
      found_.insert(found_.end(), made.diagnostics().begin(), made.diagnostics().end());
  }

 private:
  struct known_tenure {
    tenure_id id;
    const tenure_row* row;
    office_id office;
    period days;  ///< within the life of the unit
  };

  void find_tenures() {
    for (const tenure_id one : in_.tenures_in(unit_)) {
      const tenure_row& row = in_.tenure(one);
      if (const auto office = names_.office(row.office, row.written_at))
        tenures_.push_back({one, &row, *office, row.held.intersect(in_.unit(unit_).life)});
    }
  }
  void add(diagnostic_code code, place where, std::vector<std::string> arguments, place related = {}) {
    found_.push_back({code, where, std::move(arguments), {}, related});
  }
  static std::string text(date day) {
    return day == period::open_start || day == period::open_end ? std::string{"-"} : to_iso(day);
  }
  static std::string last_of(period one) { return one.has_end() ? to_iso(one.last()) : std::string{"-"}; }
  [[nodiscard]] const std::string& name(person_id one) const { return in_.person(one).name; }
  [[nodiscard]] const std::string& unit() const { return in_.unit(unit_).key; }
  [[nodiscard]] std::string key(office_id one) const { return std::string{against_.office(one).key()}; }

  /// What a person holds on a day, by the tenures that `counts` accepts.
  template <class Counts>
  [[nodiscard]] std::set<office_id> held(person_id who, date on, Counts counts) const {
    std::set<office_id> all;
    for (const known_tenure& one : tenures_)
      if (one.row->person == who && one.days.contains(on) && counts(one)) all.merge(offices_held(against_, one.office));
    return all;
  }
  /// The first day of a period, and each day in it on which a tenure of the person has just ended or an exception begins or
  /// ends.
  [[nodiscard]] std::set<date> days_of_change(person_id who, period within) const {
    std::set<date> days;
    if (!within.empty()) days.insert(within.from());
    const auto take = [&](period one) {
      for (const date day : {one.from(), one.until()})
        if (within.contains(day)) days.insert(day);
    };
    for (const known_tenure& one : tenures_)
      if (one.row->person == who) take(one.days);
    for (const membership_exception_row& one : in_.tables().exceptions)
      if (one.person == who && one.unit == unit_) take(one.force);
    for (const office_id one : against_.offices()) take(against_.life(one));
    return days;
  }

  // --- tenures -------------------------------------------------------------------------------------------------------

  void check_life(const known_tenure& one) {
    const period life = in_.unit(unit_).life.intersect(against_.life(one.office));
    if (life.from() <= one.row->held.from() && one.row->held.until() <= life.until()) return;
    add(diagnostic_code::tenure_outside_life, one.row->written_at,
        {name(one.row->person), one.row->office, unit(), text(life.from()), last_of(life)});
  }
  /// More holders can only come with a new one.
  void check_seats(const known_tenure& one) {
    const auto seats = against_.office(one.office).seats();
    const date on = one.days.from();
    if (!seats || one.days.empty()) return;
    std::set<person_id> holders;
    for (const known_tenure& other : tenures_) {
      const bool counted = other.office == one.office && other.days.contains(on);
      if (counted && other.days.from() == on && other.id < one.id) return;  // told there
      if (counted) holders.insert(other.row->person);
    }
    if (holders.size() <= *seats) return;
    std::string list;
    for (const person_id who : holders) list += (list.empty() ? "" : ", ") + name(who);
    add(diagnostic_code::too_many_holders, one.row->written_at,
        {one.row->office, unit(), text(on), std::to_string(holders.size()), std::to_string(*seats), list});
  }
  void check_twice(const known_tenure& one) {
    for (const known_tenure& other : tenures_) {
      const period both = one.days.intersect(other.days);
      if (other.id < one.id && other.row->person == one.row->person && other.office == one.office && !both.empty())
        add(diagnostic_code::tenure_twice, one.row->written_at,
            {name(one.row->person), one.row->office, unit(), text(both.from())}, other.row->written_at);
    }
  }
  /// A concurrent office is recorded: are its parts?
  void check_parts(const known_tenure& one) {
    const office_view office = against_.office(one.office);
    if (office.all_of().empty() && office.any_of().empty()) return;
    for (const date on : days_of_change(one.row->person, one.days)) {
      const auto all = held(one.row->person, on, [&](const known_tenure& other) { return other.office != one.office; });
      std::string missing;
      for (const office_id part : office.all_of())
        if (missing.empty() && !all.contains(part)) missing = key(part);
      const auto any = office.any_of();
      if (missing.empty() && std::none_of(any.begin(), any.end(), [&](office_id part) { return all.contains(part); }))
        for (const office_id part : any) missing += (missing.empty() ? "" : "/") + key(part);
      if (missing.empty()) continue;
      return add(diagnostic_code::half_held_office, one.row->written_at,
                 {name(one.row->person), one.row->office, missing, text(on)});
    }
  }
  /// Who is in an inner body is in the outer one, or an exception says so.
  void check_nesting(const known_tenure& one) {
    for (const office_id inner : offices_held(against_, one.office)) {
      const auto body = against_.office(inner).of();
      const auto outer = body ? against_.body(*body).within() : std::nullopt;
      if (!outer) continue;
      const period alive =
          one.days.intersect(against_.life(inner)).intersect(against_.life(*body)).intersect(against_.life(*outer));
      for (const date on : days_of_change(one.row->person, alive)) {
        if (is_inside(one.row->person, *outer, on) || is_excepted(one.row->person, *outer, on)) continue;
        add(diagnostic_code::not_in_outer_body, one.row->written_at,
            {name(one.row->person), key(inner), std::string{against_.body(*body).key()},
             std::string{against_.body(*outer).key()}, text(on)});
        break;
      }
    }
  }
  [[nodiscard]] bool is_inside(person_id who, body_id outer, date on) const {
    const auto all = held(who, on, [](const known_tenure&) { return true; });
    return std::any_of(all.begin(), all.end(),
                       [&](office_id one) { return against_.office(one).of() == outer && against_.life(one).contains(on); });
  }
  [[nodiscard]] bool is_excepted(person_id who, body_id outer, date on) const {
    const auto& rows = in_.tables().exceptions;
    return std::any_of(rows.begin(), rows.end(), [&](const membership_exception_row& one) {
      return one.person == who && one.unit == unit_ && one.body == against_.body(outer).key() && one.force.contains(on);
    });
  }

  // --- acts in one hand ----------------------------------------------------------------------------------------------

  void check_incompatible(const known_tenure& one) {
    for (const known_tenure& other : tenures_) {
      const period both = one.days.intersect(other.days);
      if (!(other.id < one.id) || other.row->person != one.row->person || both.empty()) continue;
      const auto mine = offices_held(against_, one.office);
      const auto theirs = offices_held(against_, other.office);
      if (mine.contains(other.office) || theirs.contains(one.office)) continue;
      if (tell_incompatible(one, mine, other, theirs, both)) return;
    }
  }
  bool tell_incompatible(const known_tenure& one, const std::set<office_id>& mine, const known_tenure& other,
                         const std::set<office_id>& theirs, period both) {
    for (const record_id left : acting(mine))
      for (const record_id right : acting(theirs)) {
        const auto acts = excluded(against_.record(left).acts(), against_.record(right).acts());
        const auto matter = shared_matter(against_.record(left), against_.record(right));
        const period days = both.intersect(against_.in_force(left)).intersect(against_.in_force(right));
        if (!acts || !matter || days.empty()) continue;
        add(diagnostic_code::incompatible_offices, one.row->written_at,
            {name(one.row->person), one.row->office, std::string{traits_of(acts->first).id}, other.row->office,
             std::string{traits_of(acts->second).id}, std::string{against_.matter(*matter).key()}, text(days.from())},
            other.row->written_at);
        return true;
      }
    return false;
  }
  [[nodiscard]] std::vector<record_id> acting(const std::set<office_id>& offices) const {
    std::vector<record_id> found;
    for (const record_kind kind : {record_kind::power, record_kind::duty})
      for (const record_id one : against_.records(kind)) {
        const auto holders = against_.record(one).holders();
        if (std::any_of(holders.begin(), holders.end(),
                        [&](actor_id each) { return each.is_office() && offices.contains(each.office()); }))
          found.push_back(one);
      }
    return found;
  }
  static std::optional<std::pair<act, act>> excluded(act_set left, act_set right) {
    for (std::size_t place = 0; place < act_count; ++place)
      for (std::size_t other = 0; other < act_count; ++other) {
        const auto one = static_cast<act>(place);
        const auto two = static_cast<act>(other);
        if (!left.contains(one) || !right.contains(two)) continue;
        if (traits_of(one).excluded.contains(two) || traits_of(two).excluded.contains(one)) return std::pair{one, two};
      }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<matter_id> shared_matter(const record_view& left, const record_view& right) const {
    for (const matter_id one : left.matters())
      for (const matter_id other : right.matters()) {
        if (against_.covers(one, other)) return other;
        if (against_.covers(other, one)) return one;
      }
    return std::nullopt;
  }

  // --- substitutions and delegations ---------------------------------------------------------------------------------

  void check_matters(const std::vector<std::string>& keys, place where) {
    for (const std::string& one : keys) static_cast<void>(names_.matter(one, where));
  }
  void check(const substitution_row& row) {
    static_cast<void>(names_.office(row.office, row.written_at));
    check_matters(row.matters, row.written_at);
    const bool throughout = std::any_of(tenures_.begin(), tenures_.end(), [&](const known_tenure& one) {
      return one.row->person == row.person && one.row->office == row.office && one.row->held.intersect(row.force) == row.force;
    });
    if (row.in_place_of == row.person || throughout)
      add(diagnostic_code::substitutes_itself, row.written_at, {name(row.person), row.office, unit()});
    if (row.in_place_of && row.force.has_start() && row.in_place_of != row.person)
      check_in_office(*row.in_place_of, row.office, row.force.from(), row.written_at);
    for (const substitution_id other : in_.substitutions_in(unit_)) {
      const substitution_row& earlier = in_.substitution(other);
      if (&earlier == &row) break;
      check_overlap(row, earlier);
    }
  }
  void check_overlap(const substitution_row& row, const substitution_row& earlier) {
    const period both = row.force.intersect(earlier.force);
    const bool one_seat = earlier.office == row.office && earlier.in_place_of == row.in_place_of && !both.empty();
    const bool acts = row.acts.empty() || earlier.acts.empty() || (row.acts.bits() & earlier.acts.bits()) != 0;
    if (one_seat && acts && overlap(row.matters, earlier.matters))
      add(diagnostic_code::substitutions_overlap, row.written_at,
          {name(row.person), name(earlier.person), row.office, unit(), text(both.from())}, earlier.written_at);
  }
  static bool overlap(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    const auto covers = [](const std::string& upper, const std::string& lower) {
      return lower.starts_with(upper) && (lower.size() == upper.size() || lower[upper.size()] == '.');
    };
    bool found = left.empty() || right.empty();
    for (const std::string& one : left)
      for (const std::string& other : right) found = found || covers(one, other) || covers(other, one);
    return found;
  }
  void check(const local_delegation_row& row) {
    const document_entry& governing = in_.tables().documents[row.basis.front().document.index()];
    const date given = row.force.intersect(governing.in_force).from();
    for (const auto& [who, office] : {std::pair{row.grantor_person, row.grantor}, std::pair{row.grantee_person, row.grantee}})
      if (who && term_of(in_, *who, office, unit_, given)) check_in_office(*who, office, given, row.written_at);
  }
  void check_in_office(person_id who, const std::string& office, date on, place where) {
    const bool holds = std::any_of(tenures_.begin(), tenures_.end(), [&](const known_tenure& one) {
      return one.row->person == who && one.row->office == office && one.days.contains(on);
    });
    if (!holds) add(diagnostic_code::not_in_office, where, {name(who), office, unit(), text(on)});
  }

  const registry& in_;
  const graph& against_;
  unit_id unit_;
  std::vector<diagnostic>& found_;
  graph_names names_;
  std::vector<known_tenure> tenures_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
