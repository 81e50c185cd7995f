// SPDX-License-Identifier: BSL-1.0
// Reading: texts and files become a regulation or a registry, and what is wrong can be shown with its line.
#ifndef QUYCHE_FILES_READ_HPP
#define QUYCHE_FILES_READ_HPP

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/result.hpp>
#include <quyche/document/document.hpp>
#include <quyche/model/regulation.hpp>
#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Errors: syntax_error at the first place that is not TOML; duplicate keys, depth and number of entries are limited.
[[nodiscard]] result<document> parse_toml(source_text text);
/// The same for JSON: no floating point, no duplicate keys.
[[nodiscard]] result<document> parse_json(source_text text);

/// A file of a stack: its name says the format (`.json`, otherwise TOML) and stands in diagnostics.
struct stack_file {
  std::string name;
  std::string text;
};

/// Errors: file_unreadable.
[[nodiscard]] result<stack_file> read_file(const std::filesystem::path& path);

/// What came of a stack. `sources` are for rendering the diagnostics of `made`; bytes that are not UTF-8 show as `?` in them.
struct loaded_stack {
  std::vector<source_text> sources;
  result<regulation> made;
};
/// Lowest layer last. Nothing is half read: one error in one file, and there is no regulation.
[[nodiscard]] loaded_stack load(const std::vector<stack_file>& files);

/// The same for the files of a registry, which are read together; see docs/registry.md.
struct loaded_registry {
  std::vector<source_text> sources;
  result<registry> made;
};
[[nodiscard]] loaded_registry load_registry(const std::vector<stack_file>& files);

}  // namespace quyche::inline QUYCHE_ABI

#endif
