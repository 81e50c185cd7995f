// SPDX-License-Identifier: BSL-1.0
// remedy_explainer: what would have made it a yes, in sentences. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_REMEDY_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_REMEDY_EXPLAINER_HPP

#include <algorithm>
#include <string>

#include <quyche/render/detail/words.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class remedy_explainer {
 public:
  remedy_explainer(const graph& in, language lang) : in_{in}, words_{in, lang} {}

  std::string text(const why_not_answer& given) {
    const question& asked = given.given.asked;
    if (given.given.decided == verdict::permitted) return {};
    if (given.given.because == reason::not_covered) return words_.say(phrase::remedies_not_covered) + "\n";
    std::string made = words_.say(heading(given.remedies.size()), {std::to_string(given.remedies.size())}) + "\n";
    std::size_t number = 0;
    for (const remedy& one : given.remedies) made += "  " + remedy_text(asked, one, ++number);
    if (traits_of(asked.what).needs_collective && !is_collective(asked.actor))
      made += "  " + words_.say(phrase::remedies_collective_only, {capitalised(words_.name(asked.what))}) + "\n";
    if (!in_.life(asked.actor).contains(asked.when.on))
      made += "  " + words_.say(phrase::remedies_no_actor, {words_.on(asked.when.on), words_.name(asked.actor)}) + "\n";
    if (!given.complete) made += "  " + words_.say(phrase::remedies_incomplete) + "\n";
    for (const remedy_label label : {remedy_label::lawful, remedy_label::unsettled, remedy_label::needs_higher_layer,
                                     remedy_label::not_at_will, remedy_label::unlawful})
      if (std::any_of(given.remedies.begin(), given.remedies.end(), [&](const remedy& one) { return one.label == label; }))
        made += "  " +
                words_.say(following(phrase::meaning_lawful, static_cast<std::size_t>(label)),
                           {capitalised(label_text(label)), words_.day(asked.when.on)}) +
                "\n";
    if (!given.remedies.empty()) made += "  " + words_.say(phrase::labels_caution) + "\n";
    return made;
  }

  [[nodiscard]] const std::set<document_id>& cited() const noexcept { return words_.cited(); }
  static phrase heading(std::size_t count) {
    return count == 0 ? phrase::remedies_none : count == 1 ? phrase::remedies_one : phrase::remedies_some;
  }
  [[nodiscard]] std::string label_text(remedy_label label) const {
    return words_.say(following(phrase::label_lawful, static_cast<std::size_t>(label)));
  }
  [[nodiscard]] std::string edit_text(const question& asked, const edit& one) const {
    if (one.kind == edit_kind::fact) return words_.say(phrase::edit_fact, {words_.limit(*one.range)});
    return one.record ? amendment_text(one) : addition_text(asked, one);
  }

 private:
  [[nodiscard]] bool is_collective(actor_id who) const {
    return who.is_body() && in_.body(who.body()).kind() != body_kind::headed;
  }
  [[nodiscard]] std::string remedy_text(const question& asked, const remedy& one, std::size_t number) const {
    const std::string lead = std::to_string(number) + ". [" + label_text(one.label) + "] ";
    if (one.edits.size() == 1) return lead + edit_text(asked, one.edits.front()) + "\n";
    std::string made = lead + words_.say(phrase::remedy_both) + "\n";
    for (const edit& each : one.edits) made += "     – " + edit_text(asked, each) + "\n";
    return made;
  }

  [[nodiscard]] std::string addition_text(const question& asked, const edit& one) const {
    const std::string document = capitalised(words_.say(following(phrase::rank_charter, static_cast<std::size_t>(one.rank))));
    const std::string actor = words_.name(asked.actor);
    const std::string what = words_.name(asked.what);
    const std::string matter = words_.name(asked.matter);
    if (one.kind == edit_kind::delegation)
      return words_.say(phrase::edit_delegation, {capitalised(words_.name(*one.grantor)), actor, what, matter});
    if (one.kind == edit_kind::power_to_delegate)
      return words_.say(phrase::edit_power_to_delegate,
                        {document, words_.name(*one.grantor), words_.name(*one.grantee), matter});
    if (asked.what == act::delegate && asked.towards)
      return words_.say(phrase::edit_power_to_delegate, {document, actor, words_.name(*asked.towards), matter});
    const std::string towards = asked.towards ? words_.name(*asked.towards) : std::string{};
    return words_.say(phrase::edit_power, {document, actor, words_.doing(asked.what, matter, towards)});
  }
  [[nodiscard]] std::string amendment_text(const edit& one) const {
    const record_view record = in_.record(*one.record);
    const std::string cited = words_.cite(record.basis().front());
    const std::string by =
        capitalised(record.kind() == record_kind::delegation ? words_.name(record.holders().front())
                                                             : words_.say(phrase::issuer, {words_.title(document_of(record))}));
    switch (one.kind) {
      case edit_kind::period:
        return one.force->from() == record.force().from()
                   ? words_.say(phrase::edit_until, {by, cited, words_.day(one.force->last())})
                   : words_.say(phrase::edit_from, {by, cited, words_.day(one.force->from())});
      case edit_kind::limit: {
        const measure_view measure = in_.measure(one.range->of);
        const bool goes = *one.range == measure.domain(one.range->of);
        return goes ? words_.say(phrase::edit_no_limit, {by, cited, words_.pick(measure.name())})
                    : words_.say(phrase::edit_limit, {by, cited, words_.limit(*one.range)});
      }
      case edit_kind::pass_on:
        return words_.say(phrase::edit_pass_on, {by, cited, words_.names(record.parties())});
      default:
        return words_.say(phrase::edit_writing, {by, cited});
    }
  }
  [[nodiscard]] document_id document_of(const record_view& record) const {
    return in_.provision(record.basis().front()).document;
  }

  const graph& in_;
  words words_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
