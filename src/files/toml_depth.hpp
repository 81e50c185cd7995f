// SPDX-License-Identifier: BSL-1.0
// How deep a TOML text nests, seen before toml++ reads it: it recurses over the parts of a dotted key without a limit.
#ifndef QUYCHE_SRC_FILES_TOML_DEPTH_HPP
#define QUYCHE_SRC_FILES_TOML_DEPTH_HPP

#include <optional>

#include <quyche/text/source_text.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The first place at which keys and brackets go deeper than toml++ may follow. That is more than document::depth_limit, so
/// that the reader itself names the place of what is only a little too deep.
[[nodiscard]] std::optional<place> deeper_than_the_parser_may_go(const source_text& text);

}  // namespace quyche::inline QUYCHE_ABI

#endif
