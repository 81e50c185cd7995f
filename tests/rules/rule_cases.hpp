// SPDX-License-Identifier: BSL-1.0
// A file of rules with one regulation and many cases: each a question, and what is right.
#ifndef QUYCHE_TESTS_RULES_RULE_CASES_HPP
#define QUYCHE_TESTS_RULES_RULE_CASES_HPP

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>

#include <quyche/query/chain.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/query/who.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/verify/person/verify.hpp>

#include "rules/rule_file.hpp"
#include "support/checked.hpp"

namespace quyche_tests {

using namespace quyche;

/// One case of a file: a question, and what is right.
class rule_case {
 public:
  /// `persons` is the text of a registry, if the file has one.
  rule_case(const graph& in, const value& one, std::string persons)
      : in_{in}, one_{one}, persons_{std::move(persons) + "\n" + text_in(one, "add")}, asked_{first_question(in)} {
    read_question(in, one.find("ask"), asked_);
  }

  void check() const {
    EXPECT_FALSE(text_in(one_, "says").empty());
    std::size_t checks = check_verdict() + check_who() + check_links() + check_steps() + check_composition() + check_findings();
    EXPECT_GT(checks, 0U) << "nothing is checked";
  }

 private:
  static question first_question(const graph& in) {
    return {in.bodies().size() != 0 ? actor_id{body_id{0}} : actor_id{office_id{0}},
            act::decide,
            matter_id{0},
            {*parse_date("2024-03-01")}};
  }
  [[nodiscard]] std::size_t check_verdict() const {
    if (one_.find("verdict") == nullptr) return 0;
    if (one_.find("ask") != nullptr && one_.find("ask")->find("person") != nullptr) return check_person();
    const answer given = checked(in_, may(in_, asked_));
    EXPECT_EQ(word_of(given.decided), text_in(one_, "verdict")) << explain(in_, given);
    if (one_.find("reason") != nullptr) {
      EXPECT_EQ(word_of(given.because), text_in(one_, "reason")) << explain(in_, given);
    }
    return 1;
  }
  [[nodiscard]] std::size_t check_person() const {
    const value& ask = *one_.find("ask");
    const registry rows = load_persons(persons_);
    const person_id who = *rows.find_person(text_in(ask, "person"));
    const unit_id unit = *rows.find_unit(text_in(ask, "unit"));
    const graph of_unit = with_local_delegations(in_, rows, unit, who).value();
    const person_answer given = may(rows, of_unit,
                                    {who, unit, asked_.what, *of_unit.find_matter(in_.matter(asked_.matter).key()), asked_.when,
                                     asked_.towards, asked_.facts});
    EXPECT_TRUE(verify(rows, of_unit, given)) << verify(rows, of_unit, given).complaint;
    EXPECT_EQ(word_of(given.decided), text_in(one_, "verdict")) << explain(rows, of_unit, given);
    if (one_.find("reason") != nullptr) {
      EXPECT_EQ(word_of(given.because), text_in(one_, "reason")) << explain(rows, of_unit, given);
    }
    if (one_.find("as") != nullptr) {
      const bool known = given.as.has_value();
      EXPECT_EQ(known ? in_.key(actor_id{given.capacities[*given.as].as.office}) : std::string_view{"-"}, text_in(one_, "as"));
    }
    return 1;
  }
  /// The slugs of what `check` finds in the registry.
  [[nodiscard]] std::size_t check_findings() const {
    if (one_.find("findings") == nullptr) return 0;
    std::vector<std::string> found;
    for (const diagnostic& each : quyche::check(load_persons(persons_), in_)) found.push_back(slug_of(each.code));
    EXPECT_EQ(found, texts_in(one_, "findings"));
    return 1;
  }
  [[nodiscard]] std::size_t check_who() const {
    if (one_.find("who") == nullptr) return 0;
    std::vector<std::string> found;
    for (const answer& each :
         checked(in_, who(in_, {asked_.what, asked_.matter, asked_.when, asked_.towards, asked_.facts})).holders)
      found.emplace_back(in_.key(each.asked.actor));
    EXPECT_EQ(found, texts_in(one_, "who"));
    return 1;
  }
  [[nodiscard]] std::size_t check_links() const {
    if (one_.find("links") == nullptr) return 0;
    const chain_answer given = checked(in_, chain(in_, asked_));
    const auto wanted = texts_in(one_, "links");
    const bool any = std::any_of(given.chains.begin(), given.chains.end(), [&](const delegation_chain& each) {
      std::vector<std::string> links;
      for (const chain_link& link : each.links) links.emplace_back(word_of(link.found));
      return links == wanted;
    });
    EXPECT_TRUE(any) << explain(in_, given);
    return 1;
  }
  [[nodiscard]] std::size_t check_steps() const {
    if (one_.find("consequence") == nullptr) return 0;
    std::vector<taken_step> taken;
    for (const std::string& text : texts_in(one_, "taken")) {
      const auto colon = text.find(':');
      taken.push_back({*in_.find_actor(text.substr(0, colon)), *find_act(text.substr(colon + 1))});
    }
    const steps_answer given = steps(in_, asked_, taken);
    EXPECT_TRUE(verify(in_, given));
    EXPECT_EQ(given.procedures.size(), 1U);
    if (given.procedures.empty()) return 1;
    const auto& found = given.procedures.front().consequence;
    EXPECT_EQ(found ? word_of(*found) : std::string_view{"none"}, text_in(one_, "consequence")) << explain(in_, given);
    return 1;
  }
  [[nodiscard]] std::size_t check_composition() const {
    if (one_.find("seats") == nullptr) return 0;
    const composition_answer given = checked(in_, composition(in_, asked_.actor.body(), asked_.when, asked_.facts));
    const auto end = [](std::optional<std::uint32_t> at) { return at ? std::to_string(*at) : std::string{}; };
    EXPECT_EQ(end(given.seats_from) + ".." + end(given.seats_to), text_in(one_, "seats")) << explain(in_, given);
    std::vector<std::string> found;
    for (const office_id each : given.offices) found.emplace_back(in_.office(each).key());
    for (const measure_id each : given.wanted_facts) found.emplace_back(in_.measure(each).key());
    EXPECT_EQ(found, texts_in(one_, "with")) << explain(in_, given);
    return 1;
  }

  const graph& in_;
  const value& one_;
  std::string persons_;
  question asked_;
};

/// Checks every case of a file; what it shows stands under `subject`.
inline void check_cases(const std::filesystem::path& path, std::string_view subject) {
  const auto parsed = parse_rules(path);
  ASSERT_TRUE(parsed);
  EXPECT_FALSE(text_in(parsed->root, subject).empty());
  const graph in = load_graph(*parsed->root.find("regulation")->text());
  const value_list& cases = *parsed->root.find("case")->list();
  EXPECT_GE(cases.size(), 2U) << "one case shows nothing to compare";
  for (const value& one : cases) {
    SCOPED_TRACE(text_in(one, "says"));
    rule_case{in, one, text_in(parsed->root, "registry")}.check();
  }
  std::cout << "count: " << subject << " " << path.stem().string() << " cases " << cases.size() << "\n";
}

}  // namespace quyche_tests

#endif
