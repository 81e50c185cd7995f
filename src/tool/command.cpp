// SPDX-License-Identifier: BSL-1.0
// The command line, by CLI11.
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <tool/command.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {
namespace {

quyche::language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale{value};
    const bool none = locale == "C" || locale == "POSIX" || locale.starts_with("C.");
    return none || locale.starts_with("vi") ? quyche::language::vi : quyche::language::en;
  }
  return quyche::language::vi;
}

}  // namespace

command read_command(int count, char** arguments) {
  command made;
  made.lang = language_of_locale();
  std::string lang;
  std::string format;
  std::vector<std::string> words;
  CLI::App app;
  app.set_help_flag("");
  app.add_flag("-h,--help", made.help);
  app.add_flag("--version", made.version);
  app.add_option("--lang", lang)->take_last();
  app.add_option("--format", format)->take_last();
  app.add_option("--unit", made.unit)->take_last();
  app.add_option("--file", made.files)->expected(1)->take_all();
  app.add_option("--registry", made.registries)->expected(1)->take_all();
  app.add_option("--of", made.of)->take_last();
  app.add_option("--on", made.on)->take_last();
  app.add_option("--known", made.known)->take_last();
  app.add_option("--known-before", made.known_before)->take_last();
  app.add_option("--known-after", made.known_after)->take_last();
  app.add_option("--towards", made.towards)->take_last();
  app.add_option("--amount", made.amount)->take_last();
  app.add_option("--grade", made.grade)->take_last();
  app.add_option("--fact", made.facts)->expected(1)->take_all();
  app.add_option("--taken", made.taken)->expected(1)->take_all();
  app.add_option("--strike", made.struck)->expected(1)->take_all();
  app.add_option("--delegate", made.delegated)->expected(1)->take_all();
  app.add_option("--period", made.periods)->expected(1)->take_all();
  app.add_option("words", words);
  app.allow_extras();
  try {
    app.parse(count, arguments);
    for (const std::string& extra : app.remaining()) made.trouble += (made.trouble.empty() ? "" : " ") + extra;
  } catch (const CLI::ParseError& error) {
    made.trouble = error.what();
  }
  if (lang == "vi" || lang == "en") {
    made.lang = lang == "vi" ? quyche::language::vi : quyche::language::en;
  } else if (!lang.empty()) {
    made.trouble = "--lang " + lang;
  }
  if (!format.empty() && format != "text" && format != "json") made.trouble = "--format " + format;
  made.json = format == "json";
  if (!words.empty()) {
    made.name = words.front();
    made.words.assign(words.begin() + 1, words.end());
  }
  return made;
}

}  // namespace quyche_tool
