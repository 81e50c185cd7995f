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
  const std::string& kind = typed.words[1];
  if (kind == "regulation") return {schema_of(file_kind::regulation), exit_code::yes};
  if (kind == "registry") return {schema_of(file_kind::registry), exit_code::yes};
  complain({diagnostic_code::name_not_found,
            {},
            {kind, std::string{file_kind_wanted.in(typed.lang)}},
            nearest_word(kind, {"regulation", "registry"}),
            {}},
           typed.lang);
  return refused();
}

}  // namespace quyche_tool
