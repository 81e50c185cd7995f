// SPDX-License-Identifier: BSL-1.0
// Holds answers of the questions against the reference evaluator.
#include "support/agreement.hpp"

#include <algorithm>

namespace quyche_tests {

agreement::agreement(const graph& in, const reference& oracle, moment when, std::vector<fact> facts,
                     std::optional<party_id> towards)
    : in_{in}, oracle_{oracle}, when_{when}, facts_{std::move(facts)}, towards_{towards} {}

const std::vector<std::string>& agreement::leaves(matter_id matter) {
  const auto [place, fresh] = leaves_.try_emplace(matter);
  if (fresh) place->second = oracle_.leaves(std::string{in_.matter(matter).key()});
  return place->second;
}

const std::vector<reference::world>& agreement::worlds(act what, const std::string& leaf) {
  const auto [place, fresh] = worlds_.try_emplace({what, leaf});
  if (!fresh) return place->second;
  reference_case of{what, leaf, when_.on, when_.known, {}, {}};
  if (towards_) of.towards = std::string{in_.key(*towards_)};
  for (const fact& one : facts_) of.facts[std::string{in_.measure(one.of).key()}] = one.value;
  std::vector<key_facts> cells = cells_of(of.facts, oracle_.cuts(of.facts));
  for (key_facts& cell : cells) {
    of.facts = std::move(cell);
    place->second.push_back(oracle_.judge(of));
  }
  return place->second;
}

verdict agreement::decide(const question& asked) {
  const std::string actor{in_.key(asked.actor)};
  std::optional<verdict> found;
  for (const std::string& leaf : leaves(asked.matter))
    for (const auto& world : worlds(asked.what, leaf)) {
      const verdict here = world.outcomes.at(actor).decided;
      if (found && *found != here) return verdict::conditional;
      found = here;
    }
  return found.value();
}

std::optional<agreement::told_case> agreement::told(const answer& given, const reference::world& world) const {
  if (given.cases.empty()) return told_case{given.decided, given.because, &given.steps};
  std::optional<told_case> found;
  for (const answer_case& one : given.cases)
    for (const region& each : one.where) {
      const std::string_view upper = in_.matter(each.matter).key();
      const std::string& leaf = world.of.leaf;
      const bool covers = leaf.starts_with(upper) && (leaf.size() == upper.size() || leaf[upper.size()] == '.');
      const bool inside = std::all_of(each.facts.begin(), each.facts.end(), [&](const bound& range) {
        const auto value = world.of.facts.find(std::string{in_.measure(range.of).key()});
        return value != world.of.facts.end() && range.from <= value->second && value->second < range.until;
      });
      if (!covers || !inside) continue;
      if (found) return std::nullopt;
      found = told_case{one.decided, one.because, &one.steps};
    }
  return found;
}

std::string agreement::place_of(const question& asked, const reference::world& world) const {
  std::string text = std::string{in_.key(asked.actor)} + " " + std::string{traits_of(asked.what).id} + " " +
                     std::string{in_.matter(asked.matter).key()} + " at " + world.of.leaf + " on " +
                     std::to_string(asked.when.on.day_number());
  for (const auto& [measure, value] : world.of.facts) text += " " + measure + "=" + std::to_string(value);
  return text;
}

std::optional<std::string> agreement::difference(const answer& given) {
  const std::string actor{in_.key(given.asked.actor)};
  std::set<reason> reasons;
  for (const std::string& leaf : leaves(given.asked.matter))
    for (const auto& world : worlds(given.asked.what, leaf)) {
      const reference_outcome right = world.outcomes.at(actor);
      reasons.insert(right.because);
      if (given.steps.empty() && given.cases.empty()) continue;
      const auto here = told(given, world);
      if (!here) return place_of(given.asked, world) + ": the cases overlap or leave this out";
      if (here->decided != right.decided || here->because != right.because)
        return place_of(given.asked, world) + ": " + std::string{word_of(here->decided)} + " " +
               std::string{word_of(here->because)} + " and not " + std::string{word_of(right.decided)} + " " +
               std::string{word_of(right.because)};
    }
  const verdict whole = decide(given.asked);
  if (given.decided != whole)
    return actor + ": " + std::string{word_of(given.decided)} + " and not " + std::string{word_of(whole)};
  if (whole != verdict::conditional && given.because != (reasons.size() == 1 ? *reasons.begin() : reason::varies))
    return actor + ": the reason of the whole";
  return std::nullopt;
}

std::optional<std::string> agreement::untruth(const answer& given) {
  for (const std::string& leaf : leaves(given.asked.matter))
    for (const auto& world : worlds(given.asked.what, leaf)) {
      const auto here = told(given, world);
      if (!here) return "the cases overlap or leave something out";
      if (auto found = untruth_of(given.asked, *here, world)) return found;
    }
  return std::nullopt;
}

bool agreement::is_bar(const std::string& key) const {
  const record_entry& one = oracle_.record(key);
  return one.kind == record_kind::reservation || one.kind == record_kind::prohibition || one.exclusive;
}

std::optional<std::string> agreement::untruth_of(const question& asked, const told_case& told,
                                                 const reference::world& world) const {
  const std::string self{in_.key(asked.actor)};
  std::set<std::string> open, left, displaced, barred;
  for (const step& one : *told.steps) {
    const std::string actor{in_.key(one.actor)};
    const std::string key = one.record ? std::string{in_.record(*one.record).key()} : std::string{};
    const auto candidates = world.candidates.find(actor);
    const auto status = [&]() -> std::optional<flaw> {
      if (candidates == world.candidates.end() || !candidates->second.contains(key)) return std::nullopt;
      return candidates->second.at(key);
    };
    switch (one.kind) {
      case step_kind::free_act:
        if (traits_of(asked.what).needs_competence) return "the act is not free";
        break;
      case step_kind::holds_office:
        if (!oracle_.held(actor).contains(std::string{in_.key(*one.other)})) return "the office is not held";
        break;
      case step_kind::has_power:
      case step_kind::has_duty:
      case step_kind::delegated:
        if (status() != flaw::none) return key + " does not give the power";
        break;
      case step_kind::may_delegate:
        if (!oracle_.lets_delegate(oracle_.record(key), actor, world.of)) return key + " does not let delegate";
        break;
      case step_kind::outweighed:
        if (!is_bar(key)) return key + " is no bar";
        if ((*told.steps)[one.premises[0]].kind == step_kind::may_delegate) break;
        if (!world.bars.contains(actor) || !world.bars.at(actor).contains(key)) return key + " does not apply";
        break;
      case step_kind::barred:
        barred.insert(key);
        break;
      case step_kind::not_in_effect:
      case step_kind::outside_limits:
      case step_kind::overridden:
      case step_kind::broken_link:
        if (status() != one.cause) return key + " fails for another cause";
        break;
      case step_kind::displaced:
        displaced.insert(key);
        break;
      case step_kind::open_question:
        open.insert(key);
        break;
      case step_kind::left_to_locality:
        left.insert(key);
        break;
      case step_kind::conclusion:
        break;
    }
  }
  const bool yes = told.decided == verdict::permitted && told.because != reason::free_act;
  if (displaced != (yes ? world.unsettled.at(self) : std::set<std::string>{})) return "the displaced records are others";
  const bool bars_decide = told.because == reason::prohibited || told.because == reason::reserved;
  const auto bars = world.bars.find(self);
  if (barred != (bars_decide && bars != world.bars.end() ? bars->second : std::set<std::string>{}))
    return "the bars are others";
  if (open != (told.decided == verdict::undetermined && told.because == reason::unsettled ? world.unsettled.at(self)
                                                                                          : std::set<std::string>{}))
    return "the open questions are others";
  if (left != (told.because == reason::left_to_locality ? world.left.at(self) : std::set<std::string>{}))
    return "the records left to the locality are others";
  return std::nullopt;
}

}  // namespace quyche_tests
