// SPDX-License-Identifier: BSL-1.0
// person_remedies_by_force: docs/remedies.md, "why_not of a person", read aloud: every edit of every office, every fact, every
// tenure and every pair of tenures, done to the tables and put to the reference evaluator. Of `why_not` it uses nothing.
#ifndef QUYCHE_TESTS_SUPPORT_PERSON_REMEDIES_BY_FORCE_HPP
#define QUYCHE_TESTS_SUPPORT_PERSON_REMEDIES_BY_FORCE_HPP

#include <quyche/answer/person/answer.hpp>

#include "support/remedies_by_force.hpp"

namespace quyche_tests {

/// The questions of offices are those of `given`, which other tests compare.
[[nodiscard]] remedies_tried person_remedies_by_force(const registry& rows, const graph& shared, const person_answer& given);
/// What `why_not` says, in the same lines. `in` is the graph of the unit.
[[nodiscard]] remedy_lines lines_of(const graph& in, const person_why_not_answer& given);

}  // namespace quyche_tests

#endif
