// SPDX-License-Identifier: BSL-1.0
// one_case: what the records say in one case (one leaf, every fact known). For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_ONE_CASE_HPP
#define QUYCHE_VERIFY_DETAIL_ONE_CASE_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/verify/detail/severity.hpp>
#include <quyche/verify/detail/weighing.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// A record that could give an actor the power (rule R1), and as whom the actor would use it.
struct candidate {
  record_id record;
  std::vector<actor_id> as;
  std::optional<obstacle> own = {};  ///< once it was asked for
};

class one_case {
 public:
  /// Without limits, everything is inside, and nothing stands against a record but time and the flaws of rule R7.
  enum class limits_are : std::uint8_t { asked, ignored };
  one_case(act_book& acts, noted_facts& facts, matter_id leaf, const deed& asked, limits_are limits = limits_are::asked)
      : book_{acts.book()},
        in_{book_.in()},
        facts_{facts},
        leaf_{leaf},
        asked_{asked},
        limits_{limits},
        norms_{acts, facts, leaf} {}

  [[nodiscard]] const graph& in() const noexcept { return in_; }
  [[nodiscard]] record_book& book() noexcept { return book_; }
  [[nodiscard]] weighing& norms() noexcept { return norms_; }
  [[nodiscard]] matter_id leaf() const noexcept { return leaf_; }
  /// The case, as an act of the question; and as the delegating of it to a grantee.
  [[nodiscard]] const deed& asked() const noexcept { return asked_; }
  [[nodiscard]] static deed delegating_to(actor_id grantee) { return {act::delegate, party_id{grantee}}; }
  [[nodiscard]] bool inside(std::span<const bound> limit) { return limits_ == limits_are::ignored || facts_.inside(limit); }

  /// Rule R1: does the record speak of act, leaf and addressee?
  [[nodiscard]] bool speaks_of_case(record_id which) {
    const record_view record = in_.record(which);
    return (gives(record) || record.kind() == record_kind::delegation) && acts_given(record).contains(asked_.what) &&
           book_.matters().covers(record.matters(), leaf_) && norms_.has_addressee(which, asked_);
  }
  /// Rule R1: the candidates of an actor, in record order.
  [[nodiscard]] std::vector<candidate>& candidates_of(actor_id who) {
    const auto [known, fresh] = candidates_.try_emplace(who);
    if (fresh) known->second = find_candidates(who);
    return known->second;
  }

  /// Rules R2 to R6 and the part of R7 that is seen without the grantor's powers, for the holder for which the record
  /// fails least.
  [[nodiscard]] const obstacle& own_flaw(candidate& one, actor_id who) {
    if (!one.own) one.own = least_flaw(one.record, one.as, who);
    return *one.own;
  }
  [[nodiscard]] obstacle own_flaw(record_id which, actor_id who) {
    if (candidate* one = find(which, who)) return own_flaw(*one, who);
    std::vector<actor_id> as = those_empowered(in_.record(which));
    std::erase_if(as, [&](actor_id one) { return !book_.actors().holds(who, one); });
    return least_flaw(which, as, who);
  }
  /// Rule R7: the day lies outside the time in which grantor or grantee held the office of the delegation.
  [[nodiscard]] flaw out_of_office(const record_view& delegation) const {
    const date on = book_.when().on;
    const auto outside = [&](period term) { return on < term.from() || on >= term.until(); };
    if (outside(delegation.grantor_term())) return flaw::grantor_out_of_office;
    return outside(delegation.grantee_term()) ? flaw::grantee_out_of_office : flaw::none;
  }

  /// Rule R7, the least that it gives: has the actor the power, may it be passed on; and would it, were every conflict
  /// decided in favour of its records?
  struct standing {
    bool lawful = false;
    bool passable = false;
    bool possible = false;
    bool possibly_passable = false;
    friend bool operator==(const standing&, const standing&) = default;
  };
  [[nodiscard]] const standing& standing_of(actor_id who) {
    if (!standings_.contains(who)) settle(who);
    return standings_.at(who);
  }
  /// Has the actor a power or a duty of its own? That is seen without all the others.
  [[nodiscard]] bool has_its_own(actor_id who) {
    auto& all = candidates_of(who);
    return std::any_of(all.begin(), all.end(), [&](candidate& one) {
      return in_.record(one.record).kind() != record_kind::delegation && own_flaw(one, who).cause == flaw::none;
    });
  }
  /// Does this candidate give the power?
  [[nodiscard]] bool is_lawful(candidate& one, actor_id who) {
    if (own_flaw(one, who).cause != flaw::none) return false;
    const record_view record = in_.record(one.record);
    return record.kind() != record_kind::delegation || standing_of(record.holders().front()).passable;
  }
  /// The actor and the grantors above it whose delegations have no flaw of their own.
  [[nodiscard]] std::vector<actor_id> family_of(actor_id who) {
    std::vector<actor_id> family{who};
    std::set<actor_id> known{who};
    for (std::size_t place = 0; place < family.size(); ++place)
      for (candidate& one : candidates_of(family[place])) {
        if (!leads_up(one, family[place])) continue;
        const actor_id grantor = in_.record(one.record).holders().front();
        if (known.insert(grantor).second) family.push_back(grantor);
      }
    return family;
  }

