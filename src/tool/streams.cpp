// SPDX-License-Identifier: BSL-1.0
// Writing, and what becomes of it where it cannot be done.
#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <quyche/render/diagnostics.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

void guard_streams() noexcept {
  // The lowest free number is the closed one. What is opened to be read cannot be written, so that a loss is seen.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) == -1) static_cast<void>(open("/dev/null", O_RDONLY));
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));  // whoever reads no further may still want the exit code
}

bool write_out(std::string_view text, quyche::language lang) {
  const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (std::fflush(stdout) == 0 && whole) return true;
  // Of `quyche ... | head` nobody wants to hear.
  if (errno != EPIPE) write_error("quyche: " + std::string{output_lost.in(lang)} + "\n");
  return false;
}

void write_error(std::string_view text) noexcept {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

void complain(const std::vector<quyche::diagnostic>& found, const std::vector<quyche::source_text>& sources,
              quyche::language lang) {
  for (const quyche::diagnostic& one : found) write_error(render(one, sources, lang));
}

bool wants_colour() {
  const char* off = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && (off == nullptr || *off == '\0') && terminal != nullptr &&
         std::string_view{terminal} != "dumb";
}

}  // namespace quyche_tool
