// SPDX-License-Identifier: BSL-1.0
// Definitions of changes.hpp.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/query/changes.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/what.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What was asked, by key, so that two graphs can be compared.
struct deed_key {
  std::string actor;
  std::string matter;
  act what;
  friend auto operator<=>(const deed_key&, const deed_key&) = default;
};

class change_finder {
 public:
  change_finder(const standpoint& before, const standpoint& after, const std::vector<fact>& facts)
      : before_{before}, after_{after}, facts_before_{facts}, facts_after_{translated(facts)} {}

  changes_answer find() {
    const auto left = entries(before_, facts_before_);
    const auto right = entries(after_, facts_after_);
    std::set<deed_key> all;
    for (const auto& [key, given] : left) all.insert(key);
    for (const auto& [key, given] : right) all.insert(key);
    std::map<deed_key, answer_change> found;
    asker by_before{*before_.in};
    asker by_after{*after_.in};
    for (const deed_key& key : all) {
      answer_change one{
          answer_at(before_, facts_before_, left, key, by_before), answer_at(after_, facts_after_, right, key, by_after), {}};
      if (!differ({before_.in, &one.before}, {after_.in, &one.after})) continue;
      one.causes = causes(one);
      found.emplace(key, std::move(one));
    }
    changes_answer given{before_.when, after_.when, before_.in->fingerprint(), after_.in->fingerprint(), {}};
    for (const auto& [key, one] : found)
      if (!follows(found, key, one)) given.changes.push_back(one);
    return given;
  }

 private:
  using entry_map = std::map<deed_key, answer>;

  [[nodiscard]] std::vector<fact> translated(const std::vector<fact>& facts) const {
    std::vector<fact> made;
    for (const fact& one : facts)
      if (const auto known = after_.in->find_measure(before_.in->measure(one.of).key())) made.push_back({*known, one.value});
    return made;
  }
  static entry_map entries(const standpoint& at, const std::vector<fact>& facts) {
    entry_map made;
    const auto take = [&](actor_id who) {
      for (const what_entry& one : what(*at.in, who, at.when, facts).powers)
        made.emplace(deed_key{std::string{at.in->key(who)}, std::string{at.in->matter(one.given.asked.matter).key()},
                              one.given.asked.what},
                     one.given);
    };
    for (const body_id one : at.in->bodies()) take(one);
    for (const office_id one : at.in->offices()) take(one);
    return made;
  }
  static std::optional<answer> answer_at(const standpoint& at, const std::vector<fact>& facts, const entry_map& known,
                                         const deed_key& key, asker& by) {
    if (const auto found = known.find(key); found != known.end()) return found->second;
    const auto actor = at.in->find_actor(key.actor);
    const auto matter = at.in->find_matter(key.matter);
    if (!actor || !matter) return std::nullopt;
    return by.may({*actor, key.what, *matter, at.when, std::nullopt, facts});
  }

  using seen = std::pair<const graph*, const std::optional<answer>*>;

  /// Do answers differ in verdict, or in the verdict of a case that both speak of? Matters and measures go by key; nothing is a
  /// denial.
  static bool differ(const seen& one, const seen& other) {
    const auto decided = [](const seen& of) { return *of.second ? (*of.second)->decided : verdict::denied; };
    if (decided(one) != decided(other)) return true;
    if (decided(one) != verdict::conditional) return false;
    const auto& left = (*one.second)->cases;
    const auto& right = (*other.second)->cases;
    if (left.empty() != right.empty()) return true;
    return std::any_of(left.begin(), left.end(), [&](const answer_case& here) {
      return std::any_of(right.begin(), right.end(), [&](const answer_case& there) {
        return here.decided != there.decided && meet(*one.first, here, *other.first, there);
      });
    });
  }
  static bool meet(const graph& in, const answer_case& one, const graph& there, const answer_case& other) {
    return std::any_of(one.where.begin(), one.where.end(), [&](const region& left) {
      return std::any_of(other.where.begin(), other.where.end(),
                         [&](const region& right) { return meet(in, left, there, right); });
    });
  }
  static bool meet(const graph& in, const region& one, const graph& there, const region& other) {
    const std::string_view left = in.matter(one.matter).key();
    const std::string_view right = there.matter(other.matter).key();
    const auto covers = [](std::string_view upper, std::string_view lower) {
      return lower.starts_with(upper) && (lower.size() == upper.size() || lower[upper.size()] == '.');
    };
    if (!covers(left, right) && !covers(right, left)) return false;
    return std::all_of(one.facts.begin(), one.facts.end(), [&](const bound& range) {
      return std::all_of(other.facts.begin(), other.facts.end(), [&](const bound& each) {
        return in.measure(range.of).key() != there.measure(each.of).key() ||
               (range.from < each.until && each.from < range.until);
      });
    });
  }

