// SPDX-License-Identifier: BSL-1.0
// The naive reference evaluator.
#include "support/reference.hpp"

#include <algorithm>

namespace quyche_tests {
namespace {

bool is_of_other_norms(flaw found) {
  return std::set<flaw>{flaw::omitted,       flaw::revoked,    flaw::excepted,
                        flaw::widening,      flaw::narrowed,   flaw::allotted_elsewhere,
                        flaw::devolved_away, flaw::prohibited, flaw::reserved}
      .contains(found);
}

/// "In the order of the table of reasons": the sooner in this list, the less it fails.
int place_in_table(flaw found) {
  switch (found) {
    case flaw::none:
      return 0;
    case flaw::conflict:
      return 1;
    case flaw::self_delegation:
      return 3;
    case flaw::outside_limits:
      return 5;
    case flaw::no_longer:
      return 6;
    case flaw::not_yet:
      return 7;
    case flaw::not_known:
      return 8;
    case flaw::never:
      return 9;
    default:
      return is_of_other_norms(found) ? 4 : 2;
  }
}

/// "Among equals it is the flaw that stands first in this list."
int place_among_equals(flaw found) {
  constexpr flaw list[] = {flaw::omitted,
                           flaw::revoked,
                           flaw::excepted,
                           flaw::widening,
                           flaw::narrowed,
                           flaw::allotted_elsewhere,
                           flaw::devolved_away,
                           flaw::prohibited,
                           flaw::reserved,
                           flaw::not_in_writing,
                           flaw::grantor_out_of_office,
                           flaw::grantee_out_of_office,
                           flaw::no_power_to_delegate,
                           flaw::grantee_not_listed,
                           flaw::delegating_overridden,
                           flaw::grantee_not_made_up};
  return static_cast<int>(std::find(std::begin(list), std::end(list), found) - std::begin(list));
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

std::vector<key_facts> cells_of(const key_facts& facts, const key_cuts& cuts) {
  std::vector<key_facts> cells{facts};
  for (const auto& [measure, points] : cuts) {
    std::vector<key_facts> more;
    for (const key_facts& cell : cells)
      for (const std::int64_t value : points) {
        more.push_back(cell);
        more.back()[measure] = value;
      }
    cells = std::move(more);
  }
  return cells;
}

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
        if (who.is_body()) {
          for (const body_id other : tables.bodies[who.body().index()].classes)
            changed = held.insert(key_of(actor_id{other})).second || changed;
          continue;
        }
        const office_entry& office = tables.offices[who.office().index()];
        for (const office_id other : office.also) changed = held.insert(key_of(actor_id{other})).second || changed;
        for (const office_id other : office.all_of) changed = held.insert(key_of(actor_id{other})).second || changed;
      }
  }
  for (const record_entry& one : tables.records) records_[one.attested.key] = &one;
  for (std::size_t what = 0; what < act_count; ++what)
    for (std::size_t place = 0; place < act_count; ++place)
      if (place == what || traits_of(static_cast<act>(place)).implied.contains(static_cast<act>(what)))
        gives_[what].insert(static_cast<act>(place));
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
  for (const record_entry& one : tables_.records) {
    condition all = one.when;
    all.insert(all.end(), one.made_up.begin(), one.made_up.end());
    for (const bound& limit : all) {
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
      if (life(part).empty()) continue;
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

bool reference::inside(const condition& limits, const reference_case& of) const {
  return std::all_of(limits.begin(), limits.end(), [&](const bound& limit) {
    const std::int64_t value = of.facts.at(tables_.measures[limit.of.index()].key);
    return limit.from <= value && value < limit.until;
  });
}

bool reference::names(const std::vector<party_id>& list, const std::string& who) const {
  const bool body = ids_.contains(who) && ids_.at(who).is_body();
  return std::any_of(list.begin(), list.end(),
                     [&](party_id one) { return key_of(one) == who || (body && held_.at(who).contains(key_of(one))); });
}

bool reference::speaks(const record_entry& one, act what, const std::optional<std::string>& towards,
                       const reference_case& of) const {
  const bool implies = one.kind == record_kind::power || one.kind == record_kind::delegation;
  const act_set any = implies ? gives_[static_cast<std::size_t>(what)] : act_set{what};
  const bool speaks_of_act = (one.acts.bits() & any.bits()) != 0;
  if (!speaks_of_act || !covers(one, of.leaf)) return false;
  return one.kind == record_kind::delegation || !towards || one.parties.empty() || names(one.parties, *towards);
}

bool reference::in_effect_for(const record_entry& one, const std::string& holder, const reference_case& of) const {
  return in_time(one, life(ids_.at(holder)), of) == flaw::none;
}
bool reference::in_effect_for_any(const record_entry& one, const reference_case& of) const {
  if (one.holders.empty()) return in_time(one, {}, of) == flaw::none;
  return std::any_of(one.holders.begin(), one.holders.end(),
                     [&](actor_id each) { return in_effect_for(one, key_of(each), of); });
}
document_rank reference::rank(const record_entry& one) const {
  return tables_.documents[one.attested.basis.front().document.index()].rank;
}

// --- R3 and R4 -------------------------------------------------------------------------------------------------------

bool reference::omitted(const record_entry& one, const reference_case& of) const {
  if (one.kind == record_kind::omission || rank(one) != document_rank::model) return false;
  const citation& governing = one.attested.basis.front();
  const auto below_articles = [](const address& at) {
    std::vector<address_step> steps = at.steps();
    std::erase_if(steps, [](const address_step& each) { return each.kind < division::article; });
    return steps;
  };
  const auto has_article = [](const address& at) {
    return std::any_of(at.steps().begin(), at.steps().end(),
                       [](const address_step& each) { return each.kind == division::article; });
  };
  for (const record_entry& strike : tables_.records) {
    if (strike.kind != record_kind::omission || !outranks(rank(one), rank(strike)) || in_time(strike, {}, of) != flaw::none)
      continue;
    for (const citation& named : strike.omitted) {
      if (named.document != governing.document) continue;
      const bool both = has_article(named.at) && has_article(governing.at);
      const auto outer = both ? below_articles(named.at) : named.at.steps();
      const auto inner = both ? below_articles(governing.at) : governing.at.steps();
      if (outer.size() <= inner.size() && std::equal(outer.begin(), outer.end(), inner.begin())) return true;
    }
  }
  return false;
}

flaw reference::struck(const record_entry& one, act what, const reference_case& of, bool for_everybody) const {
  std::set<record_kind> found;
  for (const record_entry& strike : tables_.records) {
    bool aimed = false;
    for (const std::uint32_t target : strike.targets) aimed = aimed || &tables_.records[target] == &one;
    const bool bar = one.kind == record_kind::reservation || one.kind == record_kind::prohibition;
    if (outranks(rank(one), rank(strike)) && strike.kind == record_kind::exception && (bar || for_everybody)) aimed = false;
    if (!aimed || (!strike.acts.empty() && !strike.acts.contains(what))) continue;
    if (!strike.matters.empty() && !covers(strike, of.leaf)) continue;
    const flaw late = in_time(strike, {}, of);
    const bool stays = late == flaw::no_longer && strike.kind == record_kind::revocation;
    if ((late == flaw::none || stays) && !omitted(strike, of) && inside(strike.when, of)) found.insert(strike.kind);
  }
  if (found.contains(record_kind::exception)) return flaw::excepted;
  if (found.contains(record_kind::revocation)) return flaw::revoked;
  return omitted(one, of) ? flaw::omitted : flaw::none;
}

bool reference::regulates(const record_entry& one, act what, const reference_case& of) const {
  return (one.kind == record_kind::power || one.kind == record_kind::duty) && !one.by_competence && one.acts.contains(what) &&
         covers(one, of.leaf) && in_effect_for_any(one, of) && struck(one, what, of, true) == flaw::none;
}

/// R3: those who are meant where an actor acts as a holder.
std::set<std::string> reference::meant(const std::string& holder, const std::string& actor) const {
  if (!ids_.at(actor).is_body()) return {holder};
  std::set<std::string> made = held_.at(actor);
  made.insert(holder);
  return made;
}

bool reference::left_open(const record_entry& one, const std::set<std::string>& meant, act what,
                          const reference_case& of) const {
  return std::any_of(tables_.records.begin(), tables_.records.end(), [&](const record_entry& left) {
    if (left.kind != record_kind::locality_choice || !covers(left, of.leaf)) return false;
    if (!left.acts.empty() && !left.acts.contains(what)) return false;
    if (is_ranked(rank(left)) && !outranks(rank(left), rank(one))) return false;
    if (omitted(left, of)) return false;
    if (left.holders.empty()) return in_time(left, {}, of) == flaw::none;
    return std::any_of(left.holders.begin(), left.holders.end(),
                       [&](actor_id each) { return meant.contains(key_of(each)) && in_effect_for(left, key_of(each), of); });
  });
}

flaw reference::layered(const record_entry& one, const std::set<std::string>& meant, act what,
                        const std::optional<std::string>& towards, const reference_case& of) const {
  if (!is_ranked(rank(one))) return flaw::none;
  struct layer {
    bool regulates = false;
    bool states = false;
    bool gives = false;
  };
  std::map<document_rank, layer> layers;
  for (const record_entry& each : tables_.records) {
    if (!regulates(each, what, of) || !is_ranked(rank(each))) continue;
    layer& here = layers[rank(each)];
    here.regulates = true;
    const bool named = std::any_of(each.holders.begin(), each.holders.end(), [&](actor_id who) {
      return meant.contains(key_of(who)) && in_effect_for(each, key_of(who), of);
    });
    if (!named || !speaks(each, what, towards, of)) continue;
    here.states = true;
    here.gives = here.gives || inside(each.when, of);
  }
  bool narrowed = false;
  for (const auto& [at, here] : layers) {
    if (at < rank(one) && here.regulates && !here.gives && !left_open(one, meant, what, of)) return flaw::widening;
    narrowed = narrowed || (at > rank(one) && here.states && !here.gives);
  }
  return narrowed ? flaw::narrowed : flaw::none;
}

bool reference::allotted_elsewhere(const std::string& actor, act what, const std::optional<std::string>& towards,
                                   const reference_case& of) const {
  for (const record_entry& one : tables_.records) {
    if (one.kind != record_kind::power || !regulates(one, what, of) || !speaks(one, what, towards, of)) continue;
    if (!inside(one.when, of)) continue;
    for (const actor_id each : one.holders) {
      const std::string holder = key_of(each);
      if (!held_.at(actor).contains(holder) && in_effect_for(one, holder, of) &&
          layered(one, meant(holder, holder), what, towards, of) == flaw::none)
        return true;
    }
  }
  return false;
}

bool reference::bars(const record_entry& bar, const std::string& actor, act what, const std::optional<std::string>& towards,
                     const reference_case& of) const {
  const bool exclusive = bar.kind == record_kind::power && bar.exclusive;
  if (bar.kind != record_kind::reservation && bar.kind != record_kind::prohibition && !exclusive) return false;
  if (!bar.acts.contains(what) || !speaks(bar, what, towards, of) || (!bar.parties.empty() && !towards)) return false;
  if (!inside(bar.when, of) || struck(bar, what, of, true) != flaw::none) return false;
  std::set<std::string> holders;
  for (const actor_id each : bar.holders) holders.insert(key_of(each));
  if (bar.kind == record_kind::prohibition) {
    if (holders.empty()) return in_time(bar, {}, of) == flaw::none;
    return std::any_of(holders.begin(), holders.end(),
                       [&](const std::string& each) { return held_.at(actor).contains(each) && in_effect_for(bar, each, of); });
  }
  bool applies = false;
  for (const std::string& each : holders) {
    if (held_.at(actor).contains(each)) return false;
    const bool stands = !exclusive || bar.by_competence || layered(bar, meant(each, each), what, towards, of) == flaw::none;
    applies = applies || (in_effect_for(bar, each, of) && stands);
  }
  return applies;
}

reference::winner reference::weigh(const record_entry& one, const record_entry& bar, const reference_case& of) const {
  if (outranks(rank(one), rank(bar))) return winner::record;
  if (outranks(rank(bar), rank(one))) return winner::bar;
  const auto first_day = [&](const record_entry& each) {
    return std::max(tables_.documents[each.attested.basis.front().document.index()].in_force.from(),
                    each.attested.force.from());
  };
  if (rank(one) == rank(bar)) {
    int more = 0;
    int less = 0;
    const auto depth = [&](const record_entry& each) {
      std::size_t deepest = 0;
      for (const matter_id matter : each.matters) {
        const std::string& key = tables_.matters[matter.index()].attested.key;
        if (below(of.leaf, key)) deepest = std::max(deepest, key.size());
      }
      return deepest;
    };
    more += depth(one) > depth(bar);
    less += depth(one) < depth(bar);
    const bool named = one.kind != record_kind::delegation && !one.parties.empty();
    more += named && bar.parties.empty();
    less += !named && !bar.parties.empty();
    for (std::uint32_t place = 0; place < tables_.measures.size(); ++place) {
      const auto range = [&](const record_entry& each) {
        std::pair<std::int64_t, std::int64_t> ends{0, bound::open_end};
        if (tables_.measures[place].kind == measure_kind::flag) ends.second = 2;
        if (tables_.measures[place].kind == measure_kind::levels)
          ends.second = static_cast<std::int64_t>(tables_.measures[place].levels.size());
        for (const bound& limit : each.when)
          if (limit.of.index() == place) ends = {std::max(ends.first, limit.from), std::min(ends.second, limit.until)};
        return ends;
      };
      const auto here = range(one);
      const auto there = range(bar);
      if (here == there) continue;
      const bool inner = here.first >= there.first && here.second <= there.second;
      const bool outer = here.first <= there.first && here.second >= there.second;
      more += !outer;
      less += !inner;
    }
    if (more > 0 && less == 0) return winner::record;
    if (more == 0) return winner::bar;
  }
  if (first_day(one) == first_day(bar)) return winner::nobody;
  return first_day(one) > first_day(bar) ? winner::record : winner::bar;
}

flaw reference::overridden(const record_entry& one, const std::string& holder, const std::string& actor, act what,
                           const std::optional<std::string>& towards, const reference_case& of) const {
  if (const flaw found = struck(one, what, of, false); found != flaw::none) return found;
  const std::set<std::string> all = meant(holder, actor);
  if (one.kind != record_kind::delegation && one.by_competence && allotted_elsewhere(actor, what, towards, of))
    return flaw::allotted_elsewhere;
  if (one.kind != record_kind::delegation && !one.by_competence)
    if (const flaw found = layered(one, all, what, towards, of); found != flaw::none) return found;
  for (const record_entry& devolved : tables_.records) {
    if (one.kind == record_kind::delegation || &one == &devolved || devolved.kept || !devolved.acts.contains(what)) continue;
    const bool away = std::any_of(devolved.devolved_by.begin(), devolved.devolved_by.end(),
                                  [&](actor_id each) { return all.contains(key_of(each)); });
    if (!away || !speaks(devolved, what, towards, of) || !inside(devolved.when, of) ||
        struck(devolved, what, of, true) != flaw::none)
      continue;
    for (const actor_id each : devolved.holders) {
      const std::string to = key_of(each);
      const bool stands = devolved.by_competence || layered(devolved, meant(to, to), what, towards, of) == flaw::none;
      if (in_effect_for(devolved, to, of) && stands) return flaw::devolved_away;
    }
  }
  std::set<flaw> found;
  for (const record_entry& bar : tables_.records) {
    if (!bars(bar, actor, what, towards, of)) continue;
    if (bar.kind == record_kind::power && one.kind == record_kind::delegation) continue;
    const winner wins = weigh(one, bar, of);
    if (wins == winner::nobody) found.insert(flaw::conflict);
    if (wins == winner::bar) found.insert(bar.kind == record_kind::prohibition ? flaw::prohibited : flaw::reserved);
  }
  for (const flaw each : {flaw::reserved, flaw::prohibited, flaw::conflict})
    if (found.contains(each)) return each;
  return flaw::none;
}

// --- R7 --------------------------------------------------------------------------------------------------------------

bool reference::lets_delegate(const record_entry& one, const std::string& grantor, const reference_case& of) const {
  if (one.kind != record_kind::power || !one.acts.contains(act::delegate) || !covers(one, of.leaf) || !inside(one.when, of))
    return false;
  return std::any_of(one.holders.begin(), one.holders.end(), [&](actor_id holder) {
    return held_.at(grantor).contains(key_of(holder)) && in_time(one, life(holder), of) == flaw::none;
  });
}

flaw reference::delegating(const record_entry& one, const std::string& grantee, const reference_case& of) const {
  const std::string grantor = key_of(one.holders.front());
  if (grantor == grantee) return flaw::self_delegation;
  if (one.oral) return flaw::not_in_writing;
  for (const auto& [term, found] :
       {std::pair{one.grantor_term, flaw::grantor_out_of_office}, std::pair{one.grantee_term, flaw::grantee_out_of_office}})
    if (of.on < term.from() || term.until() <= of.on) return found;
  std::set<flaw> serves;
  for (const record_entry& power : tables_.records) {
    if (!lets_delegate(power, grantor, of)) continue;
    serves.insert(flaw::grantee_not_listed);
    if (!names(power.parties, grantee)) continue;
    for (const actor_id each : power.holders) {
      const std::string holder = key_of(each);
      if (!held_.at(grantor).contains(holder) || !in_effect_for(power, holder, of)) continue;
      const flaw other = overridden(power, holder, grantor, act::delegate, grantee, of);
      const bool made_up = inside(power.made_up, of) && inside(one.made_up, of);
      if (other != flaw::none && other != flaw::conflict) {
        serves.insert(flaw::delegating_overridden);
      } else {
        serves.insert(made_up ? other : flaw::grantee_not_made_up);
      }
    }
  }
  for (const flaw each :
       {flaw::none, flaw::conflict, flaw::grantee_not_made_up, flaw::delegating_overridden, flaw::grantee_not_listed})
    if (serves.contains(each)) return each;
  return flaw::no_power_to_delegate;
}

flaw reference::own(const record_entry& one, const std::string& actor, const reference_case& of) const {
  std::vector<flaw> found;
  for (const actor_id holder : empowered(one)) {
    const std::string key = key_of(holder);
    if (!held_.at(actor).contains(key)) continue;
    flaw here = in_time(one, life(holder), of);
    if (here == flaw::none && !inside(one.when, of)) here = flaw::outside_limits;
    if (here == flaw::none) here = overridden(one, key, actor, of.what, of.towards, of);
    if (one.kind == record_kind::delegation && (here == flaw::none || here == flaw::conflict)) {
      const flaw link = delegating(one, key, of);
      if (link != flaw::none) here = link;
    }
    found.push_back(here);
  }
  return *std::min_element(found.begin(), found.end(), [](flaw left, flaw right) {
    return std::pair{place_in_table(left), place_among_equals(left)} <
           std::pair{place_in_table(right), place_among_equals(right)};
  });
}

std::set<std::string> reference::covering(record_kind kind, const std::string& actor, const reference_case& of) const {
  std::set<std::string> found;
  if (!life(ids_.at(actor)).contains(of.on)) return found;
  for (const record_entry& one : tables_.records) {
    if (one.kind != kind || !covers(one, of.leaf) || (!one.acts.empty() && !one.acts.contains(of.what))) continue;
    if (omitted(one, of)) continue;
    bool concerns = one.holders.empty() && in_time(one, {}, of) == flaw::none;
    for (const actor_id holder : one.holders)
      concerns = concerns || (held_.at(actor).contains(key_of(holder)) && in_time(one, life(holder), of) == flaw::none);
    if (concerns) found.insert(one.attested.key);
  }
  return found;
}

reference::world reference::judge(const reference_case& of) const {
  world made;
  made.of = of;
  std::vector<const record_entry*> speaking;
  for (const record_entry& one : tables_.records)
    if (gives(one) && speaks(one, of.what, of.towards, of)) speaking.push_back(&one);
  for (const std::string& actor : actors_) {
    for (const record_entry* each : speaking) {
      const record_entry& one = *each;
      const auto named = empowered(one);
      if (std::none_of(named.begin(), named.end(), [&](actor_id who) { return held_.at(actor).contains(key_of(who)); }))
        continue;
      made.candidates[actor][one.attested.key] = own(one, actor, of);
    }
    made.unsettled[actor] = covering(record_kind::unsettled, actor, of);
    made.left[actor] = covering(record_kind::locality_choice, actor, of);
    for (const record_entry& one : tables_.records)
      if (bars(one, actor, of.what, of.towards, of)) made.bars[actor].insert(one.attested.key);
  }
  settle(made);
  for (const std::string& actor : actors_) made.outcomes.emplace(actor, decide(made, actor));
  return made;
}

/// Rule R7: the least that the rules give, for sure and with every conflict decided for its record; then why the other
/// delegations fail.
void reference::settle(world& made) const {
  const auto own_candidates = made.candidates;
  std::set<std::string> lawful;
  std::map<std::string, std::set<std::string>> giving;
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [actor, list] : own_candidates)
      for (const auto& [key, found] : list) {
        if (found != flaw::none && found != flaw::conflict) continue;
        const record_entry& one = record(key);
        const bool delegation = one.kind == record_kind::delegation;
        const std::string above = delegation ? key_of(one.holders.front()) : std::string{};
        if (!delegation || made.possible_to_pass_on.contains(above)) {
          changed = made.possible.insert(actor).second || changed;
          if (!delegation || one.may_pass_on) changed = made.possible_to_pass_on.insert(actor).second || changed;
        }
        if (found == flaw::none && (!delegation || made.to_pass_on.contains(above))) {
          changed = lawful.insert(actor).second || changed;
          changed = giving[actor].insert(key).second || changed;
          if (!delegation || one.may_pass_on) changed = made.to_pass_on.insert(actor).second || changed;
        }
      }
  }
  std::map<std::string, std::set<std::string>> leads;
  for (auto& [actor, list] : made.candidates)
    for (auto& [key, found] : list) {
      const record_entry& one = record(key);
      const bool open = found == flaw::none || found == flaw::conflict;
      if (!open || one.kind != record_kind::delegation || giving[actor].contains(key)) continue;
      const std::string grantor = key_of(one.holders.front());
      if (made.possible_to_pass_on.contains(grantor)) {
        if (found == flaw::none) found = flaw::grantor_in_conflict;
      } else if (lawful.contains(grantor)) {
        found = flaw::passing_on_not_allowed;
      } else if (made.possible.contains(grantor)) {
        found = flaw::grantor_in_conflict;
      } else {
        found = flaw::grantor_without_power;
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
      if (found != flaw::grantor_without_power) continue;
      const std::string grantor = key_of(record(key).holders.front());
      if (grantor == actor || leads[grantor].contains(actor)) found = flaw::ring;
    }
}

reference_outcome reference::decide(const world& made, const std::string& actor) const {
  if (!traits_of(made.of.what).needs_competence) return {verdict::permitted, reason::free_act};
  std::set<int> failures;
  const auto list = made.candidates.find(actor);
  if (list != made.candidates.end())
    for (const auto& [key, found] : list->second) failures.insert(place_in_table(found));
  if (failures.contains(0)) return {verdict::permitted, reason::has_power};
  if (made.possible.contains(actor)) return {verdict::undetermined, reason::conflict};
  bool before_all = !tables_.records.empty();
  for (const record_entry& one : tables_.records)
    before_all = before_all && made.of.on < tables_.documents[one.attested.basis.front().document.index()].in_force.from();
  if (const auto bars = made.bars.find(actor); bars != made.bars.end() && !before_all) {
    const bool prohibited = std::any_of(bars->second.begin(), bars->second.end(),
                                        [&](const std::string& key) { return record(key).kind == record_kind::prohibition; });
    return {verdict::denied, prohibited ? reason::prohibited : reason::reserved};
  }
  if (!made.unsettled.at(actor).empty()) return {verdict::undetermined, reason::unsettled};
  if (before_all) return {verdict::denied, reason::not_covered};
  if (failures.empty()) return {verdict::denied, made.left.at(actor).empty() ? reason::no_power : reason::left_to_locality};
  constexpr reason table[] = {reason::has_power,  reason::conflict,       reason::broken_link, reason::broken_link,
                              reason::overridden, reason::outside_limits, reason::no_longer,   reason::not_yet,
                              reason::not_known,  reason::never};
  return {verdict::denied, table[*failures.begin()]};
}

}  // namespace quyche_tests
