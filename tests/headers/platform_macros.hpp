// SPDX-License-Identifier: BSL-1.0
// What headers of some platforms define; the libraries that ours includes come before, for they are not ours to mend.
#ifndef QUYCHE_TESTS_HEADERS_PLATFORM_MACROS_HPP
#define QUYCHE_TESTS_HEADERS_PLATFORM_MACROS_HPP

#include <algorithm>
#include <bitset>
#include <chrono>
#include <complex>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <range/v3/all.hpp>

#define min(one, other) (((one) < (other)) ? (one) : (other))
#define max(one, other) (((one) > (other)) ? (one) : (other))
#define near
#define far
#define small char
#define check(assertion) ((void)(assertion))
#define verify(assertion) ((void)(assertion))

#endif  // QUYCHE_TESTS_HEADERS_PLATFORM_MACROS_HPP
