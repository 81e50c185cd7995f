// SPDX-License-Identifier: BSL-1.0
// Diagnostics as people read them: place, code, sentence, source line with a caret, remedy; and for machines.
#ifndef QUYCHE_RENDER_DIAGNOSTICS_HPP
#define QUYCHE_RENDER_DIAGNOSTICS_HPP

#include <string>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/render/language.hpp>
#include <quyche/text/source_text.hpp>

namespace quyche::inline QUYCHE_ABI {

/// `file:line:column: lỗi Q3001 (unknown-name): ...`, the line of the file with a caret below, and the remedy. A diagnostic
/// whose place is unknown, or whose source is not among `sources`, is written without place and line.
[[nodiscard]] std::string render(const diagnostic& found, const std::vector<source_text>& sources, language lang);

/// What a code means, for every file: the sentence with its arguments named, and the remedy.
[[nodiscard]] std::string explain(diagnostic_code code, language lang);

/// What was found in sources that were read together.
struct findings {
  std::vector<diagnostic> found;
  std::vector<source_text> sources;
};
/// Findings for machines, each in both languages: docs/json.md.
[[nodiscard]] std::string to_json(const std::vector<findings>& all);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/diagnostics.ipp>
#endif

#endif
