// SPDX-License-Identifier: BSL-1.0
// Definitions of check.hpp.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <quyche/core/calendar.hpp>
#include <quyche/query/check.hpp>
#include <quyche/query/consistency.hpp>
#include <quyche/query/detail/effect.hpp>
#include <quyche/query/may.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class regulation_checker {
 public:
  explicit regulation_checker(const graph& in) : in_{in}, asker_{in} {}

  std::vector<diagnostic> check() {
    for (const date day : days_of_change(in_))
      if (in_calendar(day)) check(day);
    std::stable_sort(found_.begin(), found_.end(), [](const diagnostic& one, const diagnostic& other) {
      return std::tie(one.where.source, one.where.from, one.code, one.arguments) <
             std::tie(other.where.source, other.where.from, other.code, other.arguments);
    });
    return std::move(found_);
  }

 private:
  /// What a decider of a leaf has of its own: the record that gives it, and the ranges of the facts in which it does.
  struct decider {
    actor_id who;
    record_id by;
    std::vector<bound> facts;
  };
  using place_asked = std::tuple<matter_id, act, actor_id>;

  void check(date day) {
    std::vector<decider> deciders;
    std::optional<matter_id> of;
    for (const auto& [leaf, what, who] : places(day)) {
      if (of != leaf) deciders.clear();
      of = leaf;
      const answer& given = asker_.may({who, what, leaf, {day}});
      if (!given.steps.empty()) look_at(given, {}, given.decided, given.steps, deciders);
      for (const answer_case& one : given.cases)
        for (const region& where : one.where) look_at(given, where.facts, one.decided, one.steps, deciders);
    }
  }
  /// Who is said to have what: by leaf, then act, then actor.
  [[nodiscard]] std::set<place_asked> places(date day) const {
    std::set<place_asked> made;
    for (const record_kind kind : {record_kind::power, record_kind::duty, record_kind::delegation})
      for (const record_id which : in_.records(kind)) {
        if (!in_.in_force(which).contains(day)) continue;
        const record_view record = in_.record(which);
        std::vector<actor_id> holders(record.holders().begin(), record.holders().end());
        if (kind == record_kind::delegation) holders = grantees(record);
        for (const matter_id matter : record.matters())
          for (const matter_id leaf : in_.subtree(matter))
            for (std::size_t what = 0; what < act_count && in_.is_leaf(leaf); ++what)
              if (record.acts().contains(static_cast<act>(what)))
                for (const actor_id who : holders) made.emplace(leaf, static_cast<act>(what), who);
      }
    return made;
  }
  static std::vector<actor_id> grantees(const record_view& record) {
    std::vector<actor_id> made;
    for (const party_id one : record.parties())
      if (one.is_actor()) made.push_back(one.actor());
    return made;
  }

  // --- one case --------------------------------------------------------------------------------------------------------

  void look_at(const answer& given, const std::vector<bound>& facts, verdict decided, const proof& steps,
               std::vector<decider>& deciders) {
    if (decided == verdict::permitted) return compare(given, facts, steps, deciders);
    for (const step& one : steps) {
      if (one.actor != given.asked.actor || !one.record) continue;
      if (decided == verdict::undetermined && one.cause == flaw::conflict && one.against)
        add(diagnostic_code::unresolved_conflict, given, *one.record, one.against, {key_of(*one.against)});
      if (decided != verdict::denied) continue;
      if (one.cause == flaw::widening) add(diagnostic_code::widening_norm, given, *one.record, {}, {});
      if (one.kind == step_kind::broken_link && is_mistake(one.cause))
        add(diagnostic_code::broken_delegation, given, *one.record, {}, {std::string{word_of(one.cause)}});
    }
  }
  /// Not what only time, or the make-up of the grantee, brings about.
  static bool is_mistake(flaw cause) {
    return cause != flaw::grantor_out_of_office && cause != flaw::grantee_out_of_office && cause != flaw::grantee_not_made_up;
  }

  void compare(const answer& given, const std::vector<bound>& facts, const proof& steps, std::vector<decider>& deciders) {
    if (given.asked.what != act::decide || in_.side(given.asked.actor) != unit_side::own) return;
    const step& support = steps[steps.back().premises[0]];
    if (support.kind == step_kind::delegated || in_.record(*support.record).by_competence()) return;
    for (const decider& other : deciders)
      if (other.by != *support.record && !is_one_with(other.who, given.asked.actor) && overlap(other.facts, facts))
        add(diagnostic_code::two_deciders, given, *support.record, other.by, {key_of(other.who), key_of(other.by)});
    deciders.push_back({given.asked.actor, *support.record, facts});
  }
  [[nodiscard]] bool is_one_with(actor_id one, actor_id other) const {
    return holds(in_, one, other) || holds(in_, other, one);
  }
  static bool overlap(const std::vector<bound>& one, const std::vector<bound>& other) {
    return std::none_of(one.begin(), one.end(), [&](const bound& range) {
      return std::any_of(other.begin(), other.end(), [&](const bound& its) {
        return its.of == range.of && (its.until <= range.from || range.until <= its.from);
      });
    });
  }

  // --- telling ---------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::string key_of(actor_id who) const { return std::string{in_.key(who)}; }
  [[nodiscard]] std::string key_of(record_id which) const { return std::string{in_.record(which).key()}; }

  void add(diagnostic_code code, const answer& given, record_id which, std::optional<record_id> other,
           std::vector<std::string> more) {
    const std::optional<record_id> first = other ? (std::min)(other, std::optional{which}) : std::nullopt;
    if (!told_.emplace(code, first.value_or(which), first ? (std::max)(*other, which) : which).second) return;
    std::vector<std::string> arguments{key_of(which), key_of(given.asked.actor), std::string{traits_of(given.asked.what).id},
                                       std::string{in_.matter(given.asked.matter).key()}, to_iso(given.asked.when.on)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    found_.push_back(
        {code, in_.record(which).written_at(), std::move(arguments), {}, other ? in_.record(*other).written_at() : place{}});
  }

  const graph& in_;
  asker asker_;
  std::set<std::tuple<diagnostic_code, record_id, record_id>> told_;
  std::vector<diagnostic> found_;
};

}  // namespace detail

QUYCHE_INLINE std::vector<diagnostic> check(const graph& in) {
  return detail::regulation_checker{in}.check();
}

}  // namespace quyche::inline QUYCHE_ABI
