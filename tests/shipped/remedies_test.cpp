// SPDX-License-Identifier: BSL-1.0
// Remedies in the shipped regulations: what an official reads, word for word; and a sample of all refusals, checked.
#include <iostream>

#include <gtest/gtest.h>

#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/render/explain.hpp>

#include "support/checked.hpp"
#include "support/effort.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

graph district(bool with_fiction) {
  auto files = shipped_stack("cap-huyen");
  if (with_fiction) files.push_back(read_file(QUYCHE_SOURCE_DIR "/examples/regulations/huyen-vi-du.toml").value());
  return freeze(load(files).made.value());
}
question about(const graph& in, const char* actor, const char* what, const char* matter, date on = day(2024, 3, 1)) {
  return {*in.find_actor(actor), *find_act(what), *in.find_matter(matter), {on}};
}
/// What is told of remedies: behind the answer itself.
std::string told(const graph& in, const question& asked, language lang) {
  const why_not_answer given = checked(in, why_not(in, asked));
  return explain(in, given, {lang}).substr(explain(in, given.given, {lang}).size());
}

TEST(Remedies, ASecretaryWhoWouldDecideWhatTheStandingCommitteeDecides) {
  const graph in = district(false);
  const question asked = about(in, "bi-thu", "decide", "viec-ban-thuong-vu");
  EXPECT_EQ(
      told(in, asked, language::vi),
      "Một trong 2 cách sau là đủ để câu trả lời thành CÓ:\n"
      "  1. [hợp lệ] Cần cả hai:\n"
      "     – Văn bản của chính đơn vị quy định thêm: Ban thường vụ cấp ủy cấp huyện có quyền ủy quyền cho Bí thư cấp ủy cấp "
      "huyện về công việc thuộc thẩm quyền của ban thường vụ.\n"
      "     – Ban thường vụ cấp ủy cấp huyện ủy quyền bằng văn bản cho Bí thư cấp ủy cấp huyện quyết định công việc thuộc "
      "thẩm quyền của ban thường vụ.\n"
      "  2. [nguồn để ngỏ] Văn bản của chính đơn vị quy định thêm: Bí thư cấp ủy cấp huyện được quyết định công việc thuộc "
      "thẩm quyền của ban thường vụ.\n"
      "  Hợp lệ: cơ quan, chức danh nêu ở đầu câu tự làm được, chậm nhất trong ngày 01/03/2024; làm sau thì không có giá trị "
      "cho ngày "
      "đó.\n"
      "  Nguồn để ngỏ: cấp trên đã giao việc này theo thẩm quyền cho cơ quan, chức danh khác; các nguồn đã nạp không nói văn "
      "bản của chính "
      "đơn vị có được giao thêm hay không. Nếu được thì chậm nhất trong ngày 01/03/2024.\n"
      "  Nhãn nói ai làm được theo các nguồn đã nạp, không nói có nên làm hay không.\n");
  EXPECT_EQ(
      told(in, asked, language::en),
      "Any of these 2 would make the answer yes:\n"
      "  1. [lawful] Both are needed:\n"
      "     – A document of the unit itself adds that the district standing committee may delegate to the secretary of the "
      "district committee in matters within the standing committee's competence.\n"
      "     – The district standing committee delegates in writing to the secretary of the district committee to decide "
      "matters within the standing committee's competence.\n"
      "  2. [not settled] A document of the unit itself adds that the secretary of the district committee may decide matters "
      "within the standing committee's competence.\n"
      "  Lawful: whoever the sentence begins with can do it, by 2024-03-01 at the latest; done later it does not hold for "
      "that day.\n"
      "  Not settled: a higher layer gives this to another by competence; the loaded sources do not say whether a document "
      "of the unit may give it as well. If it may, by 2024-03-01 at the latest.\n"
      "  The labels say who could do it by the loaded sources, not whether it should be done.\n");
}

