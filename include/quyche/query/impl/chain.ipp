// SPDX-License-Identifier: BSL-1.0
// Definitions of chain.hpp.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <quyche/query/chain.hpp>
#include <quyche/query/detail/cells.hpp>
#include <quyche/query/detail/examine.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/detail/limits.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Walks up from the actor, without recursion; every path is found once, in record order.
class chain_finder {
 public:
  chain_finder(const graph& in, const question& asked) : in_{in}, asked_{asked} {}

  chain_answer find() {
    chain_answer given{asked_, in_.fingerprint(), {}, true};
    if (!traits_of(asked_.what).needs_competence) return given;
    walk();
    for (auto& links : found_) given.chains.push_back(finish(std::move(links)));
    std::stable_sort(given.chains.begin(), given.chains.end(), goes_before);
    given.complete = complete_ && given.chains.size() <= chain_answer::chain_limit;
    if (!given.complete && given.chains.size() > chain_answer::chain_limit)
      given.chains.erase(given.chains.begin() + chain_answer::chain_limit, given.chains.end());
    return given;
  }

 private:
  static constexpr std::size_t walk_limit = 4096;
  static bool broken(flaw found) { return !may_hold(found) && found != flaw::fact_missing; }

  struct finding {
    flaw found = flaw::none;
    std::optional<record_id> against = {};
  };
  /// An actor on the path, and which of its records come next.
  struct level {
    actor_id who;
    std::size_t from;  ///< its records among `records_`, up to those of the next level
    std::size_t next;
  };

  void walk() {
    enter(asked_.actor);
    while (!levels_.empty()) {
      level& here = levels_.back();
      if (here.next == records_.size()) {
        leave();
      } else {
        const record_id which = records_[here.next++];
        climb(which, here.who);
      }
    }
  }
  /// `below_` holds the links from here down to the actor, the lowest first, as found without regard to what is above.
  bool enter(actor_id who) {
    if (found_.size() >= walk_limit) {
      complete_ = false;
      return false;
    }
    std::vector<record_id> list;
    for (const holding& one : holdings(in_, who))
      each_candidate_list(in_, one.held, asked_.what, asked_.matter, [&](std::span<const dated_record> found) {
        for (const dated_record& each : found)
          if (fits_question(each.record)) list.push_back(each.record);
      });
    put_in_order(list);
    levels_.push_back({who, records_.size(), records_.size()});
    on_path_.insert(who);
    records_.insert(records_.end(), list.begin(), list.end());
    if (list.empty() && levels_.size() > 1) emit({std::nullopt, who, flaw::grantor_without_power});
    return true;
  }
  void leave() {
    on_path_.erase(levels_.back().who);
    records_.erase(records_.begin() + static_cast<std::ptrdiff_t>(levels_.back().from), records_.end());
    levels_.pop_back();
    if (!below_.empty()) below_.pop_back();
  }
  void climb(record_id which, actor_id who) {
    const auto [known, fresh] = examined_.try_emplace({which, who});
    if (fresh) known->second = examine(which, who);
    const finding own = known->second;
    const record_view record = in_.record(which);
    const bool delegation = record.kind() == record_kind::delegation;
    const bool closes = delegation && on_path_.contains(record.holders().front());
    if (closes && !broken(own.found)) return emit({which, who, flaw::ring});
    if (!delegation || closes) return emit({which, who, own.found, own.against});
    below_.push_back({which, who, own.found, own.against});
    if (!enter(record.holders().front())) below_.pop_back();
  }
  void emit(const chain_link& top) {
    std::vector<chain_link> links{top};
    links.insert(links.end(), below_.rbegin(), below_.rend());
    found_.push_back(std::move(links));
  }

