// SPDX-License-Identifier: BSL-1.0
// A file given for what it is not.
#ifndef QUYCHE_SRC_FILES_KIND_HPP
#define QUYCHE_SRC_FILES_KIND_HPP

#include <optional>

#include <quyche/files/read.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The one sentence about a file of the other kind, at the key that shows it.
[[nodiscard]] std::optional<diagnostic> complaint_of_kind(const document& file, file_kind wanted);

}  // namespace quyche::inline QUYCHE_ABI

#endif
