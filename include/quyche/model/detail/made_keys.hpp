// SPDX-License-Identifier: BSL-1.0
// The keys of records that their author gave none. Included by builder.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_MADE_KEYS_HPP
#define QUYCHE_MODEL_DETAIL_MADE_KEYS_HPP

#include <map>
#include <string>

#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// `power/ban-thuong-vu/convene/hoi-nghi`, for records without a key.
inline std::string made_key(const regulation_tables& tables, const record_entry& record) {
  std::string key{word_of(record.kind)};
  if (!record.holders.empty()) {
    const actor_id first = record.holders.front();
    key += "/" + (first.is_body() ? tables.bodies[first.body().index()].attested.key
                                  : tables.offices[first.office().index()].attested.key);
  }
  for (std::size_t place = 0; place < act_count; ++place)
    if (record.acts.contains(static_cast<act>(place))) {
      key += "/" + std::string{traits_of(static_cast<act>(place)).id};
      break;
    }
  if (!record.matters.empty()) key += "/" + tables.matters[record.matters.front().index()].attested.key;
  return key;
}

/// A repeat, and a key that an author has taken, gets `#2`, `#3`, ... in the order of declaration.
inline void make_keys(regulation_tables& tables) {
  std::map<std::string, int> uses;
  for (const record_entry& record : tables.records)
    if (!record.attested.key.empty()) uses[record.attested.key] = 1;
  for (record_entry& record : tables.records) {
    if (!record.attested.key.empty()) continue;
    const std::string key = made_key(tables, record);
    const int count = ++uses[key];
    record.attested.key = count == 1 ? key : key + "#" + std::to_string(count);
  }
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
