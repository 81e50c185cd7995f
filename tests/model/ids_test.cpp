// SPDX-License-Identifier: BSL-1.0
// Facts about the ids of the model.
#include <type_traits>
#include <unordered_set>

#include <gtest/gtest.h>

#include <quyche/model/ids.hpp>

#include "support/broken_contract.hpp"

namespace {

using namespace quyche;
using quyche_tests::contract_broken_by;

TEST(ModelIds, AnActorIsABodyOrAnOffice) {
  const actor_id body = body_id{7};
  const actor_id office = office_id{7};
  EXPECT_TRUE(body.is_body());
  EXPECT_FALSE(body.is_office());
  EXPECT_EQ(body.body(), body_id{7});
  EXPECT_TRUE(office.is_office());
  EXPECT_EQ(office.office(), office_id{7});
}

TEST(ModelIds, ABodyAndAnOfficeOfOneIndexAreTwoActors) {
  EXPECT_NE(actor_id{body_id{3}}, actor_id{office_id{3}});
  EXPECT_LT(actor_id{body_id{4}}, actor_id{office_id{3}}) << "bodies come first";
}

TEST(ModelIds, AskingAnActorForTheOtherKindBreaksTheContract) {
  EXPECT_TRUE(contract_broken_by([] { static_cast<void>(actor_id{body_id{0}}.office()); }));
  EXPECT_TRUE(contract_broken_by([] { static_cast<void>(actor_id{office_id{0}}.body()); }));
  EXPECT_FALSE(contract_broken_by([] { static_cast<void>(actor_id{body_id{0}}.body()); }));
}

TEST(ModelIds, APartyIsABodyAnOfficeOrACommunity) {
  EXPECT_TRUE(party_id{body_id{1}}.is_body());
  EXPECT_TRUE(party_id{office_id{1}}.is_office());
  EXPECT_TRUE(party_id{community_id{1}}.is_community());
  EXPECT_FALSE(party_id{community_id{1}}.is_actor());
  EXPECT_EQ(party_id{community_id{5}}.community(), community_id{5});
}

TEST(ModelIds, APartyGivesBackTheActorItWasMadeOf) {
  for (const actor_id actor : {actor_id{body_id{9}}, actor_id{office_id{9}}}) {
    const party_id party = actor;
    EXPECT_TRUE(party.is_actor());
    EXPECT_EQ(party.actor(), actor);
  }
  EXPECT_EQ(party_id{actor_id{office_id{2}}}, party_id{office_id{2}});
}

TEST(ModelIds, AskingAPartyForTheOtherKindBreaksTheContract) {
  EXPECT_TRUE(contract_broken_by([] { static_cast<void>(party_id{community_id{0}}.actor()); }));
  EXPECT_TRUE(contract_broken_by([] { static_cast<void>(party_id{body_id{0}}.community()); }));
}

TEST(ModelIds, IdsAreFourBytesAndTriviallyCopyable) {
  static_assert(ids_are_checked || (sizeof(body_id) == 4 && sizeof(actor_id) == 4 && sizeof(party_id) == 4));
  static_assert(std::is_trivially_copyable_v<actor_id> && std::is_trivially_copyable_v<party_id>);
  static_assert(!std::is_default_constructible_v<body_id> && !std::is_default_constructible_v<actor_id>);
  static_assert(!std::is_convertible_v<std::uint32_t, body_id> && !std::is_convertible_v<body_id, office_id>);
  static_assert(!std::is_convertible_v<matter_id, party_id> && !std::is_convertible_v<community_id, actor_id>);
  const std::unordered_set<body_id> hashed{body_id{1}, body_id{1}, body_id{2}};
  EXPECT_EQ(hashed.size(), 2U);
}

}  // namespace
