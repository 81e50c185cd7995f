// SPDX-License-Identifier: BSL-1.0
// quyche: asks working regulations from a terminal.
#include <exception>
#include <string>

#include <tool/command.hpp>
#include <tool/run.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>

int main(int count, char** arguments) {
  using namespace quyche_tool;
  guard_streams();
  command typed;
  try {
    typed = read_command(count, arguments);
    const outcome made = run(typed);
    const bool lost = !made.text.empty() && !write_out(made.text, typed.lang);
    return static_cast<int>(lost ? exit_code::internal : made.code);
  } catch (const std::exception& trouble) {
    write_error("quyche: ");
    write_error(internal_trouble.in(typed.lang));
    write_error(": ");
    write_error(trouble.what());
    write_error("\n");
    return static_cast<int>(exit_code::internal);
  }
}
