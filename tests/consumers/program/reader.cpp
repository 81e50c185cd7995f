// SPDX-License-Identifier: BSL-1.0
// A program that reads its own settings, before and after it loads a regulation in TOML and one in JSON.
#include <iostream>

#include <quyche/files/shipped.hpp>

int port(bool well_formed);  // of the program's settings; 0 if they are not well formed

int main() {
  for (int time = 0; time < 2; ++time) {
    if (port(true) != 8080 || port(false) != 0) return 1;
    if (!quyche::load(quyche::shipped_stack("cap-huyen")).made) return 2;
    if (quyche::load({{"a.json", "{\"format\": 1, \"a\": [1, 2"}}).made) return 3;
    if (quyche::load({{"a.toml", "format = 1\na = \xC3\xAA"}}).made) return 4;
  }
  std::cout << "read\n";
}
