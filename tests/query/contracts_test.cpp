// SPDX-License-Identifier: BSL-1.0
// A caller's mistake is reported by the name of the public function that was called, before anything is read.
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
#include <quyche/verify/verify.hpp>

#include "support/broken_contract.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

const std::string not_of_graph = "the id is of this graph";
const std::string no_act = "the act is one of the table of acts";

class contracts_of_questions : public testing::Test {
 protected:
  contracts_of_questions() : in{freeze(std::move(small_regulation{}.builder).finish().value())} {}
  [[nodiscard]] question proper() const {
    return {in.get_actor("bi-thu"), act::decide, in.get_matter("tai-chinh"), {day(2024, 3, 1)}};
  }
  /// The complaint of a function; nothing if nothing is required.
  static std::string said(const std::string& function, const std::string& requirement) {
    return requirement.empty() ? "" : function + ": " + requirement;
  }
  /// Every function that takes a question reports what is wrong with it under its own name.
  void expect_all(const question& asked, const std::string& requirement) const {
    EXPECT_EQ(complaint_about([&] { static_cast<void>(may(in, asked)); }), said("may", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(why_not(in, asked)); }), said("why_not", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(chain(in, asked)); }), said("chain", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(steps(in, asked, {})); }), said("steps", requirement));
  }
  /// And every function that takes a day.
  void expect_of_all(const moment& when, const std::string& requirement) const {
    question asked = proper();
    asked.when = when;
    expect_all(asked, requirement);
    const matter_id matter = asked.matter;
    const body_id body = in.get_body("ban-chap-hanh");
    EXPECT_EQ(complaint_about([&] { static_cast<void>(who(in, {act::decide, matter, when})); }), said("who", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(what(in, body, when)); }), said("what", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(responsible(in, matter, when)); }), said("responsible", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(relationship(in, body, body, when)); }),
              said("relationship", requirement));
    EXPECT_EQ(complaint_about([&] { static_cast<void>(composition(in, body, when)); }), said("composition", requirement));
    EXPECT_EQ(complaint_about([&] {
                static_cast<void>(changes({&in, when}, {&in, proper().when}));
              }),
              said("changes", requirement));
    EXPECT_EQ(complaint_about([&] {
                static_cast<void>(changes({&in, proper().when}, {&in, when}));
              }),
              said("changes", requirement));
  }
  graph in;
  small_registry people;
};

TEST_F(contracts_of_questions, NameWhatIsNotOfTheGraph) {
  question asked = proper();
  asked.actor = office_id{99};
  expect_all(asked, not_of_graph);
  asked = proper();
  asked.matter = matter_id{99};
  expect_all(asked, not_of_graph);
  asked = proper();
  asked.towards = community_id{99};
  expect_all(asked, not_of_graph);
  asked = proper();
  asked.what = static_cast<act>(act_count);
  expect_all(asked, no_act);
  asked = proper();
  asked.facts = {{measure_id{99}, 1}};
  expect_all(asked, not_of_graph);
  asked.facts = {{in.get_measure("assigned-field"), 2}};
  expect_all(asked, "a fact lies in the domain of its measure");
  asked.facts = {{in.get_measure("assigned-field"), 1}, {in.get_measure("assigned-field"), 0}};
  expect_all(asked, "a measure has at most one fact");
}

TEST_F(contracts_of_questions, NameADayThatNoAnswerCouldWrite) {
  const std::string beyond = "the day lies in the years 1400 to 9999";
  for (const date never : {date{period::open_start}, date{period::open_end}, date{day(1400, 1, 1).day_number() - 1}}) {
    expect_of_all({never, {}}, beyond);
    expect_of_all({day(2024, 3, 1), never}, beyond);
  }
  expect_of_all({day(1400, 1, 1), day(9999, 12, 31)}, {});
}

TEST_F(contracts_of_questions, AreThoseOfTheListsToo) {
  const moment when{day(2024, 3, 1)};
  const matter_id unknown{99};
  EXPECT_EQ(complaint_about([&] { static_cast<void>(who(in, {act::decide, unknown, when})); }), "who: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] {
              static_cast<void>(who(in, {static_cast<act>(200), proper().matter, when}));
            }),
            "who: " + no_act);
  EXPECT_EQ(complaint_about([&] { static_cast<void>(what(in, body_id{99}, when)); }), "what: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] { static_cast<void>(responsible(in, unknown, when)); }), "responsible: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] { static_cast<void>(relationship(in, body_id{0}, body_id{99}, when)); }),
            "relationship: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] { static_cast<void>(composition(in, body_id{99}, when)); }), "composition: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] {
              static_cast<void>(steps(in, proper(), {{office_id{99}, act::decide}}));
            }),
            "steps: " + not_of_graph);
  EXPECT_EQ(complaint_about([&] {
              static_cast<void>(changes({&in, when}, {nullptr, when}));
            }),
            "changes: a standpoint has a graph");
}

TEST_F(contracts_of_questions, OfAPersonNameTheRegistry) {
  const registry rows = people.made();
  const unit_id unit = rows.get_unit("xa-thu");
  const person_question asked{person_id{99}, unit, act::decide, proper().matter, {day(2024, 3, 1)}};
  const std::string requirement = "the person is of this registry";
  EXPECT_EQ(complaint_about([&] { static_cast<void>(may(rows, in, asked)); }), said("may", requirement));
  EXPECT_EQ(complaint_about([&] { static_cast<void>(why_not(rows, in, asked)); }), said("why_not", requirement));
  EXPECT_EQ(complaint_about([&] { static_cast<void>(what(rows, in, asked.person, unit, asked.when)); }),
            said("what", requirement));
  EXPECT_EQ(complaint_about([&] { static_cast<void>(vacancies(rows, in, unit_id{99}, day(2024, 3, 1))); }),
            "vacancies: the unit is of this registry");
}

TEST_F(contracts_of_questions, FindAnAskerThatWasMovedFrom) {
  asker one{in};
  asker other{std::move(one)};
  EXPECT_EQ(complaint_about([&] { static_cast<void>(one.may(proper())); }), "may: the asker was not moved from");
  EXPECT_EQ(complaint_about([&] { static_cast<void>(other.may(proper())); }), "");
}

TEST_F(contracts_of_questions, FindAVerifierThatWasMovedFrom) {
  const answer given = may(in, proper());
  verifier one{in};
  verifier other{std::move(one)};
  EXPECT_EQ(complaint_about([&] { static_cast<void>(one.check(given)); }), "check: the verifier was not moved from");
  EXPECT_TRUE(other.check(given));
  question later = proper();
  later.when.on = day(2024, 3, 2);
  EXPECT_TRUE(other.check(may(in, later)));  // another day, another list
  EXPECT_TRUE(other.check(given));
}

TEST_F(contracts_of_questions, FindIdsOfAnotherGraphInACheckedBuild) {
  small_regulation other;
  other.builder.body(other.make_body("aa", "Cơ quan khác"));
  const graph foreign = freeze(std::move(other.builder).finish().value());
  question asked = proper();
  // First of the bodies there, and the place of another body here: in range, and yet not the body that is meant.
  asked.actor = foreign.get_actor("aa");
  const std::string expected = ids_are_checked ? "may: " + not_of_graph : "";
  EXPECT_EQ(complaint_about([&] { static_cast<void>(may(in, asked)); }), expected);
  // What both graphs have in the same places may be asked of both.
  asked.actor = foreign.get_office("bi-thu");
  EXPECT_EQ(complaint_about([&] { static_cast<void>(may(in, asked)); }), "");
}

}  // namespace
