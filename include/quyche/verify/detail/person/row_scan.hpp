// SPDX-License-Identifier: BSL-1.0
// What the checker finds out about a person by plain scans over its rows in a registry (docs/persons.md). For impl/person only.
#ifndef QUYCHE_VERIFY_DETAIL_PERSON_ROW_SCAN_HPP
#define QUYCHE_VERIFY_DETAIL_PERSON_ROW_SCAN_HPP

#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/verify/detail/actor_book.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class row_scan {
 public:
  row_scan(const registry& rows, actor_book& actors, const graph& in, unit_id unit, date on)
      : rows_{rows}, actors_{actors}, in_{in}, unit_{unit}, on_{on} {
    for (const office_id one : in.offices()) offices_.emplace(in.office(one).key(), one);
  }

  /// Does the day lie in a period, and in the life of the unit?
  [[nodiscard]] bool runs(period own) const { return own.contains(on_) && rows_.unit(unit_).life.contains(on_); }

  /// The rows of a person in all units, found among all rows.
  [[nodiscard]] std::vector<tenure_id> tenures_of(person_id who) const {
    std::vector<tenure_id> found;
    for (const tenure_id one : rows_.tenures())
      if (rows_.tenure(one).person == who) found.push_back(one);
    return found;
  }
  [[nodiscard]] std::vector<substitution_id> substitutions_of(person_id who) const {
    std::vector<substitution_id> found;
    for (const substitution_id one : rows_.substitutions())
      if (rows_.substitution(one).person == who) found.push_back(one);
    return found;
  }
  [[nodiscard]] std::vector<tenure_id> running_tenures(person_id who) const {
    std::vector<tenure_id> found;
    for (const tenure_id one : tenures_of(who))
      if (runs(one)) found.push_back(one);
    return found;
  }
  [[nodiscard]] bool runs(tenure_id which) const {
    const tenure_row& row = rows_.tenure(which);
    return row.unit == unit_ && runs(row.held) && office(row.office);
  }
  [[nodiscard]] std::optional<office_id> office(std::string_view key) const {
    const auto known = offices_.find(key);
    return known == offices_.end() ? std::nullopt : std::optional{known->second};
  }
  /// What an office holds (rule R9), itself among it.
  [[nodiscard]] std::set<office_id> held_with(office_id one) const {
    std::set<office_id> held;
    for (const actor_id each : actors_.held_by(one)) held.insert(each.office());
    return held;
  }
  [[nodiscard]] bool lives(office_id one) const { return actors_.life_of(one).contains(on_); }

  /// Every office that the person holds by tenure. `concurrent` gets those that come from their parts.
  [[nodiscard]] std::set<office_id> held(person_id who, std::set<office_id>& concurrent) const {
    return held(running_tenures(who), concurrent);
  }
  /// The same by the tenures that run.
  [[nodiscard]] std::set<office_id> held(const std::vector<tenure_id>& running, std::set<office_id>& concurrent) const {
    std::set<office_id> all;
    for (const tenure_id one : running) all.merge(held_with(*office(rows_.tenure(one).office)));
    for (std::size_t before = 0; before != all.size() + concurrent.size();) {
      before = all.size() + concurrent.size();
      for (const office_id one : in_.offices()) {
        if (all.contains(one) || !is_made_up(one, all)) continue;
        concurrent.insert(one);
        all.merge(held_with(one));
      }
    }
    return all;
  }
  /// A concurrent office of which all parts are held.
  [[nodiscard]] bool is_made_up(office_id which, const std::set<office_id>& all) const {
    const office_view one = in_.office(which);
    if (!lives(which) || one.all_of().size() + one.any_of().size() == 0) return false;
    std::size_t of_all = 0;
    for (const office_id part : one.all_of()) of_all += all.contains(part) && lives(part) ? 1U : 0U;
    bool of_any = one.any_of().empty();
    for (const office_id part : one.any_of()) of_any = of_any || (all.contains(part) && lives(part));
    return of_any && of_all == one.all_of().size();
  }

  [[nodiscard]] std::vector<capacity> capacities(person_id who) const {
    std::set<office_id> concurrent;
    static_cast<void>(held(who, concurrent));
    std::map<office_id, std::vector<tenure_id>> own;
    for (const tenure_id one : running_tenures(who)) own[*office(rows_.tenure(one).office)].push_back(one);
    std::set<office_id> bases = concurrent;
    for (const auto& [one, rows] : own) bases.insert(one);
    std::vector<capacity> made;
    std::set<office_id> inside;
    for (const office_id one : bases)
      for (const actor_id each : actors_.held_by(one))
        if (each.office() != one) inside.insert(each.office());
    for (const office_id one : bases) {
      if (inside.contains(one)) continue;
      const bool by_tenure = own.contains(one);
      made.push_back({by_tenure ? capacity_kind::tenure : capacity_kind::concurrence, one,
                      by_tenure ? own[one] : behind(one, who), std::nullopt});
    }
    for (const substitution_id one : substitutions_of(who))
      if (rows_.substitution(one).unit == unit_ && runs(one))
        made.push_back({capacity_kind::substitution, *office(rows_.substitution(one).office), replaced(one), one});
    return made;
  }
  [[nodiscard]] bool runs(substitution_id which) const {
    const substitution_row& row = rows_.substitution(which);
    return runs(row.force) && office(row.office) && (!row.in_place_of || !replaced(which).empty());
  }
  [[nodiscard]] std::vector<tenure_id> replaced(substitution_id which) const {
    const substitution_row& row = rows_.substitution(which);
    std::vector<tenure_id> found;
    if (!row.in_place_of) return found;
    for (const tenure_id one : running_tenures(*row.in_place_of))
      if (rows_.tenure(one).office == row.office) found.push_back(one);
    return found;
  }

  /// Why a row of the person in the unit is in no capacity; nothing: it could be in one.
  [[nodiscard]] std::optional<idle_reason> idle(period own, std::string_view office_key) const {
    if (on_ < own.from()) return idle_reason::not_yet;
    if (on_ >= own.until()) return idle_reason::no_longer;
    if (!rows_.unit(unit_).life.contains(on_)) return idle_reason::unit_ended;
    return office(office_key) ? std::nullopt : std::optional{idle_reason::unknown_office};
  }

 private:
  /// The tenures on whose offices a concurrent office rests.
  [[nodiscard]] std::vector<tenure_id> behind(office_id which, person_id who) const {
    std::set<office_id> parts;
    std::vector<office_id> open{which};
    while (!open.empty()) {
      const office_view one = in_.office(open.back());
      open.pop_back();
      std::vector<office_id> list(one.all_of().begin(), one.all_of().end());
      list.insert(list.end(), one.any_of().begin(), one.any_of().end());
      for (const office_id part : list)
        if (parts.insert(part).second) open.push_back(part);
    }
    std::vector<tenure_id> found;
    for (const tenure_id one : running_tenures(who)) {
      bool rests = false;
      for (const office_id each : held_with(*office(rows_.tenure(one).office))) rests = rests || parts.contains(each);
      if (rests) found.push_back(one);
    }
    return found;
  }

  const registry& rows_;
  actor_book& actors_;
  const graph& in_;
  unit_id unit_;
  date on_;
  std::unordered_map<std::string_view, office_id> offices_;  ///< by key
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
