// SPDX-License-Identifier: BSL-1.0
// record_texts: what a record says, alone, in a list and as a norm against another. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_RECORD_TEXTS_HPP
#define QUYCHE_RENDER_DETAIL_RECORD_TEXTS_HPP

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <quyche/render/detail/words.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A sentence of the program on a text of an author, which may bring its own stop.
inline std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

class record_texts {
 public:
  record_texts(const graph& in, const words& said) : in_{in}, words_{said} {}

  // --- parts of a sentence -------------------------------------------------------------------------------------------

  /// The holder of the record that the actor is, or holds; of a delegation, who gives it.
  [[nodiscard]] std::string holder(actor_id actor, const record_view& record) const {
    if (record.kind() == record_kind::delegation) return words_.name(record.holders().front());
    const auto holders = record.holders();
    const bool itself = std::find(holders.begin(), holders.end(), actor) != holders.end();
    return itself ? words_.name(actor) : words_.names(holders);
  }
  /// The matter of the record that covers the one asked, or lies below it.
  [[nodiscard]] matter_id matter_of(const record_view& record, matter_id asked) const {
    const auto matters = record.matters();
    for (const matter_id one : matters)
      if (in_.covers(one, asked)) return one;
    for (const matter_id one : matters)
      if (in_.covers(asked, one)) return one;
    return matters.empty() ? asked : matters.front();
  }
  [[nodiscard]] std::string content(const record_view& record) const { return words_.pick(record.text()); }
  /// Towards whom a power, a duty or a bar speaks; what stands in a delegation's place are its grantees.
  [[nodiscard]] std::string addressees(const record_view& record) const {
    return record.kind() == record_kind::delegation || record.parties().empty() ? std::string{}
                                                                                : words_.names(record.parties());
  }
  [[nodiscard]] std::string qualifiers(const record_view& record) const {
    std::string tail;
    if (record.by_competence()) tail += say(phrase::by_competence);
    if (!record.when().empty()) tail += say(phrase::limits, {words_.limits(record.when())});
    if (const auto report = record.report())
      tail += say(phrase::report_after, {words_.name(report->to), say(phrase_of(report->by))});
    return tail;
  }

  // --- sentences of proofs and chains --------------------------------------------------------------------------------

  /// That a power, a duty or a delegation gives an act; by the step of a proof that says so.
  [[nodiscard]] std::string giving(step_kind by, const question& asked, actor_id actor, const record_view& record) const {
    const std::string cited = words_.cite_governing(record.basis());
    const std::string matter = words_.name(matter_of(record, asked.matter));
    const std::string tail = qualifiers(record);
    if (by == step_kind::delegated)
      return say(phrase::step_delegated,
                 {cited, holder(actor, record), words_.names(record.parties()), words_.name(asked.what), matter, tail});
    const std::string towards = addressees(record);
    if (by == step_kind::has_duty)
      return say(phrase::step_has_duty, {cited, holder(actor, record), words_.doing(asked.what, matter, towards), tail});
    return say(phrase::step_has_power, {cited, holder(actor, record), words_.does(asked.what, matter, towards), tail});
  }
  /// A norm that stands against a record, in a sentence without its stop.
  [[nodiscard]] std::string norm(record_id which, act what, matter_id over, std::optional<record_id> target) const {
    const record_view norm = in_.record(which);
    const std::string cited = words_.cite(norm.basis().front());
    const std::string limits = norm.when().empty() ? "" : say(phrase::limits, {words_.limits(norm.when())});
    const std::string holders = norm.holders().empty() ? std::string{} : words_.names(norm.holders());
    const std::vector<std::string> columns{cited, holders, words_.doing(what, words_.name(over), addressees(norm)), limits};
    switch (norm.kind()) {
      case record_kind::prohibition:
        return say(holders.empty() ? phrase::norm_prohibits_all : phrase::norm_prohibits, columns);
      case record_kind::reservation:
        return say(phrase::norm_reserves, columns);
      case record_kind::exception:
        return say(phrase::norm_excepts, {cited, target ? words_.cite(in_.record(*target).basis().front()) : "-", limits});
      case record_kind::revocation:
        return say(phrase::norm_revokes, {cited});
      case record_kind::omission: {
        std::vector<std::string> provisions;
        for (const provision_id one : norm.omitted()) provisions.push_back(words_.cite(one));
        return say(phrase::norm_omits, {cited, words_.list(provisions), without_stop(content(norm))});
      }
      default:
        return say(norm.exclusive() ? phrase::norm_exclusive : phrase::norm_gives, columns);
    }
  }

