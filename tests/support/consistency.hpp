// SPDX-License-Identifier: BSL-1.0
// All questions about a graph at one moment: against the reference, the checker, and one another.
#ifndef QUYCHE_TESTS_SUPPORT_CONSISTENCY_HPP
#define QUYCHE_TESTS_SUPPORT_CONSISTENCY_HPP

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/reference.hpp"

namespace quyche_tests {

struct counts {
  std::size_t questions = 0;  ///< of `may`, each compared with the reference and checked
  std::size_t permitted = 0;
  std::size_t denied = 0;
  std::size_t conditional = 0;
  std::size_t undetermined = 0;
  std::size_t others = 0;              ///< of who, what, chain, responsible and relationship
  std::map<flaw, std::size_t> causes;  ///< of failing steps
  std::size_t passed_on = 0;           ///< steps of delegations that may be passed on
  [[nodiscard]] std::string text() const;
};

/// Asks `may` for every actor, act and matter, `who` for every act and matter, `what` for every actor, `chain` where there is
/// a delegation, `responsible` for every matter, `relationship` for every pair. Nothing, or the first difference.
[[nodiscard]] std::optional<std::string> check_everything(const graph& in, const reference& oracle, const moment& when,
                                                          const std::vector<fact>& facts, counts& total);

}  // namespace quyche_tests

#endif
