// SPDX-License-Identifier: BSL-1.0
// Conditions and layers, enumerated: one or two powers, a norm against them and a strike, of every rank (rules R3, R4).
#include <array>
#include <compare>
#include <utility>

#include "support/effort.hpp"
#include "worlds/enumerate.hpp"

namespace {

using namespace quyche_tests;

constexpr std::array<document_rank, 3> ranks{document_rank::central, document_rank::model, document_rank::local};

/// Digits of a world: at most two powers, a norm, a strike; 0 is none.
struct layers_world {
  int one = 0;
  int other = 0;  ///< at which a strike may aim; without one, not less than `one`: their order means nothing
  int norm = 0;
  int strike = 0;
  friend auto operator<=>(const layers_world&, const layers_world&) = default;
  [[nodiscard]] choice digits() const { return {one, other, norm, strike}; }
};

// A power: rank * (of the first body, of the second, of both) * limits * (as it is, by competence, exclusive).
constexpr int powers = 3 * 3 * 3 * 3;
// A norm: a prohibition for all, for the first body, for the second, or a reservation to the first, to the second, to
// both, by rank and limits; then what a document of each rank leaves to the locality; then an unsettled record.
constexpr int bars = 6 * 3 * 3;
constexpr int norms = bars + 3 + 1;
// A strike: of the power `other` or then of the norm (where it is a bar), by a document of each rank: an exception, one up
// to the first level, or an omission of its provision.
constexpr int strikes = 3 * 3;

/// The number of a choice that is not none, taken apart from its last digit on.
class digits_of {
 public:
  explicit digits_of(int made) : rest_{made - 1} {}
  int take(int size) {
    const int digit = rest_ % size;
    rest_ /= size;
    return digit;
  }

 private:
  int rest_;
};

struct power_choice {
  int qualifier, limits, whom, rank;
  explicit power_choice(int made) {
    digits_of left{made};
    qualifier = left.take(3);
    limits = left.take(3);
    whom = left.take(3);
    rank = left.take(3);
  }
  [[nodiscard]] int number() const { return 1 + qualifier + 3 * (limits + 3 * (whom + 3 * rank)); }
};
struct bar_choice {
  int limits, sort, rank;
  explicit bar_choice(int made) {
    digits_of left{made};
    limits = left.take(3);
    sort = left.take(6);
    rank = left.take(3);
  }
  [[nodiscard]] int number() const { return 1 + limits + 3 * (sort + 6 * rank); }
};

bool is_bar(int norm) {
  return norm >= 1 && norm <= bars;
}
bool aims_at_power(int strike) {
  return strike >= 1 && strike <= strikes;
}

/// The same world with the two bodies renamed into one another.
layers_world swapped(const layers_world& made) {
  constexpr std::array<int, 3> whom{1, 0, 2};
  constexpr std::array<int, 6> sort{0, 2, 1, 4, 3, 5};
  const auto power = [&](int number) {
    if (number == 0) return 0;
    power_choice one{number};
    one.whom = whom[static_cast<std::size_t>(one.whom)];
    return one.number();
  };
  layers_world image = made;
  image.one = power(made.one);
  image.other = power(made.other);
  if (!aims_at_power(made.strike) && image.other < image.one) std::swap(image.one, image.other);
  if (is_bar(made.norm)) {
    bar_choice bar{made.norm};
    bar.sort = sort[static_cast<std::size_t>(bar.sort)];
    image.norm = bar.number();
  }
  return image;
}

class layers_builder {
 public:
  explicit layers_builder(const layers_world& made) {
    add_power(made.one, 0);
    const std::optional<norm_id> power = add_power(made.other, 1);
    const std::optional<norm_id> norm = add_norm(made.norm);
    if (made.strike > 0) add_strike(made, aims_at_power(made.strike) ? power : norm);
  }
  regulation_builder take() { return std::move(in_); }

 private:
  static constexpr int other_article = 11;
  static constexpr int norm_article = 12;

  [[nodiscard]] document_id at(int rank) const { return documents_[static_cast<std::size_t>(rank)]; }
  [[nodiscard]] condition up_to(std::int64_t levels) const { return {{level_, bound::open_start, levels}}; }
  /// None, up to the first level, up to the second.
  [[nodiscard]] condition power_limits(int digit) const { return digit == 0 ? condition{} : up_to(digit); }
  /// None, up to the first level, from the second on: the last overlaps a power up to the second, and neither holds the
  /// other.
  [[nodiscard]] condition bar_limits(int digit) const {
    if (digit == 2) return {{level_, 1, bound::open_end}};
    return power_limits(digit);
  }
  [[nodiscard]] std::vector<actor_id> bodies(int whom) const {
    if (whom == 2) return {first_, second_};
    return {whom == 0 ? first_ : second_};
  }

