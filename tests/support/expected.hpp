// SPDX-License-Identifier: BSL-1.0
// Findings held against the exact text beside their file, Vietnamese before `---` and English behind it.
// QUYCHE_WRITE_EXPECTED=1 writes the texts again, for a person to read.
#ifndef QUYCHE_TESTS_SUPPORT_EXPECTED_HPP
#define QUYCHE_TESTS_SUPPORT_EXPECTED_HPP

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/render/diagnostics.hpp>

#include "support/project.hpp"

namespace quyche_tests {

/// `path` is that of the file, or of several without what tells them apart.
inline void expect_as_written(std::filesystem::path path, const std::vector<quyche::diagnostic>& found,
                              const std::vector<quyche::source_text>& sources) {
  std::string text;
  for (const quyche::diagnostic& one : found) text += render(one, sources, quyche::language::vi);
  text += "---\n";
  for (const quyche::diagnostic& one : found) text += render(one, sources, quyche::language::en);
  path.replace_extension(".expected");
  if (std::getenv("QUYCHE_WRITE_EXPECTED") != nullptr) std::ofstream{path, std::ios::binary} << text;
  EXPECT_EQ(text, text_of_file(path)) << path;
}

}  // namespace quyche_tests

#endif
