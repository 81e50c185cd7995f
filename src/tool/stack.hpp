// SPDX-License-Identifier: BSL-1.0
// The regulations that a command asks about.
#ifndef QUYCHE_SRC_TOOL_STACK_HPP
#define QUYCHE_SRC_TOOL_STACK_HPP

#include <optional>

#include <quyche/registry/registry.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

/// The shipped stack of the unit with the files on top; findings go to standard error. Nothing if one of them is an error.
[[nodiscard]] std::optional<quyche::graph> open_stack(const command& asked);
/// `quyche check`: the findings of files alone, or on top of the unit that they do not declare themselves.
[[nodiscard]] exit_code check_files(const command& asked);
/// The files of a registry; findings go to standard error. Nothing if one of them is an error.
[[nodiscard]] std::optional<quyche::registry> open_registry(const command& asked);

}  // namespace quyche_tool

#endif
