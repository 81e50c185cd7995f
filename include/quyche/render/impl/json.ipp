// SPDX-License-Identifier: BSL-1.0
// Definitions of json.hpp.
#include <quyche/answer/amend.hpp>
#include <quyche/core/calendar.hpp>
#include <quyche/core/contract.hpp>
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

  template <class Write>
  std::string whole(std::string_view kind, std::uint64_t fingerprint, Write write) {
    QUYCHE_EXPECTS(in_.fingerprint() == fingerprint, "the answer is of this graph");
    out_.object({}, [&] {
      out_.member("format", answer_format);
      out_.member("kind", kind);
      out_.member("unit", in_.unit_key());
      out_.member("fingerprint", hexadecimal(fingerprint));
      write();
      note_members();
    });
    return out_.take();
  }

  void question_members(const question& asked) {
    out_.object("question", [&] {
      out_.member("actor", in_.key(asked.actor));
      out_.member("act", traits_of(asked.what).id);
      out_.member("matter", in_.matter(asked.matter).key());
      if (asked.towards) out_.member("towards", in_.key(*asked.towards));
      moment_members(asked.when);
      fact_members(asked.facts);
    });
  }
  void moment_members(const moment& when) {
    when_ = when;
    out_.member("on", to_iso(when.on));
    if (when.known) out_.member("known", to_iso(*when.known));
  }
  void fact_members(const std::vector<fact>& facts) {
    if (facts.empty()) return;
    out_.object("facts", [&] {
      for (const fact& one : facts) out_.member(in_.measure(one.of).key(), one.value);
    });
  }

  void answer_members(const answer& given) {
    out_.member("verdict", word_of(given.decided));
    out_.member("reason", word_of(given.because));
    if (!given.steps.empty()) proof_members(given.steps);
    if (!given.cases.empty())
      out_.array("cases", [&] {
        for (const answer_case& one : given.cases) out_.object({}, [&] { case_members(one); });
      });
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
  void edit_members(const edit& one) {
    out_.member("edit", word_of(one.kind));
    if (one.record) record_members(*one.record);
    if (one.grantor) out_.member("grantor", in_.key(*one.grantor));
    if (one.grantee) out_.member("grantee", in_.key(*one.grantee));
    const bool added = one.kind <= edit_kind::delegation;
    if (added) out_.member("rank", word_of(one.rank));
    if (one.force)
      out_.object("period", [&] {
        if (one.force->has_start()) out_.member("from", to_iso(one.force->from()));
        if (one.force->has_end()) out_.member("until", to_iso(one.force->last()));
      });
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
    out_.array("links", [&] {
      for (const chain_link& link : one.links)
        out_.object({}, [&] {
          out_.member("holder", in_.key(link.holder));
          out_.member("flaw", word_of(link.found));
          if (link.against) out_.member("against", in_.record(*link.against).key());
          if (link.record) record_members(*link.record);
        });
    });
  }
  void record_members(record_id which) {
    const record_view record = in_.record(which);
    out_.member("record", record.key());
    out_.member("record_kind", word_of(record.kind()));
    out_.member("evidence", word_of(record.attested_by()));
    if (record.how_widely() != extent::unstated) out_.member("extent", word_of(record.how_widely()));
    if (record.by_competence()) out_.member("by_competence", true);
    out_.array("basis", [&] {
      for (const provision_id one : record.basis()) out_.object({}, [&] { provision_members(one); });
    });
  }
  void where_members(const std::vector<region>& regions) {
    out_.array("where", [&] {
      for (const region& where : regions)
        out_.object({}, [&] {
          out_.member("matter", in_.matter(where.matter).key());
          for (const bound& each : where.facts)
            out_.object(in_.measure(each.of).key(), [&] {
              if (each.from != bound::open_start) out_.member("from", each.from);
              if (each.until != bound::open_end) out_.member("below", each.until);
            });
        });
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
  /// On documents cited so far, at the moment written last.
  void note_members() {
    if (!when_) return;
    const auto notes = notes_on(in_, cited_, *when_);
    if (notes.empty()) return;
    out_.array("notes", [&] {
      for (const document_note& one : notes)
        out_.object({}, [&] {
          out_.member("document", in_.document(one.document).key());
          out_.member("change", document_change_words[static_cast<std::size_t>(one.what)]);
          out_.member("by", in_.document(one.by).key());
          const period force = in_.document(one.by).in_force();
          if (force.has_start()) out_.member("from", to_iso(force.from()));
        });
    });
  }
  void provision_members(provision_id which) {
    const provision_view seen = in_.provision(which);
    cited_.insert(seen.document);
    out_.member("document", in_.document(seen.document).key());
    out_.member("address", seen.address);
  }
  void proof_members(const proof& steps) {
    out_.array("proof", [&] {
      for (const step& one : steps) out_.object({}, [&] { step_members(one); });
    });
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
    out_.member("verdict", word_of(one.decided));
    out_.member("reason", word_of(one.because));
    proof_members(one.steps);
  }

  const graph& in_;
  std::optional<moment> when_;
  std::set<document_id> cited_;
  json_writer own_;
  json_writer& out_;
};

}  // namespace detail

QUYCHE_INLINE std::string to_json(const graph& in, const answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("may", given.fingerprint, [&] {
    writer.question_members(given.asked);
    writer.answer_members(given);
  });
}
QUYCHE_INLINE std::string to_json(const graph& in, const who_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("who", given.fingerprint, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("act", traits_of(given.asked.what).id);
      out.member("matter", in.matter(given.asked.matter).key());
      if (given.asked.towards) out.member("towards", in.key(*given.asked.towards));
      writer.moment_members(given.asked.when);
      writer.fact_members(given.asked.facts);
    });
    out.member("everybody", given.everybody);
    out.array("holders", [&] {
      for (const answer& one : given.holders)
        out.object({}, [&] {
          out.member("actor", in.key(one.asked.actor));
          writer.answer_members(one);
        });
    });
  });
}
QUYCHE_INLINE std::string to_json(const graph& in, const what_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("what", given.fingerprint, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("actor", in.key(given.actor));
      writer.moment_members(given.when);
      writer.fact_members(given.facts);
    });
    out.array("powers", [&] {
      for (const what_entry& one : given.powers)
        out.object({}, [&] {
          out.member("act", traits_of(one.given.asked.what).id);
          out.member("matter", in.matter(one.given.asked.matter).key());
          out.member("maximal", one.maximal);
          writer.answer_members(one.given);
        });
    });
    out.array("charges", [&] {
      for (const record_id one : given.charges) out.object({}, [&] { writer.record_members(one); });
    });
  });
}
QUYCHE_INLINE std::string to_json(const graph& in, const responsible_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("responsible", given.fingerprint, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("matter", in.matter(given.matter).key());
      writer.moment_members(given.when);
    });
    out.array("entries", [&] {
      for (const responsible_entry& one : given.entries)
        out.object({}, [&] {
          const record_view record = in.record(one.record);
          out.member("whole", one.whole);
          writer.record_members(one.record);
          if (record.kind() == record_kind::responsibility) {
            out.member("kind", word_of(record.responsibility()));
            out.member("answering", word_of(record.answering()));
          }
          out.array("holders", [&] {
            for (const actor_id who : record.holders()) out.member({}, in.key(who));
          });
          out.array("before", [&] {
            if (record.kind() == record_kind::responsibility)
              for (const party_id who : record.parties()) out.member({}, in.key(who));
          });
        });
    });
  });
}
QUYCHE_INLINE std::string to_json(const graph& in, const chain_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("chain", given.fingerprint, [&] {
    auto& out = writer.out();
    writer.question_members(given.asked);
    out.member("complete", given.complete);
    out.array("chains", [&] {
      for (const delegation_chain& one : given.chains) out.object({}, [&] { writer.chain_members(one); });
    });
  });
}
QUYCHE_INLINE std::string to_json(const graph& in, const relationship_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("relationship", given.fingerprint, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("one", in.key(given.one));
      out.member("other", in.key(given.other));
      writer.moment_members(given.when);
    });
    out.member("one_within_other", given.one_within_other);
    out.member("other_within_one", given.other_within_one);
    out.member("one_under_other", given.one_under_other);
    out.member("other_under_one", given.other_under_one);
    out.array("records", [&] {
      for (const record_id one : given.records)
        out.object({}, [&] {
          writer.record_members(one);
          out.member("scope", word_of(in.record(one).scope()));
          out.member("content", in.record(one).text().vi);
        });
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const steps_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("steps", given.fingerprint, [&] {
    auto& out = writer.out();
    writer.question_members(given.asked);
    out.array("procedures", [&] {
      for (const procedure_state& one : given.procedures)
        out.object({}, [&] {
          writer.record_members(one.procedure);
          out.array("before", [&] {
            for (std::uint32_t place = 0; place < one.at; ++place)
              out.object({}, [&] {
                const procedure_step& step = in.record(one.procedure).steps()[place];
                if (step.actor) out.member("actor", in.key(*step.actor));
                out.member("act", traits_of(step.what).id);
                out.member("taken", static_cast<bool>(one.taken_before[place]));
                out.member("if_missing", word_of(step.if_missing));
              });
          });
          if (one.consequence) out.member("consequence", word_of(*one.consequence));
        });
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const why_not_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("why-not", given.given.fingerprint, [&] {
    auto& out = writer.out();
    writer.question_members(given.given.asked);
    writer.answer_members(given.given);
    out.member("complete", given.complete);
    out.array("remedies", [&] {
      for (const remedy& one : given.remedies)
        out.object({}, [&] {
          out.member("label", word_of(one.label));
          out.array("edits", [&] {
            for (const edit& each : one.edits) out.object({}, [&] { writer.edit_members(each); });
          });
          const auto changed = amended(in, given.given.asked, one.edits);
          QUYCHE_EXPECTS(changed && changed->fingerprint() == one.after.fingerprint, "the answer is of this graph");
          detail::answer_writer inner{*changed, out};
          out.object("answer_after", [&] { inner.answer_members(one.after); });
          writer.cite_too(inner);
        });
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const composition_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("composition", given.fingerprint, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("body", in.body(given.body).key());
      writer.moment_members(given.when);
      writer.fact_members(given.facts);
    });
    writer.seats_members(given.seats_from, given.seats_to);
    out.array("offices", [&] {
      for (const office_id one : given.offices) out.member({}, in.office(one).key());
    });
    out.array("entries", [&] {
      for (const composition_entry& one : given.entries)
        out.object({}, [&] {
          const record_view record = in.record(one.record);
          out.member("certain", one.certain);
          writer.record_members(one.record);
          writer.seats_members(record.seats_from(), record.seats_to());
          out.object("where", [&] { writer.bound_members(record.when()); });
          out.array("offices", [&] {
            for (const party_id who : record.parties()) out.member({}, in.key(who));
          });
        });
    });
    writer.wanted_members(given.wanted_facts);
  });
}

QUYCHE_INLINE std::string to_json(const graph& before, const graph& after, const changes_answer& given) {
  QUYCHE_EXPECTS(before.fingerprint() == given.fingerprint_before, "the answer is of this graph");
  detail::answer_writer writer{after};
  detail::answer_writer earlier{before, writer.out()};
  return writer.whole("changes", given.fingerprint_after, [&] {
    auto& out = writer.out();
    out.member("fingerprint_before", detail::answer_writer::hexadecimal(given.fingerprint_before));
    out.object("before", [&] { writer.moment_members(given.when_before); });
    out.object("after", [&] { writer.moment_members(given.when_after); });
    out.array("changes", [&] {
      for (const answer_change& one : given.changes)
        out.object({}, [&] {
          const graph& named = one.after ? after : before;
          const question& asked = (one.after ? one.after : one.before)->asked;
          out.member("actor", named.key(asked.actor));
          out.member("act", traits_of(asked.what).id);
          out.member("matter", named.matter(asked.matter).key());
          out.member("verdict_before", word_of(one.before ? one.before->decided : verdict::denied));
          out.member("verdict_after", word_of(one.after ? one.after->decided : verdict::denied));
          if (one.before) out.object("answer_before", [&] { earlier.answer_members(*one.before); });
          if (one.after) out.object("answer_after", [&] { writer.answer_members(*one.after); });
          out.array("causes", [&] {
            for (const change_cause& cause : one.causes)
              out.object({}, [&] {
                out.member("record", (cause.in_after ? after : before).record(cause.record).key());
                out.member("gained", cause.in_after);
              });
          });
        });
    });
    writer.cite_too(earlier);
  });
}

}  // namespace quyche::inline QUYCHE_ABI
