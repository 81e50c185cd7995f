// SPDX-License-Identifier: BSL-1.0
// Definitions of json.hpp.
#include <quyche/answer/amend.hpp>
#include <quyche/render/detail/answer_writer.hpp>
#include <quyche/render/json.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string to_json(const graph& in, const answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("may", given.fingerprint, given.asked.when, [&] {
    writer.question_members(given.asked);
    writer.answer_members(given);
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const who_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("who", given.fingerprint, given.asked.when, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      writer.act_members(given.asked.what, given.asked.matter);
      if (given.asked.towards) out.member("towards", in.key(*given.asked.towards));
      writer.moment_members(given.asked.when);
      writer.fact_members(given.asked.facts);
    });
    out.member("everybody", given.everybody);
    writer.objects("holders", given.holders, [&](const answer& one) {
      out.member("actor", in.key(one.asked.actor));
      writer.answer_members(one);
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const what_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("what", given.fingerprint, given.when, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("actor", in.key(given.actor));
      writer.moment_members(given.when);
      writer.fact_members(given.facts);
    });
    writer.power_members(given.powers, given.charges, [&](const answer& one) { writer.answer_members(one); });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const responsible_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("responsible", given.fingerprint, given.when, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("matter", in.matter(given.matter).key());
      writer.moment_members(given.when);
    });
    writer.objects("entries", given.entries, [&](const responsible_entry& one) {
      const record_view record = in.record(one.record);
      const bool answers = record.kind() == record_kind::responsibility;
      out.member("whole", one.whole);
      writer.record_members(one.record);
      if (answers) {
        out.member("kind", word_of(record.responsibility()));
        out.member("answering", word_of(record.answering()));
      }
      writer.keys("holders", record.holders());
      writer.keys("before", answers ? record.parties() : std::span<const party_id>{});
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const chain_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("chain", given.fingerprint, given.asked.when, [&] {
    writer.question_members(given.asked);
    writer.out().member("complete", given.complete);
    writer.objects("chains", given.chains, [&](const delegation_chain& one) { writer.chain_members(one); });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const relationship_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("relationship", given.fingerprint, given.when, [&] {
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
    writer.objects("records", given.records, [&](record_id one) {
      writer.record_members(one);
      out.member("scope", word_of(in.record(one).scope()));
      out.member("content", in.record(one).text().vi);
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const steps_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("steps", given.fingerprint, given.asked.when, [&] {
    writer.question_members(given.asked);
    writer.objects("procedures", given.procedures, [&](const procedure_state& one) { writer.procedure_members(one); });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const why_not_answer& given) {
  const question& asked = given.given.asked;
  const char* const call = __func__;
  detail::answer_writer writer{in};
  return writer.whole("why-not", given.given.fingerprint, asked.when, [&] {
    auto& out = writer.out();
    writer.question_members(asked);
    writer.answer_members(given.given);
    out.member("complete", given.complete);
    writer.objects("remedies", given.remedies, [&](const remedy& one) {
      out.member("label", word_of(one.label));
      writer.objects("edits", one.edits, [&](const edit& each) { writer.edit_members(each); });
      const auto changed = amended(in, asked, one.edits);
      QUYCHE_EXPECTS_OF(call, changed && changed->fingerprint() == one.after.fingerprint, "the answer is of this graph");
      detail::answer_writer inner{*changed, out};
      out.object("answer_after", [&] { inner.answer_members(one.after); });
      writer.cite_too(inner);
    });
  });
}

QUYCHE_INLINE std::string to_json(const graph& in, const composition_answer& given) {
  detail::answer_writer writer{in};
  return writer.whole("composition", given.fingerprint, given.when, [&] {
    auto& out = writer.out();
    out.object("question", [&] {
      out.member("body", in.body(given.body).key());
      writer.moment_members(given.when);
      writer.fact_members(given.facts);
    });
    writer.seats_members(given.seats_from, given.seats_to);
    writer.keys("offices", std::vector<actor_id>(given.offices.begin(), given.offices.end()));
    writer.objects("entries", given.entries, [&](const composition_entry& one) {
      const record_view record = in.record(one.record);
      out.member("certain", one.certain);
      writer.record_members(one.record);
      writer.seats_members(record.seats_from(), record.seats_to());
      out.object("where", [&] { writer.bound_members(record.when()); });
      writer.keys("offices", record.parties());
    });
    writer.wanted_members(given.wanted_facts);
  });
}

QUYCHE_INLINE std::string to_json(const graph& before, const graph& after, const changes_answer& given) {
  detail::expect_same(before, given.fingerprint_before);
  detail::answer_writer writer{after};
  detail::answer_writer earlier{before, writer.out()};
  return writer.whole("changes", given.fingerprint_after, given.when_after, [&] {
    auto& out = writer.out();
    out.member("fingerprint_before", detail::answer_writer::hexadecimal(given.fingerprint_before));
    out.object("before", [&] { writer.moment_members(given.when_before); });
    out.object("after", [&] { writer.moment_members(given.when_after); });
    writer.objects("changes", given.changes, [&](const answer_change& one) {
      const question& asked = (one.after ? one.after : one.before)->asked;
      out.member("actor", (one.after ? after : before).key(asked.actor));
      (one.after ? writer : earlier).act_members(asked.what, asked.matter);
      out.member("verdict_before", word_of(one.before ? one.before->decided : verdict::denied));
      out.member("verdict_after", word_of(one.after ? one.after->decided : verdict::denied));
      if (one.before) out.object("answer_before", [&] { earlier.answer_members(*one.before); });
      if (one.after) out.object("answer_after", [&] { writer.answer_members(*one.after); });
      writer.objects("causes", one.causes, [&](const change_cause& cause) {
        out.member("record", (cause.in_after ? after : before).record(cause.record).key());
        out.member("gained", cause.in_after);
      });
    });
    writer.cite_too(earlier);
  });
}

}  // namespace quyche::inline QUYCHE_ABI
