// SPDX-License-Identifier: BSL-1.0
// composition_explainer: the size and the seats of a body. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_COMPOSITION_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_COMPOSITION_EXPLAINER_HPP

#include <string>
#include <vector>

#include <quyche/render/detail/record_lines.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class composition_explainer {
 public:
  explicit composition_explainer(page& on) : on_{on}, records_{on} {}

  void lines(const composition_answer& given) {
    on_.line(on_.say(given.entries.empty() ? phrase::composition_none : phrase::composition_head,
                     {on_.said().on(given.when.on), on_.said().name(actor_id{given.body})}));
    if (given.entries.size() > 1) summary(given);
    int number = 0;
    for (const composition_entry& one : given.entries)
      records_.entry("  " + std::to_string(++number) + ". ", one.record, std::nullopt,
                     one.certain ? std::string{} : on_.say(phrase::may_apply));
    on_.wanted(given.wanted_facts, "  ");
  }

 private:
  /// What all that certainly apply say together.
  void summary(const composition_answer& given) {
    const bool clash = given.seats_from && given.seats_to && *given.seats_from > *given.seats_to;
    const std::string seats = records_.texts().seats(given.seats_from, given.seats_to);
    if (clash || !seats.empty()) on_.line("  " + (clash ? on_.say(phrase::seats_clash) : capitalised(seats) + "."));
    const std::vector<actor_id> offices(given.offices.begin(), given.offices.end());
    if (!offices.empty()) on_.line("  " + capitalised(on_.say(phrase::seats_by_office, {on_.said().names(offices)})) + ".");
  }

  page& on_;
  record_lines records_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
