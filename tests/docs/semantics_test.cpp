// SPDX-License-Identifier: BSL-1.0
// docs/semantics.md gives every rule its reason, an example and its source.
#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>

namespace {

TEST(Semantics, EveryRuleHasReasonExampleAndSource) {
  std::ifstream page{QUYCHE_SOURCE_DIR "/docs/semantics.md"};
  std::map<std::string, std::string> rules;
  std::string heading;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## ")) heading = line.starts_with("## R") ? line.substr(3, line.find(' ', 3) - 3) : "";
    if (!heading.empty()) rules[heading] += line + "\n";
  }
  for (int number = 1; number <= 13; ++number) {
    const std::string& text = rules["R" + std::to_string(number)];
    for (const char* part : {"Reason: ", "Example: ", "Source: "})
      EXPECT_NE(text.find(part), std::string::npos) << "R" << number << " lacks " << part;
  }
}

}  // namespace
