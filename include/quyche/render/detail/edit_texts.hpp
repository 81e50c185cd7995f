// SPDX-License-Identifier: BSL-1.0
// edit_texts: a change of norms, records or facts, as a sentence. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_EDIT_TEXTS_HPP
#define QUYCHE_RENDER_DETAIL_EDIT_TEXTS_HPP

#include <string>

#include <quyche/render/detail/words.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class edit_texts {
 public:
  edit_texts(const graph& in, const words& said) : in_{in}, words_{said} {}

  [[nodiscard]] std::string of(const question& asked, const edit& one) const {
    if (one.kind == edit_kind::fact) return fact(one);
    return one.record ? amendment(one) : addition(asked, one);
  }
  [[nodiscard]] std::string fact(const edit& one) const { return words_.say(phrase::edit_fact, {words_.limit(*one.range)}); }

 private:
  [[nodiscard]] std::string addition(const question& asked, const edit& one) const {
    const std::string document = capitalised(words_.say(phrase_of(one.rank)));
    const std::string actor = words_.name(asked.actor);
    const std::string matter = words_.name(asked.matter);
    if (one.kind == edit_kind::delegation)
      return words_.say(phrase::edit_delegation,
                        {capitalised(words_.name(*one.grantor)), actor, words_.name(asked.what), matter});
    if (one.kind == edit_kind::power_to_delegate)
      return words_.say(phrase::edit_power_to_delegate,
                        {document, words_.name(*one.grantor), words_.name(*one.grantee), matter});
    if (asked.what == act::delegate && asked.towards)
      return words_.say(phrase::edit_power_to_delegate, {document, actor, words_.name(*asked.towards), matter});
    return words_.say(phrase::edit_power, {document, actor, words_.doing(asked)});
  }
  [[nodiscard]] std::string amendment(const edit& one) const {
    const record_view record = in_.record(*one.record);
    const std::string cited = words_.cite(record.basis().front());
    const document_id document = in_.provision(record.basis().front()).document;
    const std::string by =
        capitalised(record.kind() == record_kind::delegation ? words_.name(record.holders().front())
                                                             : words_.say(phrase::issuer, {words_.title(document)}));
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

  const graph& in_;
  const words& words_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
