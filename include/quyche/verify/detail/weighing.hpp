// SPDX-License-Identifier: BSL-1.0
// weighing: what stands against a record in one case (rules R3, R4), by plain scans. For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_WEIGHING_HPP
#define QUYCHE_VERIFY_DETAIL_WEIGHING_HPP

#include <vector>

#include <quyche/verify/detail/scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// A case for one act and one addressee, with the facts of which it has some.
struct deed {
  matter_id leaf;
  act what;
  std::optional<party_id> towards;
  const moment& when;
  std::span<const fact> facts;
};

/// The norm that stands against a record, and how.
struct obstacle {
  flaw cause = flaw::none;
  std::optional<record_id> by = {};
};

inline document_rank rank_of(const graph& in, record_id which) {
  return in.document(in.provision(in.record(which).basis().front()).document).rank();
}
inline bool in_time(const graph& in, record_id which, actor_id holder, const deed& of) {
  return time_flaw(in, which, life_of(in, holder), of.when) == flaw::none;
}
inline bool in_time_for_any(const graph& in, record_id which, const deed& of) {
  const auto holders = in.record(which).holders();
  if (holders.empty()) return time_flaw(in, which, period{}, of.when) == flaw::none;
  return std::any_of(holders.begin(), holders.end(), [&](actor_id one) { return in_time(in, which, one, of); });
}
inline bool speaks_of(const graph& in, const record_view& record, const deed& of) {
  const bool implies = record.kind() == record_kind::power || record.kind() == record_kind::delegation;
  if (!(implies ? with_implied(record.acts()) : record.acts()).contains(of.what)) return false;
  if (!covers(in, record.matters(), of.leaf)) return false;
  return record.kind() == record_kind::delegation || !of.towards || record.parties().empty() ||
         lists(in, record.parties(), *of.towards);
}

// --- R4: strikes -----------------------------------------------------------------------------------------------------

