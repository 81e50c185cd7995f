// SPDX-License-Identifier: BSL-1.0
// How often this thread has asked for memory: the test programs replace `operator new` by one that counts.
#ifndef QUYCHE_TESTS_SUPPORT_ALLOCATIONS_HPP
#define QUYCHE_TESTS_SUPPORT_ALLOCATIONS_HPP

#include <cstddef>

namespace quyche_tests {

[[nodiscard]] std::size_t allocations() noexcept;

}  // namespace quyche_tests

#endif
