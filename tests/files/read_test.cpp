// SPDX-License-Identifier: BSL-1.0
// Reading: TOML, JSON and the builder give one result; nothing is half read.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;

constexpr const char* head = R"(format = 1
[unit]
id = "cap-thu"
name = { vi = "Cấp thử", en = "Test level" }
level = "district"
[document]
id = "quy-che"
title = { vi = "Văn bản thử", en = "Test document" }
rank = "local"
in_force = { from = 2020-09-01 }
)";

constexpr const char* body = R"([[body]]
id = "ban-chap-hanh"
name = { vi = "Ban chấp hành" }
basis = "Điều 5"
[[matter]]
id = "chi"
name = { vi = "Chi ngân sách" }
[[power]]
id = "quyen"
holder = "ban-chap-hanh"
act = "decide"
matter = "chi"
basis = "Điều 5"
)";

constexpr const char* json = R"({
"$schema": "regulation.schema.json",
"format": 1,
"unit": {"id": "cap-thu", "name": {"vi": "Cấp thử", "en": "Test level"}, "level": "district"},
"document": {"id": "quy-che", "title": {"vi": "Văn bản thử", "en": "Test document"}, "rank": "local", "in_force": {"from": "2020-09-01"}},
"body": [{"id": "ban-chap-hanh", "name": {"vi": "Ban chấp hành"}, "basis": "Điều 5"}],
"matter": [{"id": "chi", "name": {"vi": "Chi ngân sách"}}],
"power": [{"id": "quyen", "holder": "ban-chap-hanh", "act": ["decide"], "matter": "chi", "basis": ["Điều 5"]}]
})";

std::string findings(const std::vector<stack_file>& files) {
  const loaded_stack loaded = load(files);
  std::string text;
  for (const diagnostic& one : loaded.made.diagnostics()) text += render(one, loaded.sources, language::en);
  return text;
}

TEST(Read, TomlJsonAndBuilderGiveOneGraph) {
  const loaded_stack from_toml = load({{"a.toml", std::string{head} + body}});
  const loaded_stack from_json = load({{"a.json", json}});
  ASSERT_TRUE(from_toml.made) << findings({{"a.toml", std::string{head} + body}});
  ASSERT_TRUE(from_json.made) << findings({{"a.json", json}});
  regulation_builder builder{{"cap-thu", {"Cấp thử", "Test level"}, level::district}};
  document_entry document;
  document.key = "quy-che";
  document.title = {"Văn bản thử", "Test document"};
  document.in_force = {day(2020, 9, 1), period::open_end};
  const document_id rules = builder.document(document);
  const auto based = [&](std::string key) {
    attestation made;
    made.key = std::move(key);
    made.basis = {{rules, *parse_address("Điều 5")}};
    return made;
  };
  body_entry committee;
  committee.name = {"Ban chấp hành", {}};
  committee.attested = based("ban-chap-hanh");
  const body_id holder = builder.body(committee);
  matter_entry spending;
  spending.name = {"Chi ngân sách", {}};
  spending.attested.key = "chi";
  const matter_id matter = builder.matter(spending);
  builder.power({based("quyen"), {holder}, act::decide, {matter}});
  const auto built = std::move(builder).finish();
  ASSERT_TRUE(built);
  const std::uint64_t fingerprint = freeze(built.value()).fingerprint();
  EXPECT_EQ(freeze(from_toml.made.value()).fingerprint(), fingerprint);
  EXPECT_EQ(freeze(from_json.made.value()).fingerprint(), fingerprint);
}

TEST(Read, OneErrorAndThereIsNoRegulation) {
  const loaded_stack loaded = load({{"a.toml", std::string{head} + body + "[[body]]\nid = \"x\"\n"}});
  EXPECT_FALSE(loaded.made);
  EXPECT_THAT(findings({{"a.toml", std::string{head} + body + "[[body]]\nid = \"x\"\n"}}), HasSubstr("a.toml:"));
}

TEST(Read, EveryErrorOfMeaningIsToldAtOnce) {
  const std::string wrong = "[[power]]\nholder = \"ai\"\nact = \"decide\"\nmatter = \"gi\"\nbasis = \"Điều 5\"\nla = 1\n";
  const std::string text = findings({{"a.toml", std::string{head} + body + wrong}});
  EXPECT_THAT(text, HasSubstr("`ai`"));
  EXPECT_THAT(text, HasSubstr("`gi`"));
  EXPECT_THAT(text, HasSubstr("`la`"));
}

TEST(Read, AFileThatIsNotThereIsAnError) {
  const auto read = read_file("khong/co.toml");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.diagnostics().front().code, diagnostic_code::file_unreadable);
  EXPECT_EQ(read_file(".").diagnostics().front().code, diagnostic_code::file_unreadable);
}

TEST(Read, ParsersGivePlaces) {
  const auto toml = parse_toml(source_text::make("a.toml", "format = 1\n[unit]\nid = \"cap\"\n").value());
  ASSERT_TRUE(toml);
  const value* id = toml.value().root.find("unit")->find("id");
  ASSERT_NE(id, nullptr);
  EXPECT_EQ(toml.value().text.position_of(id->where.from).line, 3U);
  const auto from_json = parse_json(source_text::make("a.json", "{\n \"unit\": {\"id\": \"cap\"}}").value());
  ASSERT_TRUE(from_json);
  EXPECT_EQ(*from_json.value().root.find("unit")->find("id")->text(), "cap");
  EXPECT_FALSE(parse_json(source_text::make("a.json", "{\"a\": 1.5}").value()));
  EXPECT_FALSE(parse_json(source_text::make("a.json", "{\"a\": 1, \"a\": 2}").value()));
}

