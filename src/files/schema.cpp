// SPDX-License-Identifier: BSL-1.0
// JSON Schemas (draft 7) from the rows of file_keys.def.
#include <files/private_json.hpp>
#include <quyche/files/schema.hpp>
#include <quyche/model/act.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

using json = nlohmann::ordered_json;

json reference(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string{definition}}};
}
json one_or_list(const json& item) {
  return {{"anyOf", {item, {{"type", "array"}, {"minItems", 1}, {"items", item}}}}};
}
/// A text whose letters are those of the reader (text/utf8.hpp): not blank, no control character.
json text_schema() {
  return {
      {"type", "string"},
      {"pattern", "\\S"},
      {"not",
       {{"pattern",
         "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]"}}}};
}
/// As parse_address reads it (document/address.hpp).
json provision_schema() {
  const std::string number =
      "((?=[0-9]{1,8}(?![0-9]))0*[1-9][0-9]*"
      "|(?=[IVXLC]{1,8}(?![IVXLC]))C*(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})|[a-zđ])";
  const std::string part = "([Pp]hần|[Cc]hương|[Mm]ục|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Đđ]oạn|[Cc]âu)";
  return {
      {"allOf",
       {reference("text"), {{"pattern", "^([^:]*:)?[ ,]*(" + part + "[ ,]+" + number + "(\\." + number + ")*([ ,]+|$))*$"}}}}};
}
json act_words() {
  json words = json::array();
  for (std::size_t place = 0; place < act_count; ++place) words.push_back(traits_of(static_cast<act>(place)).id);
  return {{"enum", words}};
}

/// What the values of more than one key are.
json value_definitions() {
  const json id = {{"type", "string"}, {"pattern", "^[a-z0-9]+([-.][a-z0-9]+)*$"}};
  return {
      {"id", id},
      {"one_id",
       {{"anyOf", {reference("id"), {{"type", "array"}, {"minItems", 1}, {"maxItems", 1}, {"items", reference("id")}}}}}},
      {"ids", one_or_list(reference("id"))},
      {"text", text_schema()},
      {"texts", one_or_list(reference("text"))},
      {"provision", provision_schema()},
      {"provisions", one_or_list(reference("provision"))},
      {"day", {{"type", "string"}, {"pattern", "^(1[4-9][0-9]{2}|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}}},
      {"act", act_words()},
      {"acts", one_or_list(reference("act"))},
      {"ranges",
       {{"type", "object"},
        {"additionalProperties", {{"anyOf", {{{"type", {"boolean", "string", "integer"}}}, reference("range")}}}}}}};
}

json value_schema(const value_rule& rule) {
  switch (rule.form) {
    case value_form::id:
      return reference("id");
    case value_form::one_id:
      return reference("one_id");
    case value_form::ids:
      return reference("ids");
    case value_form::text:
      return reference("text");
    case value_form::texts:
      return reference("texts");
    case value_form::acts:
      return reference("acts");
    case value_form::provisions:
      return reference("provisions");
    case value_form::word:
      return {{"enum", rule.words()}};
    case value_form::day:
      return reference("day");
    case value_form::flag:
      return {{"type", "boolean"}};
    case value_form::count:
      return {{"type", "integer"}, {"minimum", rule.least}, {"maximum", rule.greatest}};
    case value_form::fraction:
      return {{"type", "string"}, {"pattern", "^[0-9]+/[0-9]+$"}};
    case value_form::currency:
      return {{"type", "string"}, {"pattern", "^[A-Z]{3}$"}};
    case value_form::format:
      return {{"const", 1}};
    case value_form::edge:
      return {{"type", {"string", "integer"}}};
    case value_form::ranges:
      return reference("ranges");
    case value_form::wording:
    case value_form::table:
      return reference(rule.table);
    case value_form::tables:
      return {{"type", "array"}, {"items", reference(rule.table)}};
    case value_form::table_or_tables:
      return {{"anyOf", {reference(rule.table), {{"type", "array"}, {"items", reference(rule.table)}}}}};
  }
  return {};
}
/// With what the key says, which a reference may not have beside it.
json key_schema(const file_key& key) {
  json made = value_schema(key.value);
  if (made.contains("$ref")) made = {{"allOf", json::array({std::move(made)})}};
  made["description"] = std::string{key.vi} + " / " + std::string{key.en};
  return made;
}
json condition_schema(const table_condition& one) {
  const json wanted = {{"required", {one.name}}};
  switch (one.kind) {
    case condition_kind::one_of:
      return {{"anyOf", {wanted, {{"required", {one.other}}}}}};
    case condition_kind::not_both:
      return {{"not", {{"required", {one.name, one.other}}}}};
    case condition_kind::needed_if:
      return {{"if", {{"required", {one.other}}, {"properties", {{one.other, {{"const", one.word}}}}}}}, {"then", wanted}};
    case condition_kind::not_empty:
      return {{"minProperties", 1}};
  }
  return {};
}
json table_schema(const file_table& table) {
  json made = {{"type", "object"}, {"additionalProperties", false}};
  json needed = json::array();
  for (const file_key& key : table.keys) {
    made["properties"][std::string{key.name}] = key_schema(key);
    if (key.needed) needed.push_back(key.name);
  }
  if (!needed.empty()) made["required"] = std::move(needed);
  for (const table_condition& one : table.conditions) made["allOf"].push_back(condition_schema(one));
  return made;
}

/// The tables that the keys of a table name, and those that theirs name.
void define_tables(file_kind kind, const file_table& table, json& definitions) {
  for (const file_key& key : table.keys) {
    const std::string name{key.value.table};
    if (name.empty() || definitions.contains(name)) continue;
    const file_table& named = get_table(kind, name);
    definitions[name] = table_schema(named);
    define_tables(kind, named, definitions);
  }
}

}  // namespace

std::string schema_of(file_kind kind) {
  const bool regulations = kind == file_kind::regulation;
  const file_table& top = get_table(kind, "file");
  json made = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", regulations ? "quyche: quy chế / regulation" : "quyche: sổ nhân sự / registry"},
      {"description", regulations ? "Cấu trúc của một tệp quy chế; ý nghĩa do `quyche check` kiểm tra. / The structure "
                                    "of a regulation file; its meaning is checked by `quyche check`."
                                  : "Cấu trúc của một tệp sổ nhân sự; ý nghĩa do `quyche check --registry` kiểm tra. / "
                                    "The structure of a registry file; its meaning is checked by `quyche check "
                                    "--registry`."}};
  made.update(table_schema(top));
  json definitions = value_definitions();
  define_tables(kind, top, definitions);
  made["definitions"] = std::move(definitions);
  return made.dump(2) + "\n";
}

}  // namespace quyche::inline QUYCHE_ABI
