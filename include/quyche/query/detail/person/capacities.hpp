// SPDX-License-Identifier: BSL-1.0
// capacities: the offices in which a person acts in a unit on a day (rule R9, docs/persons.md). Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_PERSON_CAPACITIES_HPP
#define QUYCHE_QUERY_DETAIL_PERSON_CAPACITIES_HPP

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/query/detail/effect.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Why a period of a unit does not run on the day; nothing: it does.
inline std::optional<idle_reason> idle_in_time(period own, period life, date on) {
  if (!own.contains(on)) return on < own.from() ? idle_reason::not_yet : idle_reason::no_longer;
  return life.contains(on) ? std::nullopt : std::optional{idle_reason::unit_ended};
}

class capacity_finder {
 public:
  capacity_finder(const registry& rows, const graph& in, person_id who, unit_id unit, date on)
      : rows_{rows}, in_{in}, who_{who}, unit_{unit}, on_{on} {
    find_tenures();
    find_concurrent();
  }

  /// Every office that the person holds by tenure.
  [[nodiscard]] const std::set<office_id>& held() const noexcept { return held_; }

  /// Tenures and concurrence in the order of offices, then the substitutions that run.
  [[nodiscard]] std::vector<capacity> capacities() const {
    std::vector<capacity> made;
    const std::set<office_id> inner = held_in_others();
    for (const auto& [office, kind] : bases_)
      if (!inner.contains(office)) made.push_back({kind, office, rows_behind(office, kind)});
    for (const substitution_id one : rows_.substitutions_of(who_)) {
      const substitution_row& row = rows_.substitution(one);
      if (row.unit == unit_ && !idle(one)) made.push_back(substituting(one, row));
    }
    return made;
  }
  /// Why a tenure makes no capacity, if its office is no capacity's.
  [[nodiscard]] idle_reason idle(tenure_id which) const {
    const tenure_row& row = rows_.tenure(which);
    if (const auto why = idle_in_time(row.held, rows_.unit(unit_).life, on_)) return *why;
    return in_.find_office(row.office) ? idle_reason::held_in_another : idle_reason::unknown_office;
  }
  /// Why a substitution does not run; nothing: it does.
  [[nodiscard]] std::optional<idle_reason> idle(substitution_id which) const {
    const substitution_row& row = rows_.substitution(which);
    if (const auto why = idle_in_time(row.force, rows_.unit(unit_).life, on_)) return why;
    if (!in_.find_office(row.office)) return idle_reason::unknown_office;
    if (row.in_place_of && replaced(row).empty()) return idle_reason::not_in_office;
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool runs(const tenure_row& row) const {
    return row.unit == unit_ && !idle_in_time(row.held, rows_.unit(unit_).life, on_);
  }
  void find_tenures() {
    for (const tenure_id one : rows_.tenures_of(who_)) {
      const tenure_row& row = rows_.tenure(one);
      const auto office = in_.find_office(row.office);
      if (!runs(row) || !office) continue;
      running_.push_back({one, *office});
      tenures_[*office].push_back(one);
      bases_.emplace(*office, capacity_kind::tenure);
      take(*office);
    }
  }
  void take(office_id office) {
    for (const holding& one : holdings(in_, office))
      if (one.held.is_office()) held_.insert(one.held.office());
  }
  [[nodiscard]] bool is_held_and_alive(office_id one) const { return held_.contains(one) && in_.life(one).contains(on_); }
  void find_concurrent() {
    for (bool changed = !held_.empty(); changed;) {
      changed = false;
      for (const office_id one : in_.offices()) {
        const auto all = in_.office(one).all_of();
        const auto any = in_.office(one).any_of();
        if (held_.contains(one) || (all.empty() && any.empty()) || !in_.life(one).contains(on_)) continue;
        const auto mine = [&](office_id part) { return is_held_and_alive(part); };
        if (!std::all_of(all.begin(), all.end(), mine)) continue;
        if (!any.empty() && std::none_of(any.begin(), any.end(), mine)) continue;
        bases_.emplace(one, capacity_kind::concurrence);
        take(one);
        changed = true;
      }
    }
  }
  [[nodiscard]] std::set<office_id> held_in_others() const {
    std::set<office_id> found;
    for (const auto& [office, kind] : bases_)
      for (const holding& one : holdings(in_, office))
        if (one.held.is_office() && one.held.office() != office) found.insert(one.held.office());
    return found;
  }
  [[nodiscard]] std::set<office_id> parts_of(office_id office) const {
    std::set<office_id> parts;
    std::vector<office_id> open{office};
    while (!open.empty()) {
      const office_view one = in_.office(open.back());
      open.pop_back();
      for (const auto& list : {one.all_of(), one.any_of()})
        for (const office_id part : list)
          if (parts.insert(part).second) open.push_back(part);
    }
    return parts;
  }
  /// The running tenures of an office; of a concurrent office, those whose office is, or holds, one of its parts or of theirs.
  [[nodiscard]] std::vector<tenure_id> rows_behind(office_id office, capacity_kind kind) const {
    if (kind == capacity_kind::tenure) return tenures_.at(office);
    const std::set<office_id> parts = parts_of(office);
    std::vector<tenure_id> made;
    for (const auto& [tenure, own] : running_) {
      const auto held = holdings(in_, own);
      const bool part = std::any_of(held.begin(), held.end(), [&](const holding& one) {
        return one.held.is_office() && parts.contains(one.held.office());
      });
      if (part) made.push_back(tenure);
    }
    return made;
  }
  /// The running tenures of whoever a substitution replaces.
  [[nodiscard]] std::vector<tenure_id> replaced(const substitution_row& row) const {
    std::vector<tenure_id> made;
    if (!row.in_place_of) return made;
    for (const tenure_id one : rows_.tenures_of(*row.in_place_of))
      if (runs(rows_.tenure(one)) && rows_.tenure(one).office == row.office) made.push_back(one);
    return made;
  }
  [[nodiscard]] capacity substituting(substitution_id which, const substitution_row& row) const {
    return {capacity_kind::substitution, *in_.find_office(row.office), replaced(row), which};
  }

  const registry& rows_;
  const graph& in_;
  person_id who_;
  unit_id unit_;
  date on_;
  std::vector<std::pair<tenure_id, office_id>> running_;
  std::map<office_id, std::vector<tenure_id>> tenures_;  ///< the same by office
  std::map<office_id, capacity_kind> bases_;             ///< by tenure, or by concurrence
  std::set<office_id> held_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
