// SPDX-License-Identifier: BSL-1.0
// People and time, enumerated: documents, records and lives that begin and end on any of a few days (rules R6, R7, R9).
#include <array>

#include "support/effort.hpp"
#include "worlds/enumerate.hpp"

namespace {

using namespace quyche_tests;

constexpr std::int32_t eve = 20'000;  ///< the day before the first on which something may begin

/// Every period that begins and ends on one of the first `days` days.
std::vector<period> periods_of(int days) {
  std::vector<period> made;
  for (int from = 1; from <= days; ++from)
    for (int last = from; last <= days; ++last) made.push_back(period::through(date{eve + from}, date{eve + last}));
  return made;
}

/// How the one power, asked of everybody, comes to whom.
enum class shape {
  office_of_body,      ///< an office in a body has it; document, signing, record, lives of both
  held_as_well,        ///< x has it, y also is x; document, record, lives of both
  one_of_two_as_well,  ///< x and y have it, z also is both; record, lives of all; x and y are interchangeable
  of_a_part,           ///< x has it, z is x and y; record, lives of all
  of_all_parts,        ///< z has it, who is x and y; record, lives of all; x and y are interchangeable
  of_an_alternative,   ///< x has it, z is x or y; record, lives of all
  of_alternatives,     ///< z has it, who is x or y; record, lives of all; x and y are interchangeable
  of_a_bodys_office,   ///< z has it, who is x or y, x an office in a body; lives of x, y and the body, record
  of_parts_and_one,    ///< z has it, who is w, and x or y; record, lives of all; x and y are interchangeable
  of_a_class,          ///< a class of bodies has it; document, record, lives of class and body
  delegated,           ///< a body delegates it to an office; its power, the power to delegate, the delegation, lives of both
  delegated_unknown    ///< the same; power, delegation, life of the office, signing of the delegation
};

bool is_signed(shape form) {
  return form == shape::office_of_body || form == shape::delegated_unknown;
}
bool is_delegated(shape form) {
  return form == shape::delegated || form == shape::delegated_unknown;
}
bool is_alternative(shape form) {
  return form == shape::of_an_alternative || form == shape::of_alternatives || form == shape::of_a_bodys_office ||
         form == shape::of_parts_and_one;
}
/// The digits of x and y are the first two.
bool has_twins(shape form) {
  return form == shape::one_of_two_as_well || form == shape::of_all_parts || form == shape::of_alternatives ||
         form == shape::of_parts_and_one;
}

/// Digits: places in `periods_of`, and last, where a document may have been signed, on which day, or 0.
choice sizes_of(shape form, int days) {
  const int periods = days * (days + 1) / 2;
  choice made(form == shape::delegated || form == shape::of_parts_and_one ? 5
              : form == shape::delegated_unknown                          ? 3
                                                                          : 4,
              periods);
  if (is_signed(form)) made.push_back(days + 1);
  return made;
}

class time_builder {
 public:
  time_builder(shape form, const choice& made, int days) : made_{made}, periods_{periods_of(days)} {
    if (is_signed(form) && made.back() > 0) signed_on_ = date{eve + made.back()};
    if (form == shape::office_of_body)
      office_of_body();
    else if (form == shape::held_as_well)
      held_as_well();
    else if (form == shape::of_a_class)
      of_a_class();
    else if (form == shape::delegated)
      delegated({at(0), at(1), at(2), at(3), at(4)});
    else if (form == shape::delegated_unknown)
      delegated({at(0), {}, at(1), {}, at(2)});
    else
      concurrent(form);
  }
  regulation_builder take() { return std::move(in_); }

 private:
  [[nodiscard]] period at(std::size_t digit) const { return periods_[static_cast<std::size_t>(made_[digit])]; }

  document_id document(period in_force) {
    document_entry made = world_document("quy-che", document_rank::local, in_force);
    made.signed_on = signed_on_;
    return in_.document(std::move(made));
  }
  void give(std::vector<actor_id> holders, document_id rules, period force) {
    in_.power({world_basis(rules, 2, "quyen", force), std::move(holders), act::decide, {matter_}});
  }

