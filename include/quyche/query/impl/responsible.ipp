// SPDX-License-Identifier: BSL-1.0
// Definitions of responsible.hpp.
#include <algorithm>

#include <quyche/query/detail/effect.hpp>
#include <quyche/query/detail/expects.hpp>
#include <quyche/query/responsible.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline bool charges_somebody(const record_view& record) {
  switch (record.kind()) {
    case record_kind::responsibility:
    case record_kind::assignment:
      return true;
    case record_kind::power:
    case record_kind::duty:
      return record.acts().contains(act::be_in_charge);
    default:
      return false;
  }
}

}  // namespace detail

QUYCHE_INLINE responsible_answer responsible(const graph& in, matter_id matter, const moment& when) {
  detail::expect_id(in, matter);
  detail::expect_moment(when);
  responsible_answer given{matter, when, in.fingerprint(), {}};
  for (const record_id which : in.records()) {
    const record_view record = in.record(which);
    if (!detail::charges_somebody(record) || !detail::counts_for_any(in, which, when)) continue;
    const auto matters = record.matters();
    const bool whole = detail::covers_any(in, matters, matter);
    const bool part = std::any_of(matters.begin(), matters.end(), [&](matter_id one) { return in.covers(matter, one); });
    if (whole || part) given.entries.push_back({which, whole});
  }
  std::stable_partition(given.entries.begin(), given.entries.end(), [](const responsible_entry& one) { return one.whole; });
  return given;
}

}  // namespace quyche::inline QUYCHE_ABI
