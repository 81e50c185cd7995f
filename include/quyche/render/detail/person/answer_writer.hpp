// SPDX-License-Identifier: BSL-1.0
// person_answer_writer: answers about persons as JSON, around what answer_writer writes of each capacity. Included by
// render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_ANSWER_WRITER_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_ANSWER_WRITER_HPP

#include <optional>
#include <string>
#include <string_view>

#include <quyche/answer/amend.hpp>
#include <quyche/answer/person/amend.hpp>
#include <quyche/render/detail/answer_writer.hpp>
#include <quyche/render/detail/person/asked_of.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class person_answer_writer {
 public:
  person_answer_writer(const registry& rows, const graph& in, const char* call = QUYCHE_CALLER)
      : rows_{rows}, in_{in}, call_{call}, writer_{in}, out_{writer_.out()} {}
  /// Goes on in the text of another, with the words of these rows and this graph.
  person_answer_writer(const registry& rows, const graph& in, json_writer& out, const char* call)
      : rows_{rows}, in_{in}, call_{call}, writer_{in, out}, out_{out} {}

  std::string write(const person_answer& given) {
    return whole("person-may", given, given.asked.when, [&] {
      out_.object("question", [&] { question_members(given.asked); });
      answer_members(given);
    });
  }
  std::string write(const person_what_answer& given) {
    return whole("person-what", given, given.when, [&] {
      out_.object("question", [&] {
        person_members(given.person, given.unit);
        writer_.moment_members(given.when);
        writer_.fact_members(given.facts);
      });
      writer_.power_members(given.powers, given.charges, [&](const person_answer& one) { answer_members(one); });
    });
  }
  std::string write(const person_why_not_answer& given, const graph& shared) {
    const person_question& asked = given.given.asked;
    return whole("person-why-not", given.given, asked.when, [&] {
      out_.object("question", [&] { question_members(asked); });
      answer_members(given.given);
      out_.member("complete", given.complete);
      writer_.objects("remedies", given.remedies, [&](const person_remedy& one) { remedy_members(asked, shared, one); });
    });
  }
  std::string write(const vacancies_answer& given) {
    return whole("vacancies", given, std::nullopt, [&] {
      out_.object("question", [&] {
        out_.member("unit", rows_.unit(given.unit).key);
        out_.member("on", to_iso(given.on));
      });
      writer_.objects("vacancies", given.vacancies, [&](const vacancy& one) { vacancy_members(one); });
    });
  }

 private:
  template <class Answer, class Write>
  std::string whole(std::string_view kind, const Answer& given, const std::optional<moment>& when, Write write) {
    expect_same(rows_, given.registry_fingerprint, call_);
    const auto members = [&] {
      out_.member("registry_fingerprint", answer_writer::hexadecimal(given.registry_fingerprint));
      write();
    };
    return writer_.whole(kind, given.fingerprint, when, members, call_);
  }
  void answer_members(const person_answer& given) {
    writer_.decision_members(given.decided, given.because);
    if (given.as) out_.member("as", *given.as);
    writer_.objects("capacities", given.capacities, [&](const capacity_answer& one) { capacity_members(one); });
    writer_.objects("idle", given.idle, [&](const idle_row& one) { idle_members(one); });
    if (!given.cases.empty()) writer_.objects("cases", given.cases, [&](const person_case& one) { case_members(one); });
    writer_.wanted_members(given.wanted_facts);
  }
  void question_members(const person_question& asked) {
    person_members(asked.person, asked.unit);
    writer_.asked_members(asked);
  }
  void person_members(person_id who, unit_id where) {
    out_.member("person", rows_.person(who).key);
    out_.member("unit", rows_.unit(where).key);
  }
  void remedy_members(const person_question& asked, const graph& shared, const person_remedy& one) {
    out_.member("label", word_of(one.label));
    if (one.of_office) {
      out_.member("office", in_.key(one.of_office->actor));
      out_.member("matter", in_.matter(one.of_office->matter).key());
    }
    out_.array("edits", [&] {
      for (const edit& each : one.edits) out_.object({}, [&] { writer_.edit_members(each); });
      for (const tenure_edit& each : one.tenures) out_.object({}, [&] { tenure_edit_members(each); });
    });
    const registry rows = amended(rows_, in_, asked, one.tenures);
    const graph in = !one.tenures.empty() ? unit_graph_of(rows, shared, asked, call_)
                     : one.of_office      ? amended(in_, *one.of_office, one.edits).value()
                                          : in_;
    expect_same(rows, in, one.after.registry_fingerprint, one.after.fingerprint, call_);
    person_answer_writer inner{rows, in, out_, call_};
    out_.object("answer_after", [&] { inner.answer_members(one.after); });
    writer_.cite_too(inner.writer_);
  }
  void tenure_edit_members(const tenure_edit& one) {
    out_.member("edit", "tenure");
    out_.member("office", in_.office(one.office).key());
    out_.object("period", [&] { writer_.period_members(one.held); });
    if (one.extended) out_.object("extended", [&] { tenure_members(*one.extended); });
  }
  void tenure_members(tenure_id which) {
    const tenure_row& row = rows_.tenure(which);
    out_.member("person", rows_.person(row.person).key);
    out_.member("office", row.office);
    writer_.period_members(row.held);
    out_.member("basis", row.basis);
  }
  void substitution_members(substitution_id which) {
    const substitution_row& row = rows_.substitution(which);
    out_.member("person", rows_.person(row.person).key);
    if (row.in_place_of) out_.member("in_place_of", rows_.person(*row.in_place_of).key);
    out_.member("office", row.office);
    writer_.period_members(row.force);
    out_.member("basis", row.basis);
  }
  void capacity_members(const capacity_answer& one) {
    out_.member("kind", word_of(one.as.kind));
    out_.member("office", in_.office(one.as.office).key());
    writer_.objects("tenures", one.as.tenures, [&](tenure_id each) { tenure_members(each); });
    if (one.as.substitution) out_.object("substitution", [&] { substitution_members(*one.as.substitution); });
    writer_.objects("answers", one.answers, [&](const answer& each) {
      out_.member("matter", in_.matter(each.asked.matter).key());
      writer_.fact_members(each.asked.facts);
      writer_.answer_members(each);
    });
  }
  void idle_members(const idle_row& one) {
    if (one.tenure) out_.object("tenure", [&] { tenure_members(*one.tenure); });
    if (one.substitution) out_.object("substitution", [&] { substitution_members(*one.substitution); });
    out_.member("why", word_of(one.why));
  }
  void case_members(const person_case& one) {
    writer_.where_members(one.where);
    writer_.decision_members(one.decided, one.because);
    if (one.as) out_.member("as", *one.as);
  }
  void vacancy_members(const vacancy& one) {
    out_.member("office", in_.office(one.office).key());
    out_.member("seats", one.seats);
    out_.array("holders", [&] {
      for (const person_id who : one.holders) out_.member({}, rows_.person(who).key);
    });
    writer_.objects("substitutes", one.substitutes, [&](substitution_id each) { substitution_members(each); });
  }

  const registry& rows_;
  const graph& in_;
  const char* call_;  ///< the public function, which a broken contract names
  answer_writer writer_;
  json_writer& out_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
