// SPDX-License-Identifier: BSL-1.0
// Definitions of registry.hpp.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include <quyche/core/detail/content_hash.hpp>
#include <quyche/core/detail/found_or_broken.hpp>
#include <quyche/registry/detail/validate_rows.hpp>
#include <quyche/registry/registry.hpp>
#include <quyche/text/detail/name_index.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Puts the rows into the order of the registry and renumbers what they name.
class row_sorter {
 public:
  explicit row_sorter(registry_tables& tables) : tables_{tables} {}

  void sort() {
    const auto units = sort_by_key(tables_.units);
    const auto persons = sort_by_key(tables_.persons);
    const auto documents = sort_by_key(tables_.documents);
    const auto person = [&](person_id& one) { one = person_id{persons[one.index()]}; };
    const auto unit = [&](unit_id& one) { one = unit_id{units[one.index()]}; };
    for (unit_row& one : tables_.units)
      if (one.under) unit(*one.under);
    const auto renumber = [&](auto& rows) {
      for (auto& one : rows) {
        person(one.person);
        unit(one.unit);
      }
    };
    renumber(tables_.tenures);
    renumber(tables_.substitutions);
    renumber(tables_.assignments);
    renumber(tables_.exceptions);
    for (substitution_row& one : tables_.substitutions)
      if (one.in_place_of) person(*one.in_place_of);
    for (local_delegation_row& one : tables_.delegations) {
      unit(one.unit);
      if (one.grantor_person) person(*one.grantor_person);
      if (one.grantee_person) person(*one.grantee_person);
      for (citation& cited : one.basis) cited.document = document_id{documents[cited.document.index()]};
    }
    sort_by_key(tables_.delegations);
    sort_rows();
  }

 private:
  /// The new place of each old one.
  template <class Row>
  static std::vector<std::uint32_t> sort_by_key(std::vector<Row>& rows) {
    std::vector<std::uint32_t> old(rows.size());
    for (std::uint32_t place = 0; place < old.size(); ++place) old[place] = place;
    std::stable_sort(old.begin(), old.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return rows[one].key < rows[other].key; });
    std::vector<Row> sorted;
    std::vector<std::uint32_t> made(rows.size());
    for (const std::uint32_t one : old) {
      made[one] = static_cast<std::uint32_t>(sorted.size());
      sorted.push_back(std::move(rows[one]));
    }
    rows = std::move(sorted);
    return made;
  }
  void sort_rows() {
    const auto by = [](auto key) { return [key](const auto& one, const auto& other) { return key(one) < key(other); }; };
    std::stable_sort(tables_.tenures.begin(), tables_.tenures.end(), by([](const tenure_row& one) {
                       return std::tuple{one.person,      one.unit,         std::string_view{one.office},
                                         one.held.from(), one.held.until(), std::string_view{one.basis}};
                     }));
    const auto scope = [](const auto& one) {
      return std::tuple{one.person, one.unit, one.force.from(), one.force.until(), std::string_view{one.basis}};
    };
    std::stable_sort(tables_.substitutions.begin(), tables_.substitutions.end(), by([](const substitution_row& one) {
                       return std::tuple{one.person,       one.unit,          std::string_view{one.office},
                                         one.force.from(), one.force.until(), one.in_place_of,
                                         one.acts.bits(),  one.matters,       std::string_view{one.basis}};
                     }));
    std::stable_sort(tables_.assignments.begin(), tables_.assignments.end(), by(scope));
    std::stable_sort(tables_.exceptions.begin(), tables_.exceptions.end(), by(scope));
  }

  registry_tables& tables_;
};

class row_hasher {
 public:
  std::uint64_t of(const registry_tables& tables) {
    for_each_row(tables.documents, [&](const document_entry& one) {
      text(one.key, one.number, one.issuer, one.title.vi, one.title.en, one.short_title.vi, one.short_title.en, one.note.vi,
           one.note.en);
      number(one.signed_on.has_value(), one.signed_on.value_or(date{0}).day_number(), one.from_inferred, one.rank);
      days(one.in_force);
    });
    for_each_row(tables.units, [&](const unit_row& one) {
      text(one.key, one.name.vi, one.name.en, one.kind);
      maybe(one.under);
      days(one.life);
    });
    for_each_row(tables.persons, [&](const person_row& one) {
      text(one.key, one.name);
      texts(one.aliases);
    });
    for_each_row(tables.tenures, [&](const tenure_row& one) {
      number(one.person.index(), one.unit.index(), one.by);
      text(one.office, one.basis);
      days(one.held);
    });
    for_each_row(tables.substitutions, [&](const substitution_row& one) {
      number(one.person.index(), one.unit.index(), one.acts.bits());
      maybe(one.in_place_of);
      text(one.office, one.basis);
      texts(one.matters);
      days(one.force);
    });
    for_each_row(tables.assignments, [&](const assignment_row& one) {
      number(one.person.index(), one.unit.index());
      texts(one.matters);
      text(one.basis);
      days(one.force);
    });
    for_each_row(tables.delegations, [&](const local_delegation_row& one) { delegation(one); });
    for_each_row(tables.exceptions, [&](const membership_exception_row& one) {
      number(one.person.index(), one.unit.index());
      text(one.body, one.reason, one.basis);
      days(one.force);
    });
    return hash_.value();
  }

