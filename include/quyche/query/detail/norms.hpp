// SPDX-License-Identifier: BSL-1.0
// norms: what stands against a record in one case: strikes, layers, competence, bars (rules R3, R4). Included by query/impl
// only.
#ifndef QUYCHE_QUERY_DETAIL_NORMS_HPP
#define QUYCHE_QUERY_DETAIL_NORMS_HPP

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include <quyche/query/detail/effect.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What is done in a case, and towards whom.
struct deed {
  act what;
  std::optional<party_id> towards;
};

/// What stands against a record, and for which cause; nothing if nothing does.
struct opposition {
  flaw cause = flaw::none;
  std::optional<record_id> by = {};
};

enum class precedence : std::uint8_t { record, bar, neither };

class norms {
 public:
  norms(const graph& in, matter_id leaf, const moment& when, std::span<const fact> facts)
      : in_{in}, leaf_{leaf}, when_{when}, facts_{facts} {}

  [[nodiscard]] bool within_limits(std::span<const bound> limits) const { return fit_of(limits, facts_) == fit::holds; }

  /// The act and the matter of the case are among those of the record, whatever the addressee.
  [[nodiscard]] bool concerns(const record_view& record, act what) const {
    return acts_given(record).contains(what) && covers_any(in_, record.matters(), leaf_);
  }
  [[nodiscard]] bool speaks_of(const record_view& record, const deed& done) const {
    return concerns(record, done.what) &&
           (record.kind() == record_kind::delegation || addressee_fits(in_, record, done.towards));
  }
  /// Powers, duties, reservations and prohibitions with this act that cover the leaf, in record order.
  [[nodiscard]] std::vector<record_id> around(act what) const {
    std::vector<record_id> found;
    for (std::optional<matter_id> at = leaf_; at; at = in_.matter(*at).parent())
      for (const record_id which : norms_on(in_, *at))
        if (in_.record(which).acts().contains(what)) found.push_back(which);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  /// R4: the first strike in effect that takes the case out of the record; `for_all`: that ends the record in the case.
  [[nodiscard]] opposition struck(record_id which, const deed& done, bool for_all = false) const {
    for (const record_id one : strikes_of(in_, which)) {
      const record_view strike = in_.record(one);
      if (for_all && only_narrows(strike, one, which)) continue;
      if (!strike.acts().empty() && !strike.acts().contains(done.what)) continue;
      if (!strike.matters().empty() && !covers_any(in_, strike.matters(), leaf_)) continue;
      if (!strikes_now(in_, one, when_) || !within_limits(strike.when())) continue;
      const flaw cause = strike.kind() == record_kind::exception    ? flaw::excepted
                         : strike.kind() == record_kind::revocation ? flaw::revoked
                                                                    : flaw::omitted;
      return {cause, one};
    }
    return {};
  }

  /// What stands against a record by which `actor` would act as `holder`. Time and limits of the record itself hold.
  [[nodiscard]] opposition against(record_id which, actor_id holder, actor_id actor, const deed& done) const {
    if (const opposition found = struck(which, done); found.by) return found;
    const record_view record = in_.record(which);
    if (record.kind() != record_kind::delegation) {
      if (const opposition found = record.by_competence() ? allotted(actor, done) : layered(which, holder, actor, done);
          found.by)
        return found;
      if (const opposition found = devolved(holder, actor, done); found.by) return found;
    }
    return barred(which, actor, done);
  }

  /// R4: the bars that apply to an actor, in record order.
  [[nodiscard]] std::vector<record_id> bars(actor_id actor, const deed& done) const {
    std::vector<record_id> found;
    for (const record_id which : around(done.what))
      if (applies(which, actor, done)) found.push_back(which);
    return found;
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
  [[nodiscard]] document_rank rank_of(record_id which) const {
    return in_.document(in_.provision(in_.record(which).basis().front()).document).rank();
  }
  [[nodiscard]] bool in_effect_for(record_id which, actor_id holder) const {
    return in_effect(in_, which, in_.life(holder), when_);
  }
  /// R4: an exception of lower rank takes the case from the holders of a power or duty, and the record goes on regulating.
  [[nodiscard]] bool only_narrows(const record_view& strike, record_id by, record_id which) const {
    const record_kind kind = in_.record(which).kind();
    return strike.kind() == record_kind::exception && (kind == record_kind::power || kind == record_kind::duty) &&
           outranks(rank_of(which), rank_of(by));
  }
  [[nodiscard]] bool ended(record_id which, const deed& done) const { return struck(which, done, true).by.has_value(); }
  /// R3: is this holder meant where `actor` acts as `holder`? A body is meant also by its classes.
  [[nodiscard]] bool is_meant(actor_id named, actor_id holder, actor_id actor) const {
    return named == holder || (actor.is_body() && holds(in_, actor, named));
  }

  // --- R3 ----------------------------------------------------------------------------------------------------------

  /// The records that regulate act and matter: powers and duties, not by competence, not struck, in effect for somebody.
  [[nodiscard]] std::vector<record_id> regulating(const deed& done) const {
    std::vector<record_id> found = around(done.what);
    std::erase_if(found, [&](record_id which) {
      const record_view record = in_.record(which);
      const bool gives = record.kind() == record_kind::power || record.kind() == record_kind::duty;
      return !gives || record.by_competence() || !in_effect_for_any(in_, which, when_) || ended(which, done);
    });
    return found;
  }
  [[nodiscard]] bool states_for(record_id which, actor_id holder, actor_id actor, const deed& done) const {
    const record_view record = in_.record(which);
    const auto holders = record.holders();
    return speaks_of(record, done) && std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
             return is_meant(one, holder, actor) && in_effect_for(which, one);
           });
  }
  [[nodiscard]] bool gives_to(record_id which, actor_id holder, actor_id actor, const deed& done) const {
    return states_for(which, holder, actor, done) && within_limits(in_.record(which).when());
  }
  [[nodiscard]] opposition layered(record_id which, actor_id holder, actor_id actor, const deed& done) const {
    const document_rank own = rank_of(which);
    if (!is_ranked(own)) return {};
    const auto all = regulating(done);
    const auto given_at = [&](document_rank rank) {
      return std::any_of(all.begin(), all.end(),
                         [&](record_id one) { return rank_of(one) == rank && gives_to(one, holder, actor, done); });
    };
    opposition narrowed;
    for (const record_id one : all) {
      const document_rank rank = rank_of(one);
      if (outranks(rank, own) && !given_at(rank) && !left_open(own, holder, actor, done)) return {flaw::widening, one};
      if (!narrowed.by && outranks(own, rank) && states_for(one, holder, actor, done) && !given_at(rank))
        narrowed = {flaw::narrowed, one};
    }
    return narrowed;
  }
  /// A higher layer, or one without rank, leaves the case to the locality.
  [[nodiscard]] bool left_open(document_rank own, actor_id holder, actor_id actor, const deed& done) const {
    for (const record_id which : in_.records(record_kind::locality_choice)) {
      const record_view record = in_.record(which);
      if (!record.acts().empty() && !record.acts().contains(done.what)) continue;
      if (!covers_any(in_, record.matters(), leaf_)) continue;
      if (is_ranked(rank_of(which)) && !outranks(rank_of(which), own)) continue;
      if (counts_for(in_, which, when_, [&](actor_id one) { return is_meant(one, holder, actor); })) return true;
    }
    return false;
  }

