// SPDX-License-Identifier: BSL-1.0
// Definitions of nearest.hpp.
#include <quyche/text/fold.hpp>
#include <quyche/text/nearest.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE std::string nearest_word(std::string_view typed, const std::vector<std::string_view>& words) {
  const std::string key = fold_without_marks(typed);
  std::string_view best;
  std::size_t least = key.size() / 3 + 1;
  for (const std::string_view word : words) {
    const std::size_t distance = edit_distance(key, fold_without_marks(word));
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return std::string{best};
}

}  // namespace quyche::inline QUYCHE_ABI
