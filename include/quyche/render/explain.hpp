// SPDX-License-Identifier: BSL-1.0
// explain: an answer as sentences that an official can read aloud, each step with its provision.
#ifndef QUYCHE_RENDER_EXPLAIN_HPP
#define QUYCHE_RENDER_EXPLAIN_HPP

#include <string>

#include <quyche/answer/answer.hpp>
#include <quyche/render/language.hpp>

namespace quyche::inline QUYCHE_ABI {

/// How to write. Colour (ANSI) is never the only carrier of anything.
struct style {
  language in = language::vi;
  bool colour = false;
};

// Each requires an answer of this graph (its fingerprint is a contract). The first line is the answer in one sentence, led by
// CÓ, KHÔNG, CÒN TÙY or CHƯA RÕ; the proof follows, a numbered sentence a step.
#define QUYCHE_DECLARE(type) [[nodiscard]] std::string explain(const graph& in, const type& given, const style& how = {});
QUYCHE_ANSWERS(QUYCHE_DECLARE)
#undef QUYCHE_DECLARE
/// Of two graphs, or of one graph twice.
[[nodiscard]] std::string explain(const graph& before, const graph& after, const changes_answer& given, const style& how = {});

// What a word of an answer means: for every rule, reason, flaw and label, one sentence. Requires: one of them.
[[nodiscard]] std::string explain(rule which, language lang);
[[nodiscard]] std::string explain(reason which, language lang);
[[nodiscard]] std::string explain(flaw which, language lang);
[[nodiscard]] std::string explain(remedy_label which, language lang);

/// A provision as cited: `khoản 3 Điều 6 Quy định 202-QĐ/TW`.
[[nodiscard]] std::string cite(const graph& in, provision_id which, language lang);
/// The name in that language, or the Vietnamese one where there is no English.
[[nodiscard]] std::string_view in_language(const wording_view& name, language lang) noexcept;

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/explain.ipp>
#endif

#endif
