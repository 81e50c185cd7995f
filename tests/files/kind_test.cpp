// SPDX-License-Identifier: BSL-1.0
// What a file is (TOML or JSON, regulation or registry, with a unit or without) is found by parsing it.
#include <iostream>
#include <regex>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/files/read.hpp>
#include <quyche/files/shipped.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/project.hpp"

namespace {

using namespace quyche;
using namespace quyche_tests;
using testing::ElementsAre;

std::optional<file_kind> kind(const std::string& text) {
  const auto read = parse(source_text::make("a", text).value());
  EXPECT_TRUE(read) << text;
  return read ? kind_of(read.value()) : std::nullopt;
}

// A key that the table does not have is reported by the reader: it does not hide what the file is.
TEST(Kind, AStrayKeyDoesNotHideIt) {
  EXPECT_EQ(kind("[[unit]]\nid = \"a\"\nkind = \"k\"\nlevel = \"district\"\n"), file_kind::registry);
  EXPECT_EQ(kind("[[document]]\nid = \"a\"\nrank = \"local\"\n"), file_kind::registry);
}

TEST(Kind, AUnitIsDeclaredHoweverItIsWritten) {
  for (const char* text : {"[unit]\nid = \"u\"\n", "format = 1\n  [unit]\nid = \"u\"", "[ unit ]\nid = \"u\"",
                           "[unit] # a\nid = \"u\"", "unit = { id = \"u\" }", "unit.id = \"u\"", "\"unit\".id = \"u\"",
                           "'unit' = {}", "\"\\u0075nit\".id = \"u\"", "unit = 1", "unit={id=\"u\"}", "[unit.name]\nvi = \"u\"",
                           "\r\n[unit]\r\n", "{\"unit\": {}}", " {\"\\u0075nit\" : {\"id\": 1}}"})
    EXPECT_TRUE(declares_unit({"a", text})) << text;
}
TEST(Kind, NoUnitIsDeclaredWhereTheWordStandsElsewhere) {
  for (const char* text : {"", "# \n# [unit]\n", "# \"unit\"\n", "note = '''\n[unit]\n'''\n",
                           "note = \"\"\"\n[unit]\nid = 1\n\"\"\"\n", "a.unit = 1", "[a]\nunit = 1", "[unity]", "a = \"unit\"",
                           "{\"a\": \"unit\"}", "{\"a\": {\"unit\": 1}}", "[[unit]]\nid = \"u\"", "[unit", "[unit]\n= 1"})
    EXPECT_FALSE(declares_unit({"a", text})) << text;
}

TEST(Kind, TomlAndJsonAreToldByContent) {
  const std::string toml = "[document]\nid = \"a\"\n", json = " \n{\"document\": {\"id\": \"a\"}}";
  for (const char* name : {"a.toml", "a.json", "<stdin>", "a", "a.txt"})
    for (const std::string& text : {toml, json}) {
      const auto read = parse(source_text::make(name, text).value());
      ASSERT_TRUE(read) << name << text;
      EXPECT_EQ(*read.value().root.find("document")->find("id")->text(), "a");
    }
  // What is neither is reported as what its name says.
  EXPECT_FALSE(parse(source_text::make("a.json", "").value()));
  EXPECT_TRUE(parse(source_text::make("a.toml", "").value()));
  EXPECT_FALSE(parse(source_text::make("a.json", "a = = 1").value()));
}

TEST(Kind, OfARegulationAndOfARegistry) {
  EXPECT_EQ(kind("[document]\nrank = \"local\""), file_kind::regulation);
  EXPECT_EQ(kind("[unit]\nlevel = \"district\""), file_kind::regulation);
  EXPECT_EQ(kind("[[power]]\n"), file_kind::regulation);
  EXPECT_EQ(kind("[[document]]\nid = \"a\""), file_kind::registry);
  EXPECT_EQ(kind("[[unit]]\nid = \"a\""), file_kind::registry);
  EXPECT_EQ(kind("[unit]\nkind = \"cap-xa\""), file_kind::registry);
  EXPECT_EQ(kind("[[delegation]]\nunit = \"a\""), file_kind::registry);
  EXPECT_EQ(kind("{\"tenure\": []}"), file_kind::registry);
  for (const char* neither : {"", "format = 1", "la = 1", "[[delegation]]\nfrom = \"a\"", "[[person]]\n[[power]]\n"})
    EXPECT_EQ(kind(neither), std::nullopt) << neither;
}

/// Every table that only one of the two pages names shows the kind; the pages are what is right here.
TEST(Kind, FollowsTheTablesOfTheTwoPages) {
  const auto tables = [](const std::string& page) {
    std::set<std::string> made;
    const std::string text = text_of_file(project / page);
    const std::regex row{"\n\\| `\\[+([a-z_]+)\\]+`"};
    for (std::sregex_iterator one{text.begin(), text.end(), row}, end; one != end; ++one) made.insert((*one)[1]);
    return made;
  };
  const auto of_regulations = tables("docs/format.md"), of_registries = tables("docs/registry.md");
  std::size_t only = 0;
  for (const auto& [own, other, is] : {std::tuple{of_regulations, of_registries, file_kind::regulation},
                                       std::tuple{of_registries, of_regulations, file_kind::registry}})
    for (const std::string& name : own)
      if (!other.contains(name)) {
        ++only;
        EXPECT_EQ(kind("[[" + name + "]]\n"), is) << name;
      }
  std::cout << "count: tables that show the kind of a file " << only << "\n";
  EXPECT_GE(only, 25U);
}

/// One sentence, however much a reader of the other kind would find in it.
TEST(Kind, TheWrongOneIsSaidOnce) {
  const stack_file rules = shipped_stack("cap-huyen").front(),
                   rows{"so.toml", text_of_file(project / "examples/registries/huyen-vi-du.toml")};
  const auto codes = [](const std::vector<diagnostic>& found) {
    std::vector<std::string> made;
    for (const diagnostic& one : found) made.push_back(to_string(one.code));
    return made;
  };
  EXPECT_THAT(codes(load({rules, rows}).made.diagnostics()), ElementsAre("Q2017"));
  EXPECT_THAT(codes(load_registry({rules}).made.diagnostics()), ElementsAre("Q2018"));
  EXPECT_THAT(codes(load_registry({rows, rules}).made.diagnostics()), ElementsAre("Q2018"));
}

}  // namespace
