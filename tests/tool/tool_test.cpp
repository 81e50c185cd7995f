// SPDX-License-Identifier: BSL-1.0
// The tool as people run it: exit codes, languages, names, formats.
#include <unistd.h>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <tool/run_tool.hpp>

namespace {

using namespace quyche_tests;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(Tool, SaysByItsExitCodeWhatTheAnswerIs) {
  EXPECT_EQ(run("may ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on).code, 0);
  EXPECT_EQ(run("may bi-thu convene hoi-nghi.ban-chap-hanh" + on).code, 1);
  EXPECT_EQ(run("may ban-thuong-vu decide kinh-te-xa-hoi.du-an" + on).code, 4);
  EXPECT_EQ(run("may thuong-truc-cap-uy decide viec-ban-thuong-vu.chi-thuong-xuyen" + on + fictional).code, 4);
  EXPECT_EQ(run("who convene hoi-nghi.ban-chap-hanh" + on).code, 0);
  EXPECT_EQ(run("who annul hoi-nghi.ban-chap-hanh" + on).code, 1);
  EXPECT_EQ(run("who decide kinh-te-xa-hoi.du-an" + on).code, 4);
  EXPECT_EQ(run("what toa-an" + on).code, 1);
  EXPECT_EQ(run("what bi-thu" + on).code, 0);
  EXPECT_EQ(run("responsible hoat-dong.thuong-truc" + on).code, 0);
  EXPECT_EQ(run("responsible ton-giao" + on).code, 1);
  EXPECT_EQ(run("chain pho-bi-thu-thuong-truc decide viec-ban-thuong-vu.nghi-phep" + on + fictional).code, 1);
  EXPECT_EQ(run("chain pho-bi-thu-thuong-truc decide viec-ban-thuong-vu.tiep-khach" + on + fictional).code, 0);
  EXPECT_EQ(run("chain thuong-truc-cap-uy decide viec-ban-thuong-vu.chi-thuong-xuyen" + on + fictional).code, 4);
  EXPECT_EQ(run("relationship ban-thuong-vu toa-an" + on).code, 0);
  EXPECT_EQ(run("relationship toa-an vien-kiem-sat" + on).code, 1);
}

TEST(Tool, RefusesWhatItDoesNotUnderstandWithExitCodeTwo) {
  for (const char* wrong : {"maybe",
                            "may",
                            "may ban-thuong-vu convene",
                            "may ban-thuong-vu convene hoi-nghi thua",
                            "may ai-do convene hoi-nghi",
                            "what bi-thu --on 2024-13-01",
                            "what bi-thu --on hom-nay",
                            "what bi-thu --lang fr",
                            "what bi-thu --format xml",
                            "what bi-thu --unit cap-tinh",
                            "what bi-thu --file /khong/co",
                            "what bi-thu --fact assigned-field=maybe",
                            "what bi-thu --fact so-tien=3",
                            "what bi-thu --amount 3",
                            "what bi-thu --sai",
                            "explain Q9999",
                            "explain",
                            "check",
                            "check /khong/co",
                            "graph who",
                            "who may-be hoi-nghi"}) {
    const tool_outcome seen = complaints(wrong);
    EXPECT_EQ(seen.code, 2) << wrong;
    EXPECT_THAT(seen.text, StartsWith("lỗi Q")) << wrong;
    EXPECT_THAT(seen.text, HasSubstr("cách sửa: ")) << wrong;
    EXPECT_EQ(run(wrong).text, "") << wrong;
  }
}

TEST(Tool, SaysWhatItCanAnswerWhenAskedNothing) {
  const tool_outcome seen = run("");
  EXPECT_EQ(seen.code, 0);
  for (const char* question : {"quyche may", "quyche who", "quyche what", "quyche responsible", "quyche chain",
                               "quyche relationship", "quyche check", "quyche explain", "quyche graph"})
    EXPECT_THAT(seen.text, HasSubstr(question));
  EXPECT_THAT(run("--help").text, HasSubstr("--towards"));
  EXPECT_THAT(run("--version").text, StartsWith("quyche "));
}

/// The examples that the tool prints are run as they stand.
TEST(Tool, PrintsExamplesThatWork) {
  for (const char* lang : {"vi", "en"}) {
    const std::string text = run(std::string{"--lang "} + lang).text;
    int examples = 0;
    for (std::size_t from = text.find("  quyche ", text.find(lang == std::string{"vi"} ? "Ví dụ" : "Examples"));
         from != std::string::npos; from = text.find("  quyche ", from + 1)) {
      const std::string line = text.substr(from + 9, text.find('\n', from) - from - 9);
      const tool_outcome seen = run(line, "cd " QUYCHE_SOURCE_DIR " && LC_ALL=C.UTF-8");
      EXPECT_EQ(seen.code, 0) << line;
      ++examples;
    }
    EXPECT_EQ(examples, 3) << lang;
  }
}

TEST(Tool, SpeaksTheLanguageOfTheLocale) {
  const std::string question = "may ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on;
  EXPECT_THAT(run(question, "LC_ALL=C").text, StartsWith("CÓ."));
  EXPECT_THAT(run(question, "LC_ALL= LC_MESSAGES= LANG=").text, StartsWith("CÓ."));
  EXPECT_THAT(run(question, "LC_ALL=vi_VN.UTF-8").text, StartsWith("CÓ."));
  EXPECT_THAT(run(question, "LC_ALL=en_GB.UTF-8").text, StartsWith("YES."));
  EXPECT_THAT(run(question, "LC_ALL= LC_MESSAGES= LANG=fr_FR.UTF-8").text, StartsWith("YES."));
  EXPECT_THAT(run(question + " --lang vi", "LC_ALL=en_GB.UTF-8").text, StartsWith("CÓ."));
}

TEST(Tool, TakesNamesAsPeopleWriteThem) {
  const std::string expected = run("may ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on).text;
  for (const char* typed :
       {R"("ban thường vụ" "triệu tập" "hội nghị cấp ủy")", R"("BAN THƯỜNG VỤ" "Triệu Tập" "HỘI NGHỊ CẤP UỶ")",
        R"("ban thuong vu" "trieu tap" "hoi nghi cap uy")",
        "\"ban thu\xCC\x9Bo\xCC\x9B\xCC\x80ng vu\xCC\xA3\" convene \"h\xC3\xB4\xCC\xA3i nghi\xCC\xA3 c\xC3\xA2\xCC\x81p "
        "\xC3\xB9y\"",
        R"("standing committee" convene "sessions of the committee")"}) {
    const tool_outcome seen = run(std::string{"may "} + typed + on);
    if (std::string_view{typed}.find("\xC3\xB9y") != std::string_view::npos) {
      EXPECT_EQ(seen.code, 2) << "ùy is not ủy";
    } else {
      EXPECT_EQ(seen.text, expected) << typed;
    }
  }
}

TEST(Tool, ListsWhatAnAmbiguousNameMayMean) {
  const tool_outcome seen = complaints("what \"thành ủy\"" + on);
  EXPECT_EQ(seen.code, 2);
  EXPECT_THAT(seen.text, HasSubstr("Q5002"));
  EXPECT_THAT(seen.text, HasSubstr("`ban-chap-hanh`"));
  EXPECT_THAT(seen.text, HasSubstr("`superior.ban-chap-hanh`"));
}

TEST(Tool, SuggestsTheNearestName) {
  EXPECT_THAT(complaints("what \"ban thường vu cấp ủy cấp huyệ\"" + on).text, HasSubstr("`ban-thuong-vu`"));
  EXPECT_THAT(complaints("what ban-thuong-vuu" + on).text, HasSubstr("`ban-thuong-vu`"));
}

TEST(Tool, ColoursATerminalOnly) {
  EXPECT_THAT(run("may ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on, "TERM=xterm").text, Not(HasSubstr("\x1b[")));
}

TEST(Tool, WritesJsonThatAnotherReaderUnderstands) {
  for (const std::string question :
       {"may ban-thuong-vu convene hoi-nghi.ban-chap-hanh", "who convene hoi-nghi.ban-chap-hanh", "what bi-thu",
        "responsible hoat-dong.thuong-truc", "chain ban-thuong-vu convene hoi-nghi.ban-chap-hanh",
        "relationship ban-thuong-vu toa-an", "composition ban-thuong-vu"}) {
    const auto read = nlohmann::json::parse(run(question + on + " --format json").text, nullptr, false);
    ASSERT_FALSE(read.is_discarded()) << question;
    EXPECT_EQ(read["format"], 1);
    EXPECT_EQ(read["kind"], question.substr(0, question.find(' ')));
    EXPECT_EQ(read["fingerprint"].get<std::string>().size(), 16U);
  }
}

TEST(Tool, DrawsWhatGraphvizReads) {
  EXPECT_THAT(run("graph" + on).text, StartsWith("digraph quyche {"));
  EXPECT_THAT(run("graph may ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on).text, HasSubstr("Điều 5"));
  EXPECT_THAT(run("graph chain pho-bi-thu-thuong-truc decide viec-ban-thuong-vu.nghi-phep" + on + fictional).text,
              HasSubstr("style=dashed"));
}

TEST(Tool, ExplainsCodesRulesAndWords) {
  for (const char* code : {"Q3001", "q3001", "3001", "unknown-name", "R7", "r7", "no-longer", "ring", "broken-link"})
    EXPECT_EQ(run(std::string{"explain "} + code).code, 0) << code;
  EXPECT_NE(run("explain R7").text, run("explain R7 --lang en").text);
  EXPECT_EQ(run("explain needs-higher-layer").text,
            "needs-higher-layer (why-not): Phải do cấp trên: văn bản của chính đơn vị không đủ; phải là văn bản nêu ở đầu câu, "
            "chậm nhất trong ngày được hỏi.\n");
  EXPECT_THAT(run("explain self-delegation").text, AllOf(HasSubstr("Q3018"), HasSubstr("self-delegation (R7)")));
}

const std::string strike = " --strike hu-btv-uy-quyen-tai-chinh";

#ifndef QUYCHE_SLOW_RUN  // each compares all powers of two regulations: seconds under a sanitizer
TEST(Tool, TellsWhatChanges) {
  EXPECT_EQ(run("changes 2025-06-30 2025-07-01").code, 0);
  EXPECT_EQ(run("changes 2024-01-01 2024-03-01").code, 1);
  EXPECT_THAT(run("what-if --lang en" + strike + on + fictional).text,
              HasSubstr("No longer rests on: Regulation 01-QC/HU (fictional), "));
  const std::string delegation = "what-if --strike hu-uy-quyen-nghi-phep" + on + fictional;
  EXPECT_THAT(run(delegation).text, AllOf(HasSubstr("Không còn ủy quyền: khoản 2 Điều 9"), Not(HasSubstr("Không còn căn cứ")),
                                          HasSubstr("Không còn được áp dụng (vẫn còn hiệu lực): Điều 5 Quy định 202")));
  EXPECT_THAT(run(delegation + " --lang en").text, HasSubstr("No longer delegated by: "));
  const tool_outcome json = run("what-if --format json" + strike + on + fictional);
  EXPECT_EQ(nlohmann::json::parse(json.text)["changes"].size(), 1U);
}
#endif

TEST(Tool, TellsWhatWouldChange) {
  EXPECT_EQ(run("changes 2024-01-01").code, 2);
  EXPECT_EQ(run("changes 2024-01-01 hôm-nay").code, 2);
  const tool_outcome without = run("what-if" + strike + on + fictional);
  EXPECT_EQ(without.code, 0);
  EXPECT_THAT(without.text, HasSubstr("Giả định: không có hu-btv-uy-quyen-tai-chinh."));
  EXPECT_THAT(without.text, HasSubstr("Không còn căn cứ: khoản 1 Điều 8"));
  EXPECT_EQ(run("may ban-thuong-vu delegate tai-chinh-tai-san" + on + fictional).code, 0);
  EXPECT_EQ(run("may ban-thuong-vu delegate tai-chinh-tai-san" + strike + on + fictional).code, 1);
  EXPECT_EQ(
      run("may ban-thuong-vu delegate tai-chinh-tai-san --period hu-btv-uy-quyen-tai-chinh=2024-03-02.." + on + fictional).code,
      1);
  const std::string spending = "may thuong-truc-cap-uy decide viec-ban-thuong-vu.chi-thuong-xuyen --on 2025-03-01";
  const std::string added = " --delegate 'ban thường vụ:thường trực cấp ủy:quyết định:chi thường xuyên của cơ quan đảng'";
  EXPECT_EQ(run(spending + fictional).code, 1);
  EXPECT_EQ(run(spending + added + fictional).code, 0);
  EXPECT_EQ(run("what-if --delegate ban-thuong-vu:thuong-truc-cap-uy:decide" + on).code, 2);
  EXPECT_EQ(run("what-if --delegate ban-thuong-vu:khong-co:decide:tai-chinh-tai-san" + on).code, 2);
  EXPECT_EQ(run("what-if" + on).code, 2);
  EXPECT_EQ(run("what-if --strike khong-co" + on).code, 2);
  EXPECT_EQ(run("what-if --period mai-mai" + on).code, 2);
  EXPECT_EQ(run("what-if --period hu-btv-uy-quyen-tai-chinh=2024-03-02..2024-03-01" + on + fictional).code, 2);
}

TEST(Tool, TellsWhatWouldHaveMadeItAYes) {
  EXPECT_EQ(run("why-not ban-thuong-vu convene hoi-nghi.ban-chap-hanh" + on).code, 0);
  const tool_outcome refused = run("why-not bi-thu convene hoi-nghi.ban-chap-hanh" + on);
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.text, HasSubstr("1. [hợp lệ] Cần cả hai:"));
  EXPECT_EQ(run("why-not thuong-truc-cap-uy decide viec-ban-thuong-vu.chi-thuong-xuyen" + on + fictional).code, 4);
  EXPECT_EQ(run("why-not bi-thu convene" + on).code, 2);
  const auto json = nlohmann::json::parse(run("why-not bi-thu convene hoi-nghi.ban-chap-hanh --format json" + on).text);
  EXPECT_EQ(json["kind"], "why-not");
  EXPECT_EQ(json["remedies"][0]["edits"].size(), 2U);
  EXPECT_EQ(json["remedies"][0]["answer_after"]["verdict"], "permitted");
}

TEST(Tool, TellsWhatLaterDocumentsChange) {
#ifndef QUYCHE_SLOW_RUN
  const tool_outcome all = run("changes --known-before 2019-08-01" + on);
  EXPECT_EQ(all.code, 0);
  EXPECT_THAT(all.text, StartsWith("Thẩm quyền thay đổi (01/03/2024 theo văn bản đã ký đến 01/08/2019 → 01/03/2024)"));
  EXPECT_EQ(run("changes --known-before 2024-01-01 --known-after 2024-01-31" + on).code, 1);
  EXPECT_EQ(run("changes 2024-01-01 2024-03-01 --known-before 2019-08-01 --known 2024-03-01").code, 0);
#endif
  const auto json =
      nlohmann::json::parse(run("changes --known-before 2019-08-01 --known-after 2019-08-02 --format json" + on).text);
  EXPECT_EQ(json["before"]["known"], "2019-08-01");
  EXPECT_EQ(json["after"]["known"], "2019-08-02");
  EXPECT_EQ(json["before"]["on"], json["after"]["on"]);
  EXPECT_EQ(run("changes --known-before hôm-qua" + on).code, 2);
  EXPECT_EQ(run("changes 2024-01-01 --known-before 2024-01-01").code, 2);
  EXPECT_EQ(run("changes --known 2024-01-01").code, 2);
}

/// Fictional: who may promote up to which grade.
TEST(Tool, TakesAGradeWhereOneMeasureHasGrades) {
  const std::string path = ::testing::TempDir() + "quyche_grade_" + std::to_string(getpid()) + ".toml";
  const std::string text = R"toml(format = 1
[unit]
id = "cap-thu"
name = { vi = "Cấp thử" }
level = "district"
[document]
id = "quy-che"
title = { vi = "Quy chế (hư cấu)" }
rank = "local"
in_force = { from = 2020-09-01 }
[[measure]]
id = "ngach"
name = { vi = "ngạch" }
kind = "levels"
levels = ["chuyên viên", "chuyên viên chính"]
[[body]]
id = "ban-thuong-vu"
name = { vi = "Ban thường vụ" }
basis = "Điều 1"
[[matter]]
id = "can-bo"
name = { vi = "việc bổ nhiệm" }
[[power]]
holder = "ban-thuong-vu"
act = "decide"
matter = "can-bo"
limit = { ngach = { up_to = "chuyên viên" } }
basis = "Điều 2"
)toml";
  std::ofstream{path} << text;
  const std::string asked = "may ban-thuong-vu decide can-bo --unit none --file " + path + on;
  EXPECT_EQ(run(asked).code, 4);
  EXPECT_EQ(run(asked + " --grade \"chuyên viên\"").code, 0);
  EXPECT_EQ(run(asked + " --grade \"Chuyên viên chính\"").code, 1);
  EXPECT_EQ(run(asked + " --grade \"chuyên viên\" --fact \"ngach=chuyên viên\"").code, 2);
  EXPECT_EQ(run(asked + " --grade \"giáo sư\"").code, 2);
  EXPECT_THAT(complaints("what bi-thu --grade 1" + on).text, HasSubstr("--grade"));
  std::ofstream{path} << text << "[[measure]]\nid = \"bac\"\nname = { vi = \"bậc\" }\nkind = \"levels\"\nlevels = [\"một\"]\n";
  EXPECT_EQ(run(asked + " --grade \"chuyên viên\"").code, 2);
  std::remove(path.c_str());
}

TEST(Tool, TellsHowABodyIsComposed) {
  const std::string committee = "composition ban-chap-hanh --unit cap-xa --on 2025-08-01";
  EXPECT_EQ(run(committee).code, 4);
  EXPECT_EQ(run(committee + " --fact so-don-vi-sap-nhap=3").code, 0);
  EXPECT_THAT(run(committee + " --fact so-don-vi-sap-nhap=3").text, HasSubstr("Không quá 33 thành viên"));
  EXPECT_EQ(run("composition ban-chap-hanh" + on).code, 1);
  EXPECT_EQ(run("composition bi-thu" + on).code, 2);
  EXPECT_EQ(run("composition" + on).code, 2);
}

TEST(Tool, LetsNothingThatIsTypedSteerTheTerminal) {
  const tool_outcome seen = complaints("what \"$(printf '\\033[31m')\" --fact \"$(printf '\\033[2J=1')\"" + on);
  EXPECT_THAT(seen.text, HasSubstr("<U+001B>[31m"));
  EXPECT_EQ(seen.text.find('\x1b'), std::string::npos) << seen.text;
}

TEST(Tool, ChecksFiles) {
  const tool_outcome example = run("check " QUYCHE_SOURCE_DIR "/examples/regulations/huyen-vi-du.toml");
  EXPECT_EQ(example.code, 1);
  EXPECT_THAT(example.text, HasSubstr("Q6003 (broken-delegation): ủy quyền `hu-uy-quyen-tai-san`"));
  EXPECT_EQ(run("check " QUYCHE_SOURCE_DIR "/src/regulations/cap-huyen.toml").code, 0);
  EXPECT_EQ(run("check " QUYCHE_SOURCE_DIR "/src/regulations/cap-xa.toml").code, 0);
  const std::string path = ::testing::TempDir() + "quyche_check_" + std::to_string(getpid()) + ".toml";
  std::ofstream{path} << "format = 1\n[document]\nid = \"a\"\nrank = \"local\"\n";
  const tool_outcome seen = run("check " + path);
  EXPECT_EQ(seen.code, 2);
  EXPECT_THAT(seen.text, HasSubstr(path + ":2:1: lỗi Q"));
  std::remove(path.c_str());
}

TEST(Tool, SaysWhatIsWrongWithAFact) {
  EXPECT_THAT(complaints("what bi-thu --grade 3" + on + fictional).text, HasSubstr("Q5008 (no-such-measure)"));
  EXPECT_THAT(complaints("what bi-thu --grade 3" + on + fictional).text, HasSubstr("(`amount`)"));
  EXPECT_THAT(complaints("what bi-thu --grade 3 --lang en" + on + fictional).text,
              HasSubstr("`--grade` needs a stack with exactly one measure of that kind"));
  EXPECT_EQ(run("what bi-thu --amount 3000000VND" + on + fictional).code, 0);
  EXPECT_EQ(run("what bi-thu --amount 3tỷ" + on + fictional).code, 2);
  EXPECT_THAT(complaints("what bi-thu --amount 3tỷ" + on + fictional).text,
              HasSubstr("cách sửa: viết như `--amount \"3.000.000 VND\"`"));
  EXPECT_THAT(complaints("what bi-thu --amount '3 tỷ VND' --fact amount='4 tỷ VND'" + on + fictional).text,
              HasSubstr("Q5009 (fact-twice)"));
}

}  // namespace
