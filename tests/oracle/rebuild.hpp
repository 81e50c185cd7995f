// SPDX-License-Identifier: BSL-1.0
// A regulation made again from its tables: without some records, or with other ranks and places for its provisions.
#ifndef QUYCHE_TESTS_ORACLE_REBUILD_HPP
#define QUYCHE_TESTS_ORACLE_REBUILD_HPP

#include <cstdint>
#include <set>

#include <quyche/core/result.hpp>
#include <quyche/model/builder.hpp>

namespace quyche_tests {

using namespace quyche;

/// Leaves out the records at these places, and what strikes nothing without them. Records of which the rules R1 to R9
/// only use that there are such (rights, regimes, procedures, ...) become a responsibility of the same basis.
[[nodiscard]] result<regulation> rebuild(const regulation_tables& tables, const std::set<std::uint32_t>& without);

/// The same regulation with ranks drawn anew among all that there are, some articles told apart by clause, and some
/// records with one more holder or grantee.
[[nodiscard]] result<regulation> varied(const regulation_tables& tables, std::uint32_t seed);

}  // namespace quyche_tests

#endif
