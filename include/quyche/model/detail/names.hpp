// SPDX-License-Identifier: BSL-1.0
// The things that files declare, by id. Included by the readers of regulations and registries only.
#ifndef QUYCHE_MODEL_DETAIL_NAMES_HPP
#define QUYCHE_MODEL_DETAIL_NAMES_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/diagnostic.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

enum class thing : std::uint8_t { body, office, community, matter, document, measure, unit, person };
inline std::string thing_word(thing one) {
  constexpr std::string_view words[] = {"body", "office", "community", "matter", "document", "measure", "unit", "person"};
  return std::string{words[static_cast<std::size_t>(one)]};
}

struct declared {
  thing kind;
  std::uint32_t index;  ///< its place in the table of its kind
  place where;
};
using name_space = std::map<std::string, declared, std::less<>>;

inline std::vector<std::string_view> names_in(const name_space& names) {
  std::vector<std::string_view> all;
  for (const auto& [key, one] : names) all.push_back(key);
  return all;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
