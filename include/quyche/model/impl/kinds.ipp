// SPDX-License-Identifier: BSL-1.0
// Definitions of kinds.hpp: the words of files, made from the names of the enumerators.
#include <algorithm>
#include <string>

#include <quyche/model/kinds.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// `void_, nearest_session` gives `void`, `nearest-session`.
inline std::vector<std::string> words_from_names(std::string_view names) {
  std::vector<std::string> words;
  while (!names.empty()) {
    const auto comma = (std::min)(names.find(','), names.size());
    std::string word;
    for (const char letter : names.substr(0, comma))
      if (letter != ' ') word += letter == '_' ? '-' : letter;
    if (word.ends_with('-')) word.pop_back();
    words.push_back(std::move(word));
    names.remove_prefix((std::min)(comma + 1, names.size()));
  }
  return words;
}

}  // namespace detail

#define QUYCHE_DEFINE_WORDS(type, ...)                                                    \
  template <>                                                                             \
  QUYCHE_INLINE const std::vector<std::string>& words_of<type>() {                        \
    static const std::vector<std::string> words = detail::words_from_names(#__VA_ARGS__); \
    return words;                                                                         \
  }
QUYCHE_KINDS(QUYCHE_DEFINE_WORDS)
#undef QUYCHE_DEFINE_WORDS

QUYCHE_INLINE unit_side side_of(std::string_view key) {
  const std::size_t dot = key.find('.');
  return dot == std::string_view::npos ? unit_side::own : find_word<unit_side>(key.substr(0, dot)).value_or(unit_side::own);
}

}  // namespace quyche::inline QUYCHE_ABI
