// SPDX-License-Identifier: BSL-1.0
// answer_checker: is every case of an answer told once, and does its proof hold in it? For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_ANSWER_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_ANSWER_CHECKER_HPP

#include <functional>
#include <vector>

#include <quyche/verify/detail/proof_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

// --- ids of this graph, facts of their domains ---------------------------------------------------------------------

inline bool known(const graph& in, actor_id who) {
  return who.is_body() ? who.body().index() < in.bodies().size() : who.office().index() < in.offices().size();
}
inline bool known(const graph& in, party_id who) {
  return who.is_actor() ? known(in, who.actor()) : who.community().index() < in.communities().size();
}
inline bool known(const graph& in, matter_id which) {
  return which.index() < in.matters().size();
}
inline bool known(const graph& in, record_id which) {
  return which.index() < in.records().size();
}
inline bool known(const graph& in, measure_id which) {
  return which.index() < in.measures().size();
}
inline bool known(const graph& in, const std::vector<fact>& facts) {
  std::set<measure_id> seen;
  return std::all_of(facts.begin(), facts.end(), [&](const fact& one) {
    if (!known(in, one.of) || !seen.insert(one.of).second) return false;
    const bound domain = in.measure(one.of).domain(one.of);
    return one.value >= domain.from && one.value < domain.until;
  });
}
inline bool known(const graph& in, const question& asked) {
  return known(in, asked.actor) && static_cast<std::size_t>(asked.what) < act_count && known(in, asked.matter) &&
         (!asked.towards || known(in, *asked.towards)) && known(in, asked.facts);
}
inline bool known(const graph& in, const proof& steps) {
  return std::all_of(steps.begin(), steps.end(), [&](const step& one) {
    return known(in, one.actor) && (!one.other || known(in, *one.other)) && (!one.record || known(in, *one.record)) &&
           (!one.against || known(in, *one.against));
  });
}

/// Every combination of the elementary ranges that the cuts make, as facts at their starts, until `visit` returns false.
inline void each_cell(const cuts& points, const std::function<bool(const std::vector<fact>&)>& visit) {
  std::vector<fact> cell;
  std::vector<std::pair<std::set<std::int64_t>::const_iterator, const std::set<std::int64_t>*>> at;
  for (const auto& [measure, set] : points) {
    at.emplace_back(set.begin(), &set);
    cell.push_back({measure, *set.begin()});
  }
  for (;;) {
    if (!visit(cell)) return;
    std::size_t place = 0;
    for (; place < at.size(); ++place) {
      auto& [where, set] = at[place];
      if (*++where == *set->rbegin()) where = set->begin();  // the last cut is the end of the domain
      cell[place].value = *where;
      if (where != set->begin()) break;
    }
    if (place == at.size()) return;
  }
}

inline constexpr std::size_t cell_limit = 65'536;

/// How many combinations there are; `cell_limit` + 1 stands for all above.
inline std::size_t count_cells(const cuts& points) {
  std::size_t count = 1;
  for (const auto& [measure, set] : points) count = std::min(cell_limit + 1, count * (set.size() - 1));
  return count;
}

class answer_checker {
 public:
  answer_checker(const graph& in, const answer& given) : in_{in}, given_{given} {}

  [[nodiscard]] verification check() {
    if (given_.fingerprint != in_.fingerprint()) return no("the answer is of another graph");
    if (!known(in_, given_.asked)) return no("the question does not fit the graph");
    if (given_.steps.empty() && given_.cases.empty()) return check_unlisted();
    if (!given_.steps.empty() && !given_.cases.empty()) return no("an answer has one proof, or cases, not both");
    if (const complaint wrong = check_cases()) return no(wrong);
    for (const matter_id leaf : leaves(in_, given_.asked.matter))
      if (verification found = check_leaf(leaf); !found) return found;
    return check_wanted_facts();
  }

 private:
  static verification no(complaint wrong, std::size_t at_case = 0, std::size_t at_step = 0) {
    return {false, wrong, at_case, at_step};
  }

  // --- the cases as a list -----------------------------------------------------------------------------------------

