// SPDX-License-Identifier: BSL-1.0
// Contracts: a caller's mistake is reported to a handler, in every build, before anything is read.
#ifndef QUYCHE_CORE_CONTRACT_HPP
#define QUYCHE_CORE_CONTRACT_HPP

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Learns which condition of which function a caller broke. Must not return; it may throw.
using contract_handler = void (*)(const char* function, const char* requirement);

/// Sets the handler of broken contracts and gives back the one before. The default prints both texts
/// on standard error and aborts. Threads: call it before other threads use the library.
contract_handler set_contract_handler(contract_handler handler) noexcept;

namespace detail {
[[noreturn]] void contract_broken(const char* function, const char* requirement);
}

}  // namespace quyche::inline QUYCHE_ABI

/// Checks what a caller must ensure; `requirement` says it in words. Reported is the function in which this stands.
#define QUYCHE_EXPECTS(condition, requirement) QUYCHE_EXPECTS_OF(__func__, condition, requirement)
/// The same in a function that checks for another: `function` is the name of the public one, which the helper takes as a
/// parameter whose default is QUYCHE_CALLER.
#define QUYCHE_EXPECTS_OF(function, condition, requirement) \
  ((condition) ? static_cast<void>(0) : ::quyche::detail::contract_broken(function, requirement))
#define QUYCHE_CALLER __builtin_FUNCTION()

#ifndef QUYCHE_COMPILED
#include <quyche/core/impl/contract.ipp>
#endif

#endif
