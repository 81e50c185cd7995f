// SPDX-License-Identifier: BSL-1.0
// Measures reading, freezing, `may` with proof and `who` on the shipped district regulation, each beside an alternative in the
// same run; then `may` over histories of growing length. Answers are compared before anything is timed.
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost_search.hpp>
#include <growth.hpp>
#include <history.hpp>
#include <support/allocations.hpp>

#include <quyche/files/shipped.hpp>
#include <quyche/quyche.hpp>

namespace {

using namespace quyche;
using quyche_bench::boost_search;

struct world {
  std::vector<stack_file> files = shipped_stack("cap-huyen");
  loaded_stack loaded = load(files);
  graph in = freeze(loaded.made.value());
  boost_search plain{in};
  std::vector<question> questions;  ///< every actor, act and matter without parts on one day, every fact supplied

  world() {
    const moment when{*parse_date("2024-03-01"), {}};
    std::vector<fact> facts;
    for (const measure_id one : in.measures()) facts.push_back({one, 0});
    std::vector<actor_id> actors;
    for (const body_id one : in.bodies()) actors.emplace_back(one);
    for (const office_id one : in.offices()) actors.emplace_back(one);
    for (const actor_id actor : actors)
      for (std::size_t place = 0; place < act_count; ++place)
        for (const matter_id matter : in.matters())
          if (in.is_leaf(matter)) questions.push_back({actor, static_cast<act>(place), matter, when, std::nullopt, facts});
  }
};

const world& the_world() {
  static const world made;
  return made;
}

/// Both ways give one answer to every question that is timed; without that, no figure is printed.
bool answers_agree() {
  const world& made = the_world();
  std::size_t yes = 0;
  for (const question& one : made.questions) {
    const bool permitted = may(made.in, one).decided == verdict::permitted;
    yes += permitted;
    if (permitted != made.plain.permitted(one)) {
      std::printf("the answers differ: %s %s %s\n", std::string{made.in.key(one.actor)}.c_str(),
                  std::string{traits_of(one.what).id}.c_str(), std::string{made.in.matter(one.matter).key()}.c_str());
      return false;
    }
  }
  for (const matter_id matter : made.in.matters()) {
    if (!made.in.is_leaf(matter)) continue;
    question one = made.questions.front();
    one.what = act::lead;
    one.matter = matter;
    std::vector<actor_id> found;
    for (const answer& each : who(made.in, {one.what, matter, one.when, std::nullopt, one.facts}).holders)
      if (each.decided == verdict::permitted) found.push_back(each.asked.actor);
    if (found != made.plain.who(one)) return false;
  }
  std::printf("answers compared: %zu questions, %zu of them a yes; equal\n", made.questions.size(), yes);
  return true;
}

void read_district(benchmark::State& state) {
  for (auto each : state) benchmark::DoNotOptimize(load(the_world().files));
}
void parse_only(benchmark::State& state) {
  for (auto each : state)
    for (const stack_file& one : the_world().files)
      benchmark::DoNotOptimize(parse_toml(source_text::make(one.name, one.text).value()));
}
void freeze_district(benchmark::State& state) {
  for (auto each : state) benchmark::DoNotOptimize(freeze(the_world().loaded.made.value()));
}
void fill_boost(benchmark::State& state) {
  for (auto each : state) benchmark::DoNotOptimize(boost_search{the_world().in});
}
void may_with_proof(benchmark::State& state) {
  std::size_t place = 0;
  for (auto each : state)
    benchmark::DoNotOptimize(may(the_world().in, the_world().questions[place++ % the_world().questions.size()]));
}
void asker_with_proof(benchmark::State& state) {
  std::size_t place = 0;
  asker by{the_world().in};
  for (const question& one : the_world().questions) static_cast<void>(by.may(one));
  const std::size_t before = quyche_tests::allocations();
  for (auto each : state) benchmark::DoNotOptimize(&by.may(the_world().questions[place++ % the_world().questions.size()]));
  state.counters["allocations"] = static_cast<double>(quyche_tests::allocations() - before);
}
void boost_without_proof(benchmark::State& state) {
  std::size_t place = 0;
  for (auto each : state)
    benchmark::DoNotOptimize(the_world().plain.permitted(the_world().questions[place++ % the_world().questions.size()]));
}
void who_with_proofs(benchmark::State& state) {
  std::size_t place = 0;
  for (auto each : state) {
    const question& one = the_world().questions[(place += 7) % the_world().questions.size()];
    benchmark::DoNotOptimize(who(the_world().in, {one.what, one.matter, one.when, std::nullopt, one.facts}));
  }
}
void boost_who(benchmark::State& state) {
  std::size_t place = 0;
  for (auto each : state)
    benchmark::DoNotOptimize(the_world().plain.who(the_world().questions[(place += 7) % the_world().questions.size()]));
}

BENCHMARK(read_district);
BENCHMARK(parse_only);
BENCHMARK(freeze_district);
BENCHMARK(fill_boost);
BENCHMARK(may_with_proof);
BENCHMARK(asker_with_proof);
BENCHMARK(boost_without_proof);
BENCHMARK(who_with_proofs);
BENCHMARK(boost_who);

/// Remembers the times, to print the ratios.
class ratios : public benchmark::ConsoleReporter {
 public:
  ratios() : ConsoleReporter{OO_Tabular} {}
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& one : runs) times_[one.benchmark_name()] = one.real_accumulated_time / static_cast<double>(one.iterations);
    ConsoleReporter::ReportRuns(runs);
  }
  void print() const {
    for (const auto& [ours, theirs, what] :
         {std::tuple{"read_district", "parse_only", "reading / parsing TOML alone"},
          std::tuple{"freeze_district", "fill_boost", "freezing / filling boost::adjacency_list"},
          std::tuple{"may_with_proof", "boost_without_proof", "may with proof / breadth-first search of Boost, a yes alone"},
          std::tuple{"asker_with_proof", "boost_without_proof", "the same by an asker that is warm / the same search"},
          std::tuple{"who_with_proofs", "boost_who", "who with proofs / the same search for every actor"}})
      if (times_.contains(ours) && times_.contains(theirs))
        std::printf("ratio: %.2f  %s\n", times_.at(ours) / times_.at(theirs), what);
  }

 private:
  std::map<std::string, double> times_;
};

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words) || !answers_agree()) return 1;
  ratios reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print();
  return quyche_bench::measure_histories() && quyche_bench::measure_growth() ? 0 : 1;
}