 private:
  template <class Row, class Each>
  void for_each_row(const std::vector<Row>& rows, Each each) {
    number(rows.size());
    for (const Row& one : rows) each(one);
  }
  void delegation(const local_delegation_row& one) {
    text(one.key, one.grantor, one.grantee, one.report_to);
    number(one.unit.index(), one.acts.bits(), one.report_by, one.may_pass_on, one.oral);
    maybe(one.grantor_person);
    maybe(one.grantee_person);
    texts(one.matters);
    days(one.force);
    for_each_row(one.limit, [&](const limit_row& each) {
      text(each.measure);
      for (const auto* end : {&each.exactly, &each.from, &each.above, &each.up_to, &each.below}) {
        number(end->has_value());
        if (*end) value(**end);
      }
    });
    for_each_row(one.basis, [&](const citation& each) {
      number(each.document.index());
      text(normal_form(each.at));
    });
  }
  void value(const limit_value& one) {
    number(one.index());
    if (const auto* words = std::get_if<std::string>(&one)) text(*words);
    if (const auto* amount = std::get_if<std::int64_t>(&one)) number(*amount);
    if (const auto* flag = std::get_if<bool>(&one)) number(*flag);
  }
  template <class... Text>
  void text(const Text&... all) {
    (hash_.add(std::string_view{all}), ...);
  }
  void texts(const std::vector<std::string>& all) {
    number(all.size());
    for (const std::string& one : all) text(one);
  }
  template <class... Number>
  void number(Number... all) {
    (hash_.add(static_cast<std::uint64_t>(all)), ...);
  }
  template <class Id>
  void maybe(const std::optional<Id>& one) {
    number(one.has_value(), one ? one->index() : 0);
  }
  void days(period one) { number(one.from().day_number(), one.until().day_number()); }

  content_hash hash_;
};

/// The ids of the rows of a sorted table that belong to a person.
template <class Id, class Row>
id_range<Id> rows_of(const std::vector<Row>& rows, person_id who, id_space space) {
  const auto [first, last] = std::equal_range(rows.begin(), rows.end(), who, [](const auto& one, const auto& other) {
    const auto person = [](const auto& each) {
      if constexpr (requires { each.person; }) {
        return each.person;
      } else {
        return each;
      }
    };
    return person(one) < person(other);
  });
  return {static_cast<std::uint32_t>(first - rows.begin()), static_cast<std::uint32_t>(last - rows.begin()), space};
}

template <class Row>
id_space space_of_keys(const std::vector<Row>& rows) {
  content_hash made;
  for (const Row& one : rows) made.add(one.key);
  return id_space{made.value()};
}

/// The ids of the rows of a table, by unit.
template <class Id, class Row>
std::vector<Id> ids_by_unit(const std::vector<Row>& rows, id_space space) {
  std::vector<Id> ids;
  for (std::uint32_t place = 0; place < rows.size(); ++place) ids.push_back(Id{place, space});
  std::stable_sort(ids.begin(), ids.end(), [&](Id one, Id other) { return rows[one.index()].unit < rows[other.index()].unit; });
  return ids;
}
template <class Id, class Row>
std::span<const Id> ids_in(const std::vector<Id>& by_unit, const std::vector<Row>& rows, unit_id unit) {
  const auto first =
      std::partition_point(by_unit.begin(), by_unit.end(), [&](Id one) { return rows[one.index()].unit < unit; });
  const auto last = std::partition_point(first, by_unit.end(), [&](Id one) { return rows[one.index()].unit == unit; });
  return {first, last};
}

template <class Row>
std::optional<std::uint32_t> row_with_key(const std::vector<Row>& rows, std::string_view key) {
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), key, [](const Row& one, std::string_view each) { return one.key < each; });
  if (found == rows.end() || found->key != key) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows.begin());
}

