// SPDX-License-Identifier: BSL-1.0
// graph: the frozen whole of one stack. Immutable, cheap to copy (shared), read by any number of threads.
#ifndef QUYCHE_GRAPH_GRAPH_HPP
#define QUYCHE_GRAPH_GRAPH_HPP

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <quyche/core/contract.hpp>
#include <quyche/graph/storage.hpp>

namespace quyche::inline QUYCHE_ABI {

/// A text in two languages; `en` may be empty. Lives as long as the graph.
struct wording_view {
  std::string_view vi;
  std::string_view en;
};

/// An actor or matter by key or name: the texts under which people know it.
class alias_view {
 public:
  alias_view(const detail::storage& in, std::span<const detail::text_slice> slices) noexcept : in_{&in}, slices_{slices} {}
  [[nodiscard]] std::size_t size() const noexcept { return slices_.size(); }
  /// Requires: `place < size()`.
  [[nodiscard]] std::string_view operator[](std::size_t place) const {
    QUYCHE_EXPECTS(place < slices_.size(), "the place is below size()");
    return in_->text(slices_[place]);
  }

 private:
  const detail::storage* in_;
  std::span<const detail::text_slice> slices_;
};

/// What every kind of view offers. Views point into the graph and must not outlive it.
class attested_view {
 public:
  attested_view(const detail::storage& in, const detail::attested_row& row) noexcept : in_{&in}, row_{&row} {}
  [[nodiscard]] std::string_view key() const noexcept { return in_->text(row_->key); }
  /// The governing provision first (rule R6); empty only for matters.
  [[nodiscard]] std::span<const provision_id> basis() const noexcept { return in_->list(row_->basis); }
  [[nodiscard]] evidence attested_by() const noexcept { return row_->attested_by; }
  [[nodiscard]] extent how_widely() const noexcept { return row_->how_widely; }
  /// As written; the time in effect is narrower (rule R6).
  [[nodiscard]] period force() const noexcept { return row_->force; }
  [[nodiscard]] wording_view note() const noexcept { return {in_->text(row_->note.vi), in_->text(row_->note.en)}; }
  [[nodiscard]] place written_at() const noexcept { return row_->written_at; }

 protected:
  const detail::storage* in_;
  const detail::attested_row* row_;
};

class body_view : public attested_view {
 public:
  body_view(const detail::storage& in, const detail::body_row& row) noexcept : attested_view{in, row.attested}, body_{&row} {}
  [[nodiscard]] wording_view name() const noexcept { return {in_->text(body_->name.vi), in_->text(body_->name.en)}; }
  [[nodiscard]] alias_view aliases() const noexcept { return {*in_, in_->list(body_->aliases)}; }
  [[nodiscard]] body_kind kind() const noexcept { return body_->kind; }
  [[nodiscard]] level of_level() const noexcept { return body_->of_level; }
  [[nodiscard]] std::optional<body_id> within() const noexcept { return body_->within; }
  [[nodiscard]] std::span<const body_id> under() const noexcept { return in_->list(body_->under); }
  [[nodiscard]] std::span<const body_id> classes() const noexcept { return in_->list(body_->classes); }

 private:
  const detail::body_row* body_;
};

class office_view : public attested_view {
 public:
  office_view(const detail::storage& in, const detail::office_row& row) noexcept
      : attested_view{in, row.attested}, office_{&row} {}
  [[nodiscard]] wording_view name() const noexcept { return {in_->text(office_->name.vi), in_->text(office_->name.en)}; }
  [[nodiscard]] alias_view aliases() const noexcept { return {*in_, in_->list(office_->aliases)}; }
  [[nodiscard]] std::optional<body_id> of() const noexcept { return office_->of; }
  [[nodiscard]] std::span<const office_id> also() const noexcept { return in_->list(office_->also); }
  [[nodiscard]] std::span<const office_id> all_of() const noexcept { return in_->list(office_->all_of); }
  [[nodiscard]] std::span<const office_id> any_of() const noexcept { return in_->list(office_->any_of); }
  [[nodiscard]] std::optional<std::uint32_t> seats() const noexcept { return office_->seats; }

 private:
  const detail::office_row* office_;
};

class community_view : public attested_view {
 public:
  community_view(const detail::storage& in, const detail::community_row& row) noexcept
      : attested_view{in, row.attested}, community_{&row} {}
  [[nodiscard]] wording_view name() const noexcept { return {in_->text(community_->name.vi), in_->text(community_->name.en)}; }
  [[nodiscard]] alias_view aliases() const noexcept { return {*in_, in_->list(community_->aliases)}; }
  [[nodiscard]] community_kind kind() const noexcept { return community_->kind; }

