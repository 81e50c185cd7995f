// SPDX-License-Identifier: BSL-1.0
// What is typed, before it is understood: options, their values, brackets, `--`, and bytes that are no text.
#include <unistd.h>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/text/utf8.hpp>
#include <tool/options.hpp>
#include <tool/run_tool.hpp>

namespace {

using namespace quyche_tests;
using quyche_tool::option_row;
using quyche_tool::option_table;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string may_convene = "may ban-thuong-vu convene hoi-nghi.ban-chap-hanh";

TEST(CommandLine, NamesTheNearestOption) {
  const tool_outcome seen = complaints(may_convene + " --towrads toa-an");
  EXPECT_EQ(seen.code, 2);
  EXPECT_THAT(seen.text, HasSubstr("Q5006 (surplus-word): không hiểu `--towrads`\n  ý bạn là `--towards`?"));
  EXPECT_THAT(complaints(may_convene + " --formta=json").text, HasSubstr("ý bạn là `--format`?"));
  EXPECT_THAT(complaints(may_convene + " --hepl").text, HasSubstr("ý bạn là `--help`?"));
  EXPECT_THAT(complaints(may_convene + " --mau-sac").text, AllOf(HasSubstr("`--mau-sac`"), Not(HasSubstr("ý bạn là"))));
}

/// `--amo` may mean another option tomorrow.
TEST(CommandLine, TakesOptionsByTheirWholeName) {
  for (const char* cut : {"--amo 3", "--amo=3", "--know 2024-01-01", "--hel", "--h", "--vers", "-o 2024-01-01", "-x"}) {
    const tool_outcome seen = complaints(may_convene + " " + cut);
    EXPECT_EQ(seen.code, 2) << cut;
    EXPECT_THAT(seen.text, StartsWith("lỗi Q5006")) << cut;
  }
  EXPECT_THAT(run("-h").text, HasSubstr("--towards"));
  EXPECT_EQ(complaints(may_convene + " --help=x").code, 2);
}

TEST(CommandLine, TakesValuesBehindAnEqualsSignOrASpace) {
  EXPECT_EQ(run(may_convene + " --on=2024-03-01").text, run(may_convene + on).text);
  EXPECT_EQ(run("--on=2024-03-01 " + may_convene).text, run(may_convene + on).text);
  EXPECT_EQ(run("may --on 2024-03-01 ban-thuong-vu convene --lang en hoi-nghi.ban-chap-hanh").text,
            run(may_convene + on + " --lang en").text);
  EXPECT_EQ(run(may_convene + " --on 2020-01-01" + on).text, run(may_convene + on).text) << "the last one counts";
}

TEST(CommandLine, RefusesAnEmptyOrMissingValue) {
  for (const option_row& one : option_table) {
    const std::string name{one.name};
    for (const std::string& typed : {name + " ''", name + "=", name}) {
      const tool_outcome seen = complaints(may_convene + " " + typed);
      EXPECT_EQ(seen.code, 2) << typed;
      EXPECT_THAT(seen.text, StartsWith("lỗi Q5011 (empty-option): tùy chọn `" + name + "` chưa có giá trị\n")) << typed;
    }
  }
}

TEST(CommandLine, SaysEverythingThatItDoesNotUnderstand) {
  const std::string text = complaints(may_convene + " --sai --on '' --lang fr --format xml --cung-sai").text;
  for (const char* part : {"`--sai`", "`--on`", "`--lang fr`", "`--format xml`", "`--cung-sai`"})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST(CommandLine, TakesWhatStandsBehindTwoDashesAsWords) {
  EXPECT_EQ(run("may" + on + " -- ban-thuong-vu convene hoi-nghi.ban-chap-hanh").text, run(may_convene + on).text);
  EXPECT_EQ(run(on + " -- " + may_convene).text, run(may_convene + on).text);
  const tool_outcome seen = complaints("what" + on + " -- --on");
  EXPECT_EQ(seen.code, 2);
  EXPECT_THAT(seen.text, HasSubstr("Q5001 (name-not-found): không tìm thấy `--on`"));
  EXPECT_THAT(complaints("explain -- -R7").text, HasSubstr("`-R7`"));
  EXPECT_THAT(complaints("what -- bi-thu --").text, HasSubstr("Q5006 (surplus-word): không hiểu `--`"));
}

TEST(CommandLine, TakesBracketsAndOtherSignsAsTheyStand) {
  const std::filesystem::path folder = std::filesystem::path{testing::TempDir()} / ("quyche [a,b] " + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  const std::string file = (folder / "[1] {x};*?,.toml").string();
  std::ofstream{file} << "format = 1\n";
  const tool_outcome seen = run("check '" + file + "'");
  EXPECT_EQ(seen.code, 2);
  EXPECT_THAT(seen.text, HasSubstr(file));
  EXPECT_EQ(run("check --file '" + file + "'").text, seen.text);
  std::filesystem::remove_all(folder);
  for (const char* word : {"[bi-thu]", "[]", "[a,b]", "{}", "a,b", "@x", "%%", "bi-thu;toa-an"}) {
    const tool_outcome told = complaints("what '" + std::string{word} + "'" + on);
    EXPECT_EQ(told.code, 2) << word;
    EXPECT_THAT(told.text, HasSubstr("Q5001 (name-not-found): không tìm thấy `" + std::string{word} + "`")) << word;
  }
  const std::string told = complaints("what bi-thu --fact '[assigned-field=yes,x=no]'" + on).text;
  EXPECT_THAT(told, HasSubstr("`[assigned-field`"));
}

/// In every place of a command, and every kind of damage; written for a shell, whose `printf` makes the byte.
TEST(CommandLine, RefusesBytesThatAreNotUtf8) {
  const std::string good[] = {"may", "ban-thuong-vu", "convene", "hoi-nghi.ban-chap-hanh", "--on", "2024-03-01"};
  for (const char* damage : {"\\377", "\\303", "\\300\\257", "\\355\\240\\200", "\\364\\220\\200\\200", "a\\200"})
    for (std::size_t place = 0; place < std::size(good); ++place) {
      std::string typed;
      for (std::size_t other = 0; other < std::size(good); ++other)
        typed += (other == place ? "\"$(printf '" + std::string{damage} + "')\"" : good[other]) + " ";
      const tool_outcome seen = complaints(typed);
      EXPECT_EQ(seen.code, 2) << typed;
      EXPECT_THAT(seen.text, StartsWith("lỗi Q5012 (argument-not-utf8): tham số thứ " + std::to_string(place + 1) +
                                        " của lệnh có byte 0x"))
          << typed;
      EXPECT_FALSE(quyche::first_invalid_utf8(seen.text)) << typed;
    }
  for (const option_row& one : option_table)
    for (const char* between : {" ", "="}) {
      const std::string typed = may_convene + " " + std::string{one.name} + between + "\"$(printf 'x\\377')\"";
      EXPECT_EQ(run(typed).code, 2) << typed;
      EXPECT_THAT(complaints(typed).text, HasSubstr("0xFF")) << typed;
    }
  EXPECT_EQ(run("\"$(printf -- '--\\377')\"").code, 2);
  EXPECT_EQ(run("-- \"$(printf '\\377')\"").code, 2);
  EXPECT_THAT(complaints("what \"$(printf '\\377')\" --lang en").text,
              HasSubstr("argument 2 of the command has the byte 0xFF"));
}

TEST(CommandLine, TakesWhatIsLong) {
  const std::string longest(2'000, 'a');
  EXPECT_EQ(run("what " + longest + on).code, 2);
  EXPECT_EQ(run(longest).code, 2);
  EXPECT_EQ(run("--" + longest).code, 2);
  std::string many;
  for (int number = 0; number < 2000; ++number) many += " --fact a=1";
  EXPECT_EQ(run("what bi-thu" + many + on).code, 2);
}

}  // namespace