TEST(Remedies, ASecretaryWhoWouldConveneTheCommittee) {
  const graph in = district(false);
  const question asked = about(in, "bi-thu", "convene", "hoi-nghi.ban-chap-hanh");
  EXPECT_EQ(
      told(in, asked, language::vi),
      "Một trong 2 cách sau là đủ để câu trả lời thành CÓ:\n"
      "  1. [hợp lệ] Cần cả hai:\n"
      "     – Văn bản của chính đơn vị quy định thêm: Ban thường vụ cấp ủy cấp huyện có quyền ủy quyền cho Bí thư cấp ủy cấp "
      "huyện về hội nghị cấp ủy.\n"
      "     – Ban thường vụ cấp ủy cấp huyện ủy quyền bằng văn bản cho Bí thư cấp ủy cấp huyện triệu tập hội nghị cấp ủy.\n"
      "  2. [phải do cấp trên] Văn bản của Trung ương quy định thêm: Bí thư cấp ủy cấp huyện được triệu tập hội nghị cấp "
      "ủy.\n"
      "  Hợp lệ: cơ quan, chức danh nêu ở đầu câu tự làm được, chậm nhất trong ngày 01/03/2024; làm sau thì không có giá trị "
      "cho ngày "
      "đó.\n"
      "  Phải do cấp trên: văn bản của chính đơn vị không đủ; phải là văn bản nêu ở đầu câu, chậm nhất trong ngày "
      "01/03/2024.\n"
      "  Nhãn nói ai làm được theo các nguồn đã nạp, không nói có nên làm hay không.\n");
  EXPECT_EQ(
      told(in, asked, language::en),
      "Any of these 2 would make the answer yes:\n"
      "  1. [lawful] Both are needed:\n"
      "     – A document of the unit itself adds that the district standing committee may delegate to the secretary of the "
      "district committee in sessions of the committee.\n"
      "     – The district standing committee delegates in writing to the secretary of the district committee to convene "
      "sessions of the committee.\n"
      "  2. [only from above] A central document adds that the secretary of the district committee may convene sessions of "
      "the committee.\n"
      "  Lawful: whoever the sentence begins with can do it, by 2024-03-01 at the latest; done later it does not hold for "
      "that day.\n"
      "  Only from above: a document of the unit is not enough; it takes the one that the sentence begins with, by "
      "2024-03-01 at the latest.\n"
      "  The labels say who could do it by the loaded sources, not whether it should be done.\n");
}

TEST(Remedies, AfterTheDistrictEndedThereAreNone) {
  const graph in = district(false);
  const question asked = about(in, "thuong-truc-cap-uy", "decide", "viec-ban-thuong-vu", day(2025, 7, 1));
  EXPECT_EQ(told(in, asked, language::vi),
            "Không có cách nào, trong phạm vi hai thay đổi, làm cho câu trả lời thành CÓ.\n"
            "  Ngày 01/07/2025, không thể giao thêm gì cho Thường trực cấp ủy cấp huyện: vào ngày đó cơ quan, "
            "chức danh này không tồn tại.\n");
  EXPECT_EQ(
      told(in, asked, language::en),
      "Nothing within two edits would make the answer yes.\n"
      "  On 2025-07-01, nothing can be given to the permanent members of the district committee: it does not exist on that "
      "day.\n");
}

