// SPDX-License-Identifier: BSL-1.0
// record_validator: what is wrong with one record of a regulation. Included by builder.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_RECORDS_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_RECORDS_HPP

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <quyche/model/detail/measure_domain.hpp>
#include <quyche/model/detail/validate_entries.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// `regime`, `locality_choice`: how the table of a kind is called in files.
inline std::string table_of(record_kind kind) {
  std::string name{word_of(kind)};
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class record_validator : entry_checks {
 public:
  record_validator(const regulation_tables& tables, finding_list& found) : entry_checks{tables, found} {}

  void check(const record_entry& record) {
    const place where = record.attested.written_at;
    check_attested(record.attested);
    check_columns(record);
    check_text(record.text, where);
    check_text(record.target, where);
    check_limits(record.when, where);
    check_limits(record.made_up, where);
    check_period(record.grantor_term, where);
    check_period(record.grantee_term, where);
    check_repeats(record.holders, where);
    check_repeats(record.parties, where);
    check_repeats(record.devolved_by, where);
    for (const actor_id one : record.devolved_by)
      if (std::find(record.holders.begin(), record.holders.end(), one) != record.holders.end())
        found_.add(diagnostic_code::same_party_twice, where, {key_of(one)});
    check_collective(record);
    check_bars(record);
    if (record.kind == record_kind::power || record.kind == record_kind::duty) check_addressee(record);
    if (record.kind == record_kind::exception) check_exception(record);
    if (record.kind == record_kind::omission) check_omission(record);
    if (record.kind == record_kind::delegation) check_grantees(record);
    if (record.kind == record_kind::relationship) check_sides(record);
    if (record.kind == record_kind::composition) check_seats(record);
  }

 private:
  /// The columns without which a record of its kind says nothing.
  void check_columns(const record_entry& record) {
    const std::string table = table_of(record.kind);
    const auto want = [&](bool given, std::string_view column) {
      found_.need(given, column, table, record.attested.written_at);
    };
    const auto want_holder = [&] { want(!record.holders.empty(), "holder"); };
    const auto want_act = [&] { want(!record.acts.empty(), "act"); };
    const auto want_matter = [&] { want(!record.matters.empty(), "matter"); };
    switch (record.kind) {
      case record_kind::power:
      case record_kind::duty:
      case record_kind::reservation:
        return want_holder(), want_act(), want_matter();
      case record_kind::prohibition:
        return want_act(), want_matter();
      case record_kind::exception:
        return want(!record.targets.empty(), "to");
      case record_kind::revocation:
        return want(!record.targets.empty(), "of");
      case record_kind::omission:
        return want(!record.omitted.empty(), "of"), want(!record.text.vi.empty(), "reason");
      case record_kind::delegation:
        return want(!record.parties.empty(), "to"), want_act(), want_matter();
      case record_kind::responsibility:
      case record_kind::assignment:
        return want_holder(), want_matter();
      case record_kind::right:
      case record_kind::regime:
        return want_holder();
      case record_kind::principle:
        return want_holder(), want(!record.text.vi.empty(), "text");
      case record_kind::procedure:
        return want(!record.steps.empty(), "step");
      case record_kind::unsettled:
      case record_kind::locality_choice:
        return want_matter(), want(!record.text.vi.empty(), "question");
      case record_kind::succession:
        return want(!record.holders.empty(), "ended"), want(!record.target.empty(), "successor"),
               want(!record.text.vi.empty(), "text");
      case record_kind::composition:
        return want_holder(), want(record.seats_from || record.seats_to || !record.parties.empty(), "seats");
      case record_kind::relationship:
        return;  // check_sides
    }
  }
  void check_limits(const condition& when, place where) {
    std::set<measure_id> seen;
    for (const bound& one : when) {
      const measure_entry& measure = tables_.measures[one.of.index()];
      const bound domain = domain_of(measure, one.of);
      const bool starts_outside = one.from != bound::open_start && one.from < domain.from;
      const bool ends_outside = one.until != bound::open_end && one.until > domain.until;
      if ((std::max)(one.from, domain.from) >= (std::min)(one.until, domain.until)) {
        found_.add(diagnostic_code::empty_limit, where, {measure.key});
      } else if (starts_outside || ends_outside) {
        found_.add(diagnostic_code::measure_kind_mismatch, where, {measure.key, std::string{word_of(measure.kind)}});
      }
      if (!seen.insert(one.of).second) found_.add(diagnostic_code::measure_twice, where, {measure.key});
    }
  }
  void check_addressee(const record_entry& record) {
    if (!record.parties.empty()) return;
    for (std::size_t place = 0; place < act_count; ++place)
      if (const auto one = static_cast<act>(place); record.acts.contains(one) && traits_of(one).needs_addressee)
        found_.add(diagnostic_code::missing_addressee, record.attested.written_at, {std::string{traits_of(one).id}});
  }
  [[nodiscard]] document_rank rank_of(const record_entry& record) const {
    return record.attested.basis.empty() ? document_rank::report
                                         : tables_.documents[record.attested.basis.front().document.index()].rank;
  }
  /// Rule R4: an exception from a prohibition or reservation of higher rank would widen.
  void check_exception(const record_entry& record) {
    for (const std::uint32_t one : record.targets) {
      const record_entry& target = tables_.records[one];
      const bool bars = target.kind == record_kind::reservation || target.kind == record_kind::prohibition;
      if (bars && outranks(rank_of(target), rank_of(record)))
        found_.add(diagnostic_code::exception_from_above, record.attested.written_at, {target.attested.key},
                   target.attested.written_at);
    }
  }
  /// Rule R3: only provisions of a model can be omitted, and only from below.
  void check_omission(const record_entry& record) {
    for (const citation& one : record.omitted) {
      const document_entry& model = tables_.documents[one.document.index()];
      if (model.rank != document_rank::model || !outranks(model.rank, rank_of(record)))
        found_.add(diagnostic_code::binding_rule_omitted, record.attested.written_at, {model.key}, model.written_at);
      else if (std::none_of(tables_.records.begin(), tables_.records.end(),
                            [&](const record_entry& other) { return rests_on(other, one); }))
        found_.add(diagnostic_code::nothing_omitted, record.attested.written_at, {to_string(one.at), model.key},
                   model.written_at);
    }
  }
  /// Is this a record that an omission of the provision disapplies?
  static bool rests_on(const record_entry& record, const citation& provision) {
    if (record.kind == record_kind::omission || record.attested.basis.empty()) return false;
    const citation& governing = record.attested.basis.front();
    return governing.document == provision.document && contains(provision.at, governing.at);
  }
  /// Rule R1: nobody can be barred from an act that needs no competence.
  void check_bars(const record_entry& record) {
    const bool bars = record.kind == record_kind::prohibition || record.kind == record_kind::reservation || record.exclusive;
    for (std::size_t place = 0; bars && place < act_count; ++place)
      if (const auto one = static_cast<act>(place); record.acts.contains(one) && !traits_of(one).needs_competence)
        found_.add(diagnostic_code::free_act_barred, record.attested.written_at, {std::string{traits_of(one).id}});
  }
  /// What only a collective can do is not given to an office or to a body under one head.
  void check_collective(const record_entry& record) {
    std::vector<actor_id> given = record.holders;
    if (record.kind == record_kind::delegation) {
      given.clear();
      for (const party_id one : record.parties)
        if (one.is_actor()) given.push_back(one.actor());
    }
    if (record.kind != record_kind::power && record.kind != record_kind::duty && record.kind != record_kind::delegation) return;
    for (std::size_t place = 0; place < act_count; ++place) {
      const auto one = static_cast<act>(place);
      if (!record.acts.contains(one) || !traits_of(one).needs_collective) continue;
      for (const actor_id who : given)
        if (who.is_office() || tables_.bodies[who.body().index()].kind == body_kind::headed)
          found_.add(diagnostic_code::collective_needed, record.attested.written_at,
                     {std::string{traits_of(one).id}, key_of(who)});
    }
  }
  void check_grantees(const record_entry& record) {
    for (const party_id grantee : record.parties)
      if (grantee == party_id{record.holders.front()})
        found_.add(diagnostic_code::self_delegation, record.attested.written_at, {key_of(grantee)});
  }
  void check_sides(const record_entry& record) {
    const bool inside = record.parties.empty() && record.holders.size() == 1 && record.holders.front().is_body();
    const std::size_t count = record.holders.size() + record.parties.size();
    if (record.holders.empty() || (count < 2 && !inside))
      found_.add(diagnostic_code::too_few_parties, record.attested.written_at, {std::to_string(count)});
    for (const party_id one : record.parties)
      if (one.is_actor() && std::find(record.holders.begin(), record.holders.end(), one.actor()) != record.holders.end())
        found_.add(diagnostic_code::same_party_twice, record.attested.written_at, {key_of(one)});
  }
  void check_seats(const record_entry& record) {
    if (record.seats_from && record.seats_to && *record.seats_from > *record.seats_to)
      found_.add(diagnostic_code::number_out_of_range, record.attested.written_at,
                 {std::to_string(*record.seats_to), "to", std::to_string(*record.seats_from), "100000"});
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
