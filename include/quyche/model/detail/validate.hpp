// SPDX-License-Identifier: BSL-1.0
// validator: what can be wrong with the whole of a regulation. Included by model/impl only.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_HPP

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/model/detail/key.hpp>
#include <quyche/model/detail/letters.hpp>
#include <quyche/model/regulation.hpp>
#include <quyche/text/fold.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The values that a bound of this measure may speak of.
inline bound domain_of(const measure_entry& measure, measure_id self) {
  switch (measure.kind) {
    case measure_kind::flag:
      return {self, 0, 2};
    case measure_kind::levels:
      return {self, 0, static_cast<std::int64_t>(measure.levels.size())};
    case measure_kind::money:
    case measure_kind::number:
      break;
  }
  return {self, 0, bound::open_end};
}

/// `regime`, `locality_choice`: how the table of a kind is called in files.
inline std::string table_of(record_kind kind) {
  std::string name{word_of(kind)};
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class validator {
 public:
  explicit validator(const regulation_tables& tables) : tables_{tables} {}

  /// Joins what was found earlier; ordered by place, then code.
  std::vector<diagnostic> run(std::vector<diagnostic> earlier) {
    found_ = std::move(earlier);
    check_ids();
    check_rings();
    for (const auto& entry : tables_.documents) check_document(entry);
    for (const auto& entry : tables_.measures) check_measure(entry);
    check_named("community", tables_.communities);
    check_named("body", tables_.bodies);
    check_named("office", tables_.offices);
    check_named("matter", tables_.matters);
    for (const auto& entry : tables_.bodies) check_body(entry);
    for (const auto& entry : tables_.offices) check_office(entry);
    check_matters();
    for (const auto& entry : tables_.records) check_record(entry);
    check_excluded();
    std::stable_sort(found_.begin(), found_.end(), [](const diagnostic& one, const diagnostic& other) {
      return std::tie(one.where.source, one.where.from, one.code) < std::tie(other.where.source, other.where.from, other.code);
    });
    return std::move(found_);
  }

 private:
  void add(diagnostic_code code, place where, std::vector<std::string> arguments, place related = {}) {
    found_.push_back({code, where, std::move(arguments), {}, related});
  }
  /// What a file must have, its reader has asked for at a better place; here that is left for entries made in C++.
  void need(bool given, std::string_view column, std::string_view table, place where) {
    if (!given && !where.known()) add(diagnostic_code::missing_key, where, {std::string{column}, std::string{table}});
  }
  void need_id(const std::string& key, std::string_view table, place where) {
    need(!key.empty(), "id", table, where);
    if (!key.empty() && !where.known() && !is_id(key)) add(diagnostic_code::malformed_id, where, {key});
  }

  // --- ids ---------------------------------------------------------------------------------------------------------

  template <class Entry>
  static std::pair<std::string, place> id_of(const Entry& entry) {
    if constexpr (requires { entry.attested; }) {
      return {entry.attested.key, entry.attested.written_at};
    } else {
      return {entry.key, entry.written_at};
    }
  }
  template <class Table>
  void check_unique(std::map<std::string, place>& seen, const Table& table) {
    for (const auto& entry : table) {
      const auto [key, where] = id_of(entry);
      if (key.empty()) continue;
      const auto [known, fresh] = seen.try_emplace(key, where);
      if (!fresh) add(diagnostic_code::duplicate_id, where, {key}, known->second);
    }
  }
  template <class... Tables>
  void check_space(const Tables&... tables) {
    std::map<std::string, place> seen;
    (check_unique(seen, tables), ...);
  }
  /// Bodies, offices and communities share one space of ids: a party may be any of them.
  void check_ids() {
    check_space(tables_.bodies, tables_.offices, tables_.communities);
    check_space(tables_.documents);
    check_space(tables_.measures);
    check_space(tables_.matters);
    check_space(tables_.records);
  }

  // --- texts and names -----------------------------------------------------------------------------------------------

  /// Returns whether the text can be read, and shown.
  bool check_text(std::string_view text, place where) {
    const auto invalid = first_invalid_utf8(text);
    if (invalid) add(diagnostic_code::not_utf8, where, {byte_text(text[*invalid])});
    const auto control = invalid ? std::nullopt : first_control(text);
    if (control) add(diagnostic_code::control_character, where, {code_point_text(*control)});
    return !invalid && !control;
  }
  void check_text(const wording& text, place where) {
    check_text(text.vi, where);
    check_text(text.en, where);
  }
  /// Returns whether the name can be compared.
  bool check_name(std::string_view name, place where) {
    if (!check_text(name, where)) return false;
    if (const auto letter = first_foreign_letter(name)) {
      std::string shown;
      append_utf8(shown, *letter);
      add(diagnostic_code::look_alike_letter, where, {shown, code_point_text(*letter), std::string{name}});
      found_.back().suggestion = letter_meant_by(*letter);
    }
    return !name.empty();
  }
  /// Aliases may be shared: a look-up is then ambiguous and says so.
  template <class Table>
  void check_named(std::string_view kind, const Table& table) {
    std::map<std::string, const attestation*> seen;
    for (const auto& entry : table) {
      const place where = entry.attested.written_at;
      need_id(entry.attested.key, kind, where);
      need(!entry.name.vi.empty(), "name", kind, where);
      check_attested(entry.attested, kind != "matter");
      check_name(entry.name.en, where);
      if constexpr (requires { entry.aliases; })
        for (const auto& alias : entry.aliases) check_name(alias, where);
      if (!check_name(entry.name.vi, where)) continue;
      const auto [known, fresh] = seen.try_emplace(fold(entry.name.vi), &entry.attested);
      if (!fresh)
        add(diagnostic_code::same_name_twice, where, {entry.name.vi, known->second->key, entry.attested.key},
            known->second->written_at);
    }
  }

  // --- rings -------------------------------------------------------------------------------------------------------

  /// One finding for each set of nodes that lead back to one another.
  template <class Table, class Targets>
  void check_ring(diagnostic_code code, const Table& table, Targets targets) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> links(table.size());
    for (std::uint32_t place = 0; place < table.size(); ++place)
      for (const auto target : targets(table[place])) boost::add_edge(place, target.index(), links);
    std::vector<std::size_t> component(table.size());
    const auto components = boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, links));
    std::vector<std::vector<std::uint32_t>> members(boost::strong_components(links, components));
    for (std::uint32_t place = 0; place < table.size(); ++place) members[component[place]].push_back(place);
    for (const auto& ring : members) {
      if (ring.size() == 1 && !boost::edge(ring.front(), ring.front(), links).second) continue;
      std::string ids;
      for (const auto place : ring) ids += (ids.empty() ? "" : ", ") + id_of(table[place]).first;
      add(code, id_of(table[ring.front()]).second, {ids});
    }
  }
  void check_rings() {
    check_ring(diagnostic_code::document_ring, tables_.documents, changed_by);
    check_ring(diagnostic_code::within_itself, tables_.bodies, [](const body_entry& entry) {
      return entry.within ? std::vector<body_id>{*entry.within} : std::vector<body_id>{};
    });
    check_ring(diagnostic_code::under_itself, tables_.bodies, [](const body_entry& entry) { return entry.under; });
    check_ring(diagnostic_code::class_ring, tables_.bodies, [](const body_entry& entry) { return entry.classes; });
    check_ring(diagnostic_code::office_ring, tables_.offices, [](const office_entry& entry) {
      std::vector<office_id> all = parts_of(entry);
      all.insert(all.end(), entry.also.begin(), entry.also.end());
      return all;
    });
  }

  // --- what every entry says of itself -----------------------------------------------------------------------------

  void check_day(date day, place where) {
    if (!in_calendar(day)) add(diagnostic_code::date_out_of_range, where, {std::to_string(day.day_number())});
  }
  static std::string day_text(date day, bool given) { return given && in_calendar(day) ? to_iso(day) : std::string{"-"}; }
  void check_period(period force, place where) {
    if (force.empty()) {
      const bool ends = force.has_end() && force.until() != period::open_start;
      return add(diagnostic_code::empty_period, where,
                 {day_text(force.from(), force.has_start()), ends ? day_text(force.last(), true) : "-"});
    }
    if (force.has_start()) check_day(force.from(), where);
    if (force.has_end()) check_day(force.last(), where);
  }
  void check_attested(const attestation& attested, bool basis_needed = true) {
    const place where = attested.written_at;
    const bool practice = attested.attested_by == evidence::practice;
    check_period(attested.force, where);
    check_text(attested.note, where);
    // What is wrong with a basis in a file, its reader has told at a better place.
    if (basis_needed && attested.basis.empty() && !where.known()) add(diagnostic_code::missing_basis, where, {attested.key});
    if (!practice && attested.how_widely != extent::unstated) add(diagnostic_code::extent_without_practice, where, {});
    if (!practice || attested.basis.empty()) return;
    const document_entry& governing = tables_.documents[attested.basis.front().document.index()];
    if (governing.rank != document_rank::report) add(diagnostic_code::practice_not_from_report, where, {governing.key});
  }

  // --- nodes -------------------------------------------------------------------------------------------------------

  void check_document(const document_entry& entry) {
    const place where = entry.written_at;
    need_id(entry.key, "document", where);
    for (const wording* text : {&entry.title, &entry.short_title, &entry.note}) check_text(*text, where);
    check_text(entry.number, where);
    check_text(entry.issuer, where);
    check_period(entry.in_force, where);
    check_links(entry);
    if (!entry.signed_on) return;
    check_day(*entry.signed_on, where);
    if (entry.in_force.has_start() && *entry.signed_on > entry.in_force.from())
      add(diagnostic_code::signed_after_in_force, where,
          {day_text(*entry.signed_on, true), day_text(entry.in_force.from(), true)});
  }
  /// The documents that this one amends, replaces or ends.
  static std::vector<document_id> changed_by(const document_entry& entry) {
    std::vector<document_id> all = entry.links.amends;
    all.insert(all.end(), entry.links.replaces.begin(), entry.links.replaces.end());
    all.insert(all.end(), entry.links.ends.begin(), entry.links.ends.end());
    return all;
  }
  void check_links(const document_entry& entry) {
    const place where = entry.written_at;
    const document_id self{static_cast<std::uint32_t>(&entry - tables_.documents.data())};
    for (const document_id one : changed_by(entry)) {
      const document_entry& changed = tables_.documents[one.index()];
      const bool signed_before = entry.signed_on && changed.signed_on && *entry.signed_on < *changed.signed_on;
      const bool in_force_before =
          entry.in_force.has_start() && changed.in_force.has_start() && entry.in_force.from() < changed.in_force.from();
      if (signed_before || in_force_before)
        add(diagnostic_code::changed_before_made, where, {entry.key, changed.key}, changed.written_at);
    }
    for (const document_id one : entry.links.replaces) {
      const document_entry& replaced = tables_.documents[one.index()];
      if (entry.in_force.has_start() && replaced.in_force.until() > entry.in_force.from())
        add(diagnostic_code::replaced_in_force, where, {entry.key, replaced.key, day_text(entry.in_force.from(), true)},
            replaced.written_at);
    }
    for (const document_id one : entry.links.consolidated) {
      const document_entry& other = tables_.documents[one.index()];
      if (std::find(other.links.amends.begin(), other.links.amends.end(), self) == other.links.amends.end())
        add(diagnostic_code::not_an_amendment, where, {entry.key, other.key}, other.written_at);
    }
  }
  void check_measure(const measure_entry& entry) {
    const place where = entry.written_at;
    need_id(entry.key, "measure", where);
    need(!entry.name.vi.empty(), "name", "measure", where);
    need(entry.kind != measure_kind::money || entry.unit, "currency", "measure", where);
    need(entry.kind != measure_kind::levels || !entry.levels.empty(), "levels", "measure", where);
    check_name(entry.name.vi, where);
    check_name(entry.name.en, where);
    std::set<std::string> seen;
    for (const auto& level : entry.levels)
      if (check_name(level, where) && !seen.insert(fold(level)).second)
        add(diagnostic_code::same_name_twice, where, {level, entry.key, entry.key});
  }
  void check_body(const body_entry& entry) {
    const place where = entry.attested.written_at;
    check_repeats(entry.under, where);
    check_repeats(entry.classes, where);
    for (const body_id one : entry.classes)
      if (tables_.bodies[one.index()].kind != body_kind::class_of_bodies)
        add(diagnostic_code::not_a_class, where, {tables_.bodies[one.index()].attested.key});
  }
  /// The parts of a concurrent office.
  static std::vector<office_id> parts_of(const office_entry& entry) {
    std::vector<office_id> parts = entry.all_of;
    parts.insert(parts.end(), entry.any_of.begin(), entry.any_of.end());
    return parts;
  }
  void check_office(const office_entry& entry) {
    const auto parts = parts_of(entry);
    if (parts.size() == 1) add(diagnostic_code::parts_missing, entry.attested.written_at, {entry.attested.key});
    check_repeats(parts, entry.attested.written_at);
    check_repeats(entry.also, entry.attested.written_at);
  }
  void check_matters() {
    std::set<std::string_view> known;
    for (const auto& entry : tables_.matters) known.insert(entry.attested.key);
    for (const auto& entry : tables_.matters) {
      const std::string& key = entry.attested.key;
      const auto dot = key.rfind('.');
      if (dot != std::string::npos && !known.contains(std::string_view{key}.substr(0, dot)))
        add(diagnostic_code::missing_parent_matter, entry.attested.written_at, {key, key.substr(0, dot)});
    }
  }

  // --- records -----------------------------------------------------------------------------------------------------

  void check_record(const record_entry& record) {
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
        add(diagnostic_code::same_party_twice, where, {key_of(one)});
    check_collective(record);
    if (record.kind == record_kind::power || record.kind == record_kind::duty) check_addressee(record);
    if (record.kind == record_kind::exception) check_exception(record);
    if (record.kind == record_kind::omission) check_omission(record);
    if (record.kind == record_kind::delegation) check_grantees(record);
    if (record.kind == record_kind::relationship) check_sides(record);
    if (record.kind == record_kind::composition) check_seats(record);
  }
  /// The columns without which a record of its kind says nothing.
  void check_columns(const record_entry& record) {
    const std::string table = table_of(record.kind);
    const auto want = [&](bool given, std::string_view column) { need(given, column, table, record.attested.written_at); };
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
      if (std::max(one.from, domain.from) >= std::min(one.until, domain.until)) {
        add(diagnostic_code::empty_limit, where, {measure.key});
      } else if (starts_outside || ends_outside) {
        add(diagnostic_code::measure_kind_mismatch, where, {measure.key, std::string{word_of(measure.kind)}});
      }
      if (!seen.insert(one.of).second) add(diagnostic_code::measure_twice, where, {measure.key});
    }
  }
  void check_addressee(const record_entry& record) {
    if (!record.parties.empty()) return;
    for (std::size_t place = 0; place < act_count; ++place)
      if (const auto one = static_cast<act>(place); record.acts.contains(one) && traits_of(one).needs_addressee)
        add(diagnostic_code::missing_addressee, record.attested.written_at, {std::string{traits_of(one).id}});
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
        add(diagnostic_code::exception_from_above, record.attested.written_at, {target.attested.key},
            target.attested.written_at);
    }
  }
  /// Rule R3: only provisions of a model can be omitted, and only from below.
  void check_omission(const record_entry& record) {
    for (const citation& one : record.omitted) {
      const document_entry& model = tables_.documents[one.document.index()];
      if (model.rank != document_rank::model || !outranks(model.rank, rank_of(record)))
        add(diagnostic_code::binding_rule_omitted, record.attested.written_at, {model.key}, model.written_at);
      else if (std::none_of(tables_.records.begin(), tables_.records.end(),
                            [&](const record_entry& other) { return rests_on(other, one); }))
        add(diagnostic_code::nothing_omitted, record.attested.written_at, {to_string(one.at), model.key}, model.written_at);
    }
  }
  /// Is this a record that an omission of the provision disapplies?
  static bool rests_on(const record_entry& record, const citation& provision) {
    if (record.kind == record_kind::omission || record.attested.basis.empty()) return false;
    const citation& governing = record.attested.basis.front();
    return governing.document == provision.document && contains(provision.at, governing.at);
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
          add(diagnostic_code::collective_needed, record.attested.written_at, {std::string{traits_of(one).id}, key_of(who)});
    }
  }
  /// Acts that exclude one another should not lie in one hand on one matter at one time.
  void check_excluded() {
    for (const record_entry& one : tables_.records) {
      if (!has_excluded(one)) continue;
      for (const record_entry& other : tables_.records) {
        if (!gives_acts(one) || !gives_acts(other) || in_force(one).intersect(in_force(other)).empty()) continue;
        if (!share_holder(one, other) || !share_matter(one, other)) continue;
        for (std::size_t place = 0; place < act_count; ++place) {
          const auto what = static_cast<act>(place);
          const std::uint64_t both = one.acts.contains(what) ? traits_of(what).excluded.bits() & other.acts.bits() : 0;
          for (std::size_t second = 0; second < act_count; ++second)
            if (((both >> second) & 1U) != 0)
              add(diagnostic_code::acts_in_one_hand, one.attested.written_at,
                  {std::string{traits_of(what).id}, std::string{traits_of(static_cast<act>(second)).id},
                   key_of(shared_holder_)},
                  other.attested.written_at);
        }
      }
    }
  }
  static bool has_excluded(const record_entry& record) {
    for (std::size_t place = 0; place < act_count; ++place)
      if (record.acts.contains(static_cast<act>(place)) && !traits_of(static_cast<act>(place)).excluded.empty()) return true;
    return false;
  }
  [[nodiscard]] period in_force(const record_entry& record) const {
    if (record.attested.basis.empty()) return record.attested.force;
    return record.attested.force.intersect(tables_.documents[record.attested.basis.front().document.index()].in_force);
  }
  static bool gives_acts(const record_entry& record) {
    return record.kind == record_kind::power || record.kind == record_kind::duty;
  }
  bool share_holder(const record_entry& one, const record_entry& other) {
    for (const actor_id who : one.holders)
      if (std::find(other.holders.begin(), other.holders.end(), who) != other.holders.end()) {
        shared_holder_ = who;
        return true;
      }
    return false;
  }
  [[nodiscard]] bool share_matter(const record_entry& one, const record_entry& other) const {
    const auto covers = [&](matter_id upper, matter_id lower) {
      const std::string& high = tables_.matters[upper.index()].attested.key;
      const std::string& low = tables_.matters[lower.index()].attested.key;
      return low.starts_with(high) && (low.size() == high.size() || low[high.size()] == '.');
    };
    for (const matter_id here : one.matters)
      for (const matter_id there : other.matters)
        if (covers(here, there) || covers(there, here)) return true;
    return false;
  }
  void check_grantees(const record_entry& record) {
    for (const party_id grantee : record.parties)
      if (grantee == party_id{record.holders.front()})
        add(diagnostic_code::self_delegation, record.attested.written_at, {key_of(grantee)});
  }
  void check_sides(const record_entry& record) {
    const bool inside = record.parties.empty() && record.holders.size() == 1 && record.holders.front().is_body();
    const std::size_t count = record.holders.size() + record.parties.size();
    if (record.holders.empty() || (count < 2 && !inside))
      add(diagnostic_code::too_few_parties, record.attested.written_at, {std::to_string(count)});
    for (const party_id one : record.parties)
      if (one.is_actor() && std::find(record.holders.begin(), record.holders.end(), one.actor()) != record.holders.end())
        add(diagnostic_code::same_party_twice, record.attested.written_at, {key_of(one)});
  }
  void check_seats(const record_entry& record) {
    if (record.seats_from && record.seats_to && *record.seats_from > *record.seats_to)
      add(diagnostic_code::number_out_of_range, record.attested.written_at,
          {std::to_string(*record.seats_to), "to", std::to_string(*record.seats_from), "100000"});
  }
  [[nodiscard]] std::string key_of(party_id who) const {
    if (who.is_community()) return tables_.communities[who.community().index()].attested.key;
    return who.is_body() ? tables_.bodies[who.actor().body().index()].attested.key
                         : tables_.offices[who.actor().office().index()].attested.key;
  }
  template <class Party>
  void check_repeats(const std::vector<Party>& list, place where) {
    std::set<Party> seen;
    for (const Party one : list)
      if (!seen.insert(one).second) add(diagnostic_code::same_party_twice, where, {key_of(one)});
  }

  const regulation_tables& tables_;
  std::vector<diagnostic> found_;
  actor_id shared_holder_{body_id{0}};
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
