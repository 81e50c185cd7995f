// SPDX-License-Identifier: BSL-1.0
// The values of limits as files write them, and as their measures count them. Included by the readers of regulations and
// registries only.
#ifndef QUYCHE_MODEL_DETAIL_LIMIT_VALUES_HPP
#define QUYCHE_MODEL_DETAIL_LIMIT_VALUES_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/model/detail/table_reader.hpp>
#include <quyche/model/entries.hpp>
#include <quyche/model/kinds.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/numbers.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// An end of a range as files write it.
struct range_end {
  std::string_view key;
  bool start;         ///< where the range begins, or where it ends
  std::int64_t step;  ///< from the number written to the end of a bound
};
inline constexpr range_end range_ends[] = {{"from", true, 0}, {"above", true, 1}, {"up_to", false, 1}, {"below", false, 0}};

/// What a measure counts, as its regulation or its graph says.
struct counting_measure {
  std::string_view key;
  measure_kind kind;
  std::optional<currency> unit;
  std::vector<std::string_view> levels;
};

/// Counts the values of limits, and reports those that a measure cannot count.
class value_counter {
 public:
  explicit value_counter(std::vector<diagnostic>& found) : found_{found} {}

  std::optional<std::int64_t> count(const limit_value& written, const counting_measure& measure, place where) {
    switch (measure.kind) {
      case measure_kind::flag:
        if (const auto* flag = std::get_if<bool>(&written)) return *flag ? 1 : 0;
        break;
      case measure_kind::number:
        if (const auto* number = std::get_if<std::int64_t>(&written)) return in_range(*number, measure, where);
        break;
      case measure_kind::money:
        if (const auto* text = std::get_if<std::string>(&written)) return amount(*text, measure, where);
        break;
      case measure_kind::levels:
        if (const auto* text = std::get_if<std::string>(&written)) return level(*text, measure, where);
        break;
    }
    return refuse(diagnostic_code::measure_kind_mismatch, where,
                  {std::string{measure.key}, std::string{word_of(measure.kind)}});
  }

 private:
  std::nullopt_t refuse(diagnostic_code code, place where, std::vector<std::string> arguments) {
    found_.push_back({code, where, std::move(arguments), {}, {}});
    return std::nullopt;
  }
  /// A bound ends one beyond its last number, and that must be a number, too.
  std::optional<std::int64_t> in_range(std::int64_t number, const counting_measure& measure, place where) {
    if (number >= 0 && number <= number_limit) return number;
    return refuse(diagnostic_code::number_out_of_range, where,
                  {std::to_string(number), std::string{measure.key}, "0", std::to_string(number_limit)});
  }
  std::optional<std::int64_t> amount(const std::string& text, const counting_measure& measure, place where) {
    const auto read = read_money(text);
    if (read.value && read.value->unit == measure.unit) return read.value->units;
    if (read.meant.empty()) return refuse(diagnostic_code::malformed_amount, where, {text});
    return refuse(diagnostic_code::unclear_number, where, {text, ways_to_write(read)});
  }
  std::optional<std::int64_t> level(const std::string& text, const counting_measure& measure, place where) {
    const std::string key = fold(text);
    for (std::size_t number = 0; number < measure.levels.size(); ++number)
      if (fold(measure.levels[number]) == key) return static_cast<std::int64_t>(number);
    found_.push_back(unknown_word_found({text, where}, measure.key, measure.levels));
    return std::nullopt;
  }

  std::vector<diagnostic>& found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
