// SPDX-License-Identifier: BSL-1.0
// The naive reference evaluator: docs/semantics.md read aloud, on the tables of a regulation, everything by key. Of graph,
// checker and questions it uses nothing; only the enumerations of verdicts, reasons and flaws are shared.
#ifndef QUYCHE_TESTS_SUPPORT_REFERENCE_HPP
#define QUYCHE_TESTS_SUPPORT_REFERENCE_HPP

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
    reference_case of;
    std::map<std::string, reference_outcome> outcomes;              ///< by actor
    std::map<std::string, std::map<std::string, flaw>> candidates;  ///< by actor, by record: `none` gives the power
    std::map<std::string, std::set<std::string>> unsettled;         ///< by actor: the records that cover the case
    std::map<std::string, std::set<std::string>> left;              ///< by actor: left to the locality
    std::set<std::string> to_pass_on;                               ///< who has the power so that it may be passed on
  };
  [[nodiscard]] world judge(const reference_case& of) const;

  [[nodiscard]] std::set<std::string> held(const std::string& actor) const { return held_.at(actor); }
  [[nodiscard]] const record_entry& record(const std::string& key) const { return *records_.at(key); }
  [[nodiscard]] bool lets_delegate(const record_entry& one, const std::string& grantor, const reference_case& of) const;
  [[nodiscard]] std::string key_of(actor_id who) const;
  [[nodiscard]] std::string key_of(party_id who) const;

 private:
  [[nodiscard]] bool below(const std::string& lower, const std::string& upper) const;
  [[nodiscard]] bool covers(const record_entry& one, const std::string& leaf) const;
  [[nodiscard]] period life(actor_id who) const;
  [[nodiscard]] flaw in_time(const record_entry& one, period life, const reference_case& of) const;
  [[nodiscard]] bool inside(const record_entry& one, const reference_case& of) const;
  [[nodiscard]] flaw own(const record_entry& one, const std::string& actor, const reference_case& of) const;
  [[nodiscard]] flaw delegating(const record_entry& one, const std::string& grantee, const reference_case& of) const;
  [[nodiscard]] std::set<std::string> covering(record_kind kind, const std::string& actor, const reference_case& of) const;
  void settle(world& made, const std::map<std::string, std::set<std::string>>& own_lawful) const;
  void break_links(world& made) const;
  [[nodiscard]] reference_outcome decide(const world& made, const std::string& actor) const;

  const regulation_tables& tables_;
  std::vector<std::string> actors_;
  std::map<std::string, actor_id> ids_;
  std::map<std::string, std::set<std::string>> held_;
  std::map<std::string, const record_entry*> records_;
};

}  // namespace quyche_tests

#endif
