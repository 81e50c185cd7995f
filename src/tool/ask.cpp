// SPDX-License-Identifier: BSL-1.0
// The questions of the tool.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

#include <quyche/query/chain.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/render/dot.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>
#include <quyche/verify/verify.hpp>
#include <tool/ask.hpp>
#include <tool/names.hpp>
#include <tool/suppose.hpp>

namespace quyche_tool {

using namespace quyche;

bool wants_colour() {
  const char* off = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && (off == nullptr || *off == '\0') && terminal != nullptr &&
         std::string_view{terminal} != "dumb";
}

exit_code code_of(verdict decided) {
  switch (decided) {
    case verdict::permitted:
      return exit_code::yes;
    case verdict::denied:
      return exit_code::no;
    case verdict::conditional:
    case verdict::undetermined:
      break;
  }
  return exit_code::open;
}

bool has_words(const command& asked, std::vector<text_pair> needed) {
  if (asked.words.size() == needed.size()) return true;
  std::string list;
  for (std::size_t place = std::min(asked.words.size(), needed.size()); place < needed.size(); ++place)
    list += (list.empty() ? "" : ", ") + std::string{needed[place].in(asked.lang)};
  if (asked.words.size() > needed.size()) list = asked.words[needed.size()];
  const auto code = asked.words.size() > needed.size() ? diagnostic_code::surplus_word : diagnostic_code::malformed_question;
  complain({code, {}, {list}, {}, {}}, asked.lang);
  return false;
}

namespace {

/// Nobody sees an answer whose proof does not hold: a fault of the program, exit code 3.
template <class Answer>
const Answer& checked(const graph& in, const Answer& given) {
  if (const verification found = verify(in, given); !found) throw std::logic_error{found.complaint};
  return given;
}
template <class Answer>
void print(const graph& in, const command& asked, const Answer& given) {
  checked(in, given);
  fmt::print("{}", asked.json ? to_json(in, given) + "\n" : explain(in, given, {asked.lang, wants_colour()}));
}

/// What `may`, `why-not` and `chain` ask.
std::optional<question> read_question(const graph& in, const command& asked) {
  if (!has_words(asked, {actor_wanted, act_wanted, matter_wanted})) return std::nullopt;
  name_reader names{in, asked.lang};
  const auto actor = names.actor(asked.words[0]);
  const auto what = names.act(asked.words[1]);
  const auto matter = names.matter(asked.words[2]);
  const auto when = names.moment(asked);
  std::optional<party_id> towards;
  if (!asked.towards.empty()) towards = names.party(asked.towards);
  auto facts = names.facts(asked);
  if (names.complained()) return std::nullopt;
  return question{*actor, *what, *matter, *when, towards, std::move(facts)};
}

exit_code ask_may(const graph& in, const command& asked) {
  const auto read = read_question(in, asked);
  if (!read) return exit_code::bad_input;
  const answer given = may(in, *read);
  print(in, asked, given);
  return code_of(given.decided);
}

/// Exit codes: as `may`, whether there is a remedy or not.
exit_code ask_why_not(const graph& in, const command& asked) {
  const auto read = read_question(in, asked);
  if (!read) return exit_code::bad_input;
  const why_not_answer given = why_not(in, *read);
  print(in, asked, given);
  return code_of(given.given.decided);
}

exit_code ask_chain(const graph& in, const command& asked) {
  const auto read = read_question(in, asked);
  if (!read) return exit_code::bad_input;
  const chain_answer given = chain(in, *read);
  print(in, asked, given);
  return given.chains.empty() ? exit_code::no : code_of(given.chains.front().decided);
}

exit_code ask_who(const graph& in, const command& asked) {
  if (!has_words(asked, {act_wanted, matter_wanted})) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  const auto what = names.act(asked.words[0]);
  const auto matter = names.matter(asked.words[1]);
  const auto when = names.moment(asked);
  const auto facts = names.facts(asked);
  if (names.complained()) return exit_code::bad_input;
  const who_answer given = who(in, *what, *matter, *when, facts);
  print(in, asked, given);
  const bool some = std::any_of(given.holders.begin(), given.holders.end(),
                                [](const answer& one) { return one.decided == verdict::permitted; });
  if (given.everybody || some) return exit_code::yes;
  return given.holders.empty() ? exit_code::no : exit_code::open;
}

exit_code ask_what(const graph& in, const command& asked) {
  if (!has_words(asked, {actor_wanted})) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  const auto actor = names.actor(asked.words[0]);
  const auto when = names.moment(asked);
  const auto facts = names.facts(asked);
  if (names.complained()) return exit_code::bad_input;
  const what_answer given = what(in, *actor, *when, facts);
  print(in, asked, given);
  return given.powers.empty() && given.charges.empty() ? exit_code::no : exit_code::yes;
}

exit_code ask_responsible(const graph& in, const command& asked) {
  if (!has_words(asked, {matter_wanted})) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  const auto matter = names.matter(asked.words[0]);
  const auto when = names.moment(asked);
  if (names.complained()) return exit_code::bad_input;
  const responsible_answer given = responsible(in, *matter, *when);
  print(in, asked, given);
  return given.entries.empty() ? exit_code::no : exit_code::yes;
}

/// Exit codes: no if nothing is said of the body, open if a fact is missing.
exit_code ask_composition(const graph& in, const command& asked) {
  if (!has_words(asked, {body_wanted})) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  const auto body = names.body(asked.words[0]);
  const auto when = names.moment(asked);
  const auto facts = names.facts(asked);
  if (names.complained()) return exit_code::bad_input;
  const composition_answer given = composition(in, *body, *when, facts);
  print(in, asked, given);
  if (!given.wanted_facts.empty()) return exit_code::open;
  return given.entries.empty() ? exit_code::no : exit_code::yes;
}

exit_code ask_relationship(const graph& in, const command& asked) {
  if (!has_words(asked, {party_wanted, party_wanted})) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  const auto one = names.party(asked.words[0]);
  const auto other = names.party(asked.words[1]);
  const auto when = names.moment(asked);
  if (names.complained()) return exit_code::bad_input;
  const relationship_answer given = relationship(in, *one, *other, *when);
  print(in, asked, given);
  const bool stands = given.one_within_other || given.other_within_one || given.one_under_other || given.other_under_one;
  return given.records.empty() && !stands ? exit_code::no : exit_code::yes;
}

void print_changes(const command& asked, const graph& before, const graph& after, const changes_answer& given) {
  for (const answer_change& one : given.changes) {
    if (one.before) checked(before, *one.before);
    if (one.after) checked(after, *one.after);
  }
  fmt::print("{}",
             asked.json ? to_json(before, after, given) + "\n" : explain(before, after, given, {asked.lang, wants_colour()}));
}

/// Between two days, or with `--known-before` and `--known-after` alone on one day between what was known. Exit codes: no if
/// nothing changes.
exit_code ask_changes(const graph& in, const command& asked) {
  const bool one_day = asked.words.empty() && !(asked.known_before.empty() && asked.known_after.empty());
  if (!one_day && !has_words(asked, {day_wanted, day_wanted})) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  const auto when = names.moment(asked);
  const auto facts = names.facts(asked);
  const auto side = [&](std::size_t word, const std::string& known) {
    moment made = when.value_or(moment{date{0}});
    if (!one_day) made.on = names.day(asked.words[word]).value_or(made.on);
    if (!known.empty()) made.known = names.day(known);
    return made;
  };
  const moment before = side(0, asked.known_before);
  const moment after = side(1, asked.known_after);
  if (names.complained()) return exit_code::bad_input;
  const changes_answer given = changes({&in, before}, {&in, after}, facts);
  print_changes(asked, in, in, given);
  return given.changes.empty() ? exit_code::no : exit_code::yes;
}

exit_code ask_what_if(const graph& in, const command& asked) {
  if (!has_words(asked, {})) return exit_code::bad_input;
  if (!supposes(asked)) {
    complain({diagnostic_code::malformed_question, {}, {std::string{hypothesis_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
    return exit_code::bad_input;
  }
  name_reader names{in, asked.lang};
  const auto when = names.moment(asked);
  const auto facts = names.facts(asked);
  if (names.complained()) return exit_code::bad_input;
  const auto changed = suppose(in, asked);
  if (!changed) return exit_code::bad_input;
  const changes_answer given = changes({&in, *when}, {&*changed, *when}, facts);
  print_changes(asked, in, *changed, given);
  return given.changes.empty() ? exit_code::no : exit_code::yes;
}

/// Exit codes: yes if no step is missing, no if one is whose absence is a breach or makes void, else open.
exit_code ask_steps(const graph& in, const command& asked) {
  const auto read = read_question(in, asked);
  if (!read) return exit_code::bad_input;
  name_reader names{in, asked.lang};
  std::vector<taken_step> taken;
  for (const std::string& text : asked.taken) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) {
      names.fail(diagnostic_code::malformed_question, {text});
      continue;
    }
    const auto who = names.actor(text.substr(0, colon));
    const auto done = names.act(text.substr(colon + 1));
    if (who && done) taken.push_back({*who, *done});
  }
  if (names.complained()) return exit_code::bad_input;
  const steps_answer given = steps(in, *read, taken);
  print(in, asked, given);
  exit_code code = exit_code::yes;
  for (const procedure_state& one : given.procedures)
    if (one.consequence && code != exit_code::no)
      code = *one.consequence == absence::unsettled ? exit_code::open : exit_code::no;
  return code;
}

using asker = exit_code (*)(const graph&, const command&);
const std::map<std::string, asker, std::less<>>& askers() {
  static const std::map<std::string, asker, std::less<>> all{{"may", ask_may},         {"who", ask_who},
                                                             {"what", ask_what},       {"responsible", ask_responsible},
                                                             {"chain", ask_chain},     {"relationship", ask_relationship},
                                                             {"steps", ask_steps},     {"changes", ask_changes},
                                                             {"what-if", ask_what_if}, {"composition", ask_composition},
                                                             {"why-not", ask_why_not}};
  return all;
}

}  // namespace

bool is_question(const std::string& name) {
  return askers().contains(name);
}

exit_code ask(const graph& in, const command& asked) {
  if (!supposes(asked) || asked.name == "what-if") return askers().at(asked.name)(in, asked);
  const auto changed = suppose(in, asked);
  return changed ? askers().at(asked.name)(*changed, asked) : exit_code::bad_input;
}

exit_code draw(const graph& loaded, const command& asked) {
  const auto changed = supposes(asked) ? suppose(loaded, asked) : std::optional{loaded};
  if (!changed) return exit_code::bad_input;
  const graph& in = *changed;
  if (asked.words.empty()) {
    name_reader names{in, asked.lang};
    const auto when = names.moment(asked);
    if (names.complained()) return exit_code::bad_input;
    fmt::print("{}", to_dot(in, *when, asked.lang));
    return exit_code::yes;
  }
  command inner = asked;
  inner.name = asked.words.front();
  inner.words.erase(inner.words.begin());
  if (inner.name != "may" && inner.name != "chain") {
    complain({diagnostic_code::name_not_found, {}, {inner.name, "may, chain"}, {}, {}}, asked.lang);
    return exit_code::bad_input;
  }
  const auto read = read_question(in, inner);
  if (!read) return exit_code::bad_input;
  fmt::print("{}", inner.name == "may" ? to_dot(in, checked(in, may(in, *read)), asked.lang)
                                       : to_dot(in, checked(in, chain(in, *read)), asked.lang));
  return exit_code::yes;
}

}  // namespace quyche_tool
