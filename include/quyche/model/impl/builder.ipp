// SPDX-License-Identifier: BSL-1.0
// Definitions of builder.hpp: every form becomes a record; what is wrong is found by the validators of detail.
#include <algorithm>
#include <string>
#include <utility>

#include <quyche/core/contract.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/model/detail/id_guard.hpp>
#include <quyche/model/detail/made_keys.hpp>
#include <quyche/model/detail/measure_domain.hpp>
#include <quyche/model/detail/validate_hands.hpp>
#include <quyche/model/detail/validate_ids.hpp>
#include <quyche/model/detail/validate_nodes.hpp>
#include <quyche/model/detail/validate_records.hpp>
#include <quyche/model/detail/validate_rings.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

template <class Id, class Entry>
Id append_entry(std::vector<Entry>& table, Entry entry) {
  table.push_back(std::move(entry));
  return Id{static_cast<std::uint32_t>(table.size() - 1)};
}

inline record_entry row(record_kind kind, attestation attested, std::vector<actor_id> holders) {
  record_entry made;
  made.kind = kind;
  made.attested = std::move(attested);
  made.holders = std::move(holders);
  return made;
}

inline std::vector<party_id> as_parties(const std::vector<actor_id>& actors) {
  return {actors.begin(), actors.end()};
}

/// What can be wrong with the whole of a regulation, after what was found earlier; ordered by place, then code.
inline std::vector<diagnostic> validate(const regulation_tables& tables, std::vector<diagnostic> earlier) {
  finding_list found{std::move(earlier)};
  check_ids(tables, found);
  check_rings(tables, found);
  node_validator{tables, found}.run();
  record_validator records{tables, found};
  for (const record_entry& entry : tables.records) records.check(entry);
  hands_validator{tables, found}.run();
  return std::move(found).sorted();
}

}  // namespace detail

QUYCHE_INLINE regulation_builder::regulation_builder(unit_entry unit) : places_(words_of<record_kind>().size()) {
  tables_.unit = std::move(unit);
  measure({std::string{assigned_field_key},
           {"lĩnh vực, địa bàn được phân công phụ trách", "field or area assigned"},
           measure_kind::flag,
           {},
           {},
           {}});
}

QUYCHE_INLINE regulation_builder regulation_builder::resume(regulation_tables tables) {
  QUYCHE_EXPECTS(!tables.measures.empty() && tables.measures.front().key == assigned_field_key,
                 "the first measure is `assigned-field`");
  regulation_builder made{unit_entry{}};
  made.tables_ = std::move(tables);
  made.index_records();
  return made;
}

QUYCHE_INLINE void regulation_builder::index_records() {
  places_.assign(words_of<record_kind>().size(), {});
  for (std::uint32_t place = 0; place < tables_.records.size(); ++place)
    places_[static_cast<std::size_t>(tables_.records[place].kind)].push_back(place);
}

QUYCHE_INLINE bool regulation_builder::strike(std::string_view key) {
  auto& records = tables_.records;
  std::vector<bool> gone;
  for (const record_entry& one : records) gone.push_back(one.attested.key == key);
  if (std::find(gone.begin(), gone.end(), true) == gone.end()) return false;
  for (std::uint32_t place = 0; place < records.size(); ++place) {
    const auto& targets = records[place].targets;
    const bool aims = std::any_of(targets.begin(), targets.end(), [&](std::uint32_t one) { return !gone[one]; });
    gone[place] = gone[place] || (!targets.empty() && !aims);
  }
  std::vector<std::uint32_t> fresh;
  std::vector<record_entry> kept;
  for (std::uint32_t place = 0; place < records.size(); ++place) {
    fresh.push_back(static_cast<std::uint32_t>(kept.size()));
    if (!gone[place]) kept.push_back(std::move(records[place]));
  }
  for (record_entry& one : kept) {
    std::erase_if(one.targets, [&](std::uint32_t target) { return gone[target]; });
    for (std::uint32_t& target : one.targets) target = fresh[target];
  }
  records = std::move(kept);
  index_records();
  return true;
}

