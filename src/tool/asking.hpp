// SPDX-License-Identifier: BSL-1.0
// asking: a question in ids, each word of it read once, and the graph and rows that are asked.
#ifndef QUYCHE_SRC_TOOL_ASKING_HPP
#define QUYCHE_SRC_TOOL_ASKING_HPP

#include <optional>
#include <string>
#include <vector>

#include <quyche/answer/answer.hpp>
#include <quyche/answer/person/question.hpp>
#include <tool/command.hpp>

namespace quyche_tool {

/// What the words and options of a command name. Each is there if the row of the question has its column.
struct asked_things {
  std::optional<quyche::actor_id> actor;
  std::optional<quyche::person_id> person;  ///< in place of `actor`
  std::optional<quyche::act> what;
  std::optional<quyche::matter_id> matter;
  std::vector<quyche::party_id> parties;
  std::vector<quyche::date> days;
  quyche::moment when{quyche::date{0}};
  std::optional<quyche::party_id> towards;
  std::vector<quyche::fact> facts;
  std::vector<quyche::taken_step> taken;
};

struct asking : asked_things {
  const command& typed;
  const quyche::graph& in;
  const quyche::graph& later;              ///< `in`, or of `what-if` what is supposed
  const quyche::registry* rows = nullptr;  ///< with `unit`
  std::optional<quyche::unit_id> unit;
  quyche::moment before;  ///< of `changes`: `when`, but for the days and what was known
  quyche::moment after;
  std::string supposed;  ///< a sentence on what is supposed, before the answer

  [[nodiscard]] quyche::question of_actor() const { return {*actor, *what, *matter, when, towards, facts}; }
  [[nodiscard]] quyche::person_question of_person() const { return {*person, *unit, *what, *matter, when, towards, facts}; }
};

}  // namespace quyche_tool

#endif
