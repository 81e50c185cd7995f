// SPDX-License-Identifier: BSL-1.0
// Lets a test see a broken contract: while a watch lives, a breach throws instead of ending the program.
#ifndef QUYCHE_TESTS_SUPPORT_BROKEN_CONTRACT_HPP
#define QUYCHE_TESTS_SUPPORT_BROKEN_CONTRACT_HPP

#include <optional>
#include <string>

#include <quyche/core/contract.hpp>

namespace quyche_tests {

struct broken_contract {
  std::string requirement;
};

class contract_watch {
 public:
  contract_watch() noexcept : before_{quyche::set_contract_handler(&raise)} {}
  ~contract_watch() { quyche::set_contract_handler(before_); }
  contract_watch(const contract_watch&) = delete;
  contract_watch& operator=(const contract_watch&) = delete;

 private:
  [[noreturn]] static void raise(const char*, const char* requirement) { throw broken_contract{requirement}; }
  quyche::contract_handler before_;
};

/// What `doing` must ensure and did not, or nothing. `doing` must not break a contract inside a noexcept function.
template <class Doing>
std::optional<std::string> contract_broken_by(Doing doing) {
  const contract_watch watch;
  try {
    doing();
  } catch (const broken_contract& breach) {
    return breach.requirement;
  }
  return std::nullopt;
}

}  // namespace quyche_tests

#endif
