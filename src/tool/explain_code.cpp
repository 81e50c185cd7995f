// SPDX-License-Identifier: BSL-1.0
// The meaning of codes.
#include <quyche/render/meaning.hpp>
#include <tool/explain_code.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

using namespace quyche;

outcome explain_code(const command& typed) {
  const std::string& code = typed.words[1];
  const std::vector<meaning> meanings = meanings_of(code);
  if (meanings.empty()) {
    complain({diagnostic_code::name_not_found, {}, {code, std::string{code_wanted.in(typed.lang)}}, {}, {}}, typed.lang);
    return refused();
  }
  if (typed.json) return {to_json(code, meanings), exit_code::yes};
  std::string text;
  for (const meaning& one : meanings) text += explain(one, typed.lang);
  return {std::move(text), exit_code::yes};
}

}  // namespace quyche_tool
