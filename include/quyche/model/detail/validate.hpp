// SPDX-License-Identifier: BSL-1.0
// validate: what can be wrong with the whole of a regulation. Included by model/impl only.
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
#include <quyche/model/regulation.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The day as people write it; `-` for an open end.
inline std::string day_text(date day) {
  return day == period::open_start || day == period::open_end ? std::string{"-"} : to_iso(day);
}

class validator {
 public:
  explicit validator(const regulation_tables& tables) : tables_{tables} {}

  std::vector<diagnostic> run(std::vector<diagnostic> earlier) {
    found_ = std::move(earlier);
    check_ids();
    check_names();
    check_rings();
    check_matters();
    for (const auto& entry : tables_.documents) check_document(entry);
    for (const auto& entry : tables_.bodies) check_attested(entry.attested);
    for (const auto& entry : tables_.offices) {
      check_attested(entry.attested);
      const bool concurrent = !entry.all_of.empty() || !entry.any_of.empty();
      const std::size_t parts = entry.all_of.size() + std::min<std::size_t>(entry.any_of.size(), 1);
      if (concurrent && parts < 2) add(diagnostic_code::parts_missing, entry.attested.written_at, {entry.attested.key});
    }
    for (const auto& entry : tables_.communities) check_attested(entry.attested);
    for (const auto& entry : tables_.document_types) check_attested(entry.attested);
    for (const auto& entry : tables_.records) check_record(entry);
    std::stable_sort(found_.begin(), found_.end(), [](const diagnostic& one, const diagnostic& other) {
      return std::tie(one.where.source, one.where.from, one.code) < std::tie(other.where.source, other.where.from, other.code);
    });
    return std::move(found_);
  }

 private:
  void add(diagnostic_code code, place where, std::vector<std::string> arguments, place related = {}) {
    found_.push_back({code, where, std::move(arguments), {}, related});
  }

  // --- ids and names -------------------------------------------------------------------------------------------------

  struct named {
    std::string key;
    place where;
  };
  template <class Entry>
  static named id_of(const Entry& entry) {
    if constexpr (requires { entry.attested; }) {
      return {entry.attested.key, entry.attested.written_at};
    } else {
      return {entry.key, entry.written_at};
    }
  }
  template <class Table>
  void check_unique(std::map<std::string, place>& seen, const Table& table) {
    for (const auto& entry : table) {
      const named one = id_of(entry);
      const auto [known, fresh] = seen.try_emplace(one.key, one.where);
      if (!fresh) add(diagnostic_code::duplicate_id, one.where, {one.key}, known->second);
    }
  }
  /// Actors and communities share one space of ids, for a party may be any of them.
  void check_ids() {
    std::map<std::string, place> parties;
    check_unique(parties, tables_.bodies);
    check_unique(parties, tables_.offices);
    check_unique(parties, tables_.communities);
    std::map<std::string, place> documents;
    check_unique(documents, tables_.documents);
    std::map<std::string, place> measures;
    check_unique(measures, tables_.measures);
    std::map<std::string, place> types;
    check_unique(types, tables_.document_types);
    std::map<std::string, place> matters;
    check_unique(matters, tables_.matters);
    std::map<std::string, place> records;
    check_unique(records, tables_.records);
  }

  template <class Table>
  void check_names_of(const Table& table) {
    std::map<std::string, const typename Table::value_type*> seen;
    for (const auto& entry : table) {
      check_letters(entry.name.vi, entry.attested.written_at);
      for (const auto& alias : entry.aliases) check_letters(alias, entry.attested.written_at);
      const auto [known, fresh] = seen.try_emplace(fold(entry.name.vi), &entry);
      if (!fresh)
        add(diagnostic_code::same_name_twice, entry.attested.written_at,
            {entry.name.vi, known->second->attested.key, entry.attested.key}, known->second->attested.written_at);
    }
  }
  void check_names() {
    check_names_of(tables_.bodies);
    check_names_of(tables_.offices);
    check_names_of(tables_.communities);
    check_names_of(tables_.matters);
  }

  /// Letters that look Vietnamese and are not: Cyrillic, Greek, and the Icelandic and African forms of D with stroke.
  void check_letters(std::string_view text, place where) {
    struct twin {
      char32_t wrong;
      std::string_view meant;
    };
    constexpr twin twins[] = {{0xD0, "Đ"},  {0xF0, "đ"},  {0x189, "Đ"}, {0x256, "đ"}, {0x430, "a"}, {0x435, "e"}, {0x43E, "o"},
                              {0x440, "p"}, {0x441, "c"}, {0x443, "y"}, {0x445, "x"}, {0x456, "i"}, {0x410, "A"}, {0x412, "B"},
                              {0x415, "E"}, {0x41A, "K"}, {0x41C, "M"}, {0x41D, "H"}, {0x41E, "O"}, {0x420, "P"}, {0x421, "C"},
                              {0x422, "T"}, {0x425, "X"}, {0x406, "I"}, {0x3BF, "o"}, {0x391, "A"}, {0x392, "B"}, {0x395, "E"}};
    for (std::size_t offset = 0; offset < text.size();) {
      const char32_t letter = next_code_point(text, offset);
      const bool foreign = letter >= 0x370 && letter <= 0x52F;
      const auto* known = std::find_if(std::begin(twins), std::end(twins), [&](const twin& one) { return one.wrong == letter; });
      if (known == std::end(twins) && !foreign) continue;
      std::string shown;
      append_utf8(shown, letter);
      constexpr char digits[] = "0123456789ABCDEF";
      std::string code = "U+";
      for (int shift = 12; shift >= 0; shift -= 4) code += digits[(letter >> static_cast<unsigned>(shift)) & 0xFU];
      add(diagnostic_code::look_alike_letter, where, {shown, code, known == std::end(twins) ? std::string{} : std::string{known->meant}});
      return;
    }
  }

