// SPDX-License-Identifier: BSL-1.0
// What a regulation says without effect, or twice; each with a twin in which nothing is found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <quyche/core/calendar.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/query/check.hpp>
#include <quyche/query/consistency.hpp>
#include <quyche/render/diagnostics.hpp>

#include "support/agreement.hpp"
#include "support/checked.hpp"
#include "support/effort.hpp"
#include "support/random_regulation.hpp"
#include "support/small_regulation.hpp"

namespace {

using namespace quyche_tests;
using testing::ElementsAre;
using testing::IsEmpty;

struct regulation_check : testing::Test {
  small_regulation small;
  document_id central = small.builder.document(small_regulation::make_document("quy-dinh", document_rank::central));

  [[nodiscard]] attestation by(document_id of, std::string key) const {
    attestation made = small.based(std::move(key));
    made.basis.front().document = of;
    return made;
  }
  [[nodiscard]] condition up_to(std::int64_t amount) const { return {{small.amount, bound::open_start, amount + 1}}; }
  void power(attestation of, actor_id who, act what = act::decide, condition when = {}, std::vector<party_id> towards = {}) {
    power_form made{std::move(of), {who}, what, {small.spending}, std::move(towards)};
    made.when = std::move(when);
    small.builder.power(made);
  }
  /// The findings, code and arguments, as one would read them aloud.
  std::vector<std::string> found(language lang = language::en) {
    std::vector<std::string> made;
    for (const diagnostic& one : check(checked(freeze(std::move(small.builder).finish().value())))) {
      std::string text = render(one, {}, lang);
      made.push_back(text.substr(0, text.find('\n')));
    }
    return made;
  }
};

TEST_F(regulation_check, FindsNothingInWhatIsWhole) {
  power(small.based("mot"), small.committee);
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(regulation_check, FindsWhatALowerLayerGivesInVain) {
  power(by(central, "tren"), small.bureau);
  power(small.based("duoi"), small.committee);
  EXPECT_THAT(found(),
              ElementsAre("warning Q6001 (widening-norm): `duoi` has no effect: on 2020-09-01 a higher layer regulates "
                          "`tai-chinh.chi` (`decide`) and does not give it to `ban-chap-hanh`"));
}

TEST_F(regulation_check, FindsTheExcessOfALowerLimitThatIsWider) {
  power(by(central, "tren"), small.committee, act::decide, up_to(3));
  power(small.based("duoi"), small.committee, act::decide, up_to(5));
  EXPECT_THAT(
      found(language::vi),
      ElementsAre("cảnh báo Q6001 (widening-norm): `duoi` không có hiệu lực: từ ngày 01/09/2020, văn bản lớp trên đã quy "
                  "định việc `tai-chinh.chi` (`decide`) mà không giao cho `ban-chap-hanh`"));
}
TEST_F(regulation_check, LetsALowerLayerBeStricter) {
  power(by(central, "tren"), small.committee, act::decide, up_to(5));
  power(small.based("duoi"), small.committee, act::decide, up_to(3));
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(regulation_check, FindsTwoDecidersOnTheFirstDayOfBoth) {
  power(small.based("mot"), small.committee);
  attestation later = small.based("hai");
  later.force = {day(2023, 1, 1), period::open_end};
  power(later, small.secretary);
  EXPECT_THAT(found(), ElementsAre("warning Q6002 (two-deciders): on 2023-01-01 both `bi-thu` (`hai`) and `ban-chap-hanh` "
                                   "(`mot`) decide `tai-chinh.chi`"));
}
TEST_F(regulation_check, PartsDecidersByTheirLimits) {
  power(small.based("mot"), small.committee, act::decide, {{small.amount, 3, bound::open_end}});
  power(small.based("hai"), small.secretary, act::decide, {{small.amount, bound::open_start, 3}});
  EXPECT_THAT(found(), IsEmpty());
}
TEST_F(regulation_check, LetsTwoDoWhatNeedNotBeDoneByOne) {
  power(small.based("mot"), small.committee, act::propose);
  power(small.based("hai"), small.secretary, act::propose);
  EXPECT_THAT(found(), IsEmpty());
}
TEST_F(regulation_check, LetsDecideWhoseOfficeHoldsTheOther) {
  small.builder.set_office_links(small.deputy, std::nullopt, {small.secretary}, {}, {});
  power(small.based("mot"), small.secretary);
  power(small.based("hai"), small.deputy);
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(regulation_check, FindsADelegationWithoutAPowerToDelegate) {
  power(small.based("mot"), small.committee);
  small.builder.delegation(small.make_delegation());
  const auto texts = found(language::vi);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_THAT(texts.front(), testing::StartsWith("cảnh báo Q6003 (broken-delegation)"));
  EXPECT_THAT(texts.front(), testing::EndsWith("vào ngày 01/09/2020: bên ủy quyền không có quyền ủy quyền việc này"));
}
TEST_F(regulation_check, FindsTheExcessOfADelegation) {
  power(small.based("mot"), small.committee, act::decide, up_to(3));
  power(small.based("hai"), small.committee, act::delegate, {}, {small.bureau});
  delegation_form passed = small.make_delegation();
  passed.limit = up_to(5);
  small.builder.delegation(passed);
  const auto texts = found();
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_THAT(texts.front(), testing::EndsWith("has no effect, in whole or in part, for `tai-chinh.chi` (`decide`) on "
                                               "2020-09-01: the grantor does not have this power itself"));
}
TEST_F(regulation_check, LetsADelegationBeWithinThePower) {
  power(small.based("mot"), small.committee, act::decide, up_to(5));
  power(small.based("hai"), small.committee, act::delegate, {}, {small.bureau});
  delegation_form passed = small.make_delegation();
  passed.limit = up_to(5);
  small.builder.delegation(passed);
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(regulation_check, FindsAConflictThatNoRuleResolves) {
  document_entry law = small_regulation::make_document("luat", document_rank::state);
  const document_id of_state = small.builder.document(law);
  power(small.based("mot"), small.committee);
  small.builder.prohibition({by(of_state, "cam"), {}, act::decide, {small.spending}});
  EXPECT_THAT(found(), ElementsAre("warning Q6004 (unresolved-conflict): on 2020-09-01 `mot` and `cam` conflict on "
                                   "`tai-chinh.chi` (`decide`) of `ban-chap-hanh`, and no rule says which of them prevails"));
}

// --- against the reference ---------------------------------------------------------------------------------------------

/// A code, and the record of which it is told.
using told = std::pair<diagnostic_code, std::string>;

std::map<std::string, flaw> candidates_of(const reference::world& world, const std::string& who) {
  const auto found = world.candidates.find(who);
  return found == world.candidates.end() ? std::map<std::string, flaw>{} : found->second;
}

class expectation {
 public:
  expectation(const graph& in, const reference& oracle) : in_{in}, oracle_{oracle} {
    for (const date day : days_of_change(in)) {
      agreement cases{in, oracle, {day}};
      for (const record_id which : in.records()) look_at(which, day, cases);
    }
  }
  std::map<told, date> single;  ///< with the first day
  /// Pairs of records that each give to somebody alone what another gives to another: these must be told.
  std::set<std::set<std::string>> pairs;

 private:
  void look_at(record_id which, date day, agreement& cases) {
    const record_view record = in_.record(which);
    const bool gives = record.kind() == record_kind::power || record.kind() == record_kind::duty;
    if (!in_.in_force(which).contains(day) || (!gives && record.kind() != record_kind::delegation)) return;
    std::set<std::string> holders;
    if (gives)
      for (const actor_id one : record.holders()) holders.insert(std::string{in_.key(one)});
    else
      for (const party_id one : record.parties()) holders.insert(oracle_.key_of(one));
    for (const matter_id matter : record.matters())
      for (const std::string& leaf : oracle_.leaves(std::string{in_.matter(matter).key()}))
        for (std::size_t what = 0; what < act_count; ++what)
          if (record.acts().contains(static_cast<act>(what)))
            for (const auto& world : cases.worlds(static_cast<act>(what), leaf)) look_at(world, holders, day);
  }
  void look_at(const reference::world& world, const std::set<std::string>& holders, date day) {
    for (const std::string& who : holders) {
      const verdict decided = world.outcomes.at(who).decided;
      for (const auto& [record, found] : candidates_of(world, who)) {
        const bool is_delegation = oracle_.record(record).kind == record_kind::delegation;
        const bool excused =
            found == flaw::grantor_out_of_office || found == flaw::grantee_out_of_office || found == flaw::grantee_not_made_up;
        if (decided == verdict::denied && found == flaw::widening) note(diagnostic_code::widening_norm, record, day);
        if (decided == verdict::denied && is_delegation && rule_of(found) == rule::r7 && !excused)
          note(diagnostic_code::broken_delegation, record, day);
        if (decided == verdict::undetermined && found == flaw::conflict)
          note(diagnostic_code::unresolved_conflict, record, day);
      }
    }
    if (world.of.what == act::decide) note_deciders(world);
  }
  void note(diagnostic_code code, const std::string& record, date day) { single.try_emplace({code, record}, day); }

  /// The only record that gives, if it is a power or duty that is not by competence: then it is the support.
  [[nodiscard]] std::string support(const reference::world& world, const std::string& who) const {
    std::string only;
    for (const auto& [record, found] : candidates_of(world, who)) {
      if (found != flaw::none) continue;
      const record_entry& entry = oracle_.record(record);
      if (!only.empty() || entry.kind == record_kind::delegation || entry.by_competence) return {};
      only = record;
    }
    return only;
  }
  [[nodiscard]] bool is_holder(const std::string& record, const std::string& who) const {
    const auto& holders = oracle_.record(record).holders;
    return std::any_of(holders.begin(), holders.end(), [&](actor_id one) { return oracle_.key_of(one) == who; });
  }
  void note_deciders(const reference::world& world) {
    for (const std::string& who : oracle_.actors())
      for (const std::string& other : oracle_.actors()) {
        const std::string one = support(world, who);
        const std::string two = support(world, other);
        if (who == other || one.empty() || two.empty() || one == two) continue;
        if (!is_holder(one, who) || !is_holder(two, other)) continue;
        if (!oracle_.held(who).contains(other) && !oracle_.held(other).contains(who)) pairs.insert({one, two});
      }
  }

  const graph& in_;
  const reference& oracle_;
};

/// Do both decide, in one case of that day, each by that record?
std::string wrong_pair(const graph& in, const reference& oracle, const diagnostic& given) {
  const auto& said = given.arguments;
  agreement cases{in, oracle, {parse_date(said[4]).value()}};
  for (const auto& world : cases.worlds(act::decide, said[3])) {
    const auto gives = [&](const std::string& who, const std::string& record) {
      const auto candidates = candidates_of(world, who);
      const auto found = candidates.find(record);
      return found != candidates.end() && found->second == flaw::none;
    };
    if (gives(said[1], said[0]) && gives(said[5], said[6])) return {};
  }
  return said[0] + " and " + said[6] + " are no two who decide " + said[3];
}

TEST(RegulationCheck, OfRandomRegulationsFindsWhatTheReferenceFinds) {
  std::map<diagnostic_code, std::size_t> seen;
  std::size_t expected_pairs = 0;
  for (std::uint32_t seed = 5001; seed <= 5000 + effort(100, 300, 3000); ++seed) {
    const auto built = random_regulation(seed);
    const graph in = freeze(built.value());
    const reference oracle{built.value().tables()};
    const expectation expected{in, oracle};
    std::map<told, date> single;
    std::set<std::set<std::string>> pairs;
    for (const diagnostic& one : check(in)) {
      ++seen[one.code];
      if (one.code == diagnostic_code::two_deciders) {
        pairs.insert({one.arguments[0], one.arguments[6]});
        EXPECT_EQ(wrong_pair(in, oracle, one), "") << "seed " << seed;
      } else {
        const date day = parse_date(one.arguments[4]).value();
        const auto known = single.try_emplace({one.code, one.arguments[0]}, day).first;
        known->second = std::min(known->second, day);
      }
    }
    EXPECT_EQ(single, expected.single) << "seed " << seed;
    EXPECT_TRUE(std::includes(pairs.begin(), pairs.end(), expected.pairs.begin(), expected.pairs.end())) << "seed " << seed;
    expected_pairs += expected.pairs.size();
  }
  std::cout << "count: check of random regulations";
  for (const auto& [code, count] : seen) std::cout << " " << slug_of(code) << " " << count;
  std::cout << " differences 0\n";
  EXPECT_EQ(seen.size(), 4U);
  EXPECT_GT(expected_pairs, 0U);
}

}  // namespace
