// SPDX-License-Identifier: BSL-1.0
// Reading the stack of a command.
#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include <quyche/files/read.hpp>
#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/check.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/render/diagnostics.hpp>
#include <tool/names.hpp>
#include <tool/stack.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

/// Does a text declare a unit of its own? Whether it does so well is for the reader to say.
bool declares_unit(const stack_file& file) {
  const auto starts_line = [&](std::string_view head) {
    return file.text.starts_with(head) || file.text.find("\n" + std::string{head}) != std::string::npos;
  };
  return starts_line("[unit]") || file.text.find("\"unit\"") != std::string::npos;
}

std::optional<std::vector<stack_file>> read_files(const std::vector<std::string>& paths, language lang) {
  std::vector<stack_file> files;
  for (const std::string& path : paths) {
    auto read = read_file(path);
    for (const diagnostic& one : read.diagnostics()) fmt::print(stderr, "{}", render(one, {}, lang));
    if (!read) return std::nullopt;
    files.push_back(std::move(read).value());
  }
  return files;
}

/// The shipped files of the unit, below `files`; nothing if there is no such unit.
std::optional<std::vector<stack_file>> with_unit(const command& asked, std::vector<stack_file> files) {
  if (asked.unit == "none") return files;
  const bool whole = std::any_of(files.begin(), files.end(), declares_unit);
  auto shipped = shipped_stack(asked.unit);
  if (shipped.empty()) {
    complain({diagnostic_code::name_not_found, {}, {asked.unit, std::string{unit_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
    return std::nullopt;
  }
  if (whole) return files;
  shipped.insert(shipped.end(), files.begin(), files.end());
  return shipped;
}

void print_findings(const std::vector<diagnostic>& found, const std::vector<source_text>& sources, language lang, FILE* to) {
  for (const diagnostic& one : found) fmt::print(to, "{}", render(one, sources, lang));
}
exit_code code_of(const std::vector<diagnostic>& found) {
  if (found.empty()) return exit_code::yes;
  const bool errors =
      std::any_of(found.begin(), found.end(), [](const diagnostic& one) { return severity_of(one.code) == severity::error; });
  return errors ? exit_code::bad_input : exit_code::no;
}

/// The findings of a registry, in itself and against the graph.
exit_code check_registry(const graph& against, const command& asked) {
  const auto files = read_files(asked.registries, asked.lang);
  if (!files) return exit_code::bad_input;
  const loaded_registry loaded = load_registry(*files);
  std::vector<diagnostic> found = loaded.made.diagnostics();
  if (loaded.made) {
    const auto more = check(loaded.made.value(), against);
    found.insert(found.end(), more.begin(), more.end());
  }
  print_findings(found, loaded.sources, asked.lang, stdout);
  return code_of(found);
}

}  // namespace

std::optional<graph> open_stack(const command& asked) {
  auto files = read_files(asked.files, asked.lang);
  if (files) files = with_unit(asked, std::move(*files));
  if (!files) return std::nullopt;
  const loaded_stack loaded = load(*files);
  print_findings(loaded.made.diagnostics(), loaded.sources, asked.lang, stderr);
  if (!loaded.made) return std::nullopt;
  return freeze(loaded.made.value());
}

exit_code check_files(const command& asked) {
  std::vector<std::string> paths = asked.words;
  paths.insert(paths.end(), asked.files.begin(), asked.files.end());
  if (paths.empty() && asked.registries.empty()) {
    complain({diagnostic_code::malformed_question, {}, {std::string{file_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
    return exit_code::bad_input;
  }
  auto files = read_files(paths, asked.lang);
  if (files) files = with_unit(asked, std::move(*files));
  if (!files) return exit_code::bad_input;
  const loaded_stack loaded = load(*files);
  std::vector<diagnostic> found = loaded.made.diagnostics();
  std::optional<graph> made;
  if (loaded.made) {
    made = freeze(loaded.made.value());
    const auto more = check(*made);
    found.insert(found.end(), more.begin(), more.end());
  }
  print_findings(found, loaded.sources, asked.lang, stdout);
  exit_code code = code_of(found);
  if (made && !asked.registries.empty()) code = std::max(code, check_registry(*made, asked));
  if (code == exit_code::yes) fmt::print("{}\n", no_findings.in(asked.lang));
  return code;
}

std::optional<registry> open_registry(const command& asked) {
  const auto files = read_files(asked.registries, asked.lang);
  if (!files) return std::nullopt;
  const loaded_registry loaded = load_registry(*files);
  print_findings(loaded.made.diagnostics(), loaded.sources, asked.lang, stderr);
  return loaded.made ? std::optional{loaded.made.value()} : std::nullopt;
}

}  // namespace quyche_tool
