// SPDX-License-Identifier: BSL-1.0
// What a test makes is held to the library's own checks.
#ifndef QUYCHE_TESTS_SUPPORT_CHECKED_HPP
#define QUYCHE_TESTS_SUPPORT_CHECKED_HPP

#include <gtest/gtest.h>

#include <quyche/query/consistency.hpp>
#include <quyche/verify/verify.hpp>

namespace quyche_tests {

/// The answer passes the proof checker.
template <class Answer>
Answer checked(const quyche::graph& in, Answer given) {
  const quyche::verification found = verify(in, given);
  EXPECT_TRUE(found) << found.complaint;
  return given;
}

/// All questions about the graph agree, on one day of each class. For graphs of which everything can be asked.
inline quyche::graph checked(quyche::graph in) {
  const quyche::consistency found = verify_consistency(in);
  EXPECT_TRUE(found) << found.complaint;
  return in;
}

}  // namespace quyche_tests

#endif
