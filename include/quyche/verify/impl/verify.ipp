// SPDX-License-Identifier: BSL-1.0
// Definitions of verify.hpp.
#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include <quyche/verify/detail/answer_checker.hpp>
#include <quyche/verify/detail/chain_checker.hpp>
#include <quyche/verify/detail/change_checker.hpp>
#include <quyche/verify/detail/edit_counter.hpp>
#include <quyche/verify/detail/list_checker.hpp>
#include <quyche/verify/detail/remedy_checker.hpp>
#include <quyche/verify/verify.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline verification result_of(complaint wrong) {
  return wrong ? verification{false, wrong} : verification{true, {}};
}

inline bool charges_somebody(const record_view& record) {
  if (record.kind() == record_kind::responsibility || record.kind() == record_kind::assignment) return true;
  return (record.kind() == record_kind::power || record.kind() == record_kind::duty) &&
         record.acts().contains(act::be_in_charge);
}

/// Does one body stand within (or under) the other, directly or through others?
inline bool stands(const graph& in, party_id lower, party_id upper, bool within_it) {
  if (!lower.is_body() || !upper.is_body()) return false;
  std::set<body_id> seen;
  std::vector<body_id> open{lower.actor().body()};
  while (!open.empty()) {
    const body_view one = in.body(open.back());
    open.pop_back();
    std::vector<body_id> above(one.under().begin(), one.under().end());
    if (within_it) above = one.within() ? std::vector{*one.within()} : std::vector<body_id>{};
    for (const body_id each : above)
      if (seen.insert(each).second) open.push_back(each);
  }
  return lower != upper && seen.contains(upper.actor().body());
}

inline bool relates(const record_view& record, party_id one, party_id other) {
  std::set<party_id> left(record.holders().begin(), record.holders().end());
  const std::set<party_id> right(record.parties().begin(), record.parties().end());
  if (!right.empty()) return (left.contains(one) && right.contains(other)) || (left.contains(other) && right.contains(one));
  return left.contains(one) && left.contains(other) && (one != other || left.size() == 1);
}

inline bool same_question(const answer& given, const question& asked) {
  return given.asked == asked;
}

/// Rule R10: where a procedure stands, if it wants the act of the question.
inline std::optional<procedure_state> state_of_procedure(record_book& records, record_id which, const steps_answer& given) {
  const record_view record = records.in().record(which);
  if (record.kind() != record_kind::procedure || !records.matters().covers(record.matters(), given.asked.matter))
    return std::nullopt;
  if (!records.in_force_now(which, period{})) return std::nullopt;
  const auto fits = [&](const procedure_step& one, actor_id who, act what) {
    return one.what == what && (!one.actor || records.actors().holds(who, *one.actor));
  };
  procedure_state made{which, 0, {}, std::nullopt};
  for (const procedure_step& one : record.steps()) {
    if (fits(one, given.asked.actor, given.asked.what)) return made;
    bool taken = false;
    for (const taken_step& each : given.taken) taken = taken || fits(one, each.by, each.what);
    made.taken_before.push_back(taken);
    ++made.at;
    if (taken) continue;
    const bool graver = !made.consequence || one.if_missing == absence::void_ ||
                        (one.if_missing == absence::unsettled && *made.consequence == absence::breach);
    if (graver) made.consequence = one.if_missing;
  }
  return std::nullopt;
}

/// Does the answer say what follows from those of its entries whose limits hold?
inline complaint check_seats(const graph& in, const composition_answer& given) {
  std::set<std::uint32_t> least;
  std::set<std::uint32_t> most;
  std::set<office_id> offices;
  std::set<measure_id> missing;
  for (const composition_entry& one : given.entries) {
    const record_view record = in.record(one.record);
    for (const bound& limit : record.when())
      if (std::none_of(given.facts.begin(), given.facts.end(), [&](const fact& each) { return each.of == limit.of; }))
        missing.insert(limit.of);
    if (!one.certain) continue;
    if (record.seats_from()) least.insert(*record.seats_from());
    if (record.seats_to()) most.insert(*record.seats_to());
    for (const party_id who : record.parties()) offices.insert(who.actor().office());
  }
  const auto at = [](const auto& set, auto place) { return set.empty() ? std::nullopt : std::optional{*place}; };
  if (given.seats_from != at(least, least.rbegin()) || given.seats_to != at(most, most.begin())) return "the seats are others";
  if (!std::equal(given.offices.begin(), given.offices.end(), offices.begin(), offices.end())) return "the offices are others";
  return std::equal(given.wanted_facts.begin(), given.wanted_facts.end(), missing.begin(), missing.end())
             ? nullptr
             : "the facts that are missing are others";
}

}  // namespace detail::checking

