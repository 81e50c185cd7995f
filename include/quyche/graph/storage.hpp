// SPDX-License-Identifier: BSL-1.0
// The storage of a graph: flat rows, one pool of characters, offsets and no pointers. For graph.hpp and freeze.ipp.
#ifndef QUYCHE_GRAPH_STORAGE_HPP
#define QUYCHE_GRAPH_STORAGE_HPP

#include <bit>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/document/address.hpp>
#include <quyche/graph/ids.hpp>
#include <quyche/model/entries.hpp>

namespace quyche::inline QUYCHE_ABI {

enum class node_kind : std::uint8_t { body, office, community, matter, document };

/// What an arc stands for; `record` arcs name the record that put them there.
enum class arc_kind : std::uint8_t {
  within,          ///< body to the body within which it stands
  under,           ///< body to the body under which it stands
  office_of,       ///< office to its body
  also,            ///< office to an office that its holder holds as well
  part,            ///< concurrent office to one of its parts
  below,           ///< matter to the matter above
  power,           ///< holder to matter
  duty,            ///< holder to matter
  delegation,      ///< grantor to grantee
  responsibility,  ///< holder to the party before whom it answers
  assignment,      ///< holder to matter
  relationship     ///< party to party, once in each direction
};

namespace detail {

struct lazy_name_index;

template <class T>
struct slice {
  std::uint32_t from = 0;
  std::uint32_t count = 0;
};

struct text_slice {
  std::uint32_t from = 0;
  std::uint32_t size = 0;
};

struct wording_row {
  text_slice vi;
  text_slice en;
};

struct attested_row {
  text_slice key;
  slice<provision_id> basis;
  evidence attested_by = evidence::rule;
  extent how_widely = extent::unstated;
  period force;
  wording_row note;
  place written_at;
};

struct document_row {
  text_slice key;
  text_slice number;
  text_slice issuer;
  std::optional<date> signed_on;
  period in_force;
  bool from_inferred = false;
  document_rank rank = document_rank::local;
  wording_row title;
  wording_row short_title;
  wording_row note;
  slice<document_id> amends;
  slice<document_id> replaces;
  slice<document_id> ends;
  slice<document_id> consolidated;
};

struct provision_row {
  document_id document{0};
  text_slice address;      ///< as `to_string` writes it
  text_slice normal_form;  ///< of the address
};

struct measure_row {
  text_slice key;
  wording_row name;
  measure_kind kind = measure_kind::flag;
  slice<text_slice> levels;
  std::optional<currency> unit;
};

struct body_row {
  wording_row name;
  slice<text_slice> aliases;
  body_kind kind = body_kind::collective;
  level of_level = level::district;
  std::optional<body_id> within;
  slice<body_id> under;
  slice<body_id> classes;
  attested_row attested;
};

struct office_row {
  wording_row name;
  slice<text_slice> aliases;
  std::optional<body_id> of;
  slice<office_id> also;
  slice<office_id> all_of;
  slice<office_id> any_of;
  std::optional<std::uint32_t> seats;
  attested_row attested;
  period life;  ///< derived (rule R6)
};

struct community_row {
  wording_row name;
  slice<text_slice> aliases;
  community_kind kind = community_kind::party_organisation;
  attested_row attested;
};

struct matter_row {
  wording_row name;
  slice<text_slice> aliases;
  attested_row attested;
  std::optional<matter_id> parent;
  std::uint32_t subtree_end = 0;  ///< the ids from this one up to but not including it are the matter and all below
};

struct record_row {
  record_kind kind = record_kind::power;
  attested_row attested;
  slice<actor_id> holders;
  act_set acts;
  slice<matter_id> matters;
  slice<party_id> parties;
  slice<bound> when;
  std::optional<report_back> report;
  wording_row text;
  text_slice target;
  slice<record_id> targets;
  slice<provision_id> omitted;
  slice<bound> made_up;
  period grantor_term;
  period grantee_term;
  slice<actor_id> devolved_by;
  bool kept = false;
  bool by_competence = false;
  bool exclusive = false;
  bool may_pass_on = false;
  bool oral = false;
  bool direct = false;
  responsibility_kind responsibility = responsibility_kind::personal;
  answering_mode answering = answering_mode::unstated;
  relationship_scope scope = relationship_scope::central;
  regime_kind regime = regime_kind::meeting;
  right_kind right = right_kind::vote;
  bool in_writing = false;
  bool when_needed = false;
  std::optional<std::uint32_t> every_months;
  std::optional<std::uint32_t> at_least_per_interval;
  std::optional<quorum> quorate;
  slice<procedure_step> steps;
  std::optional<std::uint32_t> seats_from;
  std::optional<std::uint32_t> seats_to;
  period in_force;  ///< derived: the record's period within that of its governing document
};

struct arc_row {
  node_id source{0};
  node_id target{0};
  arc_kind kind = arc_kind::within;
  std::optional<record_id> record;
};

/// An office (or the actor itself) that an actor holds; `link` is the place of the holding it comes from.
struct holding {
  actor_id held;
  std::uint32_t link;
};

/// A record in an index, and the days on which it counts there. One list is a search tree, sorted by first day; the middle is
/// the root, what stands before and behind it are its two halves.
struct dated_record {
  record_id record{0};
  period days;
  date latest = period::open_start;  ///< the greatest end in its half of the tree, itself included
};

/// The records of one actor, act and matter; of all actors where the index is none by actor.
struct index_row {
  std::uint32_t actor = 0;  ///< place of the actor: bodies, then offices
  act what = act::decide;
  matter_id matter{0};
  slice<dated_record> records;
};

/// Rows by actor, act and matter, and where a row stands, by a hash of the three: open addressing, at most half full.
class record_index {
 public:
  /// Requires: sorted by actor, act and matter, no two alike.
  void set(std::vector<index_row> rows) {
    rows_ = std::move(rows);
    places_.assign(std::bit_ceil(2 * rows_.size() + 1), none);
    for (std::uint32_t place = 0; place < rows_.size(); ++place) {
      std::size_t slot = first_slot(rows_[place].actor, rows_[place].what, rows_[place].matter);
      while (places_[slot] != none) slot = next_slot(slot);
      places_[slot] = place;
    }
  }
  /// Null where there is none. Cost: constant.
  [[nodiscard]] const index_row* find(std::uint32_t actor, act what, matter_id matter) const noexcept {
    if (rows_.empty()) return nullptr;
    for (std::size_t slot = first_slot(actor, what, matter); places_[slot] != none; slot = next_slot(slot)) {
      const index_row& row = rows_[places_[slot]];
      if (row.actor == actor && row.what == what && row.matter == matter) return &row;
    }
    return nullptr;
  }
  [[nodiscard]] std::span<const index_row> rows() const noexcept { return rows_; }
  [[nodiscard]] std::span<index_row> rows() noexcept { return rows_; }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  [[nodiscard]] std::size_t first_slot(std::uint32_t actor, act what, matter_id matter) const noexcept {
    const std::uint64_t both = (std::uint64_t{actor} << 32U) | matter.index();
    const std::uint64_t mixed = (both + (std::uint64_t{static_cast<std::uint8_t>(what)} << 56U)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(mixed >> 32U) & (places_.size() - 1);
  }
  [[nodiscard]] std::size_t next_slot(std::size_t slot) const noexcept { return (slot + 1) & (places_.size() - 1); }

  std::vector<index_row> rows_;
  std::vector<std::uint32_t> places_;
};

/// Of which things the ids of a graph are the places (see core/id.hpp).
struct id_spaces {
  id_space documents, provisions, measures, communities, bodies, offices, matters, records, nodes, arcs;
  [[nodiscard]] id_space of(document_id) const noexcept { return documents; }
  [[nodiscard]] id_space of(provision_id) const noexcept { return provisions; }
  [[nodiscard]] id_space of(measure_id) const noexcept { return measures; }
  [[nodiscard]] id_space of(community_id) const noexcept { return communities; }
  [[nodiscard]] id_space of(body_id) const noexcept { return bodies; }
  [[nodiscard]] id_space of(office_id) const noexcept { return offices; }
  [[nodiscard]] id_space of(matter_id) const noexcept { return matters; }
  [[nodiscard]] id_space of(record_id) const noexcept { return records; }
  [[nodiscard]] id_space of(node_id) const noexcept { return nodes; }
  [[nodiscard]] id_space of(arc_id) const noexcept { return arcs; }
};

struct storage {
  id_spaces spaces;
  std::string characters;
  text_slice unit_key;
  wording_row unit_name;
  level unit_level = level::district;
  std::vector<document_row> documents;
  std::vector<provision_row> provisions;
  std::vector<measure_row> measures;
  std::vector<community_row> communities;
  std::vector<body_row> bodies;
  std::vector<office_row> offices;
  std::vector<matter_row> matters;
  std::vector<record_row> records;

