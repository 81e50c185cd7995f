// SPDX-License-Identifier: BSL-1.0
// quyche: asks working regulations from a terminal.
#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include <quyche/version.hpp>
#include <tool/ask.hpp>
#include <tool/command.hpp>
#include <tool/explain_code.hpp>
#include <tool/names.hpp>
#include <tool/person.hpp>
#include <tool/stack.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {
namespace {

exit_code run(const command& asked) {
  if (!asked.trouble.empty()) {
    complain({quyche::diagnostic_code::surplus_word, {}, {asked.trouble}, {}, {}}, asked.lang);
    return exit_code::bad_input;
  }
  if (asked.version) {
    fmt::print("quyche {}.{}.{}\n", QUYCHE_VERSION_MAJOR, QUYCHE_VERSION_MINOR, QUYCHE_VERSION_PATCH);
    return exit_code::yes;
  }
  if (asked.help || asked.name.empty()) {
    fmt::print("{}{}", overview.in(asked.lang), asked.help ? options_help.in(asked.lang) : std::string_view{});
    return exit_code::yes;
  }
  if (asked.name == "explain") return explain_code(asked);
  if (asked.name == "check") return check_files(asked);
  if (asked.name != "graph" && asked.name != "vacancies" && !is_question(asked.name)) {
    complain({quyche::diagnostic_code::name_not_found, {}, {asked.name, std::string{command_wanted.in(asked.lang)}}, {}, {}},
             asked.lang);
    return exit_code::bad_input;
  }
  const auto stack = open_stack(asked);
  if (!stack) return exit_code::bad_input;
  if (!asked.registries.empty() || !asked.of.empty() || asked.name == "vacancies") return ask_in_unit(*stack, asked);
  return asked.name == "graph" ? draw(*stack, asked) : ask(*stack, asked);
}

}  // namespace
}  // namespace quyche_tool

int main(int count, char** arguments) {
  using namespace quyche_tool;
  command asked;
  try {
    asked = read_command(count, arguments);
    const exit_code code = run(asked);
    if (std::fflush(stdout) != 0) throw std::runtime_error{"standard output cannot be written"};
    return static_cast<int>(code);
  } catch (const std::exception& trouble) {
    fmt::print(stderr, "quyche: {}: {}\n", internal_trouble.in(asked.lang), trouble.what());
    return static_cast<int>(exit_code::internal);
  }
}
