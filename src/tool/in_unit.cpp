// SPDX-License-Identifier: BSL-1.0
// Units and persons of a registry.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <quyche/graph/lookup.hpp>
#include <quyche/render/explain.hpp>
#include <tool/in_unit.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

using namespace quyche;

namespace {

std::pair<std::string, std::string> split_prefix(const std::string& word) {
  for (const std::string prefix : {"person:", "body:", "office:"})
    if (word.starts_with(prefix)) return {prefix, word.substr(prefix.size())};
  return {{}, word};
}

}  // namespace

bool unit_reader::has_row(person_id who, unit_id unit) const {
  const auto tenures = rows_.tenures_of(who);
  const auto substitutions = rows_.substitutions_of(who);
  return std::any_of(tenures.begin(), tenures.end(), [&](tenure_id one) { return rows_.tenure(one).unit == unit; }) ||
         std::any_of(substitutions.begin(), substitutions.end(),
                     [&](substitution_id one) { return rows_.substitution(one).unit == unit; });
}

std::optional<unit_id> unit_reader::unit_named() const {
  return one_of(lookup_unit(rows_, typed_.last(option::of)));
}

std::optional<unit_id> unit_reader::unit_of(std::optional<person_id> who) const {
  std::vector<unit_id> found;
  for (const unit_id one : rows_.units())
    if (!who || has_row(*who, one)) found.push_back(one);
  return one_of(std::move(found));
}

std::optional<unit_id> unit_reader::one_of(std::vector<unit_id> found) const {
  const std::vector<unit_id> known = found;
  std::erase_if(found, [&](unit_id one) { return rows_.unit(one).kind != in_.unit_key(); });
  if (found.size() == 1) return found.front();
  const std::string typed = typed_.has(option::of) ? typed_.last(option::of) : std::string{"--of"};
  if (found.empty() && !known.empty()) {
    names_.fail(diagnostic_code::unit_of_another_kind,
                {rows_.unit(known.front()).key, rows_.unit(known.front()).kind, std::string{in_.unit_key()}});
  } else if (found.empty()) {
    names_.fail(diagnostic_code::name_not_found, {typed, std::string{unit_of_registry_wanted.in(typed_.lang)}});
  } else {
    std::string list;
    for (const unit_id one : found)
      list += (list.empty() ? "" : "; ") + fmt::format("{} (`{}`)", rows_.unit(one).name.vi, rows_.unit(one).key);
    names_.fail(diagnostic_code::name_ambiguous, {typed, list});
  }
  return std::nullopt;
}

unit_reader::somebody unit_reader::who(const std::string& word, std::optional<unit_id> unit) const {
  const auto [prefix, name] = split_prefix(word);
  const auto prefix_of = [&](node_id one) -> std::string {
    return in_.node(one).kind == node_kind::body ? "body:" : "office:";
  };
  auto persons = prefix.empty() || prefix == "person:" ? lookup_person(rows_, name) : std::vector<person_id>{};
  if (persons.size() > 1 && unit) std::erase_if(persons, [&](person_id one) { return !has_row(one, *unit); });
  auto actors = lookup(in_, name, wanted::actor).found;
  std::erase_if(
      actors, [&, &wanted_prefix = prefix](node_id one) { return !wanted_prefix.empty() && wanted_prefix != prefix_of(one); });
  if (persons.empty() && actors.empty()) {
    names_.fail(diagnostic_code::name_not_found, {word, std::string{person_or_actor_wanted.in(typed_.lang)}});
    return {};
  }
  if (persons.size() + actors.size() == 1) {
    if (!persons.empty()) return {persons.front(), std::nullopt};
    return {std::nullopt, name_reader::actor_of(in_, actors.front())};
  }
  // With the ids to use; a prefix stands before them where a person and something else are meant.
  std::string list;
  const auto add = [&](std::string_view shown, const std::string& id) {
    list += (list.empty() ? "" : "; ") + fmt::format("{} (`{}`)", shown, id);
  };
  for (const person_id one : persons) add(rows_.person(one).name, (actors.empty() ? "" : "person:") + rows_.person(one).key);
  for (const node_id one : actors)
    add(in_language(in_.name(one), typed_.lang), (persons.empty() ? "" : prefix_of(one)) + std::string{in_.key(one)});
  names_.fail(diagnostic_code::name_ambiguous, {name, list});
  return {};
}

}  // namespace quyche_tool
