// SPDX-License-Identifier: BSL-1.0
// Enumerated small worlds: every choice of a family, and the comparison of all that can be asked in one world.
#ifndef QUYCHE_TESTS_WORLDS_ENUMERATE_HPP
#define QUYCHE_TESTS_WORLDS_ENUMERATE_HPP

#include <initializer_list>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/who.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/verify/verify.hpp>

#include "support/agreement.hpp"
#include "support/consistency.hpp"

namespace quyche_tests {

/// One digit for each dimension of a family.
using choice = std::vector<int>;

/// The next choice in the order of an odometer, the last dimension fastest; false after the last one.
inline bool advance(choice& at, const choice& sizes) {
  for (std::size_t place = at.size(); place-- > 0;) {
    if (++at[place] < sizes[place]) return true;
    at[place] = 0;
  }
  return false;
}

inline std::string text_of(const choice& made) {
  std::string text;
  for (const int digit : made) text += " " + std::to_string(digit);
  return text;
}

/// What is asked in every world of a family: the one matter, the act, at each moment, with each set of facts.
struct world_questions {
  act what = act::decide;
  std::string matter = "viec";
  std::vector<moment> moments;
  std::vector<key_facts> facts = {{}};
  bool chains = false;  ///< only where no record has limits
};

/// What came out over a whole family.
class family {
 public:
  family(std::string name, std::size_t sample_every) : name_{std::move(name)}, sample_every_{sample_every} {}

  /// Asks everything in one world; in each `sample_every`-th also every act, at one of the moments in turn. Nothing, or
  /// the first difference.
  std::optional<std::string> examine(regulation_builder made, const world_questions& asked) {
    auto wrong = ask(std::move(made), asked);
    differences_ += wrong ? 1 : 0;
    ++worlds_;
    return wrong;
  }

  [[nodiscard]] std::size_t worlds() const { return worlds_; }
  void print() const {
    std::cout << "count: worlds " << name_ << " " << worlds_ << " questions " << questions_ + everything_.questions
              << " differences " << differences_ << "\n";
  }

  // Each of these came out at least `least` times.
  void expect(std::initializer_list<verdict> list) const { expect_each(list, verdicts_); }
  void expect(std::initializer_list<reason> list) const { expect_each(list, reasons_); }
  /// As the cause of a step of a proof.
  void expect(std::initializer_list<flaw> list) const { expect_each(list, causes_); }
  void expect(std::initializer_list<step_kind> list) const { expect_each(list, steps_); }
  /// As the flaw of a link of a chain.
  void expect_in_chains(std::initializer_list<flaw> list) const { expect_each(list, links_); }

 private:
  static constexpr std::size_t least = 20;

  template <class Value>
  void expect_each(std::initializer_list<Value> list, const std::map<Value, std::size_t>& counted) const {
    for (const Value one : list) {
      const auto found = counted.find(one);
      EXPECT_GE(found == counted.end() ? 0 : found->second, least) << name_ << ": " << word_of(one);
    }
  }
  static std::vector<fact> facts_of(const graph& in, const key_facts& facts) {
    std::vector<fact> made;
    for (const auto& [measure, value] : facts) made.push_back({in.find_measure(measure).value(), value});
    return made;
  }
  static std::vector<actor_id> actors_of(const graph& in) {
    std::vector<actor_id> made;
    for (const body_id one : in.bodies()) made.emplace_back(one);
    for (const office_id one : in.offices()) made.emplace_back(one);
    return made;
  }

