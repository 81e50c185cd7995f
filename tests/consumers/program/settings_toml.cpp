// SPDX-License-Identifier: BSL-1.0
// Settings read with toml++ as it comes: with exceptions.
#include <toml++/toml.h>

int port(bool well_formed) {
  try {
    return toml::parse(well_formed ? "port = 8080" : "port = = 8080")["port"].value_or(0);
  } catch (const toml::parse_error&) {
    return 0;
  }
}
