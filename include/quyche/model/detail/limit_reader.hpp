// SPDX-License-Identifier: BSL-1.0
// Limits as a regulation writes them, counted as their measures count. Included by the steps of resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_LIMIT_READER_HPP
#define QUYCHE_MODEL_DETAIL_LIMIT_READER_HPP

#include <string_view>

#include <quyche/model/detail/limit_values.hpp>
#include <quyche/model/detail/resolution.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline counting_measure counting(const measure_entry& measure) {
  return {measure.key, measure.kind, measure.unit, {measure.levels.begin(), measure.levels.end()}};
}

inline void read_bound(resolution& work, table_reader& table, const member& one, condition& made) {
  const auto known = work.names.measures.find(one.key);
  if (known == work.names.measures.end())
    return table.fail(diagnostic_code::unknown_measure, one.where, {one.key},
                      nearest_word(one.key, names_in(work.names.measures)));
  bound limit{measure_id{known->second.index}};
  const counting_measure measure = counting(work.measures[limit.of.index()]);
  const auto counted = [&](table_reader& in, const placed_value& written) {
    const auto number = value_counter{work.found}.count(written.written, measure, written.where);
    if (!number) in.fail_quietly();
    return number;
  };
  if (one.held.table() != nullptr) {
    table.range(one, [&](table_reader& range) {
      for (const range_end& end : range_ends)
        if (const auto written = range.edge(end.key))
          if (const auto number = counted(range, *written)) (end.start ? limit.from : limit.until) = *number + end.step;
    });
  } else if (const auto written = table.exact_value(one)) {
    const auto number = counted(table, *written);
    if (!number) return;
    if (measure.kind == measure_kind::flag) {
      (*number == 1 ? limit.from : limit.until) = 1;
    } else {
      limit.from = *number;
      limit.until = *number + 1;
    }
  } else {
    return;
  }
  made.push_back(limit);
}

/// The measures that a key names, each with its range.
inline condition read_bounds(resolution& work, table_reader& table, std::string_view key) {
  condition made;
  table.ranges(key, [&](table_reader& all, const member& one) { read_bound(work, all, one, made); });
  return made;
}
/// `limit`, and `assigned_field`, which is short for one of its measures.
inline condition read_limit(resolution& work, table_reader& table) {
  condition made = read_bounds(work, table, "limit");
  if (table.flag("assigned_field")) made.push_back({assigned_field, 1, bound::open_end});
  return made;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
