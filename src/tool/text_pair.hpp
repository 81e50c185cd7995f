// SPDX-License-Identifier: BSL-1.0
// text_pair: a text in Vietnamese and English.
#ifndef QUYCHE_SRC_TOOL_TEXT_PAIR_HPP
#define QUYCHE_SRC_TOOL_TEXT_PAIR_HPP

#include <string_view>

#include <quyche/render/language.hpp>

namespace quyche_tool {

struct text_pair {
  std::string_view vi;
  std::string_view en;
  [[nodiscard]] constexpr std::string_view in(quyche::language lang) const { return lang == quyche::language::vi ? vi : en; }
};

}  // namespace quyche_tool

#endif
