// SPDX-License-Identifier: BSL-1.0
// chain_checker: are these all the chains, and is each link judged right (rule R7)? For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_CHAIN_CHECKER_HPP
#define QUYCHE_VERIFY_DETAIL_CHAIN_CHECKER_HPP

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <quyche/verify/detail/answer_checker.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class chain_checker {
 public:
  /// Requires: a book of the day of the question.
  chain_checker(workbook& book, const chain_answer& given)
      : book_{book}, in_{book.in()}, given_{given}, done_{given.asked.what, given.asked.towards} {}

  [[nodiscard]] complaint check() {
    if (given_.fingerprint != in_.fingerprint()) return "the answer is of another graph";
    if (!known(in_, given_.asked)) return "the question does not fit the graph";
    book_.suppose(given_.asked.facts);
    if (traits_of(given_.asked.what).needs_competence) climb();
    if (given_.complete != (found_.size() <= chain_answer::chain_limit))
      return "whether all chains are listed is reported wrongly";
    if (given_.chains.size() != (std::min)(found_.size(), chain_answer::chain_limit))
      return "chains are missing, or there are too many";
    std::vector<std::pair<standing_at, delegation_chain>> chains;
    for (const path& one : found_) {
      delegation_chain made = judged(one);
      chains.emplace_back(standing_at{kind_of(made), one.size(), &one}, std::move(made));
    }
    std::sort(chains.begin(), chains.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    for (std::size_t place = 0; place < given_.chains.size(); ++place)
      if (given_.chains[place] != chains[place].second) return "a chain is another, or is judged wrong";
    return nullptr;
  }

 private:
  using path = std::vector<std::optional<record_id>>;  ///< from the actor up; nothing: there is no record
  static constexpr std::size_t search_limit = 4096;

  /// Where a chain is listed: lawful, open, in conflict, broken; each by length, then by the records from the actor up.
  struct standing_at {
    int kind;
    std::size_t length;
    const path* records;
    friend bool operator<(const standing_at& one, const standing_at& other) {
      return std::tie(one.kind, one.length, *one.records) < std::tie(other.kind, other.length, *other.records);
    }
  };
  static int kind_of(const delegation_chain& one) {
    return one.decided == verdict::permitted      ? 0
           : one.decided == verdict::conditional  ? 1
           : one.decided == verdict::undetermined ? 2
                                                  : 3;
  }
  static bool broken(flaw found) { return !may_hold(found) && found != flaw::fact_missing; }

  /// The records that give an actor all of the matter, in record order.
  [[nodiscard]] const std::vector<record_id>& giving(actor_id who) {
    const auto [known, fresh] = giving_.try_emplace(who);
    std::vector<record_id>& found = known->second;
    if (!fresh) return found;
    for (const actor_id held : book_.records().actors().held_by(who))
      for (const matter_id matter : book_.matters().above(given_.asked.matter))
        for (const named_by& one : book_.records().naming(held, matter)) {
          book_.records().look();
          const record_view record = in_.record(one.record);
          const bool fits = record.kind() == record_kind::delegation || !given_.asked.towards || record.parties().empty() ||
                            book_.records().lists(one.record, *given_.asked.towards);
          if (fits && acts_given(record).contains(given_.asked.what)) found.push_back(one.record);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  /// Every path from the actor up.
  void climb() {
    std::vector<std::pair<actor_id, std::size_t>> levels{{given_.asked.actor, 0}};  // and which of its records is next
    std::set<actor_id> on_path{given_.asked.actor};
    path links;
    while (!levels.empty()) {
      auto& [who, next] = levels.back();
      const auto& records = giving(who);
      if (next == records.size()) {
        on_path.erase(who);
        levels.pop_back();
        if (!links.empty()) links.pop_back();
        continue;
      }
      links.emplace_back(records[next++]);
      const record_view record = in_.record(*links.back());
      const actor_id above = record.holders().front();
      if (record.kind() != record_kind::delegation || on_path.contains(above)) {
        found_.push_back(links);
        links.pop_back();
      } else if (!enter(above, links)) {
        links.pop_back();
      } else {
        on_path.insert(above);
        levels.emplace_back(above, 0);
      }
    }
  }
  /// Whether there is more above an actor. One without any record ends the path.
  [[nodiscard]] bool enter(actor_id who, const path& links) {
    if (found_.size() >= search_limit) return false;
    if (!giving(who).empty()) return true;
    found_.push_back(links);
    found_.back().emplace_back();
    return false;
  }

  [[nodiscard]] delegation_chain judged(const path& records) {
    delegation_chain made{{}, verdict::permitted, std::nullopt};
    actor_id holder = given_.asked.actor;
    for (const std::optional<record_id>& one : records) {
      made.links.push_back({one, holder, flaw::none});
      if (one && in_.record(*one).kind() == record_kind::delegation) holder = in_.record(*one).holders().front();
    }
    std::reverse(made.links.begin(), made.links.end());
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
  [[nodiscard]] obstacle flaw_of(const delegation_chain& of, std::size_t place) {
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
  [[nodiscard]] obstacle own_flaw(record_id which, actor_id who) {
    const auto [known, fresh] = judged_.try_emplace({which, who});
    if (fresh) known->second = flaw_over_leaves(which, who);
    return known->second;
  }
  [[nodiscard]] obstacle flaw_over_leaves(record_id which, actor_id who) {
    obstacle whole;
    for (const matter_id leaf : book_.matters().leaves(given_.asked.matter)) {
      const obstacle here = flaw_at(which, who, leaf);
      if (broken(here.cause)) return here;
      if (whole.cause == flaw::none || here.cause == flaw::fact_missing) {
        if (whole.cause != flaw::fact_missing) whole = here;
      }
    }
    return whole;
  }
  /// In one leaf: what it is whatever the missing facts are; open if it holds for some of them; else the least of its flaws.
  [[nodiscard]] obstacle flaw_at(record_id which, actor_id who, matter_id leaf) {
    if (book_.count_cells_of_link(which, done_.what, leaf) > cell_limit) return {flaw::fact_missing};
    std::map<std::pair<int, flaw>, obstacle> found;
    book_.each_case(leaf, done_, [&](one_case& here) {
      const obstacle own = here.own_flaw(which, who);
      found.try_emplace({severity(own.cause), own.cause}, own);
      return true;
    });
    const obstacle& least = found.begin()->second;
    return found.size() == 1 || broken(least.cause) ? least : obstacle{flaw::fact_missing};
  }

  workbook& book_;
  const graph& in_;
  const chain_answer& given_;
  deed done_;
  std::vector<path> found_;
  std::map<actor_id, std::vector<record_id>> giving_;
  std::map<std::pair<record_id, actor_id>, obstacle> judged_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
