// SPDX-License-Identifier: BSL-1.0
// Exit codes are what the help says also where a stream is closed, full or abandoned.
#include <unistd.h>

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tool/run_tool.hpp>

namespace {

using namespace quyche_tests;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string yes = "may ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on;
const std::string no = "may bi-thu convene hoi-nghi.ban-chap-hanh" + on;
const std::string bad = "may ai-do convene hoi-nghi.ban-chap-hanh" + on;

/// `>...` and `2>...` of a shell.
int code_with(const std::string& asked, const std::string& streams) {
  return run(asked + " " + streams).code;
}
int code_with_errors(const std::string& asked, const std::string& errors) {
  return run(asked, "LC_ALL=C.UTF-8", errors).code;
}

TEST(Streams, AnAnswerThatCannotBeWrittenIsExitCodeThree) {
  ASSERT_TRUE(std::filesystem::exists("/dev/full"));
  for (const std::string& asked :
       {yes, no, std::string{"--help"}, std::string{"--version"}, std::string{"explain R7"}, "graph" + on,
        yes + " --format json", std::string{"check " QUYCHE_SOURCE_DIR "/src/regulations/cap-xa.toml"}})
    for (const char* stream : {">/dev/full", ">&-", "1</dev/null"}) {
      EXPECT_EQ(code_with(asked, stream), 3) << asked << stream;
      const tool_outcome seen = run(asked, "LC_ALL=C.UTF-8", std::string{"&1 "} + stream);
      EXPECT_EQ(seen.text, "quyche: không ghi được kết quả\n") << asked << stream;
    }
  EXPECT_EQ(run(yes + " --lang en", "LC_ALL=C.UTF-8", "&1 >&-").text, "quyche: the answer cannot be written\n");
  EXPECT_EQ(code_with(bad, ">/dev/full"), 2) << "there is no answer";
}

TEST(Streams, WhereErrorsCannotBeWrittenTheExitCodeSaysTheRest) {
  for (const char* errors : {"/dev/full", "&-"}) {
    EXPECT_EQ(code_with_errors(yes, errors), 0) << errors;
    EXPECT_EQ(code_with_errors(no, errors), 1) << errors;
    EXPECT_EQ(code_with_errors(bad, errors), 2) << errors;
    EXPECT_EQ(code_with_errors("--sai", errors), 2) << errors;
    EXPECT_EQ(code_with_errors("what bi-thu --file /khong/co", errors), 2) << errors;
    EXPECT_EQ(code_with_errors("\"$(printf '\\377')\"", errors), 2) << errors;
    EXPECT_EQ(code_with_errors("may ban-thuong-vu decide kinh-te-xa-hoi.du-an" + on, errors), 4) << errors;
    EXPECT_EQ(code_with_errors(yes + " >/dev/full", errors), 3) << errors;
    EXPECT_EQ(code_with_errors(yes + " >&-", errors), 3) << errors;
  }
  EXPECT_EQ(run(yes, "LC_ALL=C.UTF-8", "&-").text, run(yes).text);
}

/// What is opened to be read takes no stream's number: no answer is written into it.
TEST(Streams, NoFileTakesThePlaceOfAClosedStream) {
  const std::string file = testing::TempDir() + "quyche_streams_" + std::to_string(getpid()) + ".toml";
  std::filesystem::copy_file(QUYCHE_SOURCE_DIR "/examples/regulations/huyen-vi-du.toml", file,
                             std::filesystem::copy_options::overwrite_existing);
  const auto size = std::filesystem::file_size(file);
  EXPECT_EQ(code_with("check " + file, "<&- >&-"), 3);
  EXPECT_EQ(code_with_errors("check " + file + " <&- >&-", "&-"), 3);
  EXPECT_EQ(code_with("check " + file, "<&-"), 1);
  EXPECT_EQ(std::filesystem::file_size(file), size);
  std::filesystem::remove(file);
}

/// A reader that leaves is no signal that ends the program without an exit code.
TEST(Streams, AReaderThatLeavesEndsNothing) {
  const auto behind_pipe = [](const std::string& asked, const std::string& redirected) {
    const std::string inner =
        "{ sleep 0.2; LC_ALL=C.UTF-8 " QUYCHE_TOOL_PATH " " + asked + " " + redirected + "; echo $? >&3; } | true";
    const std::string script = "sh -c '" + inner + "' 3>&1 2>/dev/null";
    FILE* pipe = popen(script.c_str(), "r");
    std::array<char, 64> block{};
    const std::size_t size = pipe == nullptr ? 0 : fread(block.data(), 1, block.size(), pipe);
    if (pipe != nullptr) pclose(pipe);
    return std::string{block.data(), size};
  };
  EXPECT_EQ(behind_pipe(yes, ""), "3\n");
  EXPECT_EQ(behind_pipe(bad, "2>&1"), "2\n");
  EXPECT_EQ(behind_pipe(yes, "2>&1 >/dev/null"), "0\n");
}

}  // namespace
