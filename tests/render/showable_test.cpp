// SPDX-License-Identifier: BSL-1.0
// Every answer of the library can be shown; what lacks one of the parts cannot.
#include <gtest/gtest.h>

#include <quyche/render/showable.hpp>

namespace quyche {

struct unverified_answer {
  std::uint64_t fingerprint;
};
std::string explain(const graph&, const unverified_answer&, const style& = {});
std::string to_json(const graph&, const unverified_answer&);

struct silent_answer {
  std::uint64_t fingerprint;
};
verification verify(const graph&, const silent_answer&);
std::string to_json(const graph&, const silent_answer&);

struct wordless_answer {
  std::uint64_t fingerprint;
};
verification verify(const graph&, const wordless_answer&);
std::string explain(const graph&, const wordless_answer&, const style& = {});

struct stray_answer {};
verification verify(const graph&, const stray_answer&);
std::string explain(const graph&, const stray_answer&, const style& = {});
std::string to_json(const graph&, const stray_answer&);

struct whole_answer : stray_answer {
  std::uint64_t fingerprint;
};

}  // namespace quyche

namespace {

using namespace quyche;

#define QUYCHE_OF_A_GRAPH(type) static_assert(showable<type, graph>);
QUYCHE_ANSWERS(QUYCHE_OF_A_GRAPH)
#define QUYCHE_OF_A_REGISTRY(type) static_assert(showable<type, registry, graph>);
QUYCHE_PERSON_ANSWERS(QUYCHE_OF_A_REGISTRY)
static_assert(showable<changes_answer, graph, graph>);

static_assert(showable<whole_answer, graph>);
static_assert(!showable<unverified_answer, graph>);
static_assert(!showable<silent_answer, graph>);
static_assert(!showable<wordless_answer, graph>);
static_assert(!showable<stray_answer, graph>);
static_assert(!showable<who_answer, graph, graph>);
static_assert(!showable<person_answer, graph>);
static_assert(!showable<who_answer, registry, graph>);

TEST(Showable, IsEveryAnswer) {
  int answers = 0;
#define QUYCHE_COUNT(type) ++answers;
  QUYCHE_ANSWERS(QUYCHE_COUNT)
  QUYCHE_PERSON_ANSWERS(QUYCHE_COUNT)
  EXPECT_EQ(answers, 13) << "and `changes_answer`, of two graphs";
}

}  // namespace
