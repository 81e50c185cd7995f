// SPDX-License-Identifier: BSL-1.0
// The files of the project, for tests that hold pages, data and code to their rules.
#ifndef QUYCHE_TESTS_SUPPORT_PROJECT_HPP
#define QUYCHE_TESTS_SUPPORT_PROJECT_HPP

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace quyche_tests {

inline const std::filesystem::path project{QUYCHE_SOURCE_DIR};

/// Its bytes; empty if there is no such file.
inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace quyche_tests

#endif