/// No prefix of a file, and no file with one byte changed, makes the reader crash or give half a regulation.
TEST(Read, TruncatedAndDamagedFilesAreReadOrRefused) {
  std::size_t refused = 0, read = 0;
  const auto try_one = [&](const std::string& name, const std::string& text) {
    const loaded_stack loaded = load({{name, text}});
    if (loaded.made) {
      ++read;
    } else {
      ++refused;
      EXPECT_FALSE(loaded.made.diagnostics().empty());
      for (const diagnostic& one : loaded.made.diagnostics()) EXPECT_FALSE(render(one, loaded.sources, language::vi).empty());
    }
  };
  const std::string toml = std::string{head} + body;
  for (const auto& [name, text] : {std::pair{std::string{"a.toml"}, toml}, std::pair{std::string{"a.json"}, std::string{json}}})
    for (std::size_t place = 0; place < text.size(); ++place) {
      try_one(name, text.substr(0, place));
      for (const char byte : {'\0', '"', '[', '=', '\n', '\xC3', '9'}) {
        std::string damaged = text;
        damaged[place] = byte;
        try_one(name, damaged);
      }
    }
  std::cout << "count: damaged files refused " << refused << " read " << read << "\n";
  EXPECT_GT(refused, 2000U);
}

/// The findings in one file of a stack, each as its code.
std::vector<std::string> codes(const stack_file& file) {
  std::vector<std::string> made;
  const loaded_stack loaded = load({file});
  for (const diagnostic& one : loaded.made.diagnostics()) made.push_back(to_string(one.code));
  return made;
}
std::string repeated(std::string_view text, std::size_t times) {
  std::string made;
  for (std::size_t time = 0; time < times; ++time) made += text;
  return made;
}

TEST(Read, DepthAndNumberAreLimited) {
  std::string deep = "a = ";
  for (int level = 0; level < 200; ++level) deep += "[";
  EXPECT_FALSE(load({{"a.toml", deep}}).made);
  std::string deep_json;
  for (int level = 0; level < 100'000; ++level) deep_json += "[";
  EXPECT_FALSE(load({{"a.json", deep_json}}).made);
}

/// However a file nests, it is refused before anything recurses as deep as the file wants.
TEST(Read, NothingNestsDeeperThanTheLimit) {
  constexpr std::size_t many = 250'000;
  const std::string deep_key = repeated("a.", many) + "a = 1\n";
  for (const std::string& text :
       {deep_key, repeated("\"a.b\" . ", many) + "a = 1\n", "[" + repeated("a.", many) + "a]\n",
        "[[" + repeated("a . ", many) + "a]]\n", "a = { " + deep_key + " }\n", "a = { b = 'x', " + deep_key + " }\n",
        "a = " + repeated("[", many) + repeated("]", many) + "\n",
        "a = " + repeated("{ a = ", many) + "1" + repeated("}", many) + "\n",
        "a = " + repeated("[{ a.a = ", many) + "1" + repeated("}]", many) + "\n",
        // behind texts and comments, which end as they may
        "b = \"\"\"\n[[[\"\"\"\nc = '#'\n" + deep_key, "b = \"\\\"\" # \"\n" + deep_key, "b = ''''a''' # '\n" + deep_key,
        "b = '''''''' # \"\"\"\n" + deep_key})
    EXPECT_THAT(codes({"a.toml", text}), testing::ElementsAre("Q2012")) << text.substr(0, 40);
  for (const std::string& text : {repeated("{\"a\":", many) + "1" + repeated("}", many), "{\"a\":" + repeated("[", many)})
    EXPECT_THAT(codes({"a.json", text}), testing::ElementsAre("Q2012")) << text.substr(0, 40);
}

TEST(Read, WhatIsLessDeepThanTheLimitIsRead) {
  const auto reads = [](const std::string& text) {
    return static_cast<bool>(parse_toml(source_text::make("a.toml", text).value()));
  };
  EXPECT_TRUE(reads(repeated("a.", 15) + "a = 1\n"));
  EXPECT_FALSE(reads(repeated("a.", 16) + "a = 1\n"));
  EXPECT_TRUE(reads("a = \"" + repeated(".", 100) + "\"\nb = '''\n" + repeated("[[{.", 40) + "'''\n# " + repeated("[", 40)));
  EXPECT_TRUE(reads("a = [" + repeated("\n[1, 2],", 100) + "\n]\n" + repeated("[[b.c]]\nd.e = {f.g = 2}\n", 100)));
  EXPECT_TRUE(reads(repeated("[[b]]\n'a.b' = 2\n\"c.d\" = [[\"]\"], [']']]\n", 100)));
}

/// What is wrong before the place that is too deep comes first.
TEST(Read, TheFirstFaultIsReported) {
  const std::string deep_key = repeated("a.", 100) + "a = 1\n";
  EXPECT_THAT(codes({"a.toml", "a = = 1\n" + deep_key}), testing::ElementsAre("Q2001"));
  EXPECT_THAT(codes({"a.toml", repeated("a = [\n", 100)}), testing::ElementsAre("Q2001"));
  EXPECT_THAT(codes({"a.toml", "a = \"\n" + deep_key}), testing::ElementsAre("Q2001"));
}

TEST(Read, ManyKeysOfOneTableAreReadInTime) {
  std::string text = "{\"format\": 1";
  for (int key = 0; key < 200'000; ++key) text += ", \"k" + std::to_string(key) + "\": 1";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(parse_json(source_text::make("a.json", text + "}").value()));
  EXPECT_FALSE(parse_json(source_text::make("a.json", text + ", \"k1\": 1}").value()));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{60});
}

}  // namespace