/// Rule R3: does one address stand at, or inside, the other? They are normal forms, written narrowest first; where both name an
/// article, what follows it, being wider, does not matter.
inline bool stands_inside(std::string_view inner, std::string_view outer) {
  constexpr std::string_view article = "Điều ";
  const std::size_t in_inner = inner.find(article);
  const std::size_t in_outer = outer.find(article);
  if (in_inner != std::string_view::npos && in_outer != std::string_view::npos) {
    inner = inner.substr(0, inner.find(' ', in_inner + article.size()));
    outer = outer.substr(0, outer.find(' ', in_outer + article.size()));
  }
  return outer.empty() || inner == outer || inner.ends_with(" " + std::string{outer});
}
inline bool omits(const graph& in, const record_view& omission, provision_id cited) {
  const provision_view inner = in.provision(cited);
  const auto omitted = omission.omitted();
  return std::any_of(omitted.begin(), omitted.end(), [&](provision_id one) {
    const provision_view outer = in.provision(one);
    return outer.document == inner.document && stands_inside(inner.normal_form, outer.normal_form);
  });
}
/// Is this a strike that is aimed at the record, and has it the rank for it?
inline bool aims_at(const graph& in, record_id strike, record_id target) {
  const record_view record = in.record(strike);
  if (record.kind() != record_kind::exception && record.kind() != record_kind::revocation &&
      record.kind() != record_kind::omission)
    return false;
  const document_rank own = rank_of(in, strike);
  const document_rank other = rank_of(in, target);
  if (record.kind() == record_kind::omission)
    return in.record(target).kind() != record_kind::omission && other == document_rank::model && outranks(other, own) &&
           omits(in, record, in.record(target).basis().front());
  const auto targets = record.targets();
  if (std::find(targets.begin(), targets.end(), target) == targets.end()) return false;
  const record_kind kind = in.record(target).kind();
  return (kind != record_kind::reservation && kind != record_kind::prohibition) || !outranks(other, own);
}
/// Rules R3, R6: a record that an omission does not strike is out of effect while one in effect disapplies it.
inline bool out_by_omission(const graph& in, record_id which, const moment& when) {
  for (const record_id one : in.records())
    if (in.record(one).kind() == record_kind::omission && aims_at(in, one, which) &&
        time_flaw(in, one, period{}, when) == flaw::none)
      return true;
  return false;
}
inline bool in_force_now(const graph& in, record_id which, period life, const moment& when) {
  return time_flaw(in, which, life, when) == flaw::none && !out_by_omission(in, which, when);
}
/// Rule R4: a strike in effect; what is revoked stays revoked.
inline bool strikes_today(const graph& in, record_id strike, const moment& when) {
  const flaw late = time_flaw(in, strike, period{}, when);
  if (late != flaw::none && (late != flaw::no_longer || in.record(strike).kind() != record_kind::revocation)) return false;
  return !out_by_omission(in, strike, when);
}
/// Rule R4: does this strike only take the case from the holders, and leave the record to stand for the others?
inline bool leaves_standing(const graph& in, record_id strike, record_id target) {
  const record_kind kind = in.record(target).kind();
  return in.record(strike).kind() == record_kind::exception && (kind == record_kind::power || kind == record_kind::duty) &&
         outranks(rank_of(in, target), rank_of(in, strike));
}
enum class struck_for : std::uint8_t { the_holders, everybody };
inline obstacle struck(const graph& in, record_id which, const deed& of, struck_for whom) {
  for (const record_id one : in.records()) {
    const record_view strike = in.record(one);
    if (!aims_at(in, one, which) || (whom == struck_for::everybody && leaves_standing(in, one, which))) continue;
    if (!strike.acts().empty() && !strike.acts().contains(of.what)) continue;
    if (!strike.matters().empty() && !covers(in, strike.matters(), of.leaf)) continue;
    if (!strikes_today(in, one, of.when) || limits(strike.when(), of.facts) != within::yes) continue;
    if (strike.kind() == record_kind::omission) return {flaw::omitted, one};
    return {strike.kind() == record_kind::exception ? flaw::excepted : flaw::revoked, one};
  }
  return {};
}

// --- R3: layers ------------------------------------------------------------------------------------------------------

inline bool gives(const record_view& record) {
  return record.kind() == record_kind::power || record.kind() == record_kind::duty;
}
inline bool ended(const graph& in, record_id which, const deed& of) {
  return struck(in, which, of, struck_for::everybody).by.has_value();
}
/// Rule R3: by which holder somebody acts. A body is meant also where its classes are named, an office only by itself.
struct acting {
  actor_id holder;
  actor_id who;
};
inline bool means(const graph& in, actor_id named, const acting& as) {
  return named == as.holder || (as.who.is_body() && held_by(in, as.who).contains(named));
}
inline bool regulates(const graph& in, record_id which, const deed& of) {
  const record_view record = in.record(which);
  return gives(record) && !record.by_competence() && record.acts().contains(of.what) && covers(in, record.matters(), of.leaf) &&
         in_time_for_any(in, which, of) && !ended(in, which, of);
}
inline bool states_for(const graph& in, record_id which, const acting& as, const deed& of) {
  if (!regulates(in, which, of) || !speaks_of(in, in.record(which), of)) return false;
  const auto holders = in.record(which).holders();
  return std::any_of(holders.begin(), holders.end(),
                     [&](actor_id one) { return means(in, one, as) && in_time(in, which, one, of); });
}
/// Does a rank give the case to the holder?
inline bool given_at(const graph& in, document_rank rank, const acting& as, const deed& of) {
  for (const record_id one : in.records())
    if (gives(in.record(one)) && rank_of(in, one) == rank && states_for(in, one, as, of) &&
        limits(in.record(one).when(), of.facts) == within::yes)
      return true;
  return false;
}
inline bool left_to_lower(const graph& in, document_rank own, const acting& as, const deed& of) {
  for (const record_id one : in.records()) {
    const record_view record = in.record(one);
    if (record.kind() != record_kind::locality_choice || !covers(in, record.matters(), of.leaf)) continue;
    if (!record.acts().empty() && !record.acts().contains(of.what)) continue;
    if (is_ranked(rank_of(in, one)) && rank_of(in, one) >= own) continue;
    const auto holders = record.holders();
    if (holders.empty() && in_force_now(in, one, period{}, of.when)) return true;
    for (const actor_id each : holders)
      if (means(in, each, as) && in_force_now(in, one, life_of(in, each), of.when)) return true;
  }
  return false;
}
inline obstacle layered(const graph& in, record_id which, const acting& as, const deed& of) {
  const document_rank own = rank_of(in, which);
  if (!is_ranked(own)) return {};
  for (const record_id one : in.records())
    if (gives(in.record(one)) && outranks(rank_of(in, one), own) && regulates(in, one, of) &&
        !given_at(in, rank_of(in, one), as, of) && !left_to_lower(in, own, as, of))
      return {flaw::widening, one};
  for (const record_id one : in.records())
    if (gives(in.record(one)) && outranks(own, rank_of(in, one)) && states_for(in, one, as, of) &&
        !given_at(in, rank_of(in, one), as, of))
      return {flaw::narrowed, one};
  return {};
}

