// SPDX-License-Identifier: BSL-1.0
// id_guard: holds ids against the tables of a builder. Included by builder.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_ID_GUARD_HPP
#define QUYCHE_MODEL_DETAIL_ID_GUARD_HPP

#include <optional>
#include <vector>

#include <quyche/core/contract.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Holds ids against the sizes of a builder's tables.
class id_guard {
 public:
  explicit id_guard(const regulation_tables& tables) : tables_{tables} {}

  void expect(document_id one) const {
    QUYCHE_EXPECTS(one.index() < tables_.documents.size(), "a cited document is of this builder");
  }
  void expect(measure_id one) const { QUYCHE_EXPECTS(one.index() < tables_.measures.size(), "a measure is of this builder"); }
  void expect(matter_id one) const { QUYCHE_EXPECTS(one.index() < tables_.matters.size(), "a matter is of this builder"); }
  void expect(body_id one) const { QUYCHE_EXPECTS(one.index() < tables_.bodies.size(), "a body is of this builder"); }
  void expect(office_id one) const { QUYCHE_EXPECTS(one.index() < tables_.offices.size(), "an office is of this builder"); }
  void expect(community_id one) const {
    QUYCHE_EXPECTS(one.index() < tables_.communities.size(), "a community is of this builder");
  }
  void expect(actor_id one) const { one.is_body() ? expect(one.body()) : expect(one.office()); }
  void expect(party_id one) const { one.is_actor() ? expect(one.actor()) : expect(one.community()); }
  void expect(const document_links& links) const {
    for (const auto* list : {&links.amends, &links.replaces, &links.ends, &links.consolidated}) expect(*list);
  }
  void expect(const citation& one) const { expect(one.document); }
  void expect(const bound& one) const { expect(one.of); }
  void expect(const report_back& one) const { expect(one.to); }
  void expect(const procedure_step& one) const { expect(one.actor); }
  template <class T>
  void expect(const std::optional<T>& one) const {
    if (one) expect(*one);
  }
  template <class T>
  void expect(const std::vector<T>& list) const {
    for (const T& one : list) expect(one);
  }
  void expect(const attestation& one) const { expect(one.basis); }
  void expect(const record_entry& one) const {
    expect(one.attested);
    expect(one.holders);
    expect(one.matters);
    expect(one.parties);
    expect(one.devolved_by);
    expect(one.when);
    expect(one.made_up);
    expect(one.omitted);
    expect(one.report);
    expect(one.steps);
  }
  void expect(const body_entry& one) const {
    expect(one.attested);
    expect(one.within);
    expect(one.under);
    expect(one.classes);
  }
  void expect(const office_entry& one) const {
    expect(one.attested);
    expect(one.of);
    expect(one.also);
    expect(one.all_of);
    expect(one.any_of);
  }

 private:
  const regulation_tables& tables_;
};

/// Links between nodes may point forward, so they are held against the finished tables.
inline void expect_nodes(const regulation_tables& tables) {
  const id_guard guard{tables};
  for (const auto& entry : tables.documents) guard.expect(entry.links);
  guard.expect(tables.bodies);
  guard.expect(tables.offices);
  for (const auto& entry : tables.matters) guard.expect(entry.attested);
  for (const auto& entry : tables.communities) guard.expect(entry.attested);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
