// SPDX-License-Identifier: BSL-1.0
// Answers as JSON for machines: keys and words that do not depend on a language; format version `answer_format`.
#ifndef QUYCHE_RENDER_JSON_HPP
#define QUYCHE_RENDER_JSON_HPP

#include <string>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

inline constexpr int answer_format = 1;

// Requires: an answer of this graph. One object with `format`, `question`, `fingerprint` (16 hexadecimal digits) and the
// answer; every actor, matter, record and document by its key, every step with its citation. Docs: docs/json.md.
#define QUYCHE_DECLARE(type) [[nodiscard]] std::string to_json(const graph& in, const type& given);
QUYCHE_ANSWERS(QUYCHE_DECLARE)
#undef QUYCHE_DECLARE
[[nodiscard]] std::string to_json(const graph& before, const graph& after, const changes_answer& given);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/json.ipp>
#endif

#endif
