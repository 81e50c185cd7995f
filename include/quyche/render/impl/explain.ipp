// SPDX-License-Identifier: BSL-1.0
// Definitions of explain.hpp: answers filled into the sentences of render/detail/answer_texts.def.
#include <quyche/render/detail/answer_explainer.hpp>
#include <quyche/render/detail/asked_of.hpp>
#include <quyche/render/detail/chain_explainer.hpp>
#include <quyche/render/detail/change_explainer.hpp>
#include <quyche/render/detail/composition_explainer.hpp>
#include <quyche/render/detail/list_explainer.hpp>
#include <quyche/render/detail/relationship_explainer.hpp>
#include <quyche/render/detail/remedy_explainer.hpp>
#include <quyche/render/detail/steps_explainer.hpp>
#include <quyche/render/explain.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

template <class Which>
std::string meaning_said(Which which, language lang, const char* call = QUYCHE_CALLER) {
  QUYCHE_EXPECTS_OF(call, !texts_of(which)[0].empty(), "the value is one of its enumerators");
  return say(lang, which);
}

}  // namespace detail

QUYCHE_INLINE std::string explain(const graph& in, const answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::answer_explainer{on}.lines(given);
  return on.finish(given.asked.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const who_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::list_explainer{on}.who(given);
  return on.finish(given.asked.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const what_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::list_explainer{on}.what(given);
  return on.finish(given.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const responsible_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::list_explainer{on}.responsible(given);
  return on.finish(given.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const chain_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::chain_explainer{on}.lines(given);
  return on.finish(given.asked.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const relationship_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::relationship_explainer{on}.lines(given);
  return on.finish(given.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const steps_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::steps_explainer{on}.lines(given);
  return on.finish(given.asked.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const composition_answer& given, const style& how) {
  detail::expect_same(in, given.fingerprint);
  detail::page on{in, how};
  detail::composition_explainer{on}.lines(given);
  return on.finish(given.when);
}
QUYCHE_INLINE std::string explain(const graph& in, const why_not_answer& given, const style& how) {
  detail::expect_same(in, given.given.fingerprint);
  detail::page on{in, how};
  detail::answer_explainer{on}.lines(given.given);
  detail::remedy_explainer{on}.lines(given);
  return on.finish(given.given.asked.when);
}
QUYCHE_INLINE std::string explain(const graph& before, const graph& after, const changes_answer& given, const style& how) {
  detail::expect_same(before, given.fingerprint_before);
  detail::expect_same(after, given.fingerprint_after);
  return detail::change_explainer{before, after, how.in}.text(given);
}
QUYCHE_INLINE std::string explain(rule which, language lang) {
  return detail::meaning_said(which, lang);
}
QUYCHE_INLINE std::string explain(reason which, language lang) {
  return detail::meaning_said(which, lang);
}
QUYCHE_INLINE std::string explain(flaw which, language lang) {
  return detail::meaning_said(which, lang);
}
QUYCHE_INLINE std::string explain(remedy_label which, language lang) {
  using namespace detail;
  return say(lang, meaning_of(which), {capitalised(say(lang, phrase_of(which))), say(lang, phrase::day_asked)});
}
QUYCHE_INLINE std::string cite(const graph& in, provision_id which, language lang) {
  return detail::words{in, lang}.cite(which);
}
QUYCHE_INLINE std::string_view in_language(const wording_view& name, language lang) noexcept {
  return lang == language::en && !name.en.empty() ? name.en : name.vi;
}

}  // namespace quyche::inline QUYCHE_ABI