 private:
  const detail::community_row* community_;
};

class matter_view : public attested_view {
 public:
  matter_view(const detail::storage& in, const detail::matter_row& row) noexcept
      : attested_view{in, row.attested}, matter_{&row} {}
  [[nodiscard]] wording_view name() const noexcept { return {in_->text(matter_->name.vi), in_->text(matter_->name.en)}; }
  [[nodiscard]] alias_view aliases() const noexcept { return {*in_, in_->list(matter_->aliases)}; }
  [[nodiscard]] std::optional<matter_id> parent() const noexcept { return matter_->parent; }

 private:
  const detail::matter_row* matter_;
};

class document_view {
 public:
  document_view(const detail::storage& in, const detail::document_row& row) noexcept : in_{&in}, row_{&row} {}
  [[nodiscard]] std::string_view key() const noexcept { return in_->text(row_->key); }
  [[nodiscard]] std::string_view number() const noexcept { return in_->text(row_->number); }
  [[nodiscard]] std::string_view issuer() const noexcept { return in_->text(row_->issuer); }
  [[nodiscard]] std::optional<date> signed_on() const noexcept { return row_->signed_on; }
  [[nodiscard]] period in_force() const noexcept { return row_->in_force; }
  [[nodiscard]] bool from_inferred() const noexcept { return row_->from_inferred; }
  [[nodiscard]] document_rank rank() const noexcept { return row_->rank; }
  [[nodiscard]] wording_view title() const noexcept { return {in_->text(row_->title.vi), in_->text(row_->title.en)}; }
  [[nodiscard]] wording_view short_title() const noexcept {
    return {in_->text(row_->short_title.vi), in_->text(row_->short_title.en)};
  }
  [[nodiscard]] wording_view note() const noexcept { return {in_->text(row_->note.vi), in_->text(row_->note.en)}; }
  /// Pointers for the reader (rule R6).
  [[nodiscard]] std::span<const document_id> amends() const noexcept { return in_->list(row_->amends); }
  [[nodiscard]] std::span<const document_id> replaces() const noexcept { return in_->list(row_->replaces); }
  [[nodiscard]] std::span<const document_id> ends() const noexcept { return in_->list(row_->ends); }
  [[nodiscard]] std::span<const document_id> consolidated() const noexcept { return in_->list(row_->consolidated); }

 private:
  const detail::storage* in_;
  const detail::document_row* row_;
};

class measure_view {
 public:
  measure_view(const detail::storage& in, const detail::measure_row& row) noexcept : in_{&in}, row_{&row} {}
  [[nodiscard]] std::string_view key() const noexcept { return in_->text(row_->key); }
  [[nodiscard]] wording_view name() const noexcept { return {in_->text(row_->name.vi), in_->text(row_->name.en)}; }
  [[nodiscard]] measure_kind kind() const noexcept { return row_->kind; }
  [[nodiscard]] alias_view levels() const noexcept { return {*in_, in_->list(row_->levels)}; }
  [[nodiscard]] std::optional<currency> unit() const noexcept { return row_->unit; }
  /// The values that a fact may have, from `from` up to but not including `until`.
  [[nodiscard]] bound domain(measure_id self) const noexcept {
    switch (row_->kind) {
      case measure_kind::flag:
        return {self, 0, 2};
      case measure_kind::levels:
        return {self, 0, static_cast<std::int64_t>(row_->levels.count)};
      case measure_kind::money:
      case measure_kind::number:
        break;
    }
    return {self, 0, bound::open_end};
  }

