// SPDX-License-Identifier: BSL-1.0
// Definitions of consistency.hpp.
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <quyche/query/chain.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/query/consistency.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/verify/verify.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class consistency_check {
 public:
  consistency_check(const graph& in, const moment& when, const std::vector<fact>& facts,
                    const std::function<void(const answer&)>& visit)
      : in_{in}, when_{when}, facts_{facts}, visit_{visit} {
    for (const body_id one : in.bodies()) actors_.emplace_back(one);
    for (const office_id one : in.offices()) actors_.emplace_back(one);
    found_.moments = 1;
  }

  consistency run() {
    static_cast<void>(check_may() && check_who() && check_addressees() && check_what() && check_chains() && check_records());
    return std::move(found_);
  }

 private:
  using place = std::tuple<actor_id, act, matter_id>;

  bool complain(std::string what) {
    found_.complaint = std::move(what);
    return false;
  }
  [[nodiscard]] std::string text(const question& asked) const {
    return std::string{in_.key(asked.actor)} + " " + std::string{traits_of(asked.what).id} + " " +
           std::string{in_.matter(asked.matter).key()};
  }
  [[nodiscard]] verification checked_answer(const answer& given) { return checker_.check(given); }
  template <class Answer>
  [[nodiscard]] verification checked_answer(const Answer& given) const {
    return verify(in_, given);
  }
  template <class Answer>
  bool holds(const Answer& given, std::size_t& counted, const std::string& name) {
    ++counted;
    const verification checked = checked_answer(given);
    return checked.accepted || complain(name + ", case " + std::to_string(checked.at_case) + ", step " +
                                        std::to_string(checked.at_step) + ": " + checked.complaint);
  }

  bool check_may() {
    asker by{in_};
    for (const actor_id actor : actors_)
      for (std::size_t which = 0; which < act_count; ++which)
        for (const matter_id matter : in_.matters()) {
          const question asked{actor, static_cast<act>(which), matter, when_, std::nullopt, facts_};
          const answer& given = by.may(asked);
          if (!holds(given, found_.answers, "may " + text(asked))) return false;
          if (visit_) visit_(given);
          if (given.decided != verdict::denied) answers_.emplace(place{actor, asked.what, matter}, given);
        }
    return true;
  }
  bool check_who() {
    for (std::size_t which = 0; which < act_count; ++which)
      for (const matter_id matter : in_.matters()) {
        const who_answer given = who(in_, {static_cast<act>(which), matter, when_, std::nullopt, facts_});
        if (!holds(given, found_.others, "who")) return false;
        std::vector<answer> expected;
        for (const actor_id actor : actors_) {
          const auto known = answers_.find(place{actor, static_cast<act>(which), matter});
          if (known != answers_.end() && !given.everybody) expected.push_back(known->second);
        }
        if (given.holders != expected)
          return complain("who differs from may: " + std::string{traits_of(given.asked.what).id} + " " +
                          std::string{in_.matter(matter).key()});
      }
    return true;
  }
  /// Of every act, matter and addressee that a record names together.
  bool check_addressees() {
    std::set<std::tuple<act, matter_id, party_id>> named;
    for (const record_id which : in_.records()) {
      const record_view record = in_.record(which);
      if (record.kind() == record_kind::delegation) continue;
      for (std::size_t number = 0; number < act_count; ++number)
        for (const matter_id matter : record.matters())
          for (const party_id one : record.parties())
            if (record.acts().contains(static_cast<act>(number))) named.emplace(static_cast<act>(number), matter, one);
    }
    asker by{in_};
    for (const auto& [what, matter, towards] : named) {
      const who_answer given = who(in_, {what, matter, when_, towards, facts_});
      if (!holds(given, found_.others, "who towards " + std::string{in_.key(towards)})) return false;
      std::vector<answer> expected;
      for (const actor_id actor : actors_) {
        const answer& one = by.may({actor, what, matter, when_, towards, facts_});
        if (one.decided != verdict::denied && !given.everybody) expected.push_back(one);
      }
      if (given.holders != expected) return complain("who differs from may towards " + std::string{in_.key(towards)});
    }
    return true;
  }
  bool check_what() {
    for (const actor_id actor : actors_) {
      const what_answer given = what(in_, actor, when_, facts_);
      if (!holds(given, found_.others, "what " + std::string{in_.key(actor)})) return false;
      std::size_t expected = 0;
      for (const auto& [where, one] : answers_)
        expected += std::get<0>(where) == actor && traits_of(std::get<1>(where)).needs_competence ? 1U : 0U;
      bool alike = given.powers.size() == expected;
      for (const what_entry& one : given.powers) {
        const auto known = answers_.find(place{actor, one.given.asked.what, one.given.asked.matter});
        alike = alike && known != answers_.end() && known->second == one.given;
      }
      if (!alike) return complain("what differs from may: " + std::string{in_.key(actor)});
    }
    return true;
  }

  /// The acts that somebody delegates, with those that they imply.
  [[nodiscard]] std::set<act> delegated_acts() const {
    std::set<act> acts;
    for (const record_id which : in_.records(record_kind::delegation))
      for (std::size_t number = 0; number < act_count; ++number)
        if (with_implied(in_.record(which).acts()).contains(static_cast<act>(number))) acts.insert(static_cast<act>(number));
    return acts;
  }
  bool check_chains() {
    for (const act one : delegated_acts())
      for (const actor_id actor : actors_)
        for (const matter_id matter : in_.matters())
          if (!check_chain({actor, one, matter, when_, std::nullopt, facts_})) return false;
    return true;
  }
  /// A lawful chain is a yes for the whole matter; a yes for a leaf has a chain that is lawful, or open.
  bool check_chain(const question& asked) {
    const chain_answer given = chain(in_, asked);
    if (!holds(given, found_.others, "chain " + text(asked))) return false;
    const auto decided = [&](verdict wanted_verdict) {
      return !given.chains.empty() && given.chains.front().decided == wanted_verdict;
    };
    const auto known = answers_.find(place{asked.actor, asked.what, asked.matter});
    const bool yes = known != answers_.end() && known->second.decided == verdict::permitted;
    if (decided(verdict::permitted) && !yes) return complain("a lawful chain is no yes: " + text(asked));
    const bool in_one = yes && in_.is_leaf(asked.matter) && known->second.cases.empty() && given.complete;
    const bool free = !traits_of(asked.what).needs_competence;
    if (in_one && !free && !decided(verdict::permitted) && !decided(verdict::conditional))
      return complain("a yes has no lawful chain: " + text(asked));
    return true;
  }
  bool check_records() {
    for (const body_id one : in_.bodies())
      if (!holds(composition(in_, one, when_, facts_), found_.others, "composition")) return false;
    for (const matter_id matter : in_.matters())
      if (!holds(responsible(in_, matter, when_), found_.others, "responsible")) return false;
    for (const actor_id one : actors_)
      for (const actor_id other : actors_)
        if (!holds(relationship(in_, one, other, when_), found_.others, "relationship")) return false;
    return true;
  }

  const graph& in_;
  verifier checker_{in_};
  moment when_;
  std::vector<fact> facts_;
  const std::function<void(const answer&)>& visit_;
  std::vector<actor_id> actors_;
  std::map<place, answer> answers_;
  consistency found_;
};

}  // namespace detail

