// SPDX-License-Identifier: BSL-1.0
// When and under which facts one record applies (rules R2, R6 and limits). Included by query/impl only.
#ifndef QUYCHE_QUERY_DETAIL_EFFECT_HPP
#define QUYCHE_QUERY_DETAIL_EFFECT_HPP

#include <algorithm>
#include <span>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Rule R6: was the governing document signed by the day `known`?
inline bool known_by(const graph& in, record_id which, const moment& when) {
  if (!when.known) return true;
  const auto basis = in.record(which).basis();
  if (basis.empty()) return true;
  const document_view governing = in.document(in.provision(basis.front()).document);
  return governing.signed_on().value_or(governing.in_force().from()) <= *when.known;
}

/// Rule R6 for one holder: `none`, or why the record is not in effect.
inline flaw flaw_in_time(const graph& in, record_id which, period life, const moment& when) {
  if (!known_by(in, which, when)) return flaw::not_known;
  const period effect = in.in_force(which).intersect(life);
  if (effect.empty()) return flaw::never;
  if (when.on >= effect.until()) return flaw::no_longer;
  if (when.on < effect.from()) return flaw::not_yet;
  return flaw::none;
}

inline bool in_effect(const graph& in, record_id which, period life, const moment& when) {
  return flaw_in_time(in, which, life, when) == flaw::none;
}

/// In effect for at least one of its holders, or without holders.
inline bool in_effect_for_any(const graph& in, record_id which, const moment& when) {
  const auto holders = in.record(which).holders();
  return holders.empty() ? in_effect(in, which, period{}, when)
                         : std::any_of(holders.begin(), holders.end(),
                                       [&](actor_id holder) { return in_effect(in, which, in.life(holder), when); });
}

inline bool covers_any(const graph& in, std::span<const matter_id> uppers, matter_id lower) {
  return std::any_of(uppers.begin(), uppers.end(), [&](matter_id upper) { return in.covers(upper, lower); });
}

/// Bodies first, then offices.
inline std::uint32_t place_of(const graph& in, actor_id who) {
  return who.is_body() ? who.body().index() : static_cast<std::uint32_t>(in.rows().bodies.size()) + who.office().index();
}

/// What the actor holds, itself first (rule R9).
inline std::span<const holding> holdings(const graph& in, actor_id who) {
  const storage& rows = in.rows();
  const auto where = rows.holdings_of[place_of(in, who)];
  return {rows.holdings.data() + where.from, where.count};
}

inline bool holds(const graph& in, actor_id who, actor_id what) {
  const auto held = holdings(in, who);
  return std::any_of(held.begin(), held.end(), [&](const holding& one) { return one.held == what; });
}

/// The acts that a record gives: a power or a delegation gives those, too, that its acts imply.
inline act_set acts_given(const record_view& record) {
  const bool implies = record.kind() == record_kind::power || record.kind() == record_kind::delegation;
  return implies ? with_implied(record.acts()) : record.acts();
}

/// Is a party named, or a class of bodies to which it belongs (rule R9)?
inline bool names_party(const graph& in, std::span<const party_id> list, party_id who) {
  return std::any_of(list.begin(), list.end(), [&](party_id one) {
    return one == who || (who.is_body() && one.is_body() && holds(in, who.actor(), one.actor()));
  });
}
inline bool addressee_fits(const graph& in, const record_view& record, const std::optional<party_id>& towards) {
  return !towards || record.parties().empty() || names_party(in, record.parties(), *towards);
}

inline std::optional<provision_id> governing(std::span<const provision_id> basis) {
  return basis.empty() ? std::nullopt : std::optional{basis.front()};
}

/// Rule R3: does an omission in effect disapply the record?
inline bool is_omitted(const graph& in, record_id which, const moment& when) {
  const auto strikes = in.rows().list(in.rows().strikes_of[which.index()]);
  return std::any_of(strikes.begin(), strikes.end(), [&](const dated_record& one) {
    return in.record(one.record).kind() == record_kind::omission && in_effect(in, one.record, period{}, when);
  });
}
/// Rule R6 for records that an omission does not strike but puts out of effect.
inline bool counts(const graph& in, record_id which, period life, const moment& when) {
  return in_effect(in, which, life, when) && !is_omitted(in, which, when);
}
/// As `counts`, without holders, or for one of those among the holders that `wanted` takes.
template <class Wanted>
bool counts_for(const graph& in, record_id which, const moment& when, Wanted wanted) {
  const auto holders = in.record(which).holders();
  if (holders.empty()) return counts(in, which, period{}, when);
  return std::any_of(holders.begin(), holders.end(),
                     [&](actor_id one) { return wanted(one) && counts(in, which, in.life(one), when); });
}
inline bool counts_for_any(const graph& in, record_id which, const moment& when) {
  return counts_for(in, which, when, [](actor_id) { return true; });
}

/// How many `holds_office` steps lead to a place of the holdings.
inline std::uint32_t links_to(std::span<const holding> held, std::uint32_t place) {
  std::uint32_t links = 0;
  for (; place != 0; place = held[place].link) ++links;
  return links;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
