// SPDX-License-Identifier: BSL-1.0
// Questions about many delegations: of everybody to everybody, in a chain, of many to one.
#include <growth/asked.hpp>

namespace quyche_bench {
namespace {

struct mutual {
  graph in;
  body_id last;
  matter_id matter;
};
/// Delegations of each body to each other; the first has the power, or nobody has.
mutual everybody_to_everybody(int size, bool with_power = true) {
  world made;
  const auto bodies = made.bodies(size);
  if (with_power) made.builder.power({made.based(), {bodies.front()}, act::decide, {made.work}});
  made.allow_delegating(bodies, bodies);
  for (const body_id from : bodies)
    for (const body_id to : bodies)
      if (from != to) made.delegate(from, to);
  const matter_id matter = made.work;
  return {std::move(made).frozen(), bodies.back(), matter};
}
/// May the last one decide?
template <class IsRight>
std::optional<work> asked_may(const mutual& made, IsRight is_right) {
  return asked(
      made.in, [made](const graph& in) { return may(in, ask(made.last, made.matter)); }, is_right);
}
bool is_permitted(const answer& one) {
  return one.decided == verdict::permitted;
}
bool is_broken(const answer& one) {
  return one.because == reason::broken_link;
}
std::optional<work> may_of_mutual(int size) {
  return asked_may(everybody_to_everybody(size), is_permitted);
}
std::optional<work> may_not_of_mutual(int size) {
  return asked_may(everybody_to_everybody(size, false), is_broken);
}
std::optional<work> who_of_mutual(int size) {
  const mutual made = everybody_to_everybody(size);
  return asked_who(made.in, made.matter, has_holders(size));
}
std::optional<work> chain_of_mutual(int size) {
  const mutual made = everybody_to_everybody(size);
  return asked(
      made.in, [made](const graph& in) { return chain(in, ask(made.last, made.matter)); },
      [](const chain_answer& one) { return !one.complete; });
}

/// One passes the power on to the next.
mutual one_to_the_next(int size, bool with_power = true) {
  world made;
  const auto bodies = made.bodies(size + 1);
  if (with_power) made.builder.power({made.based(), {bodies.front()}, act::decide, {made.work}});
  for (std::size_t place = 0; place + 1 < bodies.size(); ++place) {
    made.allow_delegating({bodies[place]}, {bodies[place + 1]});
    made.delegate(bodies[place], bodies[place + 1]);
  }
  const matter_id matter = made.work;
  return {std::move(made).frozen(), bodies.back(), matter};
}
std::optional<work> may_of_chain(int size) {
  return asked_may(one_to_the_next(size), is_permitted);
}
std::optional<work> may_not_of_chain(int size) {
  return asked_may(one_to_the_next(size, false), is_broken);
}
std::optional<work> chain_of_chain(int size) {
  const mutual made = one_to_the_next(size);
  return asked(
      made.in, [made](const graph& in) { return chain(in, ask(made.last, made.matter)); },
      [](const chain_answer& one) { return one.chains.front().decided == verdict::permitted; });
}

/// Many have the power, and give it to one.
std::optional<work> who_of_grantors(int size) {
  world made;
  const auto bodies = made.bodies(size + 1);
  const std::vector<body_id> grantors(bodies.begin(), bodies.end() - 1);
  made.allow_delegating(grantors, {bodies.back()});
  for (const body_id one : grantors) {
    made.builder.power({made.based(), {one}, act::decide, {made.work}});
    made.delegate(one, bodies.back());
  }
  const matter_id matter = made.work;
  return asked_who(std::move(made).frozen(), matter, has_holders(size + 1));
}

}  // namespace

std::vector<family> delegation_families() {
  return {{"may, everybody delegates to everybody", {15, 30, 60}, may_of_mutual},
          {"the same, nobody has the power", {15, 30, 60}, may_not_of_mutual},
          {"who, everybody delegates to everybody", {15, 30, 60}, who_of_mutual},
          {"chain, everybody delegates to everybody", {15, 30, 60}, chain_of_mutual},
          {"may at the end of a chain", {100, 200, 400, 800}, may_of_chain},
          {"may at the end of a long chain", {12'500, 25'000, 50'000, 100'000}, may_of_chain},
          {"the same, nobody has the power", {100, 200, 400, 800}, may_not_of_chain},
          {"chain of a chain", {100, 200, 400, 800}, chain_of_chain},
          {"who, many grantors to one", {100, 200, 400, 800}, who_of_grantors}};
}

}  // namespace quyche_bench
