// SPDX-License-Identifier: BSL-1.0
// Limits as a regulation writes them, counted as their measures count. Included by the steps of resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_LIMIT_READER_HPP
#define QUYCHE_MODEL_DETAIL_LIMIT_READER_HPP

#include <algorithm>
#include <optional>
#include <string>

#include <quyche/model/detail/resolution.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/numbers.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// One end of a range in the unit in which its measure counts.
inline std::optional<std::int64_t> read_edge(table_reader& table, std::string_view key, const value& edge,
                                             const measure_entry& measure) {
  if (measure.kind == measure_kind::number && edge.integer() != nullptr) {
    constexpr std::int64_t greatest = 9'000'000'000'000'000'000;
    if (*edge.integer() >= 0 && *edge.integer() <= greatest) return *edge.integer();
    table.fail(diagnostic_code::number_out_of_range, edge.where,
               {std::to_string(*edge.integer()), std::string{key}, "0", std::to_string(greatest)});
    return std::nullopt;
  }
  if (measure.kind == measure_kind::money && edge.text() != nullptr) {
    const auto amount = read_money(*edge.text());
    if (amount.value && amount.value->unit == measure.unit) return amount.value->units;
    if (amount.meant.empty()) {
      table.fail(diagnostic_code::malformed_amount, edge.where, {*edge.text()});
    } else {
      table.fail(diagnostic_code::unclear_number, edge.where, {*edge.text(), ways_to_write(amount)});
    }
    return std::nullopt;
  }
  if (measure.kind == measure_kind::levels && edge.text() != nullptr) {
    const auto level = std::find_if(measure.levels.begin(), measure.levels.end(),
                                    [key = fold(*edge.text())](const std::string& one) { return fold(one) == key; });
    if (level != measure.levels.end()) return level - measure.levels.begin();
    table.unknown_word(key, {*edge.text(), edge.where}, {measure.levels.begin(), measure.levels.end()});
    return std::nullopt;
  }
  table.fail(diagnostic_code::measure_kind_mismatch, edge.where, {std::string{key}, std::string{word_of(measure.kind)}});
  return std::nullopt;
}

inline void read_bound(resolution& work, table_reader& table, const member& one, condition& made) {
  const auto known = work.names.measures.find(one.key);
  if (known == work.names.measures.end())
    return table.fail(diagnostic_code::unknown_measure, one.where, {one.key},
                      nearest_word(one.key, names_in(work.names.measures)));
  bound limit{measure_id{known->second.index}};
  const measure_entry& measure = work.measures[limit.of.index()];
  if (one.held.table() != nullptr) {
    table.range(one, [&](table_reader& range) {
      for (const range_end& end : range_ends)
        if (const value* edge = range.find(end.key, {value_form::edge}))
          if (const auto number = read_edge(range, end.key, *edge, measure))
            (end.start ? limit.from : limit.until) = *number + end.step;
    });
  } else if (one.held.boolean() != nullptr && measure.kind == measure_kind::flag) {
    (*one.held.boolean() ? limit.from : limit.until) = 1;
  } else if (const auto number = read_edge(table, one.key, one.held, measure)) {
    limit.from = *number;
    limit.until = *number + 1;
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