  /// The records on which an answer rests, by key.
  static std::map<std::string, record_id> grounds(const graph& in, const std::optional<answer>& given, bool with_opposing) {
    std::map<std::string, record_id> made;
    const auto take = [&](std::optional<record_id> which) {
      if (which) made.emplace(std::string{in.record(*which).key()}, *which);
    };
    const auto take_all = [&](const proof& steps) {
      for (const step& one : steps) {
        const bool ground = one.kind == step_kind::has_power || one.kind == step_kind::has_duty ||
                            one.kind == step_kind::may_delegate || one.kind == step_kind::delegated ||
                            one.kind == step_kind::barred || one.kind == step_kind::open_question;
        if (ground) take(one.record);
        if (with_opposing) take(one.against);
      }
    };
    if (!given) return made;
    take_all(given->steps);
    for (const answer_case& one : given->cases) take_all(one.steps);
    return made;
  }
  /// Records that another norm takes away are not themselves the cause.
  static std::set<std::string> opposed(const graph& in, const std::optional<answer>& given) {
    std::set<std::string> made;
    const auto take_all = [&](const proof& steps) {
      for (const step& one : steps)
        if (one.against) made.insert(std::string{in.record(*one.record).key()});
    };
    if (!given) return made;
    take_all(given->steps);
    for (const answer_case& one : given->cases) take_all(one.steps);
    return made;
  }
  [[nodiscard]] std::vector<change_cause> causes(const answer_change& one) const {
    // What stands against the power on one side is a cause only if the other side allows it, at least in some cases.
    const auto allows = [](const std::optional<answer>& given) { return given && given->decided != verdict::denied; };
    const auto left = grounds(*before_.in, one.before, allows(one.after));
    const auto right = grounds(*after_.in, one.after, allows(one.before));
    const auto opposed_left = opposed(*before_.in, one.before);
    const auto opposed_right = opposed(*after_.in, one.after);
    std::vector<change_cause> found;
    for (const auto& [key, which] : right)
      if (!left.contains(key) && !opposed_left.contains(key)) found.push_back({which, true});
    for (const auto& [key, which] : left)
      if (!right.contains(key) && !opposed_right.contains(key)) found.push_back({which, false});
    return found;
  }

  /// An inner matter of which only parts change, reported by its parts.
  static bool is_told_by_parts(const standpoint& at, const std::optional<answer>& given) {
    return given && given->decided == verdict::conditional && !at.in->is_leaf(given->asked.matter);
  }
  /// The same change of the matter above, or of an act that implies this one.
  [[nodiscard]] bool follows(const std::map<deed_key, answer_change>& all, const deed_key& key,
                             const answer_change& one) const {
    if (is_told_by_parts(before_, one.before) || is_told_by_parts(after_, one.after)) return true;
    const auto alike = [&](const standpoint& at, const std::optional<answer>& left, const std::optional<answer>& right) {
      const bool elsewhere = left && right && left->asked.matter != right->asked.matter;
      if (elsewhere && left->decided == verdict::conditional) return false;
      return !differ({at.in, &left}, {at.in, &right});
    };
    const auto same = [&](const deed_key& other) {
      const auto found = all.find(other);
      return found != all.end() && alike(before_, found->second.before, one.before) &&
             alike(after_, found->second.after, one.after);
    };
    const auto dot = key.matter.rfind('.');
    if (dot != std::string::npos && same({key.actor, key.matter.substr(0, dot), key.what})) return true;
    for (std::size_t place = 0; place < act_count; ++place)
      if (traits_of(static_cast<act>(place)).implied.contains(key.what) &&
          same({key.actor, key.matter, static_cast<act>(place)}))
        return true;
    return false;
  }

  standpoint before_;
  standpoint after_;
  std::vector<fact> facts_before_;
  std::vector<fact> facts_after_;
};

}  // namespace detail

QUYCHE_INLINE changes_answer changes(const standpoint& before, const standpoint& after, const std::vector<fact>& facts) {
  QUYCHE_EXPECTS(before.in != nullptr && after.in != nullptr, "a standpoint has a graph");
  detail::expect_moment(before.when);
  detail::expect_moment(after.when);
  detail::expect_facts(*before.in, facts);
  return detail::change_finder{before, after, facts}.find();
}

}  // namespace quyche::inline QUYCHE_ABI
