// SPDX-License-Identifier: BSL-1.0
// Settings read with nlohmann's JSON as it comes: with exceptions.
#include <nlohmann/json.hpp>

int port(bool well_formed) {
  try {
    return nlohmann::json::parse(well_formed ? "{\"port\": 8080}" : "{\"port\": }").at("port");
  } catch (const nlohmann::json::parse_error&) {
    return 0;
  }
}
