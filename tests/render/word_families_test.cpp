// SPDX-License-Identifier: BSL-1.0
// Each value of an enumeration has the phrase that bears its name. That none is without a phrase is the compiler's to say.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/render/detail/person/word_families.hpp>
#include <quyche/render/person/explain.hpp>

#include "support/broken_contract.hpp"

namespace {

using namespace quyche;
using detail::phrase;

std::string name_of(phrase which) {
  static const std::vector<std::string> names{
#define QUYCHE_PHRASE(name, vi, en) #name,
#include <quyche/render/detail/answer_texts.def>
  };
  return names.at(static_cast<std::size_t>(which));
}
template <class Value>
std::string named(const std::string& family, Value value) {
  std::string word{word_of(value)};
  std::replace(word.begin(), word.end(), '-', '_');
  return family + word;
}

template <class Kind>
void expect_own_phrases(const std::string& family, std::size_t count) {
  for (std::size_t place = 0; place < count; ++place) {
    const auto value = static_cast<Kind>(place);
    std::string name = name_of(detail::phrase_of(value));
    if (name.ends_with('_')) name.pop_back();  // `void_`, which is a word of the language without its stroke
    EXPECT_EQ(name, named(family, value));
  }
}

TEST(WordFamilies, APhraseBearsTheNameOfItsValue) {
  expect_own_phrases<absence>("absent_", words_of<absence>().size());
  expect_own_phrases<deadline>("by_", words_of<deadline>().size());
  expect_own_phrases<extent>("extent_", words_of<extent>().size());
  expect_own_phrases<responsibility_kind>("resp_", words_of<responsibility_kind>().size());
  expect_own_phrases<right_kind>("right_", words_of<right_kind>().size());
  expect_own_phrases<document_rank>("rank_", static_cast<std::size_t>(document_rank::local) + 1);
  expect_own_phrases<remedy_label>("label_", static_cast<std::size_t>(remedy_label::unlawful) + 1);
  expect_own_phrases<detail::document_change>("note_", static_cast<std::size_t>(detail::document_change::ended) + 1);
  expect_own_phrases<idle_reason>("idle_", static_cast<std::size_t>(idle_reason::outside_scope) + 1);
  for (std::size_t place = 0; place <= static_cast<std::size_t>(remedy_label::unlawful); ++place) {
    const auto label = static_cast<remedy_label>(place);
    EXPECT_EQ(name_of(detail::meaning_of(label)), named("meaning_", label));
  }
  for (const remedy_label label : {remedy_label::unsettled, remedy_label::unlawful})
    EXPECT_EQ(name_of(detail::tenure_meaning_of(label)), named("meaning_tenure_", label));
}

TEST(WordFamilies, AVerdictHasItsWordItsSentenceAndItsConclusion) {
  struct row {
    verdict decided;
    const char* word;
    const char* headline;
    const char* conclusion;
    const char* chain;
  };
  const row all[] = {{verdict::permitted, "yes", "may_yes", "conclusion_permitted", "chain_lawful"},
                     {verdict::denied, "no", "may_no", "conclusion_denied", "chain_broken"},
                     {verdict::conditional, "depends", "may_depends", "conclusion_undetermined", "chain_open"},
                     {verdict::undetermined, "open", "may_open", "conclusion_undetermined", "chain_conflict"}};
  for (const row& one : all) {
    EXPECT_EQ(name_of(detail::phrase_of(one.decided)), one.word);
    EXPECT_EQ(name_of(detail::headline_of(one.decided)), one.headline);
    EXPECT_EQ(name_of(detail::conclusion_of(one.decided)), one.conclusion);
    EXPECT_EQ(name_of(detail::chain_of(one.decided)), one.chain);
  }
}

TEST(WordFamilies, WhatIsNoValueHasNoPhrase) {
  EXPECT_TRUE(quyche_tests::contract_broken_by([] { static_cast<void>(detail::phrase_of(static_cast<verdict>(4))); }));
}

}  // namespace
