// SPDX-License-Identifier: BSL-1.0
// resolve: parsed files, lowest layer last, become one regulation.
#ifndef QUYCHE_MODEL_RESOLVE_HPP
#define QUYCHE_MODEL_RESOLVE_HPP

#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Reads the tables of `docs/format.md` out of every document of a stack and validates them together. Names may be
/// declared in any file and any order. Errors: all of structure and meaning, each with its place; nothing of a stack
/// with an error can be asked. Requires: the sources are numbered 0, 1, 2, ... in the order of `stack`.
[[nodiscard]] result<regulation> resolve(const std::vector<document>& stack);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/model/impl/resolve.ipp>
#endif

#endif
