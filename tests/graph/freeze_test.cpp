// SPDX-License-Identifier: BSL-1.0
// Freezing: the order of declaration does not matter, and every content shows in the fingerprint.
#include <set>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>

#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;

graph made_in_order(bool turned) {
  small_regulation small;
  power_form one = small.make_power();
  one.attested.key = "mot";
  power_form other = small.make_power();
  other.attested.key = "hai";
  other.acts = act::issue;
  small.builder.power(turned ? other : one);
  small.builder.power(turned ? one : other);
  return freeze(std::move(small.builder).finish().value());
}

std::uint64_t fingerprint_with(void (*change)(small_regulation&, power_form&)) {
  small_regulation small;
  power_form power = small.make_power();
  power.attested.key = "mot";
  change(small, power);
  small.builder.power(power);
  return freeze(std::move(small.builder).finish().value()).fingerprint();
}

TEST(Freeze, OrderOfDeclarationDoesNotMatter) {
  const graph one = made_in_order(false), other = made_in_order(true);
  EXPECT_EQ(one.fingerprint(), other.fingerprint());
  EXPECT_EQ(one.find_record("mot"), other.find_record("mot"));
}

TEST(Freeze, EveryChangeShowsInTheFingerprint) {
  std::set<std::uint64_t> seen;
  using change = void (*)(small_regulation&, power_form&);
  const change changes[] = {
      [](small_regulation&, power_form&) {},
      [](small_regulation&, power_form& of) { of.acts = act::issue; },
      [](small_regulation& in, power_form& of) { of.holders = {in.secretary}; },
      [](small_regulation& in, power_form& of) { of.matters = {in.finance}; },
      [](small_regulation& in, power_form& of) { of.towards = {in.people}; },
      [](small_regulation& in, power_form& of) {
        of.when = {{in.amount, 0, 5}};
      },
      [](small_regulation&, power_form& of) { of.by_competence = true; },
      [](small_regulation&, power_form& of) { of.exclusive = true; },
      [](small_regulation& in, power_form& of) { of.devolved_by = {in.deputy}; },
      [](small_regulation&, power_form& of) { of.kept = true; },
      [](small_regulation&, power_form& of) { of.attested.key = "hai"; },
      [](small_regulation&, power_form& of) {
        of.attested.force = {date{20'000}, date{20'001}};
      },
      [](small_regulation&, power_form& of) {
        of.attested.note = {"ghi chú", {}};
      },
      [](small_regulation&, power_form& of) { of.attested.basis.front().at = *parse_address("Điều 6"); },
      [](small_regulation& in, power_form& of) {
        of.report = report_back{in.committee, deadline::nearest_session};
      },
      [](small_regulation& in, power_form&) {
        in.builder.set_document_links(in.findings, {{in.rules}, {}, {}, {}});
      },
      [](small_regulation& in, power_form&) {
        in.builder.set_document_links(in.findings, {{}, {in.rules}, {}, {}});
      },
      [](small_regulation& in, power_form&) {
        in.builder.set_document_links(in.findings, {{}, {}, {in.rules}, {}});
      },
      [](small_regulation& in, power_form&) {
        in.builder.set_document_links(in.findings, {{in.rules}, {}, {}, {}});
        in.builder.set_document_links(in.rules, {{}, {}, {}, {in.findings}});
      },
      [](small_regulation& in, power_form&) { in.builder.set_within(in.bureau, in.committee); },
      [](small_regulation& in, power_form&) { in.builder.set_office_links(in.secretary, in.bureau, {}, {}, {}); }};
  for (const change one : changes) EXPECT_TRUE(seen.insert(fingerprint_with(one)).second);
}

TEST(Freeze, WhereSomethingWasWrittenDoesNotShow) {
  EXPECT_EQ(fingerprint_with([](small_regulation&, power_form& of) {
              of.attested.written_at = {0, 5, 9};
            }),
            fingerprint_with([](small_regulation&, power_form&) {}));
}

}  // namespace
