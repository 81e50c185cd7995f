// SPDX-License-Identifier: BSL-1.0
// The second unit that includes everything: what it sees must be what the first unit sees.
#include "header_only/second_unit.hpp"

#include <quyche/quyche.hpp>

namespace quyche_tests {

const void* seen_by_second_unit() {
  return &quyche::traits_of(quyche::act::decide);
}

std::string said_by_second_unit() {
  return quyche::explain(quyche::reason::no_power, quyche::language::vi);
}

}  // namespace quyche_tests
