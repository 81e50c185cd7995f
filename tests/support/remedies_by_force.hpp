// SPDX-License-Identifier: BSL-1.0
// remedies_by_force: docs/semantics.md, "why_not", read aloud: every edit and every pair of edits, done to the tables of a
// regulation and put to the reference evaluator. Of `why_not`, `amended` and the checker it uses nothing.
#ifndef QUYCHE_TESTS_SUPPORT_REMEDIES_BY_FORCE_HPP
#define QUYCHE_TESTS_SUPPORT_REMEDIES_BY_FORCE_HPP

#include <optional>
#include <set>
#include <string>

#include <quyche/answer/answer.hpp>
#include <quyche/model/regulation.hpp>

#include "support/reference.hpp"

namespace quyche_tests {

/// A question, everything by key.
struct key_question {
  std::string actor;
  act what;
  std::string matter;
  moment when;
  std::optional<std::string> towards = {};
  key_facts facts = {};
};

/// Each remedy as one line: the label, then its edits.
using remedy_lines = std::set<std::string>;

struct remedies_tried {
  remedy_lines told;
  std::size_t sets_tried = 0;  ///< single edits, and pairs
};
[[nodiscard]] remedies_tried remedies_by_force(const regulation_tables& tables, const key_question& asked);
/// What `why_not` says, in the same lines.
[[nodiscard]] remedy_lines lines_of(const graph& in, const why_not_answer& given);
[[nodiscard]] key_question by_keys(const graph& in, const question& asked);

}  // namespace quyche_tests

#endif
