// SPDX-License-Identifier: BSL-1.0
// One form ...
#include <quyche/quyche.hpp>

std::size_t count_records(const quyche::graph& in) {
  return in.records().size();
}
