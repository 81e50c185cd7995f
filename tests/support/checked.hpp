// SPDX-License-Identifier: BSL-1.0
// An answer that a test asks for passes the proof checker.
#ifndef QUYCHE_TESTS_SUPPORT_CHECKED_HPP
#define QUYCHE_TESTS_SUPPORT_CHECKED_HPP

#include <gtest/gtest.h>

#include <quyche/answer/verify.hpp>

namespace quyche_tests {

template <class Answer>
Answer checked(const quyche::graph& in, Answer given) {
  const quyche::verification found = verify(in, given);
  EXPECT_TRUE(found) << found.complaint;
  return given;
}

}  // namespace quyche_tests

#endif
