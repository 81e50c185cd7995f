// SPDX-License-Identifier: BSL-1.0
// Answers about persons as sentences, exactly, and as JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>

#include "support/broken_contract.hpp"
#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;
using testing::HasSubstr;
using testing::Not;

class person_texts : public testing::Test {
 protected:
  void make() {
    power_form form{small.based("q1"), {small.secretary}, act::decide, {small.finance}};
    form.when = limit;
    small.builder.power(form);
    in = checked(freeze(std::move(small.builder).finish().value()));
    rows = people.made();
  }
  [[nodiscard]] person_answer ask(person_id who) const {
    return may(*rows, *in, {who, people.unit, act::decide, *in->find_matter("tai-chinh"), {day(2024, 3, 10)}});
  }
  [[nodiscard]] std::string text(person_id who, language lang = language::vi) const {
    return explain(*rows, *in, ask(who), {lang});
  }
  small_regulation small;
  small_registry people;
  condition limit;
  std::optional<graph> in;
  std::optional<registry> rows;
};

TEST_F(person_texts, AYesNamesTheCapacityAndItsRow) {
  people.substitute(people.second, people.first, "bi-thu", {day(2024, 3, 1), day(2024, 3, 16)});
  make();
  EXPECT_EQ(text(people.first),
            "CÓ. Ngày 10/03/2024, Nguyễn Văn A tại Đảng ủy xã Thử được quyết định Tài chính.\n"
            "  Với tư cách Bí thư (theo Quyết định 1, từ ngày 01/01/2021): CÓ.\n"
            "    1. Điều 5 Văn bản thử: Bí thư quyết định Tài chính.\n"
            "    2. Kết luận: được.\n");
  EXPECT_EQ(text(people.second),
            "CÓ. Ngày 10/03/2024, Trần Thị B tại Đảng ủy xã Thử được quyết định Tài chính.\n"
            "  Với tư cách Bí thư, thay Nguyễn Văn A từ ngày 01/03/2024 đến hết ngày 15/03/2024 (theo Thông báo 1): CÓ.\n"
            "    1. Điều 5 Văn bản thử: Bí thư quyết định Tài chính.\n"
            "    2. Kết luận: được.\n"
            "  Với tư cách Phó bí thư: KHÔNG.\n");
  EXPECT_THAT(text(people.second, language::en), HasSubstr("As Bí thư, standing in for Nguyễn Văn A from 2024-03-01 until"));
}

TEST_F(person_texts, OfAnAmendedTextIsToldOnceAtTheEnd) {
  document_entry made = small_regulation::make_document("sua", document_rank::local);
  made.title = {"Quyết định sửa", {}};
  made.links.amends = {small.rules};
  small.builder.document(made);
  limit = {{small.amount, bound::open_start, 3'000'001}};
  power_form second{small.based("q2"), {small.deputy}, act::decide, {small.finance}};
  second.when = limit;
  small.builder.power(second);
  people.tables.tenures.push_back(
      {people.first, "pho-bi-thu", people.unit, {day(2021, 1, 1), period::open_end}, {}, "Quyết định 3", {}});
  make();
  const std::string note =
      "\nLưu ý: Văn bản thử đã được sửa đổi, bổ sung bởi Quyết định sửa từ ngày 01/09/2020; bản dùng ở đây chưa hợp nhất.\n";
  const std::string both = text(people.first);
  EXPECT_THAT(both, AllOf(HasSubstr(": Bí thư quyết định Tài chính"), HasSubstr(": Phó bí thư quyết định Tài chính"),
                          testing::EndsWith(note)));
  EXPECT_EQ(both.find("Lưu ý"), both.rfind("Lưu ý"));
  EXPECT_THAT(to_json(*rows, *in, ask(people.first)), HasSubstr("\"notes\""));

  const person_question open{people.second, people.unit, act::adopt, *in->find_matter("tai-chinh"), {day(2024, 3, 10)}};
  const std::string no = explain(*rows, *in, why_not(*rows, *in, open));
  EXPECT_THAT(no, AllOf(HasSubstr("KHÔNG"), Not(HasSubstr("Lưu ý"))));
}

TEST_F(person_texts, ANoTellsEachCapacityAndWhichRowsDoNotCount) {
  people.tables.tenures[0].held = {day(2021, 1, 1), day(2024, 1, 1)};
  make();
  EXPECT_THAT(text(people.first), HasSubstr("Ngày 10/03/2024, Nguyễn Văn A không giữ chức vụ nào tại Đảng ủy xã Thử."));
  EXPECT_THAT(text(people.first), HasSubstr("Không tính: Bí thư (Quyết định 1, từ ngày 01/01/2021 đến hết ngày 31/12/2023) — "
                                            "đã hết thời hạn."));
  EXPECT_THAT(text(people.second), HasSubstr("Với tư cách Phó bí thư (theo Quyết định 2, từ ngày 01/01/2021): KHÔNG — "));
}

TEST_F(person_texts, TheFieldIsToldWithItsBasis) {
  limit = {{regulation_builder::assigned_field, 1, 2}};
  people.assign(people.first, {"tai-chinh"});
  make();
  EXPECT_THAT(text(people.first), HasSubstr("Việc này thuộc lĩnh vực được phân công của Nguyễn Văn A (Thông báo 2).\n"));
}

TEST_F(person_texts, CasesNameTheCapacityThatDecides) {
  limit = {{small.amount, bound::open_start, 3'000'001}};
  make();
  EXPECT_THAT(text(people.first), HasSubstr("CÒN TÙY. "));
  EXPECT_THAT(text(people.first), HasSubstr("Trường hợp 1: Số tiền không quá 3.000.000 VND — CÓ (với tư cách Bí thư; "));
  EXPECT_THAT(text(people.first, language::en), HasSubstr("Case 1: "));
}

TEST_F(person_texts, VacanciesAreAList) {
  people.tables.tenures.pop_back();
  people.substitute(people.first, std::nullopt, "pho-bi-thu", {});
  make();
  const vacancies_answer given = vacancies(*rows, *in, people.unit, day(2024, 3, 10));
  EXPECT_EQ(explain(*rows, *in, given),
            "Ngày 10/03/2024, các chức danh còn khuyết tại Đảng ủy xã Thử:\n"
            "  - Phó bí thư: khuyết 1/1; tạm thay: Nguyễn Văn A (theo Thông báo 1).\n");
  EXPECT_THAT(to_json(*rows, *in, given), HasSubstr("\"office\": \"pho-bi-thu\""));
}

TEST_F(person_texts, AreOfTheRegistryAndGraphThatWereAsked) {
  make();
  person_answer given = ask(people.first);
  given.registry_fingerprint ^= 1U;
  EXPECT_TRUE(contract_broken_by([&] { static_cast<void>(explain(*rows, *in, given)); }));
}

}  // namespace
