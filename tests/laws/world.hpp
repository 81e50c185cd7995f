// SPDX-License-Identifier: BSL-1.0
// A law: it is held against regulations made by chance, and a breach is shown in the smallest of them.
#ifndef QUYCHE_TESTS_LAWS_WORLD_HPP
#define QUYCHE_TESTS_LAWS_WORLD_HPP

#include <cstdlib>
#include <functional>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>

#include "support/effort.hpp"
#include "support/random_regulation.hpp"

namespace quyche_tests {

inline graph frozen(regulation_builder made) {
  return freeze(std::move(made).finish().value());
}
inline graph frozen(regulation_tables tables) {
  return frozen(regulation_builder::resume(std::move(tables)));
}
inline regulation_tables tables_of(const graph& in) {
  return thaw(in).finish().value().tables();
}

/// The regulation of a seed without some of its records. Shrinking takes records out: the seed says nothing of size. In every
/// third one, documents are ranked by turns, so that more norms are not to be compared (R4).
struct world {
  std::uint32_t seed = 1;
  std::vector<std::string> struck = {};

  [[nodiscard]] regulation_builder builder() const {
    regulation_tables from = random_regulation(seed).value().tables();
    for (std::size_t place = 0; seed % 3 == 0 && place < from.documents.size(); ++place)
      from.documents[place].rank = place % 2 == 0 ? document_rank::local : document_rank::report;
    regulation_builder made = regulation_builder::resume(std::move(from));
    for (const std::string& key : struck) made.strike(key);
    return made;
  }
  [[nodiscard]] regulation_tables tables() const { return std::move(builder()).finish().value().tables(); }
  [[nodiscard]] graph frozen() const { return quyche_tests::frozen(builder()); }
  /// The choices of a law in this world; not those that made it.
  [[nodiscard]] dice choices() const { return dice{seed ^ 0x5EED'1A35U}; }
};

inline std::ostream& operator<<(std::ostream& out, const world& shown) {
  out << "seed " << shown.seed << ", of its records:";
  for (const record_entry& one : shown.tables().records) out << " " << one.attested.key;
  return out;
}

inline rc::Seq<world> without_one_record(const world& whole) {
  std::vector<world> smaller;
  for (const record_entry& one : whole.tables().records) {
    smaller.push_back(whole);
    smaller.back().struck.push_back(one.attested.key);
  }
  return rc::seq::fromContainer(std::move(smaller));
}

inline rc::Gen<world> worlds() {
  const auto seeds = rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint32_t>(1, 1U << 30)));
  // A lambda, for clang 14 cannot bind a function with a const parameter here.
  return rc::gen::shrink(rc::gen::map(seeds, [](std::uint32_t seed) { return world{seed}; }),
                         [](const world& whole) { return without_one_record(whole); });
}

/// What is wrong in a world; empty if the law holds there.
using law = std::function<std::string(const world&)>;

/// Holds a law against `runs` worlds: the same ones in each usual run, others in each long run; RC_PARAMS may say otherwise.
inline void hold(const law& one, std::uint32_t runs) {
  rc::detail::TestParams params;
  params.seed = 1;
  if (std::getenv("RC_PARAMS") != nullptr || std::getenv("QUYCHE_LONG") != nullptr)
    params = rc::detail::configuration().testParams;
  params.maxSuccess = static_cast<int>(runs);
  const auto property = [&one] {
    const world made = *worlds();
    const std::string wrong = one(made);
    if (!wrong.empty()) RC_FAIL(wrong);
  };
  rc::detail::TestListenerAdapter silent;
  const rc::detail::TestResult found = rc::detail::checkProperty(rc::detail::toProperty(property), {}, params, silent, {});
  std::ostringstream told;
  rc::detail::printResultMessage(found, told);
  EXPECT_TRUE(found.template is<rc::detail::SuccessResult>()) << told.str();
}
inline void hold(const law& one) {
  hold(one, effort(30, 300, 6000));
}

}  // namespace quyche_tests

#endif
