// SPDX-License-Identifier: BSL-1.0
// The proof checker: it refuses every wrong change of an answer, and accepts only what the reference evaluator holds true.
#include <iostream>
#include <set>
#include <tuple>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/verify/verify.hpp>

#include <quyche/render/json.hpp>

#include "support/agreement.hpp"
#include "support/effort.hpp"
#include "support/mutate_proof.hpp"
#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

/// Judges what became of a mutant: refused, or right by the reference and by the question itself.
class mutant_judge {
 public:
  mutant_judge(const graph& in, const reference& oracle) : in_{in}, oracle_{oracle} {}

  void judge(const answer& mutant) {
    ++mutants;
    if (!verify(in_, mutant)) {
      ++refused;
      return;
    }
    agreement judge{in_, oracle_, mutant.asked.when, mutant.asked.facts, mutant.asked.towards};
    const answer right = may(in_, mutant.asked);
    auto wrong = judge.difference(mutant);
    if (!wrong && !(mutant.steps.empty() && mutant.cases.empty())) wrong = judge.untruth(mutant);
    if (!wrong && (mutant.wanted_facts != right.wanted_facts || mutant.because != right.because))
      wrong = "missing facts or reason are others";
    if (!wrong) {
      ++still_right;
    } else {
      ++unexplained;
      if (unexplained <= 3) ADD_FAILURE() << "accepted, and wrong: " << *wrong;
    }
  }

  std::size_t mutants = 0;
  std::size_t refused = 0;
  std::size_t still_right = 0;
  std::size_t unexplained = 0;

 private:
  const graph& in_;
  const reference& oracle_;
};

