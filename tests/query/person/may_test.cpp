// SPDX-License-Identifier: BSL-1.0
// may of a person, one rule of docs/persons.md each.
#include <gtest/gtest.h>

#include <quyche/query/person/may.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/broken_contract.hpp"
#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

class persons : public testing::Test {
 protected:
  [[nodiscard]] person_answer ask(person_id who, date on = day(2024, 3, 1), const char* matter = "tai-chinh",
                                  act what = act::decide, std::vector<fact> facts = {}) {
    regulation_builder builder = small.builder;
    const graph in = checked(freeze(std::move(builder).finish().value()));
    const registry rows = people.made();
    const person_answer given = may(rows, in, {who, people.unit, what, *in.find_matter(matter), {on}, {}, std::move(facts)});
    const verification found = verify(rows, in, given);
    EXPECT_TRUE(found) << found.complaint;
    return given;
  }
  void power(office_id who, matter_id matter, condition when = {}) {
    power_form form{small.based("q" + std::to_string(powers_++)), {who}, act::decide, {matter}};
    form.when = std::move(when);
    small.builder.power(std::move(form));
  }
  small_regulation small;
  small_registry people;
  int powers_ = 0;
};

TEST_F(persons, ActInTheOfficeOfATenureOnItsDays) {
  power(small.secretary, small.finance);
  people.tables.tenures[0].held = {day(2021, 1, 1), day(2024, 3, 2)};
  EXPECT_EQ(ask(people.first).decided, verdict::permitted);
  const person_answer late = ask(people.first, day(2024, 3, 2));
  EXPECT_EQ(late.decided, verdict::denied);
  EXPECT_EQ(late.because, reason::no_power);
  ASSERT_EQ(late.idle.size(), 1U);
  EXPECT_EQ(late.idle.front().why, idle_reason::no_longer);
  EXPECT_EQ(ask(people.first, day(2020, 12, 31)).idle.front().why, idle_reason::not_yet);
  EXPECT_EQ(ask(people.second).decided, verdict::denied);
}

TEST_F(persons, AddUpWhatTwoOfficesGiveInComplementaryRanges) {
  const measure_id amount = small.amount;
  power(small.secretary, small.finance, {{amount, bound::open_start, 3'000'001}});
  power(small.deputy, small.finance, {{amount, 3'000'001, bound::open_end}});
  EXPECT_EQ(ask(people.first).decided, verdict::conditional);
  people.tables.tenures.push_back({people.first, "pho-bi-thu", people.unit, {}, {}, "Quyết định 3", {}});
  const person_answer both = ask(people.first);
  EXPECT_EQ(both.decided, verdict::permitted);
  EXPECT_EQ(both.cases.size(), 2U);
  EXPECT_FALSE(both.as);
  EXPECT_TRUE(both.wanted_facts.empty());
}

TEST_F(persons, HoldAConcurrentOfficeByHoldingItsParts) {
  office_entry both = small.make_office("kiem", "Bí thư kiêm phó bí thư");
  both.all_of = {small.secretary, small.deputy};
  const office_id office = small.builder.office(both);
  power(office, small.finance);
  EXPECT_EQ(ask(people.first).decided, verdict::denied);
  people.substitute(people.first, people.second, "pho-bi-thu", {});
  EXPECT_EQ(ask(people.first).decided, verdict::denied) << "a part held in substitution makes no concurrent office";
  people.tables.substitutions.clear();
  people.tables.tenures.push_back({people.first, "pho-bi-thu", people.unit, {}, {}, "Quyết định 3", {}});
  const person_answer given = ask(people.first);
  EXPECT_EQ(given.decided, verdict::permitted);
  ASSERT_EQ(given.capacities.size(), 1U) << "the parts are no capacities of their own";
  EXPECT_EQ(given.capacities[0].as.kind, capacity_kind::concurrence);
  EXPECT_EQ(given.capacities[0].as.tenures.size(), 2U);
}

TEST_F(persons, AreBarredByWhatBarsAPartOfTheirConcurrentOffice) {
  office_entry both = small.make_office("kiem", "Bí thư kiêm phó bí thư");
  both.all_of = {small.secretary, small.deputy};
  small.builder.office(both);
  power(small.secretary, small.finance);
  small.builder.prohibition({small.based("cam"), {small.deputy}, act::decide, {small.finance}});
  people.tables.tenures.push_back({people.first, "pho-bi-thu", people.unit, {}, {}, "Quyết định 3", {}});
  EXPECT_EQ(ask(people.first).because, reason::prohibited);
}

