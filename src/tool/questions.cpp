// SPDX-License-Identifier: BSL-1.0
// The questions of the tool, one row each. Of what a row says, nothing is said elsewhere.
#include <algorithm>
#include <set>

#include <fmt/ranges.h>

#include <quyche/query/chain.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/query/person/what.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/query/why_not.hpp>
#include <tool/check_files.hpp>
#include <tool/explain_code.hpp>
#include <tool/print_schema.hpp>
#include <tool/questions.hpp>
#include <tool/show.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

// --- the calls: ask, show, and say how the tool ends ---------------------------------------------------------------------

exit_code code_of(verdict decided) {
  if (decided == verdict::permitted) return exit_code::yes;
  return decided == verdict::denied ? exit_code::no : exit_code::open;
}
exit_code yes_if(bool yes) {
  return yes ? exit_code::yes : exit_code::no;
}

outcome ask_may(const asking& by) {
  const auto answered = [&](const auto& given) { return show(by, given, code_of(given.decided)); };
  return by.person ? answered(may(*by.rows, by.in, by.of_person())) : answered(may(by.in, by.of_actor()));
}

/// As `may`, whether there is a remedy or not.
outcome ask_why_not(const asking& by) {
  const auto answered = [&](const auto& given) { return show(by, given, code_of(given.given.decided)); };
  return by.person ? answered(why_not(*by.rows, by.in, by.of_person())) : answered(why_not(by.in, by.of_actor()));
}

outcome ask_who(const asking& by) {
  const who_answer given = who(by.in, {*by.what, *by.matter, by.when, by.towards, by.facts});
  const bool some = std::any_of(given.holders.begin(), given.holders.end(),
                                [](const answer& one) { return one.decided == verdict::permitted; });
  const bool none = !given.everybody && given.holders.empty();
  return show(by, given, given.everybody || some ? exit_code::yes : none ? exit_code::no : exit_code::open);
}

outcome ask_what(const asking& by) {
  const auto answered = [&](const auto& given) {
    return show(by, given, yes_if(!given.powers.empty() || !given.charges.empty()));
  };
  return by.person ? answered(what(*by.rows, by.in, *by.person, *by.unit, by.when, by.facts))
                   : answered(what(by.in, *by.actor, by.when, by.facts));
}

outcome ask_responsible(const asking& by) {
  const responsible_answer given = responsible(by.in, *by.matter, by.when);
  return show(by, given, yes_if(!given.entries.empty()));
}

outcome ask_chain(const asking& by) {
  const chain_answer given = chain(by.in, by.of_actor());
  return show(by, given, given.chains.empty() ? exit_code::no : code_of(given.chains.front().decided));
}

outcome ask_relationship(const asking& by) {
  const relationship_answer given = relationship(by.in, by.parties[0], by.parties[1], by.when);
  const bool stands = given.one_within_other || given.other_within_one || given.one_under_other || given.other_under_one;
  return show(by, given, yes_if(stands || !given.records.empty()));
}

outcome ask_steps(const asking& by) {
  const steps_answer given = steps(by.in, by.of_actor(), by.taken);
  exit_code code = exit_code::yes;
  for (const procedure_state& one : given.procedures)
    if (one.consequence && code != exit_code::no)
      code = *one.consequence == absence::unsettled ? exit_code::open : exit_code::no;
  return show(by, given, code);
}

outcome ask_composition(const asking& by) {
  const composition_answer given = composition(by.in, by.actor->body(), by.when, by.facts);
  return show(by, given, given.wanted_facts.empty() ? yes_if(!given.entries.empty()) : exit_code::open);
}

outcome ask_vacancies(const asking& by) {
  const vacancies_answer given = vacancies(*by.rows, by.in, *by.unit, by.when.on);
  return show(by, given, yes_if(given.vacancies.empty()));
}

/// Of `what-if`, too: there the later graph is the one that is supposed.
outcome ask_changes(const asking& by) {
  const changes_answer given = changes({&by.in, by.before}, {&by.later, by.after}, by.facts);
  return show(by, given, yes_if(!given.changes.empty()));
}

outcome draw_graph(const asking& by) {
  return {to_dot(by.in, by.when, by.typed.lang), exit_code::yes};
}
outcome draw_may(const asking& by) {
  return draw(by, may(by.in, by.of_actor()));
}
outcome draw_chain(const asking& by) {
  return draw(by, chain(by.in, by.of_actor()));
}

// --- what many rows have in common ---------------------------------------------------------------------------------------

using enum word_kind;