// --- R4: competence and bars -------------------------------------------------------------------------------------------

inline obstacle allotted(const graph& in, const std::set<actor_id>& held, const deed& of) {
  for (const record_id one : in.records()) {
    const record_view record = in.record(one);
    if (record.kind() != record_kind::power || !regulates(in, one, of) || !speaks_of(in, record, of) ||
        limits(record.when(), of.facts) != within::yes)
      continue;
    for (const actor_id holder : record.holders())
      if (!held.contains(holder) && in_time(in, one, holder, of) && !layered(in, one, {holder, holder}, of).by)
        return {flaw::allotted_elsewhere, one};
  }
  return {};
}
inline obstacle devolved(const graph& in, record_id own, const acting& as, const deed& of) {
  for (const record_id one : in.records()) {
    const record_view record = in.record(one);
    const auto devolvers = record.devolved_by();
    if (one == own) continue;
    if (record.kept() || std::none_of(devolvers.begin(), devolvers.end(), [&](actor_id each) { return means(in, each, as); }))
      continue;
    if (!record.acts().contains(of.what) || !speaks_of(in, record, of) || limits(record.when(), of.facts) != within::yes ||
        ended(in, one, of))
      continue;
    for (const actor_id each : record.holders())
      if (in_time(in, one, each, of) && (record.by_competence() || !layered(in, one, {each, each}, of).by))
        return {flaw::devolved_away, one};
  }
  return {};
}
inline bool is_bar(const record_view& record) {
  return record.kind() == record_kind::reservation || record.kind() == record_kind::prohibition ||
         (record.kind() == record_kind::power && record.exclusive());
}
/// Rule R4: does the bar apply to an actor that holds these?
inline bool bars(const graph& in, record_id bar, const std::set<actor_id>& held, const deed& of) {
  const record_view record = in.record(bar);
  if (!is_bar(record) || !record.acts().contains(of.what) || !speaks_of(in, record, of) ||
      (!of.towards && !record.parties().empty()))
    return false;
  if (limits(record.when(), of.facts) != within::yes || ended(in, bar, of)) return false;
  const auto holders = record.holders();
  const auto is_held = [&](actor_id one) { return held.contains(one); };
  if (record.kind() == record_kind::prohibition) {
    if (holders.empty()) return time_flaw(in, bar, period{}, of.when) == flaw::none;
    return std::any_of(holders.begin(), holders.end(), [&](actor_id one) { return is_held(one) && in_time(in, bar, one, of); });
  }
  if (std::any_of(holders.begin(), holders.end(), is_held)) return false;
  const bool layers = record.kind() == record_kind::power && !record.by_competence();
  return std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
    return in_time(in, bar, one, of) && !(layers && layered(in, bar, {one, one}, of).by);
  });
}
inline std::vector<record_id> bars_on(const graph& in, actor_id who, const deed& of) {
  std::vector<record_id> found;
  const auto held = held_by(in, who);
  for (const record_id one : in.records())
    if (bars(in, one, held, of)) found.push_back(one);
  return found;
}

