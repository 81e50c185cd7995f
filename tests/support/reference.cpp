// SPDX-License-Identifier: BSL-1.0
// The naive reference evaluator.
#include "support/reference.hpp"

#include <algorithm>

namespace quyche_tests {
namespace {

/// "In the order of the table of reasons": the sooner in this list, the less it fails.
int place_in_table(flaw found) {
  switch (found) {
    case flaw::none:
      return 0;
    case flaw::self_delegation:
      return 2;
    case flaw::outside_limits:
      return 3;
    case flaw::no_longer:
      return 4;
    case flaw::not_yet:
      return 5;
    case flaw::not_known:
      return 6;
    case flaw::never:
      return 7;
    default:
      return 1;
  }
}

std::vector<actor_id> empowered(const record_entry& one) {
  if (one.kind != record_kind::delegation) return one.holders;
  std::vector<actor_id> made;
  for (const party_id each : one.parties) made.push_back(each.actor());
  return made;
}

bool gives(const record_entry& one) {
  return one.kind == record_kind::power || one.kind == record_kind::duty || one.kind == record_kind::delegation;
}

}  // namespace

reference::reference(const regulation_tables& tables) : tables_{tables} {
  for (std::uint32_t place = 0; place < tables.bodies.size(); ++place) {
    actors_.push_back(tables.bodies[place].attested.key);
    ids_.emplace(actors_.back(), body_id{place});
  }
  for (std::uint32_t place = 0; place < tables.offices.size(); ++place) {
    actors_.push_back(tables.offices[place].attested.key);
    ids_.emplace(actors_.back(), office_id{place});
  }
  for (const std::string& one : actors_) held_[one] = {one};
  for (bool changed = true; changed;) {
    changed = false;
    for (auto& [actor, held] : held_)
      for (const std::string& one : std::set<std::string>{held}) {
        const actor_id who = ids_.at(one);
        if (who.is_body()) continue;
        const office_entry& office = tables.offices[who.office().index()];
        for (const office_id other : office.also) changed = held.insert(key_of(actor_id{other})).second || changed;
        for (const office_id other : office.all_of) changed = held.insert(key_of(actor_id{other})).second || changed;
      }
  }
  for (const record_entry& one : tables.records) records_[one.attested.key] = &one;
}

std::string reference::key_of(actor_id who) const {
  return who.is_body() ? tables_.bodies[who.body().index()].attested.key : tables_.offices[who.office().index()].attested.key;
}
std::string reference::key_of(party_id who) const {
  return who.is_actor() ? key_of(who.actor()) : tables_.communities[who.community().index()].attested.key;
}

bool reference::below(const std::string& lower, const std::string& upper) const {
  return lower.starts_with(upper) && (lower.size() == upper.size() || lower[upper.size()] == '.');
}

std::vector<std::string> reference::leaves(const std::string& matter) const {
  std::vector<std::string> found;
  for (const matter_entry& one : tables_.matters) {
    const std::string& key = one.attested.key;
    const bool inner = std::any_of(tables_.matters.begin(), tables_.matters.end(), [&](const matter_entry& other) {
      return other.attested.key != key && below(other.attested.key, key);
    });
    if (!inner && below(key, matter)) found.push_back(key);
  }
  return found;
}

key_cuts reference::cuts(const key_facts& supplied) const {
  key_cuts made;
  for (const record_entry& one : tables_.records)
    for (const bound& limit : one.when) {
      const measure_entry& measure = tables_.measures[limit.of.index()];
      if (supplied.contains(measure.key)) continue;
      auto& points = made[measure.key];
      points.insert(0);
      const std::int64_t end = measure.kind == measure_kind::flag     ? 2
                               : measure.kind == measure_kind::levels ? static_cast<std::int64_t>(measure.levels.size())
                                                                      : bound::open_end;
      for (const std::int64_t cut : {limit.from, limit.until})
        if (cut > 0 && cut < end) points.insert(cut);
    }
  return made;
}

bool reference::covers(const record_entry& one, const std::string& leaf) const {
  return std::any_of(one.matters.begin(), one.matters.end(),
                     [&](matter_id matter) { return below(leaf, tables_.matters[matter.index()].attested.key); });
}

period reference::life(actor_id who) const {
  if (who.is_body()) return tables_.bodies[who.body().index()].attested.force;
  const office_entry& office = tables_.offices[who.office().index()];
  date from = office.attested.force.from();
  date until = office.attested.force.until();
  const auto narrow = [&](period other) {
    from = std::max(from, other.from());
    until = std::min(until, other.until());
  };
  if (office.of) narrow(life(*office.of));
  for (const office_id part : office.all_of) narrow(life(part));
  if (!office.any_of.empty()) {
    date first = period::open_end;
    date last = period::open_start;
    for (const office_id part : office.any_of) {
      first = std::min(first, life(part).from());
      last = std::max(last, life(part).until());
    }
    narrow({first, last});
  }
  return {from, until};
}

flaw reference::in_time(const record_entry& one, period life, const reference_case& of) const {
  const document_entry& governing = tables_.documents[one.attested.basis.front().document.index()];
  if (of.known) {
    const date seen = governing.signed_on ? *governing.signed_on : governing.in_force.from();
    if (*of.known < seen) return flaw::not_known;
  }
  const date from = std::max({governing.in_force.from(), one.attested.force.from(), life.from()});
  const date until = std::min({governing.in_force.until(), one.attested.force.until(), life.until()});
  if (from >= until) return flaw::never;
  if (of.on >= until) return flaw::no_longer;
  return of.on < from ? flaw::not_yet : flaw::none;
}

bool reference::inside(const record_entry& one, const reference_case& of) const {
  return std::all_of(one.when.begin(), one.when.end(), [&](const bound& limit) {
    const std::int64_t value = of.facts.at(tables_.measures[limit.of.index()].key);
    return limit.from <= value && value < limit.until;
  });
}

bool reference::lets_delegate(const record_entry& one, const std::string& grantor, const reference_case& of) const {
  if (one.kind != record_kind::power || !one.acts.contains(act::delegate) || !covers(one, of.leaf) || !inside(one, of))
    return false;
  return std::any_of(one.holders.begin(), one.holders.end(), [&](actor_id holder) {
    return held_.at(grantor).contains(key_of(holder)) && in_time(one, life(holder), of) == flaw::none;
  });
}

flaw reference::delegating(const record_entry& one, const std::string& grantee, const reference_case& of) const {
  const std::string grantor = key_of(one.holders.front());
  if (grantor == grantee) return flaw::self_delegation;
  bool any = false;
  for (const record_entry& power : tables_.records) {
    if (!lets_delegate(power, grantor, of)) continue;
    any = true;
    for (const party_id listed : power.parties)
      if (key_of(listed) == grantee) return flaw::none;
  }
  return any ? flaw::grantee_not_listed : flaw::no_power_to_delegate;
}

flaw reference::own(const record_entry& one, const std::string& actor, const reference_case& of) const {
  std::vector<flaw> found;
  for (const actor_id holder : empowered(one)) {
    const std::string key = key_of(holder);
    if (!held_.at(actor).contains(key)) continue;
    flaw here = in_time(one, life(holder), of);
    if (here == flaw::none && !inside(one, of)) here = flaw::outside_limits;
    if (here == flaw::none && one.kind == record_kind::delegation) here = delegating(one, key, of);
    found.push_back(here);
  }
  return *std::min_element(found.begin(), found.end(),
                           [](flaw left, flaw right) { return place_in_table(left) < place_in_table(right); });
}

std::set<std::string> reference::covering(record_kind kind, const std::string& actor, const reference_case& of) const {
  std::set<std::string> found;
  if (!life(ids_.at(actor)).contains(of.on)) return found;
  for (const record_entry& one : tables_.records) {
    if (one.kind != kind || !covers(one, of.leaf) || (!one.acts.empty() && !one.acts.contains(of.what))) continue;
    bool concerns = one.holders.empty() && in_time(one, {}, of) == flaw::none;
    for (const actor_id holder : one.holders)
      concerns = concerns || (held_.at(actor).contains(key_of(holder)) && in_time(one, life(holder), of) == flaw::none);
    if (concerns) found.insert(one.attested.key);
  }
  return found;
}

reference::world reference::judge(const reference_case& of) const {
  world made{of, {}, {}, {}, {}, {}};
  std::map<std::string, std::set<std::string>> own_lawful;
  for (const std::string& actor : actors_) {
    for (const record_entry& one : tables_.records) {
      if (!gives(one) || !one.acts.contains(of.what) || !covers(one, of.leaf)) continue;
      const auto named = empowered(one);
      if (std::none_of(named.begin(), named.end(), [&](actor_id who) { return held_.at(actor).contains(key_of(who)); }))
        continue;
      const bool fits =
          one.kind == record_kind::delegation || !of.towards || one.parties.empty() ||
          std::any_of(one.parties.begin(), one.parties.end(), [&](party_id each) { return key_of(each) == *of.towards; });
      if (!fits) continue;
      const flaw found = own(one, actor, of);
      made.candidates[actor][one.attested.key] = found;
      if (found == flaw::none) own_lawful[actor].insert(one.attested.key);
    }
    made.unsettled[actor] = covering(record_kind::unsettled, actor, of);
    made.left[actor] = covering(record_kind::locality_choice, actor, of);
  }
  settle(made, own_lawful);
  break_links(made);
  for (const std::string& actor : actors_) made.outcomes.emplace(actor, decide(made, actor));
  return made;
}

/// Rule R7: the least that the rules give. A delegation lawful in itself is marked `grantor_without_power` until its
/// grantor is found to have the power.
void reference::settle(world& made, const std::map<std::string, std::set<std::string>>& own_lawful) const {
  for (const auto& [actor, keys] : own_lawful)
    for (const std::string& key : keys)
      if (record(key).kind == record_kind::delegation) made.candidates[actor][key] = flaw::grantor_without_power;
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [actor, keys] : own_lawful)
      for (const std::string& key : keys) {
        flaw& found = made.candidates[actor][key];
        const record_entry& one = record(key);
        const bool delegation = one.kind == record_kind::delegation;
        if (delegation && found != flaw::none && made.to_pass_on.contains(key_of(one.holders.front()))) {
          found = flaw::none;
          changed = true;
        }
        if (found == flaw::none && (!delegation || one.may_pass_on)) changed = made.to_pass_on.insert(actor).second || changed;
      }
  }
}