  [[nodiscard]] bool fits_question(record_id which) const {
    const record_view record = in_.record(which);
    return record.kind() == record_kind::delegation || addressee_fits(in_, record, asked_.towards);
  }
  /// The link in every leaf: broken in one, it is broken; open in one, it is open.
  [[nodiscard]] finding examine(record_id which, actor_id who) {
    finding whole;
    for (const matter_id leaf : in_.subtree(asked_.matter)) {
      if (!in_.is_leaf(leaf)) continue;
      around_.enter(leaf, asked_.when);
      const finding here = examine_leaf(which, who);
      if (broken(here.found)) return here;
      const bool worse = here.found == flaw::fact_missing || (here.found == flaw::conflict && whole.found == flaw::none);
      if (worse && whole.found != flaw::fact_missing) whole = here;
    }
    return whole;
  }
  /// The same whatever the missing facts are: that; lawful for some of them: open; else the least of its flaws.
  [[nodiscard]] finding examine_leaf(record_id which, actor_id who) {
    limits_.begin(asked_.facts);
    limits_.add(which);
    limits_.add_around(asked_.what);
    if (in_.record(which).kind() == record_kind::delegation) limits_.add_around(act::delegate);
    limits_.finish();
    if (limits_.cells() > cell_limit) return {flaw::fact_missing};
    facts_.begin(asked_.facts, limits_.missing());
    std::optional<finding> least;
    bool alike = true;
    splitter_.split(
        limits_.missing(),
        [&](std::span<const bound> ranges) {
          facts_.go_to(ranges);
          examiner_.begin_case({asked_.what, asked_.towards});
          const auto made = examiner_.examine(which, who);
          const finding here{made.own, made.against};
          alike = alike && (!least || least->found == here.found);
          if (!least || std::pair{weight(here.found), here.found} < std::pair{weight(least->found), least->found}) least = here;
          return facts_.alike();
        },
        [](std::span<const bound>) { return true; });
    return alike || broken(least->found) ? *least : finding{flaw::fact_missing};
  }

  /// What a link inherits from the one above it.
  delegation_chain finish(std::vector<chain_link> links) const {
    delegation_chain made{std::move(links), verdict::permitted, std::nullopt};
    for (std::size_t place = 0; place < made.links.size(); ++place) {
      chain_link& link = made.links[place];
      if (place != 0 && !broken(link.found)) {
        const chain_link& above = made.links[place - 1];
        if (broken(above.found)) {
          link.found = flaw::hangs_on_broken_link;
          link.against = std::nullopt;
        } else if (above.record && is_closed(*above.record)) {
          link.found = flaw::passing_on_not_allowed;
          link.against = std::nullopt;
        }
      }
      if (broken(link.found) && !made.first_broken) made.first_broken = place;
      if (link.found == flaw::fact_missing) made.decided = verdict::conditional;
      if (link.found == flaw::conflict && made.decided == verdict::permitted) made.decided = verdict::undetermined;
    }
    if (made.first_broken) made.decided = verdict::denied;
    return made;
  }
  [[nodiscard]] bool is_closed(record_id which) const {
    const record_view record = in_.record(which);
    return record.kind() == record_kind::delegation && !record.may_pass_on();
  }
  static bool goes_before(const delegation_chain& one, const delegation_chain& other) {
    const auto rank = [](const delegation_chain& each) {
      constexpr verdict order[] = {verdict::permitted, verdict::conditional, verdict::undetermined, verdict::denied};
      return std::find(std::begin(order), std::end(order), each.decided) - std::begin(order);
    };
    if (rank(one) != rank(other)) return rank(one) < rank(other);
    if (one.links.size() != other.links.size()) return one.links.size() < other.links.size();
    return std::lexicographical_compare(
        one.links.rbegin(), one.links.rend(), other.links.rbegin(), other.links.rend(),
        [](const chain_link& left, const chain_link& right) { return left.record < right.record; });
  }

  const graph& in_;
  const question& asked_;
  surroundings around_{in_};
  case_facts facts_;
  examiner examiner_{around_, facts_};
  limit_finder limits_{around_};
  cell_splitter splitter_;
  std::map<std::pair<record_id, actor_id>, finding> examined_;
  std::vector<level> levels_;
  std::vector<record_id> records_;
  std::set<actor_id> on_path_;
  std::vector<chain_link> below_;
  std::vector<std::vector<chain_link>> found_;
  bool complete_ = true;
};

}  // namespace detail

QUYCHE_INLINE chain_answer chain(const graph& in, const question& asked) {
  detail::expect_question(in, asked);
  return detail::chain_finder{in, asked}.find();
}

}  // namespace quyche::inline QUYCHE_ABI
