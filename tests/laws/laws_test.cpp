// SPDX-License-Identifier: BSL-1.0
// Laws of docs/semantics.md, each held against regulations made by chance; each comment names a mutation that breaks it.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/query/chain.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/consistency.hpp>
#include <quyche/query/may.hpp>

#include "laws/asking.hpp"
#include "laws/changing.hpp"
#include "laws/world.hpp"

namespace {

using namespace quyche_tests;

// --- norms to add -----------------------------------------------------------------------------------------------------

period some_period(dice& by) {
  const date from = by.one_in(2) ? period::open_start : some_day(by);
  const date until = by.one_in(2) ? period::open_end : some_day(by);
  return from < until ? period{from, until} : period{};
}

/// Adds norms of all kinds; whose, on what and by which acts is said by the law. Ids of old nodes stay.
class added_norms {
 public:
  added_norms(const graph& in, dice& by) : by_{by}, builder_{thaw(in)}, count_{in.records().size()} {
    for (const record_id one : in.records()) governing_.push_back(in.provision(in.record(one).basis().front()).document);
    if (governing_.empty()) governing_.push_back(document_id{0});
  }
  /// A document that governs already, so that no other first day is covered (R1, `not-covered`).
  attestation based() {
    attestation made;
    made.key = "zz-" + std::to_string(count_++);
    made.basis = {{by_.pick(governing_), *parse_address("Điều 1")}};
    return made;
  }
  body_id fresh_body() {
    body_entry made;
    made.name = {"Cơ quan mới", {}};
    made.attested = based();
    made.attested.key = "zz-co-quan";
    return builder_.body(made);
  }
  matter_id fresh_matter() {
    matter_entry made;
    made.name = {"Việc mới", {}};
    made.attested.key = "zz-viec";
    return builder_.matter(made);
  }
  /// In force as one that governs already.
  document_id fresh_document(const graph& in, document_rank rank) {
    return fresh_document(rank, in.document(by_.pick(governing_)).in_force());
  }
  document_id fresh_document(document_rank rank, period in_force = {}) {
    document_entry made;
    made.key = "zz-van-ban";
    made.title = {"Văn bản mới", {}};
    made.rank = rank;
    made.in_force = in_force;
    return builder_.document(made);
  }
  regulation_builder& builder() { return builder_; }
  graph done() { return frozen(std::move(builder_)); }

  /// One norm of each kind that decides something.
  void add_each(const std::vector<actor_id>& actors, act what, matter_id matter) {
    const actor_id one = by_.pick(actors);
    const actor_id other = by_.pick(actors);
    const bool two = one != other;
    power_form power{based(), {one}, what, {matter}, {other}};
    power.exclusive = by_.one_in(2);
    if (two && by_.one_in(2)) power.devolved_by = {other};
    builder_.power(power);
    builder_.duty({based(), {other}, what, {matter}, {one}});
    if (two) builder_.delegation({based(), one, {other}, what, {matter}});
    builder_.reservation({based(), {other}, what, {matter}});
    builder_.prohibition({based(), by_.one_in(2) ? std::vector<actor_id>{} : std::vector<actor_id>{one}, what, {matter}});
    builder_.unsettled({based(), {}, what, {matter}, {"Chưa rõ", {}}});
    builder_.locality_choice({based(), {}, what, {matter}, {"Do địa phương", {}}});
  }

  /// A reservation or a prohibition of some days.
  void add_bar(const std::vector<actor_id>& actors, std::size_t matters) {
    attestation attested = based();
    attested.force = some_period(by_);
    const act what = by_.pick(std::vector<act>{act::decide, act::decide, act::delegate, act::issue});
    const std::vector<matter_id> on{matter_id{by_.roll(static_cast<std::uint32_t>(matters))}};
    std::vector<actor_id> holders{by_.pick(actors)};
    if (by_.one_in(2)) {
      builder_.reservation({std::move(attested), std::move(holders), what, on});
    } else {
      if (by_.one_in(2)) holders.clear();
      builder_.prohibition({std::move(attested), std::move(holders), what, on});
    }
  }

