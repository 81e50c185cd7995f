// SPDX-License-Identifier: BSL-1.0
// Definitions of graph.hpp.
#include <algorithm>

#include <quyche/core/detail/found_or_broken.hpp>
#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Keys in the order of their parts, so that everything below `a` follows `a`: `a`, `a.b`, `a-b`.
QUYCHE_INLINE bool key_before(std::string_view left, std::string_view right) noexcept {
  const auto rank = [](char letter) { return letter == '.' ? -1 : static_cast<int>(static_cast<unsigned char>(letter)); };
  return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                      [&](char one, char other) { return rank(one) < rank(other); });
}

template <class Row, class KeyOf>
std::optional<std::uint32_t> find_key(const std::vector<Row>& rows, std::string_view key, KeyOf key_of) {
  const auto found = std::lower_bound(rows.begin(), rows.end(), key,
                                      [&](const Row& row, std::string_view wanted) { return key_before(key_of(row), wanted); });
  if (found == rows.end() || key_of(*found) != key) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows.begin());
}

template <class Id, class Row>
std::optional<Id> find_attested(const storage& rows, const std::vector<Row>& table, std::string_view key) {
  const auto place = find_key(table, key, [&](const Row& row) { return rows.text(row.attested.key); });
  return place ? std::optional{Id{*place, rows.spaces.of(Id{0})}} : std::nullopt;
}

template <class Id, class Row>
std::optional<Id> find_keyed(const storage& rows, const std::vector<Row>& table, std::string_view key) {
  const auto place = find_key(table, key, [&](const Row& row) { return rows.text(row.key); });
  return place ? std::optional{Id{*place, rows.spaces.of(Id{0})}} : std::nullopt;
}

}  // namespace detail

QUYCHE_INLINE std::string_view graph::key(actor_id who) const {
  return who.is_body() ? body(who.body()).key() : office(who.office()).key();
}
QUYCHE_INLINE wording_view graph::name(actor_id who) const {
  return who.is_body() ? body(who.body()).name() : office(who.office()).name();
}
QUYCHE_INLINE std::string_view graph::key(party_id who) const {
  return who.is_actor() ? key(who.actor()) : community(who.community()).key();
}
QUYCHE_INLINE wording_view graph::name(party_id who) const {
  return who.is_actor() ? name(who.actor()) : community(who.community()).name();
}

QUYCHE_INLINE std::optional<body_id> graph::find_body(std::string_view key) const {
  return detail::find_attested<body_id>(*rows_, rows_->bodies, key);
}
QUYCHE_INLINE std::optional<office_id> graph::find_office(std::string_view key) const {
  return detail::find_attested<office_id>(*rows_, rows_->offices, key);
}
QUYCHE_INLINE std::optional<actor_id> graph::find_actor(std::string_view key) const {
  if (const auto found = find_body(key)) return actor_id{*found};
  if (const auto found = find_office(key)) return actor_id{*found};
  return std::nullopt;
}
QUYCHE_INLINE std::optional<community_id> graph::find_community(std::string_view key) const {
  return detail::find_attested<community_id>(*rows_, rows_->communities, key);
}
QUYCHE_INLINE std::optional<matter_id> graph::find_matter(std::string_view key) const {
  return detail::find_attested<matter_id>(*rows_, rows_->matters, key);
}
QUYCHE_INLINE std::optional<measure_id> graph::find_measure(std::string_view key) const {
  if (key == assigned_field_key) return measure_id{assigned_field.index(), rows_->spaces.measures};
  if (key.empty()) return std::nullopt;
  const auto key_of = [&](const detail::measure_row& row) {
    return &row == rows_->measures.data() ? std::string_view{} : rows_->text(row.key);
  };
  const auto place = detail::find_key(rows_->measures, key, key_of);
  return place ? std::optional{measure_id{*place, rows_->spaces.measures}} : std::nullopt;
}
QUYCHE_INLINE std::optional<document_id> graph::find_document(std::string_view key) const {
  return detail::find_keyed<document_id>(*rows_, rows_->documents, key);
}
QUYCHE_INLINE std::optional<record_id> graph::find_record(std::string_view key) const {
  for (const record_id which : records())
    if (record(which).key() == key) return which;
  return std::nullopt;
}

QUYCHE_INLINE body_id graph::get_body(std::string_view key) const {
  return detail::found_or_broken(find_body(key), key, "the graph");
}
QUYCHE_INLINE office_id graph::get_office(std::string_view key) const {
  return detail::found_or_broken(find_office(key), key, "the graph");
}
QUYCHE_INLINE actor_id graph::get_actor(std::string_view key) const {
  return detail::found_or_broken(find_actor(key), key, "the graph");
}
QUYCHE_INLINE community_id graph::get_community(std::string_view key) const {
  return detail::found_or_broken(find_community(key), key, "the graph");
}
QUYCHE_INLINE matter_id graph::get_matter(std::string_view key) const {
  return detail::found_or_broken(find_matter(key), key, "the graph");
}
QUYCHE_INLINE measure_id graph::get_measure(std::string_view key) const {
  return detail::found_or_broken(find_measure(key), key, "the graph");
}
QUYCHE_INLINE document_id graph::get_document(std::string_view key) const {
  return detail::found_or_broken(find_document(key), key, "the graph");
}
QUYCHE_INLINE record_id graph::get_record(std::string_view key) const {
  return detail::found_or_broken(find_record(key), key, "the graph");
}

