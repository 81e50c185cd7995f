// SPDX-License-Identifier: BSL-1.0
// A regulation as JSON for the oracle: by key, everything that the rules R1 to R9 need and nothing else.
#ifndef QUYCHE_TESTS_ORACLE_REGULATION_JSON_HPP
#define QUYCHE_TESTS_ORACLE_REGULATION_JSON_HPP

#include <string>

#include <nlohmann/json.hpp>

#include <quyche/model/regulation.hpp>

namespace quyche_tests {

using namespace quyche;

/// Days are numbers, open ends are null; an address is the list of its steps from the widest to the narrowest.
[[nodiscard]] nlohmann::json regulation_json(const regulation_tables& tables);

[[nodiscard]] const std::string& key_of(const regulation_tables& tables, actor_id who);
[[nodiscard]] const std::string& key_of(const regulation_tables& tables, party_id who);

}  // namespace quyche_tests

#endif
