// SPDX-License-Identifier: BSL-1.0
// What the proof checker finds out by itself, by plain scans: no index that freezing derived is read. For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_SCAN_HPP
#define QUYCHE_VERIFY_DETAIL_SCAN_HPP

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// Rule R2: the key of what stands below begins with the key of what stands above.
inline bool covers(const graph& in, matter_id upper, matter_id lower) {
  const std::string_view high = in.matter(upper).key();
  const std::string_view low = in.matter(lower).key();
  return low.starts_with(high) && (low.size() == high.size() || low[high.size()] == '.');
}
inline bool covers(const graph& in, std::span<const matter_id> uppers, matter_id lower) {
  return std::any_of(uppers.begin(), uppers.end(), [&](matter_id upper) { return covers(in, upper, lower); });
}
inline std::vector<matter_id> leaves(const graph& in, matter_id upper) {
  std::vector<matter_id> below;
  std::set<std::string_view> inner;
  for (const matter_id one : in.matters()) {
    if (!covers(in, upper, one)) continue;
    below.push_back(one);
    const std::string_view key = in.matter(one).key();
    if (const auto dot = key.rfind('.'); dot != std::string_view::npos) inner.insert(key.substr(0, dot));
  }
  std::erase_if(below, [&](matter_id one) { return inner.contains(in.matter(one).key()); });
  return below;
}

inline std::vector<actor_id> all_actors(const graph& in) {
  std::vector<actor_id> all;
  for (const body_id one : in.bodies()) all.emplace_back(one);
  for (const office_id one : in.offices()) all.emplace_back(one);
  return all;
}

/// Rule R6: the life of a body or office.
inline period life_of(const graph& in, actor_id who) {
  if (who.is_body()) return in.body(who.body()).force();
  const office_view office = in.office(who.office());
  period life = office.force();
  if (office.of()) life = life.intersect(in.body(*office.of()).force());
  for (const office_id part : office.all_of()) life = life.intersect(life_of(in, part));
  if (office.any_of().empty()) return life;
  date first = period::open_end;
  date last = period::open_start;
  for (const office_id part : office.any_of()) {
    const period one = life_of(in, part);
    if (one.empty()) continue;
    first = std::min(first, one.from());
    last = std::max(last, one.until());
  }
  return life.intersect({first, last});
}

/// Rule R6: why a record is not in effect for a holder with that life, or `none`.
inline flaw time_flaw(const graph& in, record_id which, period life, const moment& when) {
  const record_view record = in.record(which);
  const document_view governing = in.document(in.provision(record.basis().front()).document);
  if (when.known && governing.signed_on().value_or(governing.in_force().from()) > *when.known) return flaw::not_known;
  const period effect = governing.in_force().intersect(record.force()).intersect(life);
  if (effect.empty()) return flaw::never;
  if (effect.contains(when.on)) return flaw::none;
  return when.on < effect.from() ? flaw::not_yet : flaw::no_longer;
}

/// Rule R9: what an actor holds, itself among them.
inline std::set<actor_id> held_by(const graph& in, actor_id who) {
  std::set<actor_id> held{who};
  std::vector<actor_id> open{who};
  while (!open.empty()) {
    const actor_id one = open.back();
    open.pop_back();
    if (one.is_body()) {
      for (const body_id other : in.body(one.body()).classes())
        if (held.insert(other).second) open.push_back(other);
      continue;
    }
    const office_view office = in.office(one.office());
    for (const auto& list : {office.also(), office.all_of()})
      for (const office_id other : list)
        if (held.insert(other).second) open.push_back(other);
  }
  return held;
}

/// For whom a record speaks: its holders; of a delegation the grantees.
inline std::vector<actor_id> those_empowered(const record_view& record) {
  if (record.kind() != record_kind::delegation) return {record.holders().begin(), record.holders().end()};
  std::vector<actor_id> grantees;
  for (const party_id one : record.parties())
    if (one.is_actor()) grantees.push_back(one.actor());
  return grantees;
}

enum class within { yes, no, unknown };

/// Do the facts lie inside the limits? `unknown` if one is missing and none lies outside.
inline within limits(std::span<const bound> of, std::span<const fact> facts) {
  bool missing = false;
  for (const bound& one : of) {
    bool supplied = false;
    for (const fact& each : facts) {
      if (each.of != one.of) continue;
      supplied = true;
      if (each.value < one.from || each.value >= one.until) return within::no;
    }
    missing = missing || !supplied;
  }
  return missing ? within::unknown : within::yes;
}

/// Is a party named, or a class of bodies to which it belongs?
inline bool lists(const graph& in, std::span<const party_id> parties, party_id wanted_party) {
  const auto named = [&](party_id one) { return std::find(parties.begin(), parties.end(), one) != parties.end(); };
  if (!wanted_party.is_body()) return named(wanted_party);
  const auto held = held_by(in, wanted_party.actor());
  return std::any_of(held.begin(), held.end(), [&](actor_id one) { return named(one); });
}

/// Rule R1: the first day that the norms cover.
inline std::optional<date> first_day_of_norms(const graph& in) {
  std::optional<date> first;
  for (const record_id which : in.records()) {
    const period force = in.document(in.provision(in.record(which).basis().front()).document).in_force();
    if (!force.has_start()) return std::nullopt;
    first = first ? std::min(*first, force.from()) : force.from();
  }
  return first;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