TEST(Verify, RefusesMutantsOrTheyAreRight) {
  std::size_t answers = 0, mutants = 0, refused = 0, still_right = 0, unexplained = 0;
  std::set<std::tuple<verdict, reason, std::size_t, std::size_t, flaw>> shapes;
  for (std::uint32_t seed = 1; seed <= effort(40, 100, 400) && answers < effort(20, 70, 300); ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    const reference oracle{built.value().tables()};
    mutant_judge judge{in, oracle};
    for (const office_id actor : in.offices())
      for (const matter_id matter : in.matters()) {
        question asked{actor, act::decide, matter, {date{first_random_day.day_number() + 6}, {}}, std::nullopt, {}};
        if (seed % 3 == 0) asked.facts = {{*in.find_measure("so-tien"), 5'000'000}};
        const answer given = may(in, asked);
        ASSERT_TRUE(verify(in, given)) << verify(in, given).complaint;
        const flaw first = given.steps.empty() ? flaw::none : given.steps.front().cause;
        if (!shapes.insert({given.decided, given.because, given.steps.size(), given.cases.size(), first}).second) continue;
        ++answers;
        each_mutant(in, given, [&](const answer& mutant) { judge.judge(mutant); });
      }
    mutants += judge.mutants;
    refused += judge.refused;
    still_right += judge.still_right;
    unexplained += judge.unexplained;
  }
  std::cout << "count: proofs of different shape " << answers << " mutants " << mutants << " refused " << refused
            << " still right " << still_right << " unexplained " << unexplained << "\n";
  EXPECT_EQ(unexplained, 0U);
  EXPECT_EQ(mutants, refused + still_right);
  EXPECT_GE(answers, 20U);
  EXPECT_GT(refused, 3'000U);
}

/// Lists have one right form: every change of one must be refused.
template <class Answer, class List>
void refuse_changes(const graph& in, const Answer& given, List list, std::size_t& mutants) {
  const auto refused = [&](auto change) {
    Answer mutant = given;
    change(list(mutant));
    ++mutants;
    EXPECT_FALSE(verify(in, mutant));
  };
  Answer copy = given;
  const auto size = static_cast<std::ptrdiff_t>(list(copy).size());
  for (std::ptrdiff_t place = 0; place < size; ++place) {
    refused([&](auto& of) { of.erase(of.begin() + place); });
    refused([&](auto& of) {
      of.insert(of.begin() + place, typename std::decay_t<decltype(of)>::value_type{of[static_cast<std::size_t>(place)]});
    });
    if (place + 1 < size)
      refused([&](auto& of) { std::swap(of[static_cast<std::size_t>(place)], of[static_cast<std::size_t>(place) + 1]); });
  }
  Answer other = given;
  ++other.fingerprint;
  ++mutants;
  EXPECT_FALSE(verify(in, other));
}

void refuse_changed_links(const graph& in, const chain_answer& given, std::size_t& mutants) {
  const auto refused = [&](auto change) {
    chain_answer mutant = given;
    change(mutant);
    if (mutant.chains == given.chains && mutant.complete == given.complete) return;
    ++mutants;
    EXPECT_FALSE(verify(in, mutant)) << to_json(in, given) << "\nand changed " << to_json(in, mutant);
  };
  refused([](chain_answer& of) { of.complete = !of.complete; });
  for (std::size_t one = 0; one < given.chains.size(); ++one) {
    for (int decided = 0; decided < 4; ++decided)
      refused([&](chain_answer& of) { of.chains[one].decided = static_cast<verdict>(decided); });
    refused([&](chain_answer& of) {
      of.chains[one].first_broken = of.chains[one].first_broken ? std::nullopt : std::optional<std::size_t>{0};
    });
    for (std::size_t link = 0; link < given.chains[one].links.size(); ++link) {
      for (int found = 0; found <= static_cast<int>(flaw::fact_missing); ++found)
        refused([&](chain_answer& of) { of.chains[one].links[link].found = static_cast<flaw>(found); });
      for (const record_id record : in.records())
        refused([&](chain_answer& of) { of.chains[one].links[link].record = record; });
      for (const body_id body : in.bodies()) refused([&](chain_answer& of) { of.chains[one].links[link].holder = body; });
      refused([&](chain_answer& of) {
        of.chains[one].links.erase(of.chains[one].links.begin() + static_cast<std::ptrdiff_t>(link));
      });
    }
  }
}

TEST(Verify, RefusesChangedLists) {
  std::size_t mutants = 0;
  for (std::uint32_t seed = 1; seed <= effort(2, 15, 60); ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    const moment when{date{first_random_day.day_number() + 6}, {}};
    for (const matter_id matter : in.matters()) {
      refuse_changes(
          in, who(in, {act::decide, matter, when}), [](who_answer & of) -> auto& { return of.holders; }, mutants);
      refuse_changes(
          in, responsible(in, matter, when), [](responsible_answer & of) -> auto& { return of.entries; }, mutants);
      for (const office_id actor : in.offices()) {
        const chain_answer given = chain(in, {actor, act::decide, matter, when, std::nullopt, {}});
        refuse_changes(
            in, given, [](chain_answer & of) -> auto& { return of.chains; }, mutants);
        refuse_changed_links(in, given, mutants);
      }
    }
    for (const office_id actor : in.offices()) {
      refuse_changes(
          in, what(in, actor, when), [](what_answer & of) -> auto& { return of.powers; }, mutants);
      refuse_changes(
          in, what(in, actor, when), [](what_answer & of) -> auto& { return of.charges; }, mutants);
      what_answer turned = what(in, actor, when);
      for (what_entry& one : turned.powers) {
        one.maximal = !one.maximal;
        EXPECT_FALSE(verify(in, turned));
        one.maximal = !one.maximal;
        ++mutants;
      }
      for (const body_id body : in.bodies()) {
        const relationship_answer given = relationship(in, actor, body, when);
        refuse_changes(
            in, given, [](relationship_answer & of) -> auto& { return of.records; }, mutants);
        for (const auto member : {&relationship_answer::one_within_other, &relationship_answer::other_under_one}) {
          relationship_answer other = given;
          other.*member = !(other.*member);
          EXPECT_FALSE(verify(in, other));
          ++mutants;
        }
      }
    }
  }
  std::cout << "count: changed lists " << mutants << " refused " << mutants << "\n";
  EXPECT_GT(mutants, 1000U);
}

TEST(Verify, RefusesIdsThatAreNotOfTheGraph) {
  const auto built = random_regulation(2);
  ASSERT_TRUE(built);
  const graph in = freeze(built.value());
  const answer given = may(in, {body_id{0}, act::decide, matter_id{0}, {first_random_day, {}}, std::nullopt, {}});
  answer wrong = given;
  wrong.asked.actor = body_id{999};
  EXPECT_EQ(verify(in, wrong).complaint, "the question does not fit the graph");
  wrong = given;
  wrong.asked.matter = matter_id{999};
  EXPECT_EQ(verify(in, wrong).complaint, "the question does not fit the graph");
  wrong = given;
  wrong.asked.towards = community_id{999};
  EXPECT_EQ(verify(in, wrong).complaint, "the question does not fit the graph");
  wrong = given;
  wrong.asked.facts = {{measure_id{0}, 7}};
  EXPECT_EQ(verify(in, wrong).complaint, "the question does not fit the graph");
  wrong = given;
  ++wrong.fingerprint;
  EXPECT_EQ(verify(in, wrong).complaint, "the answer is of another graph");
}

}  // namespace
