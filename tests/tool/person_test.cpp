// SPDX-License-Identifier: BSL-1.0
// The tool, asked about persons and units of a registry.
#include <unistd.h>

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <tool/run_tool.hpp>

namespace {

using namespace quyche_tests;
using ::testing::HasSubstr;

TEST(ToolOfPersons, AsksAboutAPersonInEachOfTheirCapacities) {
  const std::string there = " --of huyen-uy-vi-du" + persons;
  EXPECT_EQ(run("may 'trần thị b' lead-the-work hoat-dong --on 2024-03-15" + there).code, 0);
  EXPECT_EQ(run("may tran-thi-b lead-the-work hoat-dong --on 2024-03-16" + there).code, 1);
  EXPECT_EQ(run("may 'chị B' decide viec-ban-thuong-vu.thanh-ly" + on + there).code, 4);
  EXPECT_EQ(run("may 'chị B' decide viec-ban-thuong-vu.thanh-ly --amount '1_000_000 VND'" + on + there).code, 0);
  EXPECT_THAT(run("may tran-thi-b lead-the-work hoat-dong --lang en --on 2024-03-15" + there).text,
              HasSubstr("standing in for Nguyễn Văn A from 2024-03-01 until 2024-03-15"));
  EXPECT_EQ(run("what 'phạm thị d'" + on + there).code, 0);
  EXPECT_EQ(run("what nguyen-van-a-gia-dinh --on 2025-08-01" + persons).code, 1);
  EXPECT_EQ(run("may tran-thi-b lead-the-work hoat-dong --on 2024-03-15 --strike bi-thu-khong-co" + there).code, 2);
}

TEST(ToolOfPersons, FindsTheUnitOfAPersonOrAsks) {
  EXPECT_EQ(run("may tran-thi-b lead-the-work hoat-dong --on 2024-03-15" + persons).code, 0) << "she has one unit";
  EXPECT_EQ(run("may 'Nguyễn Văn A' lead-the-work hoat-dong" + on + persons).code, 2);
  EXPECT_THAT(complaints("may 'Nguyễn Văn A' lead-the-work hoat-dong" + on + persons).text,
              HasSubstr("(`nguyen-van-a`); Nguyễn Văn A (`nguyen-van-a-gia-dinh`)"));
  EXPECT_EQ(run("may 'Nguyễn Văn A' lead-the-work hoat-dong --of huyen-uy-gia-dinh" + on + persons).code, 0);
  EXPECT_EQ(run("may 'Nguyễn Văn X' lead-the-work hoat-dong" + on + persons).code, 2);
  EXPECT_EQ(run("may tran-thi-b lead-the-work hoat-dong --of huyen-uy-khac" + on + persons).code, 2);
  EXPECT_EQ(run("may bi-thu lead-the-work hoat-dong" + on + persons).code, 2) << "two units, and no --of";
  EXPECT_EQ(run("may bi-thu lead-the-work hoat-dong --of 'Huyện ủy Ví Dụ (hư cấu)'" + on + persons).code, 0);
  EXPECT_EQ(run("may bi-thu lead-the-work hoat-dong --of huyen-uy-vi-du" + on).code, 2) << "without --registry";
}

/// One unit of the district, two persons: one with the name and id of an office, two of one name.
std::string namesakes() {
  const std::string path = testing::TempDir() + "quyche_namesakes_" + std::to_string(getpid()) + ".toml";
  std::ofstream{path}
      << "format = 1\n"
         "[[document]]\nid = \"qd\"\ntitle = { vi = \"Quyết định (hư cấu)\" }\nin_force = { from = 2021-01-01 }\n"
         "[[unit]]\nid = \"mot\"\nname = { vi = \"Huyện ủy Một (hư cấu)\" }\nkind = \"cap-huyen\"\n"
         "[[unit]]\nid = \"xa\"\nname = { vi = \"Đảng ủy xã Một (hư cấu)\" }\nkind = \"cap-thu\"\n"
         "[[person]]\nid = \"bi-thu\"\nname = \"Bí thư cấp ủy cấp huyện\"\n"
         "[[person]]\nid = \"an-1\"\nname = \"Lê An\"\n[[person]]\nid = \"an-2\"\nname = \"Lê An\"\n";
  return path;
}

TEST(ToolOfPersons, AsksWhetherAPersonOrAnOfficeIsMeant) {
  const std::string path = namesakes();
  const std::string there = on + " --of mot --registry " + path;
  const auto asked = [&](const std::string& who) { return "may " + who + " lead-the-work hoat-dong" + there; };
  for (const char* who : {"bi-thu", "'Bí thư cấp ủy cấp huyện'"}) {
    EXPECT_EQ(run(asked(who)).code, 2);
    const std::string told = complaints(asked(who)).text;
    EXPECT_THAT(told, HasSubstr("Bí thư cấp ủy cấp huyện (`person:bi-thu`); Bí thư cấp ủy cấp huyện (`office:bi-thu`)"));
    EXPECT_THAT(told, HasSubstr("cách sửa: dùng mã ghi trong ngoặc"));
  }
  EXPECT_THAT(complaints(asked("bi-thu") + " --lang en").text, HasSubstr("use the id in brackets of the one you mean"));
  EXPECT_EQ(run(asked("office:bi-thu")).code, 0);
  EXPECT_EQ(run(asked("person:bi-thu")).code, 1) << "who holds no office";
  EXPECT_EQ(run("why-not person:bi-thu lead-the-work hoat-dong" + there).code, 1);
  EXPECT_EQ(run(asked("body:bi-thu")).code, 2);
  EXPECT_THAT(complaints(asked("'Lê An'")).text, HasSubstr("Lê An"));
  EXPECT_THAT(complaints("may 'Lê An' lead-the-work hoat-dong" + on + " --registry " + path).text,
              HasSubstr("Lê An (`an-1`); Lê An (`an-2`)\n  cách sửa: dùng mã ghi trong ngoặc"));
  std::remove(path.c_str());
}

TEST(ToolOfPersons, SaysOfWhichKindAUnitIs) {
  const std::string path = namesakes();
  const std::string asked = "vacancies" + on + " --of xa --registry " + path;
  EXPECT_EQ(run(asked).code, 2);
  EXPECT_THAT(complaints(asked).text,
              HasSubstr("Q5007 (unit-of-another-kind): `xa` có trong sổ nhân sự, nhưng thuộc loại `cap-thu`, còn bộ quy chế "
                        "được hỏi là của `cap-huyen`"));
  EXPECT_THAT(complaints(asked + " --lang en").text, HasSubstr("is of the kind `cap-thu`"));
  EXPECT_THAT(complaints("vacancies" + on + " --of la --registry " + path).text, HasSubstr("name-not-found"));
  std::remove(path.c_str());
}

TEST(ToolOfPersons, CountsWhatWasDelegatedInTheUnit) {
  const std::string asked = "may pho-bi-thu-thuong-truc decide viec-ban-thuong-vu.thanh-ly --amount '1_000_000 VND'";
  EXPECT_EQ(run(asked + on + " --of huyen-uy-vi-du" + persons).code, 0);
  EXPECT_EQ(run(asked + on + " --of huyen-uy-gia-dinh" + persons).code, 1);
  EXPECT_THAT(run(asked + " --on 2024-08-10 --of huyen-uy-vi-du" + persons).text,
              HasSubstr("(giữ chức từ ngày 01/09/2020 đến hết ngày 30/06/2024)"));
}

TEST(ToolOfPersons, SupposesOfTheDelegationsOfAUnitToo) {
  const std::string office = "may thuong-truc-cap-uy decide viec-ban-thuong-vu.thanh-ly --amount '1_000_000 VND'";
  const std::string person = "may tran-thi-b decide viec-ban-thuong-vu.thanh-ly --amount '1_000_000 VND'";
  const std::string there = on + " --of huyen-uy-vi-du" + persons;
  EXPECT_EQ(run(office + there).code, 0);
  EXPECT_EQ(run(office + there + " --strike vd-uy-quyen-thanh-ly").code, 1);
  EXPECT_EQ(run(person + there).code, 0);
  EXPECT_EQ(run(person + there + " --strike vd-uy-quyen-lai-thanh-ly").code, 1);
  EXPECT_EQ(run(person + there + " --period vd-uy-quyen-lai-thanh-ly=2024-03-02..").code, 1);
}

TEST(ToolOfPersons, SaysWhatWouldHaveMadeItAYesForAPerson) {
  const std::string asked = "why-not tran-thi-b lead-the-work hoat-dong";
  const std::string there = " --of huyen-uy-vi-du" + persons;
  EXPECT_EQ(run(asked + " --on 2024-03-15" + there).code, 0) << "she stands in";
  const tool_outcome refused = run(asked + " --on 2024-03-16" + there);
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.text, HasSubstr("(Quyết định 03-QĐ/TU-VD (hư cấu)) sớm hơn, từ ngày 16/03/2024."));
  EXPECT_THAT(run(asked + " --lang en --on 2024-03-16" + there).text, HasSubstr("[unlawful] Trần Thị B takes the office of"));
  EXPECT_EQ(run("why-not tran-thi-b lead-the-work" + on + there).code, 2);
  EXPECT_EQ(run("why-not 'Nguyễn Văn X' lead-the-work hoat-dong" + on + there).code, 2);
  const auto json = nlohmann::json::parse(run(asked + " --format json --on 2024-03-16" + there).text);
  EXPECT_EQ(json["kind"], "person-why-not");
  const auto& last = json["remedies"].back();
  EXPECT_EQ(last["label"], "unlawful");
  EXPECT_EQ(last["edits"][0]["edit"], "tenure");
  EXPECT_EQ(last["answer_after"]["verdict"], "permitted");
}