  std::optional<norm_id> add_power(int number, int place) {
    if (number == 0) return std::nullopt;
    const power_choice made{number};
    power_form form{world_basis(at(made.rank), other_article - 1 + place, "quyen-" + std::to_string(place)),
                    bodies(made.whom),
                    act::decide,
                    {matter_}};
    form.when = power_limits(made.limits);
    form.by_competence = made.qualifier == 1;
    form.exclusive = made.qualifier == 2;
    return norm_id{in_.power(std::move(form))};
  }
  std::optional<norm_id> add_norm(int number) {
    if (number == 0) return std::nullopt;
    if (is_bar(number)) return add_bar(bar_choice{number});
    const int left = number - bars - 1;
    if (left < 3)
      in_.locality_choice({world_basis(at(left), norm_article, "de-ngo"), {}, act::decide, {matter_}, {"Để ngỏ", {}}});
    else
      in_.unsettled({world_basis(at(0), norm_article, "chua-ro"), {}, act::decide, {matter_}, {"Chưa rõ", {}}});
    return std::nullopt;
  }
  norm_id add_bar(const bar_choice& made) {
    const attestation basis = world_basis(at(made.rank), norm_article, "rao");
    const condition limits = bar_limits(made.limits);
    if (made.sort >= 3) return in_.reservation({basis, bodies(made.sort - 3), act::decide, {matter_}, {}, limits});
    const auto holders = made.sort == 0 ? std::vector<actor_id>{} : bodies(made.sort - 1);
    return in_.prohibition({basis, holders, act::decide, {matter_}, {}, limits});
  }
  void add_strike(const layers_world& made, std::optional<norm_id> target) {
    digits_of left{made.strike};
    const int how = left.take(3);
    const attestation basis = world_basis(at(left.take(3)), 20, "ngoai-le");
    if (how < 2) {
      in_.exception({basis, {target.value()}, {}, {}, power_limits(how)});
      return;
    }
    const bool power = aims_at_power(made.strike);
    const document_id cited = at(power ? power_choice{made.other}.rank : bar_choice{made.norm}.rank);
    const int article = power ? other_article : norm_article;
    in_.omission({basis, {{cited, *parse_address("Điều " + std::to_string(article))}}, {"Không áp dụng", {}}});
  }

  regulation_builder in_{unit_entry{"the-gioi", {"Thế giới", {}}, level::district}};
  std::array<document_id, 3> documents_{in_.document(world_document("trung-uong", ranks[0])),
                                        in_.document(world_document("mau", ranks[1])),
                                        in_.document(world_document("quy-che", ranks[2]))};
  body_id first_ = in_.body(world_body(documents_[2], "mot"));
  body_id second_ = in_.body(world_body(documents_[2], "hai"));
  matter_id matter_ = in_.matter(world_matter());
  measure_id level_ = in_.measure({"muc", {"Mức", {}}, measure_kind::levels, {"thấp", "vừa", "cao"}, {}, {}});
};

/// Every fact missing, and each elementary value of the one measure.
world_questions asked_of_layers() {
  world_questions asked;
  asked.moments = {{date{20'000}, {}}};
  asked.facts = {{}, {{"muc", 0}}, {{"muc", 1}}, {{"muc", 2}}};
  return asked;
}

/// False after the first difference.
bool examine(family& all, const layers_world& made) {
  static const world_questions asked = asked_of_layers();
  if (swapped(made) < made) return true;
  const auto wrong = all.examine(layers_builder{made}.take(), asked);
  EXPECT_FALSE(wrong) << "digits" << text_of(made.digits()) << ": " << *wrong;
  return !wrong;
}

bool examine_pairs(family& all, int most_one) {
  for (int one = 0; one <= most_one; ++one)
    for (int other = one; other <= powers; ++other)
      for (int norm = 0; norm <= norms; ++norm)
        if (!examine(all, {one, other, norm, 0})) return false;
  return true;
}
bool examine_struck(family& all, int most_norm) {
  for (int other = 1; other <= powers; ++other)
    for (int norm = 0; norm <= most_norm; ++norm)
      for (int strike = 1; strike <= (is_bar(norm) ? 2 : 1) * strikes; ++strike)
        if (!examine(all, {0, other, norm, strike})) return false;
  return true;
}
/// Two powers, a bar without limits, an exception without limits.
bool examine_struck_pairs(family& all) {
  for (int one = 1; one <= powers; ++one)
    for (int other = 1; other <= powers; ++other)
      for (int norm = 1; norm <= bars; norm += 3)
        for (int strike = 1; strike <= 2 * strikes; strike += 3) {
          const bool counted_elsewhere = !aims_at_power(strike) && other < one;
          if (!counted_elsewhere && !examine(all, {one, other, norm, strike})) return false;
        }
  return true;
}

TEST(LayersWorlds, AllOfTwoPowersANormAndAStrikeAgreeWithTheReference) {
  const auto depth = effort(0, 1, 2);
  family all{"layers", 500};
  // By Burnside's lemma for the one renaming: (all worlds + those that it turns into themselves) / 2.
  ASSERT_TRUE(examine_pairs(all, depth == 0 ? 0 : powers));
  const std::size_t pairs = all.worlds();
  EXPECT_EQ(pairs, depth == 0 ? (82U * 59 + 28 * 23) / 2 : (3403U * 59 + 433 * 23) / 2);
  ASSERT_TRUE(examine_struck(all, depth == 0 ? 0 : norms));
  const std::size_t struck = all.worlds() - pairs;
  EXPECT_EQ(struck, depth == 0 ? (81U * 9 + 27 * 9) / 2 : (81U * 1017 + 27 * 369) / 2);
  if (depth == 2) {
    ASSERT_TRUE(examine_struck_pairs(all));
    EXPECT_EQ(all.worlds() - pairs - struck, (18U * 3 * (6561 + 3321) + 6 * 3 * (729 + 405)) / 2);
  }
  all.print();
  all.expect({verdict::permitted, verdict::denied, verdict::conditional, verdict::undetermined});
  all.expect({reason::has_power, reason::prohibited, reason::reserved, reason::outside_limits, reason::overridden,
              reason::no_power, reason::left_to_locality, reason::unsettled, reason::conflict, reason::fact_missing});
  all.expect({flaw::outside_limits, flaw::excepted, flaw::omitted, flaw::prohibited, flaw::reserved, flaw::conflict});
  all.expect(
      {step_kind::outweighed, step_kind::displaced, step_kind::barred, step_kind::open_question, step_kind::left_to_locality});
  // What it takes two powers for.
  if (depth > 0) all.expect({flaw::widening, flaw::narrowed, flaw::allotted_elsewhere});
  if (depth > 0) all.expect({reason::varies});
}

}  // namespace
