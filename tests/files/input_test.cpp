// SPDX-License-Identifier: BSL-1.0
// Where files come from: what is too large, endless or unreadable is refused, and says why.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/files/read.hpp>
#include <quyche/render/diagnostics.hpp>

namespace {

using namespace quyche;
namespace fs = std::filesystem;
using testing::HasSubstr;

class Input : public testing::Test {
 protected:
  Input() : folder_{fs::temp_directory_path() / ("quyche-input-" + std::to_string(getpid()))} {
    fs::create_directories(folder_);
  }
  ~Input() override { fs::remove_all(folder_); }
  fs::path file(const std::string& name, const std::string& text) {
    std::ofstream{folder_ / name, std::ios::binary} << text;
    return folder_ / name;
  }
  fs::path folder_;
};

/// What is said of a file that is refused.
std::string refusal(const fs::path& path) {
  const auto read = read_file(path);
  EXPECT_FALSE(read) << path;
  std::string text;
  for (const diagnostic& one : read.diagnostics()) text += render(one, {}, language::en);
  EXPECT_THAT(text, HasSubstr(path == "-" ? "<stdin>" : path.string()));
  return text;
}
/// The same with a file as the standard input.
template <class Do>
auto with_input(const fs::path& path, Do then) {
  const int kept = dup(STDIN_FILENO);
  const int opened = open(path.c_str(), O_RDONLY);
  dup2(opened, STDIN_FILENO);
  close(opened);
  const auto forget = [] {
    std::clearerr(stdin);
    static_cast<void>(std::setvbuf(stdin, nullptr, _IONBF, 0));
  };
  forget();
  auto made = then();
  dup2(kept, STDIN_FILENO);
  close(kept);
  forget();
  return made;
}

TEST_F(Input, OfTheLargestSizeIsReadAndOneByteMoreIsNot) {
  const auto read = read_file(file("most", std::string(source_text::size_limit, ' ')));
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value().text.size(), source_text::size_limit);
  EXPECT_THAT(refusal(file("more", std::string(source_text::size_limit + 1, ' '))), HasSubstr("Q1006"));
}

/// A file of a terabyte, without a block on the disk, is refused by its size.
TEST_F(Input, IsRefusedByItsSizeBeforeItIsRead) {
  const fs::path path = file("huge", "x");
  fs::resize_file(path, std::uintmax_t{1} << 40U);
  EXPECT_THAT(refusal(path), HasSubstr("longer than the limit of 16777216 bytes"));
}

TEST_F(Input, WithoutEndIsRefusedAtTheLimit) {
  EXPECT_THAT(refusal("/dev/zero"), HasSubstr("Q1006"));
  const fs::path path = folder_ / "fifo";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::signal(SIGPIPE, SIG_IGN);
  std::thread writer{[&] {
    std::ofstream to{path, std::ios::binary};
    const std::string block(65536, 'y');
    while (to << block) {
    }
  }};
  EXPECT_THAT(refusal(path), HasSubstr("Q1006"));
  writer.join();
  EXPECT_THAT(with_input("/dev/zero", [] { return refusal("-"); }), HasSubstr("Q1006"));
}

TEST_F(Input, OfAFifoAndOfTheStandardInputIsRead) {
  const fs::path path = folder_ / "fifo";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::thread writer{[&] { std::ofstream{path} << "format = 1\n"; }};
  const auto piped = read_file(path);
  writer.join();
  ASSERT_TRUE(piped);
  EXPECT_EQ(piped.value().text, "format = 1\n");
  const auto read = with_input(file("given", "format = 1\n"), [] { return read_file("-"); });
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value().name, "<stdin>");
  EXPECT_EQ(read.value().text, "format = 1\n");
}

TEST_F(Input, ThatCannotBeReadSaysWhy) {
  EXPECT_THAT(refusal(folder_), HasSubstr("Is a directory"));
  EXPECT_THAT(refusal(folder_ / "khong-co"), HasSubstr("No such file"));
  EXPECT_THAT(refusal(file("tep", "") / "trong"), HasSubstr("Not a directory"));
  fs::create_symlink("vong", folder_ / "vong");
  EXPECT_THAT(refusal(folder_ / "vong"), HasSubstr("symbolic links"));
  EXPECT_THAT(refusal(folder_ / std::string(300, 'a')), HasSubstr("too long"));
  EXPECT_THAT(refusal("/proc/self/mem"), HasSubstr("Input/output error"));  // opens, and fails when it is read
  const fs::path locked = file("khoa", "format = 1\n");
  fs::permissions(locked, fs::perms::none);
  if (geteuid() == 0) {
    std::cout << "count: a file without permission was read, since root may\n";
    EXPECT_TRUE(read_file(locked));
  } else {
    EXPECT_THAT(refusal(locked), HasSubstr("Permission denied"));
  }
  EXPECT_THAT(with_input(folder_, [] { return refusal("-"); }), HasSubstr("Is a directory"));
}

}  // namespace
