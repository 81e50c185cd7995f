// SPDX-License-Identifier: BSL-1.0
// Makes a small fictional regulation in C++, without any file, and asks who may decide.
#include <iostream>

#include <quyche/quyche.hpp>

namespace {

using namespace quyche;

attestation cites(document_id document, const char* key, const char* where) {
  attestation made;
  made.key = key;
  made.basis = {{document, *parse_address(where)}};
  return made;
}

result<regulation> make_regulation() {
  regulation_builder builder{{"vi-du", {"đơn vị ví dụ", "an example"}, level::district}};
  document_entry rules;
  rules.key = "quy-che";
  rules.title = {"Quy chế ví dụ (hư cấu)", "Example regulation (fictional)"};
  rules.in_force = {*parse_date("2024-01-01"), period::open_end};
  const document_id document = builder.document(rules);

  body_entry bureau;
  bureau.name = {"Ban thường vụ", "the standing committee"};
  bureau.attested = cites(document, "ban-thuong-vu", "Điều 1");
  const body_id holder = builder.body(bureau);

  matter_entry leave;
  leave.name = {"cho nghỉ phép", "leave"};
  leave.attested.key = "nghi-phep";
  const matter_id matter = builder.matter(leave);

  builder.power({cites(document, "btv-nghi-phep", "Điều 2 khoản 1"), {holder}, {act::decide}, {matter}});
  return std::move(builder).finish();
}

}  // namespace

int main() {
  const result<regulation> made = make_regulation();
  for (const diagnostic& one : made.diagnostics()) std::cerr << render(one, {}, language::en);
  if (!made) return 1;
  const graph rules = freeze(made.value());
  const who_answer given = who(rules, {act::decide, *rules.find_matter("nghi-phep"), {*parse_date("2024-03-01")}});
  std::cout << explain(rules, given, {language::en});
  return given.holders.size() == 1 ? 0 : 1;
}
