// SPDX-License-Identifier: BSL-1.0
// Definitions of composition.hpp.
#include <algorithm>

#include <quyche/query/composition.hpp>
#include <quyche/query/detail/effect.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/facts.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The stricter of two ends, where each may be open.
template <class Stricter>
std::optional<std::uint32_t> stricter_end(std::optional<std::uint32_t> one, std::optional<std::uint32_t> other,
                                          Stricter stricter) {
  return one && other ? std::optional{stricter(*one, *other)} : one ? one : other;
}

inline void bind(composition_answer& given, const record_view& record) {
  const auto greater = [](std::uint32_t one, std::uint32_t other) { return (std::max)(one, other); };
  const auto smaller = [](std::uint32_t one, std::uint32_t other) { return (std::min)(one, other); };
  given.seats_from = stricter_end(given.seats_from, record.seats_from(), greater);
  given.seats_to = stricter_end(given.seats_to, record.seats_to(), smaller);
  for (const party_id one : record.parties()) given.offices.push_back(one.actor().office());
}

template <class Id>
void make_set(std::vector<Id>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace detail

QUYCHE_INLINE composition_answer composition(const graph& in, body_id body, const moment& when,
                                             const std::vector<fact>& facts) {
  detail::expect_id(in, body);
  detail::expect_facts(in, facts);
  detail::expect_moment(when);
  const period life = in.life(body);
  composition_answer given{body, when, facts, in.fingerprint(), {}, {}, {}, {}, {}};
  for (const record_id which : in.records(record_kind::composition)) {
    const record_view record = in.record(which);
    if (record.holders().front() != actor_id{body} || !detail::counts(in, which, life, when)) continue;
    const detail::fit fits = detail::fit_of(record.when(), facts);
    if (fits == detail::fit::fails) continue;
    given.entries.push_back({which, fits == detail::fit::holds});
    if (fits == detail::fit::holds) detail::bind(given, record);
    for (const bound& one : record.when())
      if (std::none_of(facts.begin(), facts.end(), [&](const fact& each) { return each.of == one.of; }))
        given.wanted_facts.push_back(one.of);
  }
  detail::make_set(given.offices);
  detail::make_set(given.wanted_facts);
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