QUYCHE_INLINE std::vector<date> days_of_change(const graph& in) {
  std::set<date> days;
  const auto take = [&](const period& force) {
    if (force.empty()) return;
    if (force.has_start()) days.insert(force.from());
    if (force.has_end()) days.insert(force.until());
  };
  for (const document_id one : in.documents()) {
    take(in.document(one).in_force());
    if (const auto signed_on = in.document(one).signed_on()) days.insert(*signed_on);
  }
  for (const body_id one : in.bodies()) take(in.life(one));
  for (const office_id one : in.offices()) take(in.life(one));
  for (const record_id one : in.records()) {
    take(in.in_force(one));
    take(in.record(one).grantor_term());
    take(in.record(one).grantee_term());
  }
  std::vector<date> made(days.begin(), days.end());
  made.insert(made.begin(), date{(made.empty() ? 0 : made.front().day_number()) - 1});
  return made;
}

QUYCHE_INLINE consistency verify_consistency(const graph& in, const moment& when, const std::vector<fact>& facts,
                                             const std::function<void(const answer&)>& visit) {
  return detail::consistency_check{in, when, facts, visit}.run();
}

QUYCHE_INLINE consistency verify_consistency(const graph& in) {
  consistency whole;
  for (const date day : days_of_change(in)) {
    consistency one = verify_consistency(in, {day});
    whole.moments += one.moments;
    whole.answers += one.answers;
    whole.others += one.others;
    if (one.complaint.empty()) continue;
    whole.complaint = "day " + std::to_string(day.day_number()) + ": " + one.complaint;
    break;
  }
  return whole;
}

}  // namespace quyche::inline QUYCHE_ABI
