// SPDX-License-Identifier: BSL-1.0
// A regulation of a few entries without any finding; tests add to it the one thing that they are about.
#ifndef QUYCHE_TESTS_SUPPORT_SMALL_REGULATION_HPP
#define QUYCHE_TESTS_SUPPORT_SMALL_REGULATION_HPP

#include <string>
#include <utility>
#include <vector>

#include <quyche/core/calendar.hpp>
#include <quyche/model/builder.hpp>

namespace quyche_tests {

using namespace quyche;

inline date day(int year, int month, int day_of_month) {
  return *to_date({year, month, day_of_month});
}

/// Fictional, like everything in it.
struct small_regulation {
  regulation_builder builder{unit_entry{"cap-thu", {"Cấp thử", "Test level"}, level::district}};
  document_id rules = builder.document(make_document("quy-che", document_rank::local));
  document_id findings = builder.document(make_document("bao-cao", document_rank::report));
  body_id committee = builder.body(make_body("ban-chap-hanh", "Ban chấp hành"));
  body_id bureau = builder.body(make_body("ban-thuong-vu", "Ban thường vụ"));
  office_id secretary = builder.office(make_office("bi-thu", "Bí thư"));
  office_id deputy = builder.office(make_office("pho-bi-thu", "Phó bí thư"));
  community_id people = builder.community({{"Nhân dân", "The people"}, {}, community_kind::people, based("nhan-dan")});
  matter_id finance = builder.matter(make_matter("tai-chinh", "Tài chính"));
  matter_id spending = builder.matter(make_matter("tai-chinh.chi", "Chi ngân sách"));
  measure_id amount =
      builder.measure({"so-tien", {"Số tiền", "Amount"}, measure_kind::money, {}, currency::from_code("VND"), {}});
  measure_id grade =
      builder.measure({"ngach", {"Ngạch", "Grade"}, measure_kind::levels, {"chuyên viên", "chuyên viên chính"}, {}, {}});

  /// Cites Điều 5 of `rules`.
  [[nodiscard]] attestation based(std::string key = {}) const {
    attestation made;
    made.key = std::move(key);
    made.basis = {{rules, *parse_address("Điều 5")}};
    return made;
  }
  static document_entry make_document(std::string key, document_rank rank) {
    document_entry made;
    made.key = std::move(key);
    made.title = {"Văn bản thử", "Test document"};
    made.in_force = {day(2020, 9, 1), period::open_end};
    made.rank = rank;
    return made;
  }
  [[nodiscard]] body_entry make_body(std::string key, std::string name) const {
    body_entry made;
    made.name = {std::move(name), {}};
    made.attested = based(std::move(key));
    return made;
  }
  [[nodiscard]] office_entry make_office(std::string key, std::string name) const {
    office_entry made;
    made.name = {std::move(name), {}};
    made.attested = based(std::move(key));
    return made;
  }
  static matter_entry make_matter(std::string key, std::string name) {
    matter_entry made;
    made.name = {std::move(name), {}};
    made.attested.key = std::move(key);
    return made;
  }
  /// The committee decides on spending.
  [[nodiscard]] power_form make_power() const { return {based(), {committee}, act::decide, {spending}}; }
  [[nodiscard]] delegation_form make_delegation() const { return {based(), committee, {bureau}, act::decide, {spending}}; }
};

}  // namespace quyche_tests

#endif