TEST_F(persons, StandInOnTheDaysAndInTheScopeOfTheSubstitution) {
  power(small.secretary, small.finance);
  people.substitute(people.second, people.first, "bi-thu", {day(2024, 3, 1), day(2024, 3, 16)});
  EXPECT_EQ(ask(people.second, day(2024, 3, 15)).decided, verdict::permitted);
  EXPECT_EQ(ask(people.second, day(2024, 3, 16)).decided, verdict::denied);
  EXPECT_EQ(ask(people.first, day(2024, 3, 15)).decided, verdict::permitted) << "whoever is replaced keeps it";
  people.tables.substitutions[0].matters = {"tai-chinh.chi"};
  EXPECT_EQ(ask(people.second, day(2024, 3, 15), "tai-chinh.chi").decided, verdict::permitted);
  people.tables.substitutions[0].acts = act::sign;
  EXPECT_EQ(ask(people.second, day(2024, 3, 15), "tai-chinh.chi").idle.front().why, idle_reason::outside_scope);
  people.tables.substitutions[0].acts = act::decide;
  EXPECT_EQ(ask(people.second, day(2024, 3, 15), "tai-chinh.chi", act::examine).decided, verdict::permitted)
      << "deciding implies examining";
}

TEST_F(persons, StandInForNobodyWhoIsNotInOffice) {
  power(small.secretary, small.finance);
  people.tables.tenures[0].held = {day(2021, 1, 1), day(2024, 3, 10)};
  people.substitute(people.second, people.first, "bi-thu", {day(2024, 3, 1), day(2024, 3, 16)});
  EXPECT_EQ(ask(people.second, day(2024, 3, 9)).decided, verdict::permitted);
  const person_answer given = ask(people.second, day(2024, 3, 10));
  EXPECT_EQ(given.decided, verdict::denied);
  EXPECT_EQ(given.idle.front().why, idle_reason::not_in_office);
  people.tables.substitutions[0].in_place_of.reset();
  EXPECT_EQ(ask(people.second, day(2024, 3, 10)).decided, verdict::permitted) << "the office is vacant";
}

TEST_F(persons, KnowTheirFieldsFromTheRows) {
  small.builder.matter(small_regulation::make_matter("tai-chinh.thu", "Thu ngân sách"));
  power(small.secretary, small.finance, {{regulation_builder::assigned_field, 1, 2}});
  EXPECT_EQ(ask(people.first, day(2024, 3, 1), "tai-chinh.chi").decided, verdict::conditional) << "not recorded";
  people.assign(people.first, {"tai-chinh.chi"});
  EXPECT_EQ(ask(people.first, day(2024, 3, 1), "tai-chinh.chi").decided, verdict::permitted);
  EXPECT_EQ(ask(people.first, day(2024, 3, 1), "tai-chinh.thu").decided, verdict::denied);
  const person_answer whole = ask(people.first);
  EXPECT_EQ(whole.decided, verdict::conditional);
  EXPECT_EQ(whole.because, reason::parts_differ);
  EXPECT_EQ(ask(people.first, day(2024, 3, 1), "tai-chinh.thu", act::decide, {{regulation_builder::assigned_field, 1}}).decided,
            verdict::permitted)
      << "what the question supplies counts";
}

TEST_F(persons, TakeTheFieldsOfWhomTheyReplace) {
  power(small.secretary, small.finance, {{regulation_builder::assigned_field, 1, 2}});
  people.substitute(people.second, people.first, "bi-thu", {});
  people.assign(people.second, {"tai-chinh"});
  EXPECT_EQ(ask(people.second).decided, verdict::conditional);
  people.assign(people.first, {"tai-chinh"});
  EXPECT_EQ(ask(people.second).decided, verdict::permitted);
}

TEST_F(persons, WithoutAnOfficeHaveNothingButWhatEverybodyMay) {
  people.tables.tenures.clear();
  EXPECT_EQ(ask(people.first).because, reason::no_power);
  EXPECT_TRUE(ask(people.first).capacities.empty());
  EXPECT_EQ(ask(people.first, day(2024, 3, 1), "tai-chinh", act::attend).decided, verdict::permitted);
}

TEST_F(persons, AreNothingWhereTheirUnitIsNotOrTheOfficeIsUnknown) {
  power(small.secretary, small.finance);
  people.tables.units[0].life = {day(2020, 1, 1), day(2024, 3, 1)};
  EXPECT_EQ(ask(people.first).idle.front().why, idle_reason::unit_ended);
  people.tables.units[0].life = {};
  people.tables.tenures[0].office = "bi-thuu";
  EXPECT_EQ(ask(people.first).idle.front().why, idle_reason::unknown_office);
}

TEST_F(persons, AreAskedOfTheGraphOfTheirKind) {
  people.tables.units[0].kind = "cap-khac";
  regulation_builder builder = small.builder;
  const graph in = checked(freeze(std::move(builder).finish().value()));
  const registry rows = people.made();
  EXPECT_TRUE(contract_broken_by([&] {
    static_cast<void>(may(rows, in, {people.first, people.unit, act::decide, *in.find_matter("tai-chinh"), {day(2024, 3, 1)}}));
  }));
}

}  // namespace
