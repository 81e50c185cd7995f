// SPDX-License-Identifier: BSL-1.0
// answer_explainer: the answer to one question, with its proof or its cases. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_ANSWER_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_ANSWER_EXPLAINER_HPP

#include <string>

#include <quyche/render/detail/proof_explainer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class answer_explainer {
 public:
  explicit answer_explainer(page& on) : on_{on}, proofs_{on} {}

  void lines(const answer& given) {
    headline(given);
    grounds(given, "  ");
  }
  void headline(const answer& given) {
    on_.headline(given.asked.when, on_.said().name(given.asked.actor), on_.said().doing(given.asked), given.decided,
                 given.because);
  }
  /// All but the headline.
  void grounds(const answer& given, const std::string& indent) {
    proofs(given, indent);
    if (given.steps.empty() && given.cases.empty()) on_.line(indent + on_.say(phrase::too_many_cases));
    on_.wanted(given.wanted_facts, indent);
  }
  /// The proof, or that of each case.
  void proofs(const answer& given, const std::string& indent) {
    if (!given.steps.empty()) proofs_.lines(given.asked, given.decided, given.steps, indent);
    for (std::size_t place = 0; place < given.cases.size(); ++place)
      case_lines(given.asked, given.cases[place], place + 1, indent);
  }

 private:
  void case_lines(question asked, const answer_case& one, std::size_t number, const std::string& indent) {
    on_.line(indent + on_.say(phrase::case_line, {std::to_string(number), on_.said().parts(one.where, asked.matter),
                                                  on_.say(phrase_of(one.decided)), on_.say(one.because)}));
    if (!one.where.empty()) asked.matter = one.where.front().matter;
    proofs_.lines(asked, one.decided, one.steps, indent + "   ");
  }

  page& on_;
  proof_explainer proofs_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
