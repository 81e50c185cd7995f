// SPDX-License-Identifier: BSL-1.0
// The regulations that come with the library, without any file.
#ifndef QUYCHE_FILES_SHIPPED_HPP
#define QUYCHE_FILES_SHIPPED_HPP

#include <string_view>
#include <vector>

#include <quyche/files/read.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The units whose stacks are shipped: `cap-huyen`, `cap-xa`.
[[nodiscard]] std::vector<std::string_view> shipped_units();
/// The stack of a unit, or an empty list if none is shipped.
[[nodiscard]] std::vector<stack_file> shipped_stack(std::string_view unit);

}  // namespace quyche::inline QUYCHE_ABI

#endif
