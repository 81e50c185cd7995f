// SPDX-License-Identifier: BSL-1.0
// `quyche schema KIND`.
#ifndef QUYCHE_SRC_TOOL_PRINT_SCHEMA_HPP
#define QUYCHE_SRC_TOOL_PRINT_SCHEMA_HPP

#include <tool/outcome.hpp>

namespace quyche_tool {

/// The JSON Schema of files of a kind, `regulation` or `registry`.
[[nodiscard]] outcome print_schema(const command& typed);

}  // namespace quyche_tool

#endif
