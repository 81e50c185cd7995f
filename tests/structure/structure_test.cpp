// SPDX-License-Identifier: BSL-1.0
// The tree keeps its own rules; each rule is shown to see a breach.
#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/project.hpp"

namespace {

namespace fs = std::filesystem;
using namespace quyche_tests;
using findings = std::vector<std::string>;
using testing::IsEmpty;
using testing::SizeIs;

/// Path from the root, and text.
std::map<std::string, std::string> files_of(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
  std::map<std::string, std::string> found;
  for (const std::string& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator{project / folder}) {
      const std::string path = fs::relative(entry.path(), project).generic_string();
      const bool wanted =
          std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return path.ends_with(ending); });
      if (entry.is_regular_file() && wanted) found[path] = text_of_file(entry.path());
    }
  return found;
}

const std::map<std::string, std::string>& headers() {
  static const auto found = files_of({"include"}, {".hpp", ".ipp"});
  return found;
}

/// The layer of a path under include/quyche, or of what an include names.
std::string layer_of(const std::string& path) {
  std::smatch parts;
  return std::regex_search(path, parts, std::regex{"quyche/([a-z]+)/"}) ? parts[1].str() : std::string{};
}

findings breaks_include_rule(const std::string& path, const std::string& text) {
  static const std::array<std::string, 10> ranks{"core",     "text",   "document", "model", "graph",
                                                 "registry", "answer", "verify",   "query", "render"};
  const auto rank = [](const std::string& layer) { return std::find(ranks.begin(), ranks.end(), layer) - ranks.begin(); };
  findings found;
  const std::string own = layer_of(path);
  if (own.empty() || own == "files") return found;
  const std::regex include{"#include <(quyche/[^>]+)>"};
  for (std::sregex_iterator one{text.begin(), text.end(), include}, end; one != end; ++one) {
    const std::string layer = layer_of((*one)[1]);
    if (rank(layer) > rank(own)) found.push_back(path + " includes " + (*one)[1].str());
  }
  return found;
}

/// `x.hpp` declares, `impl/x.ipp` defines it, and what definitions share stands in `detail/`, which no public header includes.
findings breaks_shelves(const std::string& path, const std::string& text) {
  findings found;
  const auto inside = [&](const std::string& folder) { return path.find("/" + folder + "/") != std::string::npos; };
  if (path.ends_with(".ipp") != inside("impl")) found.push_back(path + " stands on another shelf");
  std::string declared = path;
  if (inside("impl")) declared.replace(declared.find("impl/"), 5, "");
  if (inside("impl") && !headers().contains(declared.substr(0, declared.size() - 3) + "hpp"))
    found.push_back(path + " defines what no header declares");
  if (inside("impl") || inside("detail")) return found;
  const std::regex hidden{"#include <(quyche/[^>]*(detail|impl)/[^>]+)>"};
  const std::size_t folder = path.rfind('/');
  const std::string name = path.substr(folder + 1, path.size() - folder - 4) + "ipp";
  const std::string own = path.substr(8, folder - 8);  // as includes write it
  for (std::sregex_iterator one{text.begin(), text.end(), hidden}, end; one != end; ++one) {
    const std::string included = (*one)[1];
    const std::string layer = own.substr(0, own.find('/', own.find('/') + 1));
    const std::string below = own.substr(layer.size());  // of persons: their folder
    if (included != layer + "/impl" + below + "/" + name) found.push_back(path + " includes " + included);
  }
  return found;
}

/// A header of `detail` that no header includes: only definitions do.
bool is_for_definitions(const std::string& path) {
  if (path.find("/detail/") == std::string::npos) return false;
  const std::string name = "#include <" + path.substr(std::string{"include/"}.size()) + ">";
  return std::none_of(headers().begin(), headers().end(), [&](const auto& one) {
    return one.first.ends_with(".hpp") && one.second.find(name) != std::string::npos;
  });
}

findings breaks_light_headers(const std::string& path, const std::string& text) {
  const bool opt_in = path.ends_with("quyche/boost.hpp") || path.ends_with("quyche/views.hpp");
  if (opt_in || path.ends_with(".ipp") || is_for_definitions(path)) return {};
  findings found;
  const std::regex heavy{"#include <(boost|range|nlohmann|toml\\+\\+|fmt|CLI|ranges|regex|iostream)[/>]"};
  if (std::regex_search(text, heavy)) found.push_back(path + " includes what is heavy");
  if (text.find("std::views") != std::string::npos) found.push_back(path + " uses std::views");
  return found;
}

