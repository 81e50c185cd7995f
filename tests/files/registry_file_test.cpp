// SPDX-License-Identifier: BSL-1.0
// Files of registries: the example is sound, TOML and JSON are one, and what people are told about the example is proved.
#include <filesystem>
#include <iostream>

#include <gtest/gtest.h>

#include <quyche/files/read.hpp>
#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/query/person/what.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/project.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

graph district() {
  auto files = shipped_stack("cap-huyen");
  files.push_back({"huyen-vi-du.toml", text_of_file(project / "examples/regulations/huyen-vi-du.toml")});
  return freeze(load(files).made.value());
}
registry example() {
  const loaded_registry loaded =
      load_registry({{"huyen-vi-du.toml", text_of_file(project / "examples/registries/huyen-vi-du.toml")}});
  EXPECT_TRUE(loaded.made.diagnostics().empty());
  return loaded.made.value();
}

TEST(RegistryFile, IsOneInTomlAndJson) {
  const char* toml = R"(
format = 1
[[unit]]
id = "xa"
name = { vi = "Xã" }
kind = "cap-xa"
[[person]]
id = "a"
name = "Nguyễn Văn A"
[[tenure]]
person = "a"
office = "bi-thu"
unit = "xa"
period = { from = 2025-07-01 }
how = "elected"
basis = "Quyết định 1"
)";
  const char* as_json = R"({"format": 1, "unit": [{"id": "xa", "name": {"vi": "Xã"}, "kind": "cap-xa"}],
    "person": [{"id": "a", "name": "Nguyễn Văn A"}], "tenure": [{"person": "a", "office": "bi-thu", "unit": "xa",
    "period": {"from": "2025-07-01"}, "how": "elected", "basis": "Quyết định 1"}]})";
  EXPECT_EQ(load_registry({{"so.toml", toml}}).made.value().fingerprint(),
            load_registry({{"so.json", as_json}}).made.value().fingerprint());
}

TEST(RegistryFile, OfTheExampleFitsTheDistrict) {
  EXPECT_TRUE(check(example(), district()).empty());
}

/// Every person of the example, on days on which something changes: the answers are proved, and told in both languages.
TEST(RegistryFile, OfTheExampleIsAnsweredWithProofs) {
  const registry rows = example();
  const graph shared = district();
  std::size_t answers = 0;
  for (const person_id who : rows.persons())
    for (const unit_id unit : rows.units()) {
      const graph in = with_local_delegations(shared, rows, unit, who).value();
      for (const date on : {day(2024, 3, 10), day(2024, 8, 10), day(2025, 7, 1)})
        for (const char* matter : {"hoat-dong", "viec-ban-thuong-vu", "viec-ban-thuong-vu.thanh-ly", "thuc-hien-nghi-quyet",
                                   "viec-hang-ngay", "kinh-te-xa-hoi"})
          for (const act what : {act::decide, act::lead_the_work, act::direct, act::run, act::attend}) {
            const person_answer given = may(rows, in, {who, unit, what, *in.find_matter(matter), {on}});
            const verification found = verify(rows, in, given);
            ASSERT_TRUE(found) << found.complaint;
            for (const language lang : {language::vi, language::en})
              ASSERT_EQ(explain(rows, in, given, {lang}).find('{'), std::string::npos);
            ++answers;
          }
      const vacancies_answer vacant = vacancies(rows, in, unit, day(2024, 8, 10));
      ASSERT_TRUE(verify(rows, in, vacant));
    }
  std::cout << "count: answers about persons of the example " << answers << "\n";
}

TEST(RegistryFile, TellsAllThatAPersonMay) {
  const registry rows = example();
  const person_id who = *rows.find_person("tran-thi-b");
  const unit_id unit = *rows.find_unit("huyen-uy-vi-du");
  const graph in = with_local_delegations(district(), rows, unit, who).value();
  const person_what_answer given = what(rows, in, who, unit, {day(2024, 3, 10)});
  const verification found = verify(rows, in, given);
  EXPECT_TRUE(found) << found.complaint;
  EXPECT_GT(given.powers.size(), 20U);
  const std::string text = explain(rows, in, given);
  EXPECT_NE(text.find("thay Nguyễn Văn A từ ngày 01/03/2024"), std::string::npos);
  EXPECT_NE(text.find("Được giao và chịu trách nhiệm:"), std::string::npos);
  EXPECT_NE(to_json(rows, in, given).find("\"kind\": \"person-what\""), std::string::npos);
}

}  // namespace
