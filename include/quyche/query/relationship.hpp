// SPDX-License-Identifier: BSL-1.0
// relationship: how two parties work together.
#ifndef QUYCHE_QUERY_RELATIONSHIP_HPP
#define QUYCHE_QUERY_RELATIONSHIP_HPP

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The relationship records of two parties on a day, and how one stands to the other. For one party twice: the records inside
/// it. Cost: linear in the relationship records.
[[nodiscard]] relationship_answer relationship(const graph& in, party_id one, party_id other, const moment& when);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/relationship.ipp>
#endif

#endif
