// SPDX-License-Identifier: BSL-1.0
// Questions about many holders, matters, exceptions and limits.
#include <growth/asked.hpp>

namespace quyche_bench {
namespace {

/// A power for each of many bodies.
std::optional<work> who_of_holders(int size) {
  world made;
  for (const body_id one : made.bodies(size)) made.builder.power({made.based(), {one}, act::decide, {made.work}});
  const matter_id matter = made.work;
  return asked_who(std::move(made).frozen(), matter, has_holders(size));
}
/// The same, each up to another amount.
std::optional<work> who_of_limits(int size) {
  world made;
  const measure_id amount = made.builder.measure({"so-tien", {"Số tiền", {}}, measure_kind::number, {}, {}, {}});
  std::int64_t limit = 1;
  for (const body_id one : made.bodies(size)) {
    power_form power{made.based(), {one}, act::decide, {made.work}};
    power.when = {{amount, bound::open_start, ++limit}};
    made.builder.power(std::move(power));
  }
  const matter_id matter = made.work;
  return asked_who(std::move(made).frozen(), matter, [size](const who_answer& one) {
    return one.holders.size() == static_cast<std::size_t>(size) && one.holders.back().decided == verdict::conditional;
  });
}
/// A power over each of many matters.
std::optional<work> what_over_leaves(int size) {
  world made;
  const body_id body = made.bodies(1).front();
  for (int place = 0; place < size; ++place)
    made.builder.power({made.based(), {body}, act::decide, {made.matter("cong-viec.viec-" + world::number(place))}});
  return asked(
      std::move(made).frozen(), [body](const graph& in) { return what(in, body, on_the_day()); },
      [size](const what_answer& one) { return one.powers.size() > static_cast<std::size_t>(size); });
}
/// Exceptions to one power, each for a matter of its own.
std::optional<work> who_of_exceptions(int size) {
  world made;
  const body_id body = made.bodies(1).front();
  const power_id power = made.builder.power({made.based(), {body}, act::decide, {made.work}});
  const matter_id asked_matter = made.matter("cong-viec.con-lai");
  for (int place = 0; place < size; ++place) {
    exception_form one{made.based(), {power}};
    one.matters = {made.matter("cong-viec.viec-" + world::number(place))};
    made.builder.exception(std::move(one));
  }
  return asked_who(std::move(made).frozen(), asked_matter, has_holders(1));
}
/// The same, asked of the whole matter.
std::optional<work> may_over_exceptions(int size) {
  world made;
  const body_id body = made.bodies(1).front();
  const power_id power = made.builder.power({made.based(), {body}, act::decide, {made.work}});
  made.matter("cong-viec.con-lai");
  for (int place = 0; place < size; ++place) {
    exception_form one{made.based(), {power}};
    one.matters = {made.matter("cong-viec.viec-" + world::number(place))};
    made.builder.exception(std::move(one));
  }
  const question asked_question = ask(body, made.work);
  return asked(
      std::move(made).frozen(), [asked_question](const graph& in) { return may(in, asked_question); },
      [](const answer& one) { return one.decided == verdict::conditional; });
}
/// Powers of one body, each under a condition of its own: one of them is enough.
std::optional<work> may_of_flags(int size) {
  world made;
  const body_id body = made.bodies(1).front();
  for (const measure_id one : made.flags(size)) {
    power_form power{made.based(), {body}, act::decide, {made.work}};
    power.when = {{one, 1, 2}};
    made.builder.power(std::move(power));
  }
  const question asked_question = ask(body, made.work);
  return asked(
      std::move(made).frozen(), [asked_question](const graph& in) { return may(in, asked_question); },
      [size](const answer& one) { return one.cases.size() == static_cast<std::size_t>(size) + 1; });
}
/// Powers of each of many bodies from two layers.
std::optional<work> who_of_layers(int size) {
  world made;
  document_entry above = world::document();
  above.key = "quy-dinh";
  above.rank = document_rank::central;
  const document_id central = made.builder.document(above);
  for (const body_id one : made.bodies(size)) {
    attestation of_centre;
    of_centre.basis = {{central, *parse_address("Điều 1")}};
    made.builder.power({std::move(of_centre), {one}, act::decide, {made.work}});
    made.builder.power({made.based(), {one}, act::decide, {made.work}});
  }
  const matter_id matter = made.work;
  return asked_who(std::move(made).frozen(), matter, has_holders(size));
}

}  // namespace

std::vector<family> question_families() {
  return {{"who of holders", {200, 400, 800, 1'600}, who_of_holders},
          {"who of holders, each up to an amount", {200, 400, 800, 1'600}, who_of_limits},
          {"who of holders in two layers", {200, 400, 800, 1'600}, who_of_layers},
          {"what over leaves", {500, 1'000, 2'000, 4'000}, what_over_leaves},
          {"who, exceptions to one power", {100, 200, 400, 800}, who_of_exceptions},
          {"may of the whole, exceptions to one power", {100, 200, 400, 800}, may_over_exceptions},
          {"may, one of many flags is enough", {4, 8, 16}, may_of_flags}};
}

}  // namespace quyche_bench
