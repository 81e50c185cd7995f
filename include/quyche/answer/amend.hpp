// SPDX-License-Identifier: BSL-1.0
// amended: the graph as it would be after the edits of a remedy.
#ifndef QUYCHE_ANSWER_AMEND_HPP
#define QUYCHE_ANSWER_AMEND_HPP

#include <optional>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// What the edits say, in a graph of its own; nothing if it has a mistake. Bodies, offices, communities, matters and measures
/// keep their ids. Facts change the question alone. Requires: ids of `in`. Cost: the size of the graph.
[[nodiscard]] std::optional<graph> amended(const graph& in, const question& asked, const std::vector<edit>& edits);

/// The question without the measures of which the edits supply facts.
[[nodiscard]] question without_facts(const question& asked, const std::vector<edit>& edits);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/answer/impl/amend.ipp>
#endif

#endif
