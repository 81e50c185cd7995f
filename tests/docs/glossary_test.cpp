// SPDX-License-Identifier: BSL-1.0
// docs/glossary.md has every act with the words that the library uses, and no other.
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include <quyche/model/act.hpp>

namespace {

using namespace quyche;

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

/// As a cell of the table: "`draft`, `prepare`", or nothing.
std::string listed(act_set acts) {
  std::string text;
  for (std::size_t place = 0; place < act_count; ++place)
    if (acts.contains(static_cast<act>(place)))
      text += (text.empty() ? "`" : ", `") + std::string{traits_of(static_cast<act>(place)).id} + "`";
  return text;
}

std::string needs_of(const act_traits& one) {
  const std::string addressee = one.needs_addressee ? "addressee" : "";
  const std::string collective = one.needs_collective ? "collective" : "";
  return addressee + (addressee.empty() || collective.empty() ? "" : ", ") + collective;
}

TEST(Glossary, HasTheActsOfTheLibrary) {
  std::ifstream page{QUYCHE_SOURCE_DIR "/docs/glossary.md"};
  std::set<std::string> rows;
  bool acts = false;
  for (std::string line; std::getline(page, line);) {
    acts = acts || line == "## Acts";
    if (!acts || !line.starts_with("| `")) continue;
    std::istringstream parts{line};
    std::string nothing, id, vi, en, implied, excluded, needs;
    std::getline(parts, nothing, '|');
    std::getline(parts, id, '|');
    std::getline(parts, vi, '|');
    std::getline(parts, en, '|');
    std::getline(parts, implied, '|');
    std::getline(parts, excluded, '|');
    std::getline(parts, needs, '|');
    rows.insert(trimmed(id) + " " + trimmed(vi) + " " + trimmed(en) + " implies " + trimmed(implied) + " excludes " +
                trimmed(excluded) + " needs " + trimmed(needs));
  }
  std::set<std::string> wanted;
  for (std::size_t place = 0; place < act_count; ++place) {
    const act_traits& one = traits_of(static_cast<act>(place));
    wanted.insert("`" + std::string{one.id} + "` " + std::string{one.vi} + " " + std::string{one.en} + " implies " +
                  listed(one.implied) + " excludes " + listed(one.excluded) + " needs " + needs_of(one));
  }
  EXPECT_EQ(rows, wanted);
}

}  // namespace
