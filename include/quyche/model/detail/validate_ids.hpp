// SPDX-License-Identifier: BSL-1.0
// The ids of a regulation: two alike, and what documents and offices name. Included by its validators only.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_IDS_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_IDS_HPP

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <quyche/model/detail/finding_list.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

template <class Entry>
std::pair<std::string, place> id_of(const Entry& entry) {
  if constexpr (requires { entry.attested; }) {
    return {entry.attested.key, entry.attested.written_at};
  } else {
    return {entry.key, entry.written_at};
  }
}

/// Holds the ids of tables that share one space against one another.
template <class... Tables>
void check_space(finding_list& found, const Tables&... tables) {
  std::map<std::string, place, std::less<>> seen;
  const auto check = [&](const auto& table) {
    for (const auto& entry : table) {
      const auto [key, where] = id_of(entry);
      found.check_unique(seen, key, where);
    }
  };
  (check(tables), ...);
}
/// Bodies, offices and communities share one space of ids: a party may be any of them.
inline void check_ids(const regulation_tables& tables, finding_list& found) {
  check_space(found, tables.bodies, tables.offices, tables.communities);
  check_space(found, tables.documents);
  check_space(found, tables.measures);
  check_space(found, tables.matters);
  check_space(found, tables.records);
}

/// The documents that this one amends, replaces or ends.
inline std::vector<document_id> changed_by(const document_entry& entry) {
  std::vector<document_id> all = entry.links.amends;
  all.insert(all.end(), entry.links.replaces.begin(), entry.links.replaces.end());
  all.insert(all.end(), entry.links.ends.begin(), entry.links.ends.end());
  return all;
}
/// The parts of a concurrent office.
inline std::vector<office_id> parts_of(const office_entry& entry) {
  std::vector<office_id> parts = entry.all_of;
  parts.insert(parts.end(), entry.any_of.begin(), entry.any_of.end());
  return parts;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
