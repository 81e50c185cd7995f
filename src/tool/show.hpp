// SPDX-License-Identifier: BSL-1.0
// show: the one place where an answer is checked and put into words or JSON.
#ifndef QUYCHE_SRC_TOOL_SHOW_HPP
#define QUYCHE_SRC_TOOL_SHOW_HPP

#include <stdexcept>
#include <string>

#include <quyche/render/dot.hpp>
#include <quyche/render/showable.hpp>
#include <tool/asking.hpp>
#include <tool/outcome.hpp>
#include <tool/streams.hpp>

namespace quyche_tool {

/// Nobody sees an answer whose proof does not hold: a fault of the program, exit code 3.
inline void expect_accepted(const quyche::verification& found) {
  if (!found) throw std::logic_error{found.complaint};
}

template <class Answer, class... Asked>
requires quyche::showable<Answer, Asked...> outcome show_of(const asking& by, const Answer& given, exit_code code,
                                                            const Asked&... asked) {
  expect_accepted(verify(asked..., given));
  if (by.typed.json) return {to_json(asked..., given) + "\n", code};
  return {by.supposed + explain(asked..., given, quyche::style{by.typed.lang, wants_colour()}), code};
}

template <class Answer>
requires quyche::showable<Answer, quyche::graph> outcome show(const asking& by, const Answer& given, exit_code code) {
  return show_of(by, given, code, by.in);
}
template <class Answer>
requires quyche::showable<Answer, quyche::registry, quyche::graph> outcome show(const asking& by, const Answer& given,
                                                                                exit_code code) {
  return show_of(by, given, code, *by.rows, by.in);
}
template <class Answer>
requires quyche::showable<Answer, quyche::graph, quyche::graph> outcome show(const asking& by, const Answer& given,
                                                                             exit_code code) {
  return show_of(by, given, code, by.in, by.later);
}

/// The proof of an answer as a picture.
template <class Answer>
requires quyche::showable<Answer, quyche::graph> outcome draw(const asking& by, const Answer& given) {
  expect_accepted(verify(by.in, given));
  return {to_dot(by.in, given, by.typed.lang), exit_code::yes};
}

}  // namespace quyche_tool

#endif
