// SPDX-License-Identifier: BSL-1.0
// The folding of names. The oracle, ICU, stands in tests/files/fold_oracle_test.cpp.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/text/fold.hpp>

namespace {

using namespace quyche;

TEST(Fold, ToneMarksMayStandOnEitherVowel) {
  EXPECT_EQ(fold("ủy"), fold("uỷ"));
  EXPECT_EQ(fold("hòa"), fold("hoà"));
  EXPECT_NE(fold("hoà"), fold("hoá"));
  EXPECT_NE(fold("ma"), fold("má"));
  EXPECT_EQ(fold("Thường trực Huyện ủy"), fold("THƯỜNG TRỰC HUYỆN UỶ"));
}

TEST(Fold, UnicodeFormsAreOneName) {
  EXPECT_EQ(fold("u\u0309y"), fold("ủy"));
  EXPECT_EQ(fold("thu\u031Bo\u031B\u0300ng"), fold("thường"));
  EXPECT_EQ(fold("thươ\u0300ng"), fold("thường"));
}

TEST(Fold, SpacesAreOne) {
  EXPECT_EQ(fold("  ban   thường\tvụ "), fold("ban thường vụ"));
}

TEST(Fold, IsItsOwnFold) {
  for (const char* one : {"Ban Thường Vụ", "uỷ ban", "HỘI ĐỒNG", "Đảng", "quý", "thuở", "khuya", "giữa"})
    EXPECT_EQ(fold(fold(one)), fold(one));
}

TEST(Fold, TakesAnyBytes) {
  EXPECT_EQ(fold("bí\xFF thư"), "bí\uFFFD thư");
  EXPECT_EQ(fold_without_marks("\xE1\xBB"), "\uFFFD\uFFFD");
  EXPECT_EQ(fold(fold("\xED\xA0\x80")), fold("\xED\xA0\x80"));
  EXPECT_EQ(edit_distance("bí th\xC6", "bí thư"), 1U);
}

TEST(Fold, WithoutMarksOnlyLettersStay) {
  EXPECT_EQ(fold_without_marks("Ban Thường vụ Huyện ủy"), "ban thuong vu huyen uy");
  EXPECT_EQ(fold_without_marks("Đảng bộ"), "dang bo");
  EXPECT_EQ(fold_without_marks("uỷ"), fold_without_marks("ủy"));
}

/// Of marks beyond those that a letter has, none is kept; found by a fuzzer.
TEST(Fold, AVowelHasOneMarkAndOneTone) {
  EXPECT_EQ(fold("oA\xCC\x83\xCC\x83"), "õa");
  EXPECT_EQ(fold("a\xCC\x80\xCC\x81"), "à");
  EXPECT_EQ(fold("o\xCC\x9B\xCC\x9B\xCC\x80n"), "ờn");
}
/// All texts of up to five of these letters, among them vowels that pair, and marks with nothing to stand on.
TEST(Fold, AKeyIsItsOwnKeyInASmallWorld) {
  const std::vector<std::string> letters{"o", "A", "u", "y", "q", " ", "-", "\xCC\x9B", "\xCC\x83"};
  std::vector<std::string> texts{""};
  for (std::size_t from = 0, length = 0; length < 5; ++length) {
    const std::size_t until = texts.size();
    for (; from < until; ++from)
      for (const std::string& one : letters) texts.push_back(texts[from] + one);
  }
  EXPECT_EQ(texts.size(), 66'430U);
  for (const std::string& one : texts) {
    const std::string key = fold(one), bare = fold_without_marks(one);
    ASSERT_EQ(fold(key), key) << one;
    ASSERT_EQ(fold_without_marks(bare), bare) << one;
    ASSERT_EQ(fold_without_marks(key), bare) << one;
  }
}
/// More marks than a letter has, or none to stand on.
TEST(Fold, WithoutMarksNoMarkStays) {
  EXPECT_EQ(fold_without_marks("o\xCC\x9Bo\xCC\x9B\xCC\x9B\xCC\x80\xCC\x80n"), "oon");
  EXPECT_EQ(fold_without_marks("\xCC\x80 a \xCC\x81 b"), "a b");
}

TEST(Fold, DistanceCountsLetters) {
  EXPECT_EQ(edit_distance("ủy", "uy"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("bi-thu", "bi-thu"), 0U);
  EXPECT_EQ(edit_distance("bi-thu", "bi-hut"), edit_distance("bi-hut", "bi-thu"));
}

}  // namespace
