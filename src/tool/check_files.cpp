// SPDX-License-Identifier: BSL-1.0
// Checking files: what was found is the answer, on standard output.
#include <algorithm>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/check.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/render/diagnostics.hpp>
#include <tool/check_files.hpp>
#include <tool/stack.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

void add(std::vector<diagnostic>& found, const std::vector<diagnostic>& more) {
  found.insert(found.end(), more.begin(), more.end());
}

exit_code code_of(const std::vector<findings>& all) {
  exit_code code = exit_code::yes;
  for (const findings& part : all)
    for (const diagnostic& one : part.found)
      code = std::max(code, severity_of(one.code) == severity::error ? exit_code::bad_input : exit_code::no);
  return code;
}

outcome report_of(const std::vector<findings>& all, const command& typed) {
  const exit_code code = code_of(all);
  if (typed.json) return {to_json(all), code};
  std::string text;
  for (const findings& part : all)
    for (const diagnostic& one : part.found) text += render(one, part.sources, typed.lang);
  if (code == exit_code::yes) text = std::string{no_findings.in(typed.lang)} + "\n";
  return {std::move(text), code};
}

/// Of a registry, in itself and against the graph.
findings found_in_registry(const std::vector<stack_file>& files, const graph& against) {
  const loaded_registry loaded = load_registry(files);
  findings made{loaded.made.diagnostics(), loaded.sources};
  if (loaded.made) add(made.found, check(loaded.made.value(), against));
  return made;
}

}  // namespace

outcome check_files(const command& typed) {
  std::vector<std::string> paths(typed.words.begin() + 1, typed.words.end());
  paths.insert(paths.end(), typed.all(option::file).begin(), typed.all(option::file).end());
  auto files = read_files(paths, typed.lang);
  if (files) files = with_unit(typed, std::move(*files));
  const auto persons = read_files(typed.all(option::registry), typed.lang);
  if (!files || !persons) return refused();
  const loaded_stack loaded = load(*files);
  std::vector<findings> all{{loaded.made.diagnostics(), loaded.sources}};
  if (loaded.made) {
    const graph made = freeze(loaded.made.value());
    add(all.front().found, check(made));
    if (typed.has(option::registry)) all.push_back(found_in_registry(*persons, made));
  }
  return report_of(all, typed);
}

}  // namespace quyche_tool
