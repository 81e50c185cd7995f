// SPDX-License-Identifier: BSL-1.0
// Conditions and layers, enumerated: one or two powers, a norm against them and a strike, of every rank (rules R3, R4).
#include <array>

#include "support/effort.hpp"
#include "worlds/enumerate.hpp"

namespace {

using namespace quyche_tests;

constexpr std::array<document_rank, 3> ranks{document_rank::central, document_rank::model, document_rank::local};

/// Digits of a world: at most two powers, a norm, a strike; 0 is none.
struct layers_world {
  int one = 0;
  int other = 0;  ///< not less than `one`: the order of two powers means nothing
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
// A strike: of the first power or of the norm (where it is a bar), by a document of each rank: an exception, one up to the
// first level, or an omission of its provision.
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
  // With a strike there is at most one power, `other`, at which the strike may aim.
  if (image.other < image.one) std::swap(image.one, image.other);
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
    const std::optional<norm_id> first = add_power(made.one, 0);
    const std::optional<norm_id> second = add_power(made.other, 1);
    const std::optional<norm_id> norm = add_norm(made.norm);
    if (made.strike > 0) add_strike(made, first ? first : second, norm);
  }
  regulation_builder take() { return std::move(in_); }

 private:
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
    power_form form{world_basis(at(made.rank), 10 + place, "quyen-" + std::to_string(place)), bodies(made.whom), act::decide,
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
    if (made.sort >= 3)
      return in_.reservation({basis, bodies(made.sort - 3), act::decide, {matter_}, {}, limits});
    const auto holders = made.sort == 0 ? std::vector<actor_id>{} : bodies(made.sort - 1);
    return in_.prohibition({basis, holders, act::decide, {matter_}, {}, limits});
  }
  void add_strike(const layers_world& made, std::optional<norm_id> power, std::optional<norm_id> bar) {
    digits_of left{made.strike};
    const int how = left.take(3);
    const attestation basis = world_basis(at(left.take(3)), 20, "ngoai-le");
    const bool at_power = left.take(2) == 0;
    if (how == 2) {
      const document_id cited = at(at_power ? power_choice{made.other}.rank : bar_choice{made.norm}.rank);
      const int article = at_power ? 11 : norm_article;
      in_.omission({basis, {{cited, *parse_address("Điều " + std::to_string(article))}}, {"Không áp dụng", {}}});
      return;
    }
    in_.exception({basis, {at_power ? power.value() : bar.value()}, {}, {}, how == 1 ? up_to(1) : condition{}});
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
  if (swapped(made) < made) return true;
  const auto wrong = all.examine(layers_builder{made}.take());
  EXPECT_FALSE(wrong) << "digits" << text_of(made.digits()) << ": " << *wrong;
  return !wrong;
}

TEST(LayersWorlds, T) {
  family all{"layers", asked_of_layers(), 500};
  for (int one = 0; one <= powers; ++one)
    for (int other = one; other <= powers; ++other)
      for (int norm = 0; norm <= norms; ++norm)
        if (!examine(all, {one, other, norm, 0})) return;
  all.print();
  std::size_t before = all.worlds();
  for (int other = 1; other <= powers; ++other)
    for (int norm = 0; norm <= norms; ++norm)
      for (int strike = 1; strike <= (is_bar(norm) ? 2 : 1) * strikes; ++strike)
        if (!examine(all, {0, other, norm, strike})) return;
  std::cout << all.worlds() - before << "\n";
  all.print();
}

}  // namespace
