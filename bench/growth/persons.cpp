// SPDX-License-Identifier: BSL-1.0
// Questions about persons among many rows.
#include <memory>
#include <utility>

#include <growth/family.hpp>
#include <growth/registries.hpp>

namespace quyche_bench {
namespace {

/// `find(rows, graph)` gives the answer, which `is_right` and the checker accept; nothing if they do not.
template <class Find, class IsRight>
std::optional<work> asked_of_rows(const graph& in, const registry& rows, int size, Find find, IsRight is_right) {
  using given = decltype(find(rows, in));
  const auto answer = std::make_shared<const given>(find(rows, in));
  if (!is_right(*answer) || !verify(rows, in, *answer)) return std::nullopt;
  return work{static_cast<std::size_t>(size), 0, [=] { static_cast<void>(find(rows, in)); },
              [=] { return verify(rows, in, *answer).accepted; }};
}
std::optional<work> vacancies_among_persons(int size) {
  const graph in = freeze(regulation_of(0).value());
  return asked_of_rows(
      in, registry_of(size, false), size,
      [](const registry& rows, const graph& of) { return vacancies(rows, of, unit_id{0}, date{50'000}); },
      [](const vacancies_answer& one) { return one.vacancies.size() == 1; });
}
std::optional<work> may_of_many_tenures(int size) {
  const graph in = freeze(regulation_of(0).value());
  const person_question asked{person_id{0}, unit_id{0}, act::lead_the_work, matter_id{0}, {date{world::first_day + size / 2}}};
  return asked_of_rows(
      in, registry_of(size, true), size, [asked](const registry& rows, const graph& of) { return may(rows, of, asked); },
      [](const person_answer& one) { return one.decided == verdict::permitted; });
}
std::optional<work> may_in_many_offices(int size) {
  const graph in = freeze(regulation_of(0, size).value());
  const person_question asked{person_id{0}, unit_id{0}, act::decide, matter_id{0}, on_the_day()};
  return asked_of_rows(
      in, registry_of_offices(size), size, [asked](const registry& rows, const graph& of) { return may(rows, of, asked); },
      [](const person_answer& one) { return one.decided == verdict::permitted; });
}
std::optional<work> checking_many_offices(int size) {
  const graph in = freeze(regulation_of(0, size).value());
  const registry rows = registry_of_offices(size);
  if (!check(rows, in).empty()) return std::nullopt;
  return work{static_cast<std::size_t>(size), 0, [in, rows] { static_cast<void>(check(rows, in)); }};
}
std::optional<work> looking_up(int size) {
  const registry rows = registry_of(size, false);
  const std::string name = "Người " + world::number(size / 2);
  if (lookup_person(rows, name).size() != 1) return std::nullopt;
  return work{static_cast<std::size_t>(size), 0, [rows, name] { static_cast<void>(lookup_person(rows, name)); }};
}

}  // namespace

std::vector<family> person_families() {
  return {{"vacancies among persons", {1'000, 4'000, 16'000}, vacancies_among_persons},
          {"may of a person of many tenures", {1'000, 4'000, 16'000}, may_of_many_tenures},
          {"may of a person in many offices", {200, 400, 800, 1'600}, may_in_many_offices},
          {"checking one person in many offices", {200, 400, 800, 1'600}, checking_many_offices},
          {"looking up a person by name", {1'000, 4'000, 16'000}, looking_up}};
}

}  // namespace quyche_bench
