// SPDX-License-Identifier: BSL-1.0
// Answers about persons as JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/query/person/may.hpp>
#include <quyche/render/person/json.hpp>

#include "support/checked.hpp"
#include "support/small_registry.hpp"

namespace {

using namespace quyche_tests;

TEST(PersonJson, NamesRowsAndAnswers) {
  small_regulation small;
  small_registry people;
  people.substitute(people.second, people.first, "bi-thu", {});
  small.builder.power({small.based("q1"), {small.secretary}, act::decide, {small.finance}});
  const graph in = checked(freeze(std::move(small.builder).finish().value()));
  const registry rows = people.made();
  const std::string json = to_json(
      rows, in, may(rows, in, {people.second, people.unit, act::decide, *in.find_matter("tai-chinh"), {day(2024, 3, 10)}}));
  for (const char* part : {"\"kind\": \"person-may\"", "\"person\": \"b\"", "\"unit\": \"xa-thu\"",
                           "\"verdict\": \"permitted\"", "\"as\": 1", "\"in_place_of\": \"a\"", "\"kind\": \"substitution\"",
                           "\"basis\": \"Thông báo 1\"", "\"step\": \"has-power\"", "\"idle\": []"})
    EXPECT_THAT(json, testing::HasSubstr(part));
}

}  // namespace
