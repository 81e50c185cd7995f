// SPDX-License-Identifier: BSL-1.0
// Lets a test see a broken contract: while a watch lives, a breach throws instead of ending the program.
#ifndef QUYCHE_TESTS_SUPPORT_BROKEN_CONTRACT_HPP
#define QUYCHE_TESTS_SUPPORT_BROKEN_CONTRACT_HPP

#include <optional>
#include <string>

#include <quyche/core/contract.hpp>

namespace quyche_tests {

struct broken_contract {
  std::string function;
  std::string requirement;
};

class contract_watch {
 public:
  contract_watch() noexcept : before_{quyche::set_contract_handler(&raise)} {}
  ~contract_watch() { quyche::set_contract_handler(before_); }
  contract_watch(const contract_watch&) = delete;
  contract_watch& operator=(const contract_watch&) = delete;

 private:
  [[noreturn]] static void raise(const char* function, const char* requirement) {
    throw broken_contract{function, requirement};
  }
  quyche::contract_handler before_;
};

/// The breach of `doing`, or nothing. `doing` must not break a contract inside a noexcept function.
template <class Doing>
std::optional<broken_contract> breach_of(Doing doing) {
  const contract_watch watch;
  try {
    doing();
  } catch (const broken_contract& breach) {
    return breach;
  }
  return std::nullopt;
}
/// What `doing` must ensure and did not, or nothing.
template <class Doing>
std::optional<std::string> contract_broken_by(Doing doing) {
  const auto breach = breach_of(doing);
  return breach ? std::optional{breach->requirement} : std::nullopt;
}
/// As the default handler says it, `function: requirement`; empty if no contract is broken.
template <class Doing>
std::string complaint_about(Doing doing) {
  const auto breach = breach_of(doing);
  return breach ? breach->function + ": " + breach->requirement : std::string{};
}

}  // namespace quyche_tests

#endif