QUYCHE_INLINE bool graph::covers(matter_id upper, matter_id lower) const {
  static_cast<void>(at(rows_->matters, lower));
  return upper.index() <= lower.index() && lower.index() < at(rows_->matters, upper).subtree_end;
}
QUYCHE_INLINE bool graph::is_leaf(matter_id which) const {
  return at(rows_->matters, which).subtree_end == which.index() + 1;
}
QUYCHE_INLINE id_range<matter_id> graph::subtree(matter_id which) const {
  return {which.index(), at(rows_->matters, which).subtree_end, rows_->spaces.matters};
}
QUYCHE_INLINE period graph::life(actor_id who) const {
  return who.is_body() ? at(rows_->bodies, who.body()).attested.force : at(rows_->offices, who.office()).life;
}

QUYCHE_INLINE node_id graph::node(body_id which) const {
  static_cast<void>(at(rows_->bodies, which));
  return node_at(0, which.index());
}
QUYCHE_INLINE node_id graph::node(office_id which) const {
  static_cast<void>(at(rows_->offices, which));
  return node_at(rows_->bodies.size(), which.index());
}
QUYCHE_INLINE node_id graph::node(actor_id who) const {
  return who.is_body() ? node(who.body()) : node(who.office());
}
QUYCHE_INLINE node_id graph::node(community_id which) const {
  static_cast<void>(at(rows_->communities, which));
  return node_at(rows_->bodies.size() + rows_->offices.size(), which.index());
}
QUYCHE_INLINE node_id graph::node(matter_id which) const {
  static_cast<void>(at(rows_->matters, which));
  return node_at(rows_->bodies.size() + rows_->offices.size() + rows_->communities.size(), which.index());
}
QUYCHE_INLINE node_id graph::node(document_id which) const {
  static_cast<void>(at(rows_->documents, which));
  return node_at(rows_->bodies.size() + rows_->offices.size() + rows_->communities.size() + rows_->matters.size(),
                 which.index());
}
QUYCHE_INLINE node_view graph::node(node_id which) const {
  QUYCHE_EXPECTS(which.index() < node_count() && which.space().fits(rows_->spaces.nodes), "the id is of this graph");
  std::uint32_t index = which.index();
  const std::pair<node_kind, std::size_t> kinds[] = {{node_kind::body, rows_->bodies.size()},
                                                     {node_kind::office, rows_->offices.size()},
                                                     {node_kind::community, rows_->communities.size()},
                                                     {node_kind::matter, rows_->matters.size()}};
  for (const auto& [kind, count] : kinds) {
    if (index < count) return {kind, index};
    index -= static_cast<std::uint32_t>(count);
  }
  return {node_kind::document, index};
}
QUYCHE_INLINE std::string_view graph::key(node_id which) const {
  const node_view seen = node(which);
  switch (seen.kind) {
    case node_kind::body:
      return body(body_id{seen.index, rows_->spaces.bodies}).key();
    case node_kind::office:
      return office(office_id{seen.index, rows_->spaces.offices}).key();
    case node_kind::community:
      return community(community_id{seen.index, rows_->spaces.communities}).key();
    case node_kind::matter:
      return matter(matter_id{seen.index, rows_->spaces.matters}).key();
    case node_kind::document:
      break;
  }
  return document(document_id{seen.index, rows_->spaces.documents}).key();
}
QUYCHE_INLINE wording_view graph::name(node_id which) const {
  const node_view seen = node(which);
  switch (seen.kind) {
    case node_kind::body:
      return body(body_id{seen.index, rows_->spaces.bodies}).name();
    case node_kind::office:
      return office(office_id{seen.index, rows_->spaces.offices}).name();
    case node_kind::community:
      return community(community_id{seen.index, rows_->spaces.communities}).name();
    case node_kind::matter:
      return matter(matter_id{seen.index, rows_->spaces.matters}).name();
    case node_kind::document:
      break;
  }
  return document(document_id{seen.index, rows_->spaces.documents}).title();
}
QUYCHE_INLINE arc_view graph::arc(arc_id which) const {
  const auto& row = at(rows_->arcs, which);
  return {row.source, row.target, row.kind, row.record};
}
QUYCHE_INLINE id_range<arc_id> graph::out_arcs(node_id which) const {
  QUYCHE_EXPECTS(which.index() < node_count() && which.space().fits(rows_->spaces.nodes), "the id is of this graph");
  return {rows_->out_arcs[which.index()], rows_->out_arcs[which.index() + 1], rows_->spaces.arcs};
}
QUYCHE_INLINE std::span<const arc_id> graph::in_arcs(node_id which) const {
  QUYCHE_EXPECTS(which.index() < node_count() && which.space().fits(rows_->spaces.nodes), "the id is of this graph");
  const std::uint32_t from = rows_->in_arcs[which.index()];
  return {rows_->arcs_by_target.data() + from, rows_->in_arcs[which.index() + 1] - from};
}

}  // namespace quyche::inline QUYCHE_ABI
