// SPDX-License-Identifier: BSL-1.0
// cases: a question about inner matters and missing facts, split into its cases and joined again (rules R1, R2). Included
// by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_CASES_HPP
#define QUYCHE_QUERY_DETAIL_CASES_HPP

#include <algorithm>
#include <bitset>
#include <set>
#include <vector>

#include <quyche/query/detail/cells.hpp>
#include <quyche/query/detail/judge.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline constexpr std::size_t case_limit = 64;

/// Do two regions have a point in common? Of two matters one has to cover the other.
inline bool overlap(const graph& in, const region& one, const region& other) {
  if (!in.covers(one.matter, other.matter) && !in.covers(other.matter, one.matter)) return false;
  return std::all_of(one.facts.begin(), one.facts.end(), [&](const bound& range) {
    return std::all_of(other.facts.begin(), other.facts.end(), [&](const bound& each) {
      return each.of != range.of || (each.from < range.until && range.from < each.until);
    });
  });
}

/// Answers one question after another; what an answer of one case needs is allocated once.
class case_finder {
 public:
  explicit case_finder(graph in) : in_{std::move(in)} {}

  [[nodiscard]] const graph& in() const noexcept { return in_; }

  const answer& find(const question& asked) {
    given_.asked = asked;
    given_.fingerprint = in_.fingerprint();
    given_.steps.clear();
    given_.cases.clear();
    given_.wanted_facts.clear();
    pieces_.clear();
    findings_.clear();
    proofs_.clear();
    missing_.clear();
    verdicts_.reset();
    reasons_.reset();
    cells_ = 0;
    add_part(asked.matter);
    conclude();
    return given_;
  }
  /// The verdict of that answer, without its proofs: looked for until a second verdict is found.
  verdict find_verdict(const question& asked) {
    return look(asked, [](verdicts found) { return found.count() > 1; });
  }
  /// The same, given up at the first case that is not permitted.
  bool permits(const question& asked) {
    const auto is_another = [](verdicts found) { return found.any() && !found.test(place_of(verdict::permitted)); };
    return look(asked, [&](verdicts found) { return found.count() > 1 || is_another(found); }) == verdict::permitted;
  }
  /// Calls with the judge at cases that are not permitted, at most `most` of them: `visit(judge)`. Whether they could be looked
  /// at.
  template <class Visit>
  bool each_refusal(const question& asked, std::size_t most, Visit visit) {
    return each_decision(asked, [&](const decision& made) {
      if (made.decided == verdict::permitted) return true;
      visit(judge_);
      return --most != 0;
    });
  }

 private:
  using verdicts = std::bitset<4>;
  static constexpr std::size_t place_of(verdict one) { return static_cast<std::size_t>(one); }

  /// Decides the cases, without proofs, until `go_on(decision)` says no. Whether they are not too many for that.
  template <class GoOn>
  bool each_decision(const question& asked, GoOn go_on) {
    std::size_t cells = 0;
    bool open = true;
    for (const matter_id leaf : in_.subtree(asked.matter)) {
      if (!open) break;
      if (!in_.is_leaf(leaf)) continue;
      judge_.enter(asked, leaf);
      const limit_finder& limits = judge_.find_limits();
      cells += limits.cells();
      if (cells > cell_limit) return false;
      splitter_.split(
          limits.missing(),
          [&](std::span<const bound> ranges) {
            open = go_on(judge_.decide(ranges, false));
            return judge_.alike();
          },
          [&](std::span<const bound>) { return open; });
    }
    return true;
  }
  /// Goes through the cases until `is_enough(found)`.
  template <class IsEnough>
  verdict look(const question& asked, IsEnough is_enough) {
    verdicts found;
    const bool listed = each_decision(asked, [&](const decision& made) {
      found.set(place_of(made.decided));
      return !is_enough(found);
    });
    return listed && found.count() == 1 ? only<verdict>(found) : verdict::conditional;
  }
  /// A verdict, a reason and a proof that some case has.
  struct finding {
    decision made;
    std::size_t from;  ///< the proof among `proofs_`
    std::size_t count;
    std::size_t listed = 0;  ///< place of the case in the answer, and one
  };
  /// Where a finding holds.
  struct piece {
    region where;
    std::uint32_t finding;
  };

