// SPDX-License-Identifier: BSL-1.0
// TOML by toml++, with the place of every key and value.
#include <algorithm>
#include <unordered_map>

#include <files/private_toml.hpp>
#include <files/toml_depth.hpp>
#include <quyche/core/calendar.hpp>
#include <quyche/files/read.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

class toml_reader {
 public:
  explicit toml_reader(const source_text& from) : from_{from}, marks_{} {}

  value_table read(const toml::table& table, int depth) {
    value_table members;
    for (const auto& [key, node] : table)
      members.push_back({std::string{key.str()}, place_of(key.source(), key.str().size()), read(node, depth + 1)});
    std::sort(members.begin(), members.end(),
              [](const member& one, const member& other) { return one.where.from < other.where.from; });
    return members;
  }
  std::vector<diagnostic> found;

 private:
  value read(const toml::node& node, int depth) {
    value made{place_of(node.source(), 0), std::string{}};
    if (depth > document::depth_limit) {
      report(diagnostic_code::too_deep, made.where, {std::to_string(document::depth_limit)});
    } else if (const auto* table = node.as_table()) {
      made.content = read(*table, depth);
    } else if (const auto* array = node.as_array()) {
      if (array->size() > document::list_limit)
        report(diagnostic_code::too_many_entries, made.where,
               {std::to_string(array->size()), std::to_string(document::list_limit)});
      value_list items;
      for (const auto& item : *array) items.push_back(read(item, depth + 1));
      made.content = std::move(items);
    } else {
      read_scalar(node, made);
    }
    return made;
  }
  void read_scalar(const toml::node& node, value& made) {
    if (const auto* text = node.as_string()) {
      made.content = text->get();
    } else if (const auto* number = node.as_integer()) {
      made.content = number->get();
    } else if (const auto* flag = node.as_boolean()) {
      made.content = flag->get();
    } else if (const auto* day = node.as_date()) {
      const auto known = to_date({day->get().year, day->get().month, day->get().day});
      if (!known)
        report(diagnostic_code::date_out_of_range, made.where,
               {std::string{from_.text().substr(made.where.from, made.where.until - made.where.from)}});
      made.content = known.value_or(date{0});
    } else {
      report(diagnostic_code::wrong_type, made.where,
             {"value", "text, integer, boolean, date, list, table", node.is_floating_point() ? "float" : "time"});
    }
  }
  void report(diagnostic_code code, place where, std::vector<std::string> arguments) {
    found.push_back({code, where, std::move(arguments), {}, {}});
  }
  /// Columns of toml++ are code points. Its ends are missing for many nodes; then `size` bytes are meant.
  [[nodiscard]] place place_of(const toml::source_region& region, std::size_t size) {
    const std::uint32_t from = offset_of({region.begin.line, region.begin.column});
    const bool ends = region.end.line == region.begin.line && region.end.column > region.begin.column;
    const std::uint32_t until =
        ends ? offset_of({region.end.line, region.end.column}) : from + static_cast<std::uint32_t>(size);
    return {from_.index(), from, std::max(until, from)};
  }
  /// As source_text::offset_of, at a constant cost however long the line is: every so many columns a place is remembered.
  std::uint32_t offset_of(position where) {
    constexpr std::uint32_t stride = 256;
    auto& marks = marks_[where.line];
    if (marks.empty()) marks.push_back(from_.offset_of({where.line, 1}));
    const std::string_view text = from_.text();
    const auto at_end = [&](std::size_t place) { return place >= text.size() || text[place] == '\n'; };
    const std::uint32_t wanted_mark = (where.column - 1) / stride;
    const auto walk = [&](std::size_t place, std::uint32_t columns) {
      for (; columns > 0 && !at_end(place); --columns) static_cast<void>(next_code_point(text, place));
      return static_cast<std::uint32_t>(place);
    };
    while (marks.size() <= wanted_mark && !at_end(marks.back())) marks.push_back(walk(marks.back(), stride));
    const auto mark = std::min<std::size_t>(wanted_mark, marks.size() - 1);
    return walk(marks[mark], where.column - 1 - static_cast<std::uint32_t>(mark) * stride);
  }

  const source_text& from_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> marks_;  ///< by line
};

result<document> syntax_error(const source_text& from, position where, std::string why) {
  const std::uint32_t at = from.offset_of(where);
  return result<document>::failure({{diagnostic_code::syntax_error, {from.index(), at, at + 1}, {std::move(why)}, {}, {}}});
}

/// What toml++ makes of a text that does not nest too deep for it.
result<document> parse_shallow(const source_text& text, std::string_view bytes) {
  try {
    const toml::parse_result parsed = toml::parse(bytes);
    if (!parsed) {
      const auto& error = parsed.error();
      return syntax_error(text, {error.source().begin.line, error.source().begin.column}, std::string{error.description()});
    }
    toml_reader reader{text};
    value root{{text.index(), 0, 0}, reader.read(parsed.table(), 0)};
    if (!reader.found.empty()) return result<document>::failure(std::move(reader.found));
    return document{text, std::move(root)};
  } catch (const toml_assertion&) {
    return syntax_error(text, {1, 1}, "this text is not TOML");
  }
}

}  // namespace

result<document> parse_toml(source_text text) {
  const auto deep = deeper_than_the_parser_may_go(text);
  if (!deep) return parse_shallow(text, text.text());
  // What is wrong before that place comes first; at that place the text is cut off, which is no fault of its author.
  auto before = parse_shallow(text, text.text().substr(0, deep->from));
  if (!before && before.diagnostics().front().where.from < deep->from) return before;
  return result<document>::failure({{diagnostic_code::too_deep, *deep, {std::to_string(document::depth_limit)}, {}, {}}});
}

}  // namespace quyche::inline QUYCHE_ABI
