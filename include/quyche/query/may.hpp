// SPDX-License-Identifier: BSL-1.0
// may: is this actor allowed to do this, on this day, with these facts?
#ifndef QUYCHE_QUERY_MAY_HPP
#define QUYCHE_QUERY_MAY_HPP

#include <memory>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

namespace detail {
class case_finder;
}

/// Answers by rules R1 to R9. Requires: ids of `in`, facts in the domain of their measure, one a measure.
/// Returns: verdict, reason and a proof with the fewest steps; the same on every run.
/// Cost: of a yes, the records in effect on the day for the actor and the grantors above it, and the norms in effect around
/// the case, for every leaf below the matter and every case that a missing fact makes, each found in logarithmic time. Of a
/// no, besides, the records of that act and matter that its proof lists. Neither the size of the graph nor, for a yes, the
/// length of its history.
/// Threads: any number may ask one graph at once.
[[nodiscard]] answer may(const graph& in, const question& asked);

/// Asks many questions of one graph and keeps its memory in between: once it has answered the like before, an answer of one
/// case allocates nothing. Shares the graph. Threads: one at a time; each thread makes its own.
class asker {
 public:
  explicit asker(graph in);
  asker(asker&&) noexcept;
  asker& operator=(asker&&) noexcept;
  ~asker();

  /// As the function `may`. The answer lives until the next call.
  [[nodiscard]] const answer& may(const question& asked);

 private:
  std::unique_ptr<detail::case_finder> finder_;
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/query/impl/may.ipp>
#endif

#endif
