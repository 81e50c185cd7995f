// SPDX-License-Identifier: BSL-1.0
// The naive reference evaluator: docs/semantics.md read aloud, on the tables of a regulation, everything by key. Of graph,
// checker and questions it uses nothing; only the enumerations of verdicts, reasons and flaws are shared.
#ifndef QUYCHE_TESTS_SUPPORT_REFERENCE_HPP
#define QUYCHE_TESTS_SUPPORT_REFERENCE_HPP

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <quyche/answer/answer.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche_tests {

using namespace quyche;

using key_facts = std::map<std::string, std::int64_t>;
/// The places at which a measure that somebody's limit names may change an answer, over the whole regulation.
using key_cuts = std::map<std::string, std::set<std::int64_t>>;

/// The facts, and every choice of one value for each measure beside them.
[[nodiscard]] std::vector<key_facts> cells_of(const key_facts& facts, const key_cuts& cuts);

/// One case, for all actors at once.
struct reference_case {
  act what = act::decide;
  std::string leaf;
  date on{0};
  std::optional<date> known = {};
  std::optional<std::string> towards = {};
  key_facts facts = {};
};

struct reference_outcome {
  verdict decided;
  reason because;
  friend bool operator==(const reference_outcome&, const reference_outcome&) = default;
};

class reference {
 public:
  explicit reference(const regulation_tables& tables);

  [[nodiscard]] const std::vector<std::string>& actors() const noexcept { return actors_; }
  [[nodiscard]] std::vector<std::string> leaves(const std::string& matter) const;
  [[nodiscard]] key_cuts cuts(const key_facts& supplied) const;

  struct world {
    reference_case of = {};
    std::map<std::string, reference_outcome> outcomes;              ///< by actor
    std::map<std::string, std::map<std::string, flaw>> candidates;  ///< by actor, by record: `none` gives the power
    std::map<std::string, std::set<std::string>> unsettled;         ///< by actor: the records that cover the case
    std::map<std::string, std::set<std::string>> left;              ///< by actor: left to the locality
    std::map<std::string, std::set<std::string>> bars;              ///< by actor: the bars that apply
    std::set<std::string> possible;                                 ///< who would have the power, conflicts aside
    std::set<std::string> possible_to_pass_on;                      ///< and might pass it on
    std::set<std::string> to_pass_on;                               ///< who has the power so that it may be passed on
  };
  [[nodiscard]] world judge(const reference_case& of) const;

  [[nodiscard]] std::set<std::string> held(const std::string& actor) const { return held_.at(actor); }
  [[nodiscard]] const record_entry& record(const std::string& key) const { return *records_.at(key); }
  /// A power to delegate that the grantor has, in time and within limits.
  [[nodiscard]] bool lets_delegate(const record_entry& one, const std::string& grantor, const reference_case& of) const;
  /// What R3 and R4 find against a record by which an actor would act as a holder.
  [[nodiscard]] flaw overridden(const record_entry& one, const std::string& holder, const std::string& actor, act what,
                                const std::optional<std::string>& towards, const reference_case& of) const;
  [[nodiscard]] std::string key_of(actor_id who) const;
  [[nodiscard]] std::string key_of(party_id who) const;

 private:
  [[nodiscard]] bool below(const std::string& lower, const std::string& upper) const;
  [[nodiscard]] bool covers(const record_entry& one, const std::string& leaf) const;
  [[nodiscard]] period life(actor_id who) const;
  [[nodiscard]] flaw in_time(const record_entry& one, period life, const reference_case& of) const;
  [[nodiscard]] bool inside(const condition& limits, const reference_case& of) const;
  [[nodiscard]] bool names(const std::vector<party_id>& list, const std::string& who) const;
  [[nodiscard]] bool speaks(const record_entry& one, act what, const std::optional<std::string>& towards,
                            const reference_case& of) const;
  [[nodiscard]] bool in_effect_for(const record_entry& one, const std::string& holder, const reference_case& of) const;
  [[nodiscard]] bool in_effect_for_any(const record_entry& one, const reference_case& of) const;
  [[nodiscard]] document_rank rank(const record_entry& one) const;
  [[nodiscard]] bool omitted(const record_entry& one, const reference_case& of) const;
  [[nodiscard]] flaw struck(const record_entry& one, act what, const reference_case& of, bool for_everybody) const;
  [[nodiscard]] bool regulates(const record_entry& one, act what, const reference_case& of) const;
  [[nodiscard]] std::set<std::string> meant(const std::string& holder, const std::string& actor) const;
  [[nodiscard]] flaw layered(const record_entry& one, const std::set<std::string>& meant, act what,
                             const std::optional<std::string>& towards, const reference_case& of) const;
  [[nodiscard]] bool left_open(const record_entry& one, const std::set<std::string>& meant, act what,
                               const reference_case& of) const;
  [[nodiscard]] bool allotted_elsewhere(const std::string& actor, act what, const std::optional<std::string>& towards,
                                        const reference_case& of) const;
  [[nodiscard]] bool bars(const record_entry& bar, const std::string& actor, act what,
                          const std::optional<std::string>& towards, const reference_case& of) const;
  enum class winner { record, bar, nobody };
  [[nodiscard]] winner weigh(const record_entry& one, const record_entry& bar, const reference_case& of) const;
  [[nodiscard]] flaw own(const record_entry& one, const std::string& actor, const reference_case& of) const;
  [[nodiscard]] flaw delegating(const record_entry& one, const std::string& grantee, const reference_case& of) const;
  [[nodiscard]] std::set<std::string> covering(record_kind kind, const std::string& actor, const reference_case& of) const;
  void settle(world& made) const;
  [[nodiscard]] reference_outcome decide(const world& made, const std::string& actor) const;

  const regulation_tables& tables_;
  std::vector<std::string> actors_;
  std::map<std::string, actor_id> ids_;
  std::map<std::string, std::set<std::string>> held_;
  std::map<std::string, const record_entry*> records_;
  std::array<act_set, act_count> gives_{};  ///< by act: itself and the acts that imply it
};

}  // namespace quyche_tests

#endif
