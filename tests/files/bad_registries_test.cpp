// SPDX-License-Identifier: BSL-1.0
// The corpus of bad registries: each with the exact text of its findings, in itself and against quy-che.toml of its folder,
// Vietnamese before `---` and English behind it. QUYCHE_WRITE_EXPECTED=1 writes the texts again, for a person to read.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include <quyche/files/read.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/project.hpp"

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

struct found_in_registry {
  std::vector<diagnostic> found;
  std::string text;
};
found_in_registry findings_in(const fs::path& path) {
  const loaded_registry loaded = load_registry({{path.filename().string(), text_of_file(path)}});
  found_in_registry made{loaded.made.diagnostics(), {}};
  if (loaded.made) {
    const auto more = check(loaded.made.value(), rules());
    made.found.insert(made.found.end(), more.begin(), more.end());
  }
  for (const language lang : {language::vi, language::en}) {
    if (lang == language::en) made.text += "---\n";
    for (const diagnostic& one : made.found) made.text += render(one, loaded.sources, lang);
  }
  return made;
}

TEST(BadRegistries, EveryFindingIsExactlyAsExpected) {
  const bool write = std::getenv("QUYCHE_WRITE_EXPECTED") != nullptr;
  std::map<diagnostic_code, int> seen;
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator{bad_registries}) {
    const fs::path& path = entry.path();
    if (path.extension() == ".expected" || path.stem() == "quy-che") continue;
    ++files;
    const found_in_registry made = findings_in(path);
    std::set<diagnostic_code> codes;
    for (const diagnostic& one : made.found) codes.insert(one.code);
    for (const diagnostic_code one : codes) ++seen[one];
    const std::string wanted_code = "Q" + path.stem().string().substr(0, 4);
    EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [&](diagnostic_code one) { return to_string(one) == wanted_code; }))
        << path.stem();
    fs::path expected = path;
    expected.replace_extension(".expected");
    if (write) std::ofstream{expected, std::ios::binary} << made.text;
    EXPECT_EQ(made.text, text_of_file(expected)) << path.stem();
  }
  std::cout << "count: bad registries " << files << "\n";
  for (const diagnostic_code one : all_diagnostic_codes())
    if (to_string(one) >= "Q4000" && to_string(one) < "Q5000") {
      EXPECT_GE(seen[one], 2) << to_string(one) << " " << slug_of(one);
    }
}

}  // namespace
