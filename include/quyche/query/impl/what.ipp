// SPDX-License-Identifier: BSL-1.0
// Definitions of what.hpp.
#include <algorithm>
#include <set>
#include <utility>

#include <quyche/query/detail/effect.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/what.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The acts that some record could grant, or leave unsettled, for the actor.
inline std::uint64_t acts_of_interest(const graph& in, actor_id actor) {
  act_set acts;
  const auto index = in.rows().candidates.rows();
  for (const holding& held : holdings(in, actor)) {
    const std::uint32_t place = place_of(in, held.held);
    const auto before = [](const index_row& row, std::uint32_t who) { return row.actor < who; };
    for (auto at = std::lower_bound(index.begin(), index.end(), place, before); at != index.end() && at->actor == place; ++at)
      acts.insert(at->what);
  }
  std::uint64_t bits = acts.bits();
  for (const record_id which : in.records(record_kind::unsettled)) {
    const act_set named = in.record(which).acts();
    bits |= named.empty() ? ~std::uint64_t{0} : named.bits();
  }
  return bits;
}

}  // namespace detail

QUYCHE_INLINE what_answer what(const graph& in, actor_id actor, const moment& when, const std::vector<fact>& facts) {
  detail::expect_id(in, actor);
  detail::expect_facts(in, facts);
  detail::expect_moment(when);
  what_answer given{actor, when, facts, in.fingerprint(), {}, {}};
  const std::uint64_t acts = detail::acts_of_interest(in, actor);
  asker by{in};
  std::set<std::pair<matter_id, std::pair<act, verdict>>> entries;
  for (const matter_id matter : in.matters())
    for (std::size_t place = 0; place < act_count; ++place) {
      const auto one = static_cast<act>(place);
      if (((acts >> place) & 1U) == 0 || !traits_of(one).needs_competence) continue;
      const answer& found = by.may({actor, one, matter, when, std::nullopt, facts});
      if (found.decided == verdict::denied) continue;
      entries.insert({matter, {one, found.decided}});
      given.powers.push_back({found, true});
    }
  for (what_entry& each : given.powers) {
    const question& asked = each.given.asked;
    const auto above = in.matter(asked.matter).parent();
    if (above && entries.contains({*above, {asked.what, each.given.decided}})) each.maximal = false;
    for (std::size_t place = 0; place < act_count; ++place)
      if (traits_of(static_cast<act>(place)).implied.contains(asked.what) &&
          entries.contains({asked.matter, {static_cast<act>(place), each.given.decided}}))
        each.maximal = false;
  }
  for (const record_kind kind : {record_kind::duty, record_kind::right, record_kind::responsibility, record_kind::assignment,
                                 record_kind::regime, record_kind::principle})
    for (const record_id which : in.records(kind))
      if (detail::counts_for(in, which, when, [&](actor_id holder) { return detail::holds(in, actor, holder); }))
        given.charges.push_back(which);
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
