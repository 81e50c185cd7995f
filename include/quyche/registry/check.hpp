// SPDX-License-Identifier: BSL-1.0
// check: does a registry fit a graph, and its rows one another?
#ifndef QUYCHE_REGISTRY_CHECK_HPP
#define QUYCHE_REGISTRY_CHECK_HPP

#include <vector>

#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The findings of docs/persons.md, for the units of the kind of the graph; each once, on the first day on
/// which it holds, in the order in which the rows were written. Errors: keys that the graph does not have. Cost: sorting the
/// rows of a unit, and what is found; of a person the pairs of offices, and once for two offices the pairs of their records.
[[nodiscard]] std::vector<diagnostic> check(const registry& in, const graph& against);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/registry/impl/check.ipp>
#endif

#endif
