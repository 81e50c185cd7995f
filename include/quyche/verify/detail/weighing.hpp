// SPDX-License-Identifier: BSL-1.0
// weighing: what stands against a record in one case (rules R3, R4). For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_WEIGHING_HPP
#define QUYCHE_VERIFY_DETAIL_WEIGHING_HPP

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include <quyche/verify/detail/act_book.hpp>
#include <quyche/verify/detail/noted_facts.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// What is done in a case: an act, towards somebody.
struct deed {
  act what;
  std::optional<party_id> towards;
};

/// The norm that stands against a record, and how.
struct obstacle {
  flaw cause = flaw::none;
  std::optional<record_id> by = {};
};

/// Rule R3: by which holder somebody acts. A body is meant also where its classes are named, an office only by itself.
struct acting {
  actor_id holder;
  actor_id who;
};

class weighing {
 public:
  weighing(act_book& acts, noted_facts& facts, matter_id leaf)
      : acts_{acts}, book_{acts.book()}, in_{book_.in()}, facts_{facts}, leaf_{leaf} {}

  /// Rule R1: of one that covers the leaf. Addressees of a delegation are its grantees.
  [[nodiscard]] bool has_addressee(record_id which, const deed& of) {
    const record_view record = in_.record(which);
    return record.kind() == record_kind::delegation || !of.towards || record.parties().empty() ||
           book_.lists(which, *of.towards);
  }

  // --- R4: strikes ---------------------------------------------------------------------------------------------------

  enum class struck_for : std::uint8_t { the_holders, everybody };
  [[nodiscard]] obstacle struck(record_id which, act what, struck_for whom) {
    if (book_.strikes_on(which).empty()) return {};
    const auto [known, fresh] = struck_.try_emplace({which, what, whom});
    if (fresh) known->second = first_strike(which, what, whom);
    return known->second;
  }

  // --- R4: bars ------------------------------------------------------------------------------------------------------

  /// Calls `visit` with each bar that applies to an actor, in record order, until it returns false.
  template <class Visit>
  void each_bar(actor_id who, const deed& of, Visit visit) {
    for (const record_id one : bars_around(who, of.what))
      if (bars(one, who, of) && !visit(one)) return;
  }
  [[nodiscard]] std::vector<record_id> bars_on(actor_id who, const deed& of) {
    std::vector<record_id> found;
    each_bar(who, of, [&](record_id one) {
      found.push_back(one);
      return true;
    });
    return found;
  }
  /// Does some bar apply; a prohibition, if `prohibitions`?
  [[nodiscard]] bool is_barred(actor_id who, const deed& of, bool prohibitions = false) {
    const auto& all = bars_around(who, of.what);
    return std::any_of(all.begin(), all.end(), [&](record_id one) {
      return (!prohibitions || in_.record(one).kind() == record_kind::prohibition) && bars(one, who, of);
    });
  }

  /// Everything of R3 and R4 that stands against a record by which `who` would act as `holder`.
  [[nodiscard]] obstacle obstacle_to(record_id which, const acting& as, const deed& of) {
    book_.look();
    if (const obstacle found = struck(which, of.what, struck_for::the_holders); found.by) return found;
    if (in_.record(which).kind() != record_kind::delegation) {
      const bool competence = in_.record(which).by_competence();
      if (const obstacle found = competence ? allotted(as.who, of) : layered(which, as, of); found.by) return found;
      if (const obstacle found = devolved(which, as, of); found.by) return found;
    }
    obstacle found;
    each_bar(as.who, of, [&](record_id bar) {
      if (!stands_against(in_, bar, which)) return true;
      const int prevails = precedence_of(which, bar);
      const bool prohibits = in_.record(bar).kind() == record_kind::prohibition;
      if (prevails < 0) found = {prohibits ? flaw::prohibited : flaw::reserved, bar};
      if (prevails == 0 && !found.by) found = {flaw::conflict, bar};
      return prevails >= 0;
    });
    return found;
  }

 private:
  // --- strikes -------------------------------------------------------------------------------------------------------

  [[nodiscard]] obstacle first_strike(record_id which, act what, struck_for whom) {
    for (const record_id one : book_.strikes_on(which, leaf_)) {
      book_.look();
      const record_view strike = in_.record(one);
      if (whom == struck_for::everybody && leaves_standing(one, which)) continue;
      if (!strike.acts().empty() && !strike.acts().contains(what)) continue;
      if (!facts_.inside(strike.when())) continue;
      if (strike.kind() == record_kind::omission) return {flaw::omitted, one};
      return {strike.kind() == record_kind::exception ? flaw::excepted : flaw::revoked, one};
    }
    return {};
  }
  /// Does this strike only take the case from the holders, and leave the record to stand for the others?
  [[nodiscard]] bool leaves_standing(record_id strike, record_id target) const {
    return in_.record(strike).kind() == record_kind::exception && gives(in_.record(target)) &&
           outranks(rank_of(in_, target), rank_of(in_, strike));
  }
  [[nodiscard]] bool ended(record_id which, act what) { return struck(which, what, struck_for::everybody).by.has_value(); }

