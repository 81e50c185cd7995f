// SPDX-License-Identifier: BSL-1.0
// Definitions of document.hpp.
#include <quyche/document/document.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE const value* value::find(std::string_view key) const noexcept {
  const value_table* members = table();
  if (members == nullptr) return nullptr;
  for (const member& one : *members)
    if (one.key == key) return &one.held;
  return nullptr;
}

}  // namespace quyche::inline QUYCHE_ABI
