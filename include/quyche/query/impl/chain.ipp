// SPDX-License-Identifier: BSL-1.0
// Definitions of chain.hpp.
#include <algorithm>
#include <vector>

#include <quyche/query/chain.hpp>
#include <quyche/query/detail/effect.hpp>

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
  static bool broken(flaw found) { return found != flaw::none && found != flaw::fact_missing; }

  /// `below_` holds the links from here down to the actor, the lowest first, as found without regard to what is above.
  void walk(actor_id who) {
    if (found_.size() >= walk_limit) {
      complete_ = false;
      return;
    }
    path_.push_back(who);
    bool any = false;
    const auto held = holdings(in_, who);
    std::vector<std::pair<record_id, actor_id>> list;
    for (const holding& one : held)
      for (const record_id which : candidates(in_, one.held))
        if (fits_question(which)) list.emplace_back(which, one.held);
    std::sort(list.begin(), list.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    for (std::size_t place = 0; place < list.size(); ++place) {
      // A record with several holders that the actor holds is one link, with the holder for which it fails least.
      if (place != 0 && list[place].first == list[place - 1].first) continue;
      flaw least = examine(list[place].first, list[place].second);
      for (std::size_t next = place + 1; next < list.size() && list[next].first == list[place].first; ++next)
        least = lesser(least, examine(list[next].first, list[next].second));
      any = true;
      climb(list[place].first, who, least);
    }
    if (!any && path_.size() > 1) emit({std::nullopt, who, flaw::grantor_without_power});
    path_.pop_back();
  }
  void climb(record_id which, actor_id who, flaw own) {
    const record_view record = in_.record(which);
    if (record.kind() != record_kind::delegation) {
      emit({which, who, own});
      return;
    }
    const actor_id grantor = record.holders().front();
    if (std::find(path_.begin(), path_.end(), grantor) != path_.end()) {
      emit({which, who, broken(own) ? own : flaw::ring});
      return;
    }
    below_.push_back({which, who, own});
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
    return record.acts().contains(asked_.what) && covers_any(in_, record.matters(), asked_.matter) &&
           (record.kind() == record_kind::delegation || addressee_fits(record, asked_.towards));
  }
  static flaw lesser(flaw one, flaw other) {
    if (one == flaw::none || other == flaw::none) return flaw::none;
    if (one == flaw::fact_missing || other == flaw::fact_missing) return flaw::fact_missing;
    constexpr flaw by_weight[] = {flaw::self_delegation, flaw::outside_limits, flaw::no_longer,
                                  flaw::not_yet,         flaw::not_known,      flaw::never};
    const auto weight = [&](flaw which) {
      const auto* place = std::find(std::begin(by_weight), std::end(by_weight), which);
      return place == std::end(by_weight) ? -1 : static_cast<int>(place - std::begin(by_weight));
    };
    return weight(one) <= weight(other) ? one : other;
  }
  [[nodiscard]] flaw examine(record_id which, actor_id holder) const {
    const record_view record = in_.record(which);
    const flaw time = flaw_in_time(in_, which, in_.life(holder), asked_.when);
    if (time != flaw::none) return time;
    const fit limits = fit_of(record.when(), asked_.facts);
    if (limits == fit::fails) return flaw::outside_limits;
    const flaw delegating = record.kind() == record_kind::delegation ? examine_delegation(record, holder) : flaw::none;
    if (delegating != flaw::none) return delegating;
    return limits == fit::open ? flaw::fact_missing : flaw::none;
  }
  [[nodiscard]] flaw examine_delegation(const record_view& record, actor_id grantee) const {
    const actor_id grantor = record.holders().front();
    if (grantor == grantee) return flaw::self_delegation;
    flaw found = flaw::no_power_to_delegate;
    bool open = false;
    for (const holding& held : holdings(in_, grantor))
      for (const record_id which : candidates(in_, held.held)) {
        const record_view one = in_.record(which);
        if (one.kind() != record_kind::power || !one.acts().contains(act::delegate) ||
            !covers_any(in_, one.matters(), asked_.matter) || !in_effect(in_, which, in_.life(held.held), asked_.when))
          continue;
        const fit limits = fit_of(one.when(), asked_.facts);
        const auto listed = one.parties();
        const bool lists = std::find(listed.begin(), listed.end(), party_id{grantee}) != listed.end();
        if (limits == fit::holds && lists) return flaw::none;
        if (limits == fit::open) open = open || lists;
        if (limits != fit::fails) found = flaw::grantee_not_listed;
      }
    return open ? flaw::fact_missing : found;
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
        } else if (above.record && is_closed(*above.record)) {
          link.found = flaw::passing_on_not_allowed;
        }
      }
      if (broken(link.found) && !made.first_broken) made.first_broken = place;
      if (link.found == flaw::fact_missing && made.decided == verdict::permitted) made.decided = verdict::conditional;
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
      return each.decided == verdict::permitted ? 0 : each.decided == verdict::conditional ? 1 : 2;
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
