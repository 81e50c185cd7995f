// SPDX-License-Identifier: BSL-1.0
// tag_ids: in a checked build, gives every id that a graph holds its space (core/id.hpp). Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_ID_SPACES_HPP
#define QUYCHE_GRAPH_DETAIL_ID_SPACES_HPP

#include <optional>
#include <vector>

#include <quyche/core/detail/content_hash.hpp>
#include <quyche/graph/storage.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class id_tagger {
 public:
  explicit id_tagger(storage& rows) noexcept : rows_{rows} {}

  void run() {
    number();
    tag_nodes();
    tag_records();
    tag_derived();
  }

 private:
  // --- the numbers -------------------------------------------------------------------------------------------------------

  template <class Row, class KeyOf>
  static content_hash keys_of(const std::vector<Row>& rows, KeyOf key_of) {
    content_hash made;
    for (const Row& one : rows) made.add(key_of(one));
    return made;
  }
  void number() {
    const auto own_key = [&](const auto& row) { return rows_.text(row.key); };
    const auto attested_key = [&](const auto& row) { return rows_.text(row.attested.key); };
    id_spaces& made = rows_.spaces;
    content_hash nodes;
    const auto counted = [&](const content_hash& keys) {
      nodes.add(keys.value());
      return id_space{keys.value()};
    };
    made.documents = counted(keys_of(rows_.documents, own_key));
    made.communities = counted(keys_of(rows_.communities, attested_key));
    made.bodies = counted(keys_of(rows_.bodies, attested_key));
    made.offices = counted(keys_of(rows_.offices, attested_key));
    made.matters = counted(keys_of(rows_.matters, attested_key));
    made.nodes = id_space{nodes.value()};
    made.measures = id_space{keys_of(rows_.measures, own_key).value()};
    made.records = id_space{keys_of(rows_.records, attested_key).value()};
    content_hash provisions = keys_of(rows_.documents, own_key);
    for (const provision_row& one : rows_.provisions) {
      provisions.add(one.document.index());
      provisions.add(rows_.text(one.address));
    }
    made.provisions = id_space{provisions.value()};
    made.arcs = id_space{rows_.fingerprint};
  }

  // --- the ids -----------------------------------------------------------------------------------------------------------

  template <class Tag>
  void tag(id<Tag>& one) const {
    one = id<Tag>{one.index(), rows_.spaces.of(one)};
  }
  void tag(actor_id& one) const {
    one = one.is_body() ? actor_id{body_id{one.body().index(), rows_.spaces.bodies}}
                        : actor_id{office_id{one.office().index(), rows_.spaces.offices}};
  }
  void tag(party_id& one) const {
    if (one.is_community()) {
      one = community_id{one.community().index(), rows_.spaces.communities};
    } else {
      actor_id who = one.actor();
      tag(who);
      one = who;
    }
  }
  void tag(bound& one) const { tag(one.of); }
  void tag(procedure_step& one) const { tag(one.actor); }
  void tag(dated_record& one) const { tag(one.record); }
  template <class Id>
  void tag(std::optional<Id>& one) const {
    if (one) tag(*one);
  }
  template <class Id>
  void tag(std::vector<Id>& all) const {
    for (Id& one : all) tag(one);
  }
  void tag_nodes() const {
    for (provision_row& one : rows_.provisions) tag(one.document);
    for (body_row& one : rows_.bodies) tag(one.within);
    for (office_row& one : rows_.offices) tag(one.of);
    for (matter_row& one : rows_.matters) tag(one.parent);
    tag(rows_.document_lists);
    tag(rows_.matter_lists);
    tag(rows_.body_lists);
    tag(rows_.office_lists);
  }
  void tag_records() const {
    for (record_row& one : rows_.records)
      if (one.report) tag(one.report->to);
    tag(rows_.basis);
    tag(rows_.actors);
    tag(rows_.parties);
    tag(rows_.bounds);
    tag(rows_.steps);
    tag(rows_.targets);
  }
  void tag_derived() const {
    for (arc_row& one : rows_.arcs) {
      tag(one.source);
      tag(one.target);
      tag(one.record);
    }
    tag(rows_.arcs_by_target);
    for (holding& one : rows_.holdings) tag(one.held);
    tag(rows_.dated);
    for (record_index* index : {&rows_.candidates, &rows_.norms, &rows_.bars})
      for (index_row& one : index->rows()) tag(one.matter);
  }

  storage& rows_;
};

inline void tag_ids(storage& rows) {
  if constexpr (ids_are_checked) id_tagger{rows}.run();
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