  /// Rule R1: the unsettled records, or those left to the locality, that cover the case for an actor; in record order.
  [[nodiscard]] std::vector<record_id> covering(record_kind kind, actor_id who) {
    std::vector<record_id> found;
    if (!book_.actors().life_of(who).contains(book_.when().on)) return found;
    for (const matter_id matter : book_.matters().above(leaf_))
      for (const record_id which : book_.open_on(matter))
        if (in_.record(which).kind() == kind && concerns(which, who)) found.push_back(which);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  // --- candidates ----------------------------------------------------------------------------------------------------

  [[nodiscard]] std::vector<candidate> find_candidates(actor_id who) {
    std::vector<named_by> named;
    for (const actor_id held : book_.actors().held_by(who))
      for (const matter_id matter : book_.matters().above(leaf_)) {
        const auto& all = book_.naming(held, matter);
        book_.look(all.size());
        for (const named_by& one : all)
          if (acts_given(in_.record(one.record)).contains(asked_.what)) named.push_back(one);
      }
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    std::vector<candidate> found;
    for (const named_by& one : named) {
      if (!norms_.has_addressee(one.record, asked_)) continue;
      if (found.empty() || found.back().record != one.record) found.push_back({one.record, {}});
      found.back().as.push_back(one.named);
    }
    return found;
  }
  [[nodiscard]] candidate* find(record_id which, actor_id who) {
    auto& all = candidates_of(who);
    const auto at = std::lower_bound(all.begin(), all.end(), which,
                                     [](const candidate& one, record_id wanted_one) { return one.record < wanted_one; });
    return at == all.end() || at->record != which ? nullptr : &*at;
  }
  [[nodiscard]] bool leads_up(candidate& one, actor_id who) {
    return in_.record(one.record).kind() == record_kind::delegation && may_hold(own_flaw(one, who).cause);
  }

  // --- flaws ---------------------------------------------------------------------------------------------------------

  [[nodiscard]] obstacle least_flaw(record_id which, const std::vector<actor_id>& as, actor_id who) {
    std::optional<obstacle> least;
    const auto key = [](const obstacle& one) { return std::pair{severity(one.cause), one.cause}; };
    for (const actor_id holder : as) {
      const obstacle found = flaw_as(which, holder, who);
      if (!least || key(found) < key(*least)) least = found;
    }
    return least.value_or(obstacle{flaw::never});
  }
  [[nodiscard]] obstacle flaw_as(record_id which, actor_id holder, actor_id who) {
    const flaw late = book_.late(which, holder);
    if (late != flaw::none) return {late};
    const record_view record = in_.record(which);
    if (!inside(record.when())) return {flaw::outside_limits};
    const bool all_asked = limits_ == limits_are::asked;
    const obstacle found = all_asked ? norms_.obstacle_to(which, {holder, who}, asked_) : obstacle{};
    if (record.kind() != record_kind::delegation || !may_hold(found.cause)) return found;
    const obstacle delegating = delegating_flaw(record, holder);
    return delegating.cause == flaw::none || (delegating.cause == flaw::conflict && found.by) ? found : delegating;
  }
  /// Rule R7: may the grantor delegate to this grantee at all?
  [[nodiscard]] obstacle delegating_flaw(const record_view& delegation, actor_id grantee) {
    const actor_id grantor = delegation.holders().front();
    if (grantor == grantee) return {flaw::self_delegation};
    if (delegation.oral()) return {flaw::not_in_writing};
    if (const flaw out = out_of_office(delegation); out != flaw::none) return {out};
    // The better a power to delegate serves, the later its flaw stands here.
    constexpr flaw order[] = {flaw::no_power_to_delegate, flaw::grantee_not_listed, flaw::delegating_overridden,
                              flaw::grantee_not_made_up,  flaw::conflict,           flaw::none};
    obstacle best{flaw::no_power_to_delegate};
    for (const named_by& one : powers_to_delegate(grantor)) {
      const obstacle found = serving_flaw(one, delegation, grantee);
      if (std::find(order, std::end(order), found.cause) > std::find(order, std::end(order), best.cause)) best = found;
    }
    return best;
  }
  /// How a power to delegate that the grantor has, as one holder, serves a delegation.
  [[nodiscard]] obstacle serving_flaw(const named_by& power, const record_view& delegation, actor_id grantee) {
    book_.look();
    if (!book_.lists(power.record, grantee)) return {flaw::grantee_not_listed};
    if (limits_ == limits_are::ignored) return {};
    const acting as{power.named, delegation.holders().front()};
    const obstacle found = norms_.obstacle_to(power.record, as, delegating_to(grantee));
    if (!may_hold(found.cause)) return {flaw::delegating_overridden, found.by};
    if (!inside(in_.record(power.record).made_up()) || !inside(delegation.made_up())) return {flaw::grantee_not_made_up};
    return found;
  }
  /// Those of an actor that cover the leaf, in effect and within their limits; in record order.
  [[nodiscard]] const std::vector<named_by>& powers_to_delegate(actor_id who) {
    const auto [known, fresh] = delegating_.try_emplace(who);
    std::vector<named_by>& found = known->second;
    if (!fresh) return found;
    for (const actor_id held : book_.actors().held_by(who))
      for (const matter_id matter : book_.matters().above(leaf_))
        for (const named_by& one : book_.naming(held, matter)) {
          book_.look();
          const record_view record = in_.record(one.record);
          if (record.kind() == record_kind::power && record.acts().contains(act::delegate) && inside(record.when()) &&
              book_.in_time(one.record, held))
            found.push_back(one);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  [[nodiscard]] bool concerns(record_id which, actor_id who) {
    book_.look();
    const record_view record = in_.record(which);
    if (!record.acts().empty() && !record.acts().contains(asked_.what)) return false;
    if (record.holders().empty()) return book_.in_force_now(which, period{});
    const auto held = book_.holders_held(which, who);
    return std::any_of(held.begin(), held.end(), [&](actor_id one) { return book_.in_force_now(which, one); });
  }

  // --- standings -----------------------------------------------------------------------------------------------------

  /// The least that the rules give to an actor and all above it. Those whose standing is known already are not gone above.
  void settle(actor_id who) {
    std::map<actor_id, std::vector<std::pair<candidate*, actor_id>>> below;
    std::vector<actor_id> family{who};
    standings_.try_emplace(who);
    for (std::size_t place = 0; place < family.size(); ++place)
      for (candidate& each : candidates_of(family[place])) {
        if (!may_hold(own_flaw(each, family[place]).cause)) continue;
        const record_view record = in_.record(each.record);
        if (record.kind() != record_kind::delegation) {
          raise(each, family[place], {true, true, true, true});
          continue;
        }
        const actor_id grantor = record.holders().front();
        below[grantor].emplace_back(&each, family[place]);
        if (standings_.try_emplace(grantor).second) family.push_back(grantor);
      }
    std::vector<actor_id> gained;
    for (const auto& [grantor, grantees] : below) gained.push_back(grantor);
    while (!gained.empty()) {  // whoever has gained hands it down to its grantees
      const actor_id grantor = gained.back();
      gained.pop_back();
      for (const auto& [each, grantee] : below[grantor])
        if (raise(*each, grantee, standings_.at(grantor))) gained.push_back(grantee);
    }
  }
  /// Whether the actor has gained by a candidate what stands above it.
  bool raise(candidate& by, actor_id who, const standing& above) {
    standing& here = standings_.at(who);
    const standing before = here;
    const record_view record = in_.record(by.record);
    const bool open = record.kind() != record_kind::delegation || record.may_pass_on();
    const bool certain = above.passable && own_flaw(by, who).cause == flaw::none;
    here.possible = here.possible || above.possibly_passable;
    here.possibly_passable = here.possibly_passable || (above.possibly_passable && open);
    here.lawful = here.lawful || certain;
    here.passable = here.passable || (certain && open);
    return here != before;
  }

  record_book& book_;
  const graph& in_;
  noted_facts& facts_;
  matter_id leaf_;
  deed asked_;
  limits_are limits_;
  weighing norms_;
  // What was found out in this case already.
  std::map<actor_id, std::vector<candidate>> candidates_;
  std::map<actor_id, std::vector<named_by>> delegating_;
  std::map<actor_id, standing> standings_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
