// SPDX-License-Identifier: BSL-1.0
// `steps`: which steps of a procedure are missing, and what that does (rule R10).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>
#include <quyche/verify/verify.hpp>

#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;

/// The secretary drafts (breach), anybody appraises (unsettled), the bureau gives its opinion (void), the committee decides.
struct procedure_world {
  small_regulation small;
  graph in = make();

  graph make() {
    small.builder.procedure({small.based("quy-trinh"),
                             small.finance,
                             {{small.secretary, act::draft, absence::breach},
                              {std::nullopt, act::appraise, absence::unsettled},
                              {small.bureau, act::give_opinion, absence::void_},
                              {small.committee, act::decide, absence::unsettled}},
                             {}});
    power_form power = small.make_power();
    small.builder.power(power);
    return checked(freeze(std::move(small.builder).finish().value()));
  }
  [[nodiscard]] question asked() const {
    return {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), {day(2024, 3, 1)}};
  }
  [[nodiscard]] taken_step taken(const char* who, act what) const { return {*in.find_actor(who), what}; }
  [[nodiscard]] std::optional<absence> consequence(const std::vector<taken_step>& steps_taken) const {
    const steps_answer given = steps(in, asked(), steps_taken);
    EXPECT_TRUE(verify(in, given)) << verify(in, given).complaint;
    EXPECT_EQ(given.procedures.size(), 1U);
    return given.procedures.front().consequence;
  }
};

TEST(Steps, TheGravestAbsenceDecides) {
  const procedure_world world;
  const taken_step drafted = world.taken("bi-thu", act::draft);
  const taken_step appraised = world.taken("pho-bi-thu", act::appraise);
  const taken_step heard = world.taken("ban-thuong-vu", act::give_opinion);
  EXPECT_EQ(world.consequence({}), absence::void_);
  EXPECT_EQ(world.consequence({drafted, appraised}), absence::void_);
  EXPECT_EQ(world.consequence({heard, drafted}), absence::unsettled);
  EXPECT_EQ(world.consequence({heard, appraised}), absence::breach);
  EXPECT_EQ(world.consequence({heard, appraised, drafted}), std::nullopt);
}

TEST(Steps, AreTakenByThoseWhomTheProcedureNames) {
  const procedure_world world;
  EXPECT_EQ(world.consequence({world.taken("bi-thu", act::give_opinion)}), absence::void_);
  EXPECT_EQ(world.consequence({world.taken("ban-thuong-vu", act::comment)}), absence::void_);
}

TEST(Steps, DoNotTakeThePowerAway) {
  const procedure_world world;
  EXPECT_EQ(checked(world.in, may(world.in, world.asked())).decided, verdict::permitted);
}

TEST(Steps, OfAnActThatNoProcedureNamesAreNone) {
  const procedure_world world;
  question other = world.asked();
  other.what = act::issue;
  EXPECT_TRUE(steps(world.in, other).procedures.empty());
  question outside = world.asked();
  outside.when.on = day(2020, 8, 31);
  EXPECT_TRUE(steps(world.in, outside).procedures.empty());
}

TEST(Steps, AreToldWithWhatIsMissing) {
  const procedure_world world;
  const steps_answer given = steps(world.in, world.asked(), {world.taken("bi-thu", act::draft)});
  const std::string told = explain(world.in, given, {language::vi});
  EXPECT_THAT(told, HasSubstr("1. Bí thư: xây dựng — đã làm"));
  EXPECT_THAT(told, HasSubstr("2. cơ quan có thẩm quyền: thẩm định — chưa thấy"));
  EXPECT_THAT(told, HasSubstr("thiếu bước này thì việc làm vô hiệu"));
  EXPECT_THAT(to_json(world.in, given), HasSubstr("\"consequence\": \"void\""));
}

TEST(Steps, TheCheckerRefusesAnotherState) {
  const procedure_world world;
  steps_answer given = steps(world.in, world.asked());
  given.procedures.front().consequence = absence::breach;
  EXPECT_FALSE(verify(world.in, given));
  given = steps(world.in, world.asked());
  given.procedures.front().taken_before[0] = true;
  EXPECT_FALSE(verify(world.in, given));
  given.procedures.clear();
  EXPECT_FALSE(verify(world.in, given));
}

}  // namespace
