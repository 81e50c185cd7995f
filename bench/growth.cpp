// SPDX-License-Identifier: BSL-1.0
// Regulations and registries of growing size.
#include <growth.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <measure.hpp>

#include <quyche/quyche.hpp>

namespace quyche_bench {
namespace {

using namespace quyche;

constexpr std::int32_t first_day = 10'000;
constexpr std::int32_t today = 50'000;

/// A committee whose secretary leads its work; `norms` more powers of past days.
result<regulation> regulation_of(int norms) {
  regulation_builder made{unit_entry{"cap-thu", {"Cấp thử", "Test level"}, level::district}};
  document_entry rules;
  rules.key = "quy-che";
  rules.title = {"Quy chế hư cấu", "Fictional regulation"};
  rules.in_force = {date{first_day - 1}, period::open_end};
  const document_id document = made.document(rules);
  const auto based = [&](std::string key, period force = {}) {
    attestation of;
    of.key = std::move(key);
    of.basis = {{document, *parse_address("Điều 5")}};
    of.force = force;
    return of;
  };
  body_entry committee;
  committee.name = {"Ban chấp hành", {}};
  committee.attested = based("ban-chap-hanh");
  const body_id body = made.body(committee);
  office_entry secretary;
  secretary.name = {"Bí thư", {}};
  secretary.attested = based("bi-thu");
  const office_id office = made.office(secretary);
  matter_entry work;
  work.name = {"Công việc", {}};
  work.attested = based("cong-viec");
  const matter_id matter = made.matter(work);
  made.power({based({}), {office}, act::lead_the_work, {matter}});
  for (int place = 0; place < norms; ++place) {
    const date from{first_day + place};
    made.power({based({}, {from, from.next()}), {body}, act::decide, {matter}});
  }
  return std::move(made).finish();
}

/// One unit and `count` tenures in its only office, one day each: of as many persons, or of one.
registry registry_of(int count, bool one_person) {
  registry_tables made;
  made.units.push_back({"huyen-thu", {"Huyện thử", "Test district"}, "cap-thu", {}, {}, {}});
  for (int place = 0; place < (one_person ? 1 : count); ++place) {
    std::string number = std::to_string(place);
    number.insert(0, 6 - number.size(), '0');
    made.persons.push_back({"nguoi-" + number, "Người " + number, {}, {}});
  }
  for (int place = 0; place < count; ++place) {
    const date from{first_day + place};
    made.tenures.push_back({person_id{one_person ? 0U : static_cast<std::uint32_t>(place)},
                            "bi-thu",
                            unit_id{0},
                            {from, from.next()},
                            {},
                            "Quyết định 1 (hư cấu)",
                            {}});
  }
  return make_registry(std::move(made)).value();
}

double sorting(int count) {
  std::vector<std::string> keys;
  for (int place = 0; place < count; ++place) keys.push_back("khoa-" + std::to_string((place * 7919LL) % 1'000'003));
  return least_nanoseconds(
      [&] {
        std::vector<std::string> sorted = keys;
        std::sort(sorted.begin(), sorted.end());
      },
      5);
}

struct work {
  const char* name;
  /// Nanoseconds for an input of that size; negative if the result is not the one expected.
  double (*run)(int count);
};

template <class Run>
double timed(bool right, Run run) {
  return right ? least_nanoseconds(run, 5) : -1;
}

double freezing(int count) {
  const regulation of = regulation_of(count).value();
  return timed(freeze(of).records().size() == static_cast<std::size_t>(count) + 1, [&] { static_cast<void>(freeze(of)); });
}
double checking(int count, bool one_person) {
  const graph in = freeze(regulation_of(0).value());
  const registry rows = registry_of(count, one_person);
  return timed(check(rows, in).empty(), [&] { static_cast<void>(check(rows, in)); });
}
double checking_persons(int count) {
  return checking(count, false);
}
double checking_one(int count) {
  return checking(count, true);
}
double seeking_vacancies(int count) {
  const graph in = freeze(regulation_of(0).value());
  const registry rows = registry_of(count, false);
  const auto run = [&] { return vacancies(rows, in, unit_id{0}, date{today + 1}); };
  return timed(run().vacancies.size() == 1, [&] { static_cast<void>(run()); });
}
double asking_one(int count) {
  const graph in = freeze(regulation_of(0).value());
  const registry rows = registry_of(count, true);
  const person_question asked{person_id{0}, unit_id{0}, act::lead_the_work, matter_id{0}, {date{first_day + count / 2}}};
  const auto run = [&] { return may(rows, in, asked); };
  return timed(run().decided == verdict::permitted, [&] { static_cast<void>(run()); });
}

constexpr work all_work[] = {
    {"freezing norms", freezing},
    {"checking tenures of as many persons", checking_persons},
    {"checking tenures of one person", checking_one},
    {"vacancies among persons", seeking_vacancies},
    {"may of a person of many tenures", asking_one},
};

}  // namespace

bool measure_growth() {
  std::printf("\n%-36s %8s %12s %16s\n", "growth; least of 5 rounds", "size", "ns", "/ std::sort");
  for (const work& one : all_work) {
    std::vector<std::pair<double, double>> ours, theirs;
    for (const int count : {1'000, 4'000, 16'000}) {
      const double time = one.run(count), sort = sorting(count);
      if (time < 0) {
        std::printf("the result is another: %s\n", one.name);
        return false;
      }
      std::printf("%-36s %8d %12.0f %16.2f\n", one.name, count, time, time / sort);
      ours.emplace_back(count, time);
      theirs.emplace_back(count, sort);
    }
    std::printf("exponent: %.3f, std::sort %.3f\n", exponent(ours), exponent(theirs));
  }
  return true;
}

}  // namespace quyche_bench
