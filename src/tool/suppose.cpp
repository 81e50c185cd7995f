// SPDX-License-Identifier: BSL-1.0
// Hypotheses, applied to a thawed graph.
#include <algorithm>

#include <fmt/format.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/registry/registry.hpp>
#include <tool/names.hpp>
#include <tool/streams.hpp>
#include <tool/suppose.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

/// `ID=FROM..UNTIL`: the id and the days; an end left out is open.
struct moved {
  std::string key;
  std::optional<period> force;
};
moved read_period(name_reader& names, const std::string& text) {
  const auto equals = text.find('=');
  const auto dots = text.find("..", equals == std::string::npos ? 0 : equals);
  if (equals == std::string::npos || dots == std::string::npos) {
    names.fail(diagnostic_code::malformed_question, {text});
    return {};
  }
  const std::string from = text.substr(equals + 1, dots - equals - 1);
  const std::string until = text.substr(dots + 2);
  const auto first = from.empty() ? std::optional{period::open_start} : names.day(from);
  const auto last = until.empty() ? std::optional{period::open_end} : names.day(until);
  if (!first || !last) return {};
  return {text.substr(0, equals), period::through(*first, *last)};
}

/// What `FROM:TO:ACT:MATTER` delegates, in names as people write them.
std::optional<delegation_form> read_delegation(name_reader& names, const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (letter == ':') parts.emplace_back();
    if (letter != ':') parts.back() += letter;
  }
  if (parts.size() != 4) {
    names.fail(diagnostic_code::malformed_question, {text});
    return std::nullopt;
  }
  const auto grantor = names.actor(parts[0]);
  const auto grantee = names.actor(parts[1]);
  const auto what = names.act(parts[2]);
  const auto matter = names.matter(parts[3]);
  if (!grantor || !grantee || !what || !matter) return std::nullopt;
  return delegation_form{{}, *grantor, {*grantee}, *what, {*matter}};
}

/// The local document in which added delegations stand, signed and in force from that day on.
document_entry added_document(std::string key, date from) {
  document_entry made;
  made.key = std::move(key);
  made.signed_on = from;
  made.in_force = {from, period::open_end};
  made.title = made.short_title = {"Văn bản giả định", "A supposed document"};
  return made;
}

}  // namespace

std::optional<supposition> suppose(const graph& in, const registry* rows, std::optional<unit_id> unit, const command& asked,
                                   date begins) {
  name_reader names{in, asked.lang};
  regulation_builder changed = thaw(in);
  std::optional<registry_tables> local;
  if (rows != nullptr && unit) local = rows->tables();
  const auto is_local = [&](const std::string& key) {
    return [&key, unit](const local_delegation_row& one) { return one.unit == unit && one.key == key; };
  };
  const auto unknown = [&](const std::string& key) {
    names.fail(diagnostic_code::name_not_found, {key, std::string{record_wanted.in(asked.lang)}});
  };
  const auto set_period_of_row = [&](const moved& one) {
    if (!local) return false;
    const auto row = std::find_if(local->delegations.begin(), local->delegations.end(), is_local(one.key));
    if (row == local->delegations.end()) return false;
    row->force = *one.force;
    return true;
  };
  std::string sentence;
  const auto tell = [&](const text_pair& word, const std::string& what) {
    sentence += (sentence.empty() ? " " : "; ") + std::string{word.in(asked.lang)} + " " + what;
  };
  for (const std::string& key : asked.all(option::strike)) {
    const std::size_t struck = local ? std::erase_if(local->delegations, is_local(key)) : 0;
    if (struck == 0 && !in.find_record(key)) unknown(key);
    static_cast<void>(changed.strike(key));  // it may have gone with another
    tell(struck_word, key);
  }
  for (const std::string& text : asked.all(option::period)) {
    const moved one = read_period(names, text);
    if (one.force && !set_period_of_row(one) && !changed.set_period(one.key, *one.force)) unknown(one.key);
    tell(moved_word, text);
  }
  std::optional<document_id> added;
  std::size_t number = 0;
  for (const std::string& text : asked.all(option::delegate)) {
    auto one = read_delegation(names, text);
    if (!one) continue;
    std::string key = "gia-dinh";
    while (in.find_document(key) || in.find_record(key)) key += "-nua";
    if (!added) added = changed.document(added_document(key, begins));
    one->attested.key = key + "-" + std::to_string(++number);
    one->attested.basis = {{*added, {}}};
    changed.delegation(std::move(*one));
    tell(delegated_word, text);
  }
  if (names.complained()) return std::nullopt;
  const auto made = std::move(changed).finish();
  if (!made) {
    complain(made.diagnostics(), {}, asked.lang);
    return std::nullopt;
  }
  supposition found{freeze(made.value()), std::nullopt, fmt::format("{}:{}.\n", supposed.in(asked.lang), sentence)};
  if (local) found.rows = make_registry(std::move(*local)).value();
  return found;
}

}  // namespace quyche_tool
