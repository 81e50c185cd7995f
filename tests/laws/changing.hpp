// SPDX-License-Identifier: BSL-1.0
// Changes of a whole regulation that laws speak of: another order, other ids, other days, more citations.
#ifndef QUYCHE_TESTS_LAWS_CHANGING_HPP
#define QUYCHE_TESTS_LAWS_CHANGING_HPP

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <quyche/model/builder.hpp>

#include "support/random_regulation.hpp"

namespace quyche_tests {

/// Visits what every entry says of itself.
template <class Visit>
void for_each_attestation(regulation_tables& in, Visit visit) {
  for (auto& one : in.document_types) visit(one.attested);
  for (auto& one : in.communities) visit(one.attested);
  for (auto& one : in.bodies) visit(one.attested);
  for (auto& one : in.offices) visit(one.attested);
  for (auto& one : in.matters) visit(one.attested);
  for (auto& one : in.records) visit(one.attested);
}

// --- another order -----------------------------------------------------------------------------------------------------

template <class T>
void shuffle(std::vector<T>& list, dice& by, std::size_t first = 0) {
  for (std::size_t place = list.size(); place > first + 1; --place)
    std::swap(list[place - 1], list[first + by.roll(static_cast<std::uint32_t>(place - first))]);
}

/// Declares everything in another order; lists that are sets are shuffled, too.
class shuffler {
 public:
  shuffler(regulation_tables from, dice& by) : made_{std::move(from)}, by_{by} {}

  regulation_tables run() {
    documents_ = moved(made_.documents);
    measures_ = moved(made_.measures, 1);  // `assigned-field` stays the first
    moved(made_.document_types);
    communities_ = moved(made_.communities);
    bodies_ = moved(made_.bodies);
    offices_ = moved(made_.offices);
    matters_ = moved(made_.matters);
    records_ = moved(made_.records);
    for_each_attestation(made_, [&](attestation& one) { fix_citations(one.basis); });
    for (body_entry& one : made_.bodies) fix(one);
    for (office_entry& one : made_.offices) fix(one);
    for (record_entry& one : made_.records) fix(one);
    return std::move(made_);
  }

 private:
  using new_places = std::vector<std::uint32_t>;  ///< of each old place

  template <class Entry>
  new_places moved(std::vector<Entry>& table, std::size_t first = 0) {
    std::vector<std::uint32_t> old(table.size());
    std::iota(old.begin(), old.end(), 0U);
    shuffle(old, by_, first);
    std::vector<Entry> fresh;
    new_places made(table.size());
    for (const std::uint32_t one : old) {
      made[one] = static_cast<std::uint32_t>(fresh.size());
      fresh.push_back(std::move(table[one]));
    }
    table = std::move(fresh);
    return made;
  }
  void fix(body_id& one) const { one = body_id{bodies_[one.index()]}; }
  void fix(office_id& one) const { one = office_id{offices_[one.index()]}; }
  void fix(matter_id& one) const { one = matter_id{matters_[one.index()]}; }
  void fix(std::uint32_t& record) const { record = records_[record]; }
  void fix(bound& one) const { one.of = measure_id{measures_[one.of.index()]}; }
  void fix(actor_id& one) const {
    one = one.is_body() ? actor_id{body_id{bodies_[one.body().index()]}} : actor_id{office_id{offices_[one.office().index()]}};
  }
  void fix(party_id& one) const {
    if (one.is_community()) {
      one = community_id{communities_[one.community().index()]};
    } else {
      actor_id fresh = one.actor();
      fix(fresh);
      one = fresh;
    }
  }
  void fix_citations(std::vector<citation>& list) const {
    for (citation& one : list) one.document = document_id{documents_[one.document.index()]};
  }
  template <class T>
  void fix(std::optional<T>& one) const {
    if (one) fix(*one);
  }
  template <class T>
  void fix_set(std::vector<T>& list) {
    for (T& one : list) fix(one);
    shuffle(list, by_);
  }
  void fix(body_entry& one) {
    fix(one.within);
    fix_set(one.under);
    fix_set(one.classes);
  }
  void fix(office_entry& one) {
    fix(one.of);
    fix_set(one.also);
    fix_set(one.all_of);
    fix_set(one.any_of);
  }
  void fix(record_entry& one) {
    fix_set(one.holders);
    fix_set(one.matters);
    fix_set(one.parties);
    fix_set(one.when);
    fix_set(one.made_up);
    fix_set(one.targets);
    fix_set(one.devolved_by);
    fix_citations(one.omitted);
    if (one.report) fix(one.report->to);
    for (procedure_step& each : one.steps) fix(each.actor);
  }

