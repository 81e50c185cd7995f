// SPDX-License-Identifier: BSL-1.0
// Every remedy of a person, by plain loops.
#include "support/person/remedies_by_force.hpp"

#include <algorithm>

#include <quyche/graph/thaw.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/person/reference.hpp"

namespace quyche_tests {
namespace {

bool adds(const std::string& edit_text) {
  return edit_text.starts_with("power") || edit_text.starts_with("delegation");
}
std::string office_text(const std::string& office, const std::string& matter) {
  return "as " + office + " in " + matter;
}
std::string joined(remedy_label label, const std::set<std::string>& parts) {
  std::string made{word_of(label)};
  for (const std::string& one : parts) made += "; " + one;
  return made;
}

class person_forcer {
 public:
  person_forcer(const registry& rows, const graph& shared, const person_answer& given)
      : rows_{rows}, shared_{shared}, given_{given}, asked_{given.asked}, matter_{shared.matter(asked_.matter).key()} {
    for (const fact& one : asked_.facts) facts_[std::string{shared.measure(one.of).key()}] = one.value;
    if (asked_.towards) towards_ = std::string{shared.key(*asked_.towards)};
  }

  remedies_tried run() {
    const regulation_tables tables = tables_of(rows_.tables());
    if (given_.because == reason::not_covered || permitted(rows_.tables(), tables, facts_)) return {};
    norms(tables);
    const key_question whole{"", asked_.what, matter_, asked_.when, towards_, facts_};
    for (const std::size_t measures : {1U, 2U})
      for (const remedy_made& one : facts_made(
               tables, whole, measures, [&](const key_facts& facts) { return permitted(rows_.tables(), tables, facts); }))
        found_.push_back({one.label, measures, one.edits});
    tenures();
    return told();
  }

 private:
  struct forced {
    remedy_label label;
    std::size_t edits;
    std::set<std::string> text;
  };

  [[nodiscard]] regulation_tables tables_of(const registry_tables& rows) const {
    const registry made = make_registry(rows).value();
    const graph in = with_local_delegations(shared_, made, asked_.unit, asked_.person).value();
    return thaw(in).finish().value().tables();
  }
  /// The whole question, in every case that the facts leave.
  [[nodiscard]] bool permitted(const registry_tables& rows, const regulation_tables& tables, const key_facts& facts) const {
    const person_reference people{rows, tables};
    const reference offices{tables};
    const std::vector<key_facts> cells = cells_of(facts, offices.cuts(facts));
    for (const std::string& leaf : offices.leaves(matter_))
      for (const key_facts& cell : cells) {
        const reference_case of{asked_.what, leaf, asked_.when.on, asked_.when.known, towards_, cell};
        if (people.decide(rows.persons[asked_.person.index()].key, rows.units[asked_.unit.index()].key, of, false).decided !=
            verdict::permitted)
          return false;
      }
    return true;
  }
  /// Wherever the facts told lie.
  [[nodiscard]] bool permitted_in(const remedy_made& one) const {
    key_cuts told;
    for (const auto& [measure, range] : one.facts) {
      told[measure].insert(range.first);
      const key_cuts cuts = reference{one.after}.cuts({});
      for (const std::int64_t point : cuts.at(measure))
        if (range.first < point && point < range.second) told[measure].insert(point);
    }
    const std::vector<key_facts> all = cells_of(facts_, told);
    return std::all_of(all.begin(), all.end(),
                       [&](const key_facts& facts) { return permitted(rows_.tables(), one.after, facts); });
  }
  void norms(const regulation_tables& tables) {
    std::set<key_line> seen;
    for (const capacity_answer& as : given_.capacities)
      for (const answer& each : as.answers) {
        const key_question of = by_keys(shared_, each.asked);
        for (const remedy_made& one : remedies_made(tables, of)) {
          ++tried_;
          if (one.facts.size() == one.edits.size() || !permitted_in(one)) continue;
          std::set<std::string> text = one.edits;
          if (std::any_of(text.begin(), text.end(), adds)) text.insert(office_text(of.actor, of.matter));
          if (seen.insert({one.label, text}).second) found_.push_back({one.label, one.edits.size(), text});
        }
      }
  }

  // --- tenures -----------------------------------------------------------------------------------------------------------

