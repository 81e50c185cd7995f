// SPDX-License-Identifier: BSL-1.0
// verify_consistency: do all questions about a graph agree with one another, and does every proof hold?
#ifndef QUYCHE_QUERY_CONSISTENCY_HPP
#define QUYCHE_QUERY_CONSISTENCY_HPP

#include <functional>
#include <string>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// `complaint` tells for programmers the first thing that does not agree.
struct consistency {
  std::string complaint;
  std::size_t moments = 0;  ///< days asked about
  std::size_t answers = 0;  ///< of `may`, each proof checked
  std::size_t others = 0;   ///< of who, what, chain, responsible and relationship
  [[nodiscard]] explicit operator bool() const noexcept { return complaint.empty(); }
};

/// One day of each class: between two of them nothing begins or ends. In order; never empty.
[[nodiscard]] std::vector<date> days_of_change(const graph& in);

/// At one moment: `may` for every actor, act and matter, `who` for every act and matter, and towards every addressee that a
/// record names for them, `what` for every actor, `chain` where there is a delegation, `responsible` for every matter,
/// `relationship` for every pair; who and what say what may says, a lawful chain is a yes, a yes has a chain; and `verify`
/// accepts every one. `visit`, if given, is called with each answer of `may` that has been checked. Cost: all questions, and
/// the checker for each.
[[nodiscard]] consistency verify_consistency(const graph& in, const moment& when, const std::vector<fact>& facts = {},
                                             const std::function<void(const answer&)>& visit = {});
/// On one day of each class.
[[nodiscard]] consistency verify_consistency(const graph& in);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/consistency.ipp>
#endif

#endif
