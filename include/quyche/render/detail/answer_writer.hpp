// SPDX-License-Identifier: BSL-1.0
// answer_writer: what answers are made of, as members of JSON objects. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_ANSWER_WRITER_HPP
#define QUYCHE_RENDER_DETAIL_ANSWER_WRITER_HPP

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/answer/answer.hpp>
#include <quyche/core/calendar.hpp>
#include <quyche/render/detail/asked_of.hpp>
#include <quyche/render/detail/document_notes.hpp>
#include <quyche/render/detail/json_writer.hpp>
#include <quyche/render/json.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class answer_writer {
 public:
  explicit answer_writer(const graph& in) : in_{in}, out_{own_} {}
  /// Goes on in the text of another, with the words of this graph.
  answer_writer(const graph& in, json_writer& out) : in_{in}, out_{out} {}

  /// Of a moment there are notes on the documents that `write` cites; nothing: there are none.
  template <class Write>
  std::string whole(std::string_view kind, std::uint64_t fingerprint, const std::optional<moment>& when, Write write,
                    const char* call = QUYCHE_CALLER) {
    expect_same(in_, fingerprint, call);
    out_.object({}, [&] {
      out_.member("format", answer_format);
      out_.member("kind", kind);
      out_.member("unit", in_.unit_key());
      out_.member("fingerprint", hexadecimal(fingerprint));
      write();
      if (when) note_members(*when);
    });
    return out_.take();
  }

  void question_members(const question& asked) {
    out_.object("question", [&] {
      out_.member("actor", in_.key(asked.actor));
      asked_members(asked);
    });
  }
  /// All of a question but whom it asks about.
  template <class Question>
  void asked_members(const Question& asked) {
    act_members(asked.what, asked.matter);
    if (asked.towards) out_.member("towards", in_.key(*asked.towards));
    moment_members(asked.when);
    fact_members(asked.facts);
  }
  void act_members(act what, matter_id matter) {
    out_.member("act", traits_of(what).id);
    out_.member("matter", in_.matter(matter).key());
  }
  void moment_members(const moment& when) {
    out_.member("on", to_iso(when.on));
    if (when.known) out_.member("known", to_iso(*when.known));
  }
  void fact_members(const std::vector<fact>& facts) {
    if (facts.empty()) return;
    out_.object("facts", [&] {
      for (const fact& one : facts) out_.member(in_.measure(one.of).key(), one.value);
    });
  }

  void decision_members(verdict decided, reason because) {
    out_.member("verdict", word_of(decided));
    out_.member("reason", word_of(because));
  }
  void answer_members(const answer& given) {
    decision_members(given.decided, given.because);
    if (!given.steps.empty()) proof_members(given.steps);
    if (!given.cases.empty()) objects("cases", given.cases, [&](const answer_case& one) { case_members(one); });
    wanted_members(given.wanted_facts);
  }
  void wanted_members(const std::vector<measure_id>& wanted_facts) {
    if (wanted_facts.empty()) return;
    out_.array("wanted_facts", [&] {
      for (const measure_id one : wanted_facts) out_.member({}, in_.measure(one).key());
    });
  }
  void bound_members(std::span<const bound> bounds) {
    for (const bound& each : bounds)
      out_.object(in_.measure(each.of).key(), [&] {
        if (each.from != bound::open_start) out_.member("from", each.from);
        if (each.until != bound::open_end) out_.member("below", each.until);
      });
  }
  void period_members(period days) {
    if (days.has_start()) out_.member("from", to_iso(days.from()));
    if (days.has_end()) out_.member("until", to_iso(days.last()));
  }
  void edit_members(const edit& one) {
    out_.member("edit", word_of(one.kind));
    if (one.record) record_members(*one.record);
    if (one.grantor) out_.member("grantor", in_.key(*one.grantor));
    if (one.grantee) out_.member("grantee", in_.key(*one.grantee));
    const bool added = one.kind <= edit_kind::delegation;
    if (added) out_.member("rank", word_of(one.rank));
    if (one.force) out_.object("period", [&] { period_members(*one.force); });
    if (one.range) bound_members({&*one.range, 1});
  }
  void seats_members(std::optional<std::uint32_t> from, std::optional<std::uint32_t> to) {
    out_.object("seats", [&] {
      if (from) out_.member("from", *from);
      if (to) out_.member("to", *to);
    });
  }
  void chain_members(const delegation_chain& one) {
    out_.member("verdict", word_of(one.decided));
    if (one.first_broken) out_.member("first_broken", *one.first_broken);
    objects("links", one.links, [&](const chain_link& link) {
      out_.member("holder", in_.key(link.holder));
      out_.member("flaw", word_of(link.found));
      if (link.against) out_.member("against", in_.record(*link.against).key());
      if (link.record) record_members(*link.record);
    });
  }
  void record_members(record_id which) {
    const record_view record = in_.record(which);
    out_.member("record", record.key());
    out_.member("record_kind", word_of(record.kind()));
    out_.member("evidence", word_of(record.attested_by()));
    if (record.how_widely() != extent::unstated) out_.member("extent", word_of(record.how_widely()));
    if (record.by_competence()) out_.member("by_competence", true);
    objects("basis", record.basis(), [&](provision_id one) { provision_members(one); });
  }
  void where_members(const std::vector<region>& regions) {
    objects("where", regions, [&](const region& where) {
      out_.member("matter", in_.matter(where.matter).key());
      bound_members(where.facts);
    });
  }
  void procedure_members(const procedure_state& one) {
    const record_view record = in_.record(one.procedure);
    record_members(one.procedure);
    out_.array("before", [&] {
      for (std::uint32_t place = 0; place < one.at; ++place)
        out_.object({}, [&] {
          const procedure_step& step = record.steps()[place];
          if (step.actor) out_.member("actor", in_.key(*step.actor));
          out_.member("act", traits_of(step.what).id);
          out_.member("taken", static_cast<bool>(one.taken_before[place]));
          out_.member("if_missing", word_of(step.if_missing));
        });
    });
    if (one.consequence) out_.member("consequence", word_of(*one.consequence));
  }
  /// Of `what`: what somebody may, and with what they are charged.
  template <class Entry, class Write>
  void power_members(const std::vector<Entry>& powers, const std::vector<record_id>& charges, Write write_answer) {
    objects("powers", powers, [&](const Entry& one) {
      act_members(one.given.asked.what, one.given.asked.matter);
      out_.member("maximal", one.maximal);
      write_answer(one.given);
    });
    objects("charges", charges, [&](record_id one) { record_members(one); });
  }
  /// An array, an object for each item of the list.
  template <class List, class Write>
  void objects(std::string_view key, const List& list, Write write) {
    out_.array(key, [&] {
      for (const auto& one : list) out_.object({}, [&] { write(one); });
    });
  }
  /// An array of the keys of those named.
  template <class List>
  void keys(std::string_view key, const List& list) {
    out_.array(key, [&] {
      for (const auto one : list) out_.member({}, in_.key(one));
    });
  }
  json_writer& out() noexcept { return out_; }
  static std::string hexadecimal(std::uint64_t number) {
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(number >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
  }

  /// What was written of a graph with the same documents.
  void cite_too(const answer_writer& other) {
    for (const document_id one : other.cited_)
      if (const auto mine = in_.find_document(other.in_.document(one).key())) cited_.insert(*mine);
  }

 private:
  /// On the documents cited so far.
  void note_members(const moment& when) {
    const auto notes = notes_on(in_, cited_, when);
    if (notes.empty()) return;
    objects("notes", notes, [&](const document_note& one) {
      out_.member("document", in_.document(one.document).key());
      out_.member("change", word_of(one.what));
      out_.member("by", in_.document(one.by).key());
      const period force = in_.document(one.by).in_force();
      if (force.has_start()) out_.member("from", to_iso(force.from()));
    });
  }
  void provision_members(provision_id which) {
    const provision_view seen = in_.provision(which);
    cited_.insert(seen.document);
    out_.member("document", in_.document(seen.document).key());
    out_.member("address", seen.address);
  }
  void proof_members(const proof& steps) {
    objects("proof", steps, [&](const step& one) { step_members(one); });
  }
  void step_members(const step& one) {
    out_.member("step", word_of(one.kind));
    out_.member("rule", static_cast<int>(rule_of(one.kind)));
    out_.member("actor", in_.key(one.actor));
    if (one.cause != flaw::none) out_.member("flaw", word_of(one.cause));
    if (one.against) out_.member("against", in_.record(*one.against).key());
    if (one.other) out_.member("other", in_.key(*one.other));
    if (one.record) record_members(*one.record);
    if (!one.record && one.cited) out_.array("basis", [&] { out_.object({}, [&] { provision_members(*one.cited); }); });
    const bool rests = one.premises != step{one.kind, flaw::none, one.actor}.premises;
    if (rests)
      out_.array("premises", [&] {
        for (const std::uint32_t premise : one.premises)
          if (premise != step::no_premise) out_.member({}, premise);
      });
  }
  void case_members(const answer_case& one) {
    where_members(one.where);
    decision_members(one.decided, one.because);
    proof_members(one.steps);
  }

  const graph& in_;
  std::set<document_id> cited_;
  json_writer own_;
  json_writer& out_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
