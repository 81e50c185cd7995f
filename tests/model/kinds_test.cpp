// SPDX-License-Identifier: BSL-1.0
// Facts about the words of the kinds.
#include <set>

#include <gtest/gtest.h>

#include <quyche/model/kinds.hpp>

namespace {

using namespace quyche;

TEST(Kinds, AWordIsTheNameWithDashes) {
  EXPECT_EQ(word_of(body_kind::class_of_bodies), "class-of-bodies");
  EXPECT_EQ(word_of(deadline::nearest_session), "nearest-session");
  EXPECT_EQ(word_of(right_kind::keep_minority_view), "keep-minority-view");
  EXPECT_EQ(word_of(document_rank::charter), "charter");
  EXPECT_EQ(word_of(record_kind::succession), "succession");
}

TEST(Kinds, AUnderscoreAtTheEndIsNoPartOfTheWord) {
  EXPECT_EQ(word_of(absence::void_), "void");
  EXPECT_EQ(find_word<absence>("void"), absence::void_);
}

TEST(Kinds, WordsStandInTheOrderOfTheEnumerators) {
  EXPECT_EQ(words_of<measure_kind>(), (std::vector<std::string>{"money", "levels", "flag", "number"}));
  EXPECT_EQ(words_of<level>(), (std::vector<std::string>{"central", "province", "district", "commune", "grassroots"}));
  EXPECT_EQ(words_of<record_kind>().size(), static_cast<std::size_t>(record_kind::composition) + 1);
}

TEST(Kinds, TheKeySaysOfWhichUnitABodyIs) {
  EXPECT_EQ(side_of("superior.ban-thuong-vu"), unit_side::superior);
  EXPECT_EQ(side_of("subordinate.to-chuc-dang"), unit_side::subordinate);
  for (const char* own : {"", "ban-thuong-vu", "superior", "superiors.ban", "ban.superior.hai", "own.ban"})
    EXPECT_EQ(side_of(own), unit_side::own) << own;
}

TEST(Kinds, NoOtherTextIsAWord) {
  for (const char* unknown : {"", "Collective", "class_of_bodies", "collective ", "body"})
    EXPECT_EQ(find_word<body_kind>(unknown), std::nullopt) << unknown;
  EXPECT_EQ(find_word<level>("collective"), std::nullopt) << "a word belongs to its kind";
}

template <class Kind>
void expect_words_to_lead_back() {
  std::set<std::string> seen;
  for (std::size_t place = 0; place < words_of<Kind>().size(); ++place) {
    const auto value = static_cast<Kind>(place);
    EXPECT_EQ(find_word<Kind>(word_of(value)), value);
    EXPECT_FALSE(word_of(value).empty());
    EXPECT_TRUE(seen.insert(std::string{word_of(value)}).second) << word_of(value);
  }
}

TEST(Kinds, EveryWordLeadsBackToItsValue) {
#define QUYCHE_EXPECT_WORDS(type, ...) expect_words_to_lead_back<type>();
  QUYCHE_KINDS(QUYCHE_EXPECT_WORDS)
#undef QUYCHE_EXPECT_WORDS
}

}  // namespace
