// SPDX-License-Identifier: BSL-1.0
// person_remedy_explainer: what would have made it a yes for a person. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_REMEDY_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_REMEDY_EXPLAINER_HPP

#include <string>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/detail/edit_texts.hpp>
#include <quyche/render/detail/remedy_list.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_remedy_explainer {
 public:
  person_remedy_explainer(page& on, const registry& rows) : on_{on}, rows_{rows}, edits_{on.in(), on.said()} {}

  void lines(const person_why_not_answer& given) {
    const person_question& asked = given.given.asked;
    remedy_list list{on_, asked.when};
    if (!list.begin(given.given.decided, given.given.because, given.remedies.size())) return;
    for (const person_remedy& one : given.remedies) {
      std::vector<std::string> edits;
      for (const edit& each : one.edits) edits.push_back(one.of_office ? edits_.of(*one.of_office, each) : edits_.fact(each));
      for (const tenure_edit& each : one.tenures) edits.push_back(tenure_text(asked, each));
      list.add(one.label, !one.tenures.empty(), edits);
    }
    list.end(given.complete);
  }

 private:
  [[nodiscard]] std::string tenure_text(const person_question& asked, const tenure_edit& one) const {
    const std::string& who = rows_.person(asked.person).name;
    const std::string office = on_.said().name(one.office);
    if (!one.extended) return on_.say(phrase::edit_tenure, {who, office, on_.said().day(asked.when.on)});
    const tenure_row& row = rows_.tenure(*one.extended);
    return row.held.from() == one.held.from()
               ? on_.say(phrase::edit_tenure_until, {who, office, row.basis, on_.said().day(one.held.last())})
               : on_.say(phrase::edit_tenure_from, {who, office, row.basis, on_.said().day(one.held.from())});
  }

  page& on_;
  const registry& rows_;
  edit_texts edits_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
