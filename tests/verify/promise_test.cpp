// SPDX-License-Identifier: BSL-1.0
// What the checker promises of one verdict for a question, of completeness, and of amended regulations.
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/answer/amend.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/verify/detail/amendment_checker.hpp>
#include <quyche/verify/verify.hpp>

#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

const moment day_of_promises{day(2024, 3, 1), {}};

std::vector<measure_id> add_flags(small_regulation& small, int count) {
  std::vector<measure_id> flags;
  for (int place = 0; place < count; ++place)
    flags.push_back(small.builder.measure({"co-" + std::to_string(place), {"Cờ", "Flag"}, measure_kind::flag, {}, {}, {}}));
  return flags;
}
/// Powers of the committee, each under a condition of its own, and one without: always a yes.
graph many_conditions(int count) {
  small_regulation small;
  for (const measure_id one : add_flags(small, count)) {
    power_form power = small.make_power();
    power.when = {{one, 1, 2}};
    small.builder.power(power);
  }
  small.builder.power(small.make_power());
  return freeze(std::move(small.builder).finish().value());
}
question ask_committee(const graph& in) {
  return {*in.find_actor("ban-chap-hanh"), act::decide, *in.find_matter("tai-chinh.chi"), day_of_promises};
}
/// As rule R1 says it of too many cases.
answer undecided(const graph& in, const question& asked) {
  answer made{asked, in.fingerprint(), verdict::conditional, reason::fact_missing, {}, {}, {}};
  for (const measure_id one : in.measures())
    if (in.measure(one).key().starts_with("co-")) made.wanted_facts.push_back(one);
  return made;
}
/// A yes by the power that has no condition, which holds in every case.
answer decided(const graph& in, const question& asked) {
  answer made{asked, in.fingerprint(), verdict::permitted, reason::has_power, {}, {}, {}};
  for (const record_id one : in.records()) {
    if (in.record(one).kind() != record_kind::power || !in.record(one).when().empty()) continue;
    step gives{step_kind::has_power, flaw::none, asked.actor};
    gives.record = one;
    gives.cited = in.record(one).basis().front();
    step last{step_kind::conclusion, flaw::none, asked.actor};
    last.premises[0] = 0;
    made.steps = {gives, last};
  }
  return made;
}

TEST(VerifyPromise, R1OneOfTwoVerdictsIsRightBelowTheLimit) {
  const graph in = many_conditions(16);  // 65,536 elementary cases
  const question asked = ask_committee(in);
  EXPECT_EQ(may(in, asked).decided, verdict::permitted);
  EXPECT_TRUE(verify(in, decided(in, asked))) << verify(in, decided(in, asked)).complaint;
  EXPECT_EQ(verify(in, undecided(in, asked)).complaint, "the verdict is another");
}

TEST(VerifyPromise, R1OneOfTwoVerdictsIsRightAboveTheLimit) {
  const graph in = many_conditions(17);
  const question asked = ask_committee(in);
  EXPECT_EQ(may(in, asked).decided, verdict::conditional);
  EXPECT_TRUE(verify(in, undecided(in, asked))) << verify(in, undecided(in, asked)).complaint;
  EXPECT_EQ(verify(in, decided(in, asked)).complaint, "the cases are too many to decide anything");
}

TEST(VerifyPromise, ALinkOfTooManyCasesIsOpen) {
  for (const int flags : {16, 17}) {
    small_regulation small;
    small.builder.power(small.make_power());
    for (const measure_id one : add_flags(small, flags)) {
      power_form power = small.make_power();
      power.when = {{one, 1, 2}};
      small.builder.power(power);
    }
    const graph in = freeze(std::move(small.builder).finish().value());
    const chain_answer given = chain(in, ask_committee(in));
    EXPECT_TRUE(verify(in, given)) << verify(in, given).complaint;
    EXPECT_EQ(given.chains.front().decided, flags == 16 ? verdict::permitted : verdict::conditional);
  }
}

/// The bureau asks for what the committee has; `more` delegations to others.
why_not_answer ask_why_not(int more, graph& in) {
  small_regulation small;
  small.builder.power(small.make_power());
  for (int place = 0; place < more; ++place) {
    const std::string key = "co-quan-" + std::to_string(place);
    const body_id one = small.builder.body(small.make_body(key, key));
    small.builder.delegation({small.based(), small.committee, {one}, act::decide, {small.spending}});
  }
  in = freeze(std::move(small.builder).finish().value());
  return why_not(in, {*in.find_actor("ban-thuong-vu"), act::decide, *in.find_matter("tai-chinh.chi"), day_of_promises});
}

TEST(VerifyPromise, WhetherAllWasTriedIsChecked) {
  for (const auto& [more, complete] : {std::pair{31, true}, std::pair{32, false}}) {
    graph in = freeze(small_regulation{}.builder.finish().value());
    why_not_answer given = ask_why_not(more, in);
    EXPECT_EQ(given.complete, complete) << more;
    EXPECT_TRUE(verify(in, given)) << verify(in, given).complaint;
    given.complete = !complete;
    EXPECT_EQ(verify(in, given).complaint, "whether all was tried is reported wrongly");
  }
}

