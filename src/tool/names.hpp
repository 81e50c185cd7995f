// SPDX-License-Identifier: BSL-1.0
// From what people type to ids: names, days and facts. What cannot be understood is collected, not thrown.
#ifndef QUYCHE_SRC_TOOL_NAMES_HPP
#define QUYCHE_SRC_TOOL_NAMES_HPP

#include <optional>
#include <string>
#include <vector>

#include <quyche/answer/question.hpp>
#include <quyche/core/diagnostic.hpp>
#include <quyche/graph/lookup.hpp>
#include <quyche/registry/registry.hpp>
#include <tool/command.hpp>
#include <tool/text_pair.hpp>

namespace quyche_tool {

class name_reader {
 public:
  /// `rows`, if given: names of persons are reported where a question takes none.
  name_reader(const quyche::graph& in, quyche::language lang, const quyche::registry* rows = nullptr)
      : in_{in}, lang_{lang}, rows_{rows} {}

  [[nodiscard]] std::optional<quyche::actor_id> actor(const std::string& text);
  [[nodiscard]] std::optional<quyche::body_id> body(const std::string& text);
  [[nodiscard]] std::optional<quyche::party_id> party(const std::string& text);
  [[nodiscard]] std::optional<quyche::matter_id> matter(const std::string& text);
  [[nodiscard]] std::optional<quyche::act> act(const std::string& text);
  /// `--on` (today if empty) and `--known`.
  [[nodiscard]] std::optional<quyche::moment> moment(const command& asked);
  /// A day as people write it.
  [[nodiscard]] std::optional<quyche::date> day(const std::string& text);
  /// `--amount`, `--grade` and `--fact`.
  [[nodiscard]] std::vector<quyche::fact> facts(const command& asked);

  /// Requires: a body or an office.
  [[nodiscard]] static quyche::actor_id actor_of(const quyche::graph& in, quyche::node_id which);

  void fail(quyche::diagnostic_code code, std::vector<std::string> arguments, std::string suggestion = {});
  /// Prints what was found wrong; whether there was anything.
  [[nodiscard]] bool complained() const;

 private:
  std::optional<quyche::node_id> node(const std::string& text, quyche::wanted kind, text_pair what);
  /// The fact of an option that stands for the one measure of a kind.
  void fact(quyche::measure_kind kind, const std::string& option, const std::string& value, std::vector<quyche::fact>& into);
  void fact(quyche::measure_id of, const std::string& value, const std::string& written, std::vector<quyche::fact>& into);
  /// Name and id of every measure of the stack.
  std::string declared_measures() const;
  /// What is typed for a measure; where that is not clear, the ways to write what may be meant.
  struct typed_value {
    std::optional<std::int64_t> number;
    std::string ways = {};
  };
  static typed_value value(const quyche::measure_view& measure, const std::string& text);

  const quyche::graph& in_;
  quyche::language lang_;
  const quyche::registry* rows_;
  std::vector<quyche::diagnostic> found_;
};

}  // namespace quyche_tool

#endif
