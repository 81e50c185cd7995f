// SPDX-License-Identifier: BSL-1.0
// The shape of an id in files. Included by model/impl only.
#ifndef QUYCHE_MODEL_DETAIL_KEY_HPP
#define QUYCHE_MODEL_DETAIL_KEY_HPP

#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Small letters, digits, and single `-` and `.` between them.
inline bool is_id(std::string_view text) {
  char before = '-';
  for (const char letter : text) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    const bool joint = (letter == '-' || letter == '.') && before != '-' && before != '.';
    if (!plain && !joint) return false;
    before = letter;
  }
  return before != '-' && before != '.';
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
