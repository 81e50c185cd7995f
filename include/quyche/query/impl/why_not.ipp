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
#include <quyche/query/detail/prospects.hpp>
#include <quyche/query/why_not.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A changed graph and what is asked of it, one question after another.
class remedy_trial {
 public:
  explicit remedy_trial(graph changed) : by_{std::move(changed)} {}

  [[nodiscard]] const graph& in() const noexcept { return by_.in(); }
  [[nodiscard]] case_finder& finder() noexcept { return by_; }
  /// The answer, if it is a yes.
  std::optional<answer> yes(const question& asked) {
    if (!by_.permits(asked)) return std::nullopt;
    return by_.find(asked);
  }
  /// The answer, if there could be a yes in some of its cases.
  const answer* mixed(const question& asked) {
    if (!mixed_ || mixed_->first != asked) {
      const verdict decided = by_.find_verdict(asked);
      const bool hopeless = decided == verdict::denied || decided == verdict::undetermined;
      mixed_.emplace(asked, hopeless ? std::nullopt : std::optional{by_.find(asked)});
    }
    return mixed_->second ? &*mixed_->second : nullptr;
  }
  /// Could a delegation from the one to the other be lawful: is there a power to delegate that names them?
  [[nodiscard]] bool may_delegate(const question& asked, actor_id grantor) const {
    for (const matter_id leaf : in().subtree(asked.matter)) {
      if (!in().is_leaf(leaf)) continue;
      for (const holding& held : holdings(in(), grantor)) {
        bool named = false;
        each_candidate_on(in(), held.held, act::delegate, leaf, asked.when, [&](record_id which) {
          const record_view record = in().record(which);
          named = named || (record.kind() == record_kind::power && names_party(in(), record.parties(), asked.actor));
        });
        if (named) return true;
      }
    }
    return false;
  }

 private:
  case_finder by_;
  std::optional<std::pair<question, std::optional<answer>>> mixed_;  ///< the last one
};

class remedy_finder {
 public:
  remedy_finder(const graph& in, const question& asked) : in_{in}, asked_{asked}, edits_{in, asked}, before_{in} {}

  why_not_answer find() {
    why_not_answer made{before_.finder().find(asked_), {}, true};
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
    for (const edit& one : edits) farthest = (std::max)(farthest, edits_.label_of(one));
    return farthest;
  }
  /// Two edits are listed only if they are nearer than every single one.
  [[nodiscard]] bool is_worth_trying(const std::vector<edit>& edits) const { return !nearest_ || label_of(edits) < *nearest_; }
  void add(std::vector<edit> edits, answer after) {
    std::sort(edits.begin(), edits.end(), comes_before);
    const remedy_label label = label_of(edits);
    found_.push_back({std::move(edits), label, std::move(after)});
  }
  void attempt(std::vector<edit> edits) {
    if (!is_worth_trying(edits)) return;
    auto changed = amended(in_, asked_, edits);
    if (!changed) return;
    if (auto after = remedy_trial{*std::move(changed)}.yes(asked_)) add(std::move(edits), *std::move(after));
  }
  /// The same with facts about these measures, in a graph in which the other edits are done.
  void attempt_facts(remedy_trial& changed, const std::vector<edit>& others, const std::vector<measure_id>& about) {
    std::vector<edit> facts;
    for (const measure_id one : about) {
      facts.push_back({edit_kind::fact});
      facts.back().range = in_.measure(one).domain(one);
    }
    const answer* after = changed.mixed(without_facts(asked_, facts));
    if (after == nullptr) return;
    const fact_ranges ranges{in_, *after, about};
    for (const std::vector<bound>& box : ranges.found()) {
      std::vector<edit> edits = others;
      for (std::size_t place = 0; place < box.size(); ++place) {
        facts[place].range = box[place];
        edits.push_back(facts[place]);
      }
      if (is_worth_trying(edits)) add(std::move(edits), *after);
    }
  }
  void attempt_facts(remedy_trial& changed, const std::vector<edit>& others) {
    for (const measure_id one : in_.measures()) attempt_facts(changed, others, {one});
  }
  /// Of those who might delegate and whom `wanted` takes, the ones whose power could be of use: in some case they have it.
  template <class Wanted>
  [[nodiscard]] std::vector<actor_id> lenders(remedy_trial& changed, question asked, Wanted wanted_one) const {
    std::vector<actor_id> found;
    for (const actor_id who : edits_.others()) {
      if (!wanted_one(who)) continue;
      asked.actor = who;
      const verdict decided = changed.finder().find_verdict(asked);
      if (decided == verdict::permitted || decided == verdict::conditional) found.push_back(who);
    }
    return found;
  }
  [[nodiscard]] std::vector<actor_id> lenders(remedy_trial& changed) const {
    return lenders(changed, asked_, [](actor_id) { return true; });
  }
  /// Those from whom nothing but the delegation is missing.
  [[nodiscard]] std::vector<actor_id> able_lenders(remedy_trial& changed, const question& asked) const {
    return lenders(changed, asked, [&](actor_id who) { return changed.may_delegate(asked_, who); });
  }

