// SPDX-License-Identifier: BSL-1.0
// chain_checker: are these all the chains, and is each link judged right (rule R7)? For verify.ipp.
#ifndef QUYCHE_VERIFY_DETAIL_CHAIN_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_CHAIN_CHECKER_HPP

#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <quyche/verify/detail/answer_checker.hpp>

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

  static bool broken(flaw found) { return !one_case::may_hold(found) && found != flaw::fact_missing; }

  [[nodiscard]] bool fits(const record_view& record) const {
    if (!gives(record) && record.kind() != record_kind::delegation) return false;
    return speaks_of(in_, record, {given_.asked.matter, given_.asked.what, given_.asked.towards, given_.asked.when, {}});
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
      const obstacle here = flaw_of(made, place);
      const flaw found = made.links[place].found = here.cause;
      made.links[place].against = here.by;
      if (broken(found) && !made.first_broken) made.first_broken = place;
      if (found == flaw::fact_missing) made.decided = verdict::conditional;
      if (found == flaw::conflict && made.decided == verdict::permitted) made.decided = verdict::undetermined;
    }
    if (made.first_broken) made.decided = verdict::denied;
    return made;
  }
  [[nodiscard]] obstacle flaw_of(const delegation_chain& of, std::size_t place) const {
    const chain_link& link = of.links[place];
    if (!link.record) return {flaw::grantor_without_power};
    const obstacle own = own_flaw(*link.record, link.holder);
    const record_view record = in_.record(*link.record);
    if (broken(own.cause)) return own;
    if (place == 0) return record.kind() == record_kind::delegation ? obstacle{flaw::ring} : own;
    const chain_link& above = of.links[place - 1];
    if (broken(above.found)) return {flaw::hangs_on_broken_link};
    const bool closed = in_.record(*above.record).kind() == record_kind::delegation && !in_.record(*above.record).may_pass_on();
    return closed ? obstacle{flaw::passing_on_not_allowed} : own;
  }
  /// The flaw of the record itself, over all leaves: broken in one it is broken, open in one it is open.
  [[nodiscard]] obstacle own_flaw(record_id which, actor_id who) const {
    const auto [known, fresh] = judged_.try_emplace({which, who});
    if (fresh) known->second = flaw_over_leaves(which, who);
    return known->second;
  }
  [[nodiscard]] obstacle flaw_over_leaves(record_id which, actor_id who) const {
    obstacle whole;
    for (const matter_id leaf : leaves(in_, given_.asked.matter)) {
      const obstacle here = flaw_at(which, who, leaf);
      if (broken(here.cause)) return here;
      if (whole.cause == flaw::none || here.cause == flaw::fact_missing) {
        if (whole.cause != flaw::fact_missing) whole = here;
      }
    }
    return whole;
  }
  /// In one leaf: what it is whatever the missing facts are; open if it holds for some of them; else the least of its flaws.
  [[nodiscard]] obstacle flaw_at(record_id which, actor_id who, matter_id leaf) const {
    cuts points;
    one_case{in_, given_.asked, leaf, {}}.add_cuts_of_link(which, points);
    std::map<std::pair<int, flaw>, obstacle> found;
    each_cell(points, [&](const std::vector<fact>& cell) {
      std::vector<fact> facts = given_.asked.facts;
      facts.insert(facts.end(), cell.begin(), cell.end());
      const obstacle here = one_case{in_, given_.asked, leaf, facts}.own_flaw(which, who);
      found.try_emplace({one_case::severity(here.cause), here.cause}, here);
      return true;
    });
    const obstacle& least = found.begin()->second;
    return found.size() == 1 || broken(least.cause) ? least : obstacle{flaw::fact_missing};
  }

  /// Lawful, open, in conflict, broken; each by length, then by the records from the actor up.
  static std::tuple<int, std::size_t, path> rank(const delegation_chain& one) {
    path records;
    for (auto link = one.links.rbegin(); link != one.links.rend(); ++link) records.push_back(link->record);
    const int kind = one.decided == verdict::permitted      ? 0
                     : one.decided == verdict::conditional  ? 1
                     : one.decided == verdict::undetermined ? 2
                                                            : 3;
    return {kind, one.links.size(), std::move(records)};
  }

  const graph& in_;
  const chain_answer& given_;
  std::set<path> found_;
  mutable std::map<std::pair<record_id, actor_id>, obstacle> judged_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
