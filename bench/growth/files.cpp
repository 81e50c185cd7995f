// SPDX-License-Identifier: BSL-1.0
// Freezing a regulation and checking a registry.
#include <utility>

#include <growth/family.hpp>
#include <growth/registries.hpp>

namespace quyche_bench {
namespace {

std::optional<work> freezing(int size) {
  const regulation of = regulation_of(size).value();
  if (freeze(of).records().size() != static_cast<std::size_t>(size) + 1) return std::nullopt;
  return work{static_cast<std::size_t>(size), 0, [of] { static_cast<void>(freeze(of)); }};
}
std::optional<work> checking(int size, bool one_person) {
  const graph in = freeze(regulation_of(0).value());
  const registry rows = registry_of(size, one_person);
  if (!check(rows, in).empty()) return std::nullopt;
  return work{static_cast<std::size_t>(size), 0, [in, rows] { static_cast<void>(check(rows, in)); }};
}
std::optional<work> checking_persons(int size) {
  return checking(size, false);
}
std::optional<work> checking_one(int size) {
  return checking(size, true);
}

}  // namespace

std::vector<family> file_families() {
  return {{"freezing norms", {1'000, 4'000, 16'000}, freezing},
          {"checking tenures of as many persons", {1'000, 4'000, 16'000}, checking_persons},
          {"checking tenures of one person", {1'000, 4'000, 16'000}, checking_one}};
}

}  // namespace quyche_bench
