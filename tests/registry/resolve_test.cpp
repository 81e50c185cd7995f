// SPDX-License-Identifier: BSL-1.0
// From a tree of values to rows; files in two formats and all mistakes are tested in tests/files.
#include <gtest/gtest.h>

#include <quyche/registry/resolve.hpp>

namespace {

using namespace quyche;

class resolve_registry_test : public testing::Test {
 protected:
  static value text(const char* written) { return {{0, 0, 1}, std::string{written}}; }
  static value table(value_table members) { return {{0, 0, 1}, std::move(members)}; }
  static member of(const char* key, value held) { return {key, {0, 0, 1}, std::move(held)}; }
  static value list(value_list items) { return {{0, 0, 1}, std::move(items)}; }

  static document file(value_table members) {
    members.push_back(of("format", {{0, 0, 1}, std::int64_t{1}}));
    return {source_text::make("so.toml", "x").value(), table(std::move(members))};
  }
  static value named(const char* id, const char* name, const char* kind = nullptr) {
    if (kind == nullptr) return table({of("id", text(id)), of("name", text(name))});
    return table({of("id", text(id)), of("name", table({of("vi", text(name))})), of("kind", text(kind))});
  }
};

TEST_F(resolve_registry_test, ReadsRowsThatNameThingsOfOtherFiles) {
  const value tenure = table({of("person", text("a")), of("office", text("bi-thu")), of("unit", text("xa")),
                              of("how", text("appointed")), of("basis", text("Quyết định 1")),
                              of("period", table({of("from", text("2021-01-01")), of("until", text("2021-12-31"))}))});
  const auto made = resolve_registry(
      {file({of("tenure", list({tenure}))}),
       file({of("unit", list({named("xa", "Xã", "cap-xa")})), of("person", list({named("a", "Nguyễn Văn A")}))})});
  ASSERT_TRUE(made);
  const tenure_row& row = made.value().tenure(tenure_id{0});
  EXPECT_EQ(row.office, "bi-thu");
  EXPECT_EQ(row.by, accession::appointed);
  EXPECT_EQ(row.held.until().day_number() - row.held.from().day_number(), 365);
}

TEST_F(resolve_registry_test, SuggestsTheNearestPerson) {
  const value tenure = table({of("person", text("nguyen-van-b")), of("office", text("bi-thu")), of("unit", text("xa")),
                              of("basis", text("Quyết định 1"))});
  const auto made =
      resolve_registry({file({of("unit", list({named("xa", "Xã", "cap-xa")})),
                              of("person", list({named("nguyen-van-a", "Nguyễn Văn A")})), of("tenure", list({tenure}))})});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.diagnostics().front().code, diagnostic_code::unknown_name);
  EXPECT_EQ(made.diagnostics().front().suggestion, "nguyen-van-a");
}

}  // namespace
