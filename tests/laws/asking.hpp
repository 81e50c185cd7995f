// SPDX-License-Identifier: BSL-1.0
// What laws ask of a graph, and how they compare what is answered.
#ifndef QUYCHE_TESTS_LAWS_ASKING_HPP
#define QUYCHE_TESTS_LAWS_ASKING_HPP

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <quyche/query/may.hpp>

#include "support/random_regulation.hpp"

namespace quyche_tests {

/// The acts of which random regulations speak, and one that is only implied.
inline constexpr std::array asked_acts{act::decide, act::examine, act::issue, act::be_in_charge, act::delegate};

inline std::vector<actor_id> actors_of(const graph& in) {
  std::vector<actor_id> made;
  for (const body_id one : in.bodies()) made.emplace_back(one);
  for (const office_id one : in.offices()) made.emplace_back(one);
  return made;
}
/// Two days more at each end than anything begins or ends.
inline date some_day(dice& by) {
  return date{first_random_day.day_number() - 2 + static_cast<std::int32_t>(by.roll(random_days + 4))};
}
inline moment some_moment(dice& by) {
  moment made{some_day(by)};
  if (by.one_in(3)) made.known = some_day(by);
  return made;
}
inline fact some_fact(const graph& in, measure_id of, dice& by) {
  const bound domain = in.measure(of).domain(of);
  if (domain.until != bound::open_end) return {of, by.roll(static_cast<std::uint32_t>(domain.until))};
  return {of, 1'000'000 * static_cast<std::int64_t>(by.roll(9)) - (by.one_in(2) ? 0 : 1) + 1};
}
/// All measures, none, or each of them or not.
inline std::vector<fact> some_facts(const graph& in, dice& by) {
  std::vector<fact> made;
  const std::uint32_t how = by.roll(3);
  for (const measure_id one : in.measures())
    if (how == 0 || (how == 1 && by.one_in(2))) made.push_back(some_fact(in, one, by));
  return made;
}
inline std::vector<fact> every_fact(const graph& in, dice& by) {
  std::vector<fact> made;
  for (const measure_id one : in.measures()) made.push_back(some_fact(in, one, by));
  return made;
}
inline std::optional<party_id> some_addressee(const graph& in, dice& by) {
  if (!by.one_in(3)) return std::nullopt;
  if (by.one_in(4)) return community_id{0};
  return by.pick(actors_of(in));
}

/// Every actor, act and matter, at some moments, each with some facts and perhaps an addressee.
inline std::vector<question> some_questions(const graph& in, dice& by, std::uint32_t moments = 2) {
  std::vector<question> made;
  for (std::uint32_t count = 0; count < moments; ++count) {
    const moment when = some_moment(by);
    const auto towards = some_addressee(in, by);
    const auto facts = some_facts(in, by);
    for (const actor_id actor : actors_of(in))
      for (const act what : asked_acts)
        for (const matter_id matter : in.matters()) made.push_back({actor, what, matter, when, towards, facts});
  }
  return made;
}

inline std::string text_of(const graph& in, const question& asked) {
  std::string text = std::string{in.key(asked.actor)} + " " + std::string{traits_of(asked.what).id} + " " +
                     std::string{in.matter(asked.matter).key()} + " on " + std::to_string(asked.when.on.day_number());
  if (asked.when.known) text += " known " + std::to_string(asked.when.known->day_number());
  if (asked.towards) text += " towards " + std::string{in.key(*asked.towards)};
  for (const fact& one : asked.facts) text += " " + std::string{in.measure(one.of).key()} + "=" + std::to_string(one.value);
  return text;
}
inline std::string text_of(const answer& given) {
  return std::string{word_of(given.decided)} + " (" + std::string{word_of(given.because)} + ")";
}
inline std::string text_of(const graph& in, const answer& before, const answer& after) {
  return text_of(in, before.asked) + ": " + text_of(before) + ", then " + text_of(after);
}

using pair_law = std::function<bool(const answer& before, const answer& after)>;
using changed_question = std::function<question(const question&)>;

/// The same places in any graph: for one that holds more things behind the old ones, or the same under other keys.
inline question by_place(question asked) {
  const auto placed = [](actor_id one) {
    return one.is_body() ? actor_id{body_id{one.body().index()}} : actor_id{office_id{one.office().index()}};
  };
  asked.actor = placed(asked.actor);
  asked.matter = matter_id{asked.matter.index()};
  if (asked.towards) {
    const party_id to = *asked.towards;
    asked.towards = to.is_community() ? party_id{community_id{to.community().index()}} : party_id{placed(to.actor())};
  }
  for (fact& one : asked.facts) one.of = measure_id{one.of.index()};
  return asked;
}

/// Asks a graph, and another one the changed question; tells the first pair that is not as the law wants it.
inline std::string compare(const graph& before, const graph& after, const std::vector<question>& questions,
                           const pair_law& as_wanted, const changed_question& change = {}) {
  for (const question& asked : questions) {
    const answer one = may(before, asked);
    const answer other = may(after, change ? change(asked) : asked);
    if (!as_wanted(one, other)) return text_of(before, one, other);
  }
  return {};
}

// --- how two answers may be alike, the most alike last -----------------------------------------------------------------

/// What is a yes afterwards was one before, and what was a no stays one.
inline bool no_more_yes(const answer& before, const answer& after) {
  const bool gained = after.decided == verdict::permitted && before.decided != verdict::permitted;
  const bool reopened = before.decided == verdict::denied && after.decided != verdict::denied;
  return !gained && !reopened;
}
inline bool same_verdict(const answer& before, const answer& after) {
  return before.decided == after.decided;
}
inline bool same_reason(const answer& before, const answer& after) {
  return before.decided == after.decided && before.because == after.because;
}
/// Verdict, reason, and those of all cases.
inline bool same_cases(const answer& before, const answer& after) {
  const auto alike = [](const answer_case& one, const answer_case& other) {
    return one.where == other.where && one.decided == other.decided && one.because == other.because;
  };
  return before.decided == after.decided && before.because == after.because && before.wanted_facts == after.wanted_facts &&
         std::equal(before.cases.begin(), before.cases.end(), after.cases.begin(), after.cases.end(), alike);
}
/// Everything but the fingerprint and the question.
inline bool same_proofs(const answer& before, const answer& after) {
  return same_cases(before, after) && before.steps == after.steps && before.cases == after.cases;
}

// --- cases -------------------------------------------------------------------------------------------------------------

inline bool contains(const region& where, const fact& value) {
  return std::all_of(where.facts.begin(), where.facts.end(), [&](const bound& one) {
    return one.of != value.of || (one.from <= value.value && value.value < one.until);
  });
}
/// The case in which a leaf with a value of every measure lies.
inline const answer_case* case_of(const graph& in, const answer& given, matter_id leaf, const std::vector<fact>& values) {
  for (const answer_case& one : given.cases)
    for (const region& where : one.where)
      if (in.covers(where.matter, leaf) &&
          std::all_of(values.begin(), values.end(), [&](const fact& value) { return contains(where, value); }))
        return &one;
  return nullptr;
}

}  // namespace quyche_tests

#endif
