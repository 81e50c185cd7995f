// SPDX-License-Identifier: BSL-1.0
// nearest_word: the known word that was meant, if one is near enough.
#ifndef QUYCHE_TEXT_NEAREST_HPP
#define QUYCHE_TEXT_NEAREST_HPP

#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The nearest of some words by `edit_distance` without marks, the first among equals; empty if none is within a third of the
/// letters typed. Requires: well-formed UTF-8. Cost: that of `edit_distance` for each word.
[[nodiscard]] std::string nearest_word(std::string_view typed, const std::vector<std::string_view>& words);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/text/impl/nearest.ipp>
#endif

#endif