 private:
  dice& by_;
  regulation_builder builder_;
  std::vector<document_id> governing_;
  std::size_t count_;  ///< of records; makes their keys
};

/// With bars enough that several meet in one case.
graph crowded(const graph& in, dice& by) {
  added_norms adding{in, by};
  for (int count = 0; count < 3; ++count) adding.add_bar(actors_of(in), in.matters().size());
  return adding.done();
}

// --- 1. silence is no leave --------------------------------------------------------------------------------------------

/// Takes out all records of these kinds.
graph graph_without(const graph& in, const std::set<record_kind>& kinds) {
  regulation_builder made = thaw(in);
  for (const record_id one : in.records())
    if (kinds.contains(in.record(one).kind())) made.strike(in.record(one).key());
  return frozen(std::move(made));
}
bool is_denied_without_candidate(reason because) {
  return because == reason::not_covered || because == reason::prohibited || because == reason::reserved ||
         because == reason::left_to_locality || because == reason::no_power || because == reason::varies;
}

/// Broken by an engine that takes silence for leave, that reads a choice left to the locality as an open question, or that
/// finds a candidate where there is none.
TEST(Laws, DefaultDeny) {
  hold([](const world& made) -> std::string {
    const graph in =
        graph_without(made.frozen(), {record_kind::power, record_kind::duty, record_kind::delegation, record_kind::unsettled});
    dice by = made.choices();
    const moment when = some_moment(by);
    const auto facts = some_facts(in, by);
    for (const actor_id actor : actors_of(in))
      for (std::size_t place = 0; place < act_count; ++place)
        for (const matter_id matter : in.matters()) {
          const answer given = may(in, {actor, static_cast<act>(place), matter, when, std::nullopt, facts});
          const bool free = !traits_of(given.asked.what).needs_competence;
          const bool is_right = free ? given.decided == verdict::permitted
                                     : given.decided == verdict::denied && is_denied_without_candidate(given.because);
          if (!is_right) return text_of(in, given.asked) + ": " + text_of(given);
        }
    return {};
  });
}

// --- 2. the way of writing changes nothing -----------------------------------------------------------------------------

/// Broken by an engine or a freeze that takes the first record declared, or the first of a list, where the page has an order.
TEST(Laws, TheOrderOfDeclarationChangesNothing) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const graph after = frozen(shuffler{made.tables(), by}.run());
    if (before.fingerprint() != after.fingerprint()) return "another fingerprint";
    return compare(before, after, some_questions(before, by),
                   [](const answer& one, const answer& other) { return one == other; });
  });
}

bool cites_alike(const graph& before, const graph& after, const proof& one, const proof& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [&](step left, step right) {
    if (left.cited.has_value() != right.cited.has_value()) return false;
    if (left.cited) {
      const provision_view cited = before.provision(*left.cited);
      const provision_view cited_after = after.provision(*right.cited);
      if (cited.document != cited_after.document || cited.address != cited_after.address) return false;
    }
    left.cited = right.cited = std::nullopt;
    return left == right;
  });
}

/// Broken by an engine that is in force by, ranks by, knows by, or omits by, any citation but the first.
TEST(Laws, CitationsThatCorroborateChangeNothing) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const graph after = frozen(corroborated(made.tables(), by));
    return compare(before, after, some_questions(before, by), [&](const answer& one, const answer& other) {
      bool alike = same_cases(one, other) && cites_alike(before, after, one.steps, other.steps);
      for (std::size_t place = 0; alike && place < one.cases.size(); ++place)
        alike = cites_alike(before, after, one.cases[place].steps, other.cases[place].steps);
      return alike;
    });
  });
}

