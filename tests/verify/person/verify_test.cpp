// SPDX-License-Identifier: BSL-1.0
// The checker refuses an answer about a person in which one thing is changed.
#include <gtest/gtest.h>

#include <functional>
#include <iostream>

#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

/// A registry and a graph in which much can be reported wrongly: two capacities, a substitution in part, fields, idle rows.
class verify_person : public testing::Test {
 protected:
  verify_person() {
    small.builder.matter(small_regulation::make_matter("tai-chinh.thu", "Thu ngân sách"));
    power_form first{small.based("q1"), {small.secretary}, act::decide, {small.finance}};
    first.when = {{regulation_builder::assigned_field, 1, 2}};
    small.builder.power(first);
    power_form second{small.based("q2"), {small.deputy}, act::decide, {small.finance}};
    second.when = {{small.amount, bound::open_start, 3'000'001}};
    small.builder.power(second);
    people.substitute(people.second, people.first, "bi-thu", {});
    people.tables.substitutions[0].matters = {"tai-chinh.chi"};
    people.assign(people.first, {"tai-chinh.chi"});
    people.tables.tenures.push_back(
        {people.second, "bi-thu", people.unit, {day(2025, 1, 1), period::open_end}, {}, "QĐ 3", {}});
    in = checked(freeze(std::move(small.builder).finish().value()));
    rows = people.made();
  }
  [[nodiscard]] person_answer ask(const char* matter) const {
    return may(*rows, *in, {people.second, people.unit, act::decide, *in->find_matter(matter), {day(2024, 3, 1)}});
  }
  small_regulation small;
  small_registry people;
  std::optional<graph> in;
  std::optional<registry> rows;
};

using person_change = std::function<void(person_answer&)>;
const std::vector<person_change>& changed_answers() {
  static const std::vector<person_change> all{
      [](person_answer& one) { one.decided = one.decided == verdict::denied ? verdict::permitted : verdict::denied; },
      [](person_answer& one) { one.because = reason::unsettled; },
      [](person_answer& one) { one.fingerprint ^= 1U; },
      [](person_answer& one) { one.registry_fingerprint ^= 1U; },
      [](person_answer& one) { one.asked.when.on = day(2026, 1, 1); },
      [](person_answer& one) { one.asked.person = person_id{0}; },
      [](person_answer& one) { one.asked.person = person_id{7}; },
      [](person_answer& one) { one.asked.unit = unit_id{7}; },
      [](person_answer& one) { one.asked.what = act::sign; },
      [](person_answer& one) { one.as = 7; },
      [](person_answer& one) { one.capacities.pop_back(); },
      [](person_answer& one) { one.capacities.push_back(one.capacities.front()); },
      [](person_answer& one) { std::swap(one.capacities.front(), one.capacities.back()); },
      [](person_answer& one) { one.capacities.front().as.kind = capacity_kind::concurrence; },
      [](person_answer& one) { one.capacities.front().as.tenures.clear(); },
      [](person_answer& one) { one.capacities.back().as.substitution.reset(); },
      [](person_answer& one) { one.capacities.front().answers.clear(); },
      [](person_answer& one) { one.capacities.front().answers.push_back(one.capacities.front().answers.front()); },
      [](person_answer& one) { one.capacities.back().answers.front().asked.facts.clear(); },
      [](person_answer& one) { one.capacities.back().answers.front().decided = verdict::denied; },
      [](person_answer& one) { one.capacities.back().answers = one.capacities.front().answers; },
      [](person_answer& one) { one.idle.clear(); },
      [](person_answer& one) { one.idle.front().why = idle_reason::no_longer; },
      [](person_answer& one) { one.wanted_facts.push_back(measure_id{1}); }};
  return all;
}
const std::vector<person_change>& changed_cases() {
  static const std::vector<person_change> all{
      [](person_answer& one) { one.cases.pop_back(); },
      [](person_answer& one) { one.cases.push_back(one.cases.front()); },
      [](person_answer& one) { one.cases.clear(); },
      [](person_answer& one) { one.cases.front().decided = verdict::undetermined; },
      [](person_answer& one) { one.cases.front().because = reason::never; },
      [](person_answer& one) { one.cases.front().as.reset(); },
      [](person_answer& one) { one.cases.front().where.clear(); },
      [](person_answer& one) { one.cases.front().where.front().matter = matter_id{99}; },
      [](person_answer& one) {
        one.cases.back().where.front().facts.push_back({measure_id{1}, 5, 3});
      },
      [](person_answer& one) { one.wanted_facts.clear(); }};
  return all;
}

TEST_F(verify_person, RefusesEachChange) {
  std::size_t refused = 0;
  for (const char* matter : {"tai-chinh", "tai-chinh.chi"}) {
    const person_answer right = ask(matter);
    ASSERT_TRUE(verify(*rows, *in, right)) << verify(*rows, *in, right).complaint;
    for (std::size_t place = 0; place < changed_answers().size(); ++place) {
      person_answer wrong = right;
      changed_answers()[place](wrong);
      EXPECT_FALSE(verify(*rows, *in, wrong)) << matter << " change " << place;
      refused += verify(*rows, *in, wrong) ? 0U : 1U;
    }
  }
  const person_answer right = ask("tai-chinh");
  ASSERT_GE(right.cases.size(), 2U);
  for (std::size_t place = 0; place < changed_cases().size(); ++place) {
    person_answer wrong = right;
    changed_cases()[place](wrong);
    EXPECT_FALSE(verify(*rows, *in, wrong)) << "change of cases " << place;
    refused += verify(*rows, *in, wrong) ? 0U : 1U;
  }
  std::cout << "count: changed answers about persons refused " << refused << "\n";
}

TEST_F(verify_person, RefusesChangedVacancies) {
  people.tables.tenures.erase(people.tables.tenures.begin());
  rows = people.made();
  const vacancies_answer right = vacancies(*rows, *in, people.unit, day(2024, 3, 1));
  ASSERT_EQ(right.vacancies.size(), 1U);
  EXPECT_TRUE(verify(*rows, *in, right));
  const auto refuse = [&](auto change) {
    vacancies_answer wrong = right;
    change(wrong);
    EXPECT_FALSE(verify(*rows, *in, wrong));
  };
  refuse([](vacancies_answer& one) { one.vacancies.clear(); });
  refuse([](vacancies_answer& one) { one.vacancies.front().seats = 2; });
  refuse([](vacancies_answer& one) { one.on = day(2025, 6, 1); });
  refuse([](vacancies_answer& one) { one.fingerprint ^= 1U; });
  refuse([](vacancies_answer& one) { one.unit = unit_id{3}; });
}

}  // namespace
