// SPDX-License-Identifier: BSL-1.0
// remedies_by_force: docs/remedies.md, read aloud: every edit and every pair of edits, done to the tables of a
// regulation and put to the reference evaluator. Of `why_not`, `amended` and the checker it uses nothing.
#ifndef QUYCHE_TESTS_SUPPORT_REMEDIES_BY_FORCE_HPP
#define QUYCHE_TESTS_SUPPORT_REMEDIES_BY_FORCE_HPP

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

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

/// A remedy with what it makes, for whoever asks more of it.
struct remedy_made {
  remedy_label label;
  std::set<std::string> edits;  ///< with their ranks
  regulation_tables after;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> facts;  ///< by measure, from and until
};
[[nodiscard]] std::vector<remedy_made> remedies_made(const regulation_tables& tables, const key_question& asked);
/// The same with facts alone, about one measure or two, where `permitted` says whether the facts do.
[[nodiscard]] std::vector<remedy_made> facts_made(const regulation_tables& tables, const key_question& asked,
                                                  std::size_t measures, const std::function<bool(const key_facts&)>& permitted);
/// An edit of `why_not`, as these lines have it.
[[nodiscard]] std::string line_of(const graph& in, const edit& one);
/// What `why_not` says, in the same lines.
[[nodiscard]] remedy_lines lines_of(const graph& in, const why_not_answer& given);
[[nodiscard]] key_question by_keys(const graph& in, const question& asked);

}  // namespace quyche_tests

#endif
