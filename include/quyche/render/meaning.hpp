// SPDX-License-Identifier: BSL-1.0
// meaning: what a code or a word that findings and answers use means.
#ifndef QUYCHE_RENDER_MEANING_HPP
#define QUYCHE_RENDER_MEANING_HPP

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quyche/answer/answer.hpp>
#include <quyche/core/diagnostic.hpp>
#include <quyche/render/language.hpp>

namespace quyche::inline QUYCHE_ABI {

using meaning = std::variant<diagnostic_code, rule, reason, flaw, remedy_label>;

/// Everything that bears the code: a finding (`Q3001`, `3001`, `unknown-name`), a rule (`R7`), or the word of a reason, a flaw
/// or a label of remedies (`no-longer`), which share words. In this order; empty if nothing does.
[[nodiscard]] std::vector<meaning> meanings_of(std::string_view code);

/// The code and what it means, in lines.
[[nodiscard]] std::string explain(const meaning& which, language lang);
/// For machines, in both languages: docs/json.md.
[[nodiscard]] std::string to_json(std::string_view code, const std::vector<meaning>& meanings);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/meaning.ipp>
#endif

#endif
