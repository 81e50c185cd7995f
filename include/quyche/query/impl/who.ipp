// SPDX-License-Identifier: BSL-1.0
// Definitions of who.hpp.
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/who.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE who_answer who(const graph& in, const who_question& asked) {
  detail::expect_act(asked.what);
  detail::expect_id(in, asked.matter);
  if (asked.towards) detail::expect_id(in, *asked.towards);
  detail::expect_facts(in, asked.facts);
  detail::expect_moment(asked.when);
  who_answer given{asked, in.fingerprint(), !traits_of(asked.what).needs_competence, {}};
  if (given.everybody) return given;
  asker by{in};
  const auto ask = [&](actor_id who_is_asked) {
    const answer& one = by.may({who_is_asked, asked.what, asked.matter, asked.when, asked.towards, asked.facts});
    if (one.decided != verdict::denied) given.holders.push_back(one);
  };
  for (const body_id one : in.bodies()) ask(one);
  for (const office_id one : in.offices()) ask(one);
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