  // --- parts -------------------------------------------------------------------------------------------------------

  /// Appends the pieces of a matter. Parts that say the same become pieces of the matter itself.
  void add_part(matter_id matter) {
    if (in_.is_leaf(matter)) return add_leaf(matter);
    const std::size_t first = pieces_.size();
    std::size_t first_end = first;
    bool alike = true;
    std::uint32_t child = matter.index() + 1;
    for (const std::uint32_t end = end_of(matter); child != end; child = end_of(matter_id{child})) {
      const std::size_t from = pieces_.size();
      add_part(matter_id{child});
      alike = alike && all_of_matter(from, matter_id{child});
      if (from == first) {
        first_end = pieces_.size();
      } else {
        alike = alike && says_the_same(first, first_end, from);
      }
    }
    if (!alike) return;
    pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(first_end), pieces_.end());
    for (std::size_t place = first; place < first_end; ++place) pieces_[place].where.matter = matter;
  }
  [[nodiscard]] std::uint32_t end_of(matter_id matter) const {
    return matter.index() + static_cast<std::uint32_t>(in_.subtree(matter).size());
  }
  [[nodiscard]] bool all_of_matter(std::size_t from, matter_id matter) const {
    return std::all_of(pieces_.begin() + static_cast<std::ptrdiff_t>(from), pieces_.end(),
                       [&](const piece& one) { return one.where.matter == matter; });
  }
  /// Whatever the facts, the pieces of the first part say what those behind `from` say.
  [[nodiscard]] bool says_the_same(std::size_t first, std::size_t first_end, std::size_t from) const {
    for (std::size_t one = first; one < first_end; ++one)
      for (std::size_t other = from; other < pieces_.size(); ++other) {
        if (pieces_[one].finding == pieces_[other].finding) continue;
        region here = pieces_[one].where;
        here.matter = pieces_[other].where.matter;
        if (overlap(in_, here, pieces_[other].where)) return false;
      }
    return true;
  }

  // --- one leaf ----------------------------------------------------------------------------------------------------

  void add_leaf(matter_id leaf) {
    judge_.enter(given_.asked, leaf);
    const limit_finder& limits = judge_.find_limits();
    for (const bound& one : limits.missing()) missing_.push_back(one.of);
    cells_ = (std::min)(cell_limit + 1, cells_ + limits.cells());
    if (!is_open()) return;
    boxes_.clear();
    std::uint32_t found = 0;
    splitter_.split(
        limits.missing(),
        [&](std::span<const bound> ranges) {
          const bool with_proof = findings_.size() <= case_limit;
          found = note(judge_.decide(ranges, with_proof), with_proof);
          return judge_.alike();
        },
        [&](std::span<const bound> ranges) {
          take(leaf, ranges, limits.missing(), found);
          return is_open();
        });
    finish_leaf(leaf, limits.missing());
  }
  /// Could another case still change the answer?
  [[nodiscard]] bool is_open() const {
    return cells_ <= cell_limit && (findings_.size() <= case_limit || verdicts_.count() < 2);
  }
  /// The place of the finding that says this; behind the limit only verdict and reason are kept.
  std::uint32_t note(const decision& made, bool with_proof) {
    verdicts_.set(static_cast<std::size_t>(made.decided));
    reasons_.set(static_cast<std::size_t>(made.because));
    if (!with_proof) return 0;
    const auto steps = judge_.steps();
    for (std::uint32_t place = 0; place < findings_.size(); ++place) {
      const finding& one = findings_[place];
      if (one.made.decided == made.decided && one.made.because == made.because && same_steps(proof_of(one), steps))
        return place;
    }
    findings_.push_back({made, proofs_.size(), steps.size()});
    proofs_.insert(proofs_.end(), steps.begin(), steps.end());
    return static_cast<std::uint32_t>(findings_.size() - 1);
  }
  static bool same_steps(std::span<const step> one, std::span<const step> other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
  }
  [[nodiscard]] std::span<const step> proof_of(const finding& one) const {
    return std::span{proofs_}.subspan(one.from, one.count);
  }
  /// A leaf that is one box is one piece; of others the boxes are kept until the leaf is done.
  void take(matter_id leaf, std::span<const bound> ranges, std::span<const bound> domains, std::uint32_t found) {
    if (findings_.size() > case_limit) return;
    if (std::equal(ranges.begin(), ranges.end(), domains.begin(), domains.end())) {
      pieces_.push_back({{leaf, {}}, found});
    } else {
      boxes_.push_back({{ranges.begin(), ranges.end()}, found});
    }
  }
  void finish_leaf(matter_id leaf, std::span<const bound> domains) {
    if (findings_.size() > case_limit) return;
    join_boxes(boxes_);
    for (box& one : boxes_) {
      region where{leaf, {}};
      for (std::size_t place = 0; place < domains.size(); ++place)
        if (one.ranges[place] != domains[place]) where.facts.push_back(one.ranges[place]);
      pieces_.push_back({std::move(where), one.finding});
    }
  }

  // --- the answer --------------------------------------------------------------------------------------------------

  void conclude() {
    std::sort(missing_.begin(), missing_.end());
    missing_.erase(std::unique(missing_.begin(), missing_.end()), missing_.end());
    given_.decided = verdict::conditional;
    given_.because = missing_.empty() ? reason::parts_differ : reason::fact_missing;
    if (cells_ <= cell_limit && verdicts_.count() == 1) {
      given_.decided = only<verdict>(verdicts_);
      given_.because = reasons_.count() == 1 ? only<reason>(reasons_) : reason::varies;
    }
    if (cells_ <= cell_limit && findings_.size() <= case_limit) list_cases();
    if (given_.steps.empty() && given_.cases.empty()) {
      given_.wanted_facts.assign(missing_.begin(), missing_.end());
    } else if (given_.decided == verdict::conditional) {
      want_what_matters();
    }
  }
  template <class Kind, std::size_t Count>
  static Kind only(const std::bitset<Count>& among) {
    std::size_t place = 0;
    while (!among.test(place)) ++place;
    return static_cast<Kind>(place);
  }
  void list_cases() {
    if (findings_.size() == 1) {
      given_.steps.assign(proofs_.begin(), proofs_.end());
      return;
    }
    bool facts = false;
    for (piece& one : pieces_) {
      finding& found = findings_[one.finding];
      if (found.listed == 0) {
        const auto steps = proof_of(found);
        given_.cases.push_back({{}, found.made.decided, found.made.because, {steps.begin(), steps.end()}});
        found.listed = given_.cases.size();
      }
      facts = facts || !one.where.facts.empty();
      given_.cases[found.listed - 1].where.push_back(std::move(one.where));
    }
    if (given_.decided == verdict::conditional) given_.because = facts ? reason::fact_missing : reason::parts_differ;
  }
  /// The measures on which the cases depend.
  void want_what_matters() {
    std::set<measure_id> wanted;
    for (const answer_case& one : given_.cases)
      for (const region& each : one.where)
        for (const bound& range : each.facts) wanted.insert(range.of);
    given_.wanted_facts.assign(wanted.begin(), wanted.end());
  }

  graph in_;
  judge judge_{in_};
  cell_splitter splitter_;
  answer given_{{actor_id{body_id{0}}, act::decide, matter_id{0}, {period::open_start}},
                0,
                verdict::denied,
                reason::no_power,
                {},
                {},
                {}};
  std::vector<piece> pieces_;
  std::vector<finding> findings_;
  proof proofs_;
  std::vector<box> boxes_;
  std::vector<measure_id> missing_;
  verdicts verdicts_;  ///< those that some case has
  std::bitset<32> reasons_;
  std::size_t cells_ = 0;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
