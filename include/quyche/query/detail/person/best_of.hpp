// SPDX-License-Identifier: BSL-1.0
// best_finder: of several answers to one question, case by case the best (docs/persons.md). Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_PERSON_BEST_OF_HPP
#define QUYCHE_QUERY_DETAIL_PERSON_BEST_OF_HPP

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include <quyche/answer/person/answer.hpp>
#include <quyche/query/detail/cases.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Smaller is better; a conflict stands before what is unsettled (rule R1).
inline std::pair<int, int> standing_of(verdict decided, reason because) {
  const int place = decided == verdict::permitted ? 0 : decided == verdict::undetermined ? 1 : 2;
  return {place, because == reason::conflict ? -1 : static_cast<int>(because)};
}

class best_finder {
 public:
  best_finder(const graph& in, person_answer& given) : in_{in}, given_{given} {}

  void find() {
    part whole = part_of(given_.asked.matter);
    if (unlisted_ || cells_ > cell_limit) {
      given_.decided = verdict::conditional;
      given_.because = wanted_.empty() ? reason::parts_differ : reason::fact_missing;
      given_.wanted_facts.assign(wanted_.begin(), wanted_.end());
      return;
    }
    conclude(std::move(whole.cases));
  }

 private:
  struct part {
    bool uniform = true;  ///< every region is the matter of the part
    std::vector<person_case> cases;
  };

  static bool same(const person_case& one, const person_case& other) {
    return one.decided == other.decided && one.because == other.because && one.as == other.as;
  }
  static bool same_cases(const std::vector<person_case>& one, const std::vector<person_case>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const person_case& left, const person_case& right) {
                        return same(left, right) &&
                               std::equal(left.where.begin(), left.where.end(), right.where.begin(), right.where.end(),
                                          [](const region& here, const region& there) { return here.facts == there.facts; });
                      });
  }
  static void gather(std::vector<person_case>& cases, person_case fresh) {
    for (person_case& known : cases) {
      if (!same(known, fresh)) continue;
      known.where.insert(known.where.end(), fresh.where.begin(), fresh.where.end());
      return;
    }
    cases.push_back(std::move(fresh));
  }
  part part_of(matter_id matter) {
    if (in_.is_leaf(matter)) return {true, leaf_cases(matter)};
    std::vector<part> parts;
    for (const matter_id one : in_.subtree(matter))
      if (in_.matter(one).parent() == matter) parts.push_back(part_of(one));
    const bool alike = std::all_of(parts.begin(), parts.end(),
                                   [&](const part& one) { return one.uniform && same_cases(one.cases, parts.front().cases); });
    if (alike) {
      for (person_case& one : parts.front().cases)
        for (region& each : one.where) each.matter = matter;
      return std::move(parts.front());
    }
    part joined{false, {}};
    for (part& one : parts)
      for (person_case& each : one.cases) gather(joined.cases, std::move(each));
    return joined;
  }

  /// An answer that speaks of a leaf, with the place of its capacity.
  struct voice {
    std::uint32_t as;
    const answer* given;
    [[nodiscard]] bool unlisted() const { return given->steps.empty() && given->cases.empty(); }
  };
  [[nodiscard]] std::vector<voice> voices(matter_id leaf) const {
    std::vector<voice> made;
    for (std::uint32_t place = 0; place < given_.capacities.size(); ++place)
      for (const answer& one : given_.capacities[place].answers)
        if (in_.covers(one.asked.matter, leaf)) made.push_back({place, &one});
    return made;
  }
  void find_limits(const std::vector<voice>& all, matter_id leaf) {
    limits_.begin(given_.asked.facts);
    for (const voice& one : all)
      for (const answer_case& each : one.given->cases)
        for (const region& where : each.where)
          if (in_.covers(where.matter, leaf)) limits_.add(where.facts);
    limits_.finish();
    cells_ = (std::min)(cell_limit + 1, cells_ + limits_.cells());
  }

  std::vector<person_case> leaf_cases(matter_id leaf) {
    std::vector<person_case> cases;
    const auto all = voices(leaf);
    find_limits(all, leaf);
    for (const voice& one : all) wanted_.insert(one.given->wanted_facts.begin(), one.given->wanted_facts.end());
    if (cells_ > cell_limit) return cases;
    const auto domains = limits_.missing();
    std::vector<person_case> found;
    std::vector<box> boxes;
    facts_.begin(given_.asked.facts, domains);
    splitter_.split(
        domains,
        [&](std::span<const bound> ranges) {
          facts_.go_to(ranges);
          person_case here = best(all, leaf);
          const auto known = std::find_if(found.begin(), found.end(), [&](const person_case& one) { return same(one, here); });
          boxes.push_back({{}, static_cast<std::uint32_t>(known - found.begin())});
          if (known == found.end()) found.push_back(std::move(here));
          return facts_.alike();
        },
        [&](std::span<const bound> ranges) {
          boxes.back().ranges.assign(ranges.begin(), ranges.end());
          return true;
        });
    join_boxes(boxes);
    for (const box& one : boxes) {
      person_case fresh = found[one.finding];
      fresh.where = {{leaf, one.ranges}};
      std::erase_if(fresh.where.front().facts,
                    [&](const bound& range) { return range == in_.measure(range.of).domain(range.of); });
      gather(cases, std::move(fresh));
    }
    return cases;
  }
  /// Of the voices, in the case at which the facts are.
  person_case best(const std::vector<voice>& all, matter_id leaf) {
    const bool free = !traits_of(given_.asked.what).needs_competence;
    person_case found{
        {}, free ? verdict::permitted : verdict::denied, free ? reason::free_act : reason::no_power, std::nullopt};
    bool open = false;
    for (const voice& one : all) {
      open = open || one.unlisted();
      if (one.unlisted()) continue;
      const auto [decided, because] = verdict_of(*one.given, leaf);
      const bool better = standing_of(decided, because) < standing_of(found.decided, found.because);
      if (!found.as || better) {
        found.decided = decided;
        found.because = because;
        found.as = one.as;
      }
    }
    unlisted_ = unlisted_ || (open && found.decided != verdict::permitted);
    return found;
  }
  /// What an answer says there.
  [[nodiscard]] std::pair<verdict, reason> verdict_of(const answer& given, matter_id leaf) {
    for (const answer_case& one : given.cases)
      for (const region& where : one.where)
        if (in_.covers(where.matter, leaf) && facts_.within(where.facts)) return {one.decided, one.because};
    return {given.decided, given.because};
  }

  void conclude(std::vector<person_case> cases) {
    const auto alike = [&](auto member) {
      return std::all_of(cases.begin(), cases.end(),
                         [&](const person_case& one) { return one.*member == cases.front().*member; });
    };
    if (alike(&person_case::as)) given_.as = cases.front().as;
    given_.decided = cases.front().decided;
    given_.because = alike(&person_case::because) ? cases.front().because : reason::varies;
    if (cases.size() == 1) return;
    for (const person_case& one : cases)
      for (const region& where : one.where)
        for (const bound& range : where.facts) given_.wanted_facts.push_back(range.of);
    auto& facts = given_.wanted_facts;
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    if (!alike(&person_case::decided)) {
      given_.decided = verdict::conditional;
      given_.because = facts.empty() ? reason::parts_differ : reason::fact_missing;
    } else {
      facts.clear();
    }
    given_.cases = std::move(cases);
  }

  const graph& in_;
  person_answer& given_;
  std::set<measure_id> wanted_;
  cut_list limits_{in_};
  case_facts facts_;
  cell_splitter splitter_;
  std::size_t cells_ = 0;
  bool unlisted_ = false;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
