// SPDX-License-Identifier: BSL-1.0
// Resolving: names of one file found in another of the stack. Its mistakes are in the corpus of bad files.
#include <gtest/gtest.h>

#include <quyche/model/resolve.hpp>

namespace {

using namespace quyche;

value text(std::string what) {
  return {{}, std::move(what)};
}
value table(std::vector<std::pair<std::string, value>> members) {
  value_table made;
  for (auto& [key, held] : members) made.push_back({key, {}, std::move(held)});
  return {{}, std::move(made)};
}
value named(std::string vi) {
  return table({{"vi", text(std::move(vi))}});
}
value list(std::vector<value> entries) {
  return {{}, std::move(entries)};
}

document layer(std::uint32_t index, std::vector<std::pair<std::string, value>> members) {
  members.insert(members.begin(), {"format", value{{}, std::int64_t{1}}});
  return {source_text::make("tep-" + std::to_string(index), "", index).value(), table(std::move(members))};
}
value rules(const std::string& id) {
  return table({{"id", text(id)}, {"title", named("Văn bản")}, {"rank", text("local")}});
}

document upper() {
  return layer(
      0, {{"unit", table({{"id", text("cap-thu")}, {"name", named("Cấp thử")}, {"level", text("district")}})},
          {"document", rules("tren")},
          {"body", list({table({{"id", text("ban-thuong-vu")}, {"name", named("Ban thường vụ")}, {"basis", text("Điều 1")}})})},
          {"matter", list({table({{"id", text("chi")}, {"name", named("Chi")}})})}});
}
document lower(const std::string& holder) {
  return layer(1, {{"document", rules("duoi")},
                   {"power", list({table({{"id", text("quyen")},
                                          {"holder", text(holder)},
                                          {"act", text("decide")},
                                          {"matter", text("chi")},
                                          {"basis", list({text("Điều 2"), text("tren: Điều 1")})}})})}});
}

TEST(Resolve, ALowerLayerNamesWhatAnUpperOneDeclares) {
  const auto made = resolve({upper(), lower("ban-thuong-vu")});
  ASSERT_TRUE(made);
  const record_entry& record = made.value().tables().records.front();
  EXPECT_EQ(record.attested.key, "quyen");
  ASSERT_EQ(record.attested.basis.size(), 2U);
  EXPECT_EQ(made.value().tables().documents[record.attested.basis[0].document.index()].key, "duoi");
  EXPECT_EQ(made.value().tables().documents[record.attested.basis[1].document.index()].key, "tren");
}

TEST(Resolve, DocumentsNameOneAnotherInAnyOrder) {
  const auto with = [](value made, const char* key, value names) {
    value_table members = *made.table();
    members.push_back({key, {}, std::move(names)});
    return value{{}, std::move(members)};
  };
  document first = upper(), second = lower("ban-thuong-vu");
  value_table one = *first.root.table(), other = *second.root.table();
  for (auto& member : one)
    if (member.key == "document") member.held = with(rules("tren"), "consolidated", list({text("duoi")}));
  for (auto& member : other)
    if (member.key == "document") member.held = with(rules("duoi"), "amends", text("tren"));
  first.root = {{}, std::move(one)};
  second.root = {{}, std::move(other)};
  const auto made = resolve({first, second});
  ASSERT_TRUE(made);
  const auto& documents = made.value().tables().documents;
  EXPECT_EQ(documents[0].links.consolidated, std::vector{document_id{1}});
  EXPECT_EQ(documents[1].links.amends, std::vector{document_id{0}});
}

TEST(Resolve, AnUnknownNameIsAnErrorWithTheNearest) {
  const auto made = resolve({upper(), lower("ban-thuong-vuu")});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.diagnostics().front().code, diagnostic_code::unknown_name);
  EXPECT_EQ(made.diagnostics().front().suggestion, "ban-thuong-vu");
}

TEST(Resolve, AStackHasOneUnit) {
  EXPECT_FALSE(resolve({lower("ban-thuong-vu")}));
  EXPECT_FALSE(resolve({upper(), upper()}));
  EXPECT_FALSE(resolve({}));
}

}  // namespace
