// SPDX-License-Identifier: BSL-1.0
// docs/report.md and the shipped district regulation say the same of each other.
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include <quyche/document/address.hpp>
#include <quyche/files/shipped.hpp>

namespace {

using namespace quyche;

/// Sentences by their address, each with the entries of its row.
struct table {
  std::map<std::string, std::set<std::string>> entries;
  std::map<std::string, std::string> reasons;  ///< of rows without entries
};

table read_table() {
  table made;
  std::ifstream page{QUYCHE_SOURCE_DIR "/docs/report.md"};
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| mục ")) continue;
    std::vector<std::string> cells;
    std::istringstream parts{line};
    for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(cell);
    if (cells.size() != 4) {
      ADD_FAILURE() << "a row has three cells: " << line;
      continue;
    }
    const auto at = parse_address(cells[1]);
    if (!at) {
      ADD_FAILURE() << "no address: " << line;
      continue;
    }
    const std::string sentence = to_string(*at);
    EXPECT_FALSE(made.entries.contains(sentence)) << sentence << " has two rows";
    auto& entries = made.entries[sentence];
    std::string_view rest = cells[3];
    for (auto from = rest.find('`'); from != rest.npos; from = rest.find('`')) {
      const auto until = rest.find('`', from + 1);
      EXPECT_TRUE(entries.emplace(rest.substr(from + 1, until - from - 1)).second) << "an entry stands twice: " << line;
      rest.remove_prefix(until + 1);
    }
    if (entries.empty()) made.reasons[sentence] = cells[3];
  }
  return made;
}

/// Every entry of the regulation that cites the report, by sentence.
class citations {
 public:
  explicit citations(const regulation_tables& tables) : tables_{tables} {
    for (const auto& one : tables.bodies) take(one.attested);
    for (const auto& one : tables.offices) take(one.attested);
    for (const auto& one : tables.communities) take(one.attested);
    for (const auto& one : tables.matters) take(one.attested);
    for (const auto& one : tables.records) take(one.attested);
  }
  std::map<std::string, std::set<std::string>> by_sentence;

 private:
  void take(const attestation& entry) {
    for (const citation& one : entry.basis)
      if (tables_.documents[one.document.index()].key == "bao-cao") by_sentence[to_string(one.at)].insert(entry.key);
  }
  const regulation_tables& tables_;
};

bool in_walked_sections(const std::string& sentence) {
  return sentence.find("mục I.") != std::string::npos;
}

TEST(ReportTable, SaysOfEverySentenceWhatTheDataSay) {
  const auto loaded = load(shipped_stack("cap-huyen"));
  ASSERT_TRUE(loaded.made);
  const citations cited{loaded.made.value().tables()};
  const table rows = read_table();
  ASSERT_FALSE(rows.entries.empty());
  std::size_t links = 0;
  for (const auto& [sentence, entries] : rows.entries) {
    const auto known = cited.by_sentence.find(sentence);
    EXPECT_EQ(entries, known == cited.by_sentence.end() ? std::set<std::string>{} : known->second) << sentence;
    links += entries.size();
  }
  for (const auto& [sentence, entries] : cited.by_sentence)
    EXPECT_TRUE(!in_walked_sections(sentence) || rows.entries.contains(sentence)) << sentence << " is cited and has no row";
  std::cout << "count: report sentences " << rows.entries.size() << " without entries " << rows.reasons.size() << " links "
            << links << "\n";
}

TEST(ReportTable, GivesAReasonWhereThereIsNoEntry) {
  for (const auto& [sentence, reason] : read_table().reasons) EXPECT_GT(reason.size(), 20U) << sentence;
}

/// The numbers of sentences that the report has, paragraph by paragraph, counted by hand.
TEST(ReportTable, HasARowForEverySentence) {
  const std::map<std::string, std::vector<int>> sentences{{"I.1", {3, 2, 2, 1, 1}},
                                                          {"I.2.1.1", {2, 5, 1}},
                                                          {"I.2.1.2", {3, 4, 1}},
                                                          {"I.2.1.3", {2}},
                                                          {"I.2.2.1", {3, 3}},
                                                          {"I.2.2.2", {1}},
                                                          {"I.2.2.3", {6}},
                                                          {"I.2.2.4", {1, 3}},
                                                          {"I.2.2.5", {3}},
                                                          {"I.2.2.6", {4, 1}},
                                                          {"I.3", {1, 1, 1, 2}},
                                                          {"I.4", {1, 1, 3, 3, 2, 3, 2, 1}},
                                                          {"I.5", {3}}};
  std::set<std::string> wanted;
  for (const auto& [section, paragraphs] : sentences)
    for (std::size_t paragraph = 0; paragraph < paragraphs.size(); ++paragraph)
      for (int sentence = 1; sentence <= paragraphs[paragraph]; ++sentence)
        wanted.insert("câu " + std::to_string(sentence) + " đoạn " + std::to_string(paragraph + 1) + " mục " + section);
  std::set<std::string> had;
  for (const auto& [sentence, entries] : read_table().entries) had.insert(sentence);
  EXPECT_EQ(had, wanted);
}

}  // namespace