QUYCHE_INLINE record_entry* regulation_builder::find_record(std::string_view key) {
  for (record_entry& one : tables_.records)
    if (one.attested.key == key) return &one;
  return nullptr;
}

QUYCHE_INLINE bool regulation_builder::set_period(std::string_view key, period force) {
  record_entry* found = find_record(key);
  if (found == nullptr) return false;
  found->attested.force = force;
  return true;
}
QUYCHE_INLINE bool regulation_builder::set_limit(std::string_view key, bound limit) {
  detail::id_guard{tables_}.expect(limit);
  record_entry* found = find_record(key);
  if (found == nullptr) return false;
  const bound domain = detail::domain_of(tables_.measures[limit.of.index()], limit.of);
  std::erase_if(found->when, [&](const bound& one) { return one.of == limit.of; });
  if (limit.from > domain.from || limit.until < domain.until) found->when.push_back(limit);
  return true;
}
QUYCHE_INLINE bool regulation_builder::set_pass_on(std::string_view key, bool may_pass_on) {
  record_entry* found = find_record(key);
  if (found == nullptr || found->kind != record_kind::delegation) return false;
  found->may_pass_on = may_pass_on;
  return true;
}
QUYCHE_INLINE bool regulation_builder::set_oral(std::string_view key, bool oral) {
  record_entry* found = find_record(key);
  if (found == nullptr || found->kind != record_kind::delegation) return false;
  found->oral = oral;
  return true;
}

QUYCHE_INLINE document_id regulation_builder::document(document_entry entry) {
  return detail::append_entry<document_id>(tables_.documents, std::move(entry));
}
QUYCHE_INLINE measure_id regulation_builder::measure(measure_entry entry) {
  return detail::append_entry<measure_id>(tables_.measures, std::move(entry));
}
QUYCHE_INLINE community_id regulation_builder::community(community_entry entry) {
  return detail::append_entry<community_id>(tables_.communities, std::move(entry));
}
QUYCHE_INLINE body_id regulation_builder::body(body_entry entry) {
  return detail::append_entry<body_id>(tables_.bodies, std::move(entry));
}
QUYCHE_INLINE office_id regulation_builder::office(office_entry entry) {
  return detail::append_entry<office_id>(tables_.offices, std::move(entry));
}
QUYCHE_INLINE matter_id regulation_builder::matter(matter_entry entry) {
  return detail::append_entry<matter_id>(tables_.matters, std::move(entry));
}

QUYCHE_INLINE void regulation_builder::set_document_links(document_id one, document_links links) {
  const detail::id_guard guard{tables_};
  guard.expect(one);
  guard.expect(links);
  tables_.documents[one.index()].links = std::move(links);
}
QUYCHE_INLINE void regulation_builder::set_within(body_id inner, body_id outer) {
  const detail::id_guard guard{tables_};
  guard.expect(inner);
  guard.expect(outer);
  tables_.bodies[inner.index()].within = outer;
}
QUYCHE_INLINE void regulation_builder::set_under(body_id lower, std::vector<body_id> upper) {
  const detail::id_guard guard{tables_};
  guard.expect(lower);
  guard.expect(upper);
  tables_.bodies[lower.index()].under = std::move(upper);
}
QUYCHE_INLINE void regulation_builder::set_classes(body_id one, std::vector<body_id> classes) {
  const detail::id_guard guard{tables_};
  guard.expect(one);
  guard.expect(classes);
  tables_.bodies[one.index()].classes = std::move(classes);
}
QUYCHE_INLINE void regulation_builder::set_office_links(office_id office, std::optional<body_id> of,
                                                        std::vector<office_id> also, std::vector<office_id> all_of,
                                                        std::vector<office_id> any_of) {
  detail::id_guard{tables_}.expect(office);
  office_entry& entry = tables_.offices[office.index()];
  entry.of = of;
  entry.also = std::move(also);
  entry.all_of = std::move(all_of);
  entry.any_of = std::move(any_of);
  detail::id_guard{tables_}.expect(entry);
}

