// SPDX-License-Identifier: BSL-1.0
// A parsed file: values with their places.
#include <gtest/gtest.h>

#include <quyche/document/document.hpp>

namespace {

using namespace quyche;

TEST(Document, AValueIsOfOneKind) {
  const value text{{}, std::string{"a"}}, number{{}, std::int64_t{7}}, flag{{}, true}, day{{}, date{3}};
  EXPECT_EQ(*text.text(), "a");
  EXPECT_EQ(text.integer(), nullptr);
  EXPECT_EQ(*number.integer(), 7);
  EXPECT_TRUE(*flag.boolean());
  EXPECT_EQ(*day.day(), date{3});
  EXPECT_EQ(day.text(), nullptr);
  EXPECT_EQ(flag.table(), nullptr);
}

TEST(Document, FindsKeysOfTables) {
  value_table members;
  members.push_back({"id", {0, 1, 2}, value{{0, 3, 4}, std::string{"x"}}});
  const value table{{}, std::move(members)};
  ASSERT_NE(table.find("id"), nullptr);
  EXPECT_EQ(table.find("id")->where, (place{0, 3, 4}));
  EXPECT_EQ(table.find("ten"), nullptr);
  const value list{{}, value_list{table}};
  EXPECT_EQ(list.find("id"), nullptr);
  ASSERT_NE(list.list(), nullptr);
  EXPECT_EQ(list.list()->size(), 1U);
}

}  // namespace