/// Broken by an engine to which the letters of a key, or its length, say something.
TEST(Laws, IdsThatKeepTheirOrderChangeNoStep) {
  hold([](const world& made) {
    dice by = made.choices();
    const graph before = made.frozen();
    return compare(before, frozen(renamed(made.tables(), longer)), some_questions(before, by), same_proofs, by_place);
  });
}

/// The question of a graph, with the ids of another one in which the keys are mirrored.
class mirror {
 public:
  mirror(const graph& from, const graph& to) : from_{from}, to_{to} {}

  [[nodiscard]] question operator()(const question& asked) const {
    question made{*to_.find_actor(mirrored_key(from_.key(asked.actor))), asked.what,
                  *to_.find_matter(mirrored_key(from_.matter(asked.matter).key())), asked.when};
    if (asked.towards) made.towards = there(*asked.towards);
    for (const fact& one : asked.facts) {
      const std::string_view key = from_.measure(one.of).key();
      made.facts.push_back({*to_.find_measure(key == "assigned-field" ? std::string{key} : mirrored_key(key)), one.value});
    }
    return made;
  }

 private:
  static std::string mirrored_key(std::string_view key) { return renamed_key(std::string{key}, mirrored); }
  [[nodiscard]] party_id there(party_id one) const {
    const std::string key = mirrored_key(from_.key(one));
    return one.is_community() ? party_id{*to_.find_community(key)} : party_id{*to_.find_actor(key)};
  }
  const graph& from_;
  const graph& to_;
};

/// Which proof is given, and so which cases are joined, may hang on the order of ids; what is decided does not. Broken by an
/// engine that weighs only the first of several norms in the order of the graph, or stops at a conflict before a bar.
TEST(Laws, IdsInAnotherOrderChangeNoVerdict) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = crowded(made.frozen(), by);
    const graph after = frozen(renamed(tables_of(before), mirrored));
    const mirror change{before, after};
    const std::string wrong = compare(before, after, some_questions(before, by), same_verdict, change);
    if (!wrong.empty()) return wrong;
    auto questions = some_questions(before, by, 1);
    std::erase_if(questions, [&](const question& one) { return !before.is_leaf(one.matter); });
    for (question& one : questions) one.facts = every_fact(before, by);
    return compare(before, after, questions, same_reason, change);
  });
}

// --- 3. what touches nothing changes nothing ---------------------------------------------------------------------------

/// Whoever they are of, old actors among them. Broken by an engine that finds norms by act or holder alone, or takes a
/// matter for its neighbour in the tree.
TEST(Laws, NormsOnAFreshMatterChangeNothing) {
  hold([](const world& made) {
    dice by = made.choices();
    const graph before = made.frozen();
    added_norms adding{before, by};
    std::vector<actor_id> actors = actors_of(before);
    actors.emplace_back(adding.fresh_body());
    const matter_id matter = adding.fresh_matter();
    for (const act what : {act::decide, act::delegate, act::issue}) adding.add_each(actors, what, matter);
    return compare(before, adding.done(), some_questions(before, by), same_cases, by_place);
  });
}

/// On old matters, of whomever. Broken by an engine that finds norms by matter alone; not by one that forgets that a power to
/// decide is one to examine.
TEST(Laws, NormsOfAFreshActChangeNothing) {
  hold([](const world& made) {
    dice by = made.choices();
    const graph before = made.frozen();
    added_norms adding{before, by};
    for (const matter_id matter : before.matters()) adding.add_each(actors_of(before), act::sign, matter);
    return compare(before, adding.done(), some_questions(before, by), same_cases);
  });
}