QUYCHE_INLINE std::uint32_t regulation_builder::add(record_entry entry) {
  detail::id_guard{tables_}.expect(entry);
  auto& places = places_[static_cast<std::size_t>(entry.kind)];
  places.push_back(static_cast<std::uint32_t>(tables_.records.size()));
  tables_.records.push_back(std::move(entry));
  return static_cast<std::uint32_t>(places.size() - 1);
}
QUYCHE_INLINE std::uint32_t regulation_builder::place_of(norm_id one) const {
  const auto& places = places_[static_cast<std::size_t>(one.kind())];
  QUYCHE_EXPECTS(one.index() < places.size(), "a record is of this builder");
  return places[one.index()];
}

QUYCHE_INLINE power_id regulation_builder::power(power_form form) {
  record_entry made = detail::row(record_kind::power, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.parties = std::move(form.towards);
  made.when = std::move(form.when);
  made.devolved_by = std::move(form.devolved_by);
  made.kept = form.kept;
  made.by_competence = form.by_competence;
  made.exclusive = form.exclusive;
  made.report = form.report;
  made.made_up = std::move(form.made_up);
  return power_id{add(std::move(made))};
}
QUYCHE_INLINE duty_id regulation_builder::duty(duty_form form) {
  record_entry made = detail::row(record_kind::duty, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.parties = std::move(form.towards);
  made.when = std::move(form.when);
  made.report = form.report;
  return duty_id{add(std::move(made))};
}
QUYCHE_INLINE delegation_id regulation_builder::delegation(delegation_form form) {
  record_entry made = detail::row(record_kind::delegation, std::move(form.attested), {form.grantor});
  made.parties = detail::as_parties(form.grantees);
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.when = std::move(form.limit);
  made.report = form.report;
  made.may_pass_on = form.may_pass_on;
  made.made_up = std::move(form.made_up);
  made.oral = form.oral;
  made.grantor_term = form.grantor_term;
  made.grantee_term = form.grantee_term;
  return delegation_id{add(std::move(made))};
}
QUYCHE_INLINE reservation_id regulation_builder::reservation(reservation_form form) {
  record_entry made = detail::row(record_kind::reservation, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.parties = std::move(form.towards);
  made.when = std::move(form.when);
  return reservation_id{add(std::move(made))};
}
QUYCHE_INLINE prohibition_id regulation_builder::prohibition(prohibition_form form) {
  record_entry made = detail::row(record_kind::prohibition, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.parties = std::move(form.towards);
  made.when = std::move(form.when);
  return prohibition_id{add(std::move(made))};
}
QUYCHE_INLINE exception_id regulation_builder::exception(exception_form form) {
  record_entry made = detail::row(record_kind::exception, std::move(form.attested), {});
  for (const norm_id one : form.to) made.targets.push_back(place_of(one));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.when = std::move(form.when);
  return exception_id{add(std::move(made))};
}
QUYCHE_INLINE revocation_id regulation_builder::revocation(revocation_form form) {
  record_entry made = detail::row(record_kind::revocation, std::move(form.attested), {});
  for (const delegation_id one : form.of) made.targets.push_back(place_of(one));
  return revocation_id{add(std::move(made))};
}
QUYCHE_INLINE omission_id regulation_builder::omission(omission_form form) {
  record_entry made = detail::row(record_kind::omission, std::move(form.attested), {});
  made.omitted = std::move(form.of);
  made.text = std::move(form.reason);
  return omission_id{add(std::move(made))};
}
QUYCHE_INLINE right_id regulation_builder::right(right_form form) {
  record_entry made = detail::row(record_kind::right, std::move(form.attested), std::move(form.holders));
  made.right = form.right;
  made.text = std::move(form.text);
  return right_id{add(std::move(made))};
}
QUYCHE_INLINE responsibility_id regulation_builder::responsibility(responsibility_form form) {
  record_entry made = detail::row(record_kind::responsibility, std::move(form.attested), std::move(form.holders));
  made.matters = std::move(form.matters);
  made.responsibility = form.kind;
  made.parties = std::move(form.before);
  made.answering = form.answering;
  return responsibility_id{add(std::move(made))};
}
QUYCHE_INLINE assignment_id regulation_builder::assignment(assignment_form form) {
  record_entry made = detail::row(record_kind::assignment, std::move(form.attested), std::move(form.holders));
  made.matters = std::move(form.matters);
  made.direct = form.direct;
  return assignment_id{add(std::move(made))};
}
QUYCHE_INLINE relationship_id regulation_builder::relationship(relationship_form form) {
  record_entry made = detail::row(record_kind::relationship, std::move(form.attested), std::move(form.between));
  made.parties = std::move(form.with);
  made.matters = std::move(form.matters);
  made.scope = form.scope;
  made.text = std::move(form.content);
  return relationship_id{add(std::move(made))};
}
QUYCHE_INLINE procedure_id regulation_builder::procedure(procedure_form form) {
  record_entry made = detail::row(record_kind::procedure, std::move(form.attested), {});
  made.matters = {form.matter};
  made.steps = std::move(form.steps);
  made.text = std::move(form.text);
  return procedure_id{add(std::move(made))};
}
QUYCHE_INLINE regime_id regulation_builder::regime(regime_form form) {
  record_entry made = detail::row(record_kind::regime, std::move(form.attested), std::move(form.holders));
  made.regime = form.kind;
  made.parties = std::move(form.towards);
  made.matters = std::move(form.matters);
  made.every_months = form.every_months;
  made.at_least_per_interval = form.at_least_per_interval;
  made.when_needed = form.when_needed;
  made.in_writing = form.in_writing;
  made.quorate = form.quorate;
  made.text = std::move(form.text);
  return regime_id{add(std::move(made))};
}
QUYCHE_INLINE principle_id regulation_builder::principle(principle_form form) {
  record_entry made = detail::row(record_kind::principle, std::move(form.attested), std::move(form.holders));
  made.text = std::move(form.text);
  return principle_id{add(std::move(made))};
}
QUYCHE_INLINE unsettled_id regulation_builder::unsettled(unsettled_form form) {
  record_entry made = detail::row(record_kind::unsettled, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.text = std::move(form.question);
  return unsettled_id{add(std::move(made))};
}
QUYCHE_INLINE locality_choice_id regulation_builder::locality_choice(locality_choice_form form) {
  record_entry made = detail::row(record_kind::locality_choice, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.text = std::move(form.question);
  return locality_choice_id{add(std::move(made))};
}
QUYCHE_INLINE succession_id regulation_builder::succession(succession_form form) {
  record_entry made = detail::row(record_kind::succession, std::move(form.attested), {form.ended.begin(), form.ended.end()});
  made.target = std::move(form.successor);
  made.text = std::move(form.text);
  return succession_id{add(std::move(made))};
}
QUYCHE_INLINE composition_id regulation_builder::composition(composition_form form) {
  record_entry made = detail::row(record_kind::composition, std::move(form.attested), {form.body});
  made.seats_from = form.seats_from;
  made.seats_to = form.seats_to;
  made.parties = {form.offices.begin(), form.offices.end()};
  made.when = std::move(form.when);
  return composition_id{add(std::move(made))};
}

QUYCHE_INLINE result<regulation> regulation_builder::finish(std::vector<diagnostic> earlier) && {
  detail::expect_nodes(tables_);
  detail::make_keys(tables_);
  auto found = detail::validate(tables_, std::move(earlier));
  const bool failed =
      std::any_of(found.begin(), found.end(), [](const diagnostic& one) { return severity_of(one.code) == severity::error; });
  if (failed) return result<regulation>::failure(std::move(found));
  return {regulation{std::move(tables_)}, std::move(found)};
}

}  // namespace quyche::inline QUYCHE_ABI
