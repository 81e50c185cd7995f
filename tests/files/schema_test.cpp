// SPDX-License-Identifier: BSL-1.0
// The JSON Schemas as documents. What they accept and refuse, tests/schema/run.py tries with a validator.
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <quyche/files/schema.hpp>

namespace {

using namespace quyche;
using tree = nlohmann::json;

/// Every definition that is referred to is there.
void follow(const tree& node, const tree& definitions) {
  if (node.is_object() && node.contains("$ref")) {
    const std::string name = node["$ref"].get<std::string>().substr(std::string{"#/definitions/"}.size());
    EXPECT_TRUE(definitions.contains(name)) << name;
  }
  for (const tree& inner : node)
    if (inner.is_structured()) follow(inner, definitions);
}

TEST(Schema, HasEveryKeyOfEveryTable) {
  for (const file_kind kind : {file_kind::regulation, file_kind::registry}) {
    const tree schema = tree::parse(schema_of(kind));
    EXPECT_EQ(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    follow(schema, schema["definitions"]);
    const file_table& top = get_table(kind, "file");
    ASSERT_EQ(schema["properties"].size(), top.keys.size());
    for (const file_key& table : top.keys) {
      if (table.value.table.empty()) continue;
      const tree& made = schema["definitions"][std::string{table.value.table}];
      const file_table& wanted = get_table(kind, table.value.table);
      EXPECT_EQ(made["additionalProperties"], false);
      EXPECT_EQ(made["properties"].size(), wanted.keys.size()) << table.name;
      for (const file_key& key : wanted.keys)
        EXPECT_EQ(made["properties"][std::string{key.name}]["description"], std::string{key.vi} + " / " + std::string{key.en});
    }
  }
}

TEST(Schema, SaysWhatIsNeeded) {
  const tree regulation = tree::parse(schema_of(file_kind::regulation));
  EXPECT_EQ(regulation["required"], tree::parse(R"(["format", "document"])"));
  EXPECT_EQ(regulation["definitions"]["measure"]["allOf"][1],
            tree::parse(R"({"if": {"required": ["kind"], "properties": {"kind": {"const": "money"}}},
                            "then": {"required": ["currency"]}})"));
  EXPECT_EQ(regulation["definitions"]["composition"]["allOf"],
            tree::parse(R"([{"anyOf": [{"required": ["seats"]}, {"required": ["office"]}]}])"));
}

}  // namespace
