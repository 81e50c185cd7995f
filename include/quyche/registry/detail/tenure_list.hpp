// SPDX-License-Identifier: BSL-1.0
// tenure_list: the tenures of a unit whose offices a graph has, by person, office and first day. Included by registry/impl
// only.
#ifndef QUYCHE_REGISTRY_DETAIL_TENURE_LIST_HPP
#define QUYCHE_REGISTRY_DETAIL_TENURE_LIST_HPP

#include <algorithm>
#include <span>
#include <vector>

#include <quyche/registry/detail/graph_names.hpp>
#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct known_tenure {
  const tenure_row* row;
  office_id office;
  period days;        ///< within the life of the unit
  date latest_until;  ///< the latest end of the tenures of that person in that office up to this one
};

/// The tenures of one person in one office.
using tenure_run = std::span<const known_tenure>;

class tenure_list {
 public:
  /// What the graph does not have is reported.
  tenure_list(const registry& in, unit_id unit, graph_names& names) {
    for (const tenure_id one : in.tenures_in(unit)) {
      const tenure_row& row = in.tenure(one);
      const auto office = names.office(row.office, row.written_at);
      if (!office) continue;
      const period days = row.held.intersect(in.unit(unit).life);
      all_.push_back({&row, *office, days, days.empty() ? period::open_start : days.until()});
      if (all_.size() == 1 || !together(all_[all_.size() - 2], all_.back())) continue;
      all_.back().latest_until = (std::max)(all_[all_.size() - 2].latest_until, all_.back().latest_until);
    }
  }
  [[nodiscard]] std::span<const known_tenure> all() const noexcept { return all_; }

  /// Cost: logarithmic.
  [[nodiscard]] std::span<const known_tenure> of(person_id who) const {
    const auto [first, last] = std::equal_range(all_.begin(), all_.end(), who, by_person{});
    return {first, last};
  }
  /// Cost: linear in the tenures of the person.
  [[nodiscard]] std::vector<tenure_run> runs_of(person_id who) const {
    std::vector<tenure_run> made;
    for (auto rest = of(who); !rest.empty(); rest = rest.subspan(made.back().size())) {
      const auto last =
          std::find_if(rest.begin(), rest.end(), [&](const known_tenure& one) { return !together(rest[0], one); });
      made.emplace_back(rest.begin(), last);
    }
    return made;
  }

  /// The first of a run that has a day in common with a period; nothing if none has. Cost: logarithmic.
  [[nodiscard]] static const known_tenure* first_overlapping(tenure_run run, period within) {
    const auto found = std::partition_point(run.begin(), run.end(),
                                            [&](const known_tenure& one) { return one.latest_until <= within.from(); });
    return found == run.end() || found->days.intersect(within).empty() ? nullptr : &*found;
  }

 private:
  struct by_person {
    bool operator()(const known_tenure& one, person_id who) const { return one.row->person < who; }
    bool operator()(person_id who, const known_tenure& one) const { return who < one.row->person; }
  };
  static bool together(const known_tenure& one, const known_tenure& other) {
    return one.row->person == other.row->person && one.office == other.office;
  }

  std::vector<known_tenure> all_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
