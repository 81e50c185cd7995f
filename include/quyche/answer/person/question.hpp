// SPDX-License-Identifier: BSL-1.0
// What can be asked about a person in a unit.
#ifndef QUYCHE_ANSWER_PERSON_QUESTION_HPP
#define QUYCHE_ANSWER_PERSON_QUESTION_HPP

#include <optional>
#include <vector>

#include <quyche/answer/question.hpp>
#include <quyche/registry/registry.hpp>

namespace quyche::inline QUYCHE_ABI {

/// May `person`, in whatever office of `unit`, do `what` in `matter`? Ids of a registry and of the graph of that unit.
struct person_question {
  person_id person;
  unit_id unit;
  act what;
  matter_id matter;
  moment when;
  std::optional<party_id> towards = {};
  std::vector<fact> facts = {};
  friend bool operator==(const person_question&, const person_question&) = default;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