constexpr subject_set actors{subject::body, subject::office};
constexpr subject_set anybody{subject::body, subject::office, subject::person};

constexpr option_set shown{option::format, option::lang};
/// Which graph is asked.
constexpr option_set loaded = option_set{option::unit, option::file, option::registry, option::of, option::lang} | suppositions;
constexpr option_set facts{option::amount, option::grade, option::fact};
constexpr option_set on_a_day = loaded | option_set{option::format, option::on, option::known};
constexpr option_set with_facts = on_a_day | facts;
constexpr option_set towards_somebody = with_facts | option_set{option::towards};
constexpr option_set drawn = loaded | option_set{option::on, option::known};

constexpr exit_texts by_verdict{{"được", "yes"}, {"không được", "no"}, {"còn tùy hoặc chưa rõ", "conditional or undetermined"}};
constexpr exit_texts a_picture{{"có hình vẽ", "there is the picture"}};
constexpr exit_texts of_changes{{"có thay đổi", "something changes"}, {"không có gì thay đổi", "nothing changes"}};

}  // namespace

// --- the table -----------------------------------------------------------------------------------------------------------

const std::vector<question_row>& question_table() {
  static const std::vector<question_row> table{
      {.name = "may",
       .words = {actor, act, matter},
       .about = anybody,
       .reads = towards_somebody,
       .help = {"có được làm không, và theo quy định nào", "is it allowed, and by which provision"},
       .ends = by_verdict,
       .call = ask_may},
      {.name = "why-not",
       .words = {actor, act, matter},
       .about = anybody,
       .reads = towards_somebody,
       .help = {"nếu không, điều gì sẽ làm cho được, và ai làm được điều đó",
                "if not, what would have made it a yes, and who could do that"},
       .ends = by_verdict,
       .call = ask_why_not,
       .remakes_unit = true},
      {.name = "who",
       .words = {act, matter},
       .about = {},
       .reads = towards_somebody,
       .help = {"những nơi được làm", "everybody who may"},
       .ends = {{"có nơi được làm", "somebody may"},
                {"không có ai được làm", "nobody may"},
                {"chưa nơi nào chắc chắn được làm: còn tùy hoặc chưa rõ",
                 "conditional or undetermined wherever it is not a no"}},
       .call = ask_who},
      {.name = "what",
       .words = {actor},
       .about = anybody,
       .reads = with_facts,
       .help = {"được làm gì, được giao gì", "what it may do, and what it is charged with"},
       .ends = {{"được làm hoặc được giao ít nhất một việc", "it may do something, or is charged with something"},
                {"không được làm và không được giao gì", "it may do nothing, and is charged with nothing"}},
       .call = ask_what},
      {.name = "responsible",
       .words = {matter},
       .about = {},
       .reads = on_a_day,
       .help = {"ai chịu trách nhiệm, trước ai", "who answers for it, and before whom"},
       .ends = {{"có quy định nêu ai chịu trách nhiệm", "somebody does"},
                {"không có quy định nào nêu ai chịu trách nhiệm", "the sources name nobody"}},
       .call = ask_responsible},
      {.name = "chain",
       .words = {actor, act, matter},
       .about = actors,
       .reads = towards_somebody,
       .help = {"đường đi của thẩm quyền, từng khâu ủy quyền", "the way of the power, delegation by delegation"},
       .ends = {{"có chuỗi hợp lệ ở mọi khâu", "a chain is lawful in every link"},
                {"không có chuỗi nào hợp lệ", "no chain is lawful"},
                {"còn tùy hoặc chưa rõ", "conditional or undetermined"}},
       .call = ask_chain},
      {.name = "relationship",
       .words = {party, party},
       .about = actors,
       .reads = on_a_day,
       .help = {"quan hệ công tác", "how they work together"},
       .ends = {{"có quan hệ", "there is a relationship"}, {"không có quy định nào nêu quan hệ", "the sources state none"}},
       .call = ask_relationship},
      {.name = "steps",
       .words = {actor, act, matter},
       .about = actors,
       .reads = on_a_day | option_set{option::taken},
       .help = {"quy trình đòi hỏi bước nào trước đó, thiếu thì sao",
                "which steps a procedure wants before, and what a missing one does"},
       .ends = {{"không thiếu bước nào", "no step is missing"},
                {"thiếu bước mà thiếu thì vi phạm hoặc vô hiệu", "a step is missing, which is a breach or makes it void"},
                {"thiếu bước mà nguồn không nêu hậu quả", "a step is missing, and the sources do not settle what follows"}},
       .call = ask_steps},
      {.name = "composition",
       .words = {actor},
       .about = {subject::body},
       .reads = with_facts,
       .help = {"số lượng thành viên, những chức danh trong cơ cấu",
                "how many members it has, and the offices with a seat in it"},
       .ends = {{"có quy định", "the sources say"},
                {"không có quy định nào", "the sources say nothing of it"},
                {"còn thiếu dữ kiện", "a fact is missing"}},
       .call = ask_composition},
      {.name = "vacancies",
       .words = {},
       .about = {subject::unit},
       .reads = loaded | option_set{option::format, option::on},
       .help = {"chức danh nào còn khuyết (cần --registry)", "which offices are vacant (needs --registry)"},
       .ends = {{"không khuyết chức danh nào", "no office is vacant"}, {"có chức danh còn khuyết", "some office is vacant"}},
       .call = ask_vacancies},
      {.name = "changes",
       .words = {day, day},
       .about = {},
       .reads = with_facts | option_set{option::known_before, option::known_after},
       .help = {"thẩm quyền nào thay đổi giữa hai ngày, do quy định nào",
                "which powers change between two days, and by which provision"},
       .ends = of_changes,
       .call = ask_changes,
       .in_place_of_words = {option::known_before, option::known_after}},
      {.name = "what-if",
       .words = {},
       .about = {},
       .reads = with_facts,
       .help = {"thẩm quyền nào thay đổi nếu bỏ, dời một quy định hoặc thêm một ủy quyền",
                "which powers change if a provision is struck, moved, or a delegation added"},
       .ends = of_changes,
       .call = ask_changes,
       .shape = {"--strike MÃ ...", "--strike ID ..."},
       .needs_one_of = suppositions},
      {.name = "check",
       .words = {file},
       .about = {},
       .reads = shown | option_set{option::unit, option::file, option::registry},
       .help = {"kiểm tra tệp quy chế: lỗi, chỗ không có hiệu lực, chỗ chồng chéo",
                "checks a regulation file: mistakes, what has no effect, what is said twice"},
       .ends = {{"không có điểm nào cần sửa", "no findings"}, {"có điểm cần sửa", "findings"}},
       .call_without_stack = check_files,
       .in_place_of_words = {option::file, option::registry},
       .last_word_repeats = true},
      {.name = "explain",
       .words = {code},
       .about = {},
       .reads = shown,
       .help = {"giải thích một mã (Q3001, R7, no-longer)", "explains a code (Q3001, R7, no-longer)"},
       .ends = {{"có mã này", "there is such a code"}},
       .call_without_stack = explain_code},
      {.name = "schema",
       .words = {file_kind},
       .about = {},
       .reads = option_set{option::lang},
       .help = {"lược đồ JSON Schema của tệp quy chế hoặc sổ nhân sự, cho trình soạn thảo",
                "the JSON Schema of regulation or registry files, for editors"},
       .ends = {{"đã in lược đồ", "the schema is printed"}},
       .call_without_stack = print_schema},
      {.name = "graph",
       .words = {},
       .about = {},
       .reads = drawn,
       .help = {"hình vẽ DOT của tổ chức, hoặc của một chứng minh", "a DOT picture of the bodies, or of a proof"},
       .ends = a_picture,
       .call = draw_graph,
       .shape = {"[may|chain ...]", "[may|chain ...]"}},
      {.name = "graph may",
       .words = {actor, act, matter},
       .about = actors,
       .reads = drawn | facts | option_set{option::towards},
       .help = {"hình vẽ DOT của chứng minh mà may đưa ra", "a DOT picture of the proof that may gives"},
       .ends = a_picture,
       .call = draw_may},
      {.name = "graph chain",
       .words = {actor, act, matter},
       .about = actors,
       .reads = drawn | facts | option_set{option::towards},
       .help = {"hình vẽ DOT của các chuỗi mà chain đưa ra", "a DOT picture of the chains that chain gives"},
       .ends = a_picture,
       .call = draw_chain},
  };
  return table;
}

found_question find_question(const std::vector<std::string>& words) {
  for (const std::size_t count : {2U, 1U}) {
    if (words.size() < count) continue;
    const std::string name = count == 2 ? words[0] + " " + words[1] : words[0];
    for (const question_row& one : question_table())
      if (one.name == name) return {&one, count};
  }
  return {};
}

std::string questions_about_persons() {
  std::set<std::string_view> names;
  for (const question_row& one : question_table())
    if (one.about.contains(subject::person)) names.insert(one.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace quyche_tool
