// SPDX-License-Identifier: BSL-1.0
// What would have made it a yes, among many delegations and many limits.
#include <growth/asked.hpp>

namespace quyche_bench {
namespace {

/// Delegations of one to many, none of them to the one who asks.
std::optional<work> why_not_of_delegations(int size) {
  world made;
  const auto bodies = made.bodies(size + 2);
  made.builder.power({made.based(), {bodies.front()}, act::decide, {made.work}});
  const std::vector<body_id> grantees(bodies.begin() + 1, bodies.end() - 1);
  made.allow_delegating({bodies.front()}, grantees);
  for (const body_id one : grantees) made.delegate(bodies.front(), one);
  const question asked_question = ask(bodies.back(), made.work);
  return asked(
      std::move(made).frozen(), [asked_question](const graph& in) { return why_not(in, asked_question); },
      [](const why_not_answer& one) { return !one.remedies.empty(); });
}
/// A power under many limits, none of which the facts meet.
std::optional<work> why_not_of_limits(int size) {
  world made;
  const body_id body = made.bodies(1).front();
  power_form power{made.based(), {body}, act::decide, {made.work}};
  question asked_question = ask(body, made.work);
  for (const measure_id one : made.flags(size)) {
    power.when.push_back({one, 1, 2});
    asked_question.facts.push_back({one, 0});
  }
  made.builder.power(std::move(power));
  return asked(
      std::move(made).frozen(), [asked_question](const graph& in) { return why_not(in, asked_question); },
      [](const why_not_answer& one) { return !one.remedies.empty(); });
}

}  // namespace

std::vector<family> remedy_families() {
  return {{"why_not among delegations", {125, 250, 500}, why_not_of_delegations},
          {"why_not of limits", {62, 125, 250}, why_not_of_limits}};
}

}  // namespace quyche_bench
