// SPDX-License-Identifier: BSL-1.0
// The step that reads the records that give no power: rights, responsibilities, procedures, regimes, ... Included by
// resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_RESOLVE_RECORDS_HPP
#define QUYCHE_MODEL_DETAIL_RESOLVE_RECORDS_HPP

#include <optional>
#include <utility>
#include <vector>

#include <quyche/model/detail/resolve_norms.hpp>
#include <quyche/text/numbers.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline void resolve_charges(resolution& work) {
  each_record(work, "right", [&](table_reader& table, attestation head) {
    right_form form{std::move(head), read_actors(work, table, "holder"), table.word("right", right_kind::vote)};
    form.text = table.wording<wording>("text");
    if (!table.failed()) work.builder.right(std::move(form));
  });
  each_record(work, "responsibility", [&](table_reader& table, attestation head) {
    responsibility_form form{std::move(head), read_actors(work, table, "holder"), read_matters(work, table)};
    form.kind = table.word("kind", responsibility_kind::personal);
    form.before = read_parties(work, table, "before");
    form.answering = table.word("answering", answering_mode::unstated);
    if (!table.failed()) work.builder.responsibility(std::move(form));
  });
  each_record(work, "assignment", [&](table_reader& table, attestation head) {
    assignment_form form{std::move(head), read_actors(work, table, "holder"), read_matters(work, table)};
    form.direct = table.flag("direct");
    if (!table.failed()) work.builder.assignment(std::move(form));
  });
  each_record(work, "relationship", [&](table_reader& table, attestation head) {
    relationship_form form{std::move(head), read_actors(work, table, "between")};
    form.with = read_parties(work, table, "with");
    form.matters = read_matters(work, table);
    form.scope = table.word("scope", relationship_scope::central);
    form.content = table.wording<wording>("content");
    if (!table.failed()) work.builder.relationship(std::move(form));
  });
}

inline std::vector<procedure_step> read_steps(const resolution& work, table_reader& table) {
  std::vector<procedure_step> steps;
  table.tables("step", [&](table_reader& inner) {
    const auto actor = only_one(inner, "actor", read_actors(work, inner, "actor"));
    const act_set what = read_acts(inner);
    const absence missing = inner.word("if_missing", absence::unsettled);
    for (std::size_t place = 0; place < act_count; ++place)
      if (what.contains(static_cast<act>(place))) steps.push_back({actor, static_cast<act>(place), missing});
  });
  return steps;
}
inline std::optional<quorum> read_quorum(table_reader& table) {
  std::optional<quorum> made;
  table.table("quorum", [&](table_reader& inner) {
    const auto part = inner.placed("part");
    const auto base = inner.word("base", count_base::unstated);
    if (!part) return;
    const auto read = read_fraction(part->text);
    if (!read) return inner.fail(diagnostic_code::malformed_fraction, part->where, {part->text});
    made = quorum{*read, base};
  });
  return made;
}
inline void resolve_workings(resolution& work) {
  each_record(work, "procedure", [&](table_reader& table, attestation head) {
    const auto over = only_one(table, "matter", read_matters(work, table));
    auto steps = read_steps(work, table);
    auto text = table.wording<wording>("text");
    if (!table.failed() && over) work.builder.procedure({std::move(head), *over, std::move(steps), std::move(text)});
  });
  each_record(work, "regime", [&](table_reader& table, attestation head) {
    regime_form form{std::move(head), table.word("kind", regime_kind::meeting), read_actors(work, table, "holder")};
    form.towards = read_parties(work, table, "towards");
    form.matters = read_matters(work, table);
    form.every_months = table.count("every_months");
    form.at_least_per_interval = table.count("at_least");
    form.when_needed = table.flag("when_needed");
    form.in_writing = table.flag("in_writing");
    form.quorate = read_quorum(table);
    form.text = table.wording<wording>("text");
    if (!table.failed()) work.builder.regime(std::move(form));
  });
  each_record(work, "principle", [&](table_reader& table, attestation head) {
    principle_form form{std::move(head), read_actors(work, table, "holder"), table.wording<wording>("text")};
    if (!table.failed()) work.builder.principle(std::move(form));
  });
}

/// What the sources leave open, in either manner.
template <class Form, class Add>
void resolve_open(resolution& work, std::string_view name, Add add) {
  each_record(work, name, [&](table_reader& table, attestation head) {
    Form form{std::move(head), read_actors(work, table, "holder"), read_acts(table), read_matters(work, table),
              table.wording<wording>("question")};
    if (!table.failed()) add(std::move(form));
  });
}

inline void resolve_compositions(resolution& work) {
  each_record(work, "composition", [&](table_reader& table, attestation head) {
    const auto body = only_one(table, "body", read_bodies(work, table, "body"));
    auto with_seat = read_offices(work, table, "office");
    auto when = read_bounds(work, table, "limit");
    std::optional<std::uint32_t> from;
    std::optional<std::uint32_t> to;
    table.table("seats", [&](table_reader& inner) {
      from = inner.count("from");
      to = inner.count("to");
    });
    if (!table.failed() && body)
      work.builder.composition({std::move(head), *body, from, to, std::move(with_seat), std::move(when)});
  });
}
inline void resolve_successions(resolution& work) {
  each_record(work, "succession", [&](table_reader& table, attestation head) {
    succession_form form{std::move(head), read_bodies(work, table, "ended"), table.text("successor"),
                         table.wording<wording>("text")};
    if (!table.failed()) work.builder.succession(std::move(form));
  });
}

inline void resolve_records(resolution& work) {
  resolve_charges(work);
  resolve_workings(work);
  resolve_open<unsettled_form>(work, "unsettled", [&](unsettled_form form) { work.builder.unsettled(std::move(form)); });
  resolve_open<locality_choice_form>(work, "locality_choice",
                                     [&](locality_choice_form form) { work.builder.locality_choice(std::move(form)); });
  resolve_compositions(work);
  resolve_successions(work);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
