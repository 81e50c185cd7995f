// SPDX-License-Identifier: BSL-1.0
// meanings_of: every code and word of the library has its meaning, in lines and as JSON.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/render/diagnostics.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/meaning.hpp>

namespace {

using namespace quyche;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Meaning, IsFoundByNumberAndWordOfEveryFinding) {
  for (const diagnostic_code code : all_diagnostic_codes()) {
    const meaning expected{code};
    std::string lower = to_string(code);
    lower[0] = 'q';
    for (const std::string& typed : {to_string(code), lower, to_string(code).substr(1), slug_of(code)}) {
      const auto found = meanings_of(typed);
      EXPECT_NE(std::find(found.begin(), found.end(), expected), found.end()) << typed;
    }
    EXPECT_EQ(explain(expected, language::vi), explain(code, language::vi));
  }
}

TEST(Meaning, IsFoundOfEveryRuleReasonFlawAndLabel) {
  const auto has = [](const std::string& typed, const meaning& which) {
    const auto found = meanings_of(typed);
    return std::find(found.begin(), found.end(), which) != found.end();
  };
  for (int number = 1; number <= static_cast<int>(rule::r13); ++number) {
    EXPECT_TRUE(has("R" + std::to_string(number), static_cast<rule>(number)));
    EXPECT_TRUE(has("r" + std::to_string(number), static_cast<rule>(number)));
  }
  for (int place = 0; place <= static_cast<int>(reason::varies); ++place)
    EXPECT_TRUE(has(std::string{word_of(static_cast<reason>(place))}, static_cast<reason>(place)));
  for (int place = 1; place <= static_cast<int>(flaw::fact_missing); ++place)
    EXPECT_TRUE(has(std::string{word_of(static_cast<flaw>(place))}, static_cast<flaw>(place)));
  for (int place = 0; place <= static_cast<int>(remedy_label::unlawful); ++place)
    EXPECT_TRUE(has(std::string{word_of(static_cast<remedy_label>(place))}, static_cast<remedy_label>(place)));
}

TEST(Meaning, OfSharedWordsIsEachInOrder) {
  EXPECT_THAT(meanings_of("self-delegation"),
              ElementsAre(meaning{diagnostic_code::self_delegation}, meaning{flaw::self_delegation}));
  EXPECT_THAT(meanings_of("conflict"), ElementsAre(meaning{reason::conflict}, meaning{flaw::conflict}));
}

TEST(Meaning, OfNothingIsNone) {
  for (const char* typed : {"", "Q", "Q9999", "R0", "R14", "r", "no longer", "none", "Ủy quyền"})
    EXPECT_THAT(meanings_of(typed), IsEmpty()) << typed;
}

TEST(Meaning, IsWrittenInBothLanguages) {
  EXPECT_EQ(to_json("needs-higher-layer", meanings_of("needs-higher-layer")), R"({
  "format": 1,
  "kind": "explain",
  "code": "needs-higher-layer",
  "meanings": [
    {
      "of": "label",
      "word": "needs-higher-layer",
      "message": {
        "vi": ")" + explain(remedy_label::needs_higher_layer, language::vi) +
                                                                                  R"(",
        "en": ")" + explain(remedy_label::needs_higher_layer, language::en) +
                                                                                  R"("
      }
    }
  ]
}
)");
  const std::string finding = to_json("3001", meanings_of("3001"));
  for (const char* part :
       {R"("of": "finding")", R"("code": "Q3001")", R"("word": "unknown-name")", R"("severity": "error")", R"("remedy": {)"})
    EXPECT_THAT(finding, HasSubstr(part));
  EXPECT_THAT(to_json("self-delegation", meanings_of("self-delegation")), HasSubstr(R"("rule": 7)"));
  EXPECT_THAT(to_json("R7", meanings_of("R7")), HasSubstr(R"("rule": 7)"));
}

}  // namespace
