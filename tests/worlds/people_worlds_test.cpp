// SPDX-License-Identifier: BSL-1.0
// People, enumerated: two persons, two offices and a concurrent one, a substitution, fields, days (docs/persons.md, rule R9).
#include <map>

#include <quyche/query/person/may.hpp>
#include <quyche/verify/person/verify.hpp>

#include "support/effort.hpp"
#include "support/person/reference.hpp"
#include "worlds/enumerate.hpp"

namespace {

using namespace quyche_tests;

/// The dimensions of the family, in the order of the digits.
enum dimension : std::size_t {
  power_of_first,   // none; all; up to 3; in the assigned field
  power_of_second,  // none; from 3 on; all, but forbidden to decide the first part
  concurrent,       // none; both offices; the first and any of the second
  first_held,       // by P: never; days 0 to 9; from day 5 on
  second_held,      // by P: never; always
  second_of_other,  // by Q: never; until day 6
  stands_in,  // P in the second office: not; for Q; for Q in the first part; for nobody, to examine; for nobody, to decide
  fields_of_person,   // none; the first part; all
  fields_of_replaced  // none; the second part
};
const choice sizes_of_digits{4, 3, 3, 3, 2, 2, 5, 3, 2};

constexpr date day_number(std::int32_t number) {
  return date{1000 + number};
}

class people {
 public:
  explicit people(choice made) : made_{std::move(made)} {}

  [[nodiscard]] regulation rules() const {
    regulation_builder in{unit_entry{"the-gioi", {"Thế giới", {}}, level::district}};
    const document_id rules = in.document(world_document("quy-che", document_rank::local));
    const measure_id amount = in.measure({"so", {"Số", {}}, measure_kind::number, {}, {}, {}});
    const office_id first = in.office(world_office(rules, "mot"));
    const office_id second = in.office(world_office(rules, "hai"));
    const matter_id whole = in.matter(world_matter());
    const matter_id part = in.matter(part_of("viec.mot"));
    in.matter(part_of("viec.hai"));
    if (at(power_of_first) != 0) {
      power_form form{world_basis(rules, 2, "quyen-mot"), {first}, act::decide, {whole}};
      if (at(power_of_first) == 2) form.when = {{amount, bound::open_start, 3}};
      if (at(power_of_first) == 3) form.when = {{regulation_builder::assigned_field, 1, 2}};
      in.power(std::move(form));
    }
    if (at(power_of_second) != 0) {
      power_form form{world_basis(rules, 3, "quyen-hai"), {second}, act::decide, {whole}};
      if (at(power_of_second) == 1) form.when = {{amount, 3, bound::open_end}};
      in.power(std::move(form));
    }
    if (at(power_of_second) == 2) in.prohibition({world_basis(rules, 4, "cam-hai"), {second}, act::decide, {part}});
    if (at(concurrent) != 0) {
      office_entry both = world_office(rules, "ca-hai", {day_number(2), day_number(13)});
      both.all_of = {first};
      (at(concurrent) == 1 ? both.all_of : both.any_of).push_back(second);
      in.power({world_basis(rules, 5, "quyen-ca-hai"), {in.office(both)}, act::decide, {part}});
    }
    return std::move(in).finish().value();
  }

  [[nodiscard]] registry_tables rows() const {
    registry_tables in;
    const unit_id unit{0};
    const person_id person{0};
    const person_id other{1};
    in.units.push_back({"don-vi", {"Đơn vị", {}}, "the-gioi", std::nullopt, {period::open_start, day_number(14)}, {}});
    in.persons.push_back({"p", "P", {}, {}});
    in.persons.push_back({"q", "Q", {}, {}});
    const period held[] = {{}, {day_number(0), day_number(10)}, {day_number(5), period::open_end}};
    if (at(first_held) != 0)
      in.tenures.push_back({person, "mot", unit, held[at(first_held)], accession::unstated, "Quyết định 1", {}});
    if (at(second_held) != 0) in.tenures.push_back({person, "hai", unit, {}, accession::unstated, "Quyết định 2", {}});
    if (at(second_of_other) != 0)
      in.tenures.push_back({other, "hai", unit, {period::open_start, day_number(7)}, accession::unstated, "Quyết định 3", {}});
    const std::optional<person_id> whom = at(stands_in) <= 2 ? std::optional{other} : std::nullopt;
    const std::vector<std::string> scope =
        at(stands_in) == 2 ? std::vector<std::string>{"viec.mot"} : std::vector<std::string>{};
    const act_set acts = at(stands_in) == 3 ? act_set{act::examine} : at(stands_in) == 4 ? act_set{act::decide} : act_set{};
    if (at(stands_in) != 0)
      in.substitutions.push_back({person, whom, "hai", unit, {day_number(3), day_number(12)}, acts, scope, "Thông báo 1", {}});
    if (at(fields_of_person) != 0)
      in.assignments.push_back({person, unit, {at(fields_of_person) == 1 ? "viec.mot" : "viec"}, {}, "Thông báo 2", {}});
    if (at(fields_of_replaced) != 0) in.assignments.push_back({other, unit, {"viec.hai"}, {}, "Thông báo 3", {}});
    return in;
  }

