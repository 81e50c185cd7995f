// SPDX-License-Identifier: BSL-1.0
// The corpus of bad registries: each with the exact text of its findings (support/expected.hpp), in itself and against
// quy-che.toml of its folder.
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include <quyche/files/read.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/expected.hpp"

namespace {

using namespace quyche;
using namespace quyche_tests;
namespace fs = std::filesystem;

const fs::path bad_registries = project / "tests/bad_registries";

const graph& rules() {
  static const graph made = [] {
    const loaded_stack loaded = load({{"quy-che.toml", text_of_file(bad_registries / "quy-che.toml")}});
    EXPECT_TRUE(loaded.made.diagnostics().empty());
    return freeze(loaded.made.value());
  }();
  return made;
}

std::vector<diagnostic> findings_in(const loaded_registry& loaded) {
  std::vector<diagnostic> found = loaded.made.diagnostics();
  if (!loaded.made) return found;
  const auto more = check(loaded.made.value(), rules());
  found.insert(found.end(), more.begin(), more.end());
  return found;
}

TEST(BadRegistries, EveryFindingIsExactlyAsExpected) {
  std::map<diagnostic_code, int> seen;
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator{bad_registries}) {
    const fs::path& path = entry.path();
    if (path.extension() == ".expected" || path.stem() == "quy-che") continue;
    ++files;
    const loaded_registry loaded = load_registry({{path.filename().string(), text_of_file(path)}});
    const std::vector<diagnostic> found = findings_in(loaded);
    std::set<diagnostic_code> codes;
    for (const diagnostic& one : found) codes.insert(one.code);
    for (const diagnostic_code one : codes) ++seen[one];
    const std::string wanted_code = "Q" + path.stem().string().substr(0, 4);
    EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [&](diagnostic_code one) { return to_string(one) == wanted_code; }))
        << path.stem();
    expect_as_written(path, found, loaded.sources);
  }
  std::cout << "count: bad registries " << files << "\n";
  for (const diagnostic_code one : all_diagnostic_codes())
    if (to_string(one) >= "Q4000" && to_string(one) < "Q5000") {
      EXPECT_GE(seen[one], 2) << to_string(one) << " " << slug_of(one);
    }
}

}  // namespace
