// SPDX-License-Identifier: BSL-1.0
// steps_explainer: where procedures stand, step by step. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_STEPS_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_STEPS_EXPLAINER_HPP

#include <string>

#include <quyche/render/detail/record_lines.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class steps_explainer {
 public:
  explicit steps_explainer(page& on) : on_{on}, words_{on.said()}, records_{on} {}

  void lines(const steps_answer& given) {
    const std::string actor = words_.name(given.asked.actor);
    const std::string what = words_.name(given.asked.what);
    const std::string matter = words_.name(given.asked.matter);
    if (given.procedures.empty()) on_.line(on_.say(phrase::steps_none, {words_.on(given.asked.when.on), actor, what, matter}));
    for (const procedure_state& one : given.procedures) {
      const record_view record = on_.in().record(one.procedure);
      on_.line(on_.say(one.at == 0 ? phrase::steps_first : phrase::steps_head,
                       {words_.cite_governing(record.basis()), actor, what, matter}));
      for (std::uint32_t place = 0; place < one.at; ++place)
        on_.line("  " + std::to_string(place + 1) + ". " + step_text(record.steps()[place], one.taken_before[place]));
      if (one.at != 0 && !one.consequence) on_.line("  " + on_.say(phrase::steps_complete));
      records_.details(one.procedure, "  ");
    }
  }

 private:
  [[nodiscard]] std::string step_text(const procedure_step& one, bool taken) const {
    const std::string who = one.actor ? words_.name(*one.actor) : on_.say(phrase::whoever);
    if (taken) return on_.say(phrase::step_taken, {who, words_.name(one.what)});
    return on_.say(phrase::step_wanted, {who, words_.name(one.what), on_.say(phrase_of(one.if_missing))});
  }

  page& on_;
  const words& words_;
  record_lines records_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