  std::vector<text_slice> texts;
  std::vector<provision_id> basis;
  std::vector<actor_id> actors;
  std::vector<party_id> parties;
  std::vector<document_id> document_lists;
  std::vector<matter_id> matter_lists;
  std::vector<body_id> body_lists;
  std::vector<office_id> office_lists;
  std::vector<bound> bounds;
  std::vector<procedure_step> steps;
  std::vector<record_id> targets;

  // Derived, and never read by the proof checker.
  std::vector<arc_row> arcs;                ///< by source, target, kind, record
  std::vector<std::uint32_t> out_arcs;      ///< first arc of each node, and the end
  std::vector<arc_id> arcs_by_target;       ///< by target, then arc
  std::vector<std::uint32_t> in_arcs;       ///< first place in arcs_by_target of each node, and the end
  std::vector<holding> holdings;            ///< what each actor holds, itself first, fewest links first
  std::vector<slice<holding>> holdings_of;  ///< by place of the actor: bodies, then offices
  std::vector<dated_record> dated;          ///< the lists of the indexes below
  record_index candidates;                  ///< powers and duties of a holder, delegations to a grantee: by actor, act, matter
  record_index norms;                       ///< powers, duties, reservations and prohibitions: by act, matter
  record_index bars;                        ///< those of the norms that can bar
  std::vector<slice<dated_record>> strikes_of;  ///< exceptions, revocations and omissions that strike a record: by record
  std::vector<slice<dated_record>> open_on;     ///< what is unsettled, or left to the locality: by matter
  std::vector<std::uint32_t> kind_starts;       ///< first record of each kind, and the end
  std::optional<date> first_day;                ///< rule R1, `not-covered`; nothing if there is no such day
  std::uint64_t fingerprint = 0;
  std::shared_ptr<lazy_name_index> names;  ///< of bodies, offices, communities and matters, by node; made at the first look-up

