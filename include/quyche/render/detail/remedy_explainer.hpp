// SPDX-License-Identifier: BSL-1.0
// remedy_explainer: what would have made it a yes for a body or an office. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_REMEDY_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_REMEDY_EXPLAINER_HPP

#include <string>
#include <vector>

#include <quyche/render/detail/edit_texts.hpp>
#include <quyche/render/detail/remedy_list.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class remedy_explainer {
 public:
  explicit remedy_explainer(page& on) : on_{on}, edits_{on.in(), on.said()} {}

  void lines(const why_not_answer& given) {
    const question& asked = given.given.asked;
    remedy_list list{on_, asked.when};
    if (!list.begin(given.given.decided, given.given.because, given.remedies.size())) return;
    for (const remedy& one : given.remedies) {
      std::vector<std::string> edits;
      for (const edit& each : one.edits) edits.push_back(edits_.of(asked, each));
      list.add(one.label, false, edits);
    }
    if (traits_of(asked.what).needs_collective && !is_collective(asked.actor))
      on_.line("  " + on_.say(phrase::remedies_collective_only, {capitalised(on_.said().name(asked.what))}));
    if (!on_.in().life(asked.actor).contains(asked.when.on))
      on_.line("  " + on_.say(phrase::remedies_no_actor, {on_.said().on(asked.when.on), on_.said().name(asked.actor)}));
    list.end(given.complete);
  }

 private:
  [[nodiscard]] bool is_collective(actor_id who) const {
    return who.is_body() && on_.in().body(who.body()).kind() != body_kind::headed;
  }

  page& on_;
  edit_texts edits_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