/// R4: powers do not conflict with powers. By competence, so that it regulates nothing (R3) and allots nothing (R4); neither
/// exclusive nor devolved. Broken by an engine whose layers, or whose `allotted-elsewhere`, count powers by competence.
TEST(Laws, APowerByCompetenceOfAFreshBodyChangesNothingForOthers) {
  hold([](const world& made) {
    dice by = made.choices();
    const graph before = made.frozen();
    added_norms adding{before, by};
    const body_id fresh = adding.fresh_body();
    const document_id charter = adding.fresh_document(before, document_rank::charter);
    for (const matter_id matter : before.matters()) {
      power_form form{adding.based(), {fresh}, by.one_in(3) ? act::issue : act::decide, {matter}};
      if (by.one_in(2)) form.attested.basis.front().document = charter;
      form.by_competence = true;
      adding.builder().power(form);
    }
    return compare(before, adding.done(), some_questions(before, by), same_cases, by_place);
  });
}

// --- 4. what takes away gives nothing ----------------------------------------------------------------------------------

std::vector<record_id> records_of(const graph& in, const std::set<record_kind>& kinds) {
  std::vector<record_id> found;
  for (const record_id one : in.records())
    if (kinds.contains(in.record(one).kind())) found.push_back(one);
  return found;
}
std::vector<record_id> delegations_of(const graph& in) {
  return records_of(in, {record_kind::delegation});
}
/// The id of a record in a builder that the graph has been thawed to.
template <class Id>
Id thawed(const graph& in, record_id which) {
  return Id{which.index() - (*in.records(in.record(which).kind()).begin()).index()};
}
norm_id thawed_norm(const graph& in, record_id which) {
  switch (in.record(which).kind()) {
    case record_kind::power:
      return thawed<power_id>(in, which);
    case record_kind::duty:
      return thawed<duty_id>(in, which);
    default:
      return thawed<delegation_id>(in, which);
  }
}
/// Broken by an engine in which a delegation takes the power from the grantor, or by a strike that strikes another record.
TEST(Laws, StrikingADelegationAddsNoYes) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const auto delegations = delegations_of(before);
    if (delegations.empty()) return {};
    regulation_builder changed = thaw(before);
    changed.strike(before.record(by.pick(delegations)).key());
    return compare(before, frozen(std::move(changed)), some_questions(before, by), no_more_yes);
  });
}

/// The same, and in addition the delegation gives nothing while the revocation is in effect. Broken by an engine that reads
/// the day of a revocation the wrong way round, or does not read it.
TEST(Laws, RevokingADelegationAddsNoYes) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const auto delegations = delegations_of(before);
    if (delegations.empty()) return {};
    const record_id which = by.pick(delegations);
    added_norms adding{before, by};
    attestation based = adding.based();
    based.force = some_period(by);
    adding.builder().revocation({based, {thawed<delegation_id>(before, which)}});
    const graph after = adding.done();
    const std::string key{before.record(which).key()};
    const period revoked = after.in_force(*after.find_record(based.key));
    return compare(before, after, some_questions(before, by), [&](const answer& one, const answer& other) {
      const bool gives = std::any_of(other.steps.begin(), other.steps.end(), [&](const step& each) {
        return each.kind == step_kind::delegated && after.record(*each.record).key() == key;
      });
      return no_more_yes(one, other) && !(gives && revoked.contains(one.asked.when.on) && !one.asked.when.known);
    });
  });
}

/// Gives every delegation a shorter period.
graph with_shorter_delegations(const graph& in, dice& by, bool at_the_end_only) {
  regulation_builder changed = thaw(in);
  for (const record_id one : delegations_of(in)) {
    const record_view shortened = in.record(one);
    const period kept = at_the_end_only ? period{period::open_start, some_day(by)} : some_period(by);
    if (const period force = shortened.force().intersect(kept); !force.empty()) changed.set_period(shortened.key(), force);
  }
  return frozen(std::move(changed));
}

/// The last day only: a delegation that begins later may be later in force than a bar with which it is not to be compared
/// otherwise, and then prevails (R4). Broken by an engine that lets prevail what ends first.
TEST(Laws, EndingDelegationsSoonerAddsNoYes) {
  hold([](const world& made) {
    dice by = made.choices();
    const graph before = crowded(made.frozen(), by);
    return compare(before, with_shorter_delegations(before, by, true), some_questions(before, by), no_more_yes);
  });
}