  // --- rings ---------------------------------------------------------------------------------------------------------

  /// One finding for each set of nodes that lead back to one another.
  template <class Table, class Targets>
  void check_ring(diagnostic_code code, const Table& table, Targets targets) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> links(table.size());
    for (std::uint32_t place = 0; place < table.size(); ++place)
      for (const auto target : targets(table[place])) boost::add_edge(place, target.index(), links);
    std::vector<std::size_t> component(table.size());
    if (table.empty()) return;
    const std::size_t count = boost::strong_components(links, component.data());
    std::vector<std::vector<std::uint32_t>> members(count);
    for (std::uint32_t place = 0; place < table.size(); ++place) members[component[place]].push_back(place);
    for (const auto& ring : members) {
      const bool alone = ring.size() == 1 && !boost::edge(ring.front(), ring.front(), links).second;
      if (alone || ring.empty()) continue;
      std::string ids;
      for (const auto place : ring) ids += (ids.empty() ? "" : ", ") + table[place].attested.key;
      add(code, table[ring.front()].attested.written_at, {ids});
    }
  }
  void check_rings() {
    check_ring(diagnostic_code::within_itself, tables_.bodies, [](const body_entry& entry) {
      return entry.within ? std::vector<body_id>{*entry.within} : std::vector<body_id>{};
    });
    check_ring(diagnostic_code::under_itself, tables_.bodies, [](const body_entry& entry) { return entry.under; });
    check_ring(diagnostic_code::office_ring, tables_.offices, [](const office_entry& entry) {
      std::vector<office_id> all = entry.also;
      all.insert(all.end(), entry.all_of.begin(), entry.all_of.end());
      all.insert(all.end(), entry.any_of.begin(), entry.any_of.end());
      return all;
    });
  }

  // --- entries -------------------------------------------------------------------------------------------------------

  void check_matters() {
    std::set<std::string_view> known;
    for (const auto& entry : tables_.matters) known.insert(entry.attested.key);
    for (const auto& entry : tables_.matters) {
      const std::string_view key = entry.attested.key;
      const auto dot = key.rfind('.');
      if (dot != std::string_view::npos && !known.contains(key.substr(0, dot)))
        add(diagnostic_code::missing_parent_matter, entry.attested.written_at, {std::string{key}, std::string{key.substr(0, dot)}});
    }
  }
  void check_period(period force, place where) {
    if (force.empty()) {
      const bool shown = force.has_end() && force.has_start();
      add(diagnostic_code::empty_period, where, {day_text(force.from()), shown ? to_iso(force.last()) : std::string{"-"}});
    }
  }
  void check_document(const document_entry& entry) {
    check_period(entry.in_force, entry.written_at);
    if (entry.signed_on && entry.in_force.has_start() && *entry.signed_on > entry.in_force.from())
      add(diagnostic_code::signed_after_in_force, entry.written_at, {to_iso(*entry.signed_on), to_iso(entry.in_force.from())});
  }
  void check_attested(const attestation& attested) {
    check_period(attested.force, attested.written_at);
    if (attested.basis.empty()) add(diagnostic_code::missing_basis, attested.written_at, {attested.key});
    if (attested.how_widely != extent::unstated && attested.attested_by != evidence::practice)
      add(diagnostic_code::extent_without_practice, attested.written_at, {});
    if (attested.attested_by == evidence::practice && !attested.basis.empty()) {
      const document_entry& governing = tables_.documents[attested.basis.front().document.index()];
      if (governing.rank != document_rank::report)
        add(diagnostic_code::practice_not_from_report, attested.written_at, {governing.key});
    }
  }
  [[nodiscard]] std::string key_of(party_id who) const {
    if (who.is_community()) return tables_.communities[who.community().index()].attested.key;
    return who.is_body() ? tables_.bodies[who.actor().body().index()].attested.key
                         : tables_.offices[who.actor().office().index()].attested.key;
  }
  void check_record(const record_entry& record) {
    const place where = record.attested.written_at;
    check_attested(record.attested);
    for (const bound& one : record.when)
      if (one.from >= one.until) add(diagnostic_code::empty_limit, where, {tables_.measures[one.of.index()].key});
    if (record.kind == record_kind::power || record.kind == record_kind::duty) check_addressee(record);
    if (record.kind == record_kind::delegation) {
      for (const party_id grantee : record.parties)
        if (grantee == party_id{record.holders.front()}) add(diagnostic_code::self_delegation, where, {key_of(grantee)});
    }
    if (record.kind == record_kind::relationship && record.holders.empty()) add(diagnostic_code::too_few_parties, where, {"0"});
    check_repeats(record.holders, where);
    check_repeats(record.parties, where);
  }
  void check_addressee(const record_entry& record) {
    for (std::size_t place = 0; place < act_count; ++place) {
      const auto one = static_cast<act>(place);
      if (record.acts.contains(one) && traits_of(one).needs_addressee && record.parties.empty())
        add(diagnostic_code::missing_addressee, record.attested.written_at, {std::string{traits_of(one).id}});
    }
  }
  template <class List>
  void check_repeats(const List& list, place where) {
    std::set<party_id> seen;
    for (const party_id one : list)
      if (!seen.insert(one).second) add(diagnostic_code::same_party_twice, where, {key_of(one)});
  }

  const regulation_tables& tables_;
  std::vector<diagnostic> found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
