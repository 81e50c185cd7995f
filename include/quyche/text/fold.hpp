// SPDX-License-Identifier: BSL-1.0
// The folding of Vietnamese names: spellings that are one name get one key.
#ifndef QUYCHE_TEXT_FOLD_HPP
#define QUYCHE_TEXT_FOLD_HPP

#include <string>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The key under which a name is compared: composed form, one tone placement (the older: hòa, ủy), lower case,
/// runs of white space as one space, none at the ends and none beside a dash, every dash as `-`. `ủy` and `uỷ`, `hòa` and `hoà`
/// have one key; `hoà` and `hoá` have not. Letters outside the Vietnamese alphabet keep their own code point (ASCII and Latin
/// capitals are lowered); a second mark or tone on a vowel is not kept. A byte that is not UTF-8 becomes U+FFFD, which no name
/// holds. Idempotent. Cost: linear.
[[nodiscard]] std::string fold(std::string_view name);

/// `fold` without any mark: `đảng ủy` gives `dang uy`. Several names may share this key. Idempotent.
[[nodiscard]] std::string fold_without_marks(std::string_view name);

/// The least number of single-letter edits (insert, delete, replace, swap neighbours) between two texts,
/// counted in code points; for suggestions. Cost: product of the lengths.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/text/impl/fold.ipp>
#endif

#endif
