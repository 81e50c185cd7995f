// SPDX-License-Identifier: BSL-1.0
// Persons and units as people type them, and the questions about them.
#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/query/person/what.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>
#include <quyche/verify/person/verify.hpp>
#include <tool/ask.hpp>
#include <tool/names.hpp>
#include <tool/person.hpp>
#include <tool/stack.hpp>
#include <tool/suppose.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

bool fail(const command& asked, diagnostic_code code, std::vector<std::string> arguments) {
  complain({code, {}, std::move(arguments), {}, {}}, asked.lang);
  return false;
}

class unit_asker {
 public:
  unit_asker(const graph& shared, const registry& rows, const command& asked) : shared_{shared}, rows_{rows}, asked_{asked} {}

  exit_code ask() {
    if (!asked_.of.empty() && !find_unit()) return exit_code::bad_input;
    if (!find_person() || (!unit_ && !find_unit())) return exit_code::bad_input;
    if (person_ && asked_.name == "why-not") return ask_why_not();
    const auto made = with_local_delegations(shared_, rows_, *unit_, person_);
    if (!made) {
      for (const diagnostic& one : made.diagnostics()) complain(one, asked_.lang);
      return exit_code::bad_input;
    }
    // What is supposed is supposed of the unit: the delegations given there may be struck as well.
    const bool here = supposes(asked_) && asked_.name != "what-if";
    const auto changed = here ? suppose(made.value(), asked_) : std::optional{made.value()};
    if (!changed) return exit_code::bad_input;
    const graph& in = *changed;
    if (asked_.name == "vacancies") return ask_vacancies(in);
    if (person_) return asked_.name == "what" ? ask_what(in) : ask_may(in);
    const command inner = here ? without_suppositions(asked_) : asked_;
    return inner.name == "graph" ? draw(in, inner) : quyche_tool::ask(in, inner);
  }

 private:
  static command without_suppositions(command asked) {
    asked.struck.clear();
    asked.periods.clear();
    asked.delegated.clear();
    return asked;
  }
  /// Is the first word of `may`, `why-not` or `what` a person? One that several persons have is narrowed by `--of`; one that a
  /// body or an office has too is ambiguous, unless a prefix says which: `person:`, `body:`, `office:`.
  bool find_person() {
    if (!asks_of_persons() && names_a_person()) return tell_what_persons_are_asked();
    if (!asks_of_persons() || asked_.words.empty()) return true;
    const auto [prefix, name] = split_prefix(asked_.words[0]);
    auto persons = lookup_person_of(prefix, name);
    const auto actors = lookup_actor_of(prefix, name);
    if (persons.size() + actors.size() == 0)
      return fail(asked_, diagnostic_code::name_not_found,
                  {asked_.words[0], std::string{person_or_actor_wanted.in(asked_.lang)}});
    // Several actors are told apart as without a registry, which knows nothing of the prefix.
    asked_.words[0] = actors.size() == 1 ? std::string{shared_.key(actors[0])} : name;
    if (persons.empty()) return true;
    if (persons.size() + actors.size() > 1) return tell_who_is_meant(name, persons, actors);
    person_ = persons.front();
    return true;
  }
  static std::pair<std::string, std::string> split_prefix(const std::string& word) {
    for (const std::string prefix : {"person:", "body:", "office:"})
      if (word.starts_with(prefix)) return {prefix, word.substr(prefix.size())};
    return {{}, word};
  }
  [[nodiscard]] std::string prefix_of(node_id one) const {
    return shared_.node(one).kind == node_kind::body ? "body:" : "office:";
  }
  [[nodiscard]] std::vector<person_id> lookup_person_of(const std::string& prefix, const std::string& name) const {
    auto found = prefix.empty() || prefix == "person:" ? lookup_person(rows_, name) : std::vector<person_id>{};
    if (found.size() > 1 && unit_) std::erase_if(found, [&](person_id one) { return !has_row(one, *unit_); });
    return found;
  }
  [[nodiscard]] std::vector<node_id> lookup_actor_of(const std::string& prefix, const std::string& name) const {
    auto found = lookup(shared_, name, wanted::actor).found;
    std::erase_if(found, [&](node_id one) { return !prefix.empty() && prefix != prefix_of(one); });
    return found;
  }
  /// With the ids to use; a prefix stands before them where a person and something else are meant.
  bool tell_who_is_meant(const std::string& name, const std::vector<person_id>& persons,
                         const std::vector<node_id>& actors) const {
    std::string list;
    const auto add = [&](std::string_view shown, const std::string& id) {
      list += (list.empty() ? "" : "; ") + fmt::format("{} (`{}`)", shown, id);
    };
    for (const person_id one : persons) add(rows_.person(one).name, (actors.empty() ? "" : "person:") + rows_.person(one).key);
    for (const node_id one : actors)
      add(in_language(shared_.name(one), asked_.lang), prefix_of(one) + std::string{shared_.key(one)});
    return fail(asked_, diagnostic_code::name_ambiguous, {name, list});
  }
  [[nodiscard]] bool asks_of_persons() const {
    return asked_.name == "may" || asked_.name == "what" || asked_.name == "why-not";
  }
  /// Does a question that takes no persons name one, and nothing of the graph?
  [[nodiscard]] bool names_a_person() const {
    return std::any_of(asked_.words.begin(), asked_.words.end(), [&](const std::string& one) {
      return lookup(shared_, one, wanted::party).found.empty() && lookup(shared_, one, wanted::matter).found.empty() &&
             !lookup_act(one) && !lookup_person(rows_, one).empty();
    });
  }
  [[nodiscard]] bool tell_what_persons_are_asked() const {
    return fail(asked_, diagnostic_code::malformed_question, {std::string{office_instead_wanted.in(asked_.lang)}});
  }
  /// `--of`; without it the only unit of the kind, or the only one in which the person has a row.
  bool find_unit() {
    std::vector<unit_id> found;
    if (!asked_.of.empty()) {
      found = lookup_unit(rows_, asked_.of);
    } else {
      for (const unit_id one : rows_.units())
        if (!person_ || has_row(*person_, one)) found.push_back(one);
    }
    const std::vector<unit_id> known = found;
    std::erase_if(found, [&](unit_id one) { return rows_.unit(one).kind != shared_.unit_key(); });
    if (found.size() == 1) {
      unit_ = found.front();
      return true;
    }
    const std::string typed = asked_.of.empty() ? std::string{"--of"} : asked_.of;
    if (found.empty() && !known.empty())
      return fail(asked_, diagnostic_code::unit_of_another_kind,
                  {rows_.unit(known.front()).key, rows_.unit(known.front()).kind, std::string{shared_.unit_key()}});
    if (found.empty())
      return fail(asked_, diagnostic_code::name_not_found, {typed, std::string{unit_of_registry_wanted.in(asked_.lang)}});
    std::string list;
    for (const unit_id one : found)
      list += (list.empty() ? "" : "; ") + fmt::format("{} (`{}`)", rows_.unit(one).name.vi, rows_.unit(one).key);
    return fail(asked_, diagnostic_code::name_ambiguous, {typed, list});
  }
  [[nodiscard]] bool has_row(person_id who, unit_id unit) const {
    const auto tenures = rows_.tenures_of(who);
    const auto substitutions = rows_.substitutions_of(who);
    return std::any_of(tenures.begin(), tenures.end(), [&](tenure_id one) { return rows_.tenure(one).unit == unit; }) ||
           std::any_of(substitutions.begin(), substitutions.end(),
                       [&](substitution_id one) { return rows_.substitution(one).unit == unit; });
  }

