// SPDX-License-Identifier: BSL-1.0
// JSON Schemas of the files, for editors and other programs.
#ifndef QUYCHE_FILES_SCHEMA_HPP
#define QUYCHE_FILES_SCHEMA_HPP

#include <string>

#include <quyche/model/file_keys.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A JSON Schema, draft 7: keys, kinds of value and words, with what each says in both languages. It decides structure; `load`
/// decides meaning too.
[[nodiscard]] std::string schema_of(file_kind kind);

}  // namespace quyche::inline QUYCHE_ABI

#endif
