// SPDX-License-Identifier: BSL-1.0
// The tool as people run it, from tests.
#ifndef QUYCHE_TESTS_TOOL_RUN_TOOL_HPP
#define QUYCHE_TESTS_TOOL_RUN_TOOL_HPP

#include <sys/wait.h>
#include <array>
#include <cstdio>
#include <string>

namespace quyche_tests {

struct tool_outcome {
  int code;
  std::string text;  ///< standard output
};

/// Runs the tool with a shell; `setting` stands before it, standard error is `errors`.
inline tool_outcome run(const std::string& arguments, const std::string& setting = "LC_ALL=C.UTF-8",
                        const std::string& errors = "/dev/null") {
  const std::string command = setting + " " QUYCHE_TOOL_PATH " " + arguments + " 2>" + errors;
  FILE* pipe = popen(command.c_str(), "r");
  tool_outcome made{-1, {}};
  if (pipe == nullptr) return made;
  std::array<char, 4096> block{};
  for (std::size_t size; (size = fread(block.data(), 1, block.size(), pipe)) > 0;) made.text.append(block.data(), size);
  const int status = pclose(pipe);
  made.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return made;
}
/// With standard error as the text.
inline tool_outcome complaints(const std::string& arguments, const std::string& setting = "LC_ALL=C.UTF-8") {
  return run(arguments, setting, "&1 >/dev/null");
}

inline const std::string on = " --on 2024-03-01";
inline const std::string fictional = " --file " QUYCHE_SOURCE_DIR "/examples/regulations/huyen-vi-du.toml";
inline const std::string persons = " --registry " QUYCHE_SOURCE_DIR "/examples/registries/huyen-vi-du.toml" + fictional;

}  // namespace quyche_tests

#endif
