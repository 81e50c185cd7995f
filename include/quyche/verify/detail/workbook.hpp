// SPDX-License-Identifier: BSL-1.0
// workbook: what one check lists and finds out, for one day; and the cases of a question, each gone through once. For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_WORKBOOK_HPP
#define QUYCHE_VERIFY_DETAIL_WORKBOOK_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/verify/detail/one_case.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline constexpr std::size_t cell_limit = 65'536;

/// The missing measures on which cases may depend, each with the points inside its domain at which a limit lies.
using cuts = std::map<measure_id, std::set<std::int64_t>>;

/// How many elementary cases there are; `cell_limit` + 1 stands for all above.
inline std::size_t count_cells(const cuts& points) {
  std::size_t count = 1;
  for (const auto& [measure, set] : points) count = (std::min)(cell_limit + 1, count * (set.size() + 1));
  return count;
}

class workbook {
 public:
  workbook(const graph& in, const moment& when) : records_{in, when}, acts_{records_} {}
  workbook(const workbook&) = delete;
  workbook& operator=(const workbook&) = delete;

  [[nodiscard]] const graph& in() const noexcept { return records_.in(); }
  [[nodiscard]] record_book& records() noexcept { return records_; }
  [[nodiscard]] act_book& acts() noexcept { return acts_; }
  [[nodiscard]] const matter_book& matters() const noexcept { return records_.matters(); }
  [[nodiscard]] noted_facts& facts() noexcept { return *facts_; }

  /// From here on questions supply these facts.
  void suppose(const std::vector<fact>& supplied) {
    if (facts_ && facts_->supplied() == supplied) return;
    cases_.clear();
    around_.clear();
    facts_.emplace(in(), supplied);
  }

  /// Calls `visit` with the cases of a leaf, until it returns false: one for all values of the missing facts that read the
  /// same. What was found out in a case that does not depend on them is kept for other actors. Requires: `suppose`.
  template <class Visit>
  void each_case(matter_id leaf, const deed& asked, Visit visit) {
    facts_->start();
    if (one_case& first = case_of(leaf, asked, one_case::limits_are::asked); !visit(first)) {
      if (facts_->has_read()) forget(leaf, asked);
      return;
    }
    if (!facts_->has_read()) return;
    forget(leaf, asked);
    while (facts_->next())
      if (one_case here{acts_, *facts_, leaf, asked}; !visit(here)) return;
  }

  /// Has the actor no candidate in the leaf, and is there nothing there that leaves it open?
  [[nodiscard]] bool is_bare(matter_id leaf, actor_id who, act what) {
    for (const matter_id matter : matters().above(leaf)) {
      if (!records_.open_on(matter).empty()) return false;
      for (const actor_id held : records_.actors().held_by(who))
        for (const named_by& one : records_.naming(held, matter)) {
          records_.look();
          if (acts_given(in().record(one.record)).contains(what)) return false;
        }
    }
    return true;
  }

  // --- "Missing facts" -----------------------------------------------------------------------------------------------

  /// How many elementary cases of a question the leaf has; what they may depend on is added. Requires: `suppose`.
  std::size_t count_cells_of(actor_id who, const deed& asked, matter_id leaf, std::set<measure_id>* wanted_measures = nullptr) {
    if (!traits_of(asked.what).needs_competence) return 1;
    bool any = acts_.has_bar(leaf, asked.what);
    if (!any && is_bare(leaf, who, asked.what)) return 1;
    if (!records_.asks_for_facts(leaf)) return 1;
    one_case& wide = case_of(leaf, asked, one_case::limits_are::ignored);
    bool delegated = false;
    std::vector<record_id> own;
    for (const actor_id one : wide.family_of(who))
      for (candidate& each : wide.candidates_of(one)) {
        if (is_of_time(wide.own_flaw(each, one).cause)) continue;
        any = true;
        delegated = delegated || in().record(each.record).kind() == record_kind::delegation;
        if (asks_for_facts(each.record)) own.push_back(each.record);
      }
    if (!any) return 1;
    const around& shared = around_of(leaf, asked.what, delegated);
    return count_with(own, shared, wanted_measures);
  }
  /// The same of one link of a chain.
  std::size_t count_cells_of_link(record_id which, act what, matter_id leaf) {
    const bool delegated = in().record(which).kind() == record_kind::delegation;
    return count_with({which}, around_of(leaf, what, delegated), nullptr);
  }