/// At both ends, where there is no bar. Broken by an engine in which a period that has not begun is read as open.
TEST(Laws, ShorteningDelegationsAddsNoYesWhereNothingBars) {
  hold([](const world& made) {
    dice by = made.choices();
    regulation_tables tables = made.tables();
    for (record_entry& one : tables.records) one.exclusive = false;
    const graph before = graph_without(frozen(std::move(tables)), {record_kind::reservation, record_kind::prohibition});
    return compare(before, with_shorter_delegations(before, by, false), some_questions(before, by), no_more_yes);
  });
}

/// Broken by an engine that lets one bar lift another, or that names a conflict where a bar prevails as well.
TEST(Laws, AddingABarAddsNoYes) {
  hold([](const world& made) {
    dice by = made.choices();
    const graph before = crowded(made.frozen(), by);
    added_norms adding{before, by};
    adding.add_bar(actors_of(before), before.matters().size());
    return compare(before, adding.done(), some_questions(before, by), no_more_yes);
  });
}

exception_form some_exception(const graph& in, record_id from, added_norms& adding, dice& by) {
  exception_form made{adding.based(), {thawed_norm(in, from)}};
  if (by.one_in(2)) made.attested.force = some_period(by);
  if (by.one_in(3)) made.matters = {matter_id{by.roll(static_cast<std::uint32_t>(in.matters().size()))}};
  if (by.one_in(3)) made.when = {{*in.find_measure("so-tien"), bound::open_start, 4'000'000}};
  return made;
}

/// Not in general: a power from which an exception is made regulates nothing in that case (R3), so that a lower text no longer
/// widens, not even that of the same holder; if it was exclusive, it bars nobody; if it was devolved, its giver has it again;
/// and what is by competence is no longer allotted elsewhere (R4). A delegation does none of that. Broken by an engine in which
/// an exception makes a case free, or stands against the bars on the record.
TEST(Laws, AnExceptionAddsNoYesWherePowersDoNotStandAgainstPowers) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = frozen(flattened(made.tables()));
    const auto norms = records_of(before, {record_kind::power, record_kind::duty, record_kind::delegation});
    if (norms.empty()) return {};
    added_norms adding{before, by};
    adding.builder().exception(some_exception(before, by.pick(norms), adding, by));
    return compare(before, adding.done(), some_questions(before, by), no_more_yes);
  });
}
/// In every world. Broken by an engine that takes an exception from a delegation for one from the bars on it.
TEST(Laws, AnExceptionToADelegationAddsNoYes) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const auto norms = delegations_of(before);
    if (norms.empty()) return {};
    added_norms adding{before, by};
    adding.builder().exception(some_exception(before, by.pick(norms), adding, by));
    return compare(before, adding.done(), some_questions(before, by), no_more_yes);
  });
}

bool rests_on(const graph& in, const proof& steps, std::string_view key) {
  return std::any_of(steps.begin(), steps.end(), [&](const step& one) {
    const bool gives = one.kind == step_kind::has_power || one.kind == step_kind::has_duty ||
                       one.kind == step_kind::may_delegate || one.kind == step_kind::delegated;
    return gives && in.record(*one.record).key() == key;
  });
}
/// In every world, whatever becomes possible by others. The exception has the provision of the record, so it is in effect
/// whenever the record is. Broken by an engine that forgets strikes for one kind of record, or for the act `delegate`.
TEST(Laws, WhatIsExceptedGivesNothing) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const auto norms = records_of(before, {record_kind::power, record_kind::duty, record_kind::delegation});
    if (norms.empty()) return {};
    const record_view which = before.record(by.pick(norms));
    added_norms adding{before, by};
    exception_form form{adding.based(), {thawed_norm(before, *before.find_record(which.key()))}};
    const provision_view governing = before.provision(which.basis().front());
    form.attested.basis = {{governing.document, *parse_address(governing.address)}};
    adding.builder().exception(form);
    const graph after = adding.done();
    for (const question& asked : some_questions(after, by)) {
      const answer given = may(after, asked);
      bool rests = rests_on(after, given.steps, which.key());
      for (const answer_case& one : given.cases) rests = rests || rests_on(after, one.steps, which.key());
      if (rests) return text_of(after, asked) + ": rests on " + std::string{which.key()};
    }
    return {};
  });
}