/// HƯ CẤU: a delegation up to 5 million, asked for 8 million.
TEST(Remedies, AnAmountAboveALimit) {
  const graph in = district(true);
  question asked = about(in, "thuong-truc-cap-uy", "decide", "viec-ban-thuong-vu.chi-thuong-xuyen");
  asked.facts = {{*in.find_measure("amount"), 8'000'000}};
  EXPECT_EQ(
      told(in, asked, language::vi),
      "Một trong 4 cách sau là đủ để câu trả lời thành CÓ:\n"
      "  1. [hợp lệ] Ban thường vụ cấp ủy cấp huyện ủy quyền bằng văn bản cho Thường trực cấp ủy cấp huyện quyết định chi "
      "thường xuyên của cơ quan đảng.\n"
      "  2. [hợp lệ] Ban thường vụ cấp ủy cấp huyện nới giới hạn tại khoản 1 Điều 9 Quy chế 01-QC/HU (hư cấu) thành: số "
      "tiền không quá 8.000.000 VND.\n"
      "  3. [nguồn để ngỏ] Văn bản của chính đơn vị quy định thêm: Thường trực cấp ủy cấp huyện được quyết định chi thường "
      "xuyên của cơ quan đảng.\n"
      "  4. [tùy sự việc] Trường hợp số tiền không quá 5.000.000 VND.\n"
      "  Hợp lệ: cơ quan, chức danh nêu ở đầu câu tự làm được, chậm nhất trong ngày 01/03/2024; làm sau thì không có giá trị "
      "cho ngày "
      "đó.\n"
      "  Nguồn để ngỏ: cấp trên đã giao việc này theo thẩm quyền cho cơ quan, chức danh khác; các nguồn đã nạp không nói văn "
      "bản của chính "
      "đơn vị có được giao thêm hay không. Nếu được thì chậm nhất trong ngày 01/03/2024.\n"
      "  Tùy sự việc: sự việc có thể đúng như vậy, nhưng không ai làm cho thành như vậy được.\n"
      "  Nhãn nói ai làm được theo các nguồn đã nạp, không nói có nên làm hay không.\n");
  EXPECT_EQ(
      told(in, asked, language::en),
      "Any of these 4 would make the answer yes:\n"
      "  1. [lawful] The district standing committee delegates in writing to the permanent members of the district "
      "committee to decide running expenses of the party offices.\n"
      "  2. [lawful] The district standing committee widens the limit in Regulation 01-QC/HU (fictional), clause 1 Article "
      "9 to: the amount up to 8.000.000 VND.\n"
      "  3. [not settled] A document of the unit itself adds that the permanent members of the district committee may decide "
      "running expenses of the party offices.\n"
      "  4. [a fact] In a case with the amount up to 5.000.000 VND.\n"
      "  Lawful: whoever the sentence begins with can do it, by 2024-03-01 at the latest; done later it does not hold for "
      "that day.\n"
      "  Not settled: a higher layer gives this to another by competence; the loaded sources do not say whether a document "
      "of the unit may give it as well. If it may, by 2024-03-01 at the latest.\n"
      "  A fact: it may be so, and nobody can make it so.\n"
      "  The labels say who could do it by the loaded sources, not whether it should be done.\n");
}

/// Whoever is refused, in every act and matter: each remedy passes the checker.
TEST(Remedies, OfASampleOfAllRefusalsHold) {
  const graph in = district(true);
  std::vector<question> refused;
  const auto take = [&](actor_id who) {
    for (const matter_id matter : in.matters())
      for (std::size_t place = 0; place < act_count; ++place) {
        const question asked{who, static_cast<act>(place), matter, {day(2024, 3, 1)}};
        if (may(in, asked).decided != verdict::permitted) refused.push_back(asked);
      }
  };
  for (const body_id one : in.bodies()) take(one);
  for (const office_id one : in.offices()) take(one);
  std::size_t remedies = 0;
  std::size_t pairs = 0;
  std::size_t questions = 0;
  for (std::size_t place = 0; place < refused.size(); place += refused.size() / effort(8, 80, 1000)) {
    const why_not_answer given = why_not(in, refused[place]);
    const verification found = verify(in, given);
    ASSERT_TRUE(found) << found.complaint;
    EXPECT_TRUE(given.complete);
    ++questions;
    for (const remedy& one : given.remedies) {
      ++remedies;
      pairs += one.edits.size() == 2 ? 1 : 0;
    }
  }
  std::cout << "count: why_not shipped refusals " << refused.size() << " asked " << questions << " remedies " << remedies
            << " of two edits " << pairs << "\n";
  EXPECT_GT(remedies, questions / 2);
}

}  // namespace
