// SPDX-License-Identifier: BSL-1.0
// The fold of names, with ICU as its oracle: all of Vietnamese in both Unicode forms.
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <quyche/text/fold.hpp>

namespace {

using icu::Normalizer2;
using icu::UnicodeString;

std::string in_form(const std::string& text, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2* form = composed ? Normalizer2::getNFCInstance(status) : Normalizer2::getNFDInstance(status);
  std::string made;
  form->normalize(UnicodeString::fromUTF8(text), status).toUTF8String(made);
  EXPECT_TRUE(U_SUCCESS(status));
  return made;
}

/// Letters with their marks taken off, by ICU; đ has none to take.
std::string without_marks(const std::string& text) {
  UnicodeString apart = UnicodeString::fromUTF8(in_form(text, false));
  std::string made;
  UnicodeString bare;
  for (int place = 0; place < apart.length(); ++place)
    if (u_charType(apart.char32At(place)) != U_NON_SPACING_MARK) bare.append(apart.char32At(place));
  bare.toLower();
  bare.findAndReplace(UnicodeString::fromUTF8("đ"), UnicodeString{"d"});
  bare.toUTF8String(made);
  return made;
}

std::vector<std::string> syllables() {
  const std::vector<std::string> vowels{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"};
  const std::vector<std::string> tones{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};
  std::vector<std::string> made;
  for (const auto& first : {"", "th", "đ", "Đ", "H", "q"})
    for (const auto& vowel : vowels)
      for (const auto& tone : tones)
        for (const auto& last : {"", "n", "y", "a"}) made.push_back(in_form(first + vowel + tone + last, true));
  return made;
}

TEST(FoldOracle, UnicodeFormAndCaseDoNotMatter) {
  std::size_t count = 0;
  for (const std::string& one : syllables()) {
    UnicodeString upper = UnicodeString::fromUTF8(one);
    upper.toUpper();
    std::string large;
    upper.toUTF8String(large);
    EXPECT_EQ(quyche::fold(one), quyche::fold(in_form(one, false))) << one;
    EXPECT_EQ(quyche::fold(one), quyche::fold(large)) << one;
    EXPECT_EQ(quyche::fold_without_marks(one), without_marks(one)) << one;
    ++count;
  }
  std::cout << "count: syllables held against ICU " << count << "\n";
}

}  // namespace
