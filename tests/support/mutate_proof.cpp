// SPDX-License-Identifier: BSL-1.0
// Every small change of an answer and its proof.
#include "support/mutate_proof.hpp"

#include <utility>
#include <vector>

namespace quyche_tests {
namespace {

class mutator {
 public:
  mutator(const graph& in, const answer& given, const std::function<void(const answer&)>& visit)
      : in_{in}, given_{given}, visit_{visit} {
    for (const body_id one : in.bodies()) actors_.emplace_back(one);
    for (const office_id one : in.offices()) actors_.emplace_back(one);
  }

  void run() {
    mutate_question();
    mutate_whole();
    mutate_proof([](answer& of) -> proof& { return of.steps; });
    for (std::size_t place = 0; place < given_.cases.size(); ++place) {
      mutate_case(place);
      mutate_proof([place](answer& of) -> proof& { return of.cases[place].steps; });
    }
  }

 private:
  template <class Change>
  void change(Change one) {
    answer mutant = given_;
    one(mutant);
    if (mutant != given_) visit_(mutant);
  }

  void mutate_question() {
    for (const actor_id one : actors_) change([&](answer& of) { of.asked.actor = one; });
    for (const matter_id one : in_.matters()) change([&](answer& of) { of.asked.matter = one; });
    for (const act one : {act::decide, act::issue, act::report}) change([&](answer& of) { of.asked.what = one; });
    for (const int days : {-4, -1, 1, 4})
      change([&](answer& of) { of.asked.when.on = date{of.asked.when.on.day_number() + days}; });
    change([](answer& of) { of.asked.when.known = date{of.asked.when.on.day_number() - 4}; });
    change([](answer& of) { of.asked.facts.clear(); });
    change([](answer& of) {
      if (!of.asked.facts.empty()) ++of.asked.facts.front().value;
    });
  }
  void mutate_whole() {
    change([](answer& of) { ++of.fingerprint; });
    for (int place = 0; place < 4; ++place) change([&](answer& of) { of.decided = static_cast<verdict>(place); });
    for (int place = 0; place < 15; ++place) change([&](answer& of) { of.because = static_cast<reason>(place); });
    change([](answer& of) { of.steps.clear(); });
    change([](answer& of) { of.cases.clear(); });
    change([](answer& of) {
      if (!of.wanted_facts.empty()) of.wanted_facts.pop_back();
    });
    for (const measure_id one : in_.measures()) change([&](answer& of) { of.wanted_facts.push_back(one); });
  }

  void mutate_case(std::size_t place) {
    change([&](answer& of) { of.cases.erase(of.cases.begin() + static_cast<std::ptrdiff_t>(place)); });
    change([&](answer& of) { of.cases.push_back(of.cases[place]); });
    for (int kind = 0; kind < 4; ++kind) change([&](answer& of) { of.cases[place].decided = static_cast<verdict>(kind); });
    for (int kind = 0; kind < 15; ++kind) change([&](answer& of) { of.cases[place].because = static_cast<reason>(kind); });
    for (std::size_t region = 0; region < given_.cases[place].where.size(); ++region) {
      change([&](answer& of) {
        of.cases[place].where.erase(of.cases[place].where.begin() + static_cast<std::ptrdiff_t>(region));
      });
      change([&](answer& of) { of.cases[place].where.push_back(of.cases[place].where[region]); });
      for (const matter_id one : in_.matters()) change([&](answer& of) { of.cases[place].where[region].matter = one; });
      for (std::size_t range = 0; range < given_.cases[place].where[region].facts.size(); ++range) {
        const auto at = [&](answer& of) -> bound& { return of.cases[place].where[region].facts[range]; };
        for (const int by : {-1, 1}) {
          change([&](answer& of) { at(of).from += by; });
          change([&](answer& of) {
            if (at(of).until != bound::open_end) at(of).until += by;
          });
        }
        change([&](answer& of) {
          bound& low = at(of);
          if (low.until == bound::open_end || low.until - low.from < 2) return;
          auto high = of.cases[place].where[region];
          high.facts[range].from = low.until = low.until - 1;
          of.cases[place].where.push_back(std::move(high));
        });
        change([&](answer& of) {
          auto& facts = of.cases[place].where[region].facts;
          facts.erase(facts.begin() + static_cast<std::ptrdiff_t>(range));
        });
      }
    }
  }

  template <class ProofOf>
  void mutate_proof(ProofOf proof_of) {
    answer copy = given_;
    const std::size_t size = proof_of(copy).size();
    for (std::size_t place = 0; place < size; ++place) {
      const auto where = static_cast<std::ptrdiff_t>(place);
      change([&](answer& of) { proof_of(of).erase(proof_of(of).begin() + where); });
      change([&](answer& of) { proof_of(of).insert(proof_of(of).begin() + where, step{proof_of(of)[place]}); });
      if (place + 1 < size) change([&](answer& of) { std::swap(proof_of(of)[place], proof_of(of)[place + 1]); });
      mutate_step([&](answer& of) -> step& { return proof_of(of)[place]; }, place);
    }
  }
  template <class StepOf>
  void mutate_step(StepOf step_of, std::size_t place) {
    for (int kind = 0; kind <= static_cast<int>(step_kind::conclusion); ++kind)
      change([&](answer& of) { step_of(of).kind = static_cast<step_kind>(kind); });
    for (int cause = 0; cause <= static_cast<int>(flaw::fact_missing); ++cause)
      change([&](answer& of) { step_of(of).cause = static_cast<flaw>(cause); });
    for (const actor_id one : actors_) {
      change([&](answer& of) { step_of(of).actor = one; });
      change([&](answer& of) { step_of(of).other = one; });
    }
    change([&](answer& of) { step_of(of).record = record_id{0xFFFF}; });
    change([&](answer& of) { step_of(of).record.reset(); });
    for (const record_id one : in_.records())
      if (one.index() < 40) {
        change([&](answer& of) { step_of(of).record = one; });
        change([&](answer& of) {
          step_of(of).record = one;
          step_of(of).cited = in_.record(one).basis().front();
        });
      }
    change([&](answer& of) { step_of(of).cited.reset(); });
    change([&](answer& of) { step_of(of).cited = provision_id{0xFFFF}; });
    for (std::size_t premise = 0; premise < 3; ++premise)
      for (std::size_t to = 0; to <= place + 1; ++to)
        change([&](answer& of) {
          step_of(of).premises[premise] = to > place ? step::no_premise : static_cast<std::uint32_t>(to);
        });
  }

  const graph& in_;
  const answer& given_;
  const std::function<void(const answer&)>& visit_;
  std::vector<actor_id> actors_;
};

}  // namespace

void each_mutant(const graph& in, const answer& given, const std::function<void(const answer&)>& visit) {
  mutator{in, given, visit}.run();
}

}  // namespace quyche_tests
