// SPDX-License-Identifier: BSL-1.0
// row_checker: the rows of one unit against a graph and one another. Included by check.ipp only.
#ifndef QUYCHE_REGISTRY_DETAIL_ROW_CHECKER_HPP
#define QUYCHE_REGISTRY_DETAIL_ROW_CHECKER_HPP

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/registry/detail/act_excluder.hpp>
#include <quyche/registry/detail/day_cover.hpp>
#include <quyche/registry/detail/tenure_list.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class row_checker {
 public:
  row_checker(const registry& in, const graph& against, unit_id unit, std::vector<diagnostic>& found)
      : in_{in},
        against_{against},
        unit_{unit},
        found_{found},
        names_{against, found},
        tenures_{in, unit, names_},
        excluder_{against} {}

  void run() {
    check_tenures();
    for (const substitution_id one : in_.substitutions_in(unit_)) check(in_.substitution(one));
    check_overlaps();
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

  // --- tenures -------------------------------------------------------------------------------------------------------

  void check_tenures() {
    for (auto rest = tenures_.all(); !rest.empty(); rest = rest.subspan(tenures_.of(rest[0].row->person).size()))
      check_tenures(rest[0].row->person);
    check_seats();
  }
  void check_tenures(person_id who) {
    const std::vector<tenure_run> runs = tenures_.runs_of(who);
    covers_.clear();
    by_act_.assign(act_count, {});
    for (std::size_t place = 0; place < runs.size(); ++place) {
      for (const known_tenure& one : runs[place]) check_life(one);
      check_twice(runs[place]);
      check_parts(runs[place], runs);
      check_nesting(runs[place], runs);
      const std::vector<std::size_t> earlier = against_acts_of(runs[place][0].office);
      for (const known_tenure& one : runs[place]) check_incompatible(one, runs, earlier);
      for (std::size_t act_place = 0; act_place < act_count; ++act_place)
        if (excluder_.acts_of(runs[place][0].office).contains(static_cast<act>(act_place))) by_act_[act_place].push_back(place);
    }
  }
  void check_life(const known_tenure& one) {
    const period life = in_.unit(unit_).life.intersect(against_.life(one.office));
    if (life.from() <= one.row->held.from() && one.row->held.until() <= life.until()) return;
    add(diagnostic_code::tenure_outside_life, one.row->written_at,
        {name(one.row->person), one.row->office, unit(), text(life.from()), last_of(life)});
  }
  /// Each is reported once, with the earlier one that ends last.
  void check_twice(tenure_run run) {
    const known_tenure* longest = nullptr;
    for (const known_tenure& one : run) {
      if (one.days.empty()) continue;
      if (longest != nullptr && one.days.from() < longest->days.until())
        add(diagnostic_code::tenure_twice, one.row->written_at,
            {name(one.row->person), one.row->office, unit(), text(one.days.from())}, longest->row->written_at);
      if (longest == nullptr || longest->days.until() < one.days.until()) longest = &one;
    }
  }
  /// More holders can only come with a new one.
  void check_seats() {
    std::map<office_id, std::vector<const known_tenure*>> by_office;
    for (const known_tenure& one : tenures_.all())
      if (against_.office(one.office).seats() && !one.days.empty()) by_office[one.office].push_back(&one);
    for (auto& [office, tenures] : by_office) check_seats(*against_.office(office).seats(), std::move(tenures));
  }
  void check_seats(std::uint32_t seats, std::vector<const known_tenure*> beginning) {
    const auto by = [](auto end) { return [end](auto* one, auto* other) { return end(one->days) < end(other->days); }; };
    auto ending = beginning;
    std::stable_sort(beginning.begin(), beginning.end(), by([](period one) { return one.from(); }));
    std::stable_sort(ending.begin(), ending.end(), by([](period one) { return one.until(); }));
    std::map<person_id, std::size_t> holders;  // and how many tenures of each run
    auto ended = ending.begin();
    for (auto next = beginning.begin(); next != beginning.end();) {
      const known_tenure& first = **next;
      const date on = first.days.from();
      for (; (*ended)->days.until() <= on; ++ended)
        if (--holders[(*ended)->row->person] == 0) holders.erase((*ended)->row->person);
      for (; next != beginning.end() && (*next)->days.from() == on; ++next) ++holders[(*next)->row->person];
      if (holders.size() > seats) add_holders(first, seats, holders);
    }
  }
  void add_holders(const known_tenure& newest, std::uint32_t seats, const std::map<person_id, std::size_t>& holders) {
    std::string list;
    for (const auto& [who, count] : holders) list += (list.empty() ? "" : ", ") + name(who);
    add(diagnostic_code::too_many_holders, newest.row->written_at,
        {newest.row->office, unit(), text(newest.days.from()), std::to_string(holders.size()), std::to_string(seats), list});
  }

  // --- offices that ask for others -----------------------------------------------------------------------------------

  [[nodiscard]] const std::set<office_id>& held_with(office_id one) {
    const auto [known, fresh] = held_with_.try_emplace(one);
    if (fresh) known->second = offices_held(against_, one);
    return known->second;
  }
  /// A concurrent office is recorded: are its parts?
  void check_parts(tenure_run run, std::span<const tenure_run> all) {
    const office_view office = against_.office(run[0].office);
    std::vector<std::pair<std::string, day_cover>> parts;
    for (const office_id part : office.all_of())
      parts.emplace_back(key(part), cover_of(all, run[0].office, [&](office_id one) { return one == part; }));
    std::string any;
    for (const office_id part : office.any_of()) any += (any.empty() ? "" : "/") + key(part);
    const auto is_one = [&](office_id one) {
      return std::find(office.any_of().begin(), office.any_of().end(), one) != office.any_of().end();
    };
    if (!any.empty()) parts.emplace_back(std::move(any), cover_of(all, run[0].office, is_one));
    for (const known_tenure& one : run) {
      std::optional<date> on;
      const std::string* missing = nullptr;
      for (const auto& [part, cover] : parts)
        if (const auto gap = cover.first_gap(one.days); gap && (!on || *gap < *on)) {
          on = gap;
          missing = &part;
        }
      if (on)
        add(diagnostic_code::half_held_office, one.row->written_at,
            {name(one.row->person), one.row->office, *missing, text(*on)});
    }
  }
  /// The days on which tenures hold an office that `wanted` takes; those of `but` do not count.
  template <class Wanted>
  [[nodiscard]] day_cover cover_of(std::span<const tenure_run> all, office_id but, Wanted wanted_office) {
    std::vector<period> days;
    for (const tenure_run run : all) {
      const auto& held = held_with(run[0].office);
      if (run[0].office != but && std::any_of(held.begin(), held.end(), wanted_office))
        for (const known_tenure& one : run) days.push_back(one.days);
    }
    return day_cover{std::move(days)};
  }
  /// Who is in an inner body is in the outer one, or an exception says so.
  void check_nesting(tenure_run run, std::span<const tenure_run> all) {
    for (const office_id inner : held_with(run[0].office)) {
      const auto body = against_.office(inner).of();
      const auto outer = body ? against_.body(*body).within() : std::nullopt;
      if (!outer) continue;
      const period alive = against_.life(inner).intersect(against_.life(*body)).intersect(against_.life(*outer));
      auto known = covers_.find(*outer);
      if (known == covers_.end()) known = covers_.emplace(*outer, days_inside(run[0].row->person, all, *outer)).first;
      const day_cover& cover = known->second;
      for (const known_tenure& one : run)
        if (const auto gap = cover.first_gap(one.days.intersect(alive)))
          add(diagnostic_code::not_in_outer_body, one.row->written_at,
              {name(one.row->person), key(inner), std::string{against_.body(*body).key()},
               std::string{against_.body(*outer).key()}, text(*gap)});
    }
  }
  /// The days on which the person holds an office of a body, or need not.
  [[nodiscard]] day_cover days_inside(person_id who, std::span<const tenure_run> all, body_id outer) {
    std::vector<period> days;
    for (const tenure_run run : all)
      for (const office_id held : held_with(run[0].office))
        if (against_.office(held).of() == outer)
          for (const known_tenure& one : run) days.push_back(one.days.intersect(against_.life(held)));
    for (const membership_exception_row& one : in_.tables().exceptions)
      if (one.person == who && one.unit == unit_ && one.body == against_.body(outer).key()) days.push_back(one.force);
    return day_cover{std::move(days)};
  }

  // --- acts in one hand ----------------------------------------------------------------------------------------------

  /// The places of the runs looked at before, of offices with acts that may not lie in one hand with those of this one.
  [[nodiscard]] std::vector<std::size_t> against_acts_of(office_id office) {
    std::vector<std::size_t> places;
    const act_set against_these = act_excluder::excluded_by(excluder_.acts_of(office));
    for (std::size_t place = 0; place < act_count; ++place)
      if (against_these.contains(static_cast<act>(place)))
        places.insert(places.end(), by_act_[place].begin(), by_act_[place].end());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
  }
  /// With the first tenure of another office that meets it, if there is one.
  void check_incompatible(const known_tenure& one, std::span<const tenure_run> all, const std::vector<std::size_t>& earlier) {
    for (const std::size_t place : earlier) {
      const tenure_run run = all[place];
      const known_tenure* other = nullptr;
      const excluded_acts* acts = nullptr;
      for (const excluded_acts& each : excluder_.between(one.office, run[0].office)) {
        const period days = one.days.intersect(each.days);
        const known_tenure* first = days.empty() ? nullptr : tenure_list::first_overlapping(run, days);
        if (first == nullptr || (other != nullptr && first >= other)) continue;
        other = first;
        acts = &each;
      }
      if (other != nullptr) return add_incompatible(one, *other, *acts);
    }
  }
  void add_incompatible(const known_tenure& one, const known_tenure& other, const excluded_acts& acts) {
    const period both = one.days.intersect(other.days).intersect(acts.days);
    add(diagnostic_code::incompatible_offices, one.row->written_at,
        {name(one.row->person), one.row->office, std::string{traits_of(acts.one).id}, other.row->office,
         std::string{traits_of(acts.other).id}, std::string{against_.matter(acts.matter).key()}, text(both.from())},
        other.row->written_at);
  }

  // --- substitutions and delegations ---------------------------------------------------------------------------------

  void check_matters(const std::vector<std::string>& keys, place where) {
    for (const std::string& one : keys) static_cast<void>(names_.matter(one, where));
  }
  void check(const substitution_row& row) {
    const auto office = names_.office(row.office, row.written_at);
    check_matters(row.matters, row.written_at);
    if (row.in_place_of == row.person || (office && holds_throughout(row.person, *office, row.force)))
      add(diagnostic_code::substitutes_itself, row.written_at, {name(row.person), row.office, unit()});
    if (row.in_place_of && row.force.has_start() && row.in_place_of != row.person)
      check_in_office(*row.in_place_of, row.office, row.force.from(), row.written_at);
  }
  /// Of one seat, in the order of first days, each with those before it that still run.
  void check_overlaps() {
    std::map<std::pair<std::string_view, std::optional<person_id>>, std::vector<substitution_id>> by_seat;
    for (const substitution_id one : in_.substitutions_in(unit_))
      by_seat[{in_.substitution(one).office, in_.substitution(one).in_place_of}].push_back(one);
    for (auto& [seat, rows] : by_seat) {
      const auto force = [&](substitution_id one) { return in_.substitution(one).force; };
      std::stable_sort(rows.begin(), rows.end(),
                       [&](substitution_id one, substitution_id other) { return force(one).from() < force(other).from(); });
      std::vector<substitution_id> running;
      for (const substitution_id one : rows) {
        std::erase_if(running, [&](substitution_id other) { return force(other).until() <= force(one).from(); });
        for (const substitution_id other : running)
          check_overlap(in_.substitution((std::max)(one, other)), in_.substitution((std::min)(one, other)));
        running.push_back(one);
      }
    }
  }
  /// On each day of the period within the life of the unit, by one tenure or several.
  [[nodiscard]] bool holds_throughout(person_id who, office_id office, period force) {
    std::vector<period> days;
    for (const tenure_run run : tenures_.runs_of(who))
      if (held_with(run[0].office).contains(office))
        for (const known_tenure& one : run) days.push_back(one.days);
    const period within = force.intersect(in_.unit(unit_).life);
    return !within.empty() && !day_cover{std::move(days)}.first_gap(within);
  }
  void check_overlap(const substitution_row& row, const substitution_row& earlier) {
    const period both = row.force.intersect(earlier.force);
    const bool acts = row.acts.empty() || earlier.acts.empty() || (row.acts.bits() & earlier.acts.bits()) != 0;
    if (acts && overlap(row.matters, earlier.matters))
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
    const auto own = tenures_.of(who);
    const bool holds = std::any_of(own.begin(), own.end(),
                                   [&](const known_tenure& one) { return one.row->office == office && one.days.contains(on); });
    if (!holds) add(diagnostic_code::not_in_office, where, {name(who), office, unit(), text(on)});
  }

  const registry& in_;
  const graph& against_;
  unit_id unit_;
  std::vector<diagnostic>& found_;
  graph_names names_;
  tenure_list tenures_;
  act_excluder excluder_;
  std::map<body_id, day_cover> covers_;           ///< of the person: the days inside a body
  std::vector<std::vector<std::size_t>> by_act_;  ///< of the person: the runs whose office has the act
  std::map<office_id, std::set<office_id>> held_with_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