/// Rule R7: tells passing on, rings and grantors without power apart.
void reference::break_links(world& made) const {
  const auto has = [&](const std::string& actor) {
    const auto& list = made.candidates[actor];
    return std::any_of(list.begin(), list.end(), [](const auto& one) { return one.second == flaw::none; });
  };
  std::map<std::string, std::set<std::string>> leads;
  for (auto& [actor, list] : made.candidates)
    for (auto& [key, found] : list) {
      if (found != flaw::grantor_without_power) continue;
      const std::string grantor = key_of(record(key).holders.front());
      if (has(grantor)) {
        found = flaw::passing_on_not_allowed;
      } else {
        leads[actor].insert(grantor);
      }
    }
  for (bool changed = true; changed;) {
    changed = false;
    for (auto& [actor, above] : leads)
      for (const std::string& one : std::set<std::string>{above})
        if (leads.contains(one))
          for (const std::string& higher : std::set<std::string>{leads[one]}) changed = above.insert(higher).second || changed;
  }
  for (auto& [actor, list] : made.candidates)
    for (auto& [key, found] : list) {
      const std::string grantor = key_of(record(key).holders.front());
      if (found == flaw::grantor_without_power && (grantor == actor || leads[grantor].contains(actor))) found = flaw::ring;
    }
}

reference_outcome reference::decide(const world& made, const std::string& actor) const {
  if (!traits_of(made.of.what).needs_competence) return {verdict::permitted, reason::free_act};
  std::set<int> failures;
  const auto list = made.candidates.find(actor);
  if (list != made.candidates.end())
    for (const auto& [key, found] : list->second) failures.insert(place_in_table(found));
  if (failures.contains(0)) return {verdict::permitted, reason::has_power};
  if (!made.unsettled.at(actor).empty()) return {verdict::undetermined, reason::unsettled};
  bool before_all = !tables_.records.empty();
  for (const record_entry& one : tables_.records)
    before_all = before_all && made.of.on < tables_.documents[one.attested.basis.front().document.index()].in_force.from();
  if (before_all) return {verdict::denied, reason::not_covered};
  if (failures.empty()) return {verdict::denied, made.left.at(actor).empty() ? reason::no_power : reason::left_to_locality};
  constexpr reason table[] = {reason::has_power, reason::broken_link, reason::broken_link, reason::outside_limits,
                              reason::no_longer, reason::not_yet,     reason::not_known,   reason::never};
  return {verdict::denied, table[*failures.begin()]};
}

}  // namespace quyche_tests