// --- 5. what gives takes nothing from its holder -----------------------------------------------------------------------

/// R9: itself, its classes, the offices that it holds as well.
std::vector<actor_id> held_by(const graph& in, actor_id who) {
  std::vector<actor_id> held{who};
  const auto take = [&](actor_id one) {
    if (std::find(held.begin(), held.end(), one) == held.end()) held.push_back(one);
  };
  for (std::size_t place = 0; place < held.size(); ++place) {
    if (held[place].is_body()) {
      for (const body_id one : in.body(held[place].body()).classes()) take(one);
    } else {
      for (const office_id one : in.office(held[place].office()).also()) take(one);
      for (const office_id one : in.office(held[place].office()).all_of()) take(one);
    }
  }
  return held;
}
/// The powers and duties by which what the actor holds has it, by key.
std::set<std::string> own_grounds(const graph& in, const question& asked) {
  std::set<std::string> made;
  for (const delegation_chain& one : chain(in, asked).chains)
    if (one.links.size() == 1 && one.decided == verdict::permitted) made.emplace(in.record(*one.links.front().record).key());
  return made;
}

/// Given to all that the actor holds, without limits, addressees and end, and for a yes by a power or duty of its own: each of
/// those still gives it. If only the actor itself were named, the powers of the offices and classes that it holds would widen
/// (R3), and the new power may give way to a later bar without rank, or be devolved away (R4). A yes by delegation may go: the
/// power of the grantor widens, and the new one may be narrowed by a lower record of the actor (R3). Broken by an engine in
/// which a higher rank that gives the case widens nevertheless, or in which the holder's own power allots it elsewhere.
TEST(Laws, AHighestPowerLeavesTheHoldersOwnYes) {
  std::size_t own = 0;
  hold([&own](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const actor_id holder = by.pick(actors_of(before));
    added_norms adding{before, by};
    power_form form{adding.based(),
                    held_by(before, holder),
                    by.pick(std::vector<act>{act::decide, act::decide, act::examine, act::issue}),
                    {matter_id{by.roll(static_cast<std::uint32_t>(before.matters().size()))}}};
    form.attested.basis = {{adding.fresh_document(document_rank::charter), *parse_address("Điều 1")}};
    adding.builder().power(form);
    const graph after = adding.done();
    for (const question& asked : some_questions(before, by, 4)) {
      if (asked.actor != holder || !before.is_leaf(asked.matter)) continue;
      const auto had = own_grounds(before, asked);
      const auto has = own_grounds(after, asked);
      own += had.size();
      const bool keeps = std::includes(has.begin(), has.end(), had.begin(), had.end());
      if (!keeps || (!had.empty() && may(after, asked).decided != verdict::permitted))
        return text_of(before, asked) + ": a ground of its own is lost";
    }
    return {};
  });
  EXPECT_GT(own, effort(20, 100, 1000));
}

// --- 6. no day is special ----------------------------------------------------------------------------------------------

