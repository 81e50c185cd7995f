// SPDX-License-Identifier: BSL-1.0
// people_maker: a random registry over a random regulation.
#ifndef QUYCHE_TESTS_SUPPORT_RANDOM_PEOPLE_HPP
#define QUYCHE_TESTS_SUPPORT_RANDOM_PEOPLE_HPP

#include <string>
#include <utility>

#include <quyche/graph/freeze.hpp>
#include <quyche/registry/registry.hpp>

#include "support/random_regulation.hpp"

namespace quyche_tests {

class people_maker {
 public:
  people_maker(std::uint32_t seed, const graph& in) : dice_{seed ^ 0xA11CEU}, in_{in} {}

  registry make() {
    for (const char* key : {"don-vi-mot", "don-vi-hai"})
      tables_.units.push_back({key, {"Đơn vị", {}}, "cap-thu", std::nullopt, some_period(6), {}});
    for (const char* key : {"a", "b", "c"}) tables_.persons.push_back({key, "Người", {}, {}});
    add_document();
    for (std::uint32_t count = 2 + dice_.roll(5); count > 0; --count)
      tables_.tenures.push_back({person(), office(), unit(), some_period(2), {}, "Quyết định " + std::to_string(count), {}});
    for (std::uint32_t count = dice_.roll(4); count > 0; --count) add_substitution();
    for (std::uint32_t count = dice_.roll(4); count > 0; --count)
      tables_.assignments.push_back({person(), unit(), {matter()}, some_period(4), "Thông báo " + std::to_string(count), {}});
    for (std::uint32_t count = dice_.roll(3); count > 0; --count) add_delegation(count);
    return make_registry(tables_).value();
  }

 private:
  date some_day() { return date{first_random_day.day_number() + static_cast<std::int32_t>(dice_.roll(random_days))}; }
  period some_period(std::uint32_t rarely) {
    if (dice_.one_in(2)) return {};
    const date from = dice_.one_in(rarely) ? period::open_start : some_day();
    const date until = dice_.one_in(2) ? period::open_end : date{some_day().day_number() + 2};
    return from < until ? period{from, until} : period{};
  }
  person_id person() { return person_id{dice_.one_in(2) ? 0 : dice_.roll(3)}; }
  unit_id unit() { return unit_id{dice_.one_in(4) ? 1U : 0U}; }
  std::string office() {
    const auto count = static_cast<std::uint32_t>(in_.offices().size());
    if (dice_.one_in(20)) return "khong-co";
    return std::string{in_.office(office_id{dice_.roll(count)}).key()};
  }
  std::string matter() {
    return std::string{in_.matter(matter_id{dice_.roll(static_cast<std::uint32_t>(in_.matters().size()))}).key()};
  }
  void add_document() {
    document_entry made;
    made.key = "van-ban-don-vi";
    made.title = {"Văn bản của đơn vị", {}};
    tables_.documents.push_back(std::move(made));
  }
  void add_substitution() {
    substitution_row made{person(), std::nullopt, office(), unit(), some_period(2), {}, {}, {}, {}};
    if (!dice_.one_in(3)) made.in_place_of = person();
    if (dice_.one_in(3)) made.acts = dice_.one_in(2) ? act_set{act::decide} : act_set{act::examine, act::issue};
    if (dice_.one_in(3)) made.matters = {matter()};
    made.basis = "Thông báo thay " + std::to_string(tables_.substitutions.size());
    tables_.substitutions.push_back(std::move(made));
  }
  /// From one office to another; a side that some tenure fits may name the person.
  void add_delegation(std::uint32_t number) {
    local_delegation_row made;
    made.key = "uy-quyen-don-vi-" + std::to_string(number);
    made.unit = unit();
    const auto some = [&] {
      return std::string{in_.office(office_id{dice_.roll(static_cast<std::uint32_t>(in_.offices().size()))}).key()};
    };
    made.grantor = some();
    made.grantee = some();
    for (const tenure_row& one : tables_.tenures) {
      if (one.unit != made.unit) continue;
      if (one.office == made.grantor && dice_.one_in(2)) made.grantor_person = one.person;
      if (one.office == made.grantee && dice_.one_in(2)) made.grantee_person = one.person;
    }
    made.acts = act::decide;
    made.matters = {matter()};
    made.may_pass_on = dice_.one_in(2);
    made.basis = {{document_id{0}, *parse_address("Điều 1")}};
    tables_.delegations.push_back(std::move(made));
  }

  dice dice_;
  const graph& in_;
  registry_tables tables_;
};

}  // namespace quyche_tests

#endif
