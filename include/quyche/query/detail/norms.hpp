// SPDX-License-Identifier: BSL-1.0
// norms: what stands against a record in one case: strikes, layers, competence, bars (rules R3, R4). Included by query/impl
// only.
#ifndef QUYCHE_QUERY_DETAIL_NORMS_HPP
#define QUYCHE_QUERY_DETAIL_NORMS_HPP

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include <quyche/query/detail/facts.hpp>
#include <quyche/query/detail/surroundings.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What is done in a case, and towards whom.
struct deed {
  act what = act::decide;
  std::optional<party_id> towards = {};
  friend bool operator==(const deed&, const deed&) = default;
};

/// By which of those whom it holds an actor acts.
struct acting {
  actor_id holder;
  actor_id who;
  friend bool operator==(const acting&, const acting&) = default;
};

/// What stands against a record, and for which cause; nothing if nothing does.
struct opposition {
  flaw cause = flaw::none;
  std::optional<record_id> by = {};
};

enum class precedence : std::uint8_t { record, bar, neither };

/// One case after another: `begin_case` forgets what was found out in the last.
class norms {
 public:
  norms(surroundings& around, case_facts& facts) : in_{around.in()}, around_{around}, facts_{facts} {}

  void begin_case() {
    for (auto& ranks : regulating_) ranks.fill({});
    own_.as.reset();
  }

  [[nodiscard]] bool within_limits(std::span<const bound> limits) { return facts_.within(limits); }

  /// The act and the matter of the case are among those of the record, whatever the addressee.
  [[nodiscard]] bool concerns(const record_view& record, act what) const {
    return acts_given(record).contains(what) && covers_any(in_, record.matters(), around_.leaf());
  }
  [[nodiscard]] bool speaks_of(const record_view& record, const deed& done) const {
    return concerns(record, done.what) &&
           (record.kind() == record_kind::delegation || addressee_fits(in_, record, done.towards));
  }

  /// R4: the first strike in effect that takes the case out of the record; `for_all`: that ends the record in the case.
  [[nodiscard]] opposition struck(record_id which, const deed& done, bool for_all = false) {
    strikes_.clear();
    each_strike(in_, which, when(), [&](record_id one) { strikes_.push_back(one); });
    put_in_order(strikes_);
    for (const record_id one : strikes_) {
      const record_view strike = in_.record(one);
      if (for_all && only_narrows(strike, one, which)) continue;
      if (!strike.acts().empty() && !strike.acts().contains(done.what)) continue;
      if (!strike.matters().empty() && !covers_any(in_, strike.matters(), around_.leaf())) continue;
      if (!within_limits(strike.when())) continue;
      const flaw cause = strike.kind() == record_kind::exception    ? flaw::excepted
                         : strike.kind() == record_kind::revocation ? flaw::revoked
                                                                    : flaw::omitted;
      return {cause, one};
    }
    return {};
  }

  /// What stands against a record by which `actor` would act as `holder`. Time and limits of the record itself hold.
  [[nodiscard]] opposition against(record_id which, actor_id holder, actor_id actor, const deed& done) {
    if (const opposition found = struck(which, done); found.by) return found;
    const record_view record = in_.record(which);
    const acting as{holder, actor};
    if (record.kind() != record_kind::delegation) {
      if (const opposition found = record.by_competence() ? allotted(actor, done) : layered(which, as, done); found.by)
        return found;
      if (const opposition found = devolved(which, as, done); found.by) return found;
    }
    return barred(which, actor, done);
  }

  /// R4: calls with the bars that apply to an actor, in record order, until it returns false.
  template <class Visit>
  void each_bar(actor_id actor, const deed& done, Visit visit) {
    for (const record_id which : around_.around(done.what).bars)
      if (applies(which, actor, done) && !visit(which)) return;
  }
  /// Does one apply that prohibits, or one that does not?
  [[nodiscard]] bool has_bar(actor_id actor, const deed& done, bool prohibiting) {
    const auto& bars = around_.around(done.what).bars;
    return std::any_of(bars.begin(), bars.end(), [&](record_id which) {
      return (in_.record(which).kind() == record_kind::prohibition) == prohibiting && applies(which, actor, done);
    });
  }
  /// R4: a bar that applies; an exclusive power does not apply to delegations.
  [[nodiscard]] bool bars_record(record_id bar, record_id which) const {
    return in_.record(bar).kind() != record_kind::power || in_.record(which).kind() != record_kind::delegation;
  }

  [[nodiscard]] precedence weigh(record_id which, record_id bar) const {
    const document_rank one = rank_of(which);
    const document_rank other = rank_of(bar);
    if (outranks(one, other)) return precedence::record;
    if (outranks(other, one)) return precedence::bar;
    if (one == other) {
      const auto [more, less] = specificity(in_.record(which), in_.record(bar));
      if (more && !less) return precedence::record;
      if (!more) return precedence::bar;
    }
    const date from = in_.in_force(which).from();
    const date from_bar = in_.in_force(bar).from();
    return from > from_bar ? precedence::record : from < from_bar ? precedence::bar : precedence::neither;
  }

