// SPDX-License-Identifier: BSL-1.0
// What can be asked about a power: actor, act, matter, addressee, day, what was known, and facts.
#ifndef QUYCHE_ANSWER_QUESTION_HPP
#define QUYCHE_ANSWER_QUESTION_HPP

#include <optional>
#include <vector>

#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The value of a measure in the case asked, counted as `bound` counts. Must lie in the measure's domain.
struct fact {
  measure_id of;
  std::int64_t value;
  friend bool operator==(const fact&, const fact&) = default;
};

/// When, and on what knowledge. Both days must lie in the years 1400 to 9999.
struct moment {
  date on;
  std::optional<date> known = {};  ///< nothing: all that is loaded
  friend bool operator==(const moment&, const moment&) = default;
};

/// May `actor` do `what` in `matter`, towards `towards` if given? At most one fact a measure.
struct question {
  actor_id actor;
  act what;
  matter_id matter;
  moment when;
  std::optional<party_id> towards = {};
  std::vector<fact> facts = {};
  friend bool operator==(const question&, const question&) = default;
};

/// Who may do `what` in `matter`, towards `towards` if given? As `question`, without the actor.
struct who_question {
  act what;
  matter_id matter;
  moment when;
  std::optional<party_id> towards = {};
  std::vector<fact> facts = {};
  friend bool operator==(const who_question&, const who_question&) = default;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
