// SPDX-License-Identifier: BSL-1.0
// person_remedy_explainer: what would have made it a yes for a person, in sentences. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_REMEDY_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_REMEDY_EXPLAINER_HPP

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/detail/remedy_explainer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_remedy_explainer {
 public:
  person_remedy_explainer(const registry& rows, const graph& in, language lang)
      : rows_{rows}, words_{in, lang}, norms_{in, lang} {}

  std::string text(const person_why_not_answer& given) {
    if (given.given.decided == verdict::permitted) return {};
    if (given.given.because == reason::not_covered) return words_.say(phrase::remedies_not_covered) + "\n";
    const std::size_t count = given.remedies.size();
    std::string made = words_.say(remedy_explainer::heading(count), {std::to_string(count)}) + "\n";
    std::size_t number = 0;
    for (const person_remedy& one : given.remedies) made += "  " + remedy_text(given.given.asked, one, ++number);
    if (!given.complete) made += "  " + words_.say(phrase::remedies_incomplete) + "\n";
    for (std::size_t label = 0; label <= static_cast<std::size_t>(remedy_label::unlawful); ++label)
      made += meanings(given, static_cast<remedy_label>(label));
    if (count != 0) made += "  " + words_.say(phrase::labels_caution) + "\n";
    return made;
  }

  [[nodiscard]] const std::set<document_id>& cited() const noexcept { return norms_.cited(); }

 private:
  /// A label means one thing of a norm and another of a tenure.
  [[nodiscard]] std::string meanings(const person_why_not_answer& given, remedy_label label) const {
    std::string made;
    for (const bool tenure : {false, true}) {
      if (std::none_of(given.remedies.begin(), given.remedies.end(),
                       [&](const person_remedy& one) { return one.label == label && one.tenures.empty() != tenure; }))
        continue;
      const phrase of_norm = following(phrase::meaning_lawful, static_cast<std::size_t>(label));
      const phrase of_tenure =
          label == remedy_label::unsettled ? phrase::meaning_tenure_unsettled : phrase::meaning_tenure_unlawful;
      made += "  " +
              words_.say(tenure ? of_tenure : of_norm,
                         {capitalised(norms_.label_text(label)), words_.day(given.given.asked.when.on)}) +
              "\n";
    }
    return made;
  }
  [[nodiscard]] std::string remedy_text(const person_question& asked, const person_remedy& one, std::size_t number) const {
    std::string lead = std::to_string(number) + ". [" + norms_.label_text(one.label) + "] ";
    std::vector<std::string> edits;
    for (const edit& each : one.edits)
      edits.push_back(
          norms_.edit_text(one.of_office.value_or(question{actor_id{body_id{0}}, asked.what, asked.matter, asked.when}), each));
    for (const tenure_edit& each : one.tenures) edits.push_back(tenure_text(asked, each));
    if (edits.size() == 1) return lead + edits.front() + "\n";
    std::string made = lead + words_.say(phrase::remedy_both) + "\n";
    for (const std::string& each : edits) made += "     – " + each + "\n";
    return made;
  }
  [[nodiscard]] std::string tenure_text(const person_question& asked, const tenure_edit& one) const {
    const std::string& who = rows_.person(asked.person).name;
    const std::string office = words_.name(one.office);
    if (!one.extended) return words_.say(phrase::edit_tenure, {who, office, words_.day(asked.when.on)});
    const tenure_row& row = rows_.tenure(*one.extended);
    return row.held.from() == one.held.from()
               ? words_.say(phrase::edit_tenure_until, {who, office, row.basis, words_.day(one.held.last())})
               : words_.say(phrase::edit_tenure_from, {who, office, row.basis, words_.day(one.held.from())});
  }

  const registry& rows_;
  words words_;
  remedy_explainer norms_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
