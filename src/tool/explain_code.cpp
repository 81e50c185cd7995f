// SPDX-License-Identifier: BSL-1.0
// The meaning of codes.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <optional>

#include <fmt/format.h>

#include <quyche/render/diagnostics.hpp>
#include <quyche/render/explain.hpp>
#include <tool/explain_code.hpp>
#include <tool/names.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return text;
}

std::optional<std::string> finding(const std::string& code, language lang) {
  for (const diagnostic_code one : all_diagnostic_codes()) {
    const std::string full = to_string(one);
    if (capitals(code) == full || code == full.substr(1) || code == slug_of(one)) return explain(one, lang);
  }
  return std::nullopt;
}

std::optional<std::string> rule_text(const std::string& code, language lang) {
  for (int number = 1; number <= static_cast<int>(rule::r13); ++number) {
    const auto one = static_cast<rule>(number);
    if (capitals(code) == to_string(one)) return fmt::format("{}: {}\n", to_string(one), explain(one, lang));
  }
  return std::nullopt;
}

/// Reasons, flaws and labels share words; all that bear it are told.
std::optional<std::string> word_text(const std::string& code, language lang) {
  std::string made;
  for (int place = 0; place <= static_cast<int>(reason::varies); ++place) {
    const auto one = static_cast<reason>(place);
    if (code == word_of(one)) made += fmt::format("{}: {}\n", code, explain(one, lang));
  }
  for (int place = 1; place <= static_cast<int>(flaw::fact_missing); ++place) {
    const auto one = static_cast<flaw>(place);
    if (code == word_of(one)) made += fmt::format("{} ({}): {}\n", code, to_string(rule_of(one)), explain(one, lang));
  }
  for (int place = 0; place <= static_cast<int>(remedy_label::unlawful); ++place) {
    const auto one = static_cast<remedy_label>(place);
    if (code == word_of(one)) made += fmt::format("{} (why-not): {}\n", code, explain(one, lang));
  }
  return made.empty() ? std::nullopt : std::optional{made};
}

}  // namespace

exit_code explain_code(const command& asked) {
  if (asked.words.size() != 1) {
    complain({diagnostic_code::malformed_question, {}, {std::string{code_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
    return exit_code::bad_input;
  }
  const std::string& code = asked.words.front();
  bool told = false;
  for (const auto& text : {finding(code, asked.lang), rule_text(code, asked.lang), word_text(code, asked.lang)}) {
    if (text) fmt::print("{}", *text);
    told = told || text;
  }
  if (told) return exit_code::yes;
  complain({diagnostic_code::name_not_found, {}, {code, std::string{code_wanted.in(asked.lang)}}, {}, {}}, asked.lang);
  return exit_code::bad_input;
}

}  // namespace quyche_tool