  template <class Answer>
  void print(const graph& in, const Answer& given) const {
    if (const verification found = verify(rows_, in, given); !found) throw std::logic_error{found.complaint};
    fmt::print("{}", asked_.json ? to_json(rows_, in, given) + "\n" : explain(rows_, in, given, {asked_.lang, wants_colour()}));
  }
  /// What `may` and `why-not` ask.
  [[nodiscard]] std::optional<person_question> read_question(const graph& in) const {
    if (!has_words(asked_, {person_or_actor_wanted, act_wanted, matter_wanted})) return std::nullopt;
    name_reader names{in, asked_.lang};
    const auto what = names.act(asked_.words[1]);
    const auto matter = names.matter(asked_.words[2]);
    const auto when = names.moment(asked_);
    std::optional<party_id> towards;
    if (!asked_.towards.empty()) towards = names.party(asked_.towards);
    auto facts = names.facts(asked_);
    if (names.complained()) return std::nullopt;
    return person_question{*person_, *unit_, *what, *matter, *when, towards, std::move(facts)};
  }
  exit_code ask_may(const graph& in) const {
    const auto read = read_question(in);
    if (!read) return exit_code::bad_input;
    const person_answer given = may(rows_, in, *read);
    print(in, given);
    return code_of(given.decided);
  }
  /// Exit codes: as `may`. What is supposed is supposed of all units: another tenure makes the graph of the unit anew.
  exit_code ask_why_not() const {
    const auto shared = supposes(asked_) ? suppose(shared_, asked_) : std::optional{shared_};
    if (!shared) return exit_code::bad_input;
    if (const auto made = with_local_delegations(*shared, rows_, *unit_, person_); !made) {
      for (const diagnostic& one : made.diagnostics()) complain(one, asked_.lang);
      return exit_code::bad_input;
    }
    const auto read = read_question(*shared);
    if (!read) return exit_code::bad_input;
    const person_why_not_answer given = why_not(rows_, *shared, *read);
    print(*shared, given);
    return code_of(given.given.decided);
  }
  exit_code ask_what(const graph& in) const {
    if (!has_words(asked_, {person_or_actor_wanted})) return exit_code::bad_input;
    name_reader names{in, asked_.lang};
    const auto when = names.moment(asked_);
    const auto facts = names.facts(asked_);
    if (names.complained()) return exit_code::bad_input;
    const person_what_answer given = what(rows_, in, *person_, *unit_, *when, facts);
    print(in, given);
    return given.powers.empty() && given.charges.empty() ? exit_code::no : exit_code::yes;
  }
  /// Exit codes: no if some office is vacant.
  exit_code ask_vacancies(const graph& in) const {
    if (!has_words(asked_, {})) return exit_code::bad_input;
    name_reader names{in, asked_.lang};
    const auto when = names.moment(asked_);
    if (names.complained()) return exit_code::bad_input;
    const vacancies_answer given = vacancies(rows_, in, *unit_, when->on);
    print(in, given);
    return given.vacancies.empty() ? exit_code::yes : exit_code::no;
  }

  const graph& shared_;
  const registry& rows_;
  command asked_;  ///< its first word without the prefix
  std::optional<person_id> person_;
  std::optional<unit_id> unit_;
};

}  // namespace

exit_code ask_in_unit(const graph& shared, const command& asked) {
  if (asked.registries.empty()) {
    complain({diagnostic_code::malformed_question, {}, {std::string{registry_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
    return exit_code::bad_input;
  }
  const auto rows = open_registry(asked);
  if (!rows) return exit_code::bad_input;
  return unit_asker{shared, *rows, asked}.ask();
}

}  // namespace quyche_tool