  [[nodiscard]] complaint check_cases() const {
    if (given_.cases.empty())
      return given_.decided == verdict::conditional ? "one case is not conditional"
             : known(in_, given_.steps)             ? nullptr
                                                    : "a step does not fit the graph";
    if (given_.cases.size() < 2 || given_.cases.size() > 64) return "cases are at least two and at most 64";
    for (const answer_case& one : given_.cases)
      if (const complaint wrong = check_case(one)) return wrong;
    for (std::size_t one = 0; one < given_.cases.size(); ++one)
      for (std::size_t other = one + 1; other < given_.cases.size(); ++other)
        if (alike(given_.cases[one], given_.cases[other])) return "two cases say the same";
    return check_whole();
  }
  static bool alike(const answer_case& one, const answer_case& other) {
    return one.decided == other.decided && one.because == other.because && one.steps == other.steps;
  }
  [[nodiscard]] complaint check_case(const answer_case& one) const {
    if (one.where.empty() || one.steps.empty() || !known(in_, one.steps))
      return "a case lies nowhere, has no proof, or does not fit the graph";
    for (const region& each : one.where) {
      if (!known(in_, each.matter) || !covers(in_, given_.asked.matter, each.matter))
        return "a case lies outside the matter asked";
      std::set<measure_id> seen;
      for (const bound& range : each.facts) {
        if (!known(in_, range.of) || !seen.insert(range.of).second || range.from >= range.until)
          return "a range of a case is wrong";
        const bound domain = in_.measure(range.of).domain(range.of);
        if (range.from < domain.from || range.until > domain.until || range == domain || supplied(range.of))
          return "a range of a case is wrong";
      }
    }
    for (const region& each : one.where)
      for (const region& other : one.where)
        if (goes_on(each, other)) return "a case is split where nothing changes";
    return nullptr;
  }
  /// Do two regions of a case differ in one range alone, and touch there?
  static bool goes_on(const region& one, const region& other) {
    if (one.matter != other.matter || one.facts.size() != other.facts.size()) return false;
    std::size_t different = 0;
    bool touching = false;
    for (std::size_t place = 0; place < one.facts.size(); ++place) {
      const bound& here = one.facts[place];
      const bound& there = other.facts[place];
      if (here == there) continue;
      ++different;
      touching = here.of == there.of && here.until == there.from;
    }
    return different == 1 && touching;
  }
  /// R1: verdict and reason of the whole.
  [[nodiscard]] complaint check_whole() const {
    bool one_verdict = true;
    bool one_reason = true;
    bool facts = false;
    for (const answer_case& one : given_.cases) {
      one_verdict = one_verdict && one.decided == given_.cases.front().decided;
      one_reason = one_reason && one.because == given_.cases.front().because;
      for (const region& each : one.where) facts = facts || !each.facts.empty();
    }
    const verdict decided = one_verdict ? given_.cases.front().decided : verdict::conditional;
    const reason because = !one_verdict ? (facts ? reason::fact_missing : reason::parts_differ)
                           : one_reason ? given_.cases.front().because
                                        : reason::varies;
    return given_.decided == decided && given_.because == because ? nullptr : "verdict and reason do not follow from the cases";
  }

  // --- one leaf ----------------------------------------------------------------------------------------------------

  [[nodiscard]] bool supplied(measure_id which) const {
    return std::any_of(given_.asked.facts.begin(), given_.asked.facts.end(), [&](const fact& one) { return one.of == which; });
  }
  [[nodiscard]] cuts cuts_of(matter_id leaf) {
    cuts points;
    one_case{in_, given_.asked, leaf, {}}.add_cuts(points);
    for (const auto& [measure, set] : points) wanted_.insert(measure);
    for (const answer_case& one : given_.cases)
      for (const region& each : one.where)
        for (const bound& range : each.facts) {
          const bound domain = in_.measure(range.of).domain(range.of);
          points[range.of].insert({domain.from, range.from, range.until, domain.until});
        }
    return points;
  }
  [[nodiscard]] verification check_leaf(matter_id leaf) {
    verification found{true, {}};
    each_cell(cuts_of(leaf), [&](const std::vector<fact>& cell) {
      found = check_cell(leaf, cell);
      return found.accepted;
    });
    return found;
  }
  [[nodiscard]] verification check_cell(matter_id leaf, const std::vector<fact>& cell) const {
    std::vector<fact> facts = given_.asked.facts;
    facts.insert(facts.end(), cell.begin(), cell.end());
    const one_case here{in_, given_.asked, leaf, facts};
    if (given_.cases.empty()) return check_proof(here, given_.steps, given_.decided, given_.because, 0);
    std::optional<std::size_t> in_case;
    for (std::size_t place = 0; place < given_.cases.size(); ++place)
      for (const region& each : given_.cases[place].where) {
        if (!lies_in(each, leaf, facts)) continue;
        if (in_case) return no("two cases overlap", place);
        in_case = place;
      }
    if (!in_case) return no("the cases leave something out");
    const answer_case& one = given_.cases[*in_case];
    return check_proof(here, one.steps, one.decided, one.because, *in_case);
  }
  [[nodiscard]] bool lies_in(const region& where, matter_id leaf, std::span<const fact> facts) const {
    return covers(in_, where.matter, leaf) && limits(where.facts, facts) == within::yes;
  }
  static verification check_proof(const one_case& here, const proof& steps, verdict decided, reason because,
                                  std::size_t at_case) {
    proof_checker checker{here, steps};
    const complaint wrong = checker.check(decided, because);
    return wrong ? no(wrong, at_case, checker.at_step()) : verification{true, {}};
  }

