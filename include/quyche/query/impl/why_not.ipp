// SPDX-License-Identifier: BSL-1.0
// Definitions of why_not.hpp.
#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/answer/amend.hpp>
#include <quyche/query/detail/edits.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/fact_ranges.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/why_not.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class remedy_finder {
 public:
  remedy_finder(const graph& in, const question& asked) : in_{in}, asked_{asked}, edits_{in, asked} {}

  why_not_answer find() {
    why_not_answer made{may(in_, asked_), {}, true};
    if (made.given.decided == verdict::permitted || made.given.because == reason::not_covered) return made;
    try_single_edits();
    for (const remedy& one : found_)
      if (!nearest_ || one.label < *nearest_) nearest_ = one.label;
    made.complete = norms_.size() <= why_not_answer::edit_limit;
    if (made.complete && nearest_ != remedy_label::lawful) try_pairs();
    made.remedies = listed();
    return made;
  }

 private:
  // --- trying --------------------------------------------------------------------------------------------------------

  [[nodiscard]] remedy_label label_of(const std::vector<edit>& edits) const {
    remedy_label farthest = remedy_label::lawful;
    for (const edit& one : edits) farthest = std::max(farthest, edits_.label_of(one));
    return farthest;
  }
  /// Two edits are told only if they are nearer than every single one.
  [[nodiscard]] bool is_worth_trying(const std::vector<edit>& edits) const { return !nearest_ || label_of(edits) < *nearest_; }
  void add(std::vector<edit> edits, answer after) {
    std::sort(edits.begin(), edits.end(), comes_before);
    const remedy_label label = label_of(edits);
    found_.push_back({std::move(edits), label, std::move(after)});
  }
  void attempt(std::vector<edit> edits) {
    if (!is_worth_trying(edits)) return;
    const auto changed = amended(in_, asked_, edits);
    if (!changed) return;
    answer after = may(*changed, asked_);
    if (after.decided == verdict::permitted) add(std::move(edits), std::move(after));
  }
  /// The same with facts about these measures, in a graph in which the other edits are done.
  void attempt_facts(const graph& changed, const std::vector<edit>& others, const std::vector<measure_id>& about) {
    std::vector<edit> facts;
    for (const measure_id one : about) {
      facts.push_back({edit_kind::fact});
      facts.back().range = in_.measure(one).domain(one);
    }
    const answer after = may(changed, without_facts(asked_, facts));
    const fact_ranges ranges{in_, after, about};
    for (const std::vector<bound>& box : ranges.found()) {
      std::vector<edit> edits = others;
      for (std::size_t place = 0; place < box.size(); ++place) {
        facts[place].range = box[place];
        edits.push_back(facts[place]);
      }
      if (is_worth_trying(edits)) add(std::move(edits), after);
    }
  }
  void attempt_facts(const graph& changed, const std::vector<edit>& others) {
    for (const measure_id one : in_.measures()) attempt_facts(changed, others, {one});
  }
  /// Of those who might delegate, the ones whose power could be of use: in some case they have it.
  [[nodiscard]] std::vector<actor_id> lenders(const graph& changed, question asked) const {
    std::vector<actor_id> found;
    for (const actor_id who : edits_.others()) {
      asked.actor = who;
      const verdict decided = may(changed, asked).decided;
      if (decided == verdict::permitted || decided == verdict::conditional) found.push_back(who);
    }
    return found;
  }

  // --- one edit, two edits --------------------------------------------------------------------------------------------

  void try_single_edits() {
    for (const std::vector<edit>& list : {edits_.powers(), edits_.powers_to_delegate(), edits_.amendments()})
      norms_.insert(norms_.end(), list.begin(), list.end());
    for (const edit& one : norms_) attempt({one});
    for (const actor_id one : lenders(in_, asked_)) attempt({edit_finder::delegation(one)});
    attempt_facts(in_, {});
  }
  void try_pairs() {
    for (std::size_t one = 0; one < norms_.size(); ++one)
      for (std::size_t other = one + 1; other < norms_.size(); ++other)
        if (!add_the_same(norms_[one], norms_[other])) attempt({norms_[one], norms_[other]});
    for (const edit& one : norms_) try_with(one);
    try_delegations();
    if (is_worth_trying({edit{edit_kind::fact}})) try_facts();
  }
  static bool add_the_same(const edit& one, const edit& other) {
    return one.kind == other.kind && !one.record && one.grantor == other.grantor && one.grantee == other.grantee;
  }
  /// With a delegation to the actor, or a fact.
  void try_with(const edit& one) {
    if (!is_worth_trying({one})) return;
    const auto changed = amended(in_, asked_, {one});
    if (!changed) return;
    for (const actor_id grantor : lenders(*changed, asked_)) attempt({one, edit_finder::delegation(grantor)});
    if (is_worth_trying({one, {edit_kind::fact}})) attempt_facts(*changed, {one});
  }
  /// With the power to delegate that it needs, or with another.
  void try_delegations() {
    const auto grantors = lenders(in_, asked_);
    for (const actor_id one : asked_.what == act::delegate ? edits_.others() : grantors)
      for (const edit& power : edits_.powers_to_delegate(one, asked_.actor)) attempt({power, edit_finder::delegation(one)});
    for (const actor_id one : grantors)
      for (const actor_id other : grantors)
        if (one < other) attempt({edit_finder::delegation(one), edit_finder::delegation(other)});
  }
  void try_facts() {
    for (const measure_id one : in_.measures()) {
      edit about{edit_kind::fact};
      about.range = in_.measure(one).domain(one);
      for (const actor_id grantor : lenders(in_, without_facts(asked_, {about}))) {
        const edit by = edit_finder::delegation(grantor);
        if (const auto changed = amended(in_, asked_, {by})) attempt_facts(*changed, {by}, {one});
      }
      for (const measure_id other : in_.measures())
        if (one < other) attempt_facts(in_, {}, {one, other});
    }
  }

  // --- what is told ------------------------------------------------------------------------------------------------------

  static bool is_before(const remedy& one, const remedy& other) {
    if (one.label != other.label) return one.label < other.label;
    if (one.edits.size() != other.edits.size()) return one.edits.size() < other.edits.size();
    return std::lexicographical_compare(one.edits.begin(), one.edits.end(), other.edits.begin(), other.edits.end(),
                                        comes_before);
  }
  /// The same edits, with lower ranks.
  static bool needs_less(const remedy& one, const remedy& other) {
    if (one.edits.size() != other.edits.size() || one.edits == other.edits) return false;
    return std::equal(one.edits.begin(), one.edits.end(), other.edits.begin(), [](edit low, const edit& high) {
      const bool lower = low.rank >= high.rank;
      low.rank = high.rank;
      return lower && low == high;
    });
  }
  std::vector<remedy> listed() {
    std::sort(found_.begin(), found_.end(), is_before);
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [](const remedy& one, const remedy& other) { return one.edits == other.edits; }),
                 found_.end());
    std::vector<remedy> told;
    for (const remedy& one : found_)
      if (std::none_of(found_.begin(), found_.end(), [&](const remedy& other) { return needs_less(other, one); }))
        told.push_back(one);
    return told;
  }

  const graph& in_;
  const question& asked_;
  edit_finder edits_;
  std::vector<edit> norms_;  ///< single edits of norms and records, but delegations
  std::vector<remedy> found_;
  std::optional<remedy_label> nearest_;
};

}  // namespace detail

QUYCHE_INLINE why_not_answer why_not(const graph& in, const question& asked) {
  detail::expect_question(in, asked);
  return detail::remedy_finder{in, asked}.find();
}

}  // namespace quyche::inline QUYCHE_ABI
