// SPDX-License-Identifier: BSL-1.0
// lookup: a thing by its id or by its name as people write it.
#ifndef QUYCHE_GRAPH_LOOKUP_HPP
#define QUYCHE_GRAPH_LOOKUP_HPP

#include <string_view>
#include <vector>

#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Which kinds of node a name may mean.
enum class wanted : std::uint8_t { actor, party, matter, body };

/// `found` has one entry if the name is unique, several if it fits several, none if it fits nothing; then `nearest` holds
/// the nearest known names, best first, at most three.
struct lookup_result {
  std::vector<node_id> found;
  std::vector<node_id> nearest;
  bool without_marks = false;  ///< the name was typed without marks
};

/// Tries, in this order, and stops at the first that fits anything: the key; name or alias by `fold`; name or alias by
/// `fold_without_marks`, if `text` itself has no mark. English names count as names. A text that is not UTF-8
/// fits nothing, and nothing is near it. Cost: linear in the names.
[[nodiscard]] lookup_result lookup(const graph& in, std::string_view text, wanted kind);

/// The same for an act: id, Vietnamese or English word. Several acts share no word.
[[nodiscard]] std::optional<act> lookup_act(std::string_view text);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/graph/impl/lookup.ipp>
#endif

#endif