  regulation_tables made_;
  dice& by_;
  new_places documents_, measures_, communities_, bodies_, offices_, matters_, records_;
};

// --- other ids ---------------------------------------------------------------------------------------------------------

using renaming = std::function<std::string(const std::string&)>;

/// Applies a renaming to each part of a key between dots, so that the tree of matters stays.
inline std::string renamed_key(const std::string& key, const renaming& of_part) {
  const auto dot = key.find('.');
  if (dot == std::string::npos) return of_part(key);
  return of_part(key.substr(0, dot)) + "." + renamed_key(key.substr(dot + 1), of_part);
}
/// Keeps the order of keys.
inline std::string longer(const std::string& part) {
  return "a" + part;
}
/// Turns the order of keys round, where no key begins another one.
inline std::string mirrored(const std::string& part) {
  std::string made = part;
  for (char& letter : made) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>('a' + 'z' - letter);
    if (letter >= '0' && letter <= '9') letter = static_cast<char>('0' + '9' - letter);
  }
  return made;
}
inline regulation_tables renamed(regulation_tables from, const renaming& of_part) {
  for (document_entry& one : from.documents) one.key = renamed_key(one.key, of_part);
  for (measure_entry& one : from.measures)
    if (one.key != "assigned-field") one.key = renamed_key(one.key, of_part);
  for_each_attestation(from, [&](attestation& one) { one.key = renamed_key(one.key, of_part); });
  return from;
}

// --- other days --------------------------------------------------------------------------------------------------------

inline date later(date from, std::int32_t days) {
  return from == period::open_start || from == period::open_end ? from : date{from.day_number() + days};
}
inline period later(period from, std::int32_t days) {
  return {later(from.from(), days), later(from.until(), days)};
}
inline regulation_tables later(regulation_tables from, std::int32_t days) {
  for (document_entry& one : from.documents) {
    if (one.signed_on) one.signed_on = later(*one.signed_on, days);
    one.in_force = later(one.in_force, days);
  }
  for_each_attestation(from, [&](attestation& one) { one.force = later(one.force, days); });
  for (record_entry& one : from.records) {
    one.grantor_term = later(one.grantor_term, days);
    one.grantee_term = later(one.grantee_term, days);
  }
  return from;
}

// --- more citations ----------------------------------------------------------------------------------------------------

/// Each record cites its governing provision again, and another one, of whatever document.
inline regulation_tables corroborated(regulation_tables from, dice& by) {
  const auto documents = static_cast<std::uint32_t>(from.documents.size());
  for_each_attestation(from, [&](attestation& one) {
    if (one.basis.empty()) return;
    one.basis.push_back(one.basis.front());
    one.basis.push_back({document_id{by.roll(documents)}, *parse_address("Điều " + std::to_string(1 + by.roll(9)))});
  });
  return from;
}

// --- without what makes powers stand against powers ----------------------------------------------------------------------

/// One rank for all, nothing exclusive, nothing by competence, nothing devolved.
inline regulation_tables flattened(regulation_tables from) {
  for (document_entry& one : from.documents) one.rank = document_rank::local;
  for (record_entry& one : from.records) {
    one.exclusive = false;
    one.by_competence = false;
    one.devolved_by.clear();
  }
  return from;
}

}  // namespace quyche_tests

#endif
