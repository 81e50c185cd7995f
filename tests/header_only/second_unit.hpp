// SPDX-License-Identifier: BSL-1.0
// What a second unit of the header-only form sees.
#ifndef QUYCHE_TESTS_HEADER_ONLY_SECOND_UNIT_HPP
#define QUYCHE_TESTS_HEADER_ONLY_SECOND_UNIT_HPP

#include <string>

namespace quyche_tests {

const void* seen_by_second_unit();
std::string said_by_second_unit();

}  // namespace quyche_tests

#endif
