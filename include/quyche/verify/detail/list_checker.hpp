// SPDX-License-Identifier: BSL-1.0
// list_checker: what the lists of powers and charges of actors and persons have in common. For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_LIST_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_LIST_CHECKER_HPP

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

#include <quyche/verify/detail/answer_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline bool in_effect_for_any(record_book& records, record_id which) {
  const auto holders = records.in().record(which).holders();
  if (holders.empty()) return records.in_force_now(which, period{});
  return std::any_of(holders.begin(), holders.end(), [&](actor_id one) { return records.in_force_now(which, one); });
}

/// The records of these kinds that charge one of the actors, kind by kind.
inline std::vector<record_id> charges_of(record_book& records, const std::vector<actor_id>& actors) {
  std::vector<record_id> found;
  for (const record_kind kind : {record_kind::duty, record_kind::right, record_kind::responsibility, record_kind::assignment,
                                 record_kind::regime, record_kind::principle})
    for (const record_id which : records.in().records()) {
      if (records.in().record(which).kind() != kind) continue;
      const auto charged = [&](actor_id who) {
        const auto held = records.holders_held(which, who);
        return std::any_of(held.begin(), held.end(), [&](actor_id one) { return records.in_force_now(which, one); });
      };
      if (std::any_of(actors.begin(), actors.end(), charged)) found.push_back(which);
    }
  return found;
}

/// Whether an entry of `what` is maximal, of a person or an actor: none of the same verdict has the matter above, or an
/// act that implies this one.
template <class Entry>
complaint check_maximal(workbook& book, const std::vector<Entry>& all) {
  std::set<std::tuple<matter_id, act, verdict>> entries;
  for (const Entry& one : all) entries.emplace(one.given.asked.matter, one.given.asked.what, one.given.decided);
  for (const Entry& one : all) {
    const auto& asked = one.given.asked;
    const auto is_entry = [&](matter_id matter, act what) { return entries.contains({matter, what, one.given.decided}); };
    const std::string_view key = book.in().matter(asked.matter).key();
    const auto& above = book.matters().above(asked.matter);
    bool covered = false;
    for (const matter_id upper : above)
      covered = covered || (book.in().matter(upper).key() == key.substr(0, (std::min)(key.rfind('.'), key.size())) &&
                            upper != asked.matter && is_entry(upper, asked.what));
    for (std::size_t place = 0; place < act_count; ++place)
      covered = covered || (traits_of(static_cast<act>(place)).implied.contains(asked.what) &&
                            is_entry(asked.matter, static_cast<act>(place)));
    if (one.maximal == covered) return "whether an entry is maximal is reported wrongly";
  }
  return nullptr;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
