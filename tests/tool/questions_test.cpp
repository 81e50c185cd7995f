// SPDX-License-Identifier: BSL-1.0
// Every question of the tool's table keeps what its row says.
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <tool/questions.hpp>
#include <tool/run_tool.hpp>
#include <tool/word_kinds.hpp>

#include "support/effort.hpp"

namespace {

using namespace quyche_tests;
using quyche::language;
using quyche_tool::command;
using quyche_tool::option;
using quyche_tool::option_row;
using quyche_tool::option_set;
using quyche_tool::option_table;
using quyche_tool::question_row;
using quyche_tool::question_table;
using quyche_tool::subject;
using quyche_tool::word_kind;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr language languages[] = {language::vi, language::en};

// A small regulation and a registry for it: every question of the table is asked many times.
const std::string small_file = QUYCHE_SOURCE_DIR "/tests/bad_registries/quy-che.toml";
const std::string small = " --file " + small_file;
const std::string small_registry = " --registry " QUYCHE_SOURCE_DIR "/tests/bad_registries/4002-two-secretaries.toml";
const std::string that_day = " --on 2023-06-01";

/// A word that can be understood.
std::string good_word(word_kind kind) {
  switch (kind) {
    case word_kind::actor:
      return "ban-thuong-vu";
    case word_kind::act:
      return "decide";
    case word_kind::matter:
      return "tai-chinh.chi";
    case word_kind::party:
      return "pho-bi-thu";
    case word_kind::day:
      return "2023-06-01";
    case word_kind::file:
      return small_file;
    case word_kind::code:
      return "R7";
    case word_kind::file_kind:
      return "regulation";
  }
  return {};
}
/// A value that cannot.
std::string bad_value(option which) {
  switch (which) {
    case option::file:
    case option::registry:
      return "/khong/co";
    default:
      return "khong-co";
  }
}

bool begins_with(const question_row& row, word_kind kind) {
  return !row.words.empty() && row.words.front() == kind;
}
/// The words and options that make a question whole; without the option `but`.
std::string asked(const question_row& row, std::optional<option> but = {}) {
  std::string made{row.name};
  const bool two_days = begins_with(row, word_kind::day);
  if (two_days && but == option::on) made += " --known-before 2022-01-01";  // only then the day is read
  if (!two_days || but != option::on)
    for (const word_kind kind : row.words) made += " " + good_word(kind);
  if (row.call != nullptr) made += small;
  if (row.reads.contains(option::on) && but != option::on && !two_days) made += that_day;
  if (row.needs_one_of.contains(option::delegate) && but != option::delegate)
    made += " --delegate ban-thuong-vu:pho-bi-thu:decide:tai-chinh.chi";
  const bool of_unit = row.about.contains(subject::unit);
  if (of_unit || (but == option::of && row.reads.contains(option::of))) made += small_registry;
  if (of_unit && but != option::of) made += " --of xa-mot";
  return made;
}

TEST(Questions, AreAsManyAsThePagesSay) {
  EXPECT_EQ(question_table().size(), 18U) << "16, and two pictures of proofs";
}

/// With a value that cannot be understood: who reads an option complains of the value, who does not read it of the option.
TEST(Questions, ReadTheOptionsOfTheirRowAndNoOthers) {
  std::size_t read = 0, refused = 0, place = 0;
  const std::size_t step = effort(3, 1, 1);  // each is a start of the tool
  for (const question_row& row : question_table())
    for (const option_row& one : option_table) {
      if (place++ % step != 0) continue;
      const std::string typed = asked(row, one.which) + " " + std::string{one.name} + " " + bad_value(one.which);
      const tool_outcome seen = complaints(typed);
      EXPECT_EQ(seen.code, 2) << typed;
      if (row.reads.contains(one.which) || one.which == option::lang) {
        EXPECT_THAT(seen.text, Not(HasSubstr("Q5010"))) << typed;
        EXPECT_THAT(seen.text, HasSubstr("`")) << typed;
        ++read;
      } else if (one.which != option::format) {  // a format that there is not is seen before the question is
        EXPECT_THAT(seen.text, StartsWith("lỗi Q5010 (option-not-read): câu hỏi `" + std::string{row.name} +
                                          "` không dùng tùy chọn `" + std::string{one.name} + "`"))
            << typed;
        ++refused;
      }
    }
  EXPECT_GT(read * step, 150U);
  EXPECT_GT(refused * step, 80U);
}

TEST(Questions, AnswerInTheFormatsTheyReadAndRefuseTheOthers) {
  const std::map<std::string_view, std::string> kinds{{"what-if", "changes"}};
  std::size_t written = 0, refused = 0;
  for (const question_row& row : question_table()) {
    const std::string typed = asked(row) + " --format json";
    if (row.reads.contains(option::format)) {
      const auto read = nlohmann::json::parse(run(typed).text, nullptr, false);
      ASSERT_TRUE(read.is_object()) << typed;
      EXPECT_EQ(read["format"], 1) << typed;
      EXPECT_EQ(read["kind"], kinds.contains(row.name) ? kinds.at(row.name) : row.name) << typed;
      ++written;
    } else {
      EXPECT_THAT(complaints(typed).text, HasSubstr("Q5010")) << typed;
      EXPECT_EQ(run(typed).code, 2) << typed;
      EXPECT_EQ(complaints(asked(row) + " --format text").code, 2) << typed;
      ++refused;
    }
  }
  EXPECT_EQ(written, 14U);
  EXPECT_EQ(refused, 4U) << "pictures, and schemas";
}

TEST(Questions, EndAsTheirHelpSays) {
  for (const question_row& row : question_table()) {
    const tool_outcome seen = run(asked(row));
    const bool said = (seen.code == 0 && !row.ends.yes.vi.empty()) || (seen.code == 1 && !row.ends.no.vi.empty()) ||
                      (seen.code == 4 && !row.ends.open.vi.empty());
    EXPECT_TRUE(said) << row.name << " ends with " << seen.code;
    EXPECT_FALSE(seen.text.empty()) << row.name;
  }
}

TEST(Questions, SayWhichWordsAreWanted) {
  for (const question_row& row : question_table()) {
    if (row.words.empty()) continue;
    for (const language lang : languages) {
      const tool_outcome seen = complaints(std::string{row.name} + (lang == language::en ? " --lang en" : ""));
      EXPECT_EQ(seen.code, 2) << row.name;
      EXPECT_THAT(seen.text, HasSubstr("Q5005")) << row.name;
      for (const word_kind kind : row.words)
        EXPECT_THAT(seen.text, HasSubstr(std::string{texts_of(kind, row.about).wanted.in(lang)})) << row.name;
    }
    if (row.last_word_repeats) continue;
    const tool_outcome seen = complaints(asked(row) + " thua");
    EXPECT_EQ(seen.code, 2) << row.name;
    EXPECT_THAT(seen.text, HasSubstr("Q5006 (surplus-word): không hiểu `thua`")) << row.name;
  }
}

TEST(Questions, AreAskedOfWhomTheirRowSays) {
  const std::string there = that_day + small + small_registry + " --of xa-mot";
  const std::pair<subject, const char*> subjects[] = {
      {subject::body, "ban-thuong-vu"}, {subject::office, "bi-thu"}, {subject::person, "a"}};
  for (const question_row& row : question_table())
    for (const auto& [one, word] : subjects) {
      if (!begins_with(row, word_kind::actor)) continue;
      std::string typed = std::string{row.name} + " " + word;
      for (std::size_t place = 1; place < row.words.size(); ++place) typed += " " + good_word(row.words[place]);
      EXPECT_EQ(run(typed + there).code != 2, row.about.contains(one)) << typed;
    }
}

TEST(Questions, HaveTheirOwnHelp) {
  for (const question_row& row : question_table())
    for (const language lang : languages) {
      const tool_outcome seen = run(std::string{row.name} + " --help" + (lang == language::en ? " --lang en" : ""));
      EXPECT_EQ(seen.code, 0) << row.name;
      EXPECT_THAT(seen.text, StartsWith("quyche " + shape_of(row, lang) + "\n  " + std::string{row.help.in(lang)} + "\n"));
      for (const option_row& one : option_table) {
        const std::string line = "\n  " + std::string{one.name} + " ";
        EXPECT_EQ(seen.text.find(line) != std::string::npos, row.reads.contains(one.which)) << row.name << one.name;
      }
      EXPECT_THAT(seen.text, HasSubstr(lang == language::vi ? "\nMã thoát: 0 " : "\nExit codes: 0 "));
      EXPECT_THAT(seen.text, HasSubstr("0 " + std::string{row.ends.yes.in(lang)} + ", "));
    }
}

TEST(Questions, AreListedWhereNothingIsAsked) {
  for (const language lang : languages) {
    const std::string text = run(lang == language::vi ? "--lang vi" : "--lang en").text;
    for (const question_row& row : question_table())
      if (row.name.find(' ') == std::string_view::npos) {
        EXPECT_THAT(text, HasSubstr("\n  quyche " + shape_of(row, lang) + " ")) << row.name;
        EXPECT_THAT(text, HasSubstr(" " + std::string{row.help.in(lang)} + "\n")) << row.name;
      }
  }
}

TEST(Questions, AreNamedWhereOneIsMistyped) {
  const auto nearest = [](std::string_view name) { return HasSubstr("\n  ý bạn là `" + std::string{name} + "`?\n"); };
  for (const question_row& row : question_table()) {
    if (row.name.find(' ') != std::string_view::npos) continue;
    std::string turned{row.name};
    std::swap(turned[1], turned[2]);
    const tool_outcome seen = complaints(turned);
    EXPECT_EQ(seen.code, 2) << turned;
    EXPECT_THAT(seen.text, HasSubstr("Q5001")) << turned;
    EXPECT_THAT(seen.text, nearest(row.name)) << turned;
  }
  EXPECT_THAT(complaints("responsable ton-giao").text, nearest("responsible"));
  EXPECT_THAT(complaints("Why-Not").text, nearest("why-not"));
  EXPECT_THAT(complaints("vi-sao").text, Not(HasSubstr("ý bạn là")));
  EXPECT_THAT(complaints("graph what").text, HasSubstr("may, chain"));
}

TEST(Questions, AskTowardsWhomTheyAreTold) {
  const std::string typed = "who delegate tai-chinh --towards 'phó bí thư'" + small + that_day;
  EXPECT_THAT(run(typed).text, HasSubstr("Phó bí thư"));
  const auto read = nlohmann::json::parse(run(typed + " --format json").text);
  EXPECT_EQ(read["question"]["towards"], "pho-bi-thu");
  EXPECT_EQ(run(typed).code, 0);
  EXPECT_EQ(run("who delegate tai-chinh --towards thu-ky" + small + that_day).code, 1) << "not to the secretary of a meeting";
  EXPECT_THAT(complaints("who delegate tai-chinh --towards khong-co" + small).text, HasSubstr("Q5001"));
}

}  // namespace
