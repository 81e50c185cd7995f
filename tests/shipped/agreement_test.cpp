// SPDX-License-Identifier: BSL-1.0
// The shipped regulations: all questions on all actors, acts and matters, on a day in each of some periods, in long runs in each.
#include <iostream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>
#include <quyche/files/shipped.hpp>
#include <quyche/graph/freeze.hpp>

#include "support/consistency.hpp"
#include "support/effort.hpp"

namespace {

using namespace quyche_tests;

/// The first days of the periods in which no record, document, body or office begins or ends, and the day before the first.
std::set<date> a_day_in_each_period(const graph& in) {
  std::set<date> days;
  const auto take = [&](period one) {
    if (one.has_start()) days.insert(one.from());
    if (one.has_end()) days.insert(one.until());
  };
  for (const document_id one : in.documents()) take(in.document(one).in_force());
  for (const record_id one : in.records()) take(in.record(one).force());
  for (const body_id one : in.bodies()) take(in.body(one).force());
  for (const office_id one : in.offices()) take(in.office(one).force());
  if (!days.empty()) days.insert(days.begin()->previous());
  return days;
}

/// `from`: a document; the days before it are asked in long runs alone.
void ask_everything(const std::string& name, const std::vector<stack_file>& files, const char* from = nullptr) {
  const loaded_stack loaded = load(files);
  ASSERT_TRUE(loaded.made);
  const graph in = freeze(loaded.made.value());
  const reference oracle{loaded.made.value().tables()};
  counts total;
  auto days = a_day_in_each_period(in);
  if (from != nullptr && effort(0, 0, 1) == 0)
    days.erase(days.begin(), days.lower_bound(in.document(*in.find_document(from)).in_force().from()));
  while (days.size() > effort(1, 3, 1000)) days.erase(days.size() % 2 == 0 ? days.begin() : std::prev(days.end()));
  for (const date day : days) {
    const auto wrong = check_everything(in, oracle, {day, {}}, {}, total);
    ASSERT_FALSE(wrong) << name << " on " << day.day_number() << ": " << *wrong;
  }
  std::cout << "count: " << name << " days " << days.size() << " " << total.text() << " differences 0\n";
  EXPECT_GT(total.permitted, 0U);
}

TEST(Agreement, Commune) {
  ask_everything("cap-xa", shipped_stack("cap-xa"));
}
#ifndef QUYCHE_SLOW_RUN  // there a commune, and thousands of random regulations, find what sanitizers find
TEST(Agreement, District) {
  ask_everything("cap-huyen", shipped_stack("cap-huyen"));
}
TEST(Agreement, FictionalLocalRegulation) {
  auto files = shipped_stack("cap-huyen");
  files.push_back(read_file(QUYCHE_SOURCE_DIR "/examples/regulations/huyen-vi-du.toml").value());
  ask_everything("huyen-vi-du", files, "01-qc-hu");  // before it, the stack says what the district's says
}
#endif

}  // namespace
