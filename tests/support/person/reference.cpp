// SPDX-License-Identifier: BSL-1.0
// The naive evaluator of questions about persons.
#include "support/person/reference.hpp"

#include <algorithm>

namespace quyche_tests {
namespace {

bool stands_below(const std::string& lower, const std::string& upper) {
  return lower == upper || lower.starts_with(upper + ".");
}
/// The sooner in the list, the better.
std::size_t place_of(const reference_outcome& one) {
  const std::vector<reference_outcome> list{
      {verdict::permitted, reason::free_act},      {verdict::permitted, reason::has_power},
      {verdict::undetermined, reason::conflict},   {verdict::undetermined, reason::unsettled},
      {verdict::denied, reason::not_covered},      {verdict::denied, reason::prohibited},
      {verdict::denied, reason::reserved},         {verdict::denied, reason::broken_link},
      {verdict::denied, reason::overridden},       {verdict::denied, reason::outside_limits},
      {verdict::denied, reason::no_longer},        {verdict::denied, reason::not_yet},
      {verdict::denied, reason::not_known},        {verdict::denied, reason::never},
      {verdict::denied, reason::left_to_locality}, {verdict::denied, reason::no_power}};
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), one) - list.begin());
}

}  // namespace

const office_entry& person_reference::office(const std::string& key) const {
  return *std::find_if(rules_.offices.begin(), rules_.offices.end(),
                       [&](const office_entry& one) { return one.attested.key == key; });
}
bool person_reference::knows(const std::string& key) const {
  return std::any_of(rules_.offices.begin(), rules_.offices.end(),
                     [&](const office_entry& one) { return one.attested.key == key; });
}
bool person_reference::lives(const std::string& key, date on) const {
  const office_entry& one = office(key);
  const auto name = [&](office_id part) { return rules_.offices[part.index()].attested.key; };
  bool alive = one.attested.force.contains(on);
  if (one.of) alive = alive && rules_.bodies[one.of->index()].attested.force.contains(on);
  for (const office_id part : one.all_of) alive = alive && lives(name(part), on);
  if (one.any_of.empty()) return alive;
  // From the first to the last day of the parts: one of them has begun, one has not ended.
  bool begun = false;
  bool lasting = false;
  for (const office_id part : one.any_of)
    for (std::int32_t distance = 0; distance < 64; ++distance) {
      begun = begun || lives(name(part), date{on.day_number() - distance});
      lasting = lasting || lives(name(part), date{on.day_number() + distance});
    }
  return alive && begun && lasting;
}

/// The offices in which the person acts by tenure or concurrence.
std::set<std::string> person_reference::offices_of(const std::string& person, const std::string& unit, date on) const {
  std::set<std::string> made;
  for (const tenure_row& one : rows_.tenures) {
    const unit_row& where = rows_.units[one.unit.index()];
    if (rows_.persons[one.person.index()].key == person && where.key == unit && where.life.contains(on) &&
        one.held.contains(on) && knows(one.office))
      made.insert(one.office);
  }
  const auto holds = [&](const std::string& key) {
    return lives(key, on) &&
           std::any_of(made.begin(), made.end(), [&](const std::string& one) { return offices_.held(one).contains(key); });
  };
  for (std::size_t round = 0; round <= rules_.offices.size(); ++round)
    for (const office_entry& one : rules_.offices) {
      if (one.all_of.empty() && one.any_of.empty()) continue;
      bool all = lives(one.attested.key, on);
      bool any = one.any_of.empty();
      for (const office_id part : one.all_of) all = all && holds(rules_.offices[part.index()].attested.key);
      for (const office_id part : one.any_of) any = any || holds(rules_.offices[part.index()].attested.key);
      if (all && any) made.insert(one.attested.key);
    }
  std::set<std::string> left = made;
  for (const std::string& one : made)
    for (const std::string& other : made)
      if (one != other && offices_.held(other).contains(one)) left.erase(one);
  return left;
}