  // --- facts that are missing --------------------------------------------------------------------------------------

  [[nodiscard]] verification check_wanted_facts() const {
    std::set<measure_id> named;
    for (const answer_case& one : given_.cases)
      for (const region& each : one.where)
        for (const bound& range : each.facts) named.insert(range.of);
    const std::vector<measure_id> wanted_measures(named.begin(), named.end());
    const bool right =
        given_.decided == verdict::conditional ? given_.wanted_facts == wanted_measures : given_.wanted_facts.empty();
    return right ? verification{true, {}} : no("the facts that are missing are others");
  }
  /// R1: too many cases to list. That there are so many is seen from the elementary cases alone.
  [[nodiscard]] verification check_unlisted() {
    std::size_t cells = 0;
    for (const matter_id leaf : leaves(in_, given_.asked.matter))
      cells = std::min(cell_limit + 1, cells + count_cells(cuts_of(leaf)));
    if (cells <= 64) return no("the cases are few enough to list");
    const std::pair open{verdict::conditional, wanted_.empty() ? reason::parts_differ : reason::fact_missing};
    const auto [decided, because] = cells > cell_limit ? open : whole_of_cells().value_or(open);
    if (given_.decided != decided) return no("the verdict is another");
    if (given_.because != because) return no("the reason is another");
    return given_.wanted_facts == std::vector<measure_id>(wanted_.begin(), wanted_.end())
               ? verification{true, {}}
               : no("the facts that are missing are others");
  }
  /// The one verdict of all elementary cases, and its reason; nothing if they differ.
  [[nodiscard]] std::optional<std::pair<verdict, reason>> whole_of_cells() {
    std::optional<std::pair<verdict, reason>> whole;
    bool one_verdict = true;
    for (const matter_id leaf : leaves(in_, given_.asked.matter))
      each_cell(cuts_of(leaf), [&](const std::vector<fact>& cell) {
        std::vector<fact> facts = given_.asked.facts;
        facts.insert(facts.end(), cell.begin(), cell.end());
        const auto [decided, because] = plain_verdict(one_case{in_, given_.asked, leaf, facts});
        if (!whole) whole = {decided, because};
        one_verdict = one_verdict && whole->first == decided;
        if (whole->second != because) whole->second = reason::varies;
        return one_verdict;
      });
    return one_verdict ? whole : std::nullopt;
  }

  const graph& in_;
  const answer& given_;
  std::set<measure_id> wanted_;
};

/// Rule R1: is nothing decided about the question?
inline bool has_too_many_cells(const graph& in, const question& asked) {
  std::size_t cells = 0;
  for (const matter_id leaf : leaves(in, asked.matter)) {
    cuts points;
    one_case{in, asked, leaf, {}}.add_cuts(points);
    cells = std::min(cell_limit + 1, cells + count_cells(points));
  }
  return cells > cell_limit;
}

/// Rule R1, for the lists of `who` and `what`: is the answer to this question a denial?
inline bool is_denied(const graph& in, const question& asked) {
  if (!traits_of(asked.what).needs_competence || has_too_many_cells(in, asked)) return false;
  for (const matter_id leaf : leaves(in, asked.matter)) {
    one_case whole{in, asked, leaf, {}};
    const bool open = !whole.covering(record_kind::unsettled).empty();
    if (!open && whole.candidates_of(asked.actor).empty()) continue;
    cuts points;
    whole.add_cuts(points);
    bool denied = true;
    each_cell(points, [&](const std::vector<fact>& cell) {
      std::vector<fact> facts = asked.facts;
      facts.insert(facts.end(), cell.begin(), cell.end());
      const one_case here{in, asked, leaf, facts};
      denied = !here.standing_of(asked.actor).possible && (!open || !here.bars().empty());
      return denied;
    });
    if (!denied) return false;
  }
  return true;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