 private:
  const detail::storage* in_;
  const detail::measure_row* row_;
};

struct provision_view {
  document_id document;
  std::string_view address;      ///< in the order of citation; empty for the document as a whole
  std::string_view normal_form;  ///< with its numerals by value: `Điều 9` for `Điều 09`
};

/// A record; which columns a kind fills is said by its form in model/builder.hpp.
class record_view : public attested_view {
 public:
  record_view(const detail::storage& in, const detail::record_row& row) noexcept
      : attested_view{in, row.attested}, record_{&row} {}
  [[nodiscard]] record_kind kind() const noexcept { return record_->kind; }
  [[nodiscard]] std::span<const actor_id> holders() const noexcept { return in_->list(record_->holders); }
  [[nodiscard]] act_set acts() const noexcept { return record_->acts; }
  [[nodiscard]] std::span<const matter_id> matters() const noexcept { return in_->list(record_->matters); }
  /// Towards or before whom, grantees, the other side, offices with a seat: by kind.
  [[nodiscard]] std::span<const party_id> parties() const noexcept { return in_->list(record_->parties); }
  [[nodiscard]] std::span<const bound> when() const noexcept { return in_->list(record_->when); }
  [[nodiscard]] std::optional<report_back> report() const noexcept { return record_->report; }
  [[nodiscard]] wording_view text() const noexcept { return {in_->text(record_->text.vi), in_->text(record_->text.en)}; }
  [[nodiscard]] std::string_view target() const noexcept { return in_->text(record_->target); }
  /// Of an exception or revocation: the records from which it takes cases.
  [[nodiscard]] std::span<const record_id> targets() const noexcept { return in_->list(record_->targets); }
  /// Of an omission: the provisions that it disapplies, with all that stands inside them.
  [[nodiscard]] std::span<const provision_id> omitted() const noexcept { return in_->list(record_->omitted); }
  /// Of a delegation or a power to delegate: what is asked of the make-up of the grantee.
  [[nodiscard]] std::span<const bound> made_up() const noexcept { return in_->list(record_->made_up); }
  [[nodiscard]] bool oral() const noexcept { return record_->oral; }
  /// Of a delegation: when grantor and grantee held the offices in which it was given and received.
  [[nodiscard]] period grantor_term() const noexcept { return record_->grantor_term; }
  [[nodiscard]] period grantee_term() const noexcept { return record_->grantee_term; }
  /// Of a power: who gave it away for good, and whether they keep it nevertheless.
  [[nodiscard]] std::span<const actor_id> devolved_by() const noexcept { return in_->list(record_->devolved_by); }
  [[nodiscard]] bool kept() const noexcept { return record_->kept; }
  [[nodiscard]] bool by_competence() const noexcept { return record_->by_competence; }
  [[nodiscard]] bool exclusive() const noexcept { return record_->exclusive; }
  [[nodiscard]] bool may_pass_on() const noexcept { return record_->may_pass_on; }
  [[nodiscard]] bool direct() const noexcept { return record_->direct; }
  [[nodiscard]] responsibility_kind responsibility() const noexcept { return record_->responsibility; }
  [[nodiscard]] answering_mode answering() const noexcept { return record_->answering; }
  [[nodiscard]] relationship_scope scope() const noexcept { return record_->scope; }
  [[nodiscard]] regime_kind regime() const noexcept { return record_->regime; }
  [[nodiscard]] right_kind right() const noexcept { return record_->right; }
  [[nodiscard]] bool in_writing() const noexcept { return record_->in_writing; }
  [[nodiscard]] bool when_needed() const noexcept { return record_->when_needed; }
  [[nodiscard]] std::optional<std::uint32_t> every_months() const noexcept { return record_->every_months; }
  [[nodiscard]] std::optional<std::uint32_t> at_least_per_interval() const noexcept { return record_->at_least_per_interval; }
  [[nodiscard]] std::optional<quorum> quorate() const noexcept { return record_->quorate; }
  [[nodiscard]] std::span<const procedure_step> steps() const noexcept { return in_->list(record_->steps); }
  /// Of a composition: the fewest and the most members of the body.
  [[nodiscard]] std::optional<std::uint32_t> seats_from() const noexcept { return record_->seats_from; }
  [[nodiscard]] std::optional<std::uint32_t> seats_to() const noexcept { return record_->seats_to; }

 private:
  const detail::record_row* record_;
};

struct arc_view {
  node_id source;
  node_id target;
  arc_kind kind;
  std::optional<record_id> record;
};

struct node_view {
  node_kind kind;
  std::uint32_t index;  ///< of the id of that kind
};

/// The ids from one place up to another, as a range.
template <class Id>
class id_range {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Id;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Id;
    iterator() noexcept = default;
    iterator(std::uint32_t at, id_space space) noexcept : at_{at}, space_{space} {}
    Id operator*() const noexcept { return Id{at_, space_}; }
    iterator& operator++() noexcept {
      ++at_;
      return *this;
    }
    iterator operator++(int) noexcept {
      iterator old{*this};
      ++at_;
      return old;
    }
    friend bool operator==(iterator one, iterator other) noexcept { return one.at_ == other.at_; }

   private:
    std::uint32_t at_ = 0;
    [[no_unique_address]] id_space space_;
  };
  id_range() noexcept = default;
  id_range(std::uint32_t from, std::uint32_t until, id_space space = {}) noexcept : from_{from}, until_{until}, space_{space} {}
  [[nodiscard]] iterator begin() const noexcept { return {from_, space_}; }
  [[nodiscard]] iterator end() const noexcept { return {until_, space_}; }
  [[nodiscard]] std::size_t size() const noexcept { return until_ - from_; }