  // --- one edit, two edits --------------------------------------------------------------------------------------------

  void try_single_edits() {
    for (const std::vector<edit>& list : {edits_.powers(), edits_.powers_to_delegate(), edits_.amendments()})
      norms_.insert(norms_.end(), list.begin(), list.end());
    const prospects hoped{before_.finder(), asked_};
    for (const edit& one : norms_)
      if (could_help(hoped, one)) attempt({one});
    for (const actor_id one : able_lenders(before_, asked_)) attempt({edit_finder::delegation(one)});
    attempt_facts(before_, {});
  }
  [[nodiscard]] bool could_help(const prospects& hoped, const edit& one) const {
    if (one.kind == edit_kind::power_to_delegate) return hoped.could_allow(*one.grantor, *one.grantee);
    return !one.record || in_.record(*one.record).kind() != record_kind::delegation || hoped.could_amend(*one.record);
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
    auto made = amended(in_, asked_, {one});
    if (!made) return;
    remedy_trial changed{*std::move(made)};
    for (const actor_id grantor : able_lenders(changed, asked_)) attempt({one, edit_finder::delegation(grantor)});
    if (is_worth_trying({one, {edit_kind::fact}})) attempt_facts(changed, {one});
  }
  /// With the power to delegate that it needs, or with another.
  void try_delegations() {
    const auto grantors = lenders(before_);
    for (const actor_id one : asked_.what == act::delegate ? edits_.others() : grantors)
      for (const edit& power : edits_.powers_to_delegate(one, asked_.actor)) attempt({power, edit_finder::delegation(one)});
    std::vector<actor_id> able;
    for (const actor_id one : grantors)
      if (before_.may_delegate(asked_, one)) able.push_back(one);
    for (const actor_id one : able)
      for (const actor_id other : able)
        if (one < other) attempt({edit_finder::delegation(one), edit_finder::delegation(other)});
  }
  void try_facts() {
    for (const measure_id one : in_.measures()) {
      edit about{edit_kind::fact};
      about.range = in_.measure(one).domain(one);
      for (const actor_id grantor : able_lenders(before_, without_facts(asked_, {about}))) {
        const edit by = edit_finder::delegation(grantor);
        if (auto made = amended(in_, asked_, {by})) {
          remedy_trial changed{*std::move(made)};
          attempt_facts(changed, {by}, {one});
        }
      }
      for (const measure_id other : in_.measures())
        if (one < other) attempt_facts(before_, {}, {one, other});
    }
  }

  // --- what is listed ----------------------------------------------------------------------------------------------------

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
    std::vector<remedy> listed;
    for (const remedy& one : found_)
      if (std::none_of(found_.begin(), found_.end(), [&](const remedy& other) { return needs_less(other, one); }))
        listed.push_back(one);
    return listed;
  }

  const graph& in_;
  const question& asked_;
  edit_finder edits_;
  remedy_trial before_;
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
