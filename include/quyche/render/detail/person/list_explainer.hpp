// SPDX-License-Identifier: BSL-1.0
// person_list_explainer: what a person may, and which offices of a unit are vacant. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_LIST_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_LIST_EXPLAINER_HPP

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <quyche/render/detail/list_explainer.hpp>
#include <quyche/render/detail/person/capacity_texts.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_list_explainer {
 public:
  person_list_explainer(page& on, const registry& rows) : on_{on}, rows_{rows}, texts_{rows, on.in(), on.said()} {}

  /// By the capacities that give it.
  void what(const person_what_answer& given) {
    on_.line(what_head(on_.said(), given.when, texts_.name(given.person, given.unit), given.powers.empty()));
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const person_what_entry& one : given.powers) {
      if (!is_listed(one)) continue;
      const std::string as = deciding_text(one.given);
      auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == as; });
      if (group == groups.end()) group = groups.insert(group, {as, {}});
      group->second.push_back(listed_power(on_.said(), one));
    }
    for (const auto& [as, powers] : groups) {
      on_.line("  " + on_.say(phrase::capacity_head, {as}));
      for (const std::string& one : powers) on_.line("    - " + one);
    }
    list_explainer{on_}.charges(given.charges);
  }
  void vacancies(const vacancies_answer& given) {
    const bool alive = rows_.unit(given.unit).life.contains(given.on);
    const phrase head = !alive                    ? phrase::vacancies_unit_ended
                        : given.vacancies.empty() ? phrase::vacancies_none
                                                  : phrase::vacancies_head;
    on_.line(on_.say(head, {on_.said().on(given.on), texts_.name(given.unit)}));
    for (const vacancy& one : given.vacancies) on_.line("  " + vacancy_text(one) + ".");
  }

 private:
  [[nodiscard]] std::string deciding_text(const person_answer& given) const {
    const auto deciding = deciding_capacities(given);
    if (deciding.size() == 1) return texts_.whole(given.capacities[*deciding.begin()].as);
    std::vector<std::string> offices;
    for (const std::uint32_t place : deciding) offices.push_back(on_.said().name(given.capacities[place].as.office));
    return on_.say(phrase::as_office, {on_.said().list(offices)});
  }
  [[nodiscard]] std::string vacancy_text(const vacancy& one) const {
    std::string text = on_.say(
        phrase::vacancy_line,
        {capitalised(on_.said().name(one.office)), std::to_string(one.seats - one.holders.size()), std::to_string(one.seats)});
    std::vector<std::string> holders;
    for (const person_id who : one.holders) holders.push_back(texts_.name(who));
    if (!holders.empty()) text += on_.say(phrase::vacancy_held, {on_.said().list(holders)});
    for (const substitution_id each : one.substitutes) {
      const substitution_row& row = rows_.substitution(each);
      text += on_.say(phrase::vacancy_substituted, {texts_.name(row.person), row.basis});
    }
    return text;
  }

  page& on_;
  const registry& rows_;
  capacity_texts texts_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
