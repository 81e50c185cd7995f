// SPDX-License-Identifier: BSL-1.0
// Delegation alone, enumerated: every graph of delegations among up to three actors, and some among four (rule R7).
#include <algorithm>
#include <numeric>

#include "support/effort.hpp"
#include "worlds/enumerate.hpp"

namespace {

using namespace quyche_tests;

/// Digits: for each actor, whether it holds a power of its own; for each ordered pair, grantor first, a delegation (absent,
/// closed, to be passed on); who has a power to delegate, and towards whom.
class delegation_family {
 public:
  /// With `self_closed`, a delegation to oneself is closed or to be passed on; else only the latter, and absent.
  delegation_family(int actors, bool self_closed) : actors_{actors}, self_closed_{self_closed} {}

  [[nodiscard]] choice sizes() const {
    choice made(static_cast<std::size_t>(actors_), 2);
    for (int pair = 0; pair < actors_ * actors_; ++pair) made.push_back(is_self(pair) && !self_closed_ ? 2 : 3);
    made.push_back(actors_ == 1 ? 2 : 2 + 2 * actors_);
    return made;
  }
  /// Actors are interchangeable: of the worlds that renaming them turns into one another, the one with the least digits
  /// counts. (With one actor, `only towards it` and `only by it` are the same as `all`.)
  [[nodiscard]] bool is_least(const choice& made) const {
    std::vector<int> names(static_cast<std::size_t>(actors_));
    std::iota(names.begin(), names.end(), 0);
    while (std::next_permutation(names.begin(), names.end()))
      if (renamed(made, names) < made) return false;
    return true;
  }
  [[nodiscard]] regulation_builder build(const choice& made) const {
    regulation_builder in{unit_entry{"the-gioi", {"Thế giới", {}}, level::district}};
    const document_id rules = in.document(world_document("quy-che", document_rank::local));
    const matter_id matter = in.matter(world_matter());
    std::vector<actor_id> actors;
    for (int one = 0; one < actors_; ++one) actors.emplace_back(in.office(world_office(rules, "chuc-" + std::to_string(one))));
    for (int one = 0; one < actors_; ++one)
      if (own(made, one) == 1)
        in.power({world_basis(rules, 2, "goc-" + std::to_string(one)), {at(actors, one)}, act::decide, {matter}});
    let_delegate(in, made, rules, matter, actors);
    for (int pair = 0; pair < actors_ * actors_; ++pair) {
      const int how = link(made, pair);
      if (how == 0) continue;
      delegation_form form{world_basis(rules, 3, "uy-quyen-" + std::to_string(pair)),
                           at(actors, pair / actors_),
                           {at(actors, pair % actors_)},
                           act::decide,
                           {matter}};
      form.may_pass_on = how == closed(pair) + 1;
      in.delegation(std::move(form));
    }
    return in;
  }

 private:
  static actor_id at(const std::vector<actor_id>& list, int place) { return list[static_cast<std::size_t>(place)]; }
  [[nodiscard]] bool is_self(int pair) const { return pair / actors_ == pair % actors_; }
  /// The digit of a closed delegation.
  [[nodiscard]] int closed(int pair) const { return is_self(pair) && !self_closed_ ? 0 : 1; }
  [[nodiscard]] int own(const choice& made, int actor) const { return made[static_cast<std::size_t>(actor)]; }
  [[nodiscard]] int link(const choice& made, int pair) const { return made[static_cast<std::size_t>(actors_ + pair)]; }