inline std::vector<std::string_view> names_of(const person_row& one) {
  std::vector<std::string_view> names{one.name};
  names.insert(names.end(), one.aliases.begin(), one.aliases.end());
  return names;
}
inline std::vector<std::string_view> names_of(const unit_row& one) {
  return {one.name.vi, one.name.en};
}
struct registry_names {
  lazy_name_index persons;
  lazy_name_index units;
};
template <class Id, class Row>
std::vector<Id> lookup_row(lazy_name_index& names, const std::vector<Row>& rows, id_range<Id> ids, std::string_view text) {
  const Id first = *ids.begin();
  if (const auto known = row_with_key(rows, text)) return {Id{*known, first.space()}};
  if (first_invalid_utf8(text)) return {};
  const name_index& index = names.get([&](name_index& made) {
    for (std::uint32_t place = 0; place < rows.size(); ++place)
      for (const std::string_view name : names_of(rows[place]))
        if (!name.empty()) made.add(name, place);
  });
  const std::string key = fold(text);
  auto found = index.with_key(key);
  const bool marked =
      std::any_of(key.begin(), key.end(), [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });
  if (found.empty() && !marked) found = index.without_marks(fold_without_marks(text));
  std::vector<Id> made;
  for (const name_index::entry& one : found) made.push_back(Id{one.place, first.space()});
  return made;
}

}  // namespace detail

QUYCHE_INLINE result<registry> make_registry(registry_tables tables, std::vector<diagnostic> earlier) {
  detail::finding_list findings{std::move(earlier)};
  detail::row_validator{tables, findings}.run();
  std::vector<diagnostic> found = std::move(findings).sorted();
  if (std::any_of(found.begin(), found.end(), [](const diagnostic& one) { return severity_of(one.code) == severity::error; }))
    return result<registry>::failure(std::move(found));
  detail::row_sorter{tables}.sort();
  auto made = std::make_shared<registry::content>();
  made->fingerprint = detail::row_hasher{}.of(tables);
  made->units = detail::space_of_keys(tables.units);
  made->persons = detail::space_of_keys(tables.persons);
  made->others = id_space{made->fingerprint};
  made->tenures_by_unit = detail::ids_by_unit<tenure_id>(tables.tenures, made->others);
  made->substitutions_by_unit = detail::ids_by_unit<substitution_id>(tables.substitutions, made->others);
  made->names = std::make_shared<detail::registry_names>();
  made->tables = std::move(tables);
  return {registry{std::move(made)}, std::move(found)};
}

QUYCHE_INLINE id_range<tenure_id> registry::tenures_of(person_id who) const {
  return detail::rows_of<tenure_id>(tables().tenures, who, rows_->others);
}
QUYCHE_INLINE id_range<substitution_id> registry::substitutions_of(person_id who) const {
  return detail::rows_of<substitution_id>(tables().substitutions, who, rows_->others);
}
QUYCHE_INLINE std::span<const assignment_row> registry::assignments_of(person_id who) const {
  const auto ids = detail::rows_of<id<struct assignment_row_tag>>(tables().assignments, who, {});
  return std::span{tables().assignments}.subspan(ids.size() == 0 ? 0 : (*ids.begin()).index(), ids.size());
}
QUYCHE_INLINE std::span<const tenure_id> registry::tenures_in(unit_id which) const {
  return detail::ids_in(rows_->tenures_by_unit, tables().tenures, which);
}
QUYCHE_INLINE std::span<const substitution_id> registry::substitutions_in(unit_id which) const {
  return detail::ids_in(rows_->substitutions_by_unit, tables().substitutions, which);
}
QUYCHE_INLINE std::optional<unit_id> registry::find_unit(std::string_view key) const {
  const auto place = detail::row_with_key(tables().units, key);
  return place ? std::optional{unit_id{*place, rows_->units}} : std::nullopt;
}
QUYCHE_INLINE std::optional<person_id> registry::find_person(std::string_view key) const {
  const auto place = detail::row_with_key(tables().persons, key);
  return place ? std::optional{person_id{*place, rows_->persons}} : std::nullopt;
}
QUYCHE_INLINE unit_id registry::get_unit(std::string_view key) const {
  return detail::found_or_broken(find_unit(key), key, "the registry");
}
QUYCHE_INLINE person_id registry::get_person(std::string_view key) const {
  return detail::found_or_broken(find_person(key), key, "the registry");
}
QUYCHE_INLINE std::vector<person_id> lookup_person(const registry& in, std::string_view text) {
  return detail::lookup_row(in.rows_->names->persons, in.tables().persons, in.persons(), text);
}
QUYCHE_INLINE std::vector<unit_id> lookup_unit(const registry& in, std::string_view text) {
  return detail::lookup_row(in.rows_->names->units, in.tables().units, in.units(), text);
}

}  // namespace quyche::inline QUYCHE_ABI
