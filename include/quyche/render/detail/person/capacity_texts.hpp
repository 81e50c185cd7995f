// SPDX-License-Identifier: BSL-1.0
// capacity_texts: persons, units, and the rows by which somebody holds an office. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_CAPACITY_TEXTS_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_CAPACITY_TEXTS_HPP

#include <string>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/detail/person/word_families.hpp>
#include <quyche/render/detail/words.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class capacity_texts {
 public:
  capacity_texts(const registry& rows, const graph& in, const words& said) : rows_{rows}, in_{in}, words_{said} {}

  [[nodiscard]] std::string name(unit_id which) const {
    const wording& name = rows_.unit(which).name;
    return words_.pick({name.vi, name.en});
  }
  [[nodiscard]] std::string name(person_id who) const { return rows_.person(who).name; }
  [[nodiscard]] std::string name(person_id who, unit_id where) const {
    return say(phrase::person_in_unit, {name(who), name(where)});
  }

  /// With days and provisions.
  [[nodiscard]] std::string whole(const capacity& as) const {
    const std::string office = words_.name(as.office);
    if (as.substitution) {
      const substitution_row& row = rows_.substitution(*as.substitution);
      if (!row.in_place_of) return say(phrase::as_substitute_of_nobody, {office, words_.days(row.force), row.basis});
      return say(phrase::as_substitute, {office, name(*row.in_place_of), words_.days(row.force), row.basis});
    }
    if (as.kind == capacity_kind::tenure) {
      const tenure_row& row = rows_.tenure(as.tenures.front());
      return say(phrase::as_tenure, {office, row.basis, words_.days(row.held)});
    }
    std::vector<std::string> parts;
    for (const tenure_id one : as.tenures) parts.push_back(row_of(one));
    return say(phrase::as_concurrence, {office, words_.list(parts)});
  }
  [[nodiscard]] std::string brief(const capacity& as) const {
    const std::string office = words_.name(as.office);
    if (!as.substitution) return say(phrase::as_office, {office});
    const auto& replaced = rows_.substitution(*as.substitution).in_place_of;
    return replaced ? say(phrase::as_office_for, {office, name(*replaced)}) : say(phrase::as_office_vacant, {office});
  }
  [[nodiscard]] std::string idle(const idle_row& one) const {
    std::string what;
    if (one.tenure) {
      what = row_of(*one.tenure);
    } else {
      const substitution_row& row = rows_.substitution(*one.substitution);
      what = say(phrase::idle_substitution, {office_of(row), row.basis, words_.days(row.force)});
    }
    return say(phrase::idle_line, {what, say(phrase_of(one.why))});
  }

 private:
  [[nodiscard]] std::string say(phrase which, const std::vector<std::string>& arguments = {}) const {
    return words_.say(which, arguments);
  }
  /// By name, or as the row writes it where the graph has no such office.
  template <class Row>
  [[nodiscard]] std::string office_of(const Row& row) const {
    const auto office = in_.find_office(row.office);
    return office ? words_.name(*office) : row.office;
  }
  [[nodiscard]] std::string row_of(tenure_id which) const {
    const tenure_row& row = rows_.tenure(which);
    return say(phrase::row_of_office, {office_of(row), row.basis, words_.days(row.held)});
  }

  const registry& rows_;
  const graph& in_;
  const words& words_;
};

/// The places of the capacities that decide what is not refused.
inline std::set<std::uint32_t> deciding_capacities(const person_answer& given) {
  std::set<std::uint32_t> deciding;
  if (given.as) deciding.insert(*given.as);
  for (const person_case& one : given.cases)
    if (one.as && one.decided != verdict::denied) deciding.insert(*one.as);
  return deciding;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
