// SPDX-License-Identifier: BSL-1.0
// The way of every question: its row, its words and options, the graph that is asked, the call.
#include <fmt/format.h>

#include <quyche/registry/delegations.hpp>
#include <quyche/text/nearest.hpp>
#include <quyche/version.hpp>
#include <tool/help.hpp>
#include <tool/names.hpp>
#include <tool/questions.hpp>
#include <tool/reading.hpp>
#include <tool/run.hpp>
#include <tool/stack.hpp>
#include <tool/streams.hpp>
#include <tool/suppose.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

/// A question that is none, with the nearest that is.
outcome unknown_question(const command& typed) {
  std::vector<std::string_view> names;
  for (const question_row& one : question_table()) names.push_back(one.name);
  const std::string wanted =
      std::string{question_wanted.in(typed.lang)} + list_questions([](const question_row&) { return true; });
  const std::string& word = typed.words.front();
  complain({diagnostic_code::name_not_found, {}, {word, wanted}, nearest_word(word, names), {}}, typed.lang);
  return refused();
}

/// The graph of the unit; what is wrong with what was delegated there is said.
std::optional<graph> graph_of_unit(const graph& shared, const registry& rows, const read_things& read, language lang) {
  auto made = with_local_delegations(shared, rows, *read.unit, read.person);
  if (made) return std::move(made).value();
  complain(made.diagnostics(), {}, lang);
  return std::nullopt;
}

/// A regulation, and the registry, if there is one.
struct side {
  const graph& shared;
  const registry* rows;
};
/// The graph of the unit, if one is asked about. Where another tenure makes that anew it is the shared one, once the unit's is
/// seen to be sound.
std::optional<graph> graph_asked_of(const question_row& row, const side& of, const read_things& read, language lang) {
  if (!read.unit) return of.shared;
  auto of_unit = graph_of_unit(of.shared, *of.rows, read, lang);
  if (of_unit && read.person && row.remakes_unit) return of.shared;
  return of_unit;
}

/// Days and what was known on either side of `changes`.
struct both_sides {
  moment before;
  moment after;
};
std::optional<both_sides> sides_of(const command& typed, const read_things& read, name_reader& names) {
  both_sides made{read.when, read.when};
  if (!read.days.empty()) {
    made.before.on = read.days[0];
    made.after.on = read.days[1];
  }
  if (typed.has(option::known_before)) made.before.known = names.day(typed.last(option::known_before));
  if (typed.has(option::known_after)) made.after.known = names.day(typed.last(option::known_after));
  if (names.complained()) return std::nullopt;
  return made;
}

/// The things of one graph in another that has them under the same keys.
class carrier {
 public:
  carrier(const graph& from, const graph& to) : from_{from}, to_{to} {}

  [[nodiscard]] asked_things carried(asked_things made) const {
    if (made.actor) made.actor = to_.find_actor(from_.key(*made.actor)).value();
    if (made.matter) made.matter = to_.find_matter(from_.matter(*made.matter).key()).value();
    for (party_id& one : made.parties) one = carried(one);
    if (made.towards) made.towards = carried(*made.towards);
    for (fact& one : made.facts) one.of = to_.find_measure(from_.measure(one.of).key()).value();
    for (taken_step& one : made.taken) one.by = to_.find_actor(from_.key(one.by)).value();
    return made;
  }

 private:
  [[nodiscard]] party_id carried(party_id one) const {
    if (one.is_actor()) return to_.find_actor(from_.key(one)).value();
    return to_.find_community(from_.key(one)).value();
  }

  const graph& from_;
  const graph& to_;
};

/// Asks of the loaded graph; of that of the unit, if there is a registry; of what is supposed, if anything is.
outcome ask(const question_row& row, const command& typed, const graph& shared, const registry* rows, const read_things& read) {
  name_reader names{shared, typed.lang};
  const auto sides = sides_of(typed, read, names);
  if (!sides) return refused();
  std::optional<supposition> supposed_things;
  if (typed.has_any(suppositions)) {
    supposed_things = suppose(shared, rows, read.unit, typed, typed.has(option::on) ? read.when.on : sides->after.on);
    if (!supposed_things) return refused();
  }
  const side loaded{shared, rows};
  const side changed =
      supposed_things ? side{supposed_things->in, supposed_things->rows ? &*supposed_things->rows : rows} : loaded;
  const bool compares = !row.needs_one_of.empty();
  const side& now = compares ? loaded : changed;
  const auto in = graph_asked_of(row, now, read, typed.lang);
  const auto later = compares ? graph_asked_of(row, changed, read, typed.lang) : in;
  if (!in || !later) return refused();
  return row.call({carrier{shared, *in}.carried(read), typed, *in, *later, now.rows, read.unit, sides->before, sides->after,
                   supposed_things ? supposed_things->sentence : std::string{}});
}

outcome load_and_ask(const question_row& row, const command& typed, std::span<const std::string> words) {
  const auto shared = open_stack(typed);
  if (!shared) return refused();
  std::optional<registry> rows;
  if (typed.has(option::registry)) {
    rows = open_registry(typed);
    if (!rows) return refused();
  }
  const registry* const loaded = rows ? &*rows : nullptr;
  const auto read = read_words(row, typed, words, *shared, loaded);
  return read ? ask(row, typed, *shared, loaded, *read) : refused();
}

}  // namespace

outcome run(const command& typed) {
  if (!typed.trouble.empty()) {
    complain(typed.trouble, {}, typed.lang);
    return refused();
  }
  if (typed.version)
    return {fmt::format("quyche {}.{}.{}\n", QUYCHE_VERSION_MAJOR, QUYCHE_VERSION_MINOR, QUYCHE_VERSION_PATCH), exit_code::yes};
  if (typed.words.empty()) return {typed.help ? whole_help(typed.lang) : overview(typed.lang), exit_code::yes};
  const found_question found = find_question(typed.words);
  if (found.row == nullptr) return unknown_question(typed);
  if (typed.help) return {help_of(*found.row, typed.lang), exit_code::yes};
  const auto words = std::span{typed.words}.subspan(found.words);
  if (!fits(*found.row, typed, words)) return refused();
  if (found.row->call_without_stack != nullptr) return found.row->call_without_stack(typed);
  return load_and_ask(*found.row, typed, words);
}

}  // namespace quyche_tool
