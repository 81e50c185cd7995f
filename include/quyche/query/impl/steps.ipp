// SPDX-License-Identifier: BSL-1.0
// Definitions of steps.hpp.
#include <algorithm>

#include <quyche/query/detail/effect.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/steps.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Is the step the act of this actor? A step without an actor is taken by whoever is competent.
inline bool is_step_of(const graph& in, const procedure_step& one, actor_id who, act what) {
  return one.what == what && (!one.actor || holds(in, who, *one.actor));
}
inline bool was_taken(const graph& in, const procedure_step& one, const std::vector<taken_step>& taken) {
  return std::any_of(taken.begin(), taken.end(),
                     [&](const taken_step& each) { return is_step_of(in, one, each.by, each.what); });
}

}  // namespace detail

QUYCHE_INLINE steps_answer steps(const graph& in, const question& asked, const std::vector<taken_step>& taken) {
  detail::expect_question(in, asked);
  for (const taken_step& one : taken) {
    detail::expect_id(in, one.by);
    detail::expect_act(one.what);
  }
  steps_answer given{asked, taken, in.fingerprint(), {}};
  for (const record_id which : in.records(record_kind::procedure)) {
    const record_view record = in.record(which);
    if (!detail::covers_any(in, record.matters(), asked.matter)) continue;
    if (!detail::counts(in, which, period{}, asked.when)) continue;
    const auto all = record.steps();
    const auto mine = std::find_if(all.begin(), all.end(), [&](const procedure_step& one) {
      return detail::is_step_of(in, one, asked.actor, asked.what);
    });
    if (mine == all.end()) continue;
    procedure_state made{which, static_cast<std::uint32_t>(mine - all.begin()), {}, std::nullopt};
    for (std::uint32_t place = 0; place < made.at; ++place) {
      made.taken_before.push_back(detail::was_taken(in, all[place], taken));
      if (made.taken_before.back()) continue;
      const absence missing = all[place].if_missing;
      if (!made.consequence || gravity(missing) > gravity(*made.consequence)) made.consequence = missing;
    }
    given.procedures.push_back(std::move(made));
  }
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
