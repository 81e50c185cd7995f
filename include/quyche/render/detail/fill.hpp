// SPDX-License-Identifier: BSL-1.0
// fill: puts arguments into the sentences of a catalogue. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_FILL_HPP
#define QUYCHE_RENDER_DETAIL_FILL_HPP

#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/config.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Replaces {0} to {9} by the arguments, as a terminal may have them; one that is not there leaves nothing.
inline std::string fill(std::string_view sentence, const std::vector<std::string>& arguments) {
  std::string made;
  for (std::size_t place = 0; place < sentence.size(); ++place) {
    const bool slot = sentence[place] == '{' && place + 2 < sentence.size() && sentence[place + 2] == '}' &&
                      sentence[place + 1] >= '0' && sentence[place + 1] <= '9';
    if (!slot) {
      made += sentence[place];
      continue;
    }
    const auto which = static_cast<std::size_t>(sentence[place + 1] - '0');
    if (which < arguments.size()) made += printable(arguments[which]);
    place += 2;
  }
  return made;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
