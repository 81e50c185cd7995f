// SPDX-License-Identifier: BSL-1.0
// How many members the bodies of a commune have, as shipped.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>
#include <quyche/verify/verify.hpp>

#include "support/broken_contract.hpp"
#include "support/checked.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::ElementsAre;
using testing::HasSubstr;

graph commune() {
  return freeze(load(shipped_stack("cap-xa")).made.value());
}
std::vector<fact> merged_from(const graph& in, std::int64_t units) {
  return {{*in.find_measure("so-don-vi-sap-nhap"), units}};
}
const moment after{day(2025, 7, 1)};

TEST(ShippedComposition, OfACommuneDependsOnTheUnitsMerged) {
  const graph in = commune();
  const body_id committee = *in.find_body("ban-chap-hanh");
  for (const auto& [units, most] : {std::pair{1, 27U}, std::pair{2, 27U}, std::pair{3, 33U}, std::pair{5, 33U}}) {
    const composition_answer given = checked(in, composition(in, committee, after, merged_from(in, units)));
    EXPECT_EQ(given.seats_to, most) << units;
    EXPECT_EQ(given.seats_from, std::nullopt);
    EXPECT_TRUE(given.wanted_facts.empty());
  }
  const composition_answer open = checked(in, composition(in, committee, after));
  EXPECT_EQ(open.seats_to, std::nullopt);
  EXPECT_EQ(open.entries.size(), 2U);
  EXPECT_THAT(open.wanted_facts, ElementsAre(*in.find_measure("so-don-vi-sap-nhap")));
}

TEST(ShippedComposition, GivesSeatsByOffice) {
  const graph in = commune();
  const composition_answer given = checked(in, composition(in, *in.find_body("ban-thuong-vu"), after));
  EXPECT_EQ(given.seats_from, 9U);
  EXPECT_EQ(given.seats_to, 11U);
  EXPECT_EQ(given.offices.size(), 10U);
}

TEST(ShippedComposition, LastsAsLongAsTheBodyAndItsDocument) {
  const graph in = commune();
  const body_id committee = *in.find_body("ban-chap-hanh");
  EXPECT_TRUE(checked(in, composition(in, committee, {day(2025, 6, 30)})).entries.empty());
  EXPECT_TRUE(checked(in, composition(in, committee, {day(2025, 7, 1), day(2025, 4, 13)})).entries.empty());
  EXPECT_TRUE(checked(in, composition(in, *in.find_body("uy-ban-kiem-tra"), after)).entries.empty());
}

TEST(ShippedComposition, IsToldInBothLanguages) {
  const graph in = commune();
  const auto given = composition(in, *in.find_body("ban-chap-hanh"), after);
  const std::string told = explain(in, given, {language::vi});
  EXPECT_THAT(told, HasSubstr("[còn tùy] Không quá 27 thành viên, nếu số đơn vị hợp thành (không sáp nhập là 1) không quá 2"));
  EXPECT_THAT(told, HasSubstr("Cần biết thêm: số đơn vị hợp thành"));
  EXPECT_THAT(explain(in, given, {language::en}), HasSubstr("[depends] At most 27 members, with the number of units merged"));
  const auto seats = composition(in, *in.find_body("ban-thuong-vu"), after);
  EXPECT_THAT(explain(in, seats), HasSubstr("1. Từ 9 đến 11 thành viên; trong cơ cấu theo chức danh: "));
  EXPECT_THAT(to_json(in, given), HasSubstr("\"certain\": false"));
  EXPECT_THAT(explain(in, composition(in, *in.find_body("uy-ban-kiem-tra"), after)), HasSubstr("không nêu số lượng"));
}

/// Two ranges that exclude one another are told so; nothing is chosen between them.
TEST(ShippedComposition, SurvivesAThaw) {
  const graph in = commune();
  EXPECT_EQ(freeze(thaw(in).finish().value()).fingerprint(), in.fingerprint());
}

TEST(ShippedComposition, TheCheckerRefusesAnotherAnswer) {
  const graph in = commune();
  const auto right = composition(in, *in.find_body("ban-thuong-vu"), after);
  const auto refused = [&](auto change) {
    composition_answer wrong = right;
    change(wrong);
    EXPECT_FALSE(verify(in, wrong));
  };
  refused([](composition_answer& one) { one.seats_to = 12; });
  refused([](composition_answer& one) { one.seats_from.reset(); });
  refused([](composition_answer& one) { one.offices.pop_back(); });
  refused([](composition_answer& one) { one.entries.clear(); });
  refused([](composition_answer& one) { one.entries.front().certain = false; });
  refused([&](composition_answer& one) { one.wanted_facts = {*in.find_measure("so-don-vi-sap-nhap")}; });
  refused([](composition_answer& one) { one.fingerprint ^= 1; });
  refused([](composition_answer& one) { one.body = body_id{9999}; });
}

TEST(ShippedComposition, WantsFactsOfItsMeasures) {
  const graph in = commune();
  EXPECT_TRUE(contract_broken_by([&] {
    static_cast<void>(composition(in, *in.find_body("ban-chap-hanh"), after, {{*in.find_measure("so-don-vi-sap-nhap"), -1}}));
  }));
}

}  // namespace
