// SPDX-License-Identifier: BSL-1.0
// Amounts, counts, fractions and days as people write them, and what is refused because it may mean two things.
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>
#include <quyche/text/numbers.hpp>

namespace {

using namespace quyche;

TEST(Numbers, ReadsTheWaysOfWritingMoney) {
  const std::pair<const char*, std::int64_t> table[] = {{"5_000_000 VND", 5'000'000},
                                                        {"5000000 VND", 5'000'000},
                                                        {"5.000.000 VND", 5'000'000},
                                                        {"3 tỷ VND", 3'000'000'000},
                                                        {"3 tỉ đồng", 3'000'000'000},
                                                        {"2,5 tỷ VND", 2'500'000'000},
                                                        {"500 triệu VND", 500'000'000},
                                                        {"300 nghìn đồng", 300'000},
                                                        {"300 ngàn đồng", 300'000},
                                                        {"0 VND", 0},
                                                        {"3000000VND", 3'000'000},
                                                        {"3tỷVND", 3'000'000'000},
                                                        {"3 tỷđồng", 3'000'000'000},
                                                        {" 3.000.000đồng ", 3'000'000},
                                                        {"0,005 tỷ VND", 5'000'000},
                                                        {"1,5000 tỷ VND", 1'500'000'000},
                                                        {"1.500 tỷ đồng", 1'500'000'000'000},
                                                        {"1.500,25 triệu đồng", 1'500'250'000},
                                                        {"2 nghìn tỷ đồng", 2'000'000'000'000},
                                                        {"3.000.000đ", 3'000'000},
                                                        {"3.000.000 ₫", 3'000'000},
                                                        {"500 triệu VNĐ", 500'000'000},
                                                        {"500 triệu đồng Việt Nam", 500'000'000}};
  for (const auto& [text, units] : table) {
    const auto read = parse_money(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->units, units) << text;
    EXPECT_EQ(read->unit.code(), "VND") << text;
  }
  EXPECT_EQ(parse_money("20 usd")->unit.code(), "USD");
}

/// Unicode has several forms of one text, and keyboards several spaces and letters.
TEST(Numbers, MoneyWordsAreFoldedAsNamesAre) {
  for (const char* text : {"5 TRIỆU ĐỒNG", "5 trie\u0323\u0302u \u0111o\u0302\u0300ng", "5\u00A0triệu\u202Fvnd", "5 Triệu Đ",
                           "5 trieu dong", "5\ttriệu  vnđ", "5 tri\u00EA\u0323u VND"}) {
    const auto read = parse_money(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->units, 5'000'000) << text;
    EXPECT_EQ(read->unit.code(), "VND") << text;
  }
}

TEST(Numbers, RefusesWithoutAGuessWhatIsNoAmount) {
  for (const char* wrong : {"",
                            "5000000",
                            "VND",
                            "-5 VND",
                            "+5 VND",
                            "1,5 VND",
                            "0,0005 nghìn đồng",
                            "9999999999 tỷ VND",
                            "5 tỷ",
                            "5 VNDX",
                            "5XVND",
                            "5 5 VND",
                            "5 tỷ tỷ VND",
                            "5  ",
                            "99999999999999999999 VND",
                            "5. VND",
                            ".5 tỷ VND",
                            "5..000 VND",
                            "5,,0 tỷ VND",
                            "1e6 VND",
                            "\xFF 5 VND",
                            "5 tri\xE1\xBBu VND"}) {
    const auto read = read_money(wrong);
    EXPECT_FALSE(read.value) << wrong;
    EXPECT_EQ(read.meant.size(), 0U) << wrong;
    EXPECT_EQ(ways_to_write(read), "") << wrong;
  }
}

TEST(Numbers, RefusesWhatMayMeanTwoThingsAndNamesThem) {
  const std::pair<const char*, const char*> table[] = {{"0.005 tỷ VND", "`5.000.000 VND`; `5.000.000.000 VND`"},
                                                       {"1.5 tỷ VND", "`1.500.000.000 VND`"},
                                                       {"1,500 tỷ VND", "`1.500.000.000 VND`; `1.500.000.000.000 VND`"},
                                                       {"00.001 VND", "`1 VND`"},
                                                       {"007 VND", "`7 VND`"},
                                                       {"5,000,000 VND", "`5.000.000 VND`"},
                                                       {"1,000.000 VND", "`1.000 VND`; `1.000.000 VND`"},
                                                       {"5.00.000 VND", "`500.000 VND`"},
                                                       {"5.0000 VND", "`5 VND`; `50.000 VND`"},
                                                       {"5 000 000 đồng", "`5.000.000 VND`"}};
  for (const auto& [text, ways] : table) {
    const auto read = read_money(text);
    EXPECT_FALSE(read.value) << text;
    EXPECT_EQ(ways_to_write(read), ways) << text;
    for (const money one : read.meant) EXPECT_EQ(parse_money(to_string(one)), one) << text;
  }
}

/// Whatever the program writes, it reads, in each of the three groupings.
TEST(Numbers, EveryAmountGoesAndComesBack) {
  const currency dong = currency::from_code("VND").value();
  for (std::int64_t units = 0, step = 1; units <= 8'000'000'000'000'000'000 / 7; units += step, step = step * 3 + 1) {
    const std::string written = to_string(money{units, dong});
    ASSERT_EQ(parse_money(written), (money{units, dong})) << written;
    std::string lined = written;
    for (char& letter : lined) letter = letter == '.' ? '_' : letter;
    ASSERT_EQ(parse_money(lined), (money{units, dong})) << lined;
    ASSERT_EQ(parse_money(std::to_string(units) + " VND"), (money{units, dong}));
  }
}

TEST(Numbers, CountsAreWhole) {
  const std::pair<const char*, std::int64_t> table[] = {
      {"12", 12}, {"1.200", 1'200}, {"05", 5}, {" 7 ", 7}, {"0", 0}, {"9000000000000000000", 9'000'000'000'000'000'000}};
  for (const auto& [text, count] : table) EXPECT_EQ(read_count(text).value, count) << text;
  for (const char* wrong : {"", "-1", "1,5", "1.5", "mười", "9000000000000000001", "1.2000", "005", "1,200"})
    EXPECT_FALSE(read_count(wrong).value) << wrong;
  EXPECT_EQ(ways_to_write(read_count("1,200")), "`1200`");
  EXPECT_EQ(ways_to_write(read_count("1.2000")), "`12000`");
  EXPECT_EQ(ways_to_write(read_count("005")), "`5`");
}

TEST(Numbers, FractionsAndDaysTakeWhatPhonesWrite) {
  EXPECT_EQ(read_fraction("2/3"), read_fraction(" 2\u20443 "));
  ASSERT_TRUE(read_fraction("2/3"));
  EXPECT_FALSE(read_fraction("2 trên 3"));
  EXPECT_FALSE(read_fraction("\xFF"));
  ASSERT_TRUE(read_day("2025-07-01"));
  EXPECT_EQ(read_day("2025\u201307\u201301"), read_day("2025-07-01"));
  EXPECT_EQ(read_day("2025-07-01\u00A0"), read_day("2025-07-01"));
  EXPECT_FALSE(read_day("2025-02-30"));
  EXPECT_FALSE(read_day("\xC3"));
}

}  // namespace
