// SPDX-License-Identifier: BSL-1.0
// run: from a command to its outcome.
#ifndef QUYCHE_SRC_TOOL_RUN_HPP
#define QUYCHE_SRC_TOOL_RUN_HPP

#include <tool/outcome.hpp>

namespace quyche_tool {

/// What cannot be understood is said on standard error.
[[nodiscard]] outcome run(const command& typed);

}  // namespace quyche_tool

#endif
