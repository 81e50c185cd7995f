// SPDX-License-Identifier: BSL-1.0
// The recipes of CONTRIBUTING.md name every place in which their example stands, and no other.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "support/project.hpp"

namespace {

namespace fs = std::filesystem;
using namespace quyche_tests;

std::string between_ticks(std::string_view line) {
  const auto from = line.find('`');
  if (from == std::string_view::npos) return {};
  return std::string{line.substr(from + 1, line.find('`', from + 1) - from - 1)};
}

/// The places that each recipe names, by its example.
std::map<std::string, std::set<std::string>> recipes() {
  std::map<std::string, std::set<std::string>> found;
  std::ifstream page{project / "CONTRIBUTING.md"};
  std::set<std::string>* places = nullptr;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("#")) places = nullptr;
    if (const auto at = line.find("Followed: "); at != std::string::npos)
      places = &found[between_ticks(std::string_view{line}.substr(at))];
    if (places != nullptr && line.starts_with("| `")) places->insert(between_ticks(line));
  }
  return found;
}

bool is_letter(char one) {
  return std::isalnum(static_cast<unsigned char>(one)) != 0 || one == '_' || one == '-';
}

/// Whether the word stands in the text, as names of code or as ids are written, and as no part of another.
bool mentions(const std::string& text, std::string word) {
  for (const char joint : {'-', '_'}) {
    std::replace_if(
        word.begin(), word.end(), [](char one) { return one == '-' || one == '_'; }, joint);
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const bool begins = at == 0 || !is_letter(text[at - 1]);
      const auto end = at + word.size();
      if (begins && (end == text.size() || !is_letter(text[end]))) return true;
    }
  }
  return false;
}

std::set<std::string> places_of(const std::string& word) {
  std::set<std::string> found;
  for (const char* const part : {"include", "src", "tests", "bench", "bindings", "docs"}) {
    if (!fs::exists(project / part)) continue;
    for (const auto& entry : fs::recursive_directory_iterator{project / part}) {
      const std::string path = fs::relative(entry.path(), project).generic_string();
      if (!entry.is_regular_file() || path.starts_with("src/regulations/")) continue;
      std::ostringstream text;
      text << std::ifstream{entry.path()}.rdbuf();
      if (mentions(text.str(), word)) found.insert(path);
    }
  }
  return found;
}

TEST(Contributing, RecipesNameEveryPlaceAndNoOther) {
  const auto found = recipes();
  EXPECT_GE(found.size(), 3U);
  for (const auto& [example, places] : found) EXPECT_EQ(places_of(example), places) << example;
}

}  // namespace