  // --- R4 ----------------------------------------------------------------------------------------------------------

  [[nodiscard]] opposition allotted(actor_id actor, const deed& done) const {
    for (const record_id which : around(done.what)) {
      const record_view record = in_.record(which);
      if (record.kind() != record_kind::power || record.by_competence()) continue;
      if (!speaks_of(record, done) || !within_limits(record.when()) || ended(which, done)) continue;
      for (const actor_id one : record.holders())
        if (!holds(in_, actor, one) && in_effect_for(which, one) && !layered(which, one, one, done).by)
          return {flaw::allotted_elsewhere, which};
    }
    return {};
  }
  /// A power that the holder has given away for good, and does not keep.
  [[nodiscard]] opposition devolved(actor_id holder, actor_id actor, const deed& done) const {
    for (const record_id which : around(done.what)) {
      const record_view record = in_.record(which);
      const auto givers = record.devolved_by();
      if (record.kind() != record_kind::power || record.kept() ||
          std::none_of(givers.begin(), givers.end(), [&](actor_id one) { return is_meant(one, holder, actor); }))
        continue;
      if (!speaks_of(record, done) || !within_limits(record.when()) || ended(which, done)) continue;
      const auto holders = record.holders();
      const bool stands = std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
        return in_effect_for(which, one) && (record.by_competence() || !layered(which, one, one, done).by);
      });
      if (stands) return {flaw::devolved_away, which};
    }
    return {};
  }
  [[nodiscard]] bool applies(record_id which, actor_id actor, const deed& done) const {
    const record_view record = in_.record(which);
    const bool exclusive = record.kind() == record_kind::power && record.exclusive();
    if (record.kind() != record_kind::reservation && record.kind() != record_kind::prohibition && !exclusive) return false;
    if (!record.parties().empty() && (!done.towards || !names_party(in_, record.parties(), *done.towards))) return false;
    if (!within_limits(record.when()) || ended(which, done)) return false;
    const auto holders = record.holders();
    const auto held = [&](actor_id one) { return holds(in_, actor, one); };
    if (record.kind() == record_kind::prohibition)
      return holders.empty() ? in_effect(in_, which, period{}, when_)
                             : std::any_of(holders.begin(), holders.end(),
                                           [&](actor_id one) { return held(one) && in_effect_for(which, one); });
    if (std::any_of(holders.begin(), holders.end(), held)) return false;
    return std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
      return in_effect_for(which, one) && (!exclusive || record.by_competence() || !layered(which, one, one, done).by);
    });
  }
  [[nodiscard]] opposition barred(record_id which, actor_id actor, const deed& done) const {
    opposition tied;
    for (const record_id bar : bars(actor, done)) {
      if (!bars_record(bar, which)) continue;
      const precedence found = weigh(which, bar);
      const bool prohibits = in_.record(bar).kind() == record_kind::prohibition;
      if (found == precedence::bar) return {prohibits ? flaw::prohibited : flaw::reserved, bar};
      if (found == precedence::neither && !tied.by) tied = {flaw::conflict, bar};
    }
    return tied;
  }
  /// Is the record more specific than the bar in some dimension, and is it less specific in some?
  [[nodiscard]] std::pair<bool, bool> specificity(const record_view& record, const record_view& bar) const {
    const matter_id deep = deepest(record);
    const matter_id deep_bar = deepest(bar);
    const bool named = record.kind() != record_kind::delegation && !record.parties().empty();
    const bool named_bar = !bar.parties().empty();
    bool more = deep > deep_bar || (named && !named_bar);
    bool less = deep < deep_bar || (!named && named_bar);
    for (const measure_id measure : in_.measures()) {
      const bound one = range_of(record, measure);
      const bound other = range_of(bar, measure);
      more = more || one.from > other.from || one.until < other.until;
      less = less || other.from > one.from || other.until < one.until;
    }
    return {more, less};
  }
  /// The deepest matter of the record that covers the leaf: among those, the one with the greatest id.
  [[nodiscard]] matter_id deepest(const record_view& record) const {
    matter_id found{0};
    for (const matter_id one : record.matters())
      if (in_.covers(one, leaf_)) found = std::max(found, one);
    return found;
  }
  [[nodiscard]] bound range_of(const record_view& record, measure_id measure) const {
    bound range = in_.measure(measure).domain(measure);
    for (const bound& one : record.when()) {
      if (one.of != measure) continue;
      range.from = std::max(range.from, one.from);
      range.until = std::min(range.until, one.until);
    }
    return range;
  }

  const graph& in_;
  matter_id leaf_;
  const moment& when_;
  std::span<const fact> facts_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
