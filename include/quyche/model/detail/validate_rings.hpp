// SPDX-License-Identifier: BSL-1.0
// Entries of a regulation that lead back to themselves. Included by builder.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_VALIDATE_RINGS_HPP
#define QUYCHE_MODEL_DETAIL_VALIDATE_RINGS_HPP

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <string>
#include <vector>

#include <quyche/model/detail/validate_ids.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// One finding for each set of nodes that lead back to one another.
template <class Table, class Targets>
void check_ring(finding_list& found, diagnostic_code code, const Table& table, Targets targets) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> links(table.size());
  for (std::uint32_t place = 0; place < table.size(); ++place)
    for (const auto target : targets(table[place])) boost::add_edge(place, target.index(), links);
  std::vector<std::size_t> component(table.size());
  const auto components = boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, links));
  std::vector<std::vector<std::uint32_t>> members(boost::strong_components(links, components));
  for (std::uint32_t place = 0; place < table.size(); ++place) members[component[place]].push_back(place);
  for (const auto& ring : members) {
    if (ring.size() == 1 && !boost::edge(ring.front(), ring.front(), links).second) continue;
    std::string ids;
    for (const auto place : ring) ids += (ids.empty() ? "" : ", ") + id_of(table[place]).first;
    found.add(code, id_of(table[ring.front()]).second, {ids});
  }
}

inline void check_rings(const regulation_tables& tables, finding_list& found) {
  check_ring(found, diagnostic_code::document_ring, tables.documents, changed_by);
  check_ring(found, diagnostic_code::within_itself, tables.bodies, [](const body_entry& entry) {
    return entry.within ? std::vector<body_id>{*entry.within} : std::vector<body_id>{};
  });
  check_ring(found, diagnostic_code::under_itself, tables.bodies, [](const body_entry& entry) { return entry.under; });
  check_ring(found, diagnostic_code::class_ring, tables.bodies, [](const body_entry& entry) { return entry.classes; });
  check_ring(found, diagnostic_code::office_ring, tables.offices, [](const office_entry& entry) {
    std::vector<office_id> all = parts_of(entry);
    all.insert(all.end(), entry.also.begin(), entry.also.end());
    return all;
  });
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