 private:
  std::uint32_t from_ = 0;
  std::uint32_t until_ = 0;
  [[no_unique_address]] id_space space_;
};

/// Threads: any number may read one graph at once. An id out of range is a contract violation, and in a checked build so is an
/// id that a graph with other things gave (core/id.hpp).
class graph {
 public:
  explicit graph(std::shared_ptr<const detail::storage> rows) noexcept : rows_{std::move(rows)} {}

  /// 64 bits over the content (not over where it was written): equal content, equal fingerprint.
  [[nodiscard]] std::uint64_t fingerprint() const noexcept { return rows_->fingerprint; }
  [[nodiscard]] std::string_view unit_key() const noexcept { return rows_->text(rows_->unit_key); }
  [[nodiscard]] wording_view unit_name() const noexcept {
    return {rows_->text(rows_->unit_name.vi), rows_->text(rows_->unit_name.en)};
  }

  [[nodiscard]] id_range<document_id> documents() const noexcept { return range<document_id>(rows_->documents.size()); }
  [[nodiscard]] id_range<measure_id> measures() const noexcept { return range<measure_id>(rows_->measures.size()); }
  [[nodiscard]] id_range<community_id> communities() const noexcept { return range<community_id>(rows_->communities.size()); }
  [[nodiscard]] id_range<body_id> bodies() const noexcept { return range<body_id>(rows_->bodies.size()); }
  [[nodiscard]] id_range<office_id> offices() const noexcept { return range<office_id>(rows_->offices.size()); }
  [[nodiscard]] id_range<matter_id> matters() const noexcept { return range<matter_id>(rows_->matters.size()); }
  [[nodiscard]] id_range<record_id> records() const noexcept { return range<record_id>(rows_->records.size()); }
  [[nodiscard]] id_range<record_id> records(record_kind kind) const noexcept {
    const auto place = static_cast<std::size_t>(kind);
    return {rows_->kind_starts[place], rows_->kind_starts[place + 1], rows_->spaces.records};
  }

  /// Is it an id of this graph? In a build that is not checked: is it in range?
  [[nodiscard]] bool has(body_id which) const noexcept { return is_of(rows_->bodies, which); }
  [[nodiscard]] bool has(office_id which) const noexcept { return is_of(rows_->offices, which); }
  [[nodiscard]] bool has(community_id which) const noexcept { return is_of(rows_->communities, which); }
  [[nodiscard]] bool has(matter_id which) const noexcept { return is_of(rows_->matters, which); }
  [[nodiscard]] bool has(measure_id which) const noexcept { return is_of(rows_->measures, which); }
  [[nodiscard]] bool has(document_id which) const noexcept { return is_of(rows_->documents, which); }
  [[nodiscard]] bool has(provision_id which) const noexcept { return is_of(rows_->provisions, which); }
  [[nodiscard]] bool has(record_id which) const noexcept { return is_of(rows_->records, which); }
  [[nodiscard]] bool has(actor_id who) const { return who.is_body() ? has(who.body()) : has(who.office()); }
  [[nodiscard]] bool has(party_id who) const { return who.is_actor() ? has(who.actor()) : has(who.community()); }

  // Each requires an id of this graph.
  [[nodiscard]] document_view document(document_id which) const { return {*rows_, at(rows_->documents, which)}; }
  [[nodiscard]] measure_view measure(measure_id which) const { return {*rows_, at(rows_->measures, which)}; }
  [[nodiscard]] community_view community(community_id which) const { return {*rows_, at(rows_->communities, which)}; }
  [[nodiscard]] body_view body(body_id which) const { return {*rows_, at(rows_->bodies, which)}; }
  [[nodiscard]] office_view office(office_id which) const { return {*rows_, at(rows_->offices, which)}; }
  [[nodiscard]] matter_view matter(matter_id which) const { return {*rows_, at(rows_->matters, which)}; }
  [[nodiscard]] record_view record(record_id which) const { return {*rows_, at(rows_->records, which)}; }
  [[nodiscard]] provision_view provision(provision_id which) const {
    const auto& row = at(rows_->provisions, which);
    return {row.document, rows_->text(row.address), rows_->text(row.normal_form)};
  }
  [[nodiscard]] std::string_view key(actor_id who) const;
  [[nodiscard]] wording_view name(actor_id who) const;
  [[nodiscard]] unit_side side(actor_id who) const { return side_of(key(who)); }
  [[nodiscard]] std::string_view key(party_id who) const;
  [[nodiscard]] wording_view name(party_id who) const;

