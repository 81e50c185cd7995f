// SPDX-License-Identifier: BSL-1.0
// hands_validator: acts that should not lie in one hand, over all records of a regulation. Included by builder.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_HANDS_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_HANDS_HPP

#include <algorithm>
#include <optional>
#include <string>

#include <quyche/model/detail/validate_entries.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class hands_validator : entry_checks {
 public:
  hands_validator(const regulation_tables& tables, finding_list& found) : entry_checks{tables, found} {}

  /// Acts that exclude one another should not lie in one hand on one matter at one time.
  void run() {
    for (const record_entry& one : tables_.records) {
      if (!has_excluded(one)) continue;
      for (const record_entry& other : tables_.records) {
        if (!gives_acts(one) || !gives_acts(other) || in_force(one).intersect(in_force(other)).empty()) continue;
        const auto shared = shared_holder(one, other);
        if (!shared || !share_matter(one, other)) continue;
        const std::string holder = key_of(*shared);
        for (std::size_t place = 0; place < act_count; ++place) {
          const auto what = static_cast<act>(place);
          const std::uint64_t both = one.acts.contains(what) ? traits_of(what).excluded.bits() & other.acts.bits() : 0;
          for (std::size_t second = 0; second < act_count; ++second)
            if (((both >> second) & 1U) != 0)
              found_.add(diagnostic_code::acts_in_one_hand, one.attested.written_at,
                         {std::string{traits_of(what).id}, std::string{traits_of(static_cast<act>(second)).id}, holder},
                         other.attested.written_at);
        }
      }
    }
  }

 private:
  static bool has_excluded(const record_entry& record) {
    for (std::size_t place = 0; place < act_count; ++place)
      if (record.acts.contains(static_cast<act>(place)) && !traits_of(static_cast<act>(place)).excluded.empty()) return true;
    return false;
  }
  [[nodiscard]] period in_force(const record_entry& record) const {
    if (record.attested.basis.empty()) return record.attested.force;
    return record.attested.force.intersect(tables_.documents[record.attested.basis.front().document.index()].in_force);
  }
  static bool gives_acts(const record_entry& record) {
    return record.kind == record_kind::power || record.kind == record_kind::duty;
  }
  static std::optional<actor_id> shared_holder(const record_entry& one, const record_entry& other) {
    for (const actor_id who : one.holders)
      if (std::find(other.holders.begin(), other.holders.end(), who) != other.holders.end()) return who;
    return std::nullopt;
  }
  [[nodiscard]] bool share_matter(const record_entry& one, const record_entry& other) const {
    const auto covers = [&](matter_id upper, matter_id lower) {
      const std::string& high = tables_.matters[upper.index()].attested.key;
      const std::string& low = tables_.matters[lower.index()].attested.key;
      return low.starts_with(high) && (low.size() == high.size() || low[high.size()] == '.');
    };
    for (const matter_id here : one.matters)
      for (const matter_id there : other.matters)
        if (covers(here, there) || covers(there, here)) return true;
    return false;
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
