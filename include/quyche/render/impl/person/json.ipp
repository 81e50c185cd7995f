// SPDX-License-Identifier: BSL-1.0
// Definitions of json.hpp. Stands behind that of answers, in whose objects these are written.
#include <quyche/answer/amend.hpp>
#include <quyche/answer/person/amend.hpp>
#include <quyche/render/detail/person/asked_of.hpp>
#include <quyche/render/person/json.hpp>

namespace quyche::inline QUYCHE_ABI {

namespace detail {

class person_writer {
 public:
  person_writer(const registry& rows, const graph& in) : rows_{rows}, in_{in}, writer_{in}, out_{writer_.out()} {}
  /// Goes on in the text of another, with the words of these rows and this graph.
  person_writer(const registry& rows, const graph& in, json_writer& out) : rows_{rows}, in_{in}, writer_{in, out}, out_{out} {}

  std::string write(const person_answer& given) {
    return writer_.whole("person-may", given.fingerprint, [&] {
      out_.member("registry_fingerprint", answer_writer::hexadecimal(given.registry_fingerprint));
      out_.object("question", [&] { question_members(given.asked); });
      answer_members(given);
    });
  }
  std::string write(const person_what_answer& given) {
    return writer_.whole("person-what", given.fingerprint, [&] {
      out_.member("registry_fingerprint", answer_writer::hexadecimal(given.registry_fingerprint));
      out_.object("question", [&] {
        out_.member("person", rows_.person(given.person).key);
        out_.member("unit", rows_.unit(given.unit).key);
        writer_.moment_members(given.when);
        writer_.fact_members(given.facts);
      });
      out_.array("powers", [&] {
        for (const person_what_entry& one : given.powers)
          out_.object({}, [&] {
            out_.member("act", traits_of(one.given.asked.what).id);
            out_.member("matter", in_.matter(one.given.asked.matter).key());
            out_.member("maximal", one.maximal);
            answer_members(one.given);
          });
      });
      out_.array("charges", [&] {
        for (const record_id one : given.charges) out_.object({}, [&] { writer_.record_members(one); });
      });
    });
  }
  std::string write(const person_why_not_answer& given, const graph& shared) {
    return writer_.whole("person-why-not", given.given.fingerprint, [&] {
      out_.member("registry_fingerprint", answer_writer::hexadecimal(given.given.registry_fingerprint));
      out_.object("question", [&] { question_members(given.given.asked); });
      answer_members(given.given);
      out_.member("complete", given.complete);
      out_.array("remedies", [&] {
        for (const person_remedy& one : given.remedies)
          out_.object({}, [&] { remedy_members(given.given.asked, shared, one); });
      });
    });
  }
  std::string write(const vacancies_answer& given) {
    return writer_.whole("vacancies", given.fingerprint, [&] {
      out_.member("registry_fingerprint", answer_writer::hexadecimal(given.registry_fingerprint));
      out_.object("question", [&] {
        out_.member("unit", rows_.unit(given.unit).key);
        out_.member("on", to_iso(given.on));
      });
      out_.array("vacancies", [&] {
        for (const vacancy& one : given.vacancies) out_.object({}, [&] { vacancy_members(one); });
      });
    });
  }

