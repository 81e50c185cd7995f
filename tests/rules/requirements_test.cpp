// SPDX-License-Identifier: BSL-1.0
// The requirements that a toy would miss, each in a file of its own; docs/semantics.md, "Requirements", lists them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "rules/rule_cases.hpp"

namespace {

using namespace quyche_tests;

std::vector<std::filesystem::path> requirement_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& one :
       std::filesystem::directory_iterator{std::filesystem::path{QUYCHE_SOURCE_DIR} / "tests/rules/requirements"})
    files.push_back(one.path());
  std::sort(files.begin(), files.end());
  return files;
}

class Requirement : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Requirement, IsMet) {
  check_cases(GetParam(), "requirement");
}

std::string name_of(const testing::TestParamInfo<std::filesystem::path>& one) {
  std::string name = one.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Of, Requirement, testing::ValuesIn(requirement_files()), name_of);

}  // namespace
