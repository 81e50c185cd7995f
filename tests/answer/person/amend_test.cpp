// SPDX-License-Identifier: BSL-1.0
// `amended` of a registry: the tenures of a remedy, and nothing more.
#include <gtest/gtest.h>

#include <quyche/answer/person/amend.hpp>

#include "support/broken_contract.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

TEST(AmendedRows, ExtendOneTenureAndAddAnother) {
  small_regulation small;
  const graph in = freeze(std::move(small.builder).finish().value());
  const small_registry people;
  const registry rows = people.made();
  const person_question asked{people.second, people.unit, act::decide, *in.find_matter("tai-chinh"), {day(2020, 1, 1)}};
  const period longer{day(2020, 1, 1), period::open_end};
  const period added{day(2020, 1, 1), day(2020, 1, 2)};
  const registry made =
      amended(rows, in, asked,
              {{*in.find_office("bi-thu"), std::nullopt, added}, {*in.find_office("pho-bi-thu"), tenure_id{1}, longer}});
  ASSERT_EQ(made.tenures().size(), 3U);
  EXPECT_EQ(made.persons().size(), rows.persons().size());
  EXPECT_EQ(made.tenure(tenure_id{0}).held, rows.tenure(tenure_id{0}).held) << "of somebody else";
  EXPECT_EQ(made.tenure(tenure_id{1}).office, "bi-thu");
  EXPECT_EQ(made.tenure(tenure_id{1}).held, added);
  EXPECT_EQ(made.tenure(tenure_id{2}).held, longer);
  EXPECT_EQ(made.tenure(tenure_id{2}).basis, "Quyết định 2");
  EXPECT_EQ(amended(rows, in, asked, {}).fingerprint(), rows.fingerprint());
  EXPECT_TRUE(contract_broken_by([&] {
    static_cast<void>(amended(rows, in, asked, {{*in.find_office("bi-thu"), tenure_id{9}, longer}}));
  }));
}

}  // namespace
