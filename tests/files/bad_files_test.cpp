// SPDX-License-Identifier: BSL-1.0
// The corpus of bad files: each with the exact text of its findings (support/expected.hpp). Files `x.1.toml`, `x.2.toml` are
// one stack.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/files/read.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/expected.hpp"

namespace {

using namespace quyche;
using namespace quyche_tests;
namespace fs = std::filesystem;

const fs::path bad_files = project / "tests/bad_files";

/// By name without what follows: the files of a stack in their order.
std::map<std::string, std::vector<stack_file>> stacks() {
  std::map<std::string, std::vector<fs::path>> paths;
  for (const auto& entry : fs::directory_iterator{bad_files}) {
    if (entry.path().extension() == ".expected") continue;
    const fs::path stem = entry.path().stem();
    const bool numbered = stem.extension() == ".1" || stem.extension() == ".2";
    paths[numbered ? stem.stem().string() : stem.string()].push_back(entry.path());
  }
  std::map<std::string, std::vector<stack_file>> made;
  for (auto& [name, list] : paths) {
    std::sort(list.begin(), list.end());
    for (const fs::path& one : list) made[name].push_back({one.filename().string(), text_of_file(one)});
  }
  return made;
}

TEST(BadFiles, EveryFindingIsExactlyAsExpected) {
  std::size_t files = 0;
  for (const auto& [name, stack] : stacks()) {
    files += stack.size();
    const loaded_stack loaded = load(stack);
    const bool warns_only = std::all_of(loaded.made.diagnostics().begin(), loaded.made.diagnostics().end(),
                                        [](const diagnostic& one) { return severity_of(one.code) == severity::warning; });
    EXPECT_FALSE(loaded.made.diagnostics().empty()) << name << " has no finding";
    EXPECT_EQ(static_cast<bool>(loaded.made), warns_only) << name;
    expect_as_written(bad_files / (name + ".toml"), loaded.made.diagnostics(), loaded.sources);
  }
  std::cout << "count: bad files " << files << "\n";
  EXPECT_GE(files, 60U);
}

/// A file named after a code has it. Every code of a regulation is found twice; what cannot lie in a folder is made here.
TEST(BadFiles, EveryCodeIsFoundTwice) {
  std::map<diagnostic_code, int> seen;
  const auto take = [&](const loaded_stack& loaded) {
    std::set<diagnostic_code> of_file;
    for (const diagnostic& one : loaded.made.diagnostics()) of_file.insert(one.code);
    for (const diagnostic_code one : of_file) ++seen[one];
    return of_file;
  };
  for (const auto& [name, stack] : stacks()) {
    const auto codes = take(load(stack));
    const std::string wanted_code = "Q" + name.substr(0, 4);
    if (!name.starts_with("lower")) {
      EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [&](diagnostic_code one) { return to_string(one) == wanted_code; }))
          << name;
    }
  }
  for (const char* name : {"a.toml", "a.json"}) {
    take(load({{name, std::string(source_text::size_limit + 1, ' ')}}));
    std::string many = std::string{name} == "a.toml" ? "a = [" : "{\"a\": [";
    for (std::size_t place = 0; place <= document::list_limit; ++place) many += "1,";
    take(load({{name, many + (std::string{name} == "a.toml" ? "1]\n" : "1]}")}}));
  }
  for (const char* holder :
       {"mot", "hai"}) {  // a file that leaves out its basis misses a key; only C++ can leave it out otherwise
    regulation_builder builder{{"cap-thu", {"Cấp thử", {}}, level::district}};
    body_entry body;
    body.name = {holder, {}};
    body.attested.key = holder;
    builder.body(body);
    take({{}, std::move(builder).finish()});
  }
  for (const char* name : {"2018-regulation-as-registry.toml", "2018-unit-of-a-stack.toml"})
    ++seen[load_registry({{name, text_of_file(project / "tests/bad_registries" / name)}}).made.diagnostics().front().code];
  for (const char* path : {"/khong/co/tep", ".", "/dev/zero", "/dev/urandom"})
    seen[read_file(path).diagnostics().front().code]++;
  for (const diagnostic_code one : all_diagnostic_codes())
    if (to_string(one) < "Q4000") {
      EXPECT_GE(seen[one], 2) << to_string(one) << " " << slug_of(one);
    }
}

}  // namespace