QUYCHE_INLINE verification verify(const graph& in, const answer& given) {
  detail::checking::workbook book{in, given.asked.when};
  return detail::checking::answer_checker{book, given}.check();
}

struct verifier::notes {
  explicit notes(graph asked_of) : in{std::move(asked_of)} {}
  graph in;
  std::optional<detail::checking::workbook> book;
};
QUYCHE_INLINE verifier::verifier(graph in) : notes_{std::make_unique<notes>(std::move(in))} {}
QUYCHE_INLINE verifier::verifier(verifier&&) noexcept = default;
QUYCHE_INLINE verifier& verifier::operator=(verifier&&) noexcept = default;
QUYCHE_INLINE verifier::~verifier() = default;

QUYCHE_INLINE verification verifier::check(const answer& given) {
  QUYCHE_EXPECTS(notes_ != nullptr, "the verifier was not moved from");
  auto& [in, book] = *notes_;
  if (!book || book->records().when() != given.asked.when) book.emplace(in, given.asked.when);
  return detail::checking::answer_checker{*book, given}.check();
}

QUYCHE_INLINE verification verify(const graph& in, const who_answer& given) {
  using namespace detail::checking;
  if (given.fingerprint != in.fingerprint()) return result_of("the answer is of another graph");
  const who_question& of = given.asked;
  const bool fits = static_cast<std::size_t>(of.what) < act_count && known(in, of.matter) && known(in, of.facts);
  if (!fits || (of.towards && !known(in, *of.towards))) return result_of("the question does not fit the graph");
  if (given.everybody == traits_of(of.what).needs_competence)
    return result_of("everybody may do what needs no competence, and nothing else");
  workbook book{in, of.when};
  std::size_t place = 0;
  for (const actor_id one : all_actors(in)) {
    if (given.everybody) break;
    const question asked{one, of.what, of.matter, of.when, of.towards, of.facts};
    if (place == given.holders.size() || !same_question(given.holders[place], asked)) {
      if (!is_denied(book, asked)) return result_of("an actor is missing");
      continue;
    }
    if (given.holders[place].decided == verdict::denied) return result_of("a denial is listed");
    if (verification found = answer_checker{book, given.holders[place++]}.check(); !found) return found;
  }
  return result_of(place == given.holders.size() ? nullptr : "the holders are others, or out of order");
}

QUYCHE_INLINE verification verify(const graph& in, const what_answer& given) {
  using namespace detail::checking;
  if (given.fingerprint != in.fingerprint()) return result_of("the answer is of another graph");
  if (!known(in, given.actor) || !known(in, given.facts)) return result_of("the question does not fit the graph");
  workbook book{in, given.when};
  std::size_t place = 0;
  for (const matter_id matter : in.matters())
    for (std::size_t act_place = 0; act_place < act_count; ++act_place) {
      const auto one = static_cast<act>(act_place);
      if (!traits_of(one).needs_competence) continue;
      const question asked{given.actor, one, matter, given.when, std::nullopt, given.facts};
      if (place == given.powers.size() || !same_question(given.powers[place].given, asked)) {
        if (!is_denied(book, asked)) return result_of("a power is missing");
        continue;
      }
      if (given.powers[place].given.decided == verdict::denied) return result_of("a denial is listed");
      if (verification found = answer_checker{book, given.powers[place++].given}.check(); !found) return found;
    }
  if (place != given.powers.size()) return result_of("the powers are others, or out of order");
  if (const complaint wrong = check_maximal(book, given.powers)) return result_of(wrong);
  return result_of(given.charges == charges_of(book.records(), {given.actor}) ? nullptr : "the charges are others");
}

QUYCHE_INLINE verification verify(const graph& in, const responsible_answer& given) {
  using namespace detail::checking;
  if (given.fingerprint != in.fingerprint()) return result_of("the answer is of another graph");
  if (!known(in, given.matter)) return result_of("the question does not fit the graph");
  record_book records{in, given.when};
  std::vector<responsible_entry> wanted_entries;
  for (const bool whole : {true, false})
    for (const record_id which : in.records()) {
      const record_view record = in.record(which);
      if (!charges_somebody(record) || !in_effect_for_any(records, which)) continue;
      const auto matters = record.matters();
      const bool all = records.matters().covers(matters, given.matter);
      const bool some = std::any_of(matters.begin(), matters.end(),
                                    [&](matter_id one) { return records.matters().covers(given.matter, one); });
      if (whole ? all : some && !all) wanted_entries.push_back({which, whole});
    }
  return result_of(given.entries == wanted_entries ? nullptr : "the records are others");
}

