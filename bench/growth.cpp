// SPDX-License-Identifier: BSL-1.0
// The families of bench/growth, one after another.
#include <growth.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <growth/family.hpp>
#include <measure.hpp>

namespace quyche_bench {
namespace {

using points = std::vector<std::pair<double, double>>;

double sorting(std::size_t count) {
  std::vector<std::string> keys;
  for (std::size_t place = 0; place < count; ++place) keys.push_back("khoa-" + std::to_string((place * 7919) % 1'000'003));
  return least_nanoseconds(
      [&] {
        std::vector<std::string> sorted = keys;
        std::sort(sorted.begin(), sorted.end());
      },
      5);
}
/// What is printed of one family: by the size of the file.
struct curves {
  points search, check, sort, answer;
};
void print_exponents(const curves& of) {
  std::printf("  exponents: %s %.2f", of.check.empty() ? "work" : "search", exponent(of.search));
  if (!of.check.empty()) std::printf(", check %.2f", exponent(of.check));
  if (!of.answer.empty()) std::printf(", size of the answer %.2f", exponent(of.answer));
  std::printf(", std::sort %.2f\n", exponent(of.sort));
}
/// False if an answer is not the one expected.
bool measure(const family& one) {
  curves found;
  for (const int size : one.sizes) {
    const std::optional<work> made = one.make(size);
    if (!made) {
      std::printf("the result is another, or the checker refuses it: %s, %d\n", one.name, size);
      return false;
    }
    const double search = least_nanoseconds(made->run, 3), sort = sorting(made->file_size);
    const auto file = static_cast<double>(made->file_size);
    std::printf("%-42s %7d %8zu %12.0f %10.2f", one.name, size, made->file_size, search, search / sort);
    found.search.emplace_back(file, search);
    found.sort.emplace_back(file, sort);
    if (made->check) {
      const double check = least_nanoseconds([&] { static_cast<void>(made->check()); }, 3);
      std::printf(" %12.0f %10.2f %8.2f", check, check / sort, check / search);
      found.check.emplace_back(file, check);
    }
    if (made->answer_size > 0) found.answer.emplace_back(file, static_cast<double>(made->answer_size));
    std::printf("\n");
    std::fflush(stdout);
  }
  print_exponents(found);
  return true;
}

}  // namespace

bool measure_growth() {
  std::printf("\n%-42s %7s %8s %12s %10s %12s %10s %8s\n", "growth; least of 3 rounds", "size", "file", "ns", "/ sort",
              "check, ns", "/ sort", "/ search");
  // QUYCHE_BENCH_FAMILY: only families in whose names this stands.
  const char* wanted = std::getenv("QUYCHE_BENCH_FAMILY");
  for (const auto& table : {file_families(), question_families(), delegation_families(), remedy_families(), person_families()})
    for (const family& one : table)
      if ((wanted == nullptr || std::string{one.name}.find(wanted) != std::string::npos) && !measure(one)) return false;
  return true;
}

}  // namespace quyche_bench
