// SPDX-License-Identifier: BSL-1.0
// found_or_broken: what a look-up by a key that must be there has found. Included by definitions only.
#ifndef QUYCHE_CORE_DETAIL_FOUND_OR_BROKEN_HPP
#define QUYCHE_CORE_DETAIL_FOUND_OR_BROKEN_HPP

#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/contract.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// That nothing was found breaks a contract of `call`: "the graph has `bi-thu`".
template <class Id>
Id found_or_broken(std::optional<Id> found, std::string_view key, const std::string& where, const char* call = QUYCHE_CALLER) {
  if (!found) contract_broken(call, (where + " has `" + std::string{key} + "`").c_str());
  return *found;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