 private:
  void answer_members(const person_answer& given) {
    out_.member("verdict", word_of(given.decided));
    out_.member("reason", word_of(given.because));
    if (given.as) out_.member("as", *given.as);
    out_.array("capacities", [&] {
      for (const capacity_answer& one : given.capacities) out_.object({}, [&] { capacity_members(one); });
    });
    out_.array("idle", [&] {
      for (const idle_row& one : given.idle) out_.object({}, [&] { idle_members(one); });
    });
    if (!given.cases.empty())
      out_.array("cases", [&] {
        for (const person_case& one : given.cases) out_.object({}, [&] { case_members(one); });
      });
    if (!given.wanted_facts.empty())
      out_.array("wanted_facts", [&] {
        for (const measure_id one : given.wanted_facts) out_.member({}, in_.measure(one).key());
      });
  }
  void question_members(const person_question& asked) {
    out_.member("person", rows_.person(asked.person).key);
    out_.member("unit", rows_.unit(asked.unit).key);
    out_.member("act", traits_of(asked.what).id);
    out_.member("matter", in_.matter(asked.matter).key());
    if (asked.towards) out_.member("towards", in_.key(*asked.towards));
    writer_.moment_members(asked.when);
    writer_.fact_members(asked.facts);
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
    const graph in = !one.tenures.empty() ? unit_graph_of(rows, shared, asked)
                     : one.of_office      ? amended(in_, *one.of_office, one.edits).value()
                                          : in_;
    expect_same(rows, in, one.after.registry_fingerprint, one.after.fingerprint);
    person_writer inner{rows, in, out_};
    out_.object("answer_after", [&] { inner.answer_members(one.after); });
    writer_.cite_too(inner.writer_);
  }
  void tenure_edit_members(const tenure_edit& one) {
    out_.member("edit", "tenure");
    out_.member("office", in_.office(one.office).key());
    out_.object("period", [&] { period_members(one.held); });
    if (one.extended) out_.object("extended", [&] { tenure_members(*one.extended); });
  }
  void period_members(period days) {
    if (days.has_start()) out_.member("from", to_iso(days.from()));
    if (days.has_end()) out_.member("until", to_iso(days.last()));
  }
  void tenure_members(tenure_id which) {
    const tenure_row& row = rows_.tenure(which);
    out_.member("person", rows_.person(row.person).key);
    out_.member("office", row.office);
    period_members(row.held);
    out_.member("basis", row.basis);
  }
  void substitution_members(substitution_id which) {
    const substitution_row& row = rows_.substitution(which);
    out_.member("person", rows_.person(row.person).key);
    if (row.in_place_of) out_.member("in_place_of", rows_.person(*row.in_place_of).key);
    out_.member("office", row.office);
    period_members(row.force);
    out_.member("basis", row.basis);
  }
  void capacity_members(const capacity_answer& one) {
    out_.member("kind", word_of(one.as.kind));
    out_.member("office", in_.office(one.as.office).key());
    out_.array("tenures", [&] {
      for (const tenure_id each : one.as.tenures) out_.object({}, [&] { tenure_members(each); });
    });
    if (one.as.substitution) out_.object("substitution", [&] { substitution_members(*one.as.substitution); });
    out_.array("answers", [&] {
      for (const answer& each : one.answers)
        out_.object({}, [&] {
          out_.member("matter", in_.matter(each.asked.matter).key());
          writer_.fact_members(each.asked.facts);
          writer_.answer_members(each);
        });
    });
  }
  void idle_members(const idle_row& one) {
    if (one.tenure) out_.object("tenure", [&] { tenure_members(*one.tenure); });
    if (one.substitution) out_.object("substitution", [&] { substitution_members(*one.substitution); });
    out_.member("why", word_of(one.why));
  }
  void case_members(const person_case& one) {
    writer_.where_members(one.where);
    out_.member("verdict", word_of(one.decided));
    out_.member("reason", word_of(one.because));
    if (one.as) out_.member("as", *one.as);
  }
  void vacancy_members(const vacancy& one) {
    out_.member("office", in_.office(one.office).key());
    out_.member("seats", one.seats);
    out_.array("holders", [&] {
      for (const person_id who : one.holders) out_.member({}, rows_.person(who).key);
    });
    out_.array("substitutes", [&] {
      for (const substitution_id each : one.substitutes) out_.object({}, [&] { substitution_members(each); });
    });
  }

  const registry& rows_;
  const graph& in_;
  answer_writer writer_;
  json_writer& out_;
};

}  // namespace detail

QUYCHE_INLINE std::string to_json(const registry& rows, const graph& shared, const person_why_not_answer& given) {
  const graph in = detail::unit_graph_of(rows, shared, given.given.asked);
  detail::expect_same(rows, in, given.given.registry_fingerprint, given.given.fingerprint);
  return detail::person_writer{rows, in}.write(given, shared);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const person_answer& given) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_writer{rows, in}.write(given);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const person_what_answer& given) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_writer{rows, in}.write(given);
}
QUYCHE_INLINE std::string to_json(const registry& rows, const graph& in, const vacancies_answer& given) {
  detail::expect_same(rows, in, given.registry_fingerprint, given.fingerprint);
  return detail::person_writer{rows, in}.write(given);
}

}  // namespace quyche::inline QUYCHE_ABI
