// SPDX-License-Identifier: BSL-1.0
// ... and, compiled with the other, a link error.
#include <quyche/quyche.hpp>

std::size_t count_records(const quyche::graph& in);

int main() {
  quyche::regulation_builder builder{{"cap-thu", {"Cấp thử", {}}, quyche::level::district}};
  return static_cast<int>(count_records(quyche::freeze(std::move(builder).finish().value())));
}