  /// The last digit: nobody, all towards all, one actor towards all, all towards one actor.
  void let_delegate(regulation_builder& in, const choice& made, document_id rules, matter_id matter,
                    const std::vector<actor_id>& actors) const {
    const int digit = made.back();
    if (digit == 0) return;
    std::vector<actor_id> by = actors;
    std::vector<party_id> towards(actors.begin(), actors.end());
    if (digit >= 2 && digit < 2 + actors_) by = {at(actors, digit - 2)};
    if (digit >= 2 + actors_) towards = {at(actors, digit - 2 - actors_)};
    in.power({world_basis(rules, 4, "duoc-uy-quyen"), std::move(by), act::delegate, {matter}, std::move(towards)});
  }
  [[nodiscard]] choice renamed(const choice& made, const std::vector<int>& names) const {
    const auto name = [&](int actor) { return names[static_cast<std::size_t>(actor)]; };
    choice image(made.size());
    for (int one = 0; one < actors_; ++one) image[static_cast<std::size_t>(name(one))] = own(made, one);
    for (int pair = 0; pair < actors_ * actors_; ++pair) {
      const int target = name(pair / actors_) * actors_ + name(pair % actors_);
      image[static_cast<std::size_t>(actors_ + target)] = link(made, pair);
    }
    const int digit = made.back();
    image.back() = digit;
    if (digit >= 2) image.back() = 2 + (digit - 2) / actors_ * actors_ + name((digit - 2) % actors_);
    return image;
  }

  int actors_;
  bool self_closed_;
};

/// False after a difference.
bool examine(family& all, const delegation_family& worlds, const choice& made) {
  world_questions asked;
  asked.moments = {{date{20'000}, {}}};
  asked.chains = true;
  const auto wrong = all.examine(worlds.build(made), asked);
  EXPECT_FALSE(wrong) << "digits" << text_of(made) << ": " << *wrong;
  return !wrong;
}

std::size_t examine_all(family& all, const delegation_family& worlds) {
  const choice sizes = worlds.sizes();
  const std::size_t before = all.worlds();
  choice made(sizes.size(), 0);
  do {
    if (worlds.is_least(made) && !examine(all, worlds, made)) break;
  } while (advance(made, sizes));
  return all.worlds() - before;
}

/// Of four actors only the last has a power of its own, all may delegate to all, and nobody to itself: a power that ends at
/// somebody in the middle of a ring needs four.
std::size_t examine_four(family& all, std::ptrdiff_t most_links) {
  constexpr std::size_t actors = 4;
  const delegation_family worlds{actors, false};
  choice sizes = worlds.sizes();
  choice made(sizes.size(), 0);
  std::fill_n(sizes.begin(), actors, 1);
  for (std::size_t one = 0; one < actors; ++one) sizes[actors + one * actors + one] = 1;
  sizes.back() = 1;
  const std::size_t before = all.worlds();
  do {
    choice whole = made;
    const auto links = std::count_if(whole.begin(), whole.end(), [](int digit) { return digit > 0; });
    whole[actors - 1] = 1;
    whole.back() = 1;
    if (links <= most_links && worlds.is_least(whole) && !examine(all, worlds, whole)) break;
  } while (advance(made, sizes));
  return all.worlds() - before;
}

TEST(DelegationWorlds, AllOfUpToThreeActorsAndSomeOfFourAgreeWithTheReference) {
  const auto depth = effort(0, 1, 2);
  family all{"delegation", 500};
  // By Burnside's lemma, for n! permutations each with 2^(orbits of actors) * (digits of a pair)^(orbits of pairs) *
  // (2 + 2 * fixed actors) fixed worlds.
  EXPECT_EQ(examine_all(all, {1, true}), 12U);
  EXPECT_EQ(examine_all(all, {2, true}), 990U);
  if (depth > 0) {
    EXPECT_EQ(examine_all(all, {3, depth == 2}), depth == 2 ? 211'932U : 63'096U);
  }
  // The same for the renamings of the three others, by the orbits of the pairs of two; up to five delegations, or all.
  if (depth > 0) {
    EXPECT_EQ(examine_four(all, depth == 2 ? 12 : 5), depth == 2 ? 89'694U : 6038U);
  }
  all.print();
  all.expect({verdict::permitted, verdict::denied});
  all.expect({reason::has_power, reason::broken_link, reason::no_power});
  all.expect(
      {flaw::self_delegation, flaw::no_power_to_delegate, flaw::grantee_not_listed, flaw::ring, flaw::grantor_without_power});
  all.expect({step_kind::has_power, step_kind::may_delegate, step_kind::delegated});
  if (depth > 0) all.expect({flaw::passing_on_not_allowed});
  if (depth > 0) all.expect_in_chains({flaw::none, flaw::ring, flaw::hangs_on_broken_link, flaw::passing_on_not_allowed});
}

}  // namespace
