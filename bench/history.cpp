// SPDX-License-Identifier: BSL-1.0
// Histories of growing length.
#include <history.hpp>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <boost_search.hpp>
#include <growth/world.hpp>
#include <measure.hpp>
#include <support/allocations.hpp>

#include <quyche/quyche.hpp>

namespace quyche_bench {
namespace {

using namespace quyche;

constexpr std::int32_t first_day = world::first_day;
constexpr std::int32_t today = world::today;
constexpr std::int32_t in_force_today = 4;

/// A day of the past on which a norm of the history counts; never today.
period past(int place) {
  const date from{first_day + place % (today - first_day - 10)};
  return {from, date{from.day_number() + 1 + place % 7}};
}

struct past_of_one_matter : world {
  body_id committee = builder.body(named<body_entry>("ban-chap-hanh"));
  body_id bureau = builder.body(named<body_entry>("ban-thuong-vu"));
  matter_id spending = matter("chi-ngan-sach");

  void add_power(period force) { builder.power({based({}, force), {committee}, act::decide, {spending}}); }
  void add_delegation(period force) { builder.delegation({based({}, force), committee, {bureau}, act::decide, {spending}}); }
};

graph norms_that_went(int count) {
  past_of_one_matter made;
  for (int place = 0; place < count; ++place) made.add_power(past(place));
  for (int place = 0; place < in_force_today; ++place) made.add_power({date{today - 1 - place}, date{today + 1}});
  return std::move(made).frozen();
}
graph delegations_that_went(int count) {
  past_of_one_matter made;
  made.add_power({});
  made.builder.power({made.based({}), {made.committee}, act::delegate, {made.spending}, {made.bureau}});
  for (int place = 0; place < count; ++place) made.add_delegation(past(place));
  for (int place = 0; place < in_force_today; ++place) made.add_delegation({date{today - 1 - place}, date{today + 1}});
  return std::move(made).frozen();
}

struct measured {
  double nanoseconds = 0;
  std::size_t steps = 0;
  std::size_t allocations = 0;
};

measured measure(asker& by, const question& asked) {
  measured made;
  made.steps = by.may(asked).steps.size();
  const std::size_t before = quyche_tests::allocations();
  static_cast<void>(by.may(asked));
  made.allocations = quyche_tests::allocations() - before;
  made.nanoseconds = least_nanoseconds([&] { static_cast<void>(by.may(asked)); });
  return made;
}

bool expect(bool right, const char* what) {
  if (!right) std::printf("the answers differ: %s\n", what);
  return right;
}

struct series {
  std::vector<std::pair<double, double>> yes, silent, listed, boost;
};

/// One line of the table. `boost` searches powers alone.
bool measure_one(const graph& in, int count, std::string_view who, bool with_boost, series& all) {
  const question yes{*in.find_actor(who), act::decide, *in.find_matter("chi-ngan-sach"), {date{today}}};
  question silent = yes;
  silent.what = act::adopt;
  question listed = yes;
  listed.when.on = date{today + 100};
  asker by{in};
  bool right = expect(by.may(yes).decided == verdict::permitted, "a yes");
  right = right && expect(by.may(silent).because == reason::no_power, "a no without a candidate");
  right = right && expect(by.may(listed).because == reason::no_longer, "a no that lists the history");
  right = right && expect(by.may(listed).steps.size() == static_cast<std::size_t>(count + in_force_today) + 1, "its length");
  const boost_search plain{in};
  if (with_boost)
    for (const question& one : {yes, silent, listed})
      right = right && expect(plain.permitted(one) == (by.may(one).decided == verdict::permitted), "the search of Boost");
  if (count <= 100)
    for (const question& one : {yes, silent, listed}) right = right && expect(bool{verify(in, by.may(one))}, "the checker");
  if (!right) return false;
  const measured one = measure(by, yes), other = measure(by, silent), third = measure(by, listed);
  const double searched = with_boost ? least_nanoseconds([&] { static_cast<void>(plain.permitted(yes)); }) : 0;
  std::printf("%8d %10.0f %8.0f %12.0f %8zu %8.2f %12.0f   %zu %zu %zu\n", count, one.nanoseconds, other.nanoseconds,
              third.nanoseconds, third.steps, third.nanoseconds / static_cast<double>(third.steps), searched, one.allocations,
              other.allocations, third.allocations);
  const auto size = static_cast<double>(count);
  all.yes.emplace_back(size, one.nanoseconds);
  all.silent.emplace_back(size, other.nanoseconds);
  all.listed.emplace_back(static_cast<double>(third.steps), third.nanoseconds);
  if (with_boost) all.boost.emplace_back(size, searched);
  return true;
}

bool measure_series(const char* title, graph (*make)(int), const std::vector<int>& counts, std::string_view who,
                    bool with_boost) {
  std::printf("\n%s; %d in force on the day asked; ns, least of 25 rounds\n", title, in_force_today);
  std::printf("%8s %10s %8s %12s %8s %8s %12s   %s\n", "past", "yes", "silent", "no", "steps", "a step", "Boost yes",
              "allocations");
  series all;
  for (const int count : counts)
    if (!measure_one(make(count), count, who, with_boost, all)) return false;
  std::printf("exponent: yes %.3f, no without a candidate %.3f, no by the length of its proof %.3f", exponent(all.yes),
              exponent(all.silent), exponent(all.listed));
  if (with_boost) std::printf(", search of Boost %.3f", exponent(all.boost));
  std::printf("\n");
  return true;
}

}  // namespace

bool measure_histories() {
  return measure_series("norms of one actor and matter that came and went", norms_that_went, {100, 1'000, 10'000, 100'000},
                        "ban-chap-hanh", true) &&
         measure_series("delegations to one actor that came and went", delegations_that_went, {10, 100, 1'000, 10'000},
                        "ban-thuong-vu", false);
}

}  // namespace quyche_bench
