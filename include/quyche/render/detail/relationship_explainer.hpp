// SPDX-License-Identifier: BSL-1.0
// relationship_explainer: how two stand to each other, and what is said of it. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_RELATIONSHIP_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_RELATIONSHIP_EXPLAINER_HPP

#include <string>

#include <quyche/render/detail/record_lines.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class relationship_explainer {
 public:
  explicit relationship_explainer(page& on) : on_{on}, records_{on} {}

  void lines(const relationship_answer& given) {
    const std::string on = on_.said().on(given.when.on);
    const std::string one = on_.said().name(given.one);
    const std::string other = on_.said().name(given.other);
    on_.line(given.one == given.other ? on_.say(phrase::relation_inside, {on, one})
                                      : on_.say(phrase::relation_head, {on, one, other}));
    stands(given.one_within_other, phrase::stands_within, one, other);
    stands(given.other_within_one, phrase::stands_within, other, one);
    stands(given.one_under_other, phrase::stands_under, one, other);
    stands(given.other_under_one, phrase::stands_under, other, one);
    if (given.records.empty()) on_.line("  " + on_.say(phrase::relation_none));
    int number = 0;
    for (const record_id which : given.records) records_.entry("  " + std::to_string(++number) + ". ", which);
  }

 private:
  void stands(bool so, phrase how, const std::string& inner, const std::string& outer) {
    if (so) on_.line("  " + on_.say(how, {capitalised(inner), outer}));
  }

  page& on_;
  record_lines records_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
