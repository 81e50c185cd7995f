// SPDX-License-Identifier: BSL-1.0
// A text and the places in it.
#include <string>

#include <gtest/gtest.h>

#include <quyche/text/source_text.hpp>

#include "support/broken_contract.hpp"

namespace {

using namespace quyche;

diagnostic_code refusal(std::string text) {
  const auto made = source_text::make("t", std::move(text));
  return made ? diagnostic_code{} : made.diagnostics().front().code;
}

TEST(Source, PositionsCountCharacters) {
  const source_text text = source_text::make("t", "một\r\nhai ủy\n\nbốn").value();
  EXPECT_EQ(text.position_of(0), (position{1, 1}));
  const auto uy = static_cast<std::uint32_t>(text.text().find("ủy"));
  EXPECT_EQ(text.position_of(uy), (position{2, 5}));
  EXPECT_EQ(text.line_at(uy), "hai ủy");
  EXPECT_EQ(text.position_of(static_cast<std::uint32_t>(text.text().size())), (position{4, 4}));
  EXPECT_EQ(text.line_at(0), "một");
}

TEST(Source, OffsetsAndPositionsAgree) {
  const source_text text = source_text::make("t", "Ủy ban\nhuyện ủy\n").value();
  for (std::uint32_t offset = 0; offset < text.text().size(); ++offset) {
    if ((static_cast<unsigned char>(text.text()[offset]) & 0xC0U) == 0x80U) continue;
    EXPECT_EQ(text.offset_of(text.position_of(offset)), offset);
  }
  EXPECT_EQ(text.offset_of({1, 99}), 8U);
}

TEST(Source, RefusesWhatIsNoText) {
  EXPECT_EQ(refusal("\xEF\xBB\xBF"
                    "a"),
            diagnostic_code::byte_order_mark);
  EXPECT_EQ(refusal(std::string{"a\0b", 3}), diagnostic_code::nul_byte);
  EXPECT_EQ(refusal("a\xFF"), diagnostic_code::not_utf8);
  EXPECT_EQ(refusal(std::string(source_text::size_limit + 1, 'a')), diagnostic_code::text_too_large);
}

TEST(Source, KeepsItsNameAndNumber) {
  const source_text text = source_text::make("quy-che.toml", "", 3).value();
  EXPECT_EQ(text.name(), "quy-che.toml");
  EXPECT_EQ(text.index(), 3U);
  EXPECT_EQ(text.position_of(0), (position{1, 1}));
  EXPECT_TRUE(quyche_tests::contract_broken_by([&] { static_cast<void>(text.position_of(1)); }));
}

}  // namespace
