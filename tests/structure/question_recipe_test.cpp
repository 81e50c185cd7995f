// SPDX-License-Identifier: BSL-1.0
// The recipe "A question" of CONTRIBUTING.md, held against questions that are there: they stand where it says.
#include <cctype>
#include <filesystem>
#include <iostream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/project.hpp"

namespace {

namespace fs = std::filesystem;
using namespace quyche_tests;
using paths = std::set<std::string>;
using testing::IsEmpty;

/// The places of the recipe, with `NAME` in them.
paths places_of_recipe() {
  const std::string page = text_of_file(project / "CONTRIBUTING.md");
  const std::string head = "\n### A question\n";
  const auto from = page.find(head);
  if (from == std::string::npos) return {};
  const std::string section = page.substr(from, page.find("\n##", from + head.size()) - from);
  const std::regex place{"\n\\| `([^`]+)` \\| "};
  paths found;
  for (std::sregex_iterator one{section.begin(), section.end(), place}, end; one != end; ++one) found.insert((*one)[1]);
  return found;
}

std::string with_name(std::string pattern, const std::string& name) {
  const std::string_view sign = "NAME";
  if (const auto at = pattern.find(sign); at != std::string::npos) pattern.replace(at, sign.size(), name);
  return pattern;
}
paths with_name(const paths& patterns, const std::string& name) {
  paths made;
  for (const std::string& one : patterns) made.insert(with_name(one, name));
  return made;
}

bool has_whole_word(const std::string& text, const std::string& word) {
  const auto part = [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_'; };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !part(text[at - 1])) && (end == text.size() || !part(text[end]))) return true;
  }
  return false;
}

/// Is the question of this name made here: its answer, its header, its sentences, its row, its paragraph or the line of its
/// keys?
bool mentions(const std::string& text, const std::string& name) {
  if (has_whole_word(text, name + "_answer")) return true;
  for (const char* sign :
       {"<quyche/query/NAME.hpp>", "<quyche/query/impl/NAME.ipp>", "QUYCHE_PHRASE(NAME_", ".name = \"NAME\"", "\n* `NAME("})
    if (text.find(with_name(sign, name)) != std::string::npos) return true;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    const auto keys_end = line.starts_with("| `") ? line.find(" | ") : std::string::npos;
    if (keys_end != std::string::npos && has_whole_word(line.substr(keys_end, line.find(" | ", keys_end + 3) - keys_end), name))
      return true;
  }
  return false;
}

/// Every file of the library, the tool and the pages in which a question is made. What asks it as any program may is none of
/// them, nor a file into which one of the places was cut.
paths places_of(const std::string& name) {
  const paths askers{"include/quyche/query/impl/consistency.ipp"};
  const paths pages{"docs/questions.md", "docs/json.md"};
  paths found;
  for (const char* folder : {"include", "src", "docs"})
    for (const auto& entry : fs::recursive_directory_iterator{project / folder}) {
      const std::string path = fs::relative(entry.path(), project).generic_string();
      const bool page = path.starts_with("docs/");
      const bool part = path.ends_with("_explainer.hpp") || path.ends_with("_checker.hpp");
      if (!entry.is_regular_file() || part || askers.contains(path) || (page && !pages.contains(path))) continue;
      if (mentions(text_of_file(entry.path()), name)) found.insert(path);
    }
  const std::string test = "tests/query/" + name + "_test.cpp";
  if (fs::exists(project / test) && mentions(text_of_file(project / test), name)) found.insert(test);
  return found;
}

TEST(QuestionRecipe, HasAtMostThirteenPlaces) {
  const paths places = places_of_recipe();
  EXPECT_GE(places.size(), 10U);
  EXPECT_LE(places.size(), 13U);
  std::cout << "count: places of a question " << places.size() << "\n";
}

TEST(QuestionRecipe, NamesThePlacesOfQuestionsThatAreThere) {
  for (const char* name : {"responsible", "composition", "steps"})
    EXPECT_EQ(places_of(name), with_name(places_of_recipe(), name)) << name;
}

/// That the test sees a place which the recipe does not name, and one that a question lacks.
TEST(QuestionRecipe, SeesWhatIsMade) {
  EXPECT_TRUE(mentions("struct steps_answer {", "steps"));
  EXPECT_TRUE(mentions("#include <quyche/query/impl/steps.ipp>", "steps"));
  EXPECT_TRUE(mentions("\n| `procedures` | steps | records |", "steps"));
  EXPECT_FALSE(mentions("struct taken_steps {};\n#include <quyche/query/detail/steps_of.hpp>", "steps"));
  EXPECT_THAT(places_of("no-such-question"), IsEmpty());
}

}  // namespace
