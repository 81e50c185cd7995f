// SPDX-License-Identifier: BSL-1.0
// Unlawful chains of delegation, each refused at the right link with the right flaw, and lawful twins that differ in one thing.
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <optional>

#include <quyche/query/chain.hpp>
#include <quyche/query/may.hpp>
#include <quyche/render/explain.hpp>

#include "rules/rule_file.hpp"
#include "support/checked.hpp"
#include "support/effort.hpp"

namespace {

using namespace quyche;
using namespace quyche_tests;

/// The regulation with the texts of `change` replaced, each of which stands in it once, and `add` behind it.
std::string changed(std::string text, const value* change, const std::string& add) {
  for (std::size_t place = 0; change != nullptr && place < change->list()->size(); ++place) {
    const value_list& pair = *(*change->list())[place].list();
    const std::string& old_text = *pair[0].text();
    const auto found = text.find(old_text);
    EXPECT_NE(found, std::string::npos) << old_text;
    EXPECT_EQ(text.find(old_text, found + 1), std::string::npos) << old_text;
    if (found != std::string::npos) text.replace(found, old_text.size(), *pair[1].text());
  }
  return text + "\n" + add;
}

/// What is asked where a case says nothing else: may the deputy secretary decide on running expenses?
question question_of(const graph& in, const value* ask) {
  question made{*in.find_actor("pho-bi-thu"), act::decide, *in.find_matter("tai-chinh.chi"), {*parse_date("2024-03-01")}};
  read_question(in, ask, made);
  return made;
}

class delegation_rules : public testing::Test {
 protected:
  void SetUp() override {
    parsed_ = parse_rules(std::filesystem::path{QUYCHE_SOURCE_DIR} / "tests/rules/delegation.toml");
    ASSERT_TRUE(parsed_);
    regulation_ = *parsed_->root.find("regulation")->text();
  }
  /// All cases; in slow runs one in four.
  [[nodiscard]] std::vector<value> cases() const {
    std::vector<value> made;
    const value_list& all = *parsed_->root.find("case")->list();
    for (std::size_t place = 0; place < all.size(); place += effort(4, 1, 1)) made.push_back(all[place]);
    return made;
  }

  std::optional<quyche::document> parsed_;
  std::string regulation_;
};

TEST_F(delegation_rules, RefuseEachUnlawfulChainAtTheRightLink) {
  std::map<std::string, std::uint32_t> conditions;
  for (const value& one : cases()) {
    SCOPED_TRACE(text_in(one, "id"));
    const graph in = load_graph(changed(regulation_, one.find("change"), text_in(one, "add")));
    const question asked = question_of(in, one.find("ask"));
    const chain_answer given = checked(in, chain(in, asked));
    const std::vector<std::string> wanted = texts_in(one, "links");
    const std::string condition = text_in(one, "condition");
    bool found = false;
    for (const delegation_chain& each : given.chains) {
      ASSERT_EQ(each.decided, verdict::denied);
      std::vector<std::string> links;
      for (const chain_link& link : each.links) links.emplace_back(word_of(link.found));
      found = found || (links == wanted && links[*each.first_broken] == condition);
    }
    EXPECT_TRUE(found) << explain(in, given, {language::vi});
    EXPECT_EQ(checked(in, may(in, asked)).decided, verdict::denied);
    EXPECT_FALSE(text_in(one, "says").empty());
    ++conditions[condition];
  }
  std::size_t chains = 0;
  for (const auto& [condition, count] : conditions) {
    EXPECT_GE(count, effort(1, 4, 4)) << condition;
    chains += count;
  }
  std::cout << "count: unlawful chains " << chains << " conditions " << conditions.size() << "\n";
  EXPECT_GE(chains, effort(10, 40, 40));
}

TEST_F(delegation_rules, AcceptTheTwinThatDiffersInOneThing) {
  for (const value& one : cases()) {
    SCOPED_TRACE(text_in(one, "id"));
    const graph in = load_graph(changed(regulation_, one.find("twin_change"), text_in(one, "twin_add")));
    const value* ask = one.find("twin_ask");
    const question asked = question_of(in, ask == nullptr ? one.find("ask") : ask);
    const chain_answer given = checked(in, chain(in, asked));
    ASSERT_FALSE(given.chains.empty());
    EXPECT_EQ(given.chains.front().decided, verdict::permitted);
    EXPECT_EQ(checked(in, may(in, asked)).decided, verdict::permitted);
  }
}

}  // namespace