 private:
  [[nodiscard]] int at(dimension which) const { return made_[which]; }
  static matter_entry part_of(const char* key) {
    matter_entry made;
    made.name = {std::string{"Việc "} + key, {}};
    made.attested.key = key;
    return made;
  }
  choice made_;
};

struct seen {
  std::size_t worlds = 0;
  std::size_t questions = 0;
  std::size_t cases = 0;
  std::map<verdict, std::size_t> verdicts;
  std::map<capacity_kind, std::size_t> kinds;
  std::map<idle_reason, std::size_t> idle;
  std::size_t joint = 0;  ///< a plain yes of two capacities, neither of which gives it alone
};

std::optional<std::string> examine(const choice& made, seen& total) {
  const people here{made};
  const regulation rules = here.rules();
  const graph in = freeze(rules);
  const registry rows = make_registry(here.rows()).value();
  const person_reference oracle{rows.tables(), rules.tables()};
  ++total.worlds;
  for (const std::int32_t day : {1, 4, 6, 8, 11, 13, 15})
    for (const char* who : {"p", "q"})
      for (const char* matter : {"viec", "viec.mot"})
        for (const act what : {act::decide, act::examine}) {
          if (what == act::examine && day != 8) continue;
          const person_answer given =
              may(rows, in, {*rows.find_person(who), unit_id{0}, what, *in.find_matter(matter), {day_number(day)}});
          ++total.questions;
          ++total.verdicts[given.decided];
          for (const capacity_answer& one : given.capacities) ++total.kinds[one.as.kind];
          for (const idle_row& one : given.idle) ++total.idle[one.why];
          total.joint += given.decided == verdict::permitted && !given.cases.empty() ? 1U : 0U;
          if (auto wrong = oracle.difference(in, given, total.cases)) return "day " + std::to_string(day) + " " + *wrong;
          if (const auto checked = verify(rows, in, given); !checked)
            return "day " + std::to_string(day) + " " + checked.complaint;
        }
  return std::nullopt;
}

TEST(Worlds, PeopleAgreeWithTheReference) {
  const std::uint32_t every = effort(37, 3, 1);
  seen total;
  choice made(sizes_of_digits.size(), 0);
  std::uint32_t number = 0;
  do {
    if (number++ % every != 0) continue;
    const auto wrong = examine(made, total);
    ASSERT_FALSE(wrong) << "world" << text_of(made) << ": " << *wrong;
  } while (advance(made, sizes_of_digits));
  std::cout << "count: worlds people " << total.worlds << " questions " << total.questions << " cases " << total.cases
            << " differences 0\n";
  std::cout << "count: people permitted " << total.verdicts[verdict::permitted] << " denied " << total.verdicts[verdict::denied]
            << " conditional " << total.verdicts[verdict::conditional] << " by two capacities together " << total.joint << "\n";
  EXPECT_EQ(number, 12'960U);
  for (const verdict one : {verdict::permitted, verdict::denied, verdict::conditional}) EXPECT_GE(total.verdicts[one], 20U);
  for (const capacity_kind one : {capacity_kind::tenure, capacity_kind::concurrence, capacity_kind::substitution})
    EXPECT_GE(total.kinds[one], 20U) << word_of(one);
  for (const idle_reason one : {idle_reason::not_yet, idle_reason::no_longer, idle_reason::unit_ended,
                                idle_reason::not_in_office, idle_reason::outside_scope})
    EXPECT_GE(total.idle[one], 20U) << word_of(one);
  EXPECT_GE(total.joint, 20U);
}

}  // namespace
