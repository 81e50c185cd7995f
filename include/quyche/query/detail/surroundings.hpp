// SPDX-License-Identifier: BSL-1.0
// surroundings: the norms in effect around a leaf on a day, which all actors and all facts of a question share. Included by
// query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_SURROUNDINGS_HPP
#define QUYCHE_QUERY_DETAIL_SURROUNDINGS_HPP

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include <quyche/query/detail/dated.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// The ranks that stand above or below one another, the highest first.
inline constexpr std::array all_ranks{document_rank::charter, document_rank::central, document_rank::model,
                                      document_rank::provincial, document_rank::local};

inline document_rank rank_of(const graph& in, record_id which) {
  return in.document(in.provision(in.record(which).basis().front()).document).rank();
}

/// A point of a measure at which an answer may change.
using cut = std::pair<measure_id, std::int64_t>;

inline void add_cuts(std::span<const bound> list, std::vector<cut>& into) {
  for (const bound& one : list) {
    into.emplace_back(one.of, one.from);
    into.emplace_back(one.of, one.until);
  }
}

/// What surrounds one act on the leaf; each list in record order, each record in effect for somebody.
struct neighbourhood {
  std::optional<act> what;
  std::vector<record_id> norms;  ///< powers, duties, reservations and prohibitions with the act itself
  std::array<std::vector<record_id>, all_ranks.size()> of_rank;  ///< the powers and duties among them, by rank
  std::vector<cut> cuts;             ///< of the norms, of what they ask of a grantee, and of what strikes them; sorted
  std::vector<record_id> bars;       ///< those that can bar
  std::vector<record_id> devolving;  ///< powers that take the case away from those who devolved it
  std::vector<record_id> choices;    ///< what leaves the act to the locality
};

/// One leaf on one day, and the acts asked about there: that of the question and `delegate`.
class surroundings {
 public:
  explicit surroundings(const graph& in) : in_{in} {}

  void enter(matter_id leaf, const moment& when) {
    if (leaf_ == leaf && when_ == when) return;
    leaf_ = leaf;
    when_ = when;
    for (neighbourhood& one : around_) one.what.reset();
  }
  [[nodiscard]] const graph& in() const noexcept { return in_; }
  [[nodiscard]] matter_id leaf() const noexcept { return leaf_; }
  [[nodiscard]] const moment& when() const noexcept { return when_; }

  /// Which of the two places has the act; it is looked up once.
  [[nodiscard]] std::size_t place_of_act(act what) {
    const std::size_t place = what == act::delegate ? 1 : 0;
    if (around_[place].what != what) look_around(around_[place], what);
    return place;
  }
  [[nodiscard]] const neighbourhood& around(act what) { return around_[place_of_act(what)]; }

  /// Is there a bar of the act on the leaf, on whatever day?
  [[nodiscard]] bool has_bar(act what) const {
    bool found = false;
    each_above(in_, leaf_, [&](matter_id at) { found = found || !listed(in_, in_.rows().bars, 0, what, at).empty(); });
    return found;
  }
  /// Rule R1: what leaves act and leaf open, in effect for somebody; in record order.
  void add_open(record_kind kind, act what, std::vector<record_id>& into) const {
    each_above(in_, leaf_, [&](matter_id at) {
      each_on(in_.rows().list(in_.rows().open_on[at.index()]), when_.on, [&](record_id which) {
        const record_view record = in_.record(which);
        if (record.kind() == kind && (record.acts().empty() || record.acts().contains(what)) &&
            counts_for_any(in_, which, when_))
          into.push_back(which);
      });
    });
    put_in_order(into);
  }

  /// Of a record, of what it asks of a grantee, and of what strikes it.
  void add_cuts_of(record_id which, std::vector<cut>& into) {
    add_cuts(in_.record(which).when(), into);
    add_cuts(in_.record(which).made_up(), into);
    constexpr std::size_t few = 8;
    if (in_.rows().list(in_.rows().strikes_of[which.index()]).size() <= few) return add_cuts_of_strikes(which, into);
    auto& known = struck_[which.index()];
    if (known.when != when_) {
      known.when = when_;
      known.cuts.clear();
      add_cuts_of_strikes(which, known.cuts);
      put_in_order(known.cuts);
    }
    into.insert(into.end(), known.cuts.begin(), known.cuts.end());
  }

 private:
  void add_cuts_of_strikes(record_id which, std::vector<cut>& into) const {
    each_strike(in_, which, when_, [&](record_id strike) { add_cuts(in_.record(strike).when(), into); });
  }
  void look_around(neighbourhood& made, act what) {
    made.what = what;
    for (auto* list : {&made.norms, &made.bars, &made.devolving, &made.choices}) list->clear();
    for (auto& list : made.of_rank) list.clear();
    made.cuts.clear();
    each_above(in_, leaf_, [&](matter_id at) {
      each_on(listed(in_, in_.rows().norms, 0, what, at), when_.on, [&](record_id which) {
        if (in_effect_for_any(in_, which, when_)) made.norms.push_back(which);
      });
    });
    put_in_order(made.norms);
    for (const record_id which : made.norms) {
      const record_view record = in_.record(which);
      const bool power = record.kind() == record_kind::power;
      if (record.kind() == record_kind::reservation || record.kind() == record_kind::prohibition ||
          (power && record.exclusive()))
        made.bars.push_back(which);
      if (power || record.kind() == record_kind::duty)
        if (const document_rank rank = rank_of(in_, which); is_ranked(rank))
          made.of_rank[static_cast<std::size_t>(rank)].push_back(which);
      add_cuts_of(which, made.cuts);
      if (power && !record.kept() && !record.devolved_by().empty()) made.devolving.push_back(which);
    }
    put_in_order(made.cuts);
    add_open(record_kind::locality_choice, what, made.choices);
  }

  const graph& in_;
  matter_id leaf_{0};
  moment when_{period::open_start, {}};
  std::array<neighbourhood, 2> around_;
  /// Of what strikes a record, on a day; a record with many strikes stands around many leaves.
  struct struck {
    std::optional<moment> when;
    std::vector<cut> cuts;
  };
  std::unordered_map<std::uint32_t, struck> struck_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
