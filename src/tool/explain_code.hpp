// SPDX-License-Identifier: BSL-1.0
// `quyche explain CODE`.
#ifndef QUYCHE_SRC_TOOL_EXPLAIN_CODE_HPP
#define QUYCHE_SRC_TOOL_EXPLAIN_CODE_HPP

#include <tool/outcome.hpp>

namespace quyche_tool {

/// A finding (`Q3001`, `3001`, `unknown-name`), a rule (`R7`), or the word of a reason or flaw (`no-longer`).
[[nodiscard]] outcome explain_code(const command& typed);

}  // namespace quyche_tool

#endif
