// SPDX-License-Identifier: BSL-1.0
// act_excluder: acts of two offices that may not lie in one hand, on a matter that both have. Included by registry/impl only.
#ifndef QUYCHE_REGISTRY_DETAIL_ACT_EXCLUDER_HPP
#define QUYCHE_REGISTRY_DETAIL_ACT_EXCLUDER_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <quyche/registry/detail/office_links.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What two offices have against one another while these days last.
struct excluded_acts {
  act one;
  act other;
  matter_id matter;
  period days;
};

/// Looks at the records of two offices once.
class act_excluder {
 public:
  explicit act_excluder(const graph& in) : in_{in}, acting_(in.offices().size()) {
    for (const record_kind kind : {record_kind::power, record_kind::duty})
      for (const record_id one : in_.records(kind))
        for (const actor_id each : in_.record(one).holders())
          if (each.is_office()) acting_[each.office().index()].push_back(one);
  }

  /// The acts of an office, and of those that it holds.
  [[nodiscard]] act_set acts_of(office_id office) { return of(office).acts; }
  /// Acts that may not lie in one hand with one of those.
  [[nodiscard]] static act_set excluded_by(act_set acts) {
    act_set made;
    for (std::size_t place = 0; place < act_count; ++place) {
      const act one = static_cast<act>(place);
      if (acts.contains(one)) made.insert(traits_of(one).excluded);
      if ((traits_of(one).excluded.bits() & acts.bits()) != 0) made.insert(one);
    }
    return made;
  }
  /// By records; nothing where one of the offices holds the other (rule R9). Cost of the first look: pairs of their records.
  [[nodiscard]] const std::vector<excluded_acts>& between(office_id one, office_id other) {
    const auto [known, fresh] = known_.try_emplace({one, other});
    if (fresh) known->second = found(of(one), of(other), one, other);
    return known->second;
  }

 private:
  struct hand {
    std::set<office_id> held;
    std::vector<record_id> records;
    act_set acts;
  };

  const hand& of(office_id office) {
    const auto [known, fresh] = hands_.try_emplace(office);
    if (!fresh) return known->second;
    hand& made = known->second;
    made.held = offices_held(in_, office);
    for (const office_id one : made.held) {
      const auto& more = acting_[one.index()];
      made.records.insert(made.records.end(), more.begin(), more.end());
    }
    std::sort(made.records.begin(), made.records.end());
    made.records.erase(std::unique(made.records.begin(), made.records.end()), made.records.end());
    for (const record_id one : made.records) made.acts.insert(in_.record(one).acts());
    return made;
  }
  [[nodiscard]] std::vector<excluded_acts> found(const hand& mine, const hand& theirs, office_id one, office_id other) const {
    std::vector<excluded_acts> made;
    if (mine.held.contains(other) || theirs.held.contains(one)) return made;
    for (const record_id left : mine.records)
      for (const record_id right : theirs.records) {
        const auto acts = excluded(in_.record(left).acts(), in_.record(right).acts());
        const auto matter = acts ? shared_matter(in_.record(left), in_.record(right)) : std::nullopt;
        const period days = in_.in_force(left).intersect(in_.in_force(right));
        if (acts && matter && !days.empty()) made.push_back({acts->first, acts->second, *matter, days});
      }
    return made;
  }
  static std::optional<std::pair<act, act>> excluded(act_set left, act_set right) {
    for (std::size_t place = 0; place < act_count; ++place)
      for (std::size_t other = 0; other < act_count; ++other) {
        const auto one = static_cast<act>(place);
        const auto two = static_cast<act>(other);
        if (!left.contains(one) || !right.contains(two)) continue;
        if (traits_of(one).excluded.contains(two) || traits_of(two).excluded.contains(one)) return std::pair{one, two};
      }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<matter_id> shared_matter(const record_view& left, const record_view& right) const {
    for (const matter_id one : left.matters())
      for (const matter_id other : right.matters()) {
        if (in_.covers(one, other)) return other;
        if (in_.covers(other, one)) return one;
      }
    return std::nullopt;
  }

  const graph& in_;
  std::vector<std::vector<record_id>> acting_;  ///< powers and duties that name the office, by office
  std::map<office_id, hand> hands_;
  std::map<std::pair<office_id, office_id>, std::vector<excluded_acts>> known_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