 private:
  [[nodiscard]] document_rank rank_of(record_id which) const { return detail::rank_of(in_, which); }
  [[nodiscard]] const moment& when() const noexcept { return around_.when(); }
  [[nodiscard]] bool in_effect_for(record_id which, actor_id holder) const {
    return in_effect(in_, which, in_.life(holder), when());
  }
  /// R4: an exception of lower rank takes the case from the holders of a power or duty, and the record goes on regulating.
  [[nodiscard]] bool only_narrows(const record_view& strike, record_id by, record_id which) const {
    const record_kind kind = in_.record(which).kind();
    return strike.kind() == record_kind::exception && (kind == record_kind::power || kind == record_kind::duty) &&
           outranks(rank_of(which), rank_of(by));
  }
  [[nodiscard]] bool ended(record_id which, const deed& done) { return struck(which, done, true).by.has_value(); }
  /// R3: is this holder meant? A body is meant also by its classes, an office only by itself.
  [[nodiscard]] bool is_meant(actor_id named, const acting& as) const {
    return named == as.holder || (as.who.is_body() && holds(in_, as.who, named));
  }

  // --- R3 ----------------------------------------------------------------------------------------------------------

  /// Does the record regulate: a power or duty, not by competence, not ended?
  [[nodiscard]] bool regulates(record_id which, const deed& done) {
    const record_view record = in_.record(which);
    const bool gives = record.kind() == record_kind::power || record.kind() == record_kind::duty;
    return gives && !record.by_competence() && !ended(which, done);
  }
  /// The first record of a rank that regulates act and matter, in effect for somebody.
  [[nodiscard]] std::optional<record_id> regulating(document_rank rank, const deed& done) {
    first_regulating& known = regulating_[around_.place_of_act(done.what)][static_cast<std::size_t>(rank)];
    if (known.found_out) return known.by;
    known.found_out = true;
    for (const record_id which : around_.around(done.what).of_rank[static_cast<std::size_t>(rank)])
      if (regulates(which, done)) {
        known.by = which;
        break;
      }
    return known.by;
  }
  /// The records with the act itself that state the case for those who are meant, in record order; what was asked last is
  /// remembered.
  [[nodiscard]] const std::vector<record_id>& stated_for(const acting& as, const deed& done) {
    if (own_.as == as && own_.done == done) return own_.records;
    own_.as = as;
    own_.done = done;
    own_.records.clear();
    if (!as.who.is_body()) add_stated(as.holder, done);
    if (as.who.is_body())
      for (const holding& one : holdings(in_, as.who)) add_stated(one.held, done);
    put_in_order(own_.records);
    return own_.records;
  }
  void add_stated(actor_id holder, const deed& done) {
    each_candidate_on(in_, holder, done.what, around_.leaf(), when(), [&](record_id which) {
      const record_view record = in_.record(which);
      if (record.kind() != record_kind::delegation && !record.by_competence() && record.acts().contains(done.what) &&
          addressee_fits(in_, record, done.towards))
        own_.records.push_back(which);
    });
  }
  /// Does a rank that regulates give the case to those who are meant?
  [[nodiscard]] bool given_at(document_rank rank, const acting& as, const deed& done) {
    const auto& stated = stated_for(as, done);
    return std::any_of(stated.begin(), stated.end(), [&](record_id one) {
      return rank_of(one) == rank && within_limits(in_.record(one).when()) && regulates(one, done);
    });
  }
  [[nodiscard]] opposition layered(record_id which, const acting& as, const deed& done) {
    const document_rank own = rank_of(which);
    if (!is_ranked(own)) return {};
    std::optional<record_id> widened;
    for (const document_rank rank : all_ranks) {
      if (!outranks(rank, own)) continue;
      const auto by = regulating(rank, done);
      if (by && (!widened || *by < *widened) && !given_at(rank, as, done)) widened = by;
    }
    if (widened && !left_open(own, as, done)) return {flaw::widening, widened};
    for (const record_id one : stated_for(as, done))
      if (outranks(own, rank_of(one)) && regulates(one, done) && !given_at(rank_of(one), as, done))
        return {flaw::narrowed, one};
    return {};
  }
  /// A higher layer, or one without rank, leaves the case to the locality.
  [[nodiscard]] bool left_open(document_rank own, const acting& as, const deed& done) {
    for (const record_id which : around_.around(done.what).choices) {
      if (is_ranked(rank_of(which)) && !outranks(rank_of(which), own)) continue;
      if (counts_for(in_, which, when(), [&](actor_id one) { return is_meant(one, as); })) return true;
    }
    return false;
  }

  // --- R4 ----------------------------------------------------------------------------------------------------------

