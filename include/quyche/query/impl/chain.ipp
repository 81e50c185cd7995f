// SPDX-License-Identifier: BSL-1.0
// Definitions of chain.hpp.
#include <algorithm>
#include <vector>

#include <quyche/query/chain.hpp>
#include <quyche/query/detail/cells.hpp>
#include <quyche/query/detail/examine.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Walks up from the actor; every path is found once, in record order.
class chain_finder {
 public:
  chain_finder(const graph& in, const question& asked) : in_{in}, asked_{asked} {}

  chain_answer find() {
    chain_answer given{asked_, in_.fingerprint(), {}, true};
    if (!traits_of(asked_.what).needs_competence) return given;
    walk(asked_.actor);
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

  /// `below_` holds the links from here down to the actor, the lowest first, as found without regard to what is above.
  void walk(actor_id who) {
    if (found_.size() >= walk_limit) {
      complete_ = false;
      return;
    }
    path_.push_back(who);
    bool any = false;
    const auto held = holdings(in_, who);
    std::vector<record_id> list;
    for (const holding& one : held)
      for (const record_id which : candidates(in_, one.held))
        if (fits_question(which)) list.push_back(which);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    for (const record_id which : list) {
      any = true;
      climb(which, who, examine(which, who));
    }
    if (!any && path_.size() > 1) emit({std::nullopt, who, flaw::grantor_without_power});
    path_.pop_back();
  }
  struct finding {
    flaw found = flaw::none;
    std::optional<record_id> against = {};
  };
  void climb(record_id which, actor_id who, const finding& own) {
    const record_view record = in_.record(which);
    if (record.kind() != record_kind::delegation) {
      emit({which, who, own.found, own.against});
      return;
    }
    const actor_id grantor = record.holders().front();
    if (std::find(path_.begin(), path_.end(), grantor) != path_.end()) {
      if (broken(own.found)) {
        emit({which, who, own.found, own.against});
      } else {
        emit({which, who, flaw::ring});
      }
      return;
    }
    below_.push_back({which, who, own.found, own.against});
    walk(grantor);
    below_.pop_back();
  }
  void emit(const chain_link& top) {
    std::vector<chain_link> links{top};
    links.insert(links.end(), below_.rbegin(), below_.rend());
    found_.push_back(std::move(links));
  }

  [[nodiscard]] bool fits_question(record_id which) const {
    const record_view record = in_.record(which);
    return acts_given(record).contains(asked_.what) && covers_any(in_, record.matters(), asked_.matter) &&
           (record.kind() == record_kind::delegation || addressee_fits(in_, record, asked_.towards));
  }
  /// The link in every leaf: broken in one, it is broken; open in one, it is open.
  [[nodiscard]] finding examine(record_id which, actor_id who) const {
    finding whole;
    for (const matter_id leaf : in_.subtree(asked_.matter)) {
      if (!in_.is_leaf(leaf)) continue;
      const finding here = examine_leaf(which, who, leaf);
      if (broken(here.found)) return here;
      const bool worse = here.found == flaw::fact_missing || (here.found == flaw::conflict && whole.found == flaw::none);
      if (worse && whole.found != flaw::fact_missing) whole = here;
    }
    return whole;
  }
  /// The same whatever the missing facts are: that; lawful for some of them: open; else the least of its flaws.
  [[nodiscard]] finding examine_leaf(record_id which, actor_id who, matter_id leaf) const {
    std::vector<bound> bounds;
    examiner{in_, asked_, leaf, asked_.facts, true}.add_bounds(which, bounds);
    const auto split = dimensions(in_, asked_, std::move(bounds));
    if (cell_count(split) > cell_limit) return {flaw::fact_missing};
    std::vector<fact> facts = asked_.facts;
    std::vector<std::size_t> cell(split.size(), 0);
    std::optional<finding> least;
    bool alike = true;
    do {
      facts = asked_.facts;
      for (std::size_t place = 0; place < split.size(); ++place)
        facts.push_back({split[place].of, split[place].cuts[cell[place]]});
      const auto made = examiner{in_, asked_, leaf, facts}.examine(which, who);
      const finding here{made->own, made->against};
      alike = alike && (!least || least->found == here.found);
      if (!least || std::pair{weight(here.found), here.found} < std::pair{weight(least->found), least->found}) least = here;
    } while (advance(cell, split));
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
  std::vector<actor_id> path_;
  std::vector<chain_link> below_;
  std::vector<std::vector<chain_link>> found_;
  bool complete_ = true;
};

}  // namespace detail

QUYCHE_INLINE chain_answer chain(const graph& in, const question& asked) {
  static_cast<void>(in.key(asked.actor));
  static_cast<void>(in.matter(asked.matter));
  detail::expect_facts(in, asked.facts);
  return detail::chain_finder{in, asked}.find();
}

}  // namespace quyche::inline QUYCHE_ABI