  // --- sentences of lists --------------------------------------------------------------------------------------------

  [[nodiscard]] std::string listed(const record_view& record) const {
    const std::string holders = words_.names(record.holders());
    const std::string matters = words_.names(record.matters());
    switch (record.kind()) {
      case record_kind::responsibility:
        return responsibility(record, holders, matters);
      case record_kind::assignment:
        return say(record.direct() ? phrase::assigned_direct : phrase::assigned, {holders, matters});
      case record_kind::right:
        return say(phrase_of(record.right()), {holders});
      case record_kind::relationship:
        return relationship(record, holders);
      case record_kind::composition:
        return composition(record);
      case record_kind::power:
        return say(phrase::in_charge, {holders, matters});
      case record_kind::duty:
        return say(phrase::must, {holders, doing_all(record.acts(), matters, addressees(record))});
      default:
        return say(phrase::worded, {holders, content(record)});
    }
  }
  [[nodiscard]] std::string seats(std::optional<std::uint32_t> from, std::optional<std::uint32_t> to) const {
    if (from && to && *from == *to) return say(phrase::seats_exactly, {std::to_string(*to)});
    if (from && to) return say(phrase::seats_between, {std::to_string(*from), std::to_string(*to)});
    if (from) return say(phrase::seats_at_least, {std::to_string(*from)});
    return to ? say(phrase::seats_at_most, {std::to_string(*to)}) : std::string{};
  }

 private:
  [[nodiscard]] std::string say(phrase which, const std::vector<std::string>& arguments = {}) const {
    return words_.say(which, arguments);
  }
  [[nodiscard]] std::string responsibility(const record_view& record, const std::string& holders,
                                           const std::string& matters) const {
    const phrase last = record.answering() == answering_mode::any ? phrase::or_word : phrase::and_word;
    const std::string before =
        record.parties().empty() ? say(phrase::before_not_stated) : say(phrase::before, {words_.names(record.parties(), last)});
    return say(phrase_of(record.responsibility()), {holders, matters}) + before;
  }
  [[nodiscard]] std::string relationship(const record_view& record, const std::string& holders) const {
    const std::string sides =
        record.parties().empty() ? holders : say(phrase::relation_line, {holders, words_.names(record.parties())});
    const std::string text = content(record);
    return sides + (record.scope() == relationship_scope::local ? say(phrase::relation_local) : "") +
           (text.empty() ? "" : ": " + text);
  }
  [[nodiscard]] std::string composition(const record_view& record) const {
    const std::string number = seats(record.seats_from(), record.seats_to());
    std::string all = record.parties().empty() ? "" : say(phrase::seats_by_office, {words_.names(record.parties())});
    if (!number.empty()) all = all.empty() ? number : number + "; " + all;
    return all + (record.when().empty() ? "" : say(phrase::seats_if, {words_.limits(record.when())}));
  }
  /// The acts by name, the last with its matters and addressees.
  [[nodiscard]] std::string doing_all(act_set acts, const std::string& matters, const std::string& towards) const {
    std::vector<std::string> items;
    std::optional<act> last;
    for (std::size_t place = 0; place < act_count; ++place) {
      if (!acts.contains(static_cast<act>(place))) continue;
      if (last) items.push_back(words_.name(*last));
      last = static_cast<act>(place);
    }
    if (last) items.push_back(words_.doing(*last, matters, towards));
    return words_.list(items);
  }

  const graph& in_;
  const words& words_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
