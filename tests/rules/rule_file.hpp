// SPDX-License-Identifier: BSL-1.0
// Files of rules that an official can read: a regulation, and questions with the answers that are right.
#ifndef QUYCHE_TESTS_RULES_RULE_FILE_HPP
#define QUYCHE_TESTS_RULES_RULE_FILE_HPP

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <quyche/answer/question.hpp>
#include <quyche/core/calendar.hpp>
#include <quyche/files/read.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/text/numbers.hpp>

#include "support/checked.hpp"

namespace quyche_tests {

inline std::string text_in(const quyche::value& table, std::string_view key) {
  const quyche::value* held = table.find(key);
  return held == nullptr ? std::string{} : *held->text();
}
inline std::vector<std::string> texts_in(const quyche::value& table, std::string_view key) {
  std::vector<std::string> made;
  if (const quyche::value* held = table.find(key))
    for (const quyche::value& one : *held->list()) made.push_back(*one.text());
  return made;
}

/// A file under tests/rules; what is wrong with it fails the test.
inline std::optional<quyche::document> parse_rules(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream{path, std::ios::binary}.rdbuf();
  const auto source = quyche::source_text::make(path.filename().string(), text.str()).value();
  const auto parsed = quyche::parse_toml(source);
  for (const quyche::diagnostic& one : parsed.diagnostics()) ADD_FAILURE() << render(one, {source}, quyche::language::vi);
  return parsed ? std::optional{parsed.value()} : std::nullopt;
}

/// Warnings are welcome, errors fail the test.
inline quyche::graph load_graph(const std::string& text) {
  const quyche::loaded_stack loaded = quyche::load({{"quy-che.toml", text}});
  for (const quyche::diagnostic& one : loaded.made.diagnostics())
    if (severity_of(one.code) == quyche::severity::error) ADD_FAILURE() << render(one, loaded.sources, quyche::language::vi);
  return checked(freeze(loaded.made.value()));
}

/// The value of a fact as people write it: an amount, a level, a number, true or false.
inline std::int64_t value_of(const quyche::measure_view& measure, const quyche::value& written) {
  if (const std::int64_t* number = written.integer()) return *number;
  if (const bool* flag = written.boolean()) return *flag ? 1 : 0;
  if (measure.kind() == quyche::measure_kind::money) return quyche::parse_money(*written.text())->units;
  for (std::size_t place = 0; place < measure.levels().size(); ++place)
    if (measure.levels()[place] == *written.text()) return static_cast<std::int64_t>(place);
  ADD_FAILURE() << *written.text() << " is no level";
  return 0;
}

/// A registry from its text; errors fail the test.
inline quyche::registry load_persons(const std::string& text) {
  const quyche::loaded_registry loaded = quyche::load_registry({{"so-nhan-su.toml", text}});
  for (const quyche::diagnostic& one : loaded.made.diagnostics())
    ADD_FAILURE() << render(one, loaded.sources, quyche::language::vi);
  return loaded.made.value();
}

/// Fills `made` from a table: actor, act, matter, on, known, towards; person and unit are for who asks about a person; every
/// other key is a measure.
inline void read_question(const quyche::graph& in, const quyche::value* ask, quyche::question& made) {
  if (ask == nullptr) return;
  for (const quyche::member& one : *ask->table()) {
    const std::string* text = one.held.text();
    if (one.key == "person" || one.key == "unit") continue;
    if (one.key == "actor") {
      made.actor = *in.find_actor(*text);
    } else if (one.key == "act") {
      made.what = *quyche::find_act(*text);
    } else if (one.key == "matter") {
      made.matter = *in.find_matter(*text);
    } else if (one.key == "on") {
      made.when.on = *quyche::parse_date(*text);
    } else if (one.key == "known") {
      made.when.known = *quyche::parse_date(*text);
    } else if (one.key == "towards") {
      made.towards = *in.find_actor(*text);
    } else {
      const quyche::measure_id measure = *in.find_measure(one.key);
      made.facts.push_back({measure, value_of(in.measure(measure), one.held)});
    }
  }
}

}  // namespace quyche_tests

#endif
