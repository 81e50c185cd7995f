// SPDX-License-Identifier: BSL-1.0
// What the proof checker finds out by itself, by plain scans: no index that freezing derived is read. For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_SCAN_HPP
#define QUYCHE_VERIFY_DETAIL_SCAN_HPP

#include <algorithm>
#include <cstddef>
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
inline std::vector<actor_id> all_actors(const graph& in) {
  std::vector<actor_id> all;
  for (const body_id one : in.bodies()) all.emplace_back(one);
  for (const office_id one : in.offices()) all.emplace_back(one);
  return all;
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

// --- rule R3: addresses ----------------------------------------------------------------------------------------------

/// Where a number of an article ends that stands in an address; the whole address if none does.
inline std::size_t end_of_article(std::string_view address) {
  constexpr std::string_view article = "Điều ";
  const std::size_t at = address.find(article);
  return at == std::string_view::npos ? at : address.find(' ', at + article.size());
}
inline bool names_article(std::string_view address) {
  return address.find("Điều ") != std::string_view::npos;
}

// --- rule R4: norms and how narrow they are ----------------------------------------------------------------------------

inline bool gives(const record_view& record) {
  return record.kind() == record_kind::power || record.kind() == record_kind::duty;
}
inline bool is_bar(const record_view& record) {
  return record.kind() == record_kind::reservation || record.kind() == record_kind::prohibition ||
         (record.kind() == record_kind::power && record.exclusive());
}
/// The acts of a record; those of a power or a delegation with the acts that they imply (rules R1, R8).
inline act_set acts_given(const record_view& record) {
  const bool implies = record.kind() == record_kind::power || record.kind() == record_kind::delegation;
  return implies ? with_implied(record.acts()) : record.acts();
}
/// How deep in the tree the record speaks of the leaf.
inline std::size_t depth_at(const graph& in, const record_view& record, matter_id leaf) {
  std::size_t deepest = 0;
  for (const matter_id one : record.matters())
    if (covers(in, one, leaf)) deepest = (std::max)(deepest, in.matter(one).key().size());
  return deepest;
}
inline bound range_of(const graph& in, const record_view& record, measure_id measure) {
  bound range = in.measure(measure).domain(measure);
  for (const bound& one : record.when())
    if (one.of == measure) range = {measure, (std::max)(range.from, one.from), (std::min)(range.until, one.until)};
  return range;
}
/// Is one narrower than the other in some dimension?
inline bool narrower_somewhere(const graph& in, const record_view& one, const record_view& other, matter_id leaf) {
  const auto named = [](const record_view& each) { return each.kind() != record_kind::delegation && !each.parties().empty(); };
  if (depth_at(in, one, leaf) > depth_at(in, other, leaf) || (named(one) && !named(other))) return true;
  for (const bound& limit : one.when()) {  // where it has no limit, nothing is narrower
    const bound here = range_of(in, one, limit.of);
    const bound there = range_of(in, other, limit.of);
    if (here.from > there.from || here.until < there.until) return true;
  }
  return false;
}
/// An exclusive power does not stand against delegations.
inline bool stands_against(const graph& in, record_id bar, record_id which) {
  return in.record(bar).kind() != record_kind::power || in.record(which).kind() != record_kind::delegation;
}

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
