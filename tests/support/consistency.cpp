// SPDX-License-Identifier: BSL-1.0
// All questions about a graph at one moment.
#include "support/consistency.hpp"

#include <map>
#include <set>
#include <tuple>

#include <quyche/answer/verify.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>

#include "support/agreement.hpp"

namespace quyche_tests {
namespace {

std::vector<actor_id> actors_of(const graph& in) {
  std::vector<actor_id> all;
  for (const body_id one : in.bodies()) all.emplace_back(one);
  for (const office_id one : in.offices()) all.emplace_back(one);
  return all;
}

class everything {
 public:
  everything(const graph& in, const reference& oracle, const moment& when, const std::vector<fact>& facts, counts& total)
      : in_{in}, when_{when}, facts_{facts}, total_{total}, judge_{in, oracle, when, facts}, actors_{actors_of(in)} {}

  std::optional<std::string> check() {
    if (auto wrong = check_may()) return wrong;
    if (auto wrong = check_who()) return wrong;
    if (auto wrong = check_what()) return wrong;
    if (auto wrong = check_chains()) return wrong;
    return check_records();
  }

 private:
  using place = std::tuple<actor_id, act, matter_id>;

  std::optional<std::string> check_may() {
    for (const actor_id actor : actors_)
      for (std::size_t which = 0; which < act_count; ++which)
        for (const matter_id matter : in_.matters()) {
          const question asked{actor, static_cast<act>(which), matter, when_, std::nullopt, facts_};
          const answer given = may(in_, asked);
          if (auto wrong = judge_.difference(given)) return wrong;
          if (const auto found = verify(in_, given); !found)
            return "may " + std::string{in_.key(actor)} + " " + std::string{traits_of(asked.what).id} + " " +
                   std::string{in_.matter(matter).key()} + ": the checker says, in case " + std::to_string(found.at_case) +
                   " step " + std::to_string(found.at_step) + ": " + found.complaint;
          count(given.decided);
          count_causes(given);
          if (given.decided != verdict::denied) answers_.emplace(place{actor, asked.what, matter}, given);
        }
    return std::nullopt;
  }
  void count(verdict decided) {
    ++total_.questions;
    switch (decided) {
      case verdict::permitted:
        ++total_.permitted;
        break;
      case verdict::denied:
        ++total_.denied;
        break;
      case verdict::conditional:
        ++total_.conditional;
        break;
      case verdict::undetermined:
        ++total_.undetermined;
        break;
    }
  }
  void count_causes(const answer& given) {
    count_causes(given.steps);
    for (const answer_case& one : given.cases) count_causes(one.steps);
  }
  void count_causes(const proof& steps) {
    for (const step& one : steps) {
      if (one.cause != flaw::none) ++total_.causes[one.cause];
      if (one.kind == step_kind::delegated && in_.record(*one.record).may_pass_on()) ++total_.passed_on;
    }
  }
  template <class Answer>
  std::optional<std::string> checked(const Answer& given, const char* name) {
    ++total_.others;
    const auto found = verify(in_, given);
    return found ? std::nullopt : std::optional{std::string{name} + ": the checker says: " + found.complaint};
  }

  std::optional<std::string> check_who() {
    for (std::size_t which = 0; which < act_count; ++which)
      for (const matter_id matter : in_.matters()) {
        const who_answer given = who(in_, static_cast<act>(which), matter, when_, facts_);
        if (auto wrong = checked(given, "who")) return wrong;
        std::vector<answer> expected;
        for (const actor_id actor : actors_) {
          const auto found = answers_.find(place{actor, static_cast<act>(which), matter});
          if (found != answers_.end() && !given.everybody) expected.push_back(found->second);
        }
        if (given.holders != expected) return std::string{"who differs from may at "} + std::string{traits_of(given.what).id};
      }
    return std::nullopt;
  }
  std::optional<std::string> check_what() {
    for (const actor_id actor : actors_) {
      const what_answer given = what(in_, actor, when_, facts_);
      if (auto wrong = checked(given, "what")) return wrong;
      std::set<place> expected;
      std::set<place> found;
      for (const auto& [where, one] : answers_)
        if (std::get<0>(where) == actor && traits_of(std::get<1>(where)).needs_competence) expected.insert(where);
      for (const what_entry& one : given.powers) found.insert(place{actor, one.given.asked.what, one.given.asked.matter});
      if (found != expected || found.size() != given.powers.size())
        return "what differs from may for " + std::string{in_.key(actor)};
      for (const what_entry& one : given.powers)
        if (answers_.at(place{actor, one.given.asked.what, one.given.asked.matter}) != one.given)
          return "what differs from may in an answer";
    }
    return std::nullopt;
  }

  /// A lawful chain is a yes for the whole matter; a yes for a leaf has a lawful chain.
  std::optional<std::string> check_chains() {
    std::set<act> acts;
    for (const record_id which : in_.records())
      if (in_.record(which).kind() == record_kind::delegation)
        for (std::size_t number = 0; number < act_count; ++number)
          if (in_.record(which).acts().contains(static_cast<act>(number))) acts.insert(static_cast<act>(number));
    for (const act one : acts)
      for (const actor_id actor : actors_)
        for (const matter_id matter : in_.matters()) {
          const chain_answer given = chain(in_, {actor, one, matter, when_, std::nullopt, facts_});
          if (auto wrong = checked(given, "chain")) return wrong;
          const bool lawful = !given.chains.empty() && given.chains.front().decided == verdict::permitted;
          const auto found = answers_.find(place{actor, one, matter});
          const bool yes = found != answers_.end() && found->second.decided == verdict::permitted;
          if (lawful && !yes) return "a lawful chain is no yes for " + std::string{in_.key(actor)};
          const bool gives_in_one = yes && in_.is_leaf(matter) && found->second.cases.empty();
          const bool open = !given.chains.empty() && given.chains.front().decided == verdict::conditional;
          if (gives_in_one && given.complete && !lawful && !open)
            return "a yes has no lawful chain for " + std::string{in_.key(actor)};
        }
    return std::nullopt;
  }

  std::optional<std::string> check_records() {
    for (const matter_id matter : in_.matters())
      if (auto wrong = checked(responsible(in_, matter, when_), "responsible")) return wrong;
    for (const actor_id one : actors_)
      for (const actor_id other : actors_)
        if (auto wrong = checked(relationship(in_, one, other, when_), "relationship")) return wrong;
    return std::nullopt;
  }

  const graph& in_;
  const moment& when_;
  const std::vector<fact>& facts_;
  counts& total_;
  agreement judge_;
  std::vector<actor_id> actors_;
  std::map<place, answer> answers_;
};

}  // namespace

std::string counts::text() const {
  return "questions " + std::to_string(questions) + " permitted " + std::to_string(permitted) + " denied " +
         std::to_string(denied) + " conditional " + std::to_string(conditional) + " undetermined " +
         std::to_string(undetermined) + " others " + std::to_string(others);
}

std::optional<std::string> check_everything(const graph& in, const reference& oracle, const moment& when,
                                            const std::vector<fact>& facts, counts& total) {
  return everything{in, oracle, when, facts, total}.check();
}

}  // namespace quyche_tests
