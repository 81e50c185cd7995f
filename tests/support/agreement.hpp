// SPDX-License-Identifier: BSL-1.0
// Holds answers of the questions against the reference evaluator.
#ifndef QUYCHE_TESTS_SUPPORT_AGREEMENT_HPP
#define QUYCHE_TESTS_SUPPORT_AGREEMENT_HPP

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include <quyche/answer/answer.hpp>

#include "support/reference.hpp"

namespace quyche_tests {

/// Remembers the worlds of one moment and one set of facts: each is judged once for all actors.
class agreement {
 public:
  agreement(const graph& in, const reference& oracle, moment when, std::vector<fact> facts = {},
            std::optional<party_id> towards = {});

  /// Nothing, or how the answer and the reference differ: in the whole, or in one elementary case.
  [[nodiscard]] std::optional<std::string> difference(const answer& given);
  /// Is every step of the proof a truth of the reference? Told for an answer whose verdict agrees.
  [[nodiscard]] std::optional<std::string> untruth(const answer& given);
  /// The reference's verdict of the whole question.
  [[nodiscard]] verdict decide(const question& asked);
  /// Every elementary case of an act on a leaf.
  const std::vector<reference::world>& worlds(act what, const std::string& leaf);

 private:
  const std::vector<std::string>& leaves(matter_id matter);
  /// The proof with verdict and reason that the answer gives for a world, or nothing if it gives none or several.
  struct told_case {
    verdict decided;
    reason because;
    const proof* steps;
  };
  [[nodiscard]] std::optional<told_case> told(const answer& given, const reference::world& world) const;
  [[nodiscard]] std::optional<std::string> untruth_of(const question& asked, const told_case& told,
                                                      const reference::world& world) const;
  [[nodiscard]] bool is_bar(const std::string& key) const;
  [[nodiscard]] std::string place_of(const question& asked, const reference::world& world) const;

  const graph& in_;
  const reference& oracle_;
  moment when_;
  std::vector<fact> facts_;
  std::optional<party_id> towards_;
  std::map<std::pair<act, std::string>, std::vector<reference::world>> worlds_;
  std::map<matter_id, std::vector<std::string>> leaves_;
};

}  // namespace quyche_tests

#endif
