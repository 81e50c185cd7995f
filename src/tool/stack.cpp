// SPDX-License-Identifier: BSL-1.0
// Reading the stack of a command.
#include <algorithm>

#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <tool/stack.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

using namespace quyche;

std::optional<std::vector<stack_file>> read_files(const std::vector<std::string>& paths, language lang) {
  std::vector<stack_file> files;
  for (const std::string& path : paths) {
    auto read = read_file(path);
    complain(read.diagnostics(), {}, lang);
    if (!read) return std::nullopt;
    files.push_back(std::move(read).value());
  }
  return files;
}

std::optional<std::vector<stack_file>> with_unit(const command& asked, std::vector<stack_file> files) {
  const std::string unit = asked.has(option::unit) ? asked.last(option::unit) : "cap-huyen";
  if (unit == "none") return files;
  const bool whole = std::any_of(files.begin(), files.end(), declares_unit);
  auto shipped = shipped_stack(unit);
  if (shipped.empty()) {
    complain({diagnostic_code::name_not_found, {}, {unit, std::string{unit_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
    return std::nullopt;
  }
  if (whole) return files;
  shipped.insert(shipped.end(), files.begin(), files.end());
  return shipped;
}

std::optional<graph> open_stack(const command& asked) {
  auto files = read_files(asked.all(option::file), asked.lang);
  if (files) files = with_unit(asked, std::move(*files));
  if (!files) return std::nullopt;
  const loaded_stack loaded = load(*files);
  complain(loaded.made.diagnostics(), loaded.sources, asked.lang);
  if (!loaded.made) return std::nullopt;
  return freeze(loaded.made.value());
}

std::optional<registry> open_registry(const command& asked) {
  const auto files = read_files(asked.all(option::registry), asked.lang);
  if (!files) return std::nullopt;
  const loaded_registry loaded = load_registry(*files);
  complain(loaded.made.diagnostics(), loaded.sources, asked.lang);
  return loaded.made ? std::optional{loaded.made.value()} : std::nullopt;
}

}  // namespace quyche_tool
