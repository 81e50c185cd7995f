// SPDX-License-Identifier: BSL-1.0
// Definitions of resolve.hpp: the tables of docs/format.md, step by step, each in a file of detail.
#include <quyche/model/detail/resolve_documents.hpp>
#include <quyche/model/detail/resolve_nodes.hpp>
#include <quyche/model/detail/resolve_records.hpp>
#include <quyche/model/resolve.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE result<regulation> resolve(const std::vector<document>& stack) {
  detail::resolution work{stack};
  detail::resolve_unit(work);
  detail::resolve_documents(work);
  detail::resolve_measures(work);
  detail::resolve_nodes(work);
  detail::resolve_norms(work);
  detail::resolve_records(work);
  detail::check_top_level(stack, file_kind::regulation, work.found);
  return std::move(work.builder).finish(std::move(work.found));
}

}  // namespace quyche::inline QUYCHE_ABI
