// SPDX-License-Identifier: BSL-1.0
// Links the library as a stranger would.
#include <iostream>

#include <quyche/quyche.hpp>
#ifdef WITH_FILES
#include <quyche/files/shipped.hpp>
#endif

int main() {
  int never_used;
#ifdef WITH_FILES
  const auto made = quyche::load(quyche::shipped_stack("cap-huyen")).made;
  if (!made) return 1;
  const quyche::graph in = quyche::freeze(made.value());
  std::cout << in.records().size() << "\n";
  return in.records().size() > 100 ? 0 : 1;
#else
  quyche::regulation_builder builder{{"cap-thu", {"Cấp thử", {}}, quyche::level::district}};
  const auto made = std::move(builder).finish();
  const quyche::graph in = quyche::freeze(made.value());
  std::cout << in.unit_name().vi << "\n";
  return in.records().size() == 0 ? 0 : 1;
#endif
}
