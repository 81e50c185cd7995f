// SPDX-License-Identifier: BSL-1.0
// what of a person: entries, which of them are maximal, and charges.
#include <gtest/gtest.h>

#include <quyche/query/person/what.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

TEST(PersonWhat, IsWhatEachOfTheCapacitiesMay) {
  small_regulation small;
  small_registry people;
  small.builder.power({small.based("q1"), {small.secretary}, act::decide, {small.finance}});
  small.builder.duty({small.based("nv"), {small.deputy}, act::prepare, {small.spending}});
  people.substitute(people.second, people.first, "bi-thu", {});
  people.tables.substitutions[0].matters = {"tai-chinh.chi"};
  people.tables.substitutions[0].acts = act::examine;
  regulation_builder builder = small.builder;
  const graph in = checked(freeze(std::move(builder).finish().value()));
  const registry rows = people.made();
  const person_what_answer given = what(rows, in, people.second, people.unit, {day(2024, 3, 1)});
  const verification found = verify(rows, in, given);
  EXPECT_TRUE(found) << found.complaint;
  std::vector<std::string> entries;
  for (const person_what_entry& one : given.powers)
    entries.push_back(std::string{traits_of(one.given.asked.what).id} + " " +
                      std::string{in.matter(one.given.asked.matter).key()} + " " + std::string{word_of(one.given.decided)} +
                      (one.maximal ? "" : " inside"));
  EXPECT_EQ(entries,
            (std::vector<std::string>{"prepare tai-chinh permitted", "examine tai-chinh permitted",
                                      "prepare tai-chinh.chi permitted inside", "examine tai-chinh.chi permitted inside"}));
  EXPECT_EQ(given.charges.size(), 1U);
  person_what_answer wrong = given;
  wrong.powers.pop_back();
  EXPECT_FALSE(verify(rows, in, wrong));
  wrong = given;
  wrong.charges.clear();
  EXPECT_FALSE(verify(rows, in, wrong));
  wrong = given;
  wrong.powers.front().maximal = false;
  EXPECT_FALSE(verify(rows, in, wrong));
}

}  // namespace
