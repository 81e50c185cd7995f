// SPDX-License-Identifier: BSL-1.0
// Reading: texts and files become a regulation or a registry, and what is wrong can be shown with its line.
#ifndef QUYCHE_FILES_READ_HPP
#define QUYCHE_FILES_READ_HPP

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/result.hpp>
#include <quyche/document/document.hpp>
#include <quyche/model/file_keys.hpp>
#include <quyche/model/regulation.hpp>
#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Errors: syntax_error at the first place that is not TOML; duplicate keys, depth and number of entries are limited.
[[nodiscard]] result<document> parse_toml(source_text text);
/// The same for JSON: no floating point, no duplicate keys.
[[nodiscard]] result<document> parse_json(source_text text);

/// TOML or JSON: a text that begins with `{` is JSON, whatever its name; one that does not and is called `.json` is TOML if it
/// can be read as such.
[[nodiscard]] result<document> parse(source_text text);

/// A file of a stack. Its name stands in diagnostics.
struct stack_file {
  std::string name;
  std::string text;
};

/// `-` is the standard input. Reads no further than source_text::size_limit. Errors: file_unreadable, file_too_large.
[[nodiscard]] result<stack_file> read_file(const std::filesystem::path& path);

/// By the keys that only one of the two has, and by the shape of those that both have; nothing if no key says, or both kinds
/// are said.
[[nodiscard]] std::optional<file_kind> kind_of(const document& file);
/// Does a file declare the unit of a stack? Whether it does so well is for `load` to say; a file that cannot be read declares
/// none.
[[nodiscard]] bool declares_unit(const stack_file& file);

/// What came of a stack. `sources` are for rendering the diagnostics of `made`; bytes that are not UTF-8 show as `?` in them.
struct loaded_stack {
  std::vector<source_text> sources;
  result<regulation> made;
};
/// Lowest layer last. Nothing is half read: one error in one file, and there is no regulation. A file that is a registry is
/// reported as that alone.
[[nodiscard]] loaded_stack load(const std::vector<stack_file>& files);

/// The same for the files of a registry, which are read together; see docs/registry.md. A file that is a regulation is reported
/// as that alone.
struct loaded_registry {
  std::vector<source_text> sources;
  result<registry> made;
};
[[nodiscard]] loaded_registry load_registry(const std::vector<stack_file>& files);

}  // namespace quyche::inline QUYCHE_ABI

#endif
