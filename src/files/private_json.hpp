// SPDX-License-Identifier: BSL-1.0
// nlohmann's JSON for the one unit that includes this: in an unnamed namespace, since a program may have its own, with macros
// of its own, and would share weak symbols with it. Below, `nlohmann` is that private one.
#ifndef QUYCHE_SRC_FILES_PRIVATE_JSON_HPP
#define QUYCHE_SRC_FILES_PRIVATE_JSON_HPP

#define NLOHMANN_JSON_NAMESPACE nlohmann
#define NLOHMANN_JSON_NAMESPACE_BEGIN \
  namespace nlohmann {                \
  inline namespace {
#define NLOHMANN_JSON_NAMESPACE_END \
  }                                 \
  }
#include <nlohmann/json.hpp>

#endif
