// SPDX-License-Identifier: BSL-1.0
// tenure_edits: which offices a person could hold on the day, and what `check` would find. Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_PERSON_TENURE_EDITS_HPP
#define QUYCHE_QUERY_DETAIL_PERSON_TENURE_EDITS_HPP

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <quyche/answer/person/amend.hpp>
#include <quyche/registry/check.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class tenure_edit_finder {
 public:
  tenure_edit_finder(const registry& rows, const graph& shared, const person_question& asked)
      : rows_{rows}, shared_{shared}, asked_{asked} {}

  /// In the order of offices.
  [[nodiscard]] std::vector<tenure_edit> all() const {
    std::vector<tenure_edit> made;
    if (!rows_.unit(asked_.unit).life.contains(asked_.when.on)) return made;
    for (const office_id one : shared_.offices()) {
      const office_view office = shared_.office(one);
      const bool concurrent = !office.all_of().empty() || !office.any_of().empty();
      if (shared_.side(one) != unit_side::own || concurrent || !shared_.life(one).contains(asked_.when.on)) continue;
      if (const auto found = edit_of(one)) made.push_back(*found);
    }
    return made;
  }
  [[nodiscard]] remedy_label label_of(const std::vector<tenure_edit>& tenures) const {
    for (const tenure_edit& one : tenures)
      if (one.extended && asked_.when.on < rows_.tenure(*one.extended).held.from()) return remedy_label::unlawful;
    const auto before = findings(rows_);
    for (const finding& one : findings(amended(rows_, shared_, asked_, tenures)))
      if (!before.contains(one)) return remedy_label::unlawful;
    return remedy_label::unsettled;
  }

 private:
  using finding = std::pair<diagnostic_code, std::vector<std::string>>;

  /// Nothing: a tenure of the person in that office runs.
  [[nodiscard]] std::optional<tenure_edit> edit_of(office_id office) const {
    const date on = asked_.when.on;
    std::optional<tenure_id> ended;
    std::optional<tenure_id> to_come;
    for (const tenure_id one : rows_.tenures_of(asked_.person)) {  // by first day
      const tenure_row& row = rows_.tenure(one);
      if (row.unit != asked_.unit || row.office != shared_.office(office).key()) continue;
      if (row.held.contains(on)) return std::nullopt;
      if (on < row.held.from()) {
        if (!to_come) to_come = one;
      } else if (!ended || rows_.tenure(*ended).held.until() < row.held.until()) {
        ended = one;
      }
    }
    if (ended) return tenure_edit{office, ended, {rows_.tenure(*ended).held.from(), on.next()}};
    if (to_come) return tenure_edit{office, to_come, {on, rows_.tenure(*to_come).held.until()}};
    return tenure_edit{office, std::nullopt, {on, on.next()}};
  }
  /// Of the tenures of the unit alone.
  [[nodiscard]] std::set<finding> findings(const registry& of) const {
    registry_tables tables = of.tables();
    std::erase_if(tables.tenures, [&](const tenure_row& one) { return one.unit != asked_.unit; });
    tables.substitutions.clear();
    tables.assignments.clear();
    tables.delegations.clear();
    std::set<finding> made;
    for (const diagnostic& one : check(make_registry(std::move(tables)).value(), shared_))
      if (one.code == diagnostic_code::tenure_outside_life || one.code == diagnostic_code::too_many_holders ||
          one.code == diagnostic_code::incompatible_offices || one.code == diagnostic_code::not_in_outer_body)
        made.emplace(one.code, one.arguments);
    return made;
  }

  const registry& rows_;
  const graph& shared_;
  const person_question& asked_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
