// SPDX-License-Identifier: BSL-1.0
// The table of what files may hold. That readers, schemas and pages go by it, the tests of files and the checked build show.
#include <algorithm>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/model/file_keys.hpp>
#include <quyche/model/kinds.hpp>

#include "support/broken_contract.hpp"

namespace {

using namespace quyche;
using testing::ElementsAre;

std::vector<std::string> names_of(const file_table& table) {
  std::vector<std::string> made;
  for (const file_key& one : table.keys) made.emplace_back(one.name);
  return made;
}

TEST(FileKeys, ThoseOfTheHeadComeFirst) {
  EXPECT_THAT(names_of(get_table(file_kind::regulation, "in_force")), ElementsAre("from", "until", "inferred"));
  EXPECT_THAT(names_of(get_table(file_kind::registry, "exception")),
              ElementsAre("unit", "period", "person", "basis", "body", "reason"));
  EXPECT_THAT(names_of(get_table(file_kind::regulation, "revocation")),
              ElementsAre("evidence", "extent", "period", "note", "basis", "id", "of"));
}

TEST(FileKeys, TheTopHasTheTables) {
  const file_table& top = get_table(file_kind::registry, "file");
  EXPECT_THAT(names_of(top), ElementsAre("$schema", "format", "document", "unit", "person", "tenure", "substitution",
                                         "assignment", "delegation", "exception"));
  EXPECT_TRUE(top.find("format")->needed);
  EXPECT_EQ(top.find("document")->value.form, value_form::table_or_tables);
  const file_table& of_regulations = get_table(file_kind::regulation, "file");
  EXPECT_TRUE(of_regulations.find("document")->needed);
  EXPECT_EQ(of_regulations.find("document")->value.form, value_form::table) << "once";
  EXPECT_EQ(of_regulations.find("person"), nullptr);
}

TEST(FileKeys, WhatAKeySaysOfItsValue) {
  const file_key& level = *get_table(file_kind::regulation, "unit").find("level");
  EXPECT_EQ(level.value.form, value_form::word);
  EXPECT_EQ(&level.value.words(), &words_of<quyche::level>());
  const file_key& often = *get_table(file_kind::regulation, "regime").find("at_least");
  EXPECT_EQ(often.value.least, 1);
  EXPECT_EQ(often.value.greatest, 1000);
  EXPECT_FALSE(often.needed);
}

TEST(FileKeys, TheSameKeyMayMeanAnotherThingInTheOtherKindOfFile) {
  EXPECT_EQ(get_table(file_kind::regulation, "unit").find("level")->needed, true);
  EXPECT_EQ(get_table(file_kind::registry, "unit").find("level"), nullptr);
  EXPECT_EQ(get_table(file_kind::regulation, "report_back").find("to")->value.form, value_form::one_id);
  EXPECT_EQ(get_table(file_kind::registry, "report_back").find("to")->value.form, value_form::id);
}

TEST(FileKeys, SomeDependOnOthers) {
  const auto& of_measures = get_table(file_kind::regulation, "measure").conditions;
  ASSERT_EQ(of_measures.size(), 2U);
  EXPECT_EQ(of_measures[0].name, "levels");
  EXPECT_EQ(of_measures[0].other, "kind");
  EXPECT_EQ(of_measures[0].kind, condition_kind::needed_if);
  EXPECT_EQ(of_measures[0].word, "levels");
  const auto& of_documents = get_table(file_kind::regulation, "cited_document").conditions;
  ASSERT_EQ(of_documents.size(), 1U) << "from the head";
  EXPECT_EQ(of_documents[0].other, "number");
  EXPECT_EQ(of_documents[0].kind, condition_kind::one_of);
}

TEST(FileKeys, ARangeHasAnEndAndEachOfThemOnce) {
  const auto& of_ranges = get_table(file_kind::registry, "range").conditions;
  ASSERT_EQ(of_ranges.size(), 3U);
  EXPECT_EQ(of_ranges[0].kind, condition_kind::not_both);
  EXPECT_EQ(of_ranges[0].name, "from");
  EXPECT_EQ(of_ranges[0].other, "above");
  EXPECT_EQ(of_ranges[2].kind, condition_kind::not_empty);
}

/// From the top down: every table that a key names is there, no key stands twice, and each says what it is in both languages.
void look_at(file_kind kind, const file_table& table, std::set<std::string>& seen) {
  if (!seen.emplace(table.name).second) return;
  std::set<std::string> names;
  for (const file_key& one : table.keys) {
    EXPECT_TRUE(names.emplace(one.name).second) << table.name << " " << one.name;
    EXPECT_FALSE(one.vi.empty() || one.en.empty()) << table.name << " " << one.name;
    EXPECT_EQ(one.value.form == value_form::word, one.value.words != nullptr) << table.name << " " << one.name;
    EXPECT_EQ(one.value.form == value_form::count, one.value.least < one.value.greatest) << table.name << " " << one.name;
    if (!one.value.table.empty()) look_at(kind, get_table(kind, one.value.table), seen);
  }
  for (const table_condition& one : table.conditions) {
    if (one.kind == condition_kind::not_empty) continue;
    EXPECT_NE(table.find(one.name), nullptr) << table.name << " " << one.name;
    EXPECT_NE(table.find(one.other), nullptr) << table.name << " " << one.other;
  }
}
TEST(FileKeys, EveryRowIsWhole) {
  for (const file_kind kind : {file_kind::regulation, file_kind::registry}) {
    std::set<std::string> seen;
    look_at(kind, get_table(kind, "file"), seen);
    EXPECT_EQ(seen.size(), kind == file_kind::regulation ? 36U : 13U);
  }
}

TEST(FileKeys, AnotherNameIsAMistakeOfTheCaller) {
  EXPECT_EQ(quyche_tests::complaint_about([] { static_cast<void>(get_table(file_kind::registry, "power")); }),
            "get_table: the name is that of a table of such files");
}

}  // namespace