  void office_of_body() {
    const document_id rules = document(at(0));
    const body_id outer = in_.body(world_body(rules, "co-quan", at(2)));
    office_entry inner = world_office(rules, "x", at(3));
    inner.of = outer;
    give({in_.office(std::move(inner))}, rules, at(1));
  }
  void held_as_well() {
    const document_id rules = document(at(0));
    const office_id held = in_.office(world_office(rules, "x", at(2)));
    office_entry holder = world_office(rules, "y", at(3));
    holder.also = {held};
    in_.office(std::move(holder));
    give({held}, rules, at(1));
  }
  void of_a_class() {
    const document_id rules = document(at(0));
    body_entry whole = world_body(rules, "loai", at(2));
    whole.kind = body_kind::class_of_bodies;
    const body_id all = in_.body(std::move(whole));
    body_entry one = world_body(rules, "co-quan", at(3));
    one.classes = {all};
    in_.body(std::move(one));
    give({all}, rules, at(1));
  }
  /// x, y, perhaps w, and z, which is made up of them.
  void concurrent(shape form) {
    const document_id rules = document({});
    office_entry first = world_office(rules, "x", at(0));
    if (form == shape::of_a_bodys_office) first.of = in_.body(world_body(rules, "co-quan", at(2)));
    const office_id x = in_.office(std::move(first));
    const office_id y = in_.office(world_office(rules, "y", at(1)));
    office_entry whole = world_office(rules, "z", form == shape::of_a_bodys_office ? period{} : at(2));
    if (form == shape::one_of_two_as_well) whole.also = {x, y};
    if (form == shape::of_a_part || form == shape::of_all_parts) whole.all_of = {x, y};
    if (form == shape::of_parts_and_one) whole.all_of = {in_.office(world_office(rules, "w", at(4)))};
    if (is_alternative(form)) whole.any_of = {x, y};
    const office_id z = in_.office(std::move(whole));
    std::vector<actor_id> holders{z};
    if (form == shape::one_of_two_as_well) holders = {x, y};
    if (form == shape::of_a_part || form == shape::of_an_alternative) holders = {x};
    give(std::move(holders), rules, at(3));
  }
  struct link_periods {
    period own, letting, delegation, of_grantor, of_grantee;
  };
  void delegated(const link_periods& over) {
    const document_id rules = in_.document(world_document("goc", document_rank::local));
    const document_id paper = document({});
    const body_id grantor = in_.body(world_body(rules, "co-quan", over.of_grantor));
    const office_id grantee = in_.office(world_office(rules, "x", over.of_grantee));
    give({grantor}, rules, over.own);
    in_.power({world_basis(rules, 3, "duoc-uy-quyen", over.letting), {grantor}, act::delegate, {matter_}, {grantee}});
    in_.delegation({world_basis(paper, 4, "uy-quyen", over.delegation), grantor, {grantee}, act::decide, {matter_}});
  }

  const choice& made_;
  std::vector<period> periods_;
  std::optional<date> signed_on_;
  regulation_builder in_{unit_entry{"the-gioi", {"Thế giới", {}}, level::district}};
  matter_id matter_ = in_.matter(world_matter());
};

/// Every day from the eve to the day after the last; where a document may have been signed, also as known on each day.
world_questions asked_of(shape form, int days) {
  world_questions asked;
  asked.chains = is_delegated(form);
  for (int day = 0; day <= days + 1; ++day) {
    asked.moments.push_back({date{eve + day}, {}});
    for (int known = 1; is_signed(form) && known <= days; ++known)
      asked.moments.push_back({date{eve + day}, date{eve + known}});
  }
  return asked;
}

std::size_t examine_all(family& all, shape form, int days) {
  const world_questions asked = asked_of(form, days);
  const choice sizes = sizes_of(form, days);
  const std::size_t before = all.worlds();
  choice made(sizes.size(), 0);
  do {
    if (has_twins(form) && made[1] < made[0]) continue;
    const auto wrong = all.examine(time_builder{form, made, days}.take(), asked);
    EXPECT_FALSE(wrong) << "shape " << static_cast<int>(form) << ", digits" << text_of(made) << ": " << *wrong;
    if (wrong) break;
  } while (advance(made, sizes));
  return all.worlds() - before;
}

TEST(TimeWorlds, AllOfAFewDaysAgreeWithTheReference) {
  struct part {
    shape form;
    std::size_t of_two_days, of_three_days, of_four_days;
  };
  // With p periods: p to the number of period digits, times the days of signing and none; p (p + 1) / 2 for two twins.
  constexpr std::array<part, 12> parts{{{shape::office_of_body, 243, 5184, 50'000},
                                        {shape::held_as_well, 81, 1296, 10'000},
                                        {shape::one_of_two_as_well, 54, 756, 5500},
                                        {shape::of_a_part, 81, 1296, 10'000},
                                        {shape::of_all_parts, 54, 756, 5500},
                                        {shape::of_an_alternative, 81, 1296, 10'000},
                                        {shape::of_alternatives, 54, 756, 5500},
                                        {shape::of_a_bodys_office, 81, 1296, 10'000},
                                        {shape::of_parts_and_one, 162, 4536, 55'000},
                                        {shape::of_a_class, 81, 1296, 10'000},
                                        {shape::delegated, 243, 7776, 100'000},
                                        {shape::delegated_unknown, 81, 864, 5000}}};
  const int days = static_cast<int>(effort(2, 3, 4));
  family all{"time", 500};
  for (const part& one : parts) {
    const std::size_t expected = days == 2 ? one.of_two_days : days == 3 ? one.of_three_days : one.of_four_days;
    EXPECT_EQ(examine_all(all, one.form, days), expected) << "shape " << static_cast<int>(one.form);
  }
  all.print();
  all.expect({verdict::permitted, verdict::denied});
  all.expect({reason::has_power, reason::not_covered, reason::no_longer, reason::not_yet, reason::not_known, reason::never,
              reason::no_power, reason::broken_link});
  all.expect(
      {flaw::no_longer, flaw::not_yet, flaw::not_known, flaw::never, flaw::no_power_to_delegate, flaw::grantor_without_power});
  all.expect({step_kind::holds_office, step_kind::delegated, step_kind::not_in_effect, step_kind::broken_link});
  all.expect_in_chains({flaw::none, flaw::hangs_on_broken_link, flaw::no_longer, flaw::not_yet, flaw::not_known});
}

}  // namespace
