// SPDX-License-Identifier: BSL-1.0
// `changes`: what differs between two days, two states of knowledge and two graphs, and by which provision.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/may.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>

#include "support/checked.hpp"
#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

condition up_to(const small_regulation& small, std::int64_t amount) {
  return {{small.amount, bound::open_start, amount + 1}};
}
/// Until 2023 the committee decides up to 3 million, from 2024 up to 5 million.
graph raised() {
  small_regulation small;
  power_form first = small.make_power();
  first.attested.key = "truoc";
  first.attested.force = period::through(period::open_start, day(2023, 12, 31));
  first.when = up_to(small, 3'000'000);
  small.builder.power(first);
  power_form second = small.make_power();
  second.attested.key = "sau";
  second.attested.force = period::through(day(2024, 1, 1), period::open_end);
  second.when = up_to(small, 5'000'000);
  small.builder.power(second);
  return checked(freeze(std::move(small.builder).finish().value()));
}

TEST(Changes, NameTheProvisionThatRaisedALimit) {
  const graph in = raised();
  const changes_answer given = changes({&in, {day(2023, 12, 31)}}, {&in, {day(2024, 1, 1)}});
  ASSERT_EQ(given.changes.size(), 1U);  // to examine changes with it, the matter above by its part
  const answer_change& one = given.changes.front();
  EXPECT_EQ(in.key(one.after->asked.actor), "ban-chap-hanh");
  EXPECT_EQ(one.after->asked.what, act::decide);
  EXPECT_EQ(one.before->decided, verdict::conditional);
  EXPECT_EQ(one.after->decided, verdict::conditional);
  ASSERT_EQ(one.causes.size(), 2U);
  EXPECT_EQ(in.record(one.causes[0].record).key(), "sau");
  EXPECT_TRUE(one.causes[0].in_after);
  EXPECT_EQ(in.record(one.causes[1].record).key(), "truoc");
  EXPECT_TRUE(changes({&in, {day(2023, 1, 1)}}, {&in, {day(2023, 12, 31)}}).changes.empty());
  const std::string told = explain(in, in, given, {language::en});
  EXPECT_NE(told.find("1. Ban chấp hành, to decide"), std::string::npos) << told;
  EXPECT_NE(to_json(in, in, given).find("\"gained\": true"), std::string::npos);
}

TEST(Changes, OfKnowledgeAreTheSignatures) {
  small_regulation small;
  document_entry late = small_regulation::make_document("den-sau", document_rank::local);
  late.signed_on = day(2024, 6, 1);
  const document_id by = small.builder.document(late);
  power_form power = small.make_power();
  power.attested.key = "quyen";
  power.attested.basis = {{by, {}}};
  small.builder.power(power);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const date on = day(2024, 7, 1);
  const changes_answer given = changes({&in, {on, day(2024, 5, 31)}}, {&in, {on, day(2024, 6, 1)}});
  ASSERT_EQ(given.changes.size(), 1U);
  EXPECT_EQ(given.changes.front().before->because, reason::not_known);
  EXPECT_EQ(given.changes.front().after->decided, verdict::permitted);
}

TEST(Changes, OfAHypothesisNameThePowerThatIsGoneAndTheProhibitionThatCame) {
  small_regulation small;
  power_form power = small.make_power();
  power.attested.key = "quyen";
  small.builder.power(power);
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const moment when{day(2024, 3, 1)};

  regulation_builder without = thaw(in);
  without.strike("quyen");
  const graph struck = checked(freeze(std::move(without).finish().value()));
  const changes_answer gone = changes({&in, when}, {&struck, when});
  ASSERT_EQ(gone.changes.size(), 1U);
  EXPECT_EQ(gone.changes.front().after->because, reason::no_power);
  ASSERT_EQ(gone.changes.front().causes.size(), 1U);
  EXPECT_FALSE(gone.changes.front().causes.front().in_after);

  regulation_builder forbidding = thaw(in);
  attestation by;
  by.key = "cam";
  by.basis = {{*in.find_document("quy-che"), {}}};
  forbidding.prohibition({by, {}, act::decide, {*in.find_matter("tai-chinh.chi")}});
  const graph forbidden = checked(freeze(std::move(forbidding).finish().value()));
  const changes_answer barred = changes({&in, when}, {&forbidden, when});
  ASSERT_EQ(barred.changes.size(), 1U);
  EXPECT_EQ(barred.changes.front().after->because, reason::prohibited);
  ASSERT_EQ(barred.changes.front().causes.size(), 1U);  // the power is still there: what is new is the cause
  EXPECT_EQ(forbidden.record(barred.changes.front().causes.front().record).key(), "cam");
}

/// Whatever changes is told, and what is told changes.
TEST(Changes, TellEveryLeafWhoseVerdictDiffers) {
  std::size_t told = 0;
  for (std::uint32_t seed = 1; seed <= effort(20, 60, 600); ++seed) {
    const graph in = freeze(random_regulation(seed).value());
    const moment first{date{first_random_day.day_number() + 2}};
    const moment last{date{first_random_day.day_number() + 8}};
    const changes_answer given = changes({&in, first}, {&in, last});
    const auto covered = [&](const question& asked) {
      return std::any_of(given.changes.begin(), given.changes.end(), [&](const answer_change& one) {
        const question& here = one.after->asked;
        const bool act_fits = here.what == asked.what || traits_of(here.what).implied.contains(asked.what);
        return here.actor == asked.actor && act_fits && in.covers(here.matter, asked.matter);
      });
    };
    for (const answer_change& one : given.changes) {
      EXPECT_TRUE(verify(in, *one.before) && verify(in, *one.after));
      ++told;
    }
    for (const body_id actor : in.bodies())
      for (std::size_t place = 0; place < act_count; ++place)
        for (const matter_id matter : in.matters()) {
          const question asked{actor, static_cast<act>(place), matter, first};
          question later = asked;
          later.when = last;
          if (in.is_leaf(matter) && may(in, asked).decided != may(in, later).decided) {
            EXPECT_TRUE(covered(asked)) << "seed " << seed << " " << in.body(actor).key();
          }
        }
  }
  EXPECT_GT(told, 20U);
}

}  // namespace
