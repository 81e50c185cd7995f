// SPDX-License-Identifier: BSL-1.0
// Names as people write them.
#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/lookup.hpp>

#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

graph with_two_committees() {
  small_regulation small;
  body_entry city = small.make_body("thanh-uy", "Thành ủy");
  city.aliases = {"Thành ủy trực thuộc tỉnh"};
  small.builder.body(city);
  body_entry other = small.make_body("thanh-uy-tp", "Ban chấp hành đảng bộ thành phố");
  other.aliases = {"thành uỷ thành phố"};
  small.builder.body(other);
  return freeze(std::move(small.builder).finish().value());
}

std::string found(const graph& in, std::string_view text, wanted kind = wanted::actor) {
  const lookup_result made = lookup(in, text, kind);
  return made.found.size() == 1 ? std::string{in.key(made.found.front())} : std::to_string(made.found.size());
}

TEST(Lookup, TakesKeyNameToneAndCase) {
  const graph in = with_two_committees();
  EXPECT_EQ(found(in, "ban-thuong-vu"), "ban-thuong-vu");
  EXPECT_EQ(found(in, "BAN THƯỜNG VỤ"), "ban-thuong-vu");
  EXPECT_EQ(found(in, "thành uỷ"), "thanh-uy");
  EXPECT_EQ(found(in, "Tha\u0300nh u\u0309y"), "thanh-uy");
  EXPECT_EQ(found(in, "thành ủy thành phố"), "thanh-uy-tp");
}

TEST(Lookup, TakesNamesWithoutMarksIfTheyFitOne) {
  const graph in = with_two_committees();
  const lookup_result made = lookup(in, "ban thuong vu", wanted::actor);
  EXPECT_TRUE(made.without_marks);
  EXPECT_EQ(made.found.size(), 1U);
  EXPECT_EQ(found(in, "pho bi thu"), "pho-bi-thu");
}

TEST(Lookup, SuggestsWhatIsNear) {
  const graph in = with_two_committees();
  const lookup_result made = lookup(in, "ban thường vu", wanted::actor);
  EXPECT_TRUE(made.found.empty());
  ASSERT_FALSE(made.nearest.empty());
  EXPECT_EQ(in.key(made.nearest.front()), "ban-thuong-vu");
  EXPECT_LE(made.nearest.size(), 3U);
}

TEST(Lookup, KeepsToTheKindWanted) {
  const graph in = with_two_committees();
  EXPECT_EQ(found(in, "tài chính"), "0");
  EXPECT_EQ(found(in, "tài chính", wanted::matter), "tai-chinh");
  EXPECT_EQ(found(in, "Nhân dân"), "0");
  EXPECT_EQ(found(in, "Nhân dân", wanted::party), "nhan-dan");
  EXPECT_EQ(found(in, "bí thư", wanted::body), "0");
}

TEST(Lookup, BytesThatAreNotUtf8NameNothing) {
  const graph in = with_two_committees();
  for (const char* wrong : {"\xFF", "bí th\xC6", "\xED\xA0\x80", "ban thường vụ\x80"}) {
    const lookup_result made = lookup(in, wrong, wanted::actor);
    EXPECT_TRUE(made.found.empty()) << wrong;
    EXPECT_TRUE(made.nearest.empty()) << wrong;
    EXPECT_FALSE(lookup_act(wrong)) << wrong;
  }
}

TEST(Lookup, KnowsActsByIdAndWord) {
  EXPECT_EQ(lookup_act("give-opinion"), act::give_opinion);
  EXPECT_EQ(lookup_act("Cho Ý Kiến"), act::give_opinion);
  EXPECT_EQ(lookup_act("decide"), act::decide);
  EXPECT_EQ(lookup_act("uỷ quyền"), act::delegate);
  EXPECT_FALSE(lookup_act("làm"));
  for (std::size_t place = 0; place < act_count; ++place) {
    EXPECT_EQ(lookup_act(traits_of(static_cast<act>(place)).id), static_cast<act>(place));
    EXPECT_EQ(lookup_act(traits_of(static_cast<act>(place)).vi), static_cast<act>(place))
        << traits_of(static_cast<act>(place)).vi;
  }
}

}  // namespace
