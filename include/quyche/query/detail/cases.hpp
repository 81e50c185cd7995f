// SPDX-License-Identifier: BSL-1.0
// cases: a question about inner matters and missing facts, split into its cases and joined again (rules R1, R2). Included
// by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_CASES_HPP
#define QUYCHE_QUERY_DETAIL_CASES_HPP

#include <algorithm>
#include <set>
#include <vector>

#include <quyche/query/detail/cells.hpp>
#include <quyche/query/detail/judge.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::size_t case_limit = 64;

/// Two ranges that differ in one measure and touch there become one.
inline bool join(std::vector<bound>& into, const std::vector<bound>& other) {
  if (into.size() != other.size()) return false;
  std::size_t different = into.size();
  for (std::size_t place = 0; place < into.size(); ++place) {
    if (into[place] == other[place]) continue;
    if (different != into.size()) return false;
    different = place;
  }
  if (different == into.size() || into[different].until != other[different].from) return false;
  into[different].until = other[different].until;
  return true;
}

inline void join_all(std::vector<region>& regions) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t one = 0; one < regions.size() && !changed; ++one)
      for (std::size_t other = 0; other < regions.size() && !changed; ++other)
        if (one != other && regions[one].matter == regions[other].matter && join(regions[one].facts, regions[other].facts)) {
          regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(other));
          changed = true;
        }
  }
}

inline bool same_answer(const answer_case& one, const answer_case& other) {
  return one.decided == other.decided && one.because == other.because && one.steps == other.steps;
}

/// Puts `fresh` with the case that has its verdict, reason and proof, or behind the others.
inline void gather(std::vector<answer_case>& cases, answer_case fresh) {
  for (answer_case& known : cases) {
    if (!same_answer(known, fresh)) continue;
    known.where.insert(known.where.end(), fresh.where.begin(), fresh.where.end());
    return;
  }
  cases.push_back(std::move(fresh));
}

class case_finder {
 public:
  case_finder(const graph& in, const question& asked) : in_{in}, asked_{asked} {}

  answer find() {
    part whole = part_of(asked_.matter);
    answer given{asked_, in_.fingerprint(), verdict::conditional, reason::fact_missing, {}, {}, {}};
    const bool listed = cells_ <= cell_limit && whole.cases.size() <= case_limit;
    if (listed) conclude(given, std::move(whole.cases));
    if (!listed && missing_.empty()) given.because = reason::parts_differ;
    if (given.decided == verdict::conditional) given.wanted_facts = wanted_facts(given);
    return given;
  }

 private:
  /// The measures on which the cases depend; where they are not listed, those on which they may depend.
  [[nodiscard]] std::vector<measure_id> wanted_facts(const answer& given) const {
    std::set<measure_id> wanted = given.cases.empty() ? missing_ : std::set<measure_id>{};
    for (const answer_case& one : given.cases)
      for (const region& each : one.where)
        for (const bound& range : each.facts) wanted.insert(range.of);
    return {wanted.begin(), wanted.end()};
  }

  struct part {
    bool uniform = true;  ///< every region is the matter of the part
    std::vector<answer_case> cases;
  };

  part part_of(matter_id matter) {
    if (in_.is_leaf(matter)) return {true, leaf_cases(matter)};
    std::vector<part> parts;
    const auto below = in_.subtree(matter);
    for (const matter_id one : below)
      if (in_.matter(one).parent() == matter) parts.push_back(part_of(one));
    const bool alike = std::all_of(parts.begin(), parts.end(),
                                   [&](const part& one) { return one.uniform && same_cases(one.cases, parts.front().cases); });
    if (alike) {
      for (answer_case& one : parts.front().cases)
        for (region& each : one.where) each.matter = matter;
      return std::move(parts.front());
    }
    part joined{false, {}};
    for (part& one : parts)
      for (answer_case& each : one.cases) gather(joined.cases, std::move(each));
    return joined;
  }
  static bool same_cases(const std::vector<answer_case>& one, const std::vector<answer_case>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const answer_case& left, const answer_case& right) {
                        return same_answer(left, right) &&
                               std::equal(left.where.begin(), left.where.end(), right.where.begin(), right.where.end(),
                                          [](const region& here, const region& there) { return here.facts == there.facts; });
                      });
  }

  std::vector<answer_case> leaf_cases(matter_id leaf) {
    std::vector<answer_case> cases;
    const auto split = dimensions(in_, asked_, judge{in_, asked_, leaf, {}, true}.relevant_bounds());
    for (const dimension& one : split) missing_.insert(one.of);
    cells_ += cell_count(split);
    if (cells_ > cell_limit) return cases;
    std::vector<std::size_t> cell(split.size(), 0);
    do {
      auto facts = asked_.facts;
      region where{leaf, {}};
      for (std::size_t place = 0; place < split.size(); ++place) {
        const auto& cuts = split[place].cuts;
        facts.push_back({split[place].of, cuts[cell[place]]});
        where.facts.push_back({split[place].of, cuts[cell[place]], cuts[cell[place] + 1]});
      }
      outcome found = judge{in_, asked_, leaf, facts}.decide();
      gather(cases, {{where}, found.decided, found.because, std::move(found.steps)});
    } while (advance(cell, split));
    for (answer_case& one : cases) {
      join_all(one.where);
      for (region& each : one.where) drop_whole_domains(each);
    }
    return cases;
  }
  void drop_whole_domains(region& where) const {
    std::erase_if(where.facts, [&](const bound& one) { return one == in_.measure(one.of).domain(one.of); });
  }

  static void conclude(answer& given, std::vector<answer_case> cases) {
    if (cases.size() == 1) {
      given.decided = cases.front().decided;
      given.because = cases.front().because;
      given.steps = std::move(cases.front().steps);
      return;
    }
    const auto alike = [&](auto member) {
      return std::all_of(cases.begin(), cases.end(),
                         [&](const answer_case& one) { return one.*member == cases.front().*member; });
    };
    if (alike(&answer_case::decided)) {
      given.decided = cases.front().decided;
      given.because = alike(&answer_case::because) ? cases.front().because : reason::varies;
    } else {
      const bool facts = std::any_of(cases.begin(), cases.end(), [](const answer_case& one) {
        return std::any_of(one.where.begin(), one.where.end(), [](const region& each) { return !each.facts.empty(); });
      });
      given.because = facts ? reason::fact_missing : reason::parts_differ;
    }
    given.cases = std::move(cases);
  }

  const graph& in_;
  const question& asked_;
  std::set<measure_id> missing_;
  std::size_t cells_ = 0;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
