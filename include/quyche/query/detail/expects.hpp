// SPDX-License-Identifier: BSL-1.0
// What a question must be for the graph that is asked: contracts, reported by the name of the public function. Included by
// query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_EXPECTS_HPP
#define QUYCHE_QUERY_DETAIL_EXPECTS_HPP

#include <span>

#include <quyche/answer/person/question.hpp>
#include <quyche/core/calendar.hpp>
#include <quyche/core/contract.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline void expect_act(act what, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, static_cast<std::size_t>(what) < act_count, "the act is one of the table of acts");
}
template <class Id>
void expect_id(const graph& in, Id which, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, in.has(which), "the id is of this graph");
}
inline void expect_facts(const graph& in, std::span<const fact> facts, const char* call = QUYCHE_CALLER) {
  for (std::size_t place = 0; place < facts.size(); ++place) {
    const measure_id of = facts[place].of;
    expect_id(in, of, call);
    const bound domain = in.measure(of).domain(of);
    QUYCHE_EXPECTS_OF(call, facts[place].value >= domain.from && facts[place].value < domain.until,
                      "a fact lies in the domain of its measure");
    for (std::size_t earlier = 0; earlier < place; ++earlier)
      QUYCHE_EXPECTS_OF(call, facts[earlier].of != of, "a measure has at most one fact");
  }
}
/// Answers write their days.
inline void expect_moment(const moment& when, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, in_calendar(when.on) && (!when.known || in_calendar(*when.known)),
                    "the day lies in the years 1400 to 9999");
}
inline void expect_question(const graph& in, const question& asked, const char* call = QUYCHE_CALLER) {
  expect_id(in, asked.actor, call);
  expect_act(asked.what, call);
  expect_id(in, asked.matter, call);
  if (asked.towards) expect_id(in, *asked.towards, call);
  expect_moment(asked.when, call);
  expect_facts(in, asked.facts, call);
}
inline void expect_unit(const registry& rows, const graph& in, unit_id unit, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, rows.has(unit), "the unit is of this registry");
  QUYCHE_EXPECTS_OF(call, rows.unit(unit).kind == in.unit_key(), "the graph is of the kind of the unit");
}
inline void expect_person(const registry& rows, const graph& in, person_id who, unit_id unit,
                          const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, rows.has(who), "the person is of this registry");
  expect_unit(rows, in, unit, call);
}

inline void expect_question(const registry& rows, const graph& in, const person_question& asked,
                            const char* call = QUYCHE_CALLER) {
  expect_person(rows, in, asked.person, asked.unit, call);
  expect_act(asked.what, call);
  expect_id(in, asked.matter, call);
  if (asked.towards) expect_id(in, *asked.towards, call);
  expect_moment(asked.when, call);
  expect_facts(in, asked.facts, call);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
