// SPDX-License-Identifier: BSL-1.0
// answer_checker: is every case of an answer listed once, and does its proof hold in it? For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_ANSWER_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_ANSWER_CHECKER_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/verify/detail/proof_checker.hpp>
#include <quyche/verify/detail/workbook.hpp>

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

class answer_checker {
 public:
  /// Requires: a book of the day of the question.
  answer_checker(workbook& book, const answer& given)
      : book_{book}, in_{book.in()}, given_{given}, done_{given.asked.what, given.asked.towards} {}

  [[nodiscard]] verification check() {
    if (given_.fingerprint != in_.fingerprint()) return no("the answer is of another graph");
    if (!known(in_, given_.asked)) return no("the question does not fit the graph");
    book_.suppose(given_.asked.facts);
    const std::size_t cells = count_cells_of_all();
    if (given_.steps.empty() && given_.cases.empty()) return check_unlisted(cells);
    if (cells > cell_limit) return no("the cases are too many to decide anything");
    if (!given_.steps.empty() && !given_.cases.empty()) return no("an answer has one proof, or cases, not both");
    if (const complaint wrong = check_cases()) return no(wrong);
    for (const matter_id leaf : book_.matters().leaves(given_.asked.matter))
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
    return is_split(one) ? "a case is split where nothing changes" : nullptr;
  }
  /// Do two regions of a case differ in one range alone, and touch there?
  static bool is_split(const answer_case& one) {
    std::map<matter_id, std::vector<const region*>> by_matter;
    for (const region& each : one.where) by_matter[each.matter].push_back(&each);
    return std::any_of(by_matter.begin(), by_matter.end(), [](const auto& of_one) {
      const auto& all = of_one.second;
      return std::any_of(all.begin(), all.end(), [&](const region* each) {
        return std::any_of(all.begin(), all.end(), [&](const region* other) { return goes_on(*each, *other); });
      });
    });
  }
  static bool goes_on(const region& one, const region& other) {
    if (one.facts.size() != other.facts.size()) return false;
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
  /// The regions of a case that are listed for a matter; which case it is stands first.
  using told_regions = std::map<matter_id, std::vector<std::pair<std::size_t, const region*>>>;
  void list_regions() {
    for (std::size_t place = 0; place < given_.cases.size(); ++place)
      for (const region& each : given_.cases[place].where) told_[each.matter].emplace_back(place, &each);
  }
  [[nodiscard]] verification check_leaf(matter_id leaf) {
    if (told_.empty()) list_regions();
    verification found{true, {}};
    book_.each_case(leaf, done_, [&](one_case& here) {
      found = check_case_at(here);
      return found.accepted;
    });
    return found;
  }
  [[nodiscard]] verification check_case_at(one_case& here) {
    if (given_.cases.empty()) return check_proof(here, given_.steps, given_.decided, given_.because, 0);
    std::optional<std::size_t> in_case;
    for (const matter_id matter : book_.matters().above(here.leaf())) {
      const auto known = told_.find(matter);
      if (known == told_.end()) continue;
      for (const auto& [place, each] : known->second) {
        if (!book_.facts().inside(each->facts)) continue;
        if (in_case) return no("two cases overlap", place);
        in_case = place;
      }
    }
    if (!in_case) return no("the cases leave something out");
    const answer_case& one = given_.cases[*in_case];
    return check_proof(here, one.steps, one.decided, one.because, *in_case);
  }
  [[nodiscard]] verification check_proof(one_case& here, const proof& steps, verdict decided, reason because,
                                         std::size_t at_case) const {
    proof_checker checker{here, given_.asked.actor, steps};
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
  /// Of all leaves; `cell_limit` + 1 stands for all above.
  [[nodiscard]] std::size_t count_cells_of_all() {
    std::size_t cells = 0;
    for (const matter_id leaf : book_.matters().leaves(given_.asked.matter))
      cells = (std::min)(cell_limit + 1, cells + book_.count_cells_of(given_.asked.actor, done_, leaf, &wanted_));
    return cells;
  }
  /// R1: too many cases to list. That there are so many is seen from the elementary cases alone.
  [[nodiscard]] verification check_unlisted(std::size_t cells) {
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
    for (const matter_id leaf : book_.matters().leaves(given_.asked.matter)) {
      if (!one_verdict) break;
      book_.each_case(leaf, done_, [&](one_case& here) {
        const auto [decided, because] = plain_verdict(here, given_.asked.actor);
        if (!whole) whole = {decided, because};
        one_verdict = one_verdict && whole->first == decided;
        if (whole->second != because) whole->second = reason::varies;
        return one_verdict;
      });
    }
    return one_verdict ? whole : std::nullopt;
  }

  workbook& book_;
  const graph& in_;
  const answer& given_;
  deed done_;
  told_regions told_;
  std::set<measure_id> wanted_;
};

/// Rule R1, for the lists of `who` and `what`: is the answer to this question a denial? Requires: a book of its day.
inline bool is_denied(workbook& book, const question& asked) {
  if (!traits_of(asked.what).needs_competence) return false;
  book.suppose(asked.facts);
  const deed done{asked.what, asked.towards};
  const auto& leaves = book.matters().leaves(asked.matter);
  std::size_t cells = 0;
  for (const matter_id leaf : leaves) cells = (std::min)(cell_limit + 1, cells + book.count_cells_of(asked.actor, done, leaf));
  if (cells > cell_limit) return false;  // nothing is decided
  return std::all_of(leaves.begin(), leaves.end(), [&](matter_id leaf) {
    if (book.is_bare(leaf, asked.actor, asked.what)) return true;
    bool denied = true;
    book.each_case(leaf, done, [&](one_case& here) {
      denied = !here.has_its_own(asked.actor) && !here.standing_of(asked.actor).possible &&
               (here.covering(record_kind::unsettled, asked.actor).empty() || here.norms().is_barred(asked.actor, done));
      return denied;
    });
    return denied;
  });
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
