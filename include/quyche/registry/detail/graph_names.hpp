// SPDX-License-Identifier: BSL-1.0
// graph_names: the keys of a row, looked up in a graph; what the graph does not have is reported. Included by registry/impl
// only.
#ifndef QUYCHE_REGISTRY_DETAIL_GRAPH_NAMES_HPP
#define QUYCHE_REGISTRY_DETAIL_GRAPH_NAMES_HPP

#include <string>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/graph/graph.hpp>
#include <quyche/model/detail/table_reader.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class graph_names {
 public:
  graph_names(const graph& in, std::vector<diagnostic>& found) : in_{in}, found_{found} {}

  std::optional<office_id> office(const std::string& key, place where) {
    if (const auto known = in_.find_office(key)) return known;
    if (in_.find_body(key)) return wrong_kind(key, where, "office", "body");
    return unknown(key, where, "office", keys(in_.offices()));
  }
  std::optional<body_id> body(const std::string& key, place where) {
    if (const auto known = in_.find_body(key)) return known;
    if (in_.find_office(key)) return wrong_kind(key, where, "body", "office");
    return unknown(key, where, "body", keys(in_.bodies()));
  }
  std::optional<actor_id> actor(const std::string& key, place where) {
    if (const auto known = in_.find_actor(key)) return known;
    return unknown(key, where, "body, office", actors());
  }
  std::optional<party_id> party(const std::string& key, place where) {
    if (const auto known = in_.find_actor(key)) return party_id{*known};
    if (const auto known = in_.find_community(key)) return party_id{*known};
    return unknown(key, where, "body, office, community", actors());
  }
  std::optional<matter_id> matter(const std::string& key, place where) {
    if (const auto known = in_.find_matter(key)) return known;
    return unknown(key, where, "matter", keys(in_.matters()));
  }
  std::optional<measure_id> measure(const std::string& key, place where) {
    if (const auto known = in_.find_measure(key)) return known;
    std::vector<std::string_view> names;
    for (const measure_id one : in_.measures()) names.push_back(in_.measure(one).key());
    found_.push_back({diagnostic_code::unknown_measure, where, {key}, nearest_word(key, names), {}});
    return std::nullopt;
  }

 private:
  std::string_view key(office_id one) const { return in_.office(one).key(); }
  std::string_view key(body_id one) const { return in_.body(one).key(); }
  std::string_view key(matter_id one) const { return in_.matter(one).key(); }
  template <class Range>
  std::vector<std::string_view> keys(const Range& all) const {
    std::vector<std::string_view> names;
    for (const auto one : all) names.push_back(key(one));
    return names;
  }
  std::vector<std::string_view> actors() const {
    auto names = keys(in_.bodies());
    for (const office_id one : in_.offices()) names.push_back(key(one));
    return names;
  }
  std::nullopt_t unknown(const std::string& name, place where, std::string wanted_kind,
                         const std::vector<std::string_view>& names) {
    found_.push_back({diagnostic_code::unknown_name, where, {name, std::move(wanted_kind)}, nearest_word(name, names), {}});
    return std::nullopt;
  }
  std::nullopt_t wrong_kind(const std::string& name, place where, std::string wanted_kind, std::string found_kind) {
    found_.push_back({diagnostic_code::wrong_kind, where, {name, std::move(wanted_kind), std::move(found_kind)}, {}, {}});
    return std::nullopt;
  }

  const graph& in_;
  std::vector<diagnostic>& found_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
