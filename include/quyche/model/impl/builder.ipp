// SPDX-License-Identifier: BSL-1.0
// Definitions of builder.hpp: every form becomes a record; what is wrong is found in detail/validate.hpp.
#include <map>
#include <utility>

#include <quyche/core/contract.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/model/detail/validate.hpp>

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

/// A builder's own ids are all below the sizes of its tables.
inline void expect_ids(const regulation_tables& tables, const record_entry& record) {
  const auto known = [&](party_id who) {
    if (who.is_community()) return who.community().index() < tables.communities.size();
    return who.is_body() ? who.actor().body().index() < tables.bodies.size() : who.actor().office().index() < tables.offices.size();
  };
  for (const actor_id one : record.holders) QUYCHE_EXPECTS(known(one), "a holder is of this builder");
  for (const party_id one : record.parties) QUYCHE_EXPECTS(known(one), "a party is of this builder");
  for (const matter_id one : record.matters) QUYCHE_EXPECTS(one.index() < tables.matters.size(), "a matter is of this builder");
  for (const bound& one : record.when) QUYCHE_EXPECTS(one.of.index() < tables.measures.size(), "a measure is of this builder");
  for (const citation& one : record.attested.basis)
    QUYCHE_EXPECTS(one.document.index() < tables.documents.size(), "a cited document is of this builder");
}

inline std::vector<party_id> as_parties(const std::vector<actor_id>& actors) { return {actors.begin(), actors.end()}; }

/// `power/ban-thuong-vu/convene/hoi-nghi`, for records without a key.
inline std::string made_key(const regulation_tables& tables, const record_entry& record) {
  std::string key{word_of(record.kind)};
  if (!record.holders.empty()) {
    const actor_id first = record.holders.front();
    key += "/" + (first.is_body() ? tables.bodies[first.body().index()].attested.key
                                  : tables.offices[first.office().index()].attested.key);
  }
  for (std::size_t place = 0; place < act_count; ++place)
    if (record.acts.contains(static_cast<act>(place))) {
      key += "/" + std::string{traits_of(static_cast<act>(place)).id};
      break;
    }
  if (!record.matters.empty()) key += "/" + tables.matters[record.matters.front().index()].attested.key;
  return key;
}

inline void make_keys(regulation_tables& tables) {
  std::map<std::string, int> made;
  for (record_entry& record : tables.records) {
    if (!record.attested.key.empty()) continue;
    std::string key = made_key(tables, record);
    const int count = ++made[key];
    if (count > 1) key += "#" + std::to_string(count);
    record.attested.key = std::move(key);
  }
}

}  // namespace detail

QUYCHE_INLINE regulation_builder::regulation_builder(unit_entry unit) : counts_(words_of<record_kind>().size(), 0) {
  tables_.unit = std::move(unit);
  measure({"assigned-field", {"lĩnh vực, địa bàn được phân công phụ trách", "field or area assigned"}, measure_kind::flag, {}, {}, {}});
}

QUYCHE_INLINE document_id regulation_builder::document(document_entry entry) {
  return detail::append_entry<document_id>(tables_.documents, std::move(entry));
}
QUYCHE_INLINE measure_id regulation_builder::measure(measure_entry entry) {
  return detail::append_entry<measure_id>(tables_.measures, std::move(entry));
}
QUYCHE_INLINE document_type_id regulation_builder::document_type(document_type_entry entry) {
  return detail::append_entry<document_type_id>(tables_.document_types, std::move(entry));
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

QUYCHE_INLINE void regulation_builder::set_within(body_id inner, body_id outer) {
  QUYCHE_EXPECTS(inner.index() < tables_.bodies.size(), "the id is of this builder");
  tables_.bodies[inner.index()].within = outer;
}
QUYCHE_INLINE void regulation_builder::set_under(body_id lower, std::vector<body_id> upper) {
  QUYCHE_EXPECTS(lower.index() < tables_.bodies.size(), "the id is of this builder");
  tables_.bodies[lower.index()].under = std::move(upper);
}
QUYCHE_INLINE void regulation_builder::set_office_links(office_id office, std::optional<body_id> of, std::vector<office_id> also,
                                                        std::vector<office_id> all_of, std::vector<office_id> any_of) {
  QUYCHE_EXPECTS(office.index() < tables_.offices.size(), "the id is of this builder");
  office_entry& entry = tables_.offices[office.index()];
  entry.of = of;
  entry.also = std::move(also);
  entry.all_of = std::move(all_of);
  entry.any_of = std::move(any_of);
}

QUYCHE_INLINE std::uint32_t regulation_builder::add(record_entry entry) {
  detail::expect_ids(tables_, entry);
  std::uint32_t& count = counts_[static_cast<std::size_t>(entry.kind)];
  tables_.records.push_back(std::move(entry));
  return count++;
}

QUYCHE_INLINE power_id regulation_builder::power(power_form form) {
  record_entry made = detail::row(record_kind::power, std::move(form.attested), std::move(form.holders));
  made.acts = form.acts;
  made.matters = std::move(form.matters);
  made.parties = std::move(form.towards);
  made.when = std::move(form.when);
  made.origin = form.origin;
  made.by_competence = form.by_competence;
  made.exclusive = form.exclusive;
  made.report = form.report;
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
  return delegation_id{add(std::move(made))};
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

QUYCHE_INLINE result<regulation> regulation_builder::finish(std::vector<diagnostic> earlier) && {
  detail::make_keys(tables_);
  auto found = detail::validator{tables_}.run(std::move(earlier));
  const bool failed = std::any_of(found.begin(), found.end(), [](const diagnostic& one) { return severity_of(one.code) == severity::error; });
  if (failed) return result<regulation>::failure(std::move(found));
  return {regulation{std::move(tables_)}, std::move(found)};
}

}  // namespace quyche::inline QUYCHE_ABI
