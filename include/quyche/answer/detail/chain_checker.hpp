// SPDX-License-Identifier: BSL-1.0
// chain_checker: are these all the chains, and is each link judged right (rule R7)? For verify.ipp.
#ifndef QUYCHE_ANSWER_DETAIL_CHAIN_CHECKER_HPP
#define QUYCHE_ANSWER_DETAIL_CHAIN_CHECKER_HPP

#include <set>
#include <tuple>
#include <vector>

#include <quyche/answer/detail/answer_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class chain_checker {
 public:
  chain_checker(const graph& in, const chain_answer& given) : in_{in}, given_{given} {}

  [[nodiscard]] complaint check() {
    if (given_.fingerprint != in_.fingerprint()) return "the answer is of another graph";
    if (!known(in_, given_.asked)) return "the question does not fit the graph";
    if (traits_of(given_.asked.what).needs_competence) climb({given_.asked.actor}, {});
    if (given_.complete != (found_.size() <= chain_answer::chain_limit)) return "whether all chains are listed is told wrong";
    std::vector<delegation_chain> chains;
    for (const path& one : found_) chains.push_back(judged(one));
    std::sort(chains.begin(), chains.end(),
              [](const delegation_chain& one, const delegation_chain& other) { return rank(one) < rank(other); });
    if (!given_.complete) chains.erase(chains.begin() + chain_answer::chain_limit, chains.end());
    if (given_.chains.size() != chains.size()) return "chains are missing, or there are too many";
    return given_.chains == chains ? nullptr : "a chain is another, or is judged wrong";
  }

 private:
  using path = std::vector<std::optional<record_id>>;  ///< from the actor up; nothing: there is no record
  static constexpr std::size_t search_limit = 4096;

  static bool broken(flaw found) { return found != flaw::none && found != flaw::fact_missing; }

  [[nodiscard]] bool fits(const record_view& record) const {
    const record_kind kind = record.kind();
    if (kind != record_kind::power && kind != record_kind::duty && kind != record_kind::delegation) return false;
    if (!record.acts().contains(given_.asked.what) || !covers(in_, record.matters(), given_.asked.matter)) return false;
    return kind == record_kind::delegation || !given_.asked.towards || record.parties().empty() ||
           lists(record.parties(), *given_.asked.towards);
  }
  /// Every path from the actor up, by plain scans.
  void climb(std::vector<actor_id> actors, path links) {
    if (found_.size() >= search_limit) return;
    const auto held = held_by(in_, actors.back());
    bool any = false;
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (!fits(record)) continue;
      const auto named = those_empowered(record);
      if (std::none_of(named.begin(), named.end(), [&](actor_id one) { return held.contains(one); })) continue;
      any = true;
      path longer = links;
      longer.emplace_back(which);
      const bool given_on = record.kind() == record_kind::delegation;
      if (!given_on || std::find(actors.begin(), actors.end(), record.holders().front()) != actors.end()) {
        found_.insert(longer);
        continue;
      }
      auto above = actors;
      above.push_back(record.holders().front());
      climb(std::move(above), std::move(longer));
    }
    if (any || actors.size() == 1) return;
    links.emplace_back();
    found_.insert(std::move(links));
  }

  [[nodiscard]] delegation_chain judged(const path& records) const {
    delegation_chain made{{}, verdict::permitted, std::nullopt};
    actor_id holder = given_.asked.actor;
    for (const std::optional<record_id>& one : records) {
      made.links.insert(made.links.begin(), chain_link{one, holder, flaw::none});
      if (one && in_.record(*one).kind() == record_kind::delegation) holder = in_.record(*one).holders().front();
    }
    for (std::size_t place = 0; place < made.links.size(); ++place) {
      const flaw found = made.links[place].found = flaw_of(made, place);
      if (broken(found) && !made.first_broken) made.first_broken = place;
      if (found == flaw::fact_missing) made.decided = verdict::conditional;
    }
    if (made.first_broken) made.decided = verdict::denied;
    return made;
  }
  [[nodiscard]] flaw flaw_of(const delegation_chain& of, std::size_t place) const {
    const chain_link& link = of.links[place];
    if (!link.record) return flaw::grantor_without_power;
    const flaw own = own_flaw(*link.record, link.holder);
    const record_view record = in_.record(*link.record);
    if (broken(own)) return own;
    if (place == 0) return record.kind() == record_kind::delegation ? flaw::ring : own;
    const chain_link& above = of.links[place - 1];
    if (broken(above.found)) return flaw::hangs_on_broken_link;
    const bool closed = in_.record(*above.record).kind() == record_kind::delegation && !in_.record(*above.record).may_pass_on();
    return closed ? flaw::passing_on_not_allowed : own;
  }
  /// The flaw of the record itself, for the holder for which it fails least; `fact_missing` if it would fail for nothing else.
  [[nodiscard]] flaw own_flaw(record_id which, actor_id who) const {
    const auto held = held_by(in_, who);
    std::optional<flaw> least;
    const auto weight = [](flaw found) {
      return found == flaw::none ? -2 : found == flaw::fact_missing ? -1 : one_case::severity(found);
    };
    for (const actor_id one : those_empowered(in_.record(which))) {
      if (!held.contains(one)) continue;
      const flaw found = own_flaw_for(which, one);
      if (!least || weight(found) < weight(*least)) least = found;
    }
    return least.value_or(flaw::never);
  }
  [[nodiscard]] flaw own_flaw_for(record_id which, actor_id holder) const {
    const flaw late = time_flaw(in_, which, life_of(in_, holder), given_.asked.when);
    if (late != flaw::none) return late;
    const record_view record = in_.record(which);
    const within inside = limits(record.when(), given_.asked.facts);
    if (inside == within::no) return flaw::outside_limits;
    const flaw delegating = record.kind() == record_kind::delegation ? delegating_flaw(record, holder) : flaw::none;
    if (delegating != flaw::none) return delegating;
    return inside == within::unknown ? flaw::fact_missing : flaw::none;
  }
  [[nodiscard]] flaw delegating_flaw(const record_view& delegation, actor_id grantee) const {
    const actor_id grantor = delegation.holders().front();
    if (grantor == grantee) return flaw::self_delegation;
    const auto held = held_by(in_, grantor);
    bool any = false;
    bool open = false;
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (record.kind() != record_kind::power || !record.acts().contains(act::delegate) ||
          !covers(in_, record.matters(), given_.asked.matter))
        continue;
      const auto holders = record.holders();
      const within inside = limits(record.when(), given_.asked.facts);
      const bool has = std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
        return held.contains(one) && time_flaw(in_, which, life_of(in_, one), given_.asked.when) == flaw::none;
      });
      if (!has || inside == within::no) continue;
      const bool listed = lists(record.parties(), grantee);
      if (listed && inside == within::yes) return flaw::none;
      open = open || listed;
      any = true;
    }
    return open ? flaw::fact_missing : any ? flaw::grantee_not_listed : flaw::no_power_to_delegate;
  }

  /// Lawful first, then open, then broken; each by length, then by the records from the actor up.
  static std::tuple<int, std::size_t, path> rank(const delegation_chain& one) {
    path records;
    for (auto link = one.links.rbegin(); link != one.links.rend(); ++link) records.push_back(link->record);
    const int kind = one.decided == verdict::permitted ? 0 : one.decided == verdict::conditional ? 1 : 2;
    return {kind, one.links.size(), std::move(records)};
  }

  const graph& in_;
  const chain_answer& given_;
  std::set<path> found_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
