// SPDX-License-Identifier: BSL-1.0
// One graph, many readers: the same answers as one reader gets (races are for TSan to see, in a long run).
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/what.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/verify/verify.hpp>

#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

std::vector<std::string> ask_all(const graph& in) {
  std::vector<std::string> told;
  const moment when{date{first_random_day.day_number() + 6}, {}};
  for (const office_id actor : in.offices()) {
    for (const matter_id matter : in.matters()) {
      const answer given = may(in, {actor, act::decide, matter, when});
      EXPECT_TRUE(verify(in, given));
      told.push_back(explain(in, given));
    }
    told.push_back(explain(in, what(in, actor, when), {language::en}));
  }
  return told;
}

TEST(Threads, ManyReadersGetTheAnswersOfOne) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    const graph in = freeze(random_regulation(seed).value());
    const auto alone = ask_all(in);
    std::vector<std::vector<std::string>> together(4);
    {
      std::vector<std::jthread> readers;
      for (auto& into : together)
        readers.emplace_back([&into, in] { into = ask_all(in); });  // a copy of the graph shares its rows
    }
    for (const auto& one : together) EXPECT_EQ(one, alone);
  }
}

}  // namespace
