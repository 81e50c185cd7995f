// SPDX-License-Identifier: BSL-1.0
// Reading words and options as the row of a question says.
#include <algorithm>

#include <fmt/format.h>

#include <tool/in_unit.hpp>
#include <tool/names.hpp>
#include <tool/reading.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>
#include <tool/word_kinds.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

bool fail(const command& typed, diagnostic_code code, std::vector<std::string> arguments) {
  complain({code, {}, std::move(arguments), {}, {}}, typed.lang);
  return false;
}

// --- does the command fit the row? ---------------------------------------------------------------------------------------

bool reads_its_options(const question_row& row, const command& typed) {
  bool all = true;
  for (const option_row& one : option_table)
    if (typed.has(one.which) && !row.reads.contains(one.which))
      all = fail(typed, diagnostic_code::option_not_read, {std::string{one.name}, std::string{row.name}, names_of(row.reads)});
  return all;
}

/// `may, chain`: what may stand behind `graph`.
std::string continuations(const question_row& row) {
  std::string list;
  for (const question_row& one : question_table())
    if (one.name.starts_with(std::string{row.name} + " "))
      list += (list.empty() ? "" : ", ") + std::string{one.name.substr(row.name.size() + 1)};
  return list;
}

bool has_its_words(const question_row& row, const command& typed, std::span<const std::string> words) {
  if (words.empty() && typed.has_any(row.in_place_of_words)) return true;
  const std::size_t needed = row.words.size();
  if (words.size() > needed && !row.last_word_repeats) {
    const std::string more = continuations(row);
    return more.empty() ? fail(typed, diagnostic_code::surplus_word, {words[needed]})
                        : fail(typed, diagnostic_code::name_not_found, {words[needed], more});
  }
  if (words.size() >= needed) return true;
  std::string list;
  for (std::size_t place = words.size(); place < needed; ++place)
    list += (list.empty() ? "" : ", ") + std::string{texts_of(row.words[place], row.about).wanted.in(typed.lang)};
  return fail(typed, diagnostic_code::malformed_question, {list});
}

bool has_what_it_needs(const question_row& row, const command& typed) {
  if (!row.needs_one_of.empty() && !typed.has_any(row.needs_one_of))
    return fail(typed, diagnostic_code::malformed_question,
                {fmt::format(fmt::runtime(one_of_wanted.in(typed.lang)), names_of(row.needs_one_of))});
  const bool of_unit = typed.has(option::of) || row.about.contains(subject::unit);
  if (of_unit && !typed.has(option::registry))
    return fail(typed, diagnostic_code::malformed_question, {std::string{registry_wanted.in(typed.lang)}});
  return true;
}

/// Between two days the day asked on says only from when something is delegated; and what is known before and after leaves
/// nothing to be known on both sides.
bool reads_its_days(const question_row& row, const command& typed, std::span<const std::string> words) {
  const auto ignored = [&](option which) {
    std::string as_typed{row.name};
    for (const std::string& one : words) as_typed += " " + one;
    option_set others;
    for (const option_row& one : option_table)
      if (one.which != which && row.reads.contains(one.which)) others = others | option_set{one.which};
    return fail(typed, diagnostic_code::option_not_read, {std::string{row_of(which).name}, as_typed, names_of(others)});
  };
  const bool two_days = !words.empty() && row.words.front() == word_kind::day;
  if (two_days && typed.has(option::on) && !typed.has(option::delegate)) return ignored(option::on);
  const bool both_known = typed.has(option::known_before) && typed.has(option::known_after);
  return both_known && typed.has(option::known) ? ignored(option::known) : true;
}

// --- from words to ids ---------------------------------------------------------------------------------------------------

class things_reader {
 public:
  things_reader(const question_row& row, const command& typed, const graph& in, const registry* rows)
      : row_{row}, typed_{typed}, in_{in}, rows_{rows}, names_{in, typed.lang, rows} {}

  std::optional<read_things> read(std::span<const std::string> words) {
    if (rows_ != nullptr && typed_.has(option::of)) made_.unit = units().unit_named();
    // Without its unit a person cannot be told from another of the same name.
    const bool unit_lost = typed_.has(option::of) && !made_.unit;
    if (!unit_lost)
      for (std::size_t place = 0; place < words.size(); ++place) read_word(row_.words[place], words[place]);
    read_options();
    const bool who_is_known = made_.actor || made_.person || !row_.about.contains(subject::person);
    if (rows_ != nullptr && !typed_.has(option::of) && who_is_known) made_.unit = units().unit_of(made_.person);
    if (names_.complained()) return std::nullopt;
    return std::move(made_);
  }

 private:
  [[nodiscard]] unit_reader units() { return {in_, *rows_, typed_, names_}; }

  void read_word(word_kind kind, const std::string& word) {
    switch (kind) {
      case word_kind::actor:
        return read_actor(word);
      case word_kind::act:
        made_.what = names_.act(word);
        break;
      case word_kind::matter:
        made_.matter = names_.matter(word);
        break;
      case word_kind::party:
        if (const auto one = names_.party(word)) made_.parties.push_back(*one);
        break;
      case word_kind::day:
        if (const auto one = names_.day(word)) made_.days.push_back(*one);
        break;
      case word_kind::file:
      case word_kind::code:
      case word_kind::file_kind:
        break;  // of questions that load no regulation
    }
  }
  void read_actor(const std::string& word) {
    if (rows_ != nullptr && row_.about.contains(subject::person)) {
      const auto found = units().who(word, made_.unit);
      made_.person = found.person;
      made_.actor = found.actor;
    } else if (row_.about.contains(subject::office)) {
      made_.actor = names_.actor(word);
    } else if (const auto body = names_.body(word)) {
      made_.actor = *body;
    }
  }
  void read_options() {
    if (const auto when = names_.moment(typed_)) made_.when = *when;
    if (typed_.has(option::towards)) made_.towards = names_.party(typed_.last(option::towards));
    made_.facts = names_.facts(typed_);
    for (const std::string& text : typed_.all(option::taken)) read_taken(text);
  }
  void read_taken(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return names_.fail(diagnostic_code::malformed_question, {text});
    const auto by = names_.actor(text.substr(0, colon));
    const auto done = names_.act(text.substr(colon + 1));
    if (by && done) made_.taken.push_back({*by, *done});
  }

  const question_row& row_;
  const command& typed_;
  const graph& in_;
  const registry* rows_;
  name_reader names_;
  read_things made_;
};

}  // namespace

bool fits(const question_row& row, const command& typed, std::span<const std::string> words) {
  return reads_its_options(row, typed) && has_its_words(row, typed, words) && has_what_it_needs(row, typed) &&
         reads_its_days(row, typed, words);
}

std::optional<read_things> read_words(const question_row& row, const command& typed, std::span<const std::string> words,
                                      const graph& in, const registry* rows) {
  return things_reader{row, typed, in, rows}.read(words);
}

}  // namespace quyche_tool