  using key_line = std::pair<remedy_label, std::set<std::string>>;
  struct held_office {
    std::string text;
    bool backwards = false;
    std::function<void(registry_tables&)> apply;
  };
  [[nodiscard]] std::vector<held_office> all_offices() const {
    std::vector<held_office> made;
    const date on = asked_.when.on;
    if (!rows_.tables().units[asked_.unit.index()].life.contains(on)) return made;
    for (const office_id one : shared_.offices()) {
      const std::string key{shared_.office(one).key()};
      const bool parts = shared_.office(one).all_of().size() + shared_.office(one).any_of().size() > 0;
      const bool elsewhere = key.substr(0, 9) == "superior." || key.substr(0, 12) == "subordinate.";
      if (!parts && !elsewhere && shared_.life(one).contains(on)) add_office(key, made);
    }
    return made;
  }
  void add_office(const std::string& key, std::vector<held_office>& into) const {
    const auto& all = rows_.tables().tenures;
    const date on = asked_.when.on;
    std::optional<std::size_t> ended;
    std::optional<std::size_t> later;
    for (std::size_t place = 0; place < all.size(); ++place) {
      if (all[place].person != asked_.person || all[place].unit != asked_.unit || all[place].office != key) continue;
      const period own = all[place].held;
      if (own.contains(on)) return;
      if (own.until() <= on && (!ended || all[*ended].held.until() < own.until())) ended = place;
      if (on < own.from() && (!later || own.from() < all[*later].held.from())) later = place;
    }
    if (ended)
      return into.push_back({"tenure " + key + " longer", false, [=](registry_tables& in) {
                               in.tenures[*ended].held = {in.tenures[*ended].held.from(), on.next()};
                             }});
    if (later)
      return into.push_back({"tenure " + key + " earlier", true, [=](registry_tables& in) {
                               in.tenures[*later].held = {on, in.tenures[*later].held.until()};
                             }});
    into.push_back({"tenure " + key, false, [=, this](registry_tables& in) {
                      in.tenures.push_back({asked_.person, key, asked_.unit, {on, on.next()}, {}, "Thêm", {}});
                    }});
  }
  void tenures() {
    const std::vector<held_office> all = all_offices();
    for (std::size_t one = 0; one < all.size(); ++one) {
      attempt({&all[one]});
      for (std::size_t other = one + 1; other < all.size(); ++other) attempt({&all[one], &all[other]});
    }
  }
  void attempt(const std::vector<const held_office*>& edits) {
    ++tried_;
    registry_tables rows = rows_.tables();
    forced made{remedy_label::unsettled, edits.size(), {}};
    for (const held_office* one : edits) {
      one->apply(rows);
      made.text.insert(one->text);
      if (one->backwards) made.label = remedy_label::unlawful;
    }
    if (!permitted(rows, tables_of(rows), facts_)) return;
    const std::set<std::string> before = breaches(rows_.tables());
    for (const std::string& one : breaches(rows))
      if (!before.contains(one)) made.label = remedy_label::unlawful;
    found_.push_back(std::move(made));
  }
  /// Of the unit asked about: a finding does not always name its unit, and another unit may have the like.
  [[nodiscard]] std::set<std::string> breaches(registry_tables rows) const {
    std::erase_if(rows.tenures, [&](const tenure_row& one) { return one.unit != asked_.unit; });
    std::set<std::string> made;
    for (const diagnostic& one : check(make_registry(std::move(rows)).value(), shared_)) {
      const std::string kind = slug_of(one.code);
      if (kind == "tenure-outside-life" || kind == "too-many-holders" || kind == "incompatible-offices" ||
          kind == "not-in-outer-body")
        made.insert(render({one.code, {}, one.arguments, {}, {}}, {}, language::en));
    }
    return made;
  }

  [[nodiscard]] remedies_tried told() const {
    remedies_tried made;
    made.sets_tried = tried_;
    std::optional<remedy_label> nearest;
    for (const forced& one : found_)
      if (one.edits == 1 && (!nearest || one.label < *nearest)) nearest = one.label;
    for (const forced& one : found_)
      if (one.edits == 1 || !nearest || one.label < *nearest) made.told.insert(joined(one.label, one.text));
    return made;
  }

  const registry& rows_;
  const graph& shared_;
  const person_answer& given_;
  const person_question& asked_;
  std::string matter_;
  key_facts facts_;
  std::optional<std::string> towards_;
  std::vector<forced> found_;
  std::size_t tried_ = 0;
};

}  // namespace

remedies_tried person_remedies_by_force(const registry& rows, const graph& shared, const person_answer& given) {
  return person_forcer{rows, shared, given}.run();
}

remedy_lines lines_of(const graph& in, const person_why_not_answer& given) {
  remedy_lines made;
  for (const person_remedy& one : given.remedies) {
    std::set<std::string> text;
    for (const edit& each : one.edits) text.insert(line_of(in, each));
    if (std::any_of(text.begin(), text.end(), adds))
      text.insert(office_text(std::string{in.key(one.of_office->actor)}, std::string{in.matter(one.of_office->matter).key()}));
    for (const tenure_edit& each : one.tenures)
      text.insert("tenure " + std::string{in.office(each.office).key()} +
                  (!each.extended                                  ? ""
                   : each.held.from() == given.given.asked.when.on ? " earlier"
                                                                   : " longer"));
    made.insert(joined(one.label, text));
  }
  return made;
}

}  // namespace quyche_tests