QUYCHE_INLINE verification verify(const graph& in, const chain_answer& given) {
  detail::checking::workbook book{in, given.asked.when};
  return detail::checking::result_of(detail::checking::chain_checker{book, given}.check());
}

QUYCHE_INLINE verification verify(const graph& in, const relationship_answer& given) {
  using namespace detail::checking;
  if (given.fingerprint != in.fingerprint()) return result_of("the answer is of another graph");
  if (!known(in, given.one) || !known(in, given.other)) return result_of("the question does not fit the graph");
  record_book records{in, given.when};
  std::vector<record_id> found;
  for (const record_id which : in.records())
    if (in.record(which).kind() == record_kind::relationship && relates(in.record(which), given.one, given.other) &&
        in_effect_for_any(records, which))
      found.push_back(which);
  if (given.records != found) return result_of("the records are others");
  const bool right = given.one_within_other == stands(in, given.one, given.other, true) &&
                     given.other_within_one == stands(in, given.other, given.one, true) &&
                     given.one_under_other == stands(in, given.one, given.other, false) &&
                     given.other_under_one == stands(in, given.other, given.one, false);
  return result_of(right ? nullptr : "how one stands to the other is reported wrongly");
}

QUYCHE_INLINE verification verify(const graph& in, const steps_answer& given) {
  using namespace detail::checking;
  if (given.fingerprint != in.fingerprint()) return result_of("the answer is of another graph");
  if (!known(in, given.asked)) return result_of("the question does not fit the graph");
  for (const taken_step& one : given.taken)
    if (!known(in, one.by) || static_cast<std::size_t>(one.what) >= act_count)
      return result_of("the question does not fit the graph");
  record_book records{in, given.asked.when};
  std::vector<procedure_state> wanted_states;
  for (const record_id which : in.records())
    if (const auto state = state_of_procedure(records, which, given)) wanted_states.push_back(*state);
  return result_of(given.procedures == wanted_states ? nullptr : "the procedures are others, or stand elsewhere");
}

QUYCHE_INLINE verification verify(const graph& in, const why_not_answer& given) {
  using namespace detail::checking;
  workbook book{in, given.given.asked.when};
  if (verification found = answer_checker{book, given.given}.check(); !found) return found;
  const bool none = given.given.decided == verdict::permitted || given.given.because == reason::not_covered;
  if (none && !given.remedies.empty()) return result_of("there is nothing to remedy");
  if (const complaint wrong = check_complete(book, given)) return result_of(wrong);
  for (const remedy& one : given.remedies)
    if (verification found = remedy_checker{book, given.given.asked, one}.check(); !found) return found;
  return result_of(check_list(given.remedies));
}

QUYCHE_INLINE verification verify(const graph& in, const composition_answer& given) {
  using namespace detail::checking;
  if (given.fingerprint != in.fingerprint()) return result_of("the answer is of another graph");
  if (!known(in, actor_id{given.body}) || !known(in, given.facts)) return result_of("the question does not fit the graph");
  record_book records{in, given.when};
  std::vector<composition_entry> wanted_entries;
  for (const record_id which : in.records()) {
    const record_view record = in.record(which);
    if (record.kind() != record_kind::composition || record.holders().front() != actor_id{given.body}) continue;
    if (!records.in_force_now(which, actor_id{given.body})) continue;
    const within inside = limits(record.when(), given.facts);
    if (inside != within::no) wanted_entries.push_back({which, inside == within::yes});
  }
  if (given.entries != wanted_entries) return result_of("the records are others");
  return result_of(check_seats(in, given));
}

QUYCHE_INLINE verification verify(const graph& before, const graph& after, const changes_answer& given) {
  using namespace detail::checking;
  if (const complaint wrong = change_checker{before, after, given}.check()) return result_of(wrong);
  for (const answer_change& one : given.changes) {
    if (one.before)
      if (verification found = verify(before, *one.before); !found) return found;
    if (one.after)
      if (verification found = verify(after, *one.after); !found) return found;
  }
  return result_of(nullptr);
}

}  // namespace quyche::inline QUYCHE_ABI