std::vector<person_reference::standing> person_reference::standings(const std::string& person, const std::string& unit,
                                                                    const reference_case& of) const {
  std::vector<standing> made;
  for (const std::string& one : offices_of(person, unit, of.on)) made.push_back({one, std::nullopt});
  for (const substitution_row& one : rows_.substitutions) {
    const unit_row& where = rows_.units[one.unit.index()];
    if (rows_.persons[one.person.index()].key != person || where.key != unit || !where.life.contains(of.on)) continue;
    if (!one.force.contains(of.on) || !knows(one.office)) continue;
    std::optional<std::string> replaced;
    if (one.in_place_of) {
      replaced = rows_.persons[one.in_place_of->index()].key;
      const bool there = std::any_of(rows_.tenures.begin(), rows_.tenures.end(), [&](const tenure_row& each) {
        return each.person == *one.in_place_of && each.unit == one.unit && each.office == one.office &&
               each.held.contains(of.on);
      });
      if (!there) continue;
    }
    bool act_fits = one.acts.empty() || one.acts.contains(of.what);
    for (std::size_t place = 0; place < act_count; ++place)
      if (one.acts.contains(static_cast<act>(place)) && traits_of(static_cast<act>(place)).implied.contains(of.what))
        act_fits = true;
    const bool matter_fits = one.matters.empty() || std::any_of(one.matters.begin(), one.matters.end(),
                                                                [&](const auto& each) { return stands_below(of.leaf, each); });
    if (act_fits && matter_fits) made.push_back({one.office, replaced});
  }
  return made;
}

std::optional<bool> person_reference::in_field(const std::string& person, const std::string& unit,
                                               const reference_case& of) const {
  std::optional<bool> made;
  for (const assignment_row& one : rows_.assignments) {
    if (rows_.persons[one.person.index()].key != person || rows_.units[one.unit.index()].key != unit) continue;
    if (!one.force.contains(of.on)) continue;
    made = made.value_or(false);
    for (const std::string& matter : one.matters) made = *made || stands_below(of.leaf, matter);
  }
  return made;
}

reference_outcome person_reference::decide(const std::string& person, const std::string& unit, const reference_case& of,
                                           bool supplied) const {
  reference_outcome best{verdict::denied, reason::no_power};
  if (!traits_of(of.what).needs_competence) best = {verdict::permitted, reason::free_act};
  for (const standing& one : standings(person, unit, of)) {
    reference_case here = of;
    if (!supplied)
      if (const auto known = in_field(one.replaced.value_or(person), unit, of)) here.facts["assigned-field"] = *known ? 1 : 0;
    const reference_outcome found = offices_.judge(here).outcomes.at(one.office);
    if (place_of(found) < place_of(best)) best = found;
  }
  return best;
}

std::optional<std::string> person_reference::difference(const graph& in, const person_answer& given, std::size_t& cases) const {
  const std::string person = rows_.persons[given.asked.person.index()].key;
  const std::string unit = rows_.units[given.asked.unit.index()].key;
  key_facts supplied;
  for (const fact& one : given.asked.facts) supplied[std::string{in.measure(one.of).key()}] = one.value;
  key_cuts cuts = offices_.cuts(supplied);
  std::set<verdict> verdicts;
  for (const std::string& leaf : offices_.leaves(std::string{in.matter(given.asked.matter).key()})) {
    for (const key_facts& cell : cells_of(supplied, cuts)) {
      ++cases;
      reference_case of{given.asked.what, leaf, given.asked.when.on, given.asked.when.known, {}, cell};
      if (given.asked.towards) of.towards = offices_.key_of(*given.asked.towards);
      const reference_outcome right = decide(person, unit, of, supplied.contains("assigned-field"));
      verdicts.insert(right.decided);
      std::vector<reference_outcome> told;
      if (given.cases.empty()) told.push_back({given.decided, given.because});
      for (const person_case& one : given.cases)
        for (const region& where : one.where) {
          const bool inside = std::all_of(where.facts.begin(), where.facts.end(), [&](const bound& range) {
            const std::int64_t value = cell.at(std::string{in.measure(range.of).key()});
            return range.from <= value && value < range.until;
          });
          if (inside && stands_below(leaf, std::string{in.matter(where.matter).key()}))
            told.push_back({one.decided, one.because});
        }
      if (told.size() != 1) return person + " at " + leaf + ": the cases overlap or leave this out";
      if (told.front() != right)
        return person + " at " + leaf + " on " + std::to_string(of.on.day_number()) + ": " +
               std::string{word_of(told.front().decided)} + " " + std::string{word_of(told.front().because)} + " and not " +
               std::string{word_of(right.decided)} + " " + std::string{word_of(right.because)};
    }
  }
  const verdict whole = verdicts.size() == 1 ? *verdicts.begin() : verdict::conditional;
  if (whole != given.decided) return person + ": the verdict of the whole";
  return std::nullopt;
}

}  // namespace quyche_tests