  [[nodiscard]] opposition allotted(actor_id actor, const deed& done) {
    for (const record_id which : around_.around(done.what).norms) {
      const record_view record = in_.record(which);
      if (record.kind() != record_kind::power || record.by_competence()) continue;
      if (!speaks_of(record, done) || !within_limits(record.when()) || ended(which, done)) continue;
      for (const actor_id one : record.holders())
        if (!holds(in_, actor, one) && in_effect_for(which, one) && !layered(which, {one, one}, done).by)
          return {flaw::allotted_elsewhere, which};
    }
    return {};
  }
  /// Another power, which says that the holder has given the case away for good, and does not keep it.
  [[nodiscard]] opposition devolved(record_id own, const acting& as, const deed& done) {
    for (const record_id which : around_.around(done.what).devolving) {
      if (which == own) continue;
      const record_view record = in_.record(which);
      const auto givers = record.devolved_by();
      if (std::none_of(givers.begin(), givers.end(), [&](actor_id one) { return is_meant(one, as); })) continue;
      if (!addressee_fits(in_, record, done.towards) || !within_limits(record.when()) || ended(which, done)) continue;
      const auto holders = record.holders();
      const bool stands = std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
        return in_effect_for(which, one) && (record.by_competence() || !layered(which, {one, one}, done).by);
      });
      if (stands) return {flaw::devolved_away, which};
    }
    return {};
  }
  /// Of one of the bars around the act.
  [[nodiscard]] bool applies(record_id which, actor_id actor, const deed& done) {
    const record_view record = in_.record(which);
    const bool exclusive = record.kind() == record_kind::power;
    if (!record.parties().empty() && (!done.towards || !names_party(in_, record.parties(), *done.towards))) return false;
    const auto holders = record.holders();
    const auto held = [&](actor_id one) { return holds(in_, actor, one); };
    const bool prohibits = record.kind() == record_kind::prohibition;
    const bool touches =
        prohibits ? holders.empty() || std::any_of(holders.begin(), holders.end(),
                                                   [&](actor_id one) { return held(one) && in_effect_for(which, one); })
                  : std::none_of(holders.begin(), holders.end(), held);
    if (!touches || !within_limits(record.when()) || ended(which, done)) return false;
    return prohibits || std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
             return in_effect_for(which, one) && (!exclusive || record.by_competence() || !layered(which, {one, one}, done).by);
           });
  }
  [[nodiscard]] opposition barred(record_id which, actor_id actor, const deed& done) {
    opposition found;
    each_bar(actor, done, [&](record_id bar) {
      if (!bars_record(bar, which)) return true;
      const precedence stands = weigh(which, bar);
      const bool prohibits = in_.record(bar).kind() == record_kind::prohibition;
      if (stands == precedence::neither && !found.by) found = {flaw::conflict, bar};
      if (stands == precedence::bar) found = {prohibits ? flaw::prohibited : flaw::reserved, bar};
      return stands != precedence::bar;
    });
    return found;
  }
  /// Is the record more specific than the bar in some dimension, and is it less specific in some?
  [[nodiscard]] std::pair<bool, bool> specificity(const record_view& record, const record_view& bar) const {
    const matter_id deep = deepest(record);
    const matter_id deep_bar = deepest(bar);
    const bool named = record.kind() != record_kind::delegation && !record.parties().empty();
    const bool named_bar = !bar.parties().empty();
    bool more = deep > deep_bar || (named && !named_bar);
    bool less = deep < deep_bar || (!named && named_bar);
    for (const auto& limits : {record.when(), bar.when()})
      for (const bound& each : limits) {
        const bound one = range_of(record, each.of);
        const bound other = range_of(bar, each.of);
        more = more || one.from > other.from || one.until < other.until;
        less = less || other.from > one.from || other.until < one.until;
      }
    return {more, less};
  }
  /// The deepest matter of the record that covers the leaf: among those, the one with the greatest id.
  [[nodiscard]] matter_id deepest(const record_view& record) const {
    matter_id found{0};
    for (const matter_id one : record.matters())
      if (in_.covers(one, around_.leaf())) found = (std::max)(found, one);
    return found;
  }
  [[nodiscard]] bound range_of(const record_view& record, measure_id measure) const {
    bound range = in_.measure(measure).domain(measure);
    for (const bound& one : record.when()) {
      if (one.of != measure) continue;
      range.from = (std::max)(range.from, one.from);
      range.until = (std::min)(range.until, one.until);
    }
    return range;
  }

  struct first_regulating {
    bool found_out = false;
    std::optional<record_id> by = {};
  };
  struct remembered {
    std::optional<acting> as;
    deed done = {};
    std::vector<record_id> records;
  };

  const graph& in_;
  surroundings& around_;
  case_facts& facts_;
  std::array<std::array<first_regulating, all_ranks.size()>, 2> regulating_;  ///< by act (a place of the surroundings) and rank
  remembered own_;
  std::vector<record_id> strikes_;  ///< those of the record in hand
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