  // --- R3: layers ----------------------------------------------------------------------------------------------------

  /// The names by which an actor is meant.
  [[nodiscard]] std::vector<actor_id> names_of(const acting& as) {
    if (!as.who.is_body()) return {as.holder};
    std::vector<actor_id> names = book_.actors().held_by(as.who);
    if (std::find(names.begin(), names.end(), as.holder) == names.end()) names.push_back(as.holder);
    return names;
  }
  /// The first record of a rank that regulates act and leaf.
  [[nodiscard]] std::optional<record_id> first_regulating(document_rank rank, act what) {
    const auto [known, fresh] = regulating_.try_emplace({rank, what});
    if (!fresh) return known->second;
    std::optional<record_id> first;
    acts_.each_above(leaf_, what, [&](const norms_of_act& norms) {
      const auto of_rank = norms.regulating.find(rank);
      if (of_rank == norms.regulating.end()) return;
      for (const record_id one : of_rank->second) {
        book_.look();
        if ((first && *first <= one) || ended(one, what)) continue;
        first = one;
        break;
      }
    });
    return regulating_[{rank, what}] = first;
  }
  /// The records that state the case for the holder, limits apart; in record order.
  [[nodiscard]] std::vector<record_id> stating_for(const acting& as, const deed& of) {
    std::vector<record_id> found;
    const auto names = names_of(as);
    acts_.each_above(leaf_, of.what, [&](const norms_of_act& norms) {
      for (const actor_id name : names)
        if (const auto known = norms.regulating_for.find(name); known != norms.regulating_for.end())
          found.insert(found.end(), known->second.begin(), known->second.end());
    });
    book_.look(found.size());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](record_id one) { return !has_addressee(one, of) || ended(one, of.what); });
    return found;
  }
  /// Does a rank give the case to the holder for which these state it?
  [[nodiscard]] bool given_at(document_rank rank, const std::vector<record_id>& stating) {
    return std::any_of(stating.begin(), stating.end(),
                       [&](record_id one) { return rank_of(in_, one) == rank && facts_.inside(in_.record(one).when()); });
  }
  [[nodiscard]] bool left_to_lower(document_rank own, const acting& as, act what) {
    for (const matter_id matter : book_.matters().above(leaf_))
      for (const record_id one : book_.open_on(matter))
        if (leaves_to(one, own, as, what)) return true;
    return false;
  }
  [[nodiscard]] bool leaves_to(record_id which, document_rank own, const acting& as, act what) {
    book_.look();
    const record_view record = in_.record(which);
    if (record.kind() != record_kind::locality_choice || (!record.acts().empty() && !record.acts().contains(what)))
      return false;
    if (is_ranked(rank_of(in_, which)) && rank_of(in_, which) >= own) return false;
    const auto holders = record.holders();
    if (holders.empty()) return book_.in_force_now(which, period{});
    return std::any_of(holders.begin(), holders.end(), [&](actor_id one) {
      const bool means = one == as.holder || (as.who.is_body() && book_.actors().holds(as.who, one));
      return means && book_.in_force_now(which, one);
    });
  }
  [[nodiscard]] obstacle layered(record_id which, const acting& as, const deed& of) {
    const document_rank own = rank_of(in_, which);
    if (!is_ranked(own)) return {};
    const auto stating = stating_for(as, of);
    std::optional<record_id> widened;
    for (auto rank = document_rank{}; rank < own; rank = static_cast<document_rank>(static_cast<int>(rank) + 1)) {
      const auto first = first_regulating(rank, of.what);
      if (first && (!widened || *first < *widened) && !given_at(rank, stating)) widened = first;
    }
    if (widened && !left_to_lower(own, as, of.what)) return {flaw::widening, widened};
    for (const record_id one : stating)
      if (outranks(own, rank_of(in_, one)) && !given_at(rank_of(in_, one), stating)) return {flaw::narrowed, one};
    return {};
  }

  // --- R4: competence, devolution, bars --------------------------------------------------------------------------------

  /// The powers with the act around the leaf that are not by competence, in record order.
  [[nodiscard]] const std::vector<record_id>& allotting(act what) {
    const auto [known, fresh] = allotting_.try_emplace(what);
    std::vector<record_id>& found = known->second;
    if (!fresh) return found;
    acts_.each_above(leaf_, what, [&](const norms_of_act& norms) {
      found.insert(found.end(), norms.allotting.begin(), norms.allotting.end());
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  [[nodiscard]] obstacle allotted(actor_id who, const deed& of) {
    for (const record_id one : allotting(of.what)) {
      book_.look();
      if (ended(one, of.what) || !has_addressee(one, of) || !facts_.inside(in_.record(one).when())) continue;
      for (const actor_id holder : in_.record(one).holders())
        if (!book_.actors().holds(who, holder) && book_.in_time(one, holder) && !layered(one, {holder, holder}, of).by)
          return {flaw::allotted_elsewhere, one};
    }
    return {};
  }
  [[nodiscard]] obstacle devolved(record_id own, const acting& as, const deed& of) {
    std::vector<record_id> found;
    acts_.each_above(leaf_, of.what, [&](const norms_of_act& norms) {
      if (norms.devolving.empty()) return;
      for (const actor_id name : names_of(as))
        if (const auto known = norms.devolving.find(name); known != norms.devolving.end())
          found.insert(found.end(), known->second.begin(), known->second.end());
    });
    std::sort(found.begin(), found.end());
    for (const record_id one : found)
      if (one != own && takes_away(one, of)) return {flaw::devolved_away, one};
    return {};
  }
  [[nodiscard]] bool takes_away(record_id which, const deed& of) {
    book_.look();
    const record_view record = in_.record(which);
    if (!has_addressee(which, of) || !facts_.inside(record.when()) || ended(which, of.what)) return false;
    const auto holders = record.holders();
    return std::any_of(holders.begin(), holders.end(), [&](actor_id each) {
      return book_.in_time(which, each) && (record.by_competence() || !layered(which, {each, each}, of).by);
    });
  }
  /// What could bar an actor from the act, in record order.
  [[nodiscard]] const std::vector<record_id>& bars_around(actor_id who, act what) {
    const auto [known, fresh] = around_.try_emplace({who, what});
    std::vector<record_id>& found = known->second;
    if (!fresh) return found;
    acts_.each_above(leaf_, what, [&](const norms_of_act& norms) {
      found.insert(found.end(), norms.bars.begin(), norms.bars.end());
      if (norms.prohibiting.empty()) return;
      for (const actor_id held : book_.actors().held_by(who))
        if (const auto of_held = norms.prohibiting.find(held); of_held != norms.prohibiting.end())
          found.insert(found.end(), of_held->second.begin(), of_held->second.end());
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  /// Rule R4: does the bar apply to the actor?
  [[nodiscard]] bool bars(record_id bar, actor_id who, const deed& of) {
    book_.look();
    const record_view record = in_.record(bar);
    if (!has_addressee(bar, of) || (!of.towards && !record.parties().empty())) return false;
    const bool prohibits = record.kind() == record_kind::prohibition;
    const bool of_all = prohibits && record.holders().empty();
    const auto held = book_.holders_held(bar, who);
    if ((!prohibits && !held.empty()) || (of_all && book_.late(bar, period{}) != flaw::none)) return false;
    if (!facts_.inside(record.when()) || ended(bar, of.what)) return false;
    if (of_all) return true;
    const bool layers = record.kind() == record_kind::power && !record.by_competence();
    const std::span<const actor_id> whose = prohibits ? std::span<const actor_id>{held} : record.holders();
    return std::any_of(whose.begin(), whose.end(), [&](actor_id one) {
      return book_.in_time(bar, one) && !(layers && layered(bar, {one, one}, of).by);
    });
  }
  /// Rule R4, precedence: positive if the record prevails, negative if the bar does, 0 if neither.
  [[nodiscard]] int precedence_of(record_id which, record_id bar) const {
    const document_rank own = rank_of(in_, which);
    const document_rank other = rank_of(in_, bar);
    if (is_ranked(own) && is_ranked(other) && own != other) return own < other ? 1 : -1;
    const bool more = narrower_somewhere(in_, in_.record(which), in_.record(bar), leaf_);
    const bool less = narrower_somewhere(in_, in_.record(bar), in_.record(which), leaf_);
    if (own == other && more != less) return more ? 1 : -1;
    if (own == other && !more) return -1;
    const auto from = [&](record_id one) {
      const record_view record = in_.record(one);
      return in_.document(in_.provision(record.basis().front()).document).in_force().intersect(record.force()).from();
    };
    return from(which) > from(bar) ? 1 : from(which) < from(bar) ? -1 : 0;
  }

  act_book& acts_;
  record_book& book_;
  const graph& in_;
  noted_facts& facts_;
  matter_id leaf_;
  // What was found out in this case already.
  std::map<std::tuple<record_id, act, struck_for>, obstacle> struck_;
  std::map<std::pair<document_rank, act>, std::optional<record_id>> regulating_;
  std::map<act, std::vector<record_id>> allotting_;
  std::map<std::pair<actor_id, act>, std::vector<record_id>> around_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
