// SPDX-License-Identifier: BSL-1.0
// The regulations and registries that a command asks about.
#ifndef QUYCHE_SRC_TOOL_STACK_HPP
#define QUYCHE_SRC_TOOL_STACK_HPP

#include <optional>
#include <string>
#include <vector>

#include <quyche/files/read.hpp>
#include <quyche/graph/graph.hpp>
#include <quyche/registry/registry.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

/// The shipped stack of the unit with the files on top; findings go to standard error. Nothing if one of them is an error.
[[nodiscard]] std::optional<quyche::graph> open_stack(const command& asked);
/// The files of a registry; findings go to standard error. Nothing if one of them is an error.
[[nodiscard]] std::optional<quyche::registry> open_registry(const command& asked);

/// The texts of files. Nothing if one cannot be read, which is said.
[[nodiscard]] std::optional<std::vector<quyche::stack_file>> read_files(const std::vector<std::string>& paths,
                                                                        quyche::language lang);
/// The shipped files of the unit below `files`, or these alone if one declares a unit; nothing if there is no such unit.
[[nodiscard]] std::optional<std::vector<quyche::stack_file>> with_unit(const command& asked,
                                                                       std::vector<quyche::stack_file> files);

}  // namespace quyche_tool

#endif
