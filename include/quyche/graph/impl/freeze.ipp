// SPDX-License-Identifier: BSL-1.0
// Definitions of freeze.hpp: renumber by key, pack, derive; each step in a file of detail.
#include <memory>

#include <quyche/graph/detail/derive_arcs.hpp>
#include <quyche/graph/detail/derive_holdings.hpp>
#include <quyche/graph/detail/derive_norms.hpp>
#include <quyche/graph/detail/derive_strikes.hpp>
#include <quyche/graph/detail/derive_times.hpp>
#include <quyche/graph/detail/id_spaces.hpp>
#include <quyche/graph/detail/pack_nodes.hpp>
#include <quyche/graph/detail/pack_records.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/text/detail/name_index.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// What follows from the content of a graph; no part of its fingerprint.
inline void derive(storage& made) {
  derive_matters(made);
  derive_lives(made);
  derive_times(made);
  derive_holdings(made);
  derive_candidates(made);
  derive_norms(made);
  derive_strikes(made);
  derive_open(made);
  arc_maker{made}.run();
}

}  // namespace detail

QUYCHE_INLINE graph freeze(const regulation& made) {
  detail::packer into{made.tables()};
  detail::pack_nodes(into, made.tables());
  detail::pack_records(into, made.tables());
  auto frozen = into.finish();
  detail::derive(*frozen);
  frozen->names = std::make_shared<detail::lazy_name_index>();
  detail::tag_ids(*frozen);
  return graph{std::move(frozen)};
}

}  // namespace quyche::inline QUYCHE_ABI
