// SPDX-License-Identifier: BSL-1.0
// `quyche check`: the findings of files alone, or on top of the unit that they do not declare themselves.
#ifndef QUYCHE_SRC_TOOL_CHECK_FILES_HPP
#define QUYCHE_SRC_TOOL_CHECK_FILES_HPP

#include <tool/outcome.hpp>

namespace quyche_tool {

[[nodiscard]] outcome check_files(const command& typed);

}  // namespace quyche_tool

#endif
