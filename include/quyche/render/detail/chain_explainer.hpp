// SPDX-License-Identifier: BSL-1.0
// chain_explainer: the ways on which a power comes to somebody, link by link. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_CHAIN_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_CHAIN_EXPLAINER_HPP

#include <string>

#include <quyche/render/detail/record_lines.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class chain_explainer {
 public:
  explicit chain_explainer(page& on) : on_{on}, words_{on.said()}, records_{on} {}

  void lines(const chain_answer& given) {
    const question& asked = given.asked;
    on_.line(on_.say(given.chains.empty() ? phrase::chain_none : phrase::chain_head,
                     {words_.on(asked.when.on), words_.name(asked.actor), words_.name(asked.what), words_.name(asked.matter)}));
    int number = 0;
    for (const delegation_chain& one : given.chains) {
      const std::string broken = one.first_broken ? std::to_string(*one.first_broken + 1) : std::string{};
      on_.line(on_.say(chain_of(one.decided), {std::to_string(++number), broken}));
      int place = 0;
      for (const chain_link& link : one.links) link_lines(asked, link, "  " + std::to_string(++place) + ". ");
    }
  }

 private:
  void link_lines(const question& asked, const chain_link& link, const std::string& lead) {
    const std::string indent(lead.size(), ' ');
    on_.line(lead + link_text(asked, link));
    if (link.against) {
      const record_view norm = on_.in().record(*link.against);
      const act what = norm.acts().contains(asked.what) ? asked.what : act::delegate;
      const matter_id over = norm.matters().empty() ? asked.matter : norm.matters().front();
      on_.line(indent + on_.say(phrase::against_norm, {records_.texts().norm(*link.against, what, over, link.record)}));
    }
    if (link.record) records_.details(*link.record, indent);
  }
  [[nodiscard]] std::string link_text(const question& asked, const chain_link& link) const {
    const std::string sentence =
        link.record ? records_.texts().giving(giver(*link.record), asked, link.holder, on_.in().record(*link.record))
                    : on_.say(phrase::link_missing, {words_.name(link.holder)});
    if (link.found == flaw::none) return on_.say(phrase::link_lawful, {sentence});
    const std::string text = link.record ? without_stop(sentence) : sentence;  // it goes on
    if (link.found == flaw::fact_missing) return on_.say(phrase::link_open, {text, on_.say(link.found)});
    return on_.say(phrase::link_broken, {text, on_.say(link.found), to_string(rule_of(link.found))});
  }
  /// The step of a proof that would say what the record gives.
  [[nodiscard]] step_kind giver(record_id which) const {
    switch (on_.in().record(which).kind()) {
      case record_kind::delegation:
        return step_kind::delegated;
      case record_kind::duty:
        return step_kind::has_duty;
      default:
        return step_kind::has_power;
    }
  }

  page& on_;
  const words& words_;
  record_lines records_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