/// Broken by an engine with a day of its own, or that reckons with an end that is open.
TEST(Laws, MovingAllDaysMovesTheAnswers) {
  hold([](const world& made) {
    dice by = made.choices();
    const std::int32_t days = static_cast<std::int32_t>(by.roll(100'000)) - 50'000;
    const graph before = made.frozen();
    const auto moved = [days](question asked) {
      asked.when.on = later(asked.when.on, days);
      if (asked.when.known) asked.when.known = later(*asked.when.known, days);
      return asked;
    };
    return compare(before, frozen(later(made.tables(), days)), some_questions(before, by), same_proofs, moved);
  });
}

// --- 7. what was not known was not there -------------------------------------------------------------------------------

/// The graph without the records whose governing document was signed after a day.
graph graph_known(const graph& in, date known) {
  regulation_builder made = thaw(in);
  for (const record_id one : in.records()) {
    const document_view governing = in.document(in.provision(in.record(one).basis().front()).document);
    if (governing.signed_on().value_or(governing.in_force().from()) > known) made.strike(in.record(one).key());
  }
  return frozen(std::move(made));
}

/// Reasons of a denial differ: `not-known` is there a record that is, and `no-power` or another one where it has gone. Broken
/// by an engine that asks of the powers alone what was known, not of bars, strikes, layers or powers to delegate.
TEST(Laws, AskingWhatWasKnownIsAskingTheHistoryCutThere) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const date known = some_day(by);
    auto questions = some_questions(before, by);
    for (question& one : questions) one.when.known = known;
    const auto alike = [](const answer& one, const answer& other) {
      return one.decided == other.decided && (one.decided == verdict::denied || one.because == other.because);
    };
    return compare(before, graph_known(before, known), questions, alike, [](question asked) {
      asked.when.known.reset();
      return asked;
    });
  });
}

// --- 8. a fact only sharpens -------------------------------------------------------------------------------------------

/// The verdict that the cases leave open once a fact is supplied.
verdict sharpened(const answer& given, const fact& supplied) {
  std::set<verdict> left;
  for (const answer_case& one : given.cases)
    if (std::any_of(one.where.begin(), one.where.end(), [&](const region& where) { return contains(where, supplied); }))
      left.insert(one.decided);
  return left.size() == 1 ? *left.begin() : verdict::conditional;
}

/// Broken by an engine whose cells have one end too many or too few, or that reads a missing fact as a no.
TEST(Laws, AFactOnlySharpens) {
  std::size_t open = 0;
  hold([&open](const world& made) {
    dice by = made.choices();
    const graph in = made.frozen();
    auto questions = some_questions(in, by);
    for (question& one : questions) one.facts.clear();
    const fact supplied = some_fact(in, measure_id{by.roll(static_cast<std::uint32_t>(in.measures().size()))}, by);
    const auto right = [&](const answer& one, const answer& other) {
      if (one.decided != verdict::conditional) return one.decided == other.decided;
      open += other.decided != verdict::conditional ? 1U : 0U;
      return one.cases.empty() || other.decided == sharpened(one, supplied);
    };
    return compare(in, in, questions, right, [&](question asked) {
      asked.facts = {supplied};
      return asked;
    });
  });
  EXPECT_GT(open, effort(2, 100, 2000));
}

/// With all facts, in a leaf: the answer is that of the case, step by step. Broken by an engine that joins cases of different
/// proofs, or tells a sub-matter with the wrong ones.
TEST(Laws, AWholeCaseIsAnsweredAsItsCaseIs) {
  std::size_t cases = 0;
  hold([&cases](const world& made) -> std::string {
    dice by = made.choices();
    const graph in = made.frozen();
    for (const question& asked : some_questions(in, by, 1)) {
      const answer whole = may(in, asked);
      if (whole.cases.empty()) continue;
      question one = asked;
      one.facts = every_fact(in, by);
      for (fact& each : one.facts)
        for (const fact& known : asked.facts)
          if (known.of == each.of) each = known;
      for (const matter_id leaf : in.subtree(asked.matter)) {
        if (!in.is_leaf(leaf)) continue;
        one.matter = leaf;
        const answer given = may(in, one);
        const answer_case* found = case_of(in, whole, leaf, one.facts);
        if (found == nullptr) return text_of(in, one) + ": no case of " + text_of(whole);
        if (found->decided != given.decided || found->because != given.because || found->steps != given.steps)
          return text_of(in, one) + ": " + text_of(given) + ", but its case " + std::string{word_of(found->decided)};
        ++cases;
      }
    }
    return {};
  });
  EXPECT_GT(cases, effort(20, 100, 1000));
}

