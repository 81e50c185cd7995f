// SPDX-License-Identifier: BSL-1.0
// list_explainer: who may, what somebody may, who answers for a matter. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_LIST_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_LIST_EXPLAINER_HPP

#include <optional>
#include <string>
#include <vector>

#include <quyche/render/detail/answer_explainer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Of `what`: where only the parts differ, the parts stand in the list themselves.
template <class Entry>
bool is_listed(const Entry& one) {
  return one.maximal && one.given.because != reason::parts_differ;
}
/// Of `what`: the act and the matter, with the verdict where it is not a yes.
template <class Entry>
std::string listed_power(const words& said, const Entry& one) {
  const std::string text = said.name(one.given.asked.what) + " " + said.name(one.given.asked.matter);
  return one.given.decided == verdict::permitted ? text : text + " — " + said.say(phrase_of(one.given.decided));
}
/// Of `what`, whoever was asked about.
inline std::string what_head(const words& said, const moment& when, const std::string& who, bool none) {
  return said.say(none ? phrase::what_none : phrase::what_head, {said.on(when.on), who});
}

class list_explainer {
 public:
  explicit list_explainer(page& on) : on_{on}, words_{on.said()}, answers_{on}, records_{on} {}

  void who(const who_answer& given) {
    const std::string doing = words_.doing(given.asked);
    if (given.everybody) {
      on_.line(on_.say(phrase::who_everybody, {doing}));
    } else {
      on_.line(on_.say(given.holders.empty() ? phrase::who_none : phrase::who_some, {words_.on(given.asked.when.on), doing}));
    }
    for (const answer& one : given.holders) {
      on_.line("");
      answers_.headline(one);
      answers_.proofs(one, "  ");
    }
  }
  void what(const what_answer& given) {
    on_.line(what_head(words_, given.when, words_.name(given.actor), given.powers.empty()));
    for (const what_entry& one : given.powers) {
      if (!is_listed(one)) continue;
      const std::string basis = first_citation(one.given);
      on_.line("  - " + listed_power(words_, one) + (basis.empty() ? "" : " (" + basis + ")"));
    }
    charges(given.charges);
  }
  /// Of `what`: with what somebody is charged.
  void charges(const std::vector<record_id>& all) {
    bool practice = false;
    if (!all.empty()) on_.line(on_.say(phrase::what_charges));
    for (const record_id one : all) {
      records_.brief_entry("  - ", one);
      practice = practice || on_.in().record(one).attested_by() == evidence::practice;
    }
    if (practice) on_.line(on_.say(phrase::all_practice));
  }
  void responsible(const responsible_answer& given) {
    on_.line(on_.say(given.entries.empty() ? phrase::responsible_none : phrase::responsible_head,
                     {words_.on(given.when.on), words_.name(given.matter)}));
    int number = 0;
    for (const responsible_entry& one : given.entries)
      records_.entry("  " + std::to_string(++number) + ". ", one.record,
                     one.whole ? std::nullopt : std::optional{given.matter});
  }

 private:
  [[nodiscard]] std::string first_citation(const answer& given) const {
    const proof* steps = given.steps.empty() && !given.cases.empty() ? &given.cases.front().steps : &given.steps;
    for (const step& one : *steps)
      if (one.record && one.cited && one.kind != step_kind::may_delegate) return words_.cite(*one.cited);
    return {};
  }

  page& on_;
  const words& words_;
  answer_explainer answers_;
  record_lines records_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