TEST(VerifyPromise, NothingIsListedThatWasNotTried) {
  graph in = freeze(small_regulation{}.builder.finish().value());
  why_not_answer many = ask_why_not(40, in);
  ASSERT_FALSE(many.complete);
  ASSERT_FALSE(many.remedies.empty());
  many.remedies.front().edits.push_back(many.remedies.front().edits.front());
  EXPECT_EQ(verify(in, many).complaint, "pairs of so many edits are not tried");
}

TEST(VerifyPromise, WhetherAllChainsAreListedIsChecked) {
  small_regulation small;
  for (int place = 0; place < 65; ++place) small.builder.power(small.make_power());
  const graph in = freeze(std::move(small.builder).finish().value());
  chain_answer given = chain(in, ask_committee(in));
  EXPECT_FALSE(given.complete);
  EXPECT_TRUE(verify(in, given));
  given.complete = true;
  EXPECT_EQ(verify(in, given).complaint, "whether all chains are listed is reported wrongly");
}

/// A regulation with one delegation under a limit, of which each edit changes something.
class verify_amended : public testing::Test {
 protected:
  verify_amended() {
    small.builder.power(small.make_power());
    delegation_form given = small.make_delegation();
    given.attested.key = "uy-quyen";
    given.attested.force = {day(2020, 9, 1), day(2021, 1, 1)};
    given.limit = {{small.amount, bound::open_start, 1'000}};
    given.oral = true;
    small.builder.delegation(given);
    in = std::make_unique<graph>(freeze(std::move(small.builder).finish().value()));
    asked = {*in->find_actor("ban-thuong-vu"), act::decide, *in->find_matter("tai-chinh.chi"), day_of_promises};
    asked.facts = {{*in->find_measure("so-tien"), 5'000}};
  }
  [[nodiscard]] std::vector<std::vector<edit>> edits() const {
    const record_id record = *in->find_record("uy-quyen");
    edit power{edit_kind::power};
    edit to_delegate{edit_kind::power_to_delegate, {}, *in->find_actor("ban-chap-hanh"), asked.actor};
    edit delegation{edit_kind::delegation, {}, *in->find_actor("ban-chap-hanh")};
    edit longer{edit_kind::period, record};
    longer.force = period{day(2020, 9, 1), day(2024, 3, 2)};
    edit wider{edit_kind::limit, record};
    wider.range = bound{*in->find_measure("so-tien"), 0, 5'001};
    edit passed_on{edit_kind::pass_on, record};
    edit written{edit_kind::writing, record};
    return {{power},        {to_delegate}, {delegation}, {longer}, {wider}, {passed_on}, {written}, {to_delegate, delegation},
            {longer, wider}};
  }
  [[nodiscard]] bool accepts(const graph& changed, const std::vector<edit>& by) const {
    return detail::checking::amendment_checker{*in, changed, asked, by}.check();
  }
  small_regulation small;
  std::unique_ptr<graph> in;
  question asked{body_id{0}, act::decide, matter_id{0}, day_of_promises};
};

TEST_F(verify_amended, AnAmendedRegulationSaysTheEditsAndNothingElse) {
  const auto all = edits();
  for (const auto& made : all)
    for (const auto& told : all) {
      const auto changed = amended(*in, asked, made);
      ASSERT_TRUE(changed);
      EXPECT_EQ(accepts(*changed, told), made == told)
          << "edits " << static_cast<int>(made.front().kind) << " told as " << static_cast<int>(told.front().kind);
    }
  for (const auto& told : all) EXPECT_FALSE(accepts(*in, told));
}

TEST_F(verify_amended, AnythingBesideTheEditsIsRefused) {
  const auto made = edits().front();
  const auto changed_by = [&](auto change) {
    regulation_builder builder = thaw(*amended(*in, asked, made));
    change(builder);
    return freeze(std::move(builder).finish().value());
  };
  EXPECT_TRUE(accepts(changed_by([](regulation_builder&) {}), made));
  EXPECT_FALSE(accepts(changed_by([](regulation_builder& one) { one.set_oral("uy-quyen", false); }), made));
  EXPECT_FALSE(accepts(changed_by([](regulation_builder& one) { one.set_pass_on("uy-quyen", true); }), made));
  EXPECT_FALSE(accepts(changed_by([](regulation_builder& one) { one.set_period("uy-quyen", {}); }), made));
  EXPECT_FALSE(accepts(changed_by([&](regulation_builder& one) {
                         one.set_limit("uy-quyen", {*in->find_measure("so-tien"), 0, 2'000});
                       }),
                       made));
  EXPECT_FALSE(accepts(changed_by([&](regulation_builder& one) { one.power(small.make_power()); }), made));
  EXPECT_FALSE(accepts(changed_by([&](regulation_builder& one) {
                         one.document(small_regulation::make_document("van-ban-khac", document_rank::central));
                       }),
                       made));
  EXPECT_FALSE(accepts(changed_by([&](regulation_builder& one) { one.set_within(small.bureau, small.committee); }), made));
  EXPECT_FALSE(
      accepts(changed_by([&](regulation_builder& one) { one.body(small.make_body("co-quan-khac", "Cơ quan khác")); }), made));
}

}  // namespace
