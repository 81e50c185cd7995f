// SPDX-License-Identifier: BSL-1.0
// Settings read with nlohmann's JSON, without exceptions and with an assertion of the program's own.
#include <cstdlib>
#define JSON_NOEXCEPTION 1
#define JSON_ASSERT(condition) ((condition) ? static_cast<void>(0) : std::abort())
#include <nlohmann/json.hpp>

int port(bool well_formed) {
  const auto settings = nlohmann::json::parse(well_formed ? "{\"port\": 8080}" : "{\"port\": }", nullptr, false);
  return settings.is_object() ? settings["port"].get<int>() : 0;
}
