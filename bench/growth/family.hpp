// SPDX-License-Identifier: BSL-1.0
// family: one kind of work on growing input, search and check apart; and the tables of them.
#ifndef QUYCHE_BENCH_GROWTH_FAMILY_HPP
#define QUYCHE_BENCH_GROWTH_FAMILY_HPP

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace quyche_bench {

/// What is measured at one size.
struct work {
  std::size_t file_size = 0;         ///< entries of the regulation or the registry
  std::size_t answer_size = 0;       ///< steps, records or edits of the answer; 0: it does not grow
  std::function<void()> run = {};    ///< the work itself, or the search
  std::function<bool()> check = {};  ///< the checker on the same answer, if there is one; it accepts
};

struct family {
  const char* name;
  std::vector<int> sizes;
  /// Nothing if the answer is not the one expected.
  std::optional<work> (*make)(int size);
};

[[nodiscard]] std::vector<family> file_families();
[[nodiscard]] std::vector<family> question_families();
[[nodiscard]] std::vector<family> delegation_families();
[[nodiscard]] std::vector<family> remedy_families();
[[nodiscard]] std::vector<family> person_families();

}  // namespace quyche_bench

#endif
