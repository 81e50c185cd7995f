// SPDX-License-Identifier: BSL-1.0
// asked: a question as work: search and check of one answer, which is looked at first.
#ifndef QUYCHE_BENCH_GROWTH_ASKED_HPP
#define QUYCHE_BENCH_GROWTH_ASKED_HPP

#include <memory>
#include <optional>
#include <utility>

#include <growth/family.hpp>
#include <growth/world.hpp>

namespace quyche_bench {

inline std::size_t size_of(const graph& in) {
  return in.records().size() + in.matters().size() + in.bodies().size() + in.offices().size() + in.measures().size();
}
inline std::size_t size_of(const answer& one) {
  std::size_t size = one.steps.size();
  for (const answer_case& each : one.cases) {
    size += each.steps.size();
    for (const region& where : each.where) size += 1 + where.facts.size();
  }
  return size;
}
inline std::size_t size_of(const who_answer& one) {
  std::size_t size = 1;
  for (const answer& each : one.holders) size += size_of(each);
  return size;
}
inline std::size_t size_of(const what_answer& one) {
  std::size_t size = 1;
  for (const what_entry& each : one.powers) size += size_of(each.given);
  return size;
}
inline std::size_t size_of(const chain_answer& one) {
  std::size_t size = 1;
  for (const delegation_chain& each : one.chains) size += each.links.size();
  return size;
}
inline std::size_t size_of(const why_not_answer& one) {
  std::size_t size = size_of(one.given);
  for (const remedy& each : one.remedies) size += size_of(each.after);
  return size;
}

/// `find(graph)` gives the answer, which `is_right` and the checker accept; nothing if they do not.
template <class Find, class IsRight>
std::optional<work> asked(graph in, Find find, IsRight is_right) {
  using given = decltype(find(in));
  const auto kept = std::make_shared<const std::pair<graph, given>>(in, find(in));
  if (!is_right(kept->second) || !verify(kept->first, kept->second)) return std::nullopt;
  return work{size_of(in), size_of(kept->second), [kept, find] { static_cast<void>(find(kept->first)); },
              [kept] { return verify(kept->first, kept->second).accepted; }};
}

/// Who decides on the matter?
template <class IsRight>
std::optional<work> asked_who(graph in, matter_id matter, IsRight is_right) {
  const auto find = [matter](const graph& of) { return who(of, who_question{act::decide, matter, on_the_day()}); };
  return asked(std::move(in), find, is_right);
}
inline auto has_holders(int count) {
  return [count](const who_answer& one) { return one.holders.size() == static_cast<std::size_t>(count); };
}

}  // namespace quyche_bench

#endif
