// SPDX-License-Identifier: BSL-1.0
// changes: whose powers differ between two days, two states of knowledge or two graphs, and by which provision.
#ifndef QUYCHE_QUERY_CHANGES_HPP
#define QUYCHE_QUERY_CHANGES_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A graph at a moment. The graph must outlive the call.
struct standpoint {
  const graph* in;
  moment when;
};

/// Every actor, act and matter whose answer differs in verdict, or in the cases of a conditional one; people and matters go by
/// key, and what a graph does not have is denied. What follows from a change of the matter above, or of an act that implies
/// this one, is left out, and so is an inner matter of which only parts change. Each answer carries its proof; the causes are
/// the records on which one proof rests and the other does not. Facts are by id of `before`. Requires: as `may`. Cost: `what`
/// for every actor, twice.
[[nodiscard]] changes_answer changes(const standpoint& before, const standpoint& after, const std::vector<fact>& facts = {});

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/changes.ipp>
#endif

#endif
