// SPDX-License-Identifier: BSL-1.0
// Every small change of an answer and its proof.
#ifndef QUYCHE_TESTS_SUPPORT_MUTATE_PROOF_HPP
#define QUYCHE_TESTS_SUPPORT_MUTATE_PROOF_HPP

#include <functional>

#include <quyche/answer/answer.hpp>

namespace quyche_tests {

using namespace quyche;

/// Calls `visit` with each answer that differs from `given` in one thing: question, verdict, reason, a step (left out,
/// doubled, exchanged, or one column changed), a case, a range, the facts that are missing.
void each_mutant(const graph& in, const answer& given, const std::function<void(const answer&)>& visit);

}  // namespace quyche_tests

#endif