/// How deep in the tree the record speaks of the leaf.
inline std::size_t depth_at(const graph& in, const record_view& record, matter_id leaf) {
  std::size_t deepest = 0;
  for (const matter_id one : record.matters())
    if (covers(in, one, leaf)) deepest = std::max(deepest, in.matter(one).key().size());
  return deepest;
}
inline bound range_of(const graph& in, const record_view& record, measure_id measure) {
  bound range = in.measure(measure).domain(measure);
  for (const bound& one : record.when())
    if (one.of == measure) range = {measure, std::max(range.from, one.from), std::min(range.until, one.until)};
  return range;
}
/// Is one narrower than the other in some dimension?
inline bool narrower_somewhere(const graph& in, const record_view& one, const record_view& other, matter_id leaf) {
  const auto named = [](const record_view& each) { return each.kind() != record_kind::delegation && !each.parties().empty(); };
  if (depth_at(in, one, leaf) > depth_at(in, other, leaf) || (named(one) && !named(other))) return true;
  for (const measure_id measure : in.measures()) {
    const bound here = range_of(in, one, measure);
    const bound there = range_of(in, other, measure);
    if (here.from > there.from || here.until < there.until) return true;
  }
  return false;
}
/// Rule R4, precedence: positive if the record prevails, negative if the bar does, 0 if neither.
inline int precedence_of(const graph& in, record_id which, record_id bar, matter_id leaf) {
  const document_rank own = rank_of(in, which);
  const document_rank other = rank_of(in, bar);
  if (is_ranked(own) && is_ranked(other) && own != other) return own < other ? 1 : -1;
  const bool more = narrower_somewhere(in, in.record(which), in.record(bar), leaf);
  const bool less = narrower_somewhere(in, in.record(bar), in.record(which), leaf);
  if (own == other && more != less) return more ? 1 : -1;
  if (own == other && !more) return -1;
  const auto from = [&](record_id one) {
    const record_view record = in.record(one);
    return in.document(in.provision(record.basis().front()).document).in_force().intersect(record.force()).from();
  };
  return from(which) > from(bar) ? 1 : from(which) < from(bar) ? -1 : 0;
}
/// An exclusive power does not stand against delegations.
inline bool stands_against(const graph& in, record_id bar, record_id which) {
  return in.record(bar).kind() != record_kind::power || in.record(which).kind() != record_kind::delegation;
}

/// Everything of R3 and R4 that stands against a record by which `who` would act as `holder`.
inline obstacle obstacle_to(const graph& in, record_id which, actor_id holder, actor_id who, const deed& of) {
  if (const obstacle found = struck(in, which, of, struck_for::the_holders); found.by) return found;
  const acting as{holder, who};
  const auto held = held_by(in, who);
  if (in.record(which).kind() != record_kind::delegation) {
    const bool competence = in.record(which).by_competence();
    if (const obstacle found = competence ? allotted(in, held, of) : layered(in, which, as, of); found.by) return found;
    if (const obstacle found = devolved(in, which, as, of); found.by) return found;
  }
  obstacle tied;
  for (const record_id bar : bars_on(in, who, of)) {
    if (!stands_against(in, bar, which)) continue;
    const int who_prevails = precedence_of(in, which, bar, of.leaf);
    const bool prohibits = in.record(bar).kind() == record_kind::prohibition;
    if (who_prevails < 0) return {prohibits ? flaw::prohibited : flaw::reserved, bar};
    if (who_prevails == 0 && !tied.by) tied = {flaw::conflict, bar};
  }
  return tied;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