findings breaks_beginning(const std::string& path, const std::string& text) {
  const bool script = path.ends_with(".py") || path.ends_with(".txt") || path.ends_with(".cmake") || path.ends_with(".toml");
  const std::regex beginning{script ? "^# SPDX-License-Identifier: BSL-1\\.0\n(\"\"\"|# |$|.|\n)"
                                    : "^// SPDX-License-Identifier: BSL-1\\.0\n// \\S"};
  if (std::regex_search(text, beginning, std::regex_constants::match_continuous)) return {};
  return {path + " does not begin with its licence and what it is"};
}

findings breaks_guard(const std::string& path, const std::string& text) {
  if (!path.ends_with(".hpp")) return {};
  std::string guard = path.starts_with("include/") ? path.substr(8) : "quyche/" + path;
  for (char& letter : guard)
    letter = std::isalnum(static_cast<unsigned char>(letter)) != 0 ? static_cast<char>(std::toupper(letter)) : '_';
  if (text.find("#ifndef " + guard + "\n#define " + guard + "\n") != std::string::npos) return {};
  return {path + " has not the guard " + guard};
}

/// The layer verify stands below the questions, and reads nothing that freezing derived.
findings breaks_checker(const std::string& path, const std::string& text) {
  if (layer_of(path) != "verify") return {};
  findings found;
  const std::regex derived{
      "\\b(rows\\(|in_?\\.covers\\(|is_leaf|subtree|\\.life\\(|in_force\\(which|holdings|candidates_of\\[|kind_starts|first_"
      "day\\(|out_arcs|in_arcs|\\.parent\\(|records\\(record_kind)"};
  std::smatch seen;
  if (std::regex_search(text, seen, derived)) found.push_back(path + " reads what is derived: " + seen[1].str());
  return found;
}

/// A function of the checker has at most 40 lines.
findings breaks_checker_length(const std::string& path, const std::string& text) {
  if (layer_of(path) != "verify") return {};
  findings found;
  std::istringstream lines{text};
  int length = 0;
  std::string first, indent;
  for (std::string line; std::getline(lines, line);) {
    const bool begins = length == 0 && line.ends_with("{") && line.find('(') != std::string::npos &&
                        line.find("namespace") == std::string::npos;
    if (begins) {
      first = line;
      indent = line.substr(0, line.find_first_not_of(' '));
      length = 1;
    } else if (length > 0) {
      ++length;
      if (line == indent + "}") {
        if (length > 40) found.push_back(path + ": " + std::to_string(length) + " lines: " + first);
        length = 0;
      }
    }
  }
  return found;
}

/// No path of the machine on which it was written.
findings breaks_portability(const std::string& path, const std::string& text) {
  const std::regex machine{std::string{"(/"} + "work/|/" + "root/|/" + "home/|/" + "tmp/q/)"};
  std::smatch seen;
  return std::regex_search(text, seen, machine) ? findings{path + " names " + seen[1].str()} : findings{};
}

/// Headers of platforms take `min` and `max` as macros with parameters, and these words as macros without.
findings breaks_platforms(const std::string& path, const std::string& text) {
  const std::regex macro{R"((std::(min|max)(<[^>]*>)?\()|(::(min|max)\(\))|([ .>](near|far|small)[;,.=)]))"};
  findings all;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find("//"));
    if (std::smatch seen; std::regex_search(line, seen, macro)) all.push_back(path + " writes " + seen[0].str());
  }
  return all;
}

template <class Rule>
findings over(const std::map<std::string, std::string>& files, Rule rule) {
  findings all;
  for (const auto& [path, text] : files)
    for (std::string& one : rule(path, text)) all.push_back(std::move(one));
  return all;
}

