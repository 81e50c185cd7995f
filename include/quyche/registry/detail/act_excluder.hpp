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
  explicit act_excluder(const graph& in) : in_{in} {}

  /// By records; nothing where one of the offices holds the other (rule R9). Cost of the first look: pairs of their records.
  [[nodiscard]] const std::vector<excluded_acts>& between(office_id one, office_id other) {
    const auto [known, fresh] = known_.try_emplace({one, other});
    if (fresh) known->second = found(one, other);
    return known->second;
  }

 private:
  [[nodiscard]] std::vector<excluded_acts> found(office_id one, office_id other) const {
    std::vector<excluded_acts> made;
    const auto mine = offices_held(in_, one);
    const auto theirs = offices_held(in_, other);
    if (mine.contains(other) || theirs.contains(one)) return made;
    const auto others = acting(theirs);
    for (const record_id left : acting(mine))
      for (const record_id right : others) {
        const auto acts = excluded(in_.record(left).acts(), in_.record(right).acts());
        const auto matter = shared_matter(in_.record(left), in_.record(right));
        const period days = in_.in_force(left).intersect(in_.in_force(right));
        if (acts && matter && !days.empty()) made.push_back({acts->first, acts->second, *matter, days});
      }
    return made;
  }
  [[nodiscard]] std::vector<record_id> acting(const std::set<office_id>& offices) const {
    std::vector<record_id> found;
    for (const record_kind kind : {record_kind::power, record_kind::duty})
      for (const record_id one : in_.records(kind)) {
        const auto holders = in_.record(one).holders();
        if (std::any_of(holders.begin(), holders.end(),
                        [&](actor_id each) { return each.is_office() && offices.contains(each.office()); }))
          found.push_back(one);
      }
    return found;
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
  std::map<std::pair<office_id, office_id>, std::vector<excluded_acts>> known_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
