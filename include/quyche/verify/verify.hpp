// SPDX-License-Identifier: BSL-1.0
// verify: the proof checker. It scans records, reads no derived index and shares no code with the questions.
#ifndef QUYCHE_VERIFY_VERIFY_HPP
#define QUYCHE_VERIFY_VERIFY_HPP

#include <memory>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Accepts an answer if its verdict, reason and proof follow from the records by docs/semantics.md. Completeness of
/// proofs is checked (a denial refutes every candidate), minimality is not. An answer of a graph with another
/// fingerprint is refused. Cost: records times steps times cases.
/// `why_not_answer`: each remedy is made of edits that there are, labelled as the records say; the graph is amended, and the
/// proof of the later answer holds there. That no remedy is missing is not checked. Cost: besides, the size of the graph for
/// each remedy.
#define QUYCHE_DECLARE(type) [[nodiscard]] verification verify(const graph& in, const type& given);
QUYCHE_ANSWERS(QUYCHE_DECLARE)
#undef QUYCHE_DECLARE
/// Each answer holds in its own graph, the two differ, and a cause is of the proof that is said to rest on it and not of the
/// other. That no change and no cause is missing is not checked. Cost: that of `verify` for each answer.
[[nodiscard]] verification verify(const graph& before, const graph& after, const changes_answer& given);

/// Checks many answers of one graph, and lists the records once for all that follow one another on the same day. Shares the
/// graph. Threads: one at a time; each thread makes its own.
class verifier {
 public:
  explicit verifier(graph in);
  verifier(verifier&&) noexcept;
  verifier& operator=(verifier&&) noexcept;
  ~verifier();

  /// As the function `verify`. Requires: the verifier was not moved from.
  [[nodiscard]] verification check(const answer& given);

 private:
  struct notes;
  std::unique_ptr<notes> notes_;
};

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/verify/impl/verify.ipp>
#endif

#endif