TEST(Structure, HeadersIncludeOnlyLowerLayers) {
  EXPECT_GT(headers().size(), 60U);
  EXPECT_THAT(over(headers(), breaks_include_rule), IsEmpty());
  EXPECT_THAT(breaks_include_rule("include/quyche/core/date.hpp", "#include <quyche/graph/graph.hpp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_include_rule("include/quyche/verify/verify.hpp", "#include <quyche/query/may.hpp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_include_rule("include/quyche/registry/check.hpp", "#include <quyche/query/may.hpp>\n"), SizeIs(1));
}

TEST(Structure, EveryHeaderStandsOnItsShelf) {
  EXPECT_THAT(over(headers(), breaks_shelves), IsEmpty());
  EXPECT_THAT(breaks_shelves("include/quyche/text/x.hpp", "#include <quyche/text/detail/y.hpp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_shelves("include/quyche/text/fold.hpp", "#include <quyche/text/impl/utf8.ipp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_shelves("include/quyche/query/person/may.hpp", "#include <quyche/query/impl/may.ipp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_shelves("include/quyche/text/impl/nobody.ipp", ""), SizeIs(1));
  EXPECT_THAT(breaks_shelves("include/quyche/text/detail/fold.ipp", ""), SizeIs(1));
}
TEST(Structure, PublicHeadersAreLight) {
  EXPECT_THAT(over(headers(), breaks_light_headers), IsEmpty());
  EXPECT_THAT(breaks_light_headers("include/quyche/graph/graph.hpp", "#include <boost/graph/adjacency_list.hpp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_light_headers("include/quyche/graph/graph.hpp", "#include <range/v3/all.hpp>\n"), SizeIs(1));
  EXPECT_THAT(breaks_light_headers("include/quyche/graph/graph.hpp", "std::views::all"), SizeIs(1));
}

TEST(Structure, FilesBeginWithLicenceAndPurpose) {
  const auto files =
      files_of({"include", "src", "tests", "examples", "bench"}, {".hpp", ".ipp", ".cpp", ".def", ".py", "CMakeLists.txt"});
  EXPECT_THAT(over(files, breaks_beginning), IsEmpty());
  EXPECT_THAT(breaks_beginning("src/a.cpp", "// Says nothing of its licence.\n"), SizeIs(1));
  EXPECT_THAT(breaks_beginning("src/a.cpp", "// SPDX-License-Identifier: BSL-1.0\n#include <a>\n"), SizeIs(1));
}

TEST(Structure, GuardsArePaths) {
  EXPECT_THAT(over(headers(), breaks_guard), IsEmpty());
  EXPECT_THAT(over(files_of({"src", "tests"}, {".hpp"}), breaks_guard), IsEmpty());
  EXPECT_THAT(breaks_guard("include/quyche/core/date.hpp", "#ifndef DATE_HPP\n#define DATE_HPP\n"), SizeIs(1));
}

TEST(Structure, EveryPublicHeaderHasItsTest) {
  findings missing;
  for (const auto& [path, text] : headers()) {
    if (!path.ends_with(".hpp") || path.find("/detail/") != std::string::npos) continue;
    const std::string mirror =
        "tests/" + path.substr(std::string{"include/quyche/"}.size(), path.size() - std::string{"include/quyche/.hpp"}.size()) +
        "_test.cpp";
    if (!fs::exists(project / mirror)) missing.push_back(mirror);
  }
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Structure, TheCheckerSharesNothingWithTheQuestions) {
  EXPECT_THAT(over(headers(), breaks_checker), IsEmpty());
  EXPECT_THAT(over(headers(), breaks_checker_length), IsEmpty());
  EXPECT_THAT(breaks_checker("include/quyche/verify/detail/scan.hpp", "if (in.covers(a, b)) return in.rows();"), SizeIs(1));
  std::string is_long = "  int count() {\n";
  for (int line = 0; line < 40; ++line) is_long += "    ++count_;\n";
  EXPECT_THAT(breaks_checker_length("include/quyche/verify/detail/scan.hpp", is_long + "  }\n"), SizeIs(1));
}

TEST(Structure, NoNameIsAMacroOfAPlatform) {
  EXPECT_THAT(over(headers(), breaks_platforms), IsEmpty());
  EXPECT_THAT(breaks_platforms("a.hpp", "return std::min(one, other);"), SizeIs(1));
  EXPECT_THAT(breaks_platforms("a.hpp", "return (std::min)(one, other);"), IsEmpty());
  EXPECT_THAT(breaks_platforms("a.hpp", "std::numeric_limits<int>::max()"), SizeIs(1));
  EXPECT_THAT(breaks_platforms("a.hpp", "  int near;"), SizeIs(1));
}

TEST(Structure, NothingNamesAMachine) {
  const auto files =
      files_of({"include", "src", "tests", "examples", "bench", "docs"},
               {".hpp", ".ipp", ".cpp", ".def", ".py", ".txt", ".md", ".toml", ".json", ".sh", ".svg", ".cmake"});
  EXPECT_THAT(over(files, breaks_portability), IsEmpty());
  EXPECT_THAT(breaks_portability("docs/a.md", std::string{"see /"} + "work/shared"), SizeIs(1));
}

TEST(Structure, TheQuestionsOfTheCheckerAreMeasured) {
  std::size_t lines = 0;
  for (const auto& [path, text] : headers())
    if (layer_of(path) == "verify") lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  std::cout << "count: lines of the proof checker " << lines << "\n";
  EXPECT_GT(lines, 100U);
}

}  // namespace