  // By key. Cost: logarithmic.
  [[nodiscard]] std::optional<body_id> find_body(std::string_view key) const;
  [[nodiscard]] std::optional<office_id> find_office(std::string_view key) const;
  [[nodiscard]] std::optional<actor_id> find_actor(std::string_view key) const;
  [[nodiscard]] std::optional<community_id> find_community(std::string_view key) const;
  [[nodiscard]] std::optional<matter_id> find_matter(std::string_view key) const;
  [[nodiscard]] std::optional<measure_id> find_measure(std::string_view key) const;
  [[nodiscard]] std::optional<document_id> find_document(std::string_view key) const;
  /// Cost: linear in the records.
  [[nodiscard]] std::optional<record_id> find_record(std::string_view key) const;

  // By a key that is there: as `find_…`, but that there is none breaks a contract, which names the key.
  [[nodiscard]] body_id get_body(std::string_view key) const;
  [[nodiscard]] office_id get_office(std::string_view key) const;
  [[nodiscard]] actor_id get_actor(std::string_view key) const;
  [[nodiscard]] community_id get_community(std::string_view key) const;
  [[nodiscard]] matter_id get_matter(std::string_view key) const;
  [[nodiscard]] measure_id get_measure(std::string_view key) const;
  [[nodiscard]] document_id get_document(std::string_view key) const;
  [[nodiscard]] record_id get_record(std::string_view key) const;

  /// Rule R2: `upper` is `lower` or stands above it. Cost: constant.
  [[nodiscard]] bool covers(matter_id upper, matter_id lower) const;
  [[nodiscard]] bool is_leaf(matter_id which) const;
  /// The matter and everything below it, the matter first.
  [[nodiscard]] id_range<matter_id> subtree(matter_id which) const;
  /// Rule R6.
  [[nodiscard]] period life(actor_id who) const;
  /// Rule R6, without `known` and without the life of a holder.
  [[nodiscard]] period in_force(record_id which) const { return at(rows_->records, which).in_force; }
  /// The first day that the loaded norms cover (rule R1); nothing if one of them has no first day, or there is none.
  [[nodiscard]] std::optional<date> first_day() const noexcept { return rows_->first_day; }

  // As nodes and arcs; see also quyche/boost.hpp.
  [[nodiscard]] std::uint32_t node_count() const noexcept { return static_cast<std::uint32_t>(rows_->out_arcs.size() - 1); }
  [[nodiscard]] std::uint32_t arc_count() const noexcept { return static_cast<std::uint32_t>(rows_->arcs.size()); }
  [[nodiscard]] node_id node(body_id which) const;
  [[nodiscard]] node_id node(office_id which) const;
  [[nodiscard]] node_id node(actor_id which) const;
  [[nodiscard]] node_id node(community_id which) const;
  [[nodiscard]] node_id node(matter_id which) const;
  [[nodiscard]] node_id node(document_id which) const;
  [[nodiscard]] node_view node(node_id which) const;
  [[nodiscard]] std::string_view key(node_id which) const;
  [[nodiscard]] wording_view name(node_id which) const;
  [[nodiscard]] arc_view arc(arc_id which) const;
  /// The arcs that leave a node are these ids; their order is part of the contract: target, kind, record.
  [[nodiscard]] id_range<arc_id> out_arcs(node_id which) const;
  [[nodiscard]] std::span<const arc_id> in_arcs(node_id which) const;

  /// For the layers above.
  [[nodiscard]] const detail::storage& rows() const noexcept { return *rows_; }

 private:
  template <class Id>
  id_range<Id> range(std::size_t count) const noexcept {
    return {0, static_cast<std::uint32_t>(count), rows_->spaces.of(Id{0})};
  }
  template <class Row, class Id>
  bool is_of(const std::vector<Row>& rows, Id which) const noexcept {
    return which.index() < rows.size() && which.space().fits(rows_->spaces.of(which));
  }
  template <class Row, class Id>
  const Row& at(const std::vector<Row>& rows, Id which, const char* call = QUYCHE_CALLER) const {
    QUYCHE_EXPECTS_OF(call, is_of(rows, which), "the id is of this graph");
    return rows[which.index()];
  }
  /// The node of the kinds before it, and its place among those of its own kind.
  [[nodiscard]] node_id node_at(std::size_t before, std::uint32_t index) const noexcept {
    return node_id{static_cast<std::uint32_t>(before) + index, rows_->spaces.nodes};
  }
  std::shared_ptr<const detail::storage> rows_;
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/graph/impl/graph.ipp>
#endif

#endif
