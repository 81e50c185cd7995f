// SPDX-License-Identifier: BSL-1.0
// resolve_registry: from parsed files to a registry, checking everything that docs/registry.md promises.
#ifndef QUYCHE_REGISTRY_RESOLVE_HPP
#define QUYCHE_REGISTRY_RESOLVE_HPP

#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Reads all files together; a row may name a unit or a person of another file. Errors: every mistake of structure and of
/// names inside the registry, each at its place, with the nearest known name where one is near.
[[nodiscard]] result<registry> resolve_registry(const std::vector<document>& files);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/registry/impl/resolve.ipp>
#endif

#endif
