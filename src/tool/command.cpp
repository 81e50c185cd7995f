// SPDX-License-Identifier: BSL-1.0
// The command line, by getopt_long of the C library.
#include <getopt.h>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include <quyche/text/nearest.hpp>
#include <quyche/text/utf8.hpp>
#include <tool/command.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale{value};
    const bool none = locale == "C" || locale == "POSIX" || locale.starts_with("C.");
    return none || locale.starts_with("vi") ? language::vi : language::en;
  }
  return language::vi;
}

std::vector<diagnostic> not_utf8(int count, char** arguments) {
  for (int place = 1; place < count; ++place) {
    const std::string_view text{arguments[place]};
    if (const auto at = first_invalid_utf8(text))
      return {{diagnostic_code::argument_not_utf8,
               {},
               {std::to_string(place), fmt::format("{:02X}", static_cast<unsigned char>(text[*at]))},
               {},
               {}}};
  }
  return {};
}

class command_reader {
 public:
  command_reader(int count, char** arguments) : count_{count}, arguments_{arguments} {
    for (const option_row& one : option_table) known_.push_back({one.name.data() + 2, required_argument, nullptr, 0});
    known_.push_back({"help", no_argument, &help_, 1});
    known_.push_back({"version", no_argument, &version_, 1});
    known_.push_back({nullptr, 0, nullptr, 0});
  }

  command read() {
    made_.lang = language_of_locale();
    // Words and options in the order typed; a missing value is known apart.
    while (next()) {
    }
    for (; optind < count_; ++optind) made_.words.emplace_back(arguments_[optind]);  // behind `--`
    made_.help = help_ != 0;
    made_.version = version_ != 0;
    settle();
    return std::move(made_);
  }

 private:
  bool next() {
    const int at = optind;
    int which = -1;
    const int seen = getopt_long(count_, arguments_, "-:h", known_.data(), &which);
    const std::string_view typed = at < count_ ? std::string_view{arguments_[at]} : std::string_view{};
    switch (seen) {
      case -1:
        return false;
      case 1:
        made_.words.emplace_back(optarg);
        break;
      case 'h':
        help_ = 1;
        break;
      case 0:
        take(typed, static_cast<std::size_t>(which));
        break;
      case ':':
        fail(diagnostic_code::empty_option, std::string{typed});
        break;
      default:
        unknown(typed);
    }
    return true;
  }
  /// The C library takes `--amo` for `--amount`; here a name is written in full.
  void take(std::string_view typed, std::size_t which) {
    if (typed.substr(0, typed.find('=')) != std::string{"--"} + known_[which].name) return unknown(typed);
    if (which >= option_count) return;  // --help, --version
    made_.options[which].emplace_back(optarg);
    if (made_.options[which].back().empty()) fail(diagnostic_code::empty_option, std::string{option_table[which].name});
  }
  void unknown(std::string_view typed) {
    std::vector<std::string_view> names{"--help", "--version"};
    for (const option_row& one : option_table) names.push_back(one.name);
    const std::string_view name = typed.substr(0, typed.find('='));
    if (!made_.trouble.empty() && made_.trouble.back().arguments.front() == typed) return;  // the next letter of `-abc`
    fail(diagnostic_code::surplus_word, std::string{typed},
         first_invalid_utf8(name) ? std::string{} : nearest_word(name, names));
  }
  /// What the tool itself reads of the options.
  void settle() {
    const std::string lang = made_.last(option::lang);
    if (lang == "vi" || lang == "en") made_.lang = lang == "vi" ? language::vi : language::en;
    if (!lang.empty() && lang != "vi" && lang != "en") fail(diagnostic_code::surplus_word, "--lang " + lang);
    const std::string format = made_.last(option::format);
    made_.json = format == "json";
    if (!format.empty() && format != "text" && format != "json") fail(diagnostic_code::surplus_word, "--format " + format);
    if (auto bytes = not_utf8(count_, arguments_); !bytes.empty()) made_.trouble = std::move(bytes);
  }
  void fail(diagnostic_code code, std::string argument, std::string suggestion = {}) {
    made_.trouble.push_back({code, {}, {std::move(argument)}, std::move(suggestion), {}});
  }

  int count_;
  char** arguments_;
  std::vector<::option> known_;
  int help_ = 0;
  int version_ = 0;
  command made_;
};

}  // namespace

bool command::has_any(const option_set& which) const {
  for (const option_row& one : option_table)
    if (which.contains(one.which) && has(one.which)) return true;
  return false;
}

command read_command(int count, char** arguments) {
  return command_reader{count, arguments}.read();
}

}  // namespace quyche_tool
