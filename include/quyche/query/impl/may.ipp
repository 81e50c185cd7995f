// SPDX-License-Identifier: BSL-1.0
// Definitions of may.hpp.
#include <quyche/query/detail/cases.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/may.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE asker::asker(graph in) : finder_{std::make_unique<detail::case_finder>(std::move(in))} {}
QUYCHE_INLINE asker::asker(asker&&) noexcept = default;
QUYCHE_INLINE asker& asker::operator=(asker&&) noexcept = default;
QUYCHE_INLINE asker::~asker() = default;

QUYCHE_INLINE const answer& asker::may(const question& asked) {
  QUYCHE_EXPECTS(finder_ != nullptr, "the asker was not moved from");
  detail::expect_question(finder_->in(), asked);
  return finder_->find(asked);
}

QUYCHE_INLINE answer may(const graph& in, const question& asked) {
  return asker{in}.may(asked);
}

}  // namespace quyche::inline QUYCHE_ABI
