// SPDX-License-Identifier: BSL-1.0
// registry: units, persons and their rows, validated and sorted. Immutable, cheap to copy (shared), read by any number of
// threads.
#ifndef QUYCHE_REGISTRY_REGISTRY_HPP
#define QUYCHE_REGISTRY_REGISTRY_HPP

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <quyche/core/result.hpp>
#include <quyche/graph/graph.hpp>
#include <quyche/registry/rows.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {
struct registry_names;
}

/// The rows are sorted: units, persons, documents and delegations by key; the others by person, unit, office, first day, last
/// day. An id out of range is a contract violation, in a checked build also one that a registry with other rows gave.
class registry {
 public:
  /// 64 bits over the content (not over where it was written, nor in which order): equal content, equal fingerprint.
  [[nodiscard]] std::uint64_t fingerprint() const noexcept { return rows_->fingerprint; }
  [[nodiscard]] const registry_tables& tables() const noexcept { return rows_->tables; }

  [[nodiscard]] id_range<unit_id> units() const noexcept { return all<unit_id>(tables().units.size()); }
  [[nodiscard]] id_range<person_id> persons() const noexcept { return all<person_id>(tables().persons.size()); }
  [[nodiscard]] id_range<tenure_id> tenures() const noexcept { return all<tenure_id>(tables().tenures.size()); }
  [[nodiscard]] id_range<substitution_id> substitutions() const noexcept {
    return all<substitution_id>(tables().substitutions.size());
  }
  /// Is it an id of this registry? In a build that is not checked: is it in range?
  [[nodiscard]] bool has(unit_id which) const noexcept { return is_of(tables().units, which); }
  [[nodiscard]] bool has(person_id which) const noexcept { return is_of(tables().persons, which); }

  // Each requires an id of this registry.
  [[nodiscard]] const unit_row& unit(unit_id which) const { return at(tables().units, which); }
  [[nodiscard]] const person_row& person(person_id which) const { return at(tables().persons, which); }
  [[nodiscard]] const tenure_row& tenure(tenure_id which) const { return at(tables().tenures, which); }
  [[nodiscard]] const substitution_row& substitution(substitution_id which) const { return at(tables().substitutions, which); }

  // The rows of a person, in whatever unit, and those in a unit, of whatever person. Cost: logarithmic.
  [[nodiscard]] id_range<tenure_id> tenures_of(person_id who) const;
  [[nodiscard]] id_range<substitution_id> substitutions_of(person_id who) const;
  [[nodiscard]] std::span<const assignment_row> assignments_of(person_id who) const;
  [[nodiscard]] std::span<const tenure_id> tenures_in(unit_id which) const;
  [[nodiscard]] std::span<const substitution_id> substitutions_in(unit_id which) const;

  // By key. Cost: logarithmic.
  [[nodiscard]] std::optional<unit_id> find_unit(std::string_view key) const;
  [[nodiscard]] std::optional<person_id> find_person(std::string_view key) const;

  // By a key that is there: that there is none breaks a contract, which names the key.
  [[nodiscard]] unit_id get_unit(std::string_view key) const;
  [[nodiscard]] person_id get_person(std::string_view key) const;

 private:
  friend result<registry> make_registry(registry_tables tables, std::vector<diagnostic> earlier);
  friend std::vector<person_id> lookup_person(const registry& in, std::string_view text);
  friend std::vector<unit_id> lookup_unit(const registry& in, std::string_view text);
  struct content {
    registry_tables tables;
    std::vector<tenure_id> tenures_by_unit;
    std::vector<substitution_id> substitutions_by_unit;
    std::uint64_t fingerprint = 0;
    std::shared_ptr<detail::registry_names> names;  ///< made at the first look-up
    // Of which rows the ids are the places (core/id.hpp): units and persons by their keys, the other rows by all that there is.
    id_space units, persons, others;
  };
  explicit registry(std::shared_ptr<const content> rows) noexcept : rows_{std::move(rows)} {}
  template <class Id>
  id_range<Id> all(std::size_t count) const noexcept {
    return {0, static_cast<std::uint32_t>(count), space_of(Id{0})};
  }
  template <class Id>
  [[nodiscard]] id_space space_of(Id) const noexcept {
    if constexpr (std::is_same_v<Id, unit_id>) {
      return rows_->units;
    } else if constexpr (std::is_same_v<Id, person_id>) {
      return rows_->persons;
    } else {
      return rows_->others;
    }
  }
  template <class Row, class Id>
  bool is_of(const std::vector<Row>& rows, Id which) const noexcept {
    return which.index() < rows.size() && which.space().fits(space_of(which));
  }
  template <class Row, class Id>
  const Row& at(const std::vector<Row>& rows, Id which, const char* call = QUYCHE_CALLER) const {
    QUYCHE_EXPECTS_OF(call, is_of(rows, which), "the id is of this registry");
    return rows[which.index()];
  }
  std::shared_ptr<const content> rows_;
};

/// Validates and sorts. Errors: ids that are malformed or occur twice, names that are missing, letters that are not Vietnamese,
/// periods without a day, units that stand under one another in a ring. Requires: every id in the tables is a place in its
/// table. `earlier` are findings made before (by a reader); they count as this one's. Whether the keys of offices, bodies and
/// matters fit a graph is asked by `check`.
[[nodiscard]] result<registry> make_registry(registry_tables tables, std::vector<diagnostic> earlier = {});

/// By id, by name as people write it, or without marks if `text` has none, as `lookup` does: the persons, in the order of
/// their ids. Cost: logarithmic in the names; of the first look-up in a registry, that of sorting them.
[[nodiscard]] std::vector<person_id> lookup_person(const registry& in, std::string_view text);
[[nodiscard]] std::vector<unit_id> lookup_unit(const registry& in, std::string_view text);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/registry/impl/registry.ipp>
#endif

#endif