TEST(ToolOfPersons, SaysWhichQuestionsPersonsAreAsked) {
  const std::string there = on + " --of huyen-uy-vi-du" + persons;
  for (const char* asked : {"chain tran-thi-b decide viec-ban-thuong-vu.thanh-ly", "responsible 'Trần Thị B'",
                            "relationship bi-thu tran-thi-b", "composition 'chị B'"}) {
    const tool_outcome told = complaints(asked + there);
    EXPECT_EQ(told.code, 2) << asked;
    EXPECT_THAT(told.text, HasSubstr("về một người chỉ hỏi được may, what, why-not")) << asked;
  }
  EXPECT_THAT(complaints("chain 'Nguyễn Văn X' decide viec-ban-thuong-vu.thanh-ly" + there).text, HasSubstr("name-not-found"));
}

TEST(ToolOfPersons, ListsVacanciesAndChecksARegistry) {
  EXPECT_EQ(run("vacancies --on 2024-07-01 --of huyen-uy-vi-du" + persons).code, 1);
  EXPECT_EQ(run("vacancies --on 2025-07-01 --of huyen-uy-vi-du" + persons).code, 0);
  EXPECT_EQ(run("vacancies" + on).code, 2);
  EXPECT_EQ(run("check" + persons).code, 1);
  const std::string bad = " --registry " QUYCHE_SOURCE_DIR "/tests/bad_registries/";
  const std::string rules = " --file " QUYCHE_SOURCE_DIR "/tests/bad_registries/quy-che.toml";
  EXPECT_EQ(run("check" + rules + bad + "4002-two-secretaries.toml").code, 1);
  EXPECT_EQ(run("check" + rules + bad + "3001-unknown-office.toml").code, 2);
  EXPECT_EQ(run("check" + bad + "khong-co.toml").code, 2);
  const auto json = nlohmann::json::parse(run("vacancies --format json --on 2024-07-01 --of huyen-uy-vi-du" + persons).text);
  EXPECT_EQ(json["vacancies"].back()["office"], "pho-bi-thu-thuong-truc");
}

}  // namespace
