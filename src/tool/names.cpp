// SPDX-License-Identifier: BSL-1.0
// Names, days and facts as people type them.
#include <algorithm>
#include <ctime>

#include <fmt/format.h>

#include <quyche/core/calendar.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/numbers.hpp>
#include <tool/names.hpp>
#include <tool/questions.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

using namespace quyche;

namespace {

date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return *to_date({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

}  // namespace

void name_reader::fail(diagnostic_code code, std::vector<std::string> arguments, std::string suggestion) {
  found_.push_back({code, {}, std::move(arguments), std::move(suggestion), {}});
}

bool name_reader::complained() const {
  for (const diagnostic& one : found_) complain(one, lang_);
  return !found_.empty();
}

std::optional<node_id> name_reader::node(const std::string& text, wanted kind, text_pair what) {
  const lookup_result seen = lookup(in_, text, kind);
  if (seen.found.size() == 1) return seen.found.front();
  const auto shown = [&](node_id one) { return fmt::format("{} (`{}`)", in_language(in_.name(one), lang_), in_.key(one)); };
  if (seen.found.empty() && rows_ != nullptr && !lookup_person(*rows_, text).empty()) {
    fail(diagnostic_code::malformed_question,
         {fmt::format(fmt::runtime(office_instead_wanted.in(lang_)), questions_about_persons())});
  } else if (seen.found.empty()) {
    fail(diagnostic_code::name_not_found, {text, std::string{what.in(lang_)}},
         seen.nearest.empty() ? std::string{} : std::string{in_.key(seen.nearest.front())});
  } else {
    std::string list;
    for (const node_id one : seen.found) list += (list.empty() ? "" : "; ") + shown(one);
    fail(diagnostic_code::name_ambiguous, {text, list});
  }
  return std::nullopt;
}

actor_id name_reader::actor_of(const graph& in, node_id which) {
  const node_view seen = in.node(which);
  return seen.kind == node_kind::body ? actor_id{body_id{seen.index}} : actor_id{office_id{seen.index}};
}

std::optional<actor_id> name_reader::actor(const std::string& text) {
  const auto found = node(text, wanted::actor, actor_wanted);
  return found ? std::optional{actor_of(in_, *found)} : std::nullopt;
}

std::optional<body_id> name_reader::body(const std::string& text) {
  const auto found = node(text, wanted::actor, body_wanted);
  if (!found) return std::nullopt;
  const node_view seen = in_.node(*found);
  if (seen.kind == node_kind::body) return body_id{seen.index};
  fail(diagnostic_code::name_not_found, {text, std::string{body_wanted.in(lang_)}});
  return std::nullopt;
}

std::optional<party_id> name_reader::party(const std::string& text) {
  const auto found = node(text, wanted::party, party_wanted);
  if (!found) return std::nullopt;
  const node_view seen = in_.node(*found);
  if (seen.kind == node_kind::community) return party_id{community_id{seen.index}};
  return seen.kind == node_kind::body ? party_id{body_id{seen.index}} : party_id{office_id{seen.index}};
}

std::optional<matter_id> name_reader::matter(const std::string& text) {
  const auto found = node(text, wanted::matter, matter_wanted);
  return found ? std::optional{matter_id{in_.node(*found).index}} : std::nullopt;
}

std::optional<quyche::act> name_reader::act(const std::string& text) {
  const auto found = lookup_act(text);
  if (!found) fail(diagnostic_code::name_not_found, {text, std::string{act_wanted.in(lang_)}});
  return found;
}

std::optional<date> name_reader::day(const std::string& text) {
  const auto read = read_day(text);
  if (!read) fail(diagnostic_code::malformed_date, {text});
  return read;
}

std::optional<moment> name_reader::moment(const command& asked) {
  const auto on = asked.has(option::on) ? day(asked.last(option::on)) : std::optional{today()};
  std::optional<date> known;
  if (asked.has(option::known)) known = day(asked.last(option::known));
  if (!on || (asked.has(option::known) && !known)) return std::nullopt;
  return quyche::moment{*on, known};
}

name_reader::typed_value name_reader::value(const measure_view& measure, const std::string& text) {
  const std::string word = fold(text);
  switch (measure.kind()) {
    case measure_kind::flag:
      if (word == "có" || word == "đúng" || word == "yes" || word == "true") return {1};
      if (word == "không" || word == "no" || word == "false") return {0};
      break;
    case measure_kind::levels:
      for (std::size_t place = 0; place < measure.levels().size(); ++place)
        if (fold(measure.levels()[place]) == word) return {static_cast<std::int64_t>(place)};
      break;
    case measure_kind::money: {
      const auto amount = read_money(text);
      if (amount.value && amount.value->unit == measure.unit()) return {amount.value->units};
      return {{}, ways_to_write(amount)};
    }
    case measure_kind::number: {
      const auto count = read_count(text);
      return {count.value, ways_to_write(count)};
    }
  }
  return {};
}

void name_reader::fact(measure_id of, const std::string& text, const std::string& written, std::vector<quyche::fact>& into) {
  const bool known = std::any_of(into.begin(), into.end(), [&](const quyche::fact& one) { return one.of == of; });
  if (known) return fail(diagnostic_code::fact_twice, {written, std::string{in_.measure(of).key()}});
  const typed_value read = value(in_.measure(of), text);
  if (read.number) {
    into.push_back({of, *read.number});
  } else if (read.ways.empty()) {
    fail(diagnostic_code::malformed_fact, {written});
  } else {
    fail(diagnostic_code::unclear_number, {text, read.ways});
  }
}

void name_reader::fact(measure_kind kind, const std::string& option, const std::string& text, std::vector<quyche::fact>& into) {
  if (text.empty()) return;
  std::vector<measure_id> fitting;
  for (const measure_id one : in_.measures())
    if (in_.measure(one).kind() == kind) fitting.push_back(one);
  if (fitting.size() == 1) return fact(fitting.front(), text, option + " " + text, into);
  fail(diagnostic_code::no_such_measure, {option, declared_measures()});
}

std::string name_reader::declared_measures() const {
  std::string list;
  for (const measure_id one : in_.measures())
    list += fmt::format("{}{} (`{}`)", list.empty() ? "" : "; ", in_language(in_.measure(one).name(), lang_),
                        in_.measure(one).key());
  return list;
}

std::vector<quyche::fact> name_reader::facts(const command& asked) {
  std::vector<quyche::fact> made;
  fact(measure_kind::money, "--amount", asked.last(option::amount), made);
  fact(measure_kind::levels, "--grade", asked.last(option::grade), made);
  for (const std::string& written : asked.all(option::fact)) {
    const auto equals = written.find('=');
    const auto of = in_.find_measure(written.substr(0, equals));
    if (equals == std::string::npos) {
      fail(diagnostic_code::malformed_fact, {written});
    } else if (!of) {
      fail(diagnostic_code::name_not_found,
           {written.substr(0, equals), std::string{measure_wanted.in(lang_)} + ": " + declared_measures()});
    } else {
      fact(*of, written.substr(equals + 1), written, made);
    }
  }
  return made;
}

}  // namespace quyche_tool