  [[nodiscard]] std::string_view text(text_slice where) const noexcept {
    return std::string_view{characters}.substr(where.from, where.size);
  }
  [[nodiscard]] std::span<const text_slice> list(slice<text_slice> s) const noexcept {
    return {texts.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const provision_id> list(slice<provision_id> s) const noexcept {
    return {basis.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const actor_id> list(slice<actor_id> s) const noexcept { return {actors.data() + s.from, s.count}; }
  [[nodiscard]] std::span<const party_id> list(slice<party_id> s) const noexcept { return {parties.data() + s.from, s.count}; }
  [[nodiscard]] std::span<const matter_id> list(slice<matter_id> s) const noexcept {
    return {matter_lists.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const document_id> list(slice<document_id> s) const noexcept {
    return {document_lists.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const body_id> list(slice<body_id> s) const noexcept { return {body_lists.data() + s.from, s.count}; }
  [[nodiscard]] std::span<const office_id> list(slice<office_id> s) const noexcept {
    return {office_lists.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const bound> list(slice<bound> s) const noexcept { return {bounds.data() + s.from, s.count}; }
  [[nodiscard]] std::span<const record_id> list(slice<record_id> s) const noexcept {
    return {targets.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const procedure_step> list(slice<procedure_step> s) const noexcept {
    return {steps.data() + s.from, s.count};
  }
  [[nodiscard]] std::span<const dated_record> list(slice<dated_record> s) const noexcept {
    return {dated.data() + s.from, s.count};
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