 private:
  using case_key = std::tuple<matter_id, act, std::optional<party_id>, one_case::limits_are>;
  /// What the norms around a leaf ask for.
  struct around {
    cuts points;
    std::size_t count = 1;
  };

  one_case& case_of(matter_id leaf, const deed& asked, one_case::limits_are limits) {
    const case_key key{leaf, asked.what, asked.towards, limits};
    const auto known = cases_.find(key);
    if (known != cases_.end()) return known->second;
    return cases_.try_emplace(key, acts_, *facts_, leaf, asked, limits).first->second;
  }
  void forget(matter_id leaf, const deed& asked) {
    cases_.erase({leaf, asked.what, asked.towards, one_case::limits_are::asked});
  }

  [[nodiscard]] bool asks_for_facts(record_id which) {
    const record_view record = in().record(which);
    if (!record.when().empty() || !record.made_up().empty()) return true;
    const auto& strikes = records_.strikes_on(which);
    return std::any_of(strikes.begin(), strikes.end(), [&](record_id one) { return !in().record(one).when().empty(); });
  }
  /// The limits of a record, what it asks of a grantee, and the limits of what strikes it.
  template <class Visit>
  void each_limit(record_id which, Visit visit) {
    const auto those_of = [&](std::span<const bound> all) {
      for (const bound& one : all)
        if (!facts_->is_supplied(one.of)) visit(one);
    };
    those_of(in().record(which).when());
    those_of(in().record(which).made_up());
    for (const record_id one : records_.strikes_on(which)) those_of(in().record(one).when());
  }
  void add_points(const bound& limit, cuts& into) const {
    const bound domain = in_domain(limit.of);
    auto& points = into[limit.of];
    for (const std::int64_t cut : {limit.from, limit.until})
      if (cut > domain.from && cut < domain.until) points.insert(cut);
  }
  [[nodiscard]] bound in_domain(measure_id which) const { return records_.in().measure(which).domain(which); }

  const around& around_of(matter_id leaf, act what, bool delegated) {
    const auto [known, fresh] = around_.try_emplace({leaf, what, delegated});
    if (!fresh) return known->second;
    const auto add = [&, &made = known->second](act of) {
      acts_.each_above(leaf, of, [&](const norms_of_act& norms) {
        for (const record_id one : norms.around) {
          records_.look();
          each_limit(one, [&](const bound& limit) { add_points(limit, made.points); });
        }
      });
    };
    add(what);
    if (delegated) add(act::delegate);
    known->second.count = count_cells(known->second.points);
    return known->second;
  }
  std::size_t count_with(const std::vector<record_id>& own, const around& shared, std::set<measure_id>* wanted_measures) {
    cuts besides;
    for (const record_id one : own) each_limit(one, [&](const bound& limit) { add_points(limit, besides); });
    if (wanted_measures != nullptr) {
      for (const auto& [measure, set] : besides) wanted_measures->insert(measure);
      for (const auto& [measure, set] : shared.points) wanted_measures->insert(measure);
    }
    for (auto& [measure, set] : besides)
      if (const auto same = shared.points.find(measure); same != shared.points.end())
        std::erase_if(set, [&](std::int64_t cut) { return same->second.contains(cut); });
    std::erase_if(besides, [](const auto& one) { return one.second.empty(); });
    if (besides.empty()) return shared.count;
    std::size_t count = 1;
    for (const auto& [measure, set] : shared.points) {
      const auto more = besides.find(measure);
      count = (std::min)(cell_limit + 1, count * (set.size() + 1 + (more == besides.end() ? 0 : more->second.size())));
    }
    for (const auto& [measure, set] : besides)
      if (!shared.points.contains(measure)) count = (std::min)(cell_limit + 1, count * (set.size() + 1));
    return count;
  }

  record_book records_;
  act_book acts_;
  std::optional<noted_facts> facts_;
  std::map<case_key, one_case> cases_;
  std::map<std::tuple<matter_id, act, bool>, around> around_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