  std::optional<std::string> ask(regulation_builder made, const world_questions& asked) {
    const auto built = std::move(made).finish();
    if (!built) return "no regulation: " + render(built.diagnostics().front(), {}, language::en);
    const graph in = freeze(built.value());
    const reference oracle{built.value().tables()};
    const matter_id matter = in.find_matter(asked.matter).value();
    for (const moment& when : asked.moments)
      for (const key_facts& facts : asked.facts)
        if (auto wrong = compare(in, oracle, asked, {when, matter, facts_of(in, facts)}))
          return "day " + std::to_string(when.on.day_number()) + ": " + *wrong;
    if (worlds_ % sample_every_ != 0) return std::nullopt;
    const moment& when = asked.moments[worlds_ / sample_every_ % asked.moments.size()];
    return check_everything(in, oracle, when, {}, everything_);
  }
  struct circumstances {
    const moment& when;
    matter_id matter;
    std::vector<fact> facts;
  };
  std::optional<std::string> compare(const graph& in, const reference& oracle, const world_questions& asked,
                                     const circumstances& at) {
    const auto& [when, matter, facts] = at;
    agreement judge{in, oracle, when, facts};
    std::vector<answer> holders;
    for (const actor_id actor : actors_of(in)) {
      answer given = may(in, {actor, asked.what, matter, when, std::nullopt, facts});
      if (auto wrong = judge.difference(given)) return wrong;
      if (auto wrong = judge.untruth(given)) return std::string{in.key(actor)} + ": " + *wrong;
      if (const auto checked = verify(in, given); !checked) return std::string{in.key(actor)} + ": " + checked.complaint;
      count(given);
      if (asked.chains)
        if (auto wrong = compare_chain(in, given)) return std::string{in.key(actor)} + ": " + *wrong;
      if (given.decided != verdict::denied) holders.push_back(std::move(given));
    }
    const who_answer all = who(in, {asked.what, matter, when, std::nullopt, facts});
    ++questions_;
    if (const auto checked = verify(in, all); !checked) return "who: " + checked.complaint;
    if (all.holders != holders) return "who differs from may";
    return std::nullopt;
  }
  /// Of a leaf, without limits: a yes is a lawful chain.
  std::optional<std::string> compare_chain(const graph& in, const answer& given) {
    const chain_answer found = chain(in, given.asked);
    ++questions_;
    if (const auto checked = verify(in, found); !checked) return "chain: " + checked.complaint;
    const bool lawful = !found.chains.empty() && found.chains.front().decided == verdict::permitted;
    if (lawful != (given.decided == verdict::permitted)) return "chain differs from may";
    for (const delegation_chain& one : found.chains)
      for (const chain_link& link : one.links) ++links_[link.found];
    return std::nullopt;
  }
  void count(const answer& given) {
    ++questions_;
    ++verdicts_[given.decided];
    ++reasons_[given.because];
    count(given.steps);
    for (const answer_case& one : given.cases) count(one.steps);
  }
  void count(const proof& steps) {
    for (const step& one : steps) {
      ++steps_[one.kind];
      if (one.cause != flaw::none) ++causes_[one.cause];
    }
  }

  std::string name_;
  std::size_t sample_every_;
  std::size_t worlds_ = 0;
  std::size_t questions_ = 0;
  std::size_t differences_ = 0;
  counts everything_;
  std::map<verdict, std::size_t> verdicts_;
  std::map<reason, std::size_t> reasons_;
  std::map<step_kind, std::size_t> steps_;
  std::map<flaw, std::size_t> causes_;
  std::map<flaw, std::size_t> links_;
};

// --- entries of which the worlds are made; fictional, like everything in them -------------------------------------------

inline document_entry world_document(std::string key, document_rank rank, period in_force = {}) {
  document_entry made;
  made.title = {"Văn bản " + key, {}};
  made.key = std::move(key);
  made.rank = rank;
  made.in_force = in_force;
  return made;
}
/// Each record cites an article of its own, so that one provision can be omitted without the others.
inline attestation world_basis(document_id document, int article, std::string key, period force = {}) {
  attestation made;
  made.key = std::move(key);
  made.basis = {{document, *parse_address("Điều " + std::to_string(article))}};
  made.force = force;
  return made;
}
inline body_entry world_body(document_id document, const std::string& key, period life = {}) {
  body_entry made;
  made.name = {"Cơ quan " + key, {}};
  made.attested = world_basis(document, 1, key, life);
  return made;
}
inline office_entry world_office(document_id document, const std::string& key, period life = {}) {
  office_entry made;
  made.name = {"Chức danh " + key, {}};
  made.attested = world_basis(document, 1, key, life);
  return made;
}
inline matter_entry world_matter() {
  matter_entry made;
  made.name = {"Việc", {}};
  made.attested.key = "viec";
  return made;
}

}  // namespace quyche_tests

#endif