// --- 9. there and back -------------------------------------------------------------------------------------------------

/// Broken by a thaw that loses a column, or an order in which freezing loses one.
TEST(Laws, ThawAndFreezeAreInverse) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    const graph after = frozen(thaw(before));
    if (before.fingerprint() != after.fingerprint()) return "another fingerprint";
    return compare(before, after, some_questions(before, by, 1),
                   [](const answer& one, const answer& other) { return one == other; });
  });
}

/// Broken by an engine that asks the two sides with other facts, or the later one without `known`.
TEST(Laws, NothingChangesBetweenAMomentAndItself) {
  hold([](const world& made) -> std::string {
    dice by = made.choices();
    const graph in = made.frozen();
    const moment when = some_moment(by);
    return changes({&in, when}, {&in, when}, some_facts(in, by)).changes.empty() ? "" : "something changes";
  });
}

/// What `changes` tells, without its direction: the question by key, both verdicts, and, where a yes comes or goes, the records
/// that make the difference; between two answers that are no yes, what stands against the power is told of the later one alone.
using told_change = std::tuple<std::string, verdict, verdict, std::set<std::pair<std::string, bool>>>;
std::set<told_change> told(const graph& before, const graph& after, const changes_answer& given, bool backwards) {
  std::set<told_change> made;
  for (const answer_change& one : given.changes) {
    std::set<std::pair<std::string, bool>> causes;
    const bool comes_or_goes = one.before->decided == verdict::permitted || one.after->decided == verdict::permitted;
    for (const change_cause& cause : one.causes)
      if (comes_or_goes)
        causes.emplace((cause.in_after ? after : before).record(cause.record).key(), cause.in_after != backwards);
    const question& asked = one.before->asked;
    const std::string what = std::string{before.key(asked.actor)} + " " + std::string{traits_of(asked.what).id} + " " +
                             std::string{before.matter(asked.matter).key()};
    const verdict left = one.before->decided;
    const verdict right = one.after->decided;
    made.emplace(what, backwards ? right : left, backwards ? left : right, std::move(causes));
  }
  return made;
}

/// Between two days, and between a graph and one without some record. Broken by changes that tell gains alone, or leave out
/// what follows by one of the two graphs alone.
TEST(Laws, ChangesBackwardsTellTheSame) {
  std::size_t differences = 0;
  hold([&differences](const world& made) -> std::string {
    dice by = made.choices();
    const graph before = made.frozen();
    regulation_builder changed = thaw(before);
    if (before.records().size() != 0 && by.one_in(2))
      changed.strike(before.record(record_id{by.roll(static_cast<std::uint32_t>(before.records().size()))}).key());
    const graph after = frozen(std::move(changed));
    const standpoint one{&before, some_moment(by)};
    const standpoint other{&after, some_moment(by)};
    const auto facts = some_facts(before, by);
    const auto forwards = told(before, after, changes(one, other, facts), false);
    differences += forwards.size();
    return forwards == told(after, before, changes(other, one, facts), true) ? "" : "the way back differs";
  });
  EXPECT_GT(differences, effort(20, 100, 1000));
}

// --- 10. all questions agree -------------------------------------------------------------------------------------------

/// Broken by an index of `who` or `what` that misses an actor or a matter, and by any step that the checker does not accept.
TEST(Laws, AllQuestionsAgreeAndEveryProofHolds) {
  hold(
      [](const world& made) {
        dice by = made.choices();
        const graph in = made.frozen();
        const moment when = some_moment(by);
        return verify_consistency(in, when, some_facts(in, by)).complaint;
      },
      effort(10, 150, 2000));
}

}  // namespace
