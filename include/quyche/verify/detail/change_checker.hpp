// SPDX-License-Identifier: BSL-1.0
// change_checker: is each change of `changes` one, and does it rest on what is named as its cause? For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_CHANGE_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_CHANGE_CHECKER_HPP

#include <set>
#include <string_view>
#include <tuple>

#include <quyche/verify/detail/answer_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class change_checker {
 public:
  change_checker(const graph& before, const graph& after, const changes_answer& given)
      : before_{before, given.when_before}, after_{after, given.when_after}, given_{given} {}

  complaint check() {
    if (given_.fingerprint_before != before_.in.fingerprint() || given_.fingerprint_after != after_.in.fingerprint())
      return "the answer is of another graph";
    const answer_change* last = nullptr;
    for (const answer_change& one : given_.changes) {
      if (const complaint wrong = check(one)) return wrong;
      if (last != nullptr && !(place_of(*last) < place_of(one))) return "the changes are out of order";
      last = &one;
    }
    return nullptr;
  }

 private:
  struct side {
    const graph& in;
    const moment& when;
  };
  using place = std::tuple<std::string_view, std::string_view, act>;

  static place place_in(const graph& in, const question& asked) {
    return {in.key(asked.actor), in.matter(asked.matter).key(), asked.what};
  }
  [[nodiscard]] place place_of(const answer_change& one) const {
    return one.after ? place_in(after_.in, one.after->asked) : place_in(before_.in, one.before->asked);
  }

  complaint check(const answer_change& one) const {
    if (!one.before && !one.after) return "a change has no answer";
    for (const auto& [at, held] : {std::pair{before_, &one.before}, std::pair{after_, &one.after}})
      if (const complaint wrong = check_side(at, *held)) return wrong;
    if (one.before && one.after && place_in(before_.in, one.before->asked) != place_in(after_.in, one.after->asked))
      return "the two answers are of different questions";
    if (!one.before && is_in(before_.in, place_of(one))) return "the earlier answer is missing";
    if (!one.after && is_in(after_.in, place_of(one))) return "the later answer is missing";
    if (!differ(one)) return "the answers do not differ";
    return check_causes(one);
  }
  static complaint check_side(const side& at, const std::optional<answer>& held) {
    if (!held) return nullptr;
    if (!known(at.in, held->asked)) return "the question does not fit the graph";
    const bool asked_here = held->asked.when == at.when && !held->asked.towards && traits_of(held->asked.what).needs_competence;
    return asked_here ? nullptr : "an answer is of another question";
  }
  static bool is_in(const graph& in, const place& which) {
    const auto actors = all_actors(in);
    const auto matters = in.matters();
    return std::any_of(actors.begin(), actors.end(), [&](actor_id one) { return in.key(one) == std::get<0>(which); }) &&
           std::any_of(matters.begin(), matters.end(),
                       [&](matter_id one) { return in.matter(one).key() == std::get<1>(which); });
  }

  // --- do they differ? -----------------------------------------------------------------------------------------------

  [[nodiscard]] bool differ(const answer_change& one) const {
    const verdict earlier = one.before ? one.before->decided : verdict::denied;
    const verdict later = one.after ? one.after->decided : verdict::denied;
    if (earlier != later || earlier != verdict::conditional) return earlier != later;
    if (one.before->cases.empty() != one.after->cases.empty()) return true;
    for (const answer_case& left : one.before->cases)
      for (const answer_case& right : one.after->cases)
        if (left.decided != right.decided && have_common(left, right)) return true;
    return false;
  }
  [[nodiscard]] bool have_common(const answer_case& left, const answer_case& right) const {
    for (const region& one : left.where)
      for (const region& other : right.where)
        if (overlap(one, other)) return true;
    return false;
  }
  [[nodiscard]] bool overlap(const region& left, const region& right) const {
    const std::string upper = std::string{before_.in.matter(left.matter).key()} + ".";
    const std::string lower = std::string{after_.in.matter(right.matter).key()} + ".";
    if (!upper.starts_with(lower) && !lower.starts_with(upper)) return false;
    for (const bound& one : left.facts)
      for (const bound& other : right.facts) {
        const bool same = before_.in.measure(one.of).key() == after_.in.measure(other.of).key();
        if (same && (one.from >= other.until || other.from >= one.until)) return false;
      }
    return true;
  }

  // --- causes --------------------------------------------------------------------------------------------------------

  /// The records of a proof by key; of those on which it rests, or of all that it names.
  static std::set<std::string_view> records_of(const graph& in, const std::optional<answer>& held, bool all) {
    std::set<std::string_view> found;
    const auto take = [&](const proof& steps) {
      for (const step& one : steps) {
        const bool supports = one.kind == step_kind::has_power || one.kind == step_kind::has_duty ||
                              one.kind == step_kind::may_delegate || one.kind == step_kind::delegated;
        if (one.record && (all || supports)) found.insert(in.record(*one.record).key());
        if (one.against && all) found.insert(in.record(*one.against).key());
      }
    };
    if (!held) return found;
    take(held->steps);
    for (const answer_case& one : held->cases) take(one.steps);
    return found;
  }
  [[nodiscard]] complaint check_causes(const answer_change& one) const {
    std::string_view last;
    bool was_after = true;
    for (const change_cause& cause : one.causes) {
      const graph& in = cause.in_after ? after_.in : before_.in;
      if (!known(in, cause.record)) return "a cause is no record of its graph";
      const std::string_view key = in.record(cause.record).key();
      if (cause.in_after && !was_after) return "the causes are out of order";
      if (cause.in_after == was_after && !last.empty() && !(last < key)) return "the causes are out of order";
      if (!records_of(in, cause.in_after ? one.after : one.before, true).contains(key)) return "no proof rests on a cause";
      if (records_of(cause.in_after ? before_.in : after_.in, cause.in_after ? one.before : one.after, false).contains(key))
        return "both proofs rest on a cause";
      last = key;
      was_after = cause.in_after;
    }
    return nullptr;
  }

  side before_;
  side after_;
  const changes_answer& given_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
