// SPDX-License-Identifier: BSL-1.0
// Definitions of contract.hpp.
#include <atomic>
#include <cstdio>
#include <cstdlib>

#include <quyche/core/contract.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

[[noreturn]] inline void report_and_abort(const char* function, const char* requirement) {
  std::fprintf(stderr, "quyche: contract of %s broken: %s\n", function, requirement);
  std::abort();
}

inline std::atomic<contract_handler> current_contract_handler{&report_and_abort};

QUYCHE_INLINE void contract_broken(const char* function, const char* requirement) {
  current_contract_handler.load()(function, requirement);
  std::abort();  // a handler must not return
}

}  // namespace detail

QUYCHE_INLINE contract_handler set_contract_handler(contract_handler handler) noexcept {
  return detail::current_contract_handler.exchange(handler == nullptr ? &detail::report_and_abort : handler);
}

}  // namespace quyche::inline QUYCHE_ABI
