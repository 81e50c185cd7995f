// SPDX-License-Identifier: BSL-1.0
// The schemas of files.
#include <quyche/files/schema.hpp>
#include <quyche/text/nearest.hpp>
#include <tool/print_schema.hpp>
#include <tool/streams.hpp>
#include <tool/texts.hpp>

namespace quyche_tool {

using namespace quyche;

outcome print_schema(const command& typed) {
  const std::string& word = typed.words[1];
  if (const auto kind = find_word<file_kind>(word)) return {schema_of(*kind), exit_code::yes};
  const auto& words = words_of<file_kind>();
  complain({diagnostic_code::name_not_found,
            {},
            {word, std::string{file_kind_wanted.in(typed.lang)}},
            nearest_word(word, {words.begin(), words.end()}),
            {}},
           typed.lang);
  return refused();
}

}  // namespace quyche_tool
