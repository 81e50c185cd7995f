// SPDX-License-Identifier: BSL-1.0
// An answer of another graph or registry is refused by the name of the public function that was called.
#include <optional>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/query/person/what.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/render/dot.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>

#include "support/broken_contract.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

const std::string not_of_graph = "the answer is of this graph";
const std::string not_of_registry = "the answer is of this registry";

class contracts_of_texts : public testing::Test {
 protected:
  contracts_of_texts() : in{freeze(std::move(small_regulation{}.builder).finish().value())}, other{graph_with_power()} {}
  static graph graph_with_power() {
    small_regulation small;
    small.builder.power(small.make_power());
    return freeze(std::move(small.builder).finish().value());
  }
  template <class Answer>
  void expect_refused(const Answer& given) const {
    EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(in, given)); }), "");
    EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(other, given)); }), "explain: " + not_of_graph);
    EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(in, given)); }), "");
    EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(other, given)); }), "to_json: " + not_of_graph);
  }
  template <class Answer>
  void expect_refused_of_person(const Answer& given) const {
    small_registry more = people;
    more.tables.persons.push_back({"c", "Lê Văn C", {}, {}});
    const registry rows = people.made();
    const registry others = more.made();
    EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(rows, in, given)); }), "");
    EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(others, in, given)); }), "explain: " + not_of_registry);
    EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(rows, other, given)); }), "explain: " + not_of_graph);
    EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(rows, in, given)); }), "");
    EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(others, in, given)); }), "to_json: " + not_of_registry);
    EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(rows, other, given)); }), "to_json: " + not_of_graph);
  }
  graph in;
  graph other;
  small_registry people;
  moment when{day(2024, 3, 1)};
};

TEST_F(contracts_of_texts, AnAnswerIsOfItsGraph) {
  const question asked{in.get_actor("bi-thu"), act::decide, in.get_matter("tai-chinh"), when};
  expect_refused(may(in, asked));
  expect_refused(why_not(in, asked));
  expect_refused(chain(in, asked));
  expect_refused(steps(in, asked, {}));
  expect_refused(who(in, {asked.what, asked.matter, when}));
  expect_refused(what(in, asked.actor, when));
  expect_refused(responsible(in, asked.matter, when));
  expect_refused(relationship(in, asked.actor, in.get_actor("ban-chap-hanh"), when));
  expect_refused(composition(in, in.get_body("ban-chap-hanh"), when));
  EXPECT_EQ(complaint_about([&] { static_cast<void>(to_dot(other, may(in, asked), language::vi)); }),
            "to_dot: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] { static_cast<void>(to_dot(other, chain(in, asked), language::vi)); }),
            "to_dot: " + not_of_graph);
}

TEST_F(contracts_of_texts, ChangesAreOfBothTheirGraphs) {
  const changes_answer given = changes({&in, when}, {&other, when});
  EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(in, other, given)); }), "");
  EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(in, other, given)); }), "");
  for (const graph* both : {&other, &in}) {
    EXPECT_EQ(complaint_about([&] { static_cast<void>(explain(*both, *both, given)); }), "explain: " + not_of_graph);
    EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(*both, *both, given)); }), "to_json: " + not_of_graph);
  }
}

TEST_F(contracts_of_texts, AnAnswerAboutAPersonIsOfItsRegistryToo) {
  const registry rows = people.made();
  const person_question asked{people.second, people.unit, act::decide, in.get_matter("tai-chinh"), when};
  expect_refused_of_person(may(rows, in, asked));
  expect_refused_of_person(why_not(rows, in, asked));
  expect_refused_of_person(what(rows, in, asked.person, asked.unit, when));
  expect_refused_of_person(vacancies(rows, in, people.unit, when.on));
}

/// A remedy is of the graph that its edits make.
TEST_F(contracts_of_texts, AForgedRemedyIsRefusedByTheSameName) {
  const question asked{in.get_actor("bi-thu"), act::decide, in.get_matter("tai-chinh"), when};
  why_not_answer given = why_not(in, asked);
  ASSERT_FALSE(given.remedies.empty());
  given.remedies.front().after.fingerprint ^= 1U;
  EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(in, given)); }), "to_json: " + not_of_graph);

  const registry rows = people.made();
  person_why_not_answer of_person =
      why_not(rows, in, {people.second, people.unit, act::decide, in.get_matter("tai-chinh"), when});
  ASSERT_FALSE(of_person.remedies.empty());
  person_why_not_answer of_other_rows = of_person;
  of_person.remedies.front().after.fingerprint ^= 1U;
  EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(rows, in, of_person)); }), "to_json: " + not_of_graph);
  of_other_rows.remedies.front().after.registry_fingerprint ^= 1U;
  EXPECT_EQ(complaint_about([&] { static_cast<void>(to_json(rows, in, of_other_rows)); }), "to_json: " + not_of_registry);
}

TEST(ContractsOfWords, WhatIsNoRuleReasonFlawOrLabelHasNoMeaning) {
  const std::string expected = "explain: the value is one of its enumerators";
  EXPECT_EQ(complaint_about([] { static_cast<void>(explain(static_cast<rule>(99), language::vi)); }), expected);
  EXPECT_EQ(complaint_about([] { static_cast<void>(explain(static_cast<reason>(99), language::vi)); }), expected);
  EXPECT_EQ(complaint_about([] { static_cast<void>(explain(static_cast<flaw>(99), language::vi)); }), expected);
  EXPECT_EQ(complaint_about([] { static_cast<void>(explain(static_cast<remedy_label>(99), language::vi)); }), expected);
}

}  // namespace
